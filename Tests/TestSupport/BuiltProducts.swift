import Glibc

/// The path of a program that was built together with these tests.
package func builtProduct(_ name: String) -> String {
  var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
  let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
  let runner = String(
    decoding: buffer.prefix(max(count, 0)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  let folder = runner.split(separator: "/").dropLast().joined(separator: "/")
  return "/\(folder)/\(name)"
}
