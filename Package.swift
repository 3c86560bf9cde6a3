// swift-tools-version: 6.1
import PackageDescription

// One array for every Swift target: language mode 6 comes with the tools version; the import
// rules are what turns the list of dependencies below into walls.
let swiftSettings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

func library(_ name: String, _ dependencies: [Target.Dependency] = [], path: String? = nil)
  -> Target
{
  .target(name: name, dependencies: dependencies, path: path, swiftSettings: swiftSettings)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = [],
  exclude: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, exclude: exclude, resources: resources,
    swiftSettings: swiftSettings)
}

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
// SQLite's C functions, for the hot paths of the store.
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")

var products: [Product] = [
  .executable(name: "dafu", targets: ["dafu"]),
  .executable(name: "dafud", targets: ["dafud"]),
]

var targets: [Target] = [
  // Pure: value types and judgements; no store, no terminal, no network.
  library("InboxModel"),
  library("ReplyTracking", ["InboxModel"]),
  library("Reports", ["InboxModel"]),
  library("TerminalScreen"),
  library("InboxInterface", ["InboxModel", "ReplyTracking", "Reports", "TerminalScreen"]),
  library("PlatformContract", ["InboxModel"]),

  // Edges: each keeps one outside thing away from the rest.
  library("InboxStore", ["InboxModel", grdb, sqlite]),
  library("InboxDesk", ["InboxModel", "InboxStore", "ReplyTracking", "PlatformContract"]),
  // Never the settings: what to connect, and how, comes in as arguments.
  library("Gateway", ["InboxModel", "PlatformContract", "InboxStore", "InboxDesk"]),
  library(
    "Settings",
    [
      "InboxModel", "ReplyTracking", "TerminalScreen",
      .product(name: "TOMLKit", package: "TOMLKit"),
    ]),
  .target(
    name: "CTerminal",
    linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
  library("NcursesTerminal", ["CTerminal", "TerminalScreen"]),
  .target(
    name: "Keymaps", path: "keymaps",
    resources: [.embedInCode("default.toml"), .embedInCode("vim.toml")],
    swiftSettings: swiftSettings),

  .executableTarget(
    name: "dafu",
    dependencies: [
      "InboxModel", "ReplyTracking", "Reports", "TerminalScreen", "InboxInterface",
      "PlatformContract", "InboxStore", "InboxDesk", "Settings", "NcursesTerminal", "Keymaps",
      argumentParser, crypto,
    ],
    swiftSettings: swiftSettings),
  .executableTarget(
    name: "dafud",
    dependencies: [
      "InboxModel", "ReplyTracking", "TerminalScreen", "PlatformContract", "InboxStore",
      "InboxDesk", "Gateway", "Settings", argumentParser,
    ],
    swiftSettings: swiftSettings),

  // For tests alone: a pseudo-terminal whose screen libvterm shows, and a program to run in it.
  .target(name: "CVTerm", path: "Tests/CVTerm", linkerSettings: [.linkedLibrary("vterm")]),
  library("TestSupport", ["CVTerm", "TerminalScreen"], path: "Tests/TestSupport"),
  .executableTarget(
    name: "TerminalProbe", dependencies: ["NcursesTerminal", "TerminalScreen", "TestSupport"],
    path: "Tests/TerminalProbe", swiftSettings: swiftSettings),
  // Draws the real screen for README.
  .executableTarget(
    name: "ScreenPicture", dependencies: ["TestSupport"], path: "Tests/ScreenPicture",
    swiftSettings: swiftSettings),

  tests("InboxModelTests", ["InboxModel", "TestSupport"]),
  tests(
    "ReplyTrackingTests", ["ReplyTracking", "InboxModel", "TestSupport"],
    resources: [.copy("Fixtures")]),
  tests("ReportsTests", ["Reports", "InboxModel", "TestSupport"], resources: [.copy("Fixtures")]),
  tests(
    "TerminalScreenTests",
    ["TerminalScreen", "CTerminal", "NcursesTerminal", "TestSupport", "TerminalProbe"]),
  tests(
    "InboxInterfaceTests",
    [
      "InboxInterface", "ReplyTracking", "Reports", "TerminalScreen", "InboxModel", "Keymaps",
      "Settings", "CTerminal",
    ],
    resources: [.copy("Golden")]),
  tests("PlatformContractTests", ["PlatformContract", "InboxModel", "TestSupport"]),
  tests("SettingsTests", ["Settings", "TerminalScreen", "InboxModel"]),
  tests(
    "InboxDeskTests",
    [
      "InboxDesk", "InboxStore", "ReplyTracking", "PlatformContract", "InboxModel", "TestSupport",
      grdb,
    ], resources: [.copy("Fixtures")]),
  tests(
    "GatewayTests",
    [
      "Gateway", "InboxDesk", "InboxStore", "ReplyTracking", "PlatformContract", "InboxModel",
    ]),
  tests(
    "CommandTests",
    [
      "dafu", "dafud", "InboxDesk", "InboxStore", "ReplyTracking", "PlatformContract",
      "Settings", "InboxModel", "TestSupport", grdb,
    ], exclude: ["Fixtures", "Golden"]),
]

// Measuring is no part of an ordinary build: `make bench` sets DAFU_BENCH.
if Context.environment["DAFU_BENCH"] != nil {
  targets += [
    .executableTarget(
      name: "dafu-bench",
      dependencies: [
        "InboxModel", "InboxStore", "InboxDesk", "InboxInterface", "ReplyTracking",
        "TerminalScreen", "NcursesTerminal", "CVTerm", argumentParser,
      ],
      path: "Sources/Bench", swiftSettings: swiftSettings),
    .executableTarget(
      name: "dafu-bench-fill", path: "Sources/BenchFill",
      linkerSettings: [.linkedLibrary("sqlite3")]),
  ]
}

let package = Package(
  name: "dafu",
  products: products,
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.5.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.0.0"),
  ],
  targets: targets
)
