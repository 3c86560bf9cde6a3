import InboxModel

/// The secrets of a Weibo account.
struct WeiboKeys: Sendable {
  var token: String
  /// When the token ends; nil: its owner did not write it down.
  var expiresAt: Moment?
  var uid: Int64?
  var appKey: String?
  /// Signs the pushes; nil: none are expected.
  var pushSecret: String?
  /// The token of the fans service, which may be another one than for comments.
  var messageToken: String

  /// What to do when the token for messages is refused; nil: it is the one that a login brings.
  var messageTokenRefused: String? {
    messageToken == token
      ? nil
      : "The token of the fans service is used up or rejected; copy the one of Weibo's console to push_access_token in the secrets."
  }

  init(_ secrets: Secrets) throws(SetupProblem) {
    guard let token = secrets["access_token"] ?? secrets["password"] else {
      throw SetupProblem(
        "The account's secrets need a line \"access_token = …\"; dafud account add gets one from Weibo."
      )
    }
    self.token = token
    messageToken = secrets["push_access_token"] ?? token
    appKey = secrets["app_key"]
    pushSecret = secrets["push_app_secret"] ?? secrets["app_secret"]
    if let text = secrets["expires_at"] {
      guard let moment = Moment(rfc3339: text) else {
        throw SetupProblem(
          "The secret expires_at must be a time such as 2026-12-31T00:00:00+08:00, or be left out.")
      }
      expiresAt = moment
    }
    if let text = secrets["uid"] {
      guard let number = Int64(text), number > 0 else {
        throw SetupProblem("The secret uid must be the account's number on Weibo, or be left out.")
      }
      uid = number
    }
  }
}
