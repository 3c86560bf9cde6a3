/// The keymaps that come with dafu, as they stand in `keymaps/`.
package enum Keymaps {
  package static let `default` = String(decoding: PackageResources.default_toml, as: UTF8.self)
  /// Each with the name that `--keymap` and the personal file know it by.
  package static let all = [(name: "default", text: `default`), (name: "vim", text: vim)]

  package static let vim = String(decoding: PackageResources.vim_toml, as: UTF8.self)
}
