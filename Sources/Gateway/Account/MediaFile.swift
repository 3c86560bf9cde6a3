import Crypto
import Foundation
import InboxModel
import InboxStore
import PlatformContract

/// A copy of a message's media on our disk.
///
/// Its name is a digest of what is in it, so that the same picture is kept once, whatever a stranger
/// called it.
struct MediaFile: Sendable {
  var path: String

  static func made(
    of wanted: WantedMedia, from connection: any PlatformConnection, in folder: String
  ) async -> Result<MediaFile, ConnectionProblem> {
    let reference = MediaReference(
      message: wanted.message, text: wanted.reference, media: wanted.media)
    do throws(ConnectionProblem) {
      let copy = try await connection.media(reference)
      guard copy.bytes.count <= MediaBytes.limit else {
        throw .unable("It is larger than \(MediaBytes.limit >> 20) MiB.")
      }
      return .success(try MediaFile(copy, media: wanted.media, in: folder))
    } catch {
      return .failure(error)
    }
  }

  private init(
    _ copy: MediaBytes, media: Media, in folder: String
  ) throws(ConnectionProblem) {
    let digest = SHA256.hash(data: copy.bytes).map { String(format: "%02x", $0) }.joined()
    let place = "\(folder)/\(digest.prefix(2))"
    path = "\(place)/\(digest)\(MediaFile.suffix(copy.type, media))"
    do {
      let files = FileManager.default
      guard !files.fileExists(atPath: path) else { return }
      // Who may read the store's folder may read its media.
      try files.createDirectory(atPath: place, withIntermediateDirectories: true)
      try Data(copy.bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw .unreachable("The copy cannot be written to \(folder).")
    }
  }

  /// By the type that the platform said, from a list: a stranger's name of a file is never used.
  private static func suffix(_ type: String?, _ media: Media) -> String {
    let name = type?.split(separator: ";").first.map { $0.lowercased() } ?? ""
    let known = [
      "image/jpeg": ".jpg", "image/png": ".png", "image/gif": ".gif", "image/webp": ".webp",
      "audio/amr": ".amr", "audio/mpeg": ".mp3", "audio/speex": ".spx", "video/mp4": ".mp4",
      "application/pdf": ".pdf",
    ]
    if let suffix = known[name] { return suffix }
    return media == .image ? ".jpg" : ""
  }
}
