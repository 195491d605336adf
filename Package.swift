// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "commensal",
  platforms: [.macOS(.v15), .iOS(.v18)],
  products: [
    .library(name: "Commensal", targets: ["Commensal"]),
    .executable(name: "commensal", targets: ["CommensalCLI"]),
    .executable(name: "commensal-server", targets: ["commensal-server"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    // The server alone: the command is built without any of them.
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    // The core, ground floor first. Nothing here knows what stands above it.
    .target(name: "Microbes", swiftSettings: strict),
    .target(name: "Labels", dependencies: ["Microbes"], swiftSettings: strict),
    .target(name: "Tables", swiftSettings: strict),
    .target(name: "Statistics", swiftSettings: strict),
    .target(name: "Evidence", dependencies: ["Microbes", "Statistics"], swiftSettings: strict),
    .target(name: "GutSkin", dependencies: ["Statistics"], swiftSettings: strict),
    .target(name: "SelfTrial", dependencies: ["Tables", "Statistics"], swiftSettings: strict),
    .target(name: "Expectation", dependencies: ["Statistics", "Evidence", "GutSkin"], swiftSettings: strict),
    .target(
      name: "Advice",
      dependencies: ["Microbes", "Labels", "Evidence", "GutSkin", "Expectation"],
      swiftSettings: strict
    ),
    .target(
      name: "Reports",
      dependencies: [
        "Microbes", "Labels", "Tables", "Statistics", "Evidence", "GutSkin", "SelfTrial", "Expectation", "Advice",
      ],
      swiftSettings: strict
    ),

    // The facts of Data/: read and checked as files, packed at build time, opened from the binary.
    .target(
      name: "DataFiles",
      dependencies: [
        "Microbes", "Labels", "Tables", "Statistics", "Evidence", "GutSkin", "Expectation", "Advice",
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict
    ),
    .target(
      name: "Packing",
      dependencies: ["Microbes", "Labels", "Statistics", "Evidence", "Expectation", "Advice"],
      swiftSettings: strict
    ),
    // Run by hand after a change to the model: Scripts/update-courses.
    .executableTarget(name: "commensal-courses", dependencies: ["DataFiles", "Expectation"], swiftSettings: strict),
    .executableTarget(name: "commensal-pack", dependencies: ["DataFiles", "Packing"], swiftSettings: strict),
    .plugin(name: "PackData", capability: .buildTool(), dependencies: ["commensal-pack"]),
    // Sources/Knowledge/Data is a link to Data/: a file that comes or goes there makes SwiftPM ask the plugin anew.
    .target(
      name: "Knowledge",
      dependencies: ["Packing", "Microbes", "Labels", "Evidence", "Expectation", "Advice"],
      exclude: ["Data"],
      swiftSettings: strict,
      plugins: ["PackData"]
    ),

    // Whatever a person hands in, as label text.
    .target(name: "Intake", dependencies: ["Labels"], swiftSettings: strict),
    // Whole catalogues, as streams; packed ones through the system's zlib.
    .systemLibrary(name: "Zlib"),
    .target(
      name: "Catalogues",
      dependencies: ["Zlib", "Microbes", "Labels", "Advice", "Intake"],
      swiftSettings: strict
    ),

    // Catalogues of made-up products that state what is in them, for tests and benchmarks.
    .target(name: "SampleCatalogues", dependencies: ["Microbes", "Labels", "Catalogues"], swiftSettings: strict),
    .executableTarget(
      name: "commensal-samples",
      dependencies: [
        "Knowledge", "SampleCatalogues", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),

    // Screened catalogues and diaries, kept and searched.
    .target(
      name: "Storage",
      dependencies: [
        "Microbes", "Labels", "SelfTrial", "Advice", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict
    ),

    // All that a question needs, opened from the facts: what the command and the server share.
    .target(
      name: "Answering",
      dependencies: [
        "Microbes", "Labels", "Evidence", "SelfTrial", "Expectation", "Advice", "Reports", "Knowledge", "Packing",
        "Intake", "Storage", .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict
    ),

    // What others use.
    .target(
      name: "Commensal",
      dependencies: [
        "Microbes", "Labels", "Statistics", "Evidence", "GutSkin", "SelfTrial", "Expectation", "Advice", "Reports",
        "Knowledge",
      ],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "CommensalCLI",
      dependencies: [
        "Microbes", "Labels", "Statistics", "Evidence", "GutSkin", "SelfTrial", "Expectation", "Advice", "Reports",
        "Knowledge", "DataFiles", "Packing", "Intake", "Catalogues", "Storage", "Answering",
        .product(name: "ArgumentParser", package: "swift-argument-parser"), .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict
    ),
    .executableTarget(name: "commensal-embed", dependencies: ["Packing"], swiftSettings: strict),
    .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["commensal-embed"]),
    // The pages and the interface for programs, over HTTP.
    .target(
      name: "CommensalServer",
      dependencies: [
        "Microbes", "Labels", "Tables", "Statistics", "Evidence", "GutSkin", "SelfTrial", "Expectation", "Advice",
        "Reports", "Knowledge", "DataFiles", "Intake", "Catalogues", "Storage", "Answering", "Zlib",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "Configuration", package: "swift-configuration"),
        .product(name: "Crypto", package: "swift-crypto"), .product(name: "CryptoExtras", package: "swift-crypto"),
        .product(name: "Logging", package: "swift-log"), .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "Yams", package: "Yams"),
      ],
      exclude: ["Templates", "Assets", "Messages"],
      swiftSettings: strict,
      plugins: ["EmbedFiles"]
    ),
    .executableTarget(
      name: "commensal-server",
      dependencies: [
        "CommensalServer", .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Configuration", package: "swift-configuration"),
        .product(name: "Hummingbird", package: "hummingbird"), .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      swiftSettings: strict
    ),

    // Imports against the architecture's table, documents against what they describe.
    .testTarget(name: "ArchitectureTests", dependencies: ["CommensalCLI"], swiftSettings: strict),
    // What another program does: the library product, and nothing else.
    .testTarget(name: "CommensalTests", dependencies: ["Commensal"], swiftSettings: strict),
    .testTarget(name: "TablesTests", dependencies: ["Tables"], swiftSettings: strict),
    .testTarget(name: "MicrobesTests", dependencies: ["Microbes", "DataFiles"], swiftSettings: strict),
    // Golden cases in Markdown, and real labels where they are at hand.
    .testTarget(
      name: "LabelsTests",
      dependencies: ["Labels", "Microbes", "Knowledge", "Packing"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ReportsTests",
      dependencies: ["Reports", "Microbes", "Labels", "Statistics", "Evidence", "GutSkin", "SelfTrial", "Advice"],
      exclude: ["Snapshots"],
      swiftSettings: strict
    ),
    // Runs the built command as a process.
    .testTarget(
      name: "CommandTests",
      dependencies: ["CommensalCLI", "SampleCatalogues", "Knowledge"],
      exclude: ["Snapshots", "Readers"],
      swiftSettings: strict
    ),
    // Also reads the trial records of Data/.
    .testTarget(
      name: "EvidenceTests",
      dependencies: ["Evidence", "Statistics", "Microbes", "DataFiles"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "AdviceTests",
      dependencies: ["Advice", "Microbes", "Labels", "Evidence", "SelfTrial", "Expectation", "Knowledge"],
      swiftSettings: strict
    ),
    // The tables in Metafor and the models in Stan are read in place.
    .testTarget(
      name: "StatisticsTests",
      dependencies: ["Statistics"],
      exclude: ["Metafor", "Stan"],
      swiftSettings: strict
    ),
    // The reference trajectories are read in place.
    .testTarget(
      name: "GutSkinTests",
      dependencies: ["GutSkin", "Statistics"],
      exclude: ["Reference", "Peer"],
      swiftSettings: strict
    ),
    // The models in Stan are read in place.
    .testTarget(
      name: "SelfTrialTests",
      dependencies: ["SelfTrial", "Statistics"],
      exclude: ["Stan"],
      swiftSettings: strict
    ),
    // Also reads the trial records of Data/.
    .testTarget(
      name: "ExpectationTests",
      dependencies: ["Expectation", "Evidence", "GutSkin", "Statistics", "DataFiles", "Knowledge"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "DataFilesTests",
      dependencies: ["DataFiles", "Microbes", "Labels", "Statistics", "Evidence", "Expectation", "Advice"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "PackingTests",
      dependencies: ["Packing", "Knowledge", "Microbes", "Labels", "Statistics", "Evidence", "Expectation", "Advice"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "CataloguesTests",
      dependencies: ["Catalogues", "SampleCatalogues", "Zlib", "Microbes", "Labels", "Advice", "Intake", "Knowledge"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "StorageTests",
      dependencies: [
        "Storage", "Advice", "Labels", "SelfTrial", "Statistics", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict
    ),
    // The same requests against the router and against a server that listens.
    .testTarget(
      name: "ServerTests",
      dependencies: [
        "CommensalServer", "commensal-server", "CommensalCLI", "Microbes", "Labels", "Evidence", "Statistics",
        "GutSkin", "SelfTrial", "Advice", "Answering", "Storage", "Knowledge", "Reports",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdTesting", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"), .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "Logging", package: "swift-log"),
      ],
      exclude: ["Browser", "Load"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "IntakeTests",
      dependencies: ["Intake", "Labels"],
      resources: [.copy("Fixtures")],
      swiftSettings: strict
    ),
  ],
  swiftLanguageModes: [.v6]
)

// The plugin that renders the articles is fetched only where it is asked for: Scripts/document.
if Context.environment["COMMENSAL_DOCUMENTATION"] != nil {
  package.dependencies.append(.package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"))
}
