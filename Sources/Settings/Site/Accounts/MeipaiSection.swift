import PlatformContract

/// The settings of a Meipai account.
enum MeipaiSection {
  static let names = ["videos", "user_id", "write", "replies_per_hour"]

  static func options(
    _ table: SettingsTable, web: WebOptions
  ) throws(SettingsProblem) -> MeipaiOptions {
    var options = MeipaiOptions()
    options.web = web
    options.videos = try table.ids("videos")
    options.userID = try table.parsed("user_id", .id, SettingsTable.id)
    options.write = try table.boolean("write") ?? options.write
    options.repliesPerHour =
      try table.wholeNumber("replies_per_hour", least: 1) ?? options.repliesPerHour
    return options
  }
}
