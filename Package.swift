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
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let asyncHTTPClient = Target.Dependency.product(
  name: "AsyncHTTPClient", package: "async-http-client")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioHTTP = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioHTTPCompression = Target.Dependency.product(
  name: "NIOHTTPCompression", package: "swift-nio-extras")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(
  name: "HummingbirdCore", package: "hummingbird")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let nioHTTPTypes = Target.Dependency.product(
  name: "NIOHTTPTypes", package: "swift-nio-extras")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let swiftProtobuf = Target.Dependency.product(name: "SwiftProtobuf", package: "swift-protobuf")
let swiftLog = Target.Dependency.product(name: "Logging", package: "swift-log")

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
  // Tieba's messages in protocol buffers, generated.
  .target(
    name: "TiebaMessages", dependencies: [swiftProtobuf], exclude: ["TiebaMessages.proto"],
    swiftSettings: swiftSettings),
  // One folder a platform; never the store.
  .target(
    name: "Platforms",
    dependencies: [
      "InboxModel", "PlatformContract", "TiebaMessages", asyncHTTPClient, nioCore, nioPosix,
      nioHTTP, nioHTTPCompression, nioSSL, crypto, cryptoExtras, swiftProtobuf,
    ],
    exclude: ["Weibo", "Wechat", "Tieba", "Qzone", "Meipai"].map { "\($0)/README.md" },
    swiftSettings: swiftSettings),
  // Never the settings: what to connect, and how, comes in as arguments.
  library(
    "Gateway",
    [
      "InboxModel", "PlatformContract", "InboxStore", "InboxDesk", hummingbird, hummingbirdCore,
      httpTypes, nioCore, nioPosix, nioHTTPTypes, swiftLog, crypto,
    ]),
  library(
    "Settings",
    [
      "InboxModel", "ReplyTracking", "TerminalScreen", "PlatformContract",
      .product(name: "TOMLKit", package: "TOMLKit"),
    ]),
  .target(
    name: "CTerminal",
    linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
  .systemLibrary(
    name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
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
      "CQREncode", argumentParser, crypto,
    ],
    swiftSettings: swiftSettings),
  .executableTarget(
    name: "dafud",
    dependencies: [
      "InboxModel", "ReplyTracking", "TerminalScreen", "PlatformContract", "InboxStore",
      "InboxDesk", "Platforms", "Gateway", "Settings", argumentParser, swiftLog,
    ],
    swiftSettings: swiftSettings),

  // For tests alone: a pseudo-terminal whose screen libvterm shows, and a program to run in it.
  .target(name: "CVTerm", path: "Tests/CVTerm", linkerSettings: [.linkedLibrary("vterm")]),
  library("TestSupport", ["CVTerm", "TerminalScreen"], path: "Tests/TestSupport"),
  .executableTarget(
    name: "TerminalProbe", dependencies: ["NcursesTerminal", "TerminalScreen", "TestSupport"],
    path: "Tests/TerminalProbe", swiftSettings: swiftSettings),
  // Platforms on loopback that speak the true wire formats.
  library(
    "StandIns",
    [
      "TiebaMessages", hummingbird, httpTypes, nioCore, swiftLog, crypto, cryptoExtras,
      swiftProtobuf,
    ],
    path: "Tests/StandIns"),
  // Draws the real screen for README.
  .executableTarget(
    name: "ScreenPicture", dependencies: ["TestSupport"], path: "Tests/ScreenPicture",
    swiftSettings: swiftSettings),

  // Writes the manual from the programs' own help.
  .executableTarget(name: "ManualPages", swiftSettings: swiftSettings),

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
  tests(
    "PlatformsTests",
    [
      "Platforms", "PlatformContract", "InboxModel", "StandIns", "TiebaMessages", swiftProtobuf,
      crypto,
      // What WeChat pushes goes all its way into a store.
      "Gateway", "InboxDesk", "InboxStore", "ReplyTracking", "TestSupport",
    ]),
  tests("SettingsTests", ["Settings", "PlatformContract", "TerminalScreen", "InboxModel"]),
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
      "TestSupport",
    ]),
  tests(
    "CommandTests",
    [
      "ManualPages",
      "dafu", "dafud", "InboxDesk", "InboxStore", "ReplyTracking", "PlatformContract",
      "Platforms", "Settings", "InboxModel", "InboxInterface", "TerminalScreen", "TestSupport",
      "StandIns", grdb,
    ], exclude: ["Fixtures", "Golden"]),
]

// Measuring is no part of an ordinary build: `make bench` sets DAFU_BENCH.
if Context.environment["DAFU_BENCH"] != nil {
  targets += [
    .executableTarget(
      name: "dafu-bench",
      dependencies: [
        "InboxModel", "InboxStore", "InboxDesk", "InboxInterface", "ReplyTracking",
        "TerminalScreen", "NcursesTerminal", "Platforms", "CVTerm", argumentParser, crypto,
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
    .package(url: "https://github.com/apple/swift-http-types", from: "1.3.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.80.0"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.24.0"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.27.0"),
    .package(url: "https://github.com/apple/swift-protobuf", from: "1.30.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.10.0"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.24.0"),
  ],
  targets: targets
)
