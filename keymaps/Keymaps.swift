/// The keymaps that come with dafu, as they stand in `keymaps/`.
package enum Keymaps {
  package static let `default` = String(decoding: PackageResources.default_toml, as: UTF8.self)
  package static let vim = String(decoding: PackageResources.vim_toml, as: UTF8.self)
}
