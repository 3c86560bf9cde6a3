import ArgumentParser
import InboxModel

/// A conversation as it is typed.
struct ConversationArgument: ParsableArguments {
  @Argument(
    help: "The conversation, as `dafu list` names it: platform/account/conversation.",
    transform: conversationID)
  var conversation: ConversationID
}

private func conversationID(_ text: String) throws -> ConversationID {
  guard let conversation = ConversationID(text) else {
    throw ValidationError(
      "write it as `dafu list` does, "
        + "platform/account/conversation.")
  }
  return conversation
}
