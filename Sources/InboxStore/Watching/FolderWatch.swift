import Foundation

/// Wakes up when anybody writes to a store: its files change in their folder.
///
/// The folder is watched and not the file, because `-wal` comes and goes.
package final class FolderWatch {
  /// Readable after a change, until `drain`; −1 where the system cannot watch.
  package let fileDescriptor: Int32

  package init(of path: String) {
    let folder = (path as NSString).deletingLastPathComponent
    let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    let events = UInt32(IN_MODIFY | IN_CREATE | IN_MOVED_TO)
    guard descriptor >= 0,
      inotify_add_watch(descriptor, folder.isEmpty ? "." : folder, events) >= 0
    else {
      if descriptor >= 0 { close(descriptor) }
      fileDescriptor = -1
      return
    }
    fileDescriptor = descriptor
  }

  deinit {
    if fileDescriptor >= 0 { close(fileDescriptor) }
  }

  package func drain() {
    guard fileDescriptor >= 0 else { return }
    var events = [UInt8](repeating: 0, count: 4096)
    // Bounded: whoever writes without pause must not keep everything else waiting.
    for _ in 0..<64 where read(fileDescriptor, &events, events.count) <= 0 { return }
  }
}
