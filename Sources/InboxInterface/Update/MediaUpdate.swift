import InboxModel

/// Pictures and the like of the opened conversation.
extension Interface {
  /// Opens what came with a message in view: the last one, or the one so many before it.
  mutating func openMedia(_ place: Int) -> [Effect] {
    guard let opened, let height = ScreenLayout(self).conversationBody?.rows else { return [] }
    let scroll = min(opened.scroll, opened.greatestScroll(height: height))
    let shown = opened.starts.filter { $0.line < opened.lines.count - scroll }.map(\.message)
    let messages = opened.detail?.messages.filter {
      shown.contains($0.id) && ($0.mediaFile != nil || $0.mediaURL != nil)
    }
    guard let messages, messages.count >= place else {
      notice = .noMedia
      return []
    }
    let message = messages[messages.count - place]
    return [.openMedia(file: message.mediaFile, url: message.mediaURL)]
  }
}
