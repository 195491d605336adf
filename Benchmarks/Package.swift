// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that whoever uses Commensal never sees it.
let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "commensal", path: ".."),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
  ],
  targets: [
    // What any Swift program costs to start.
    .executableTarget(name: "Empty"),
    // What any server costs that is built on Hummingbird.
    .executableTarget(name: "FixedAnswer", dependencies: [.product(name: "Hummingbird", package: "hummingbird")]),
    .executableTarget(name: "Pooling", dependencies: [.product(name: "Commensal", package: "commensal")]),
    .executableTarget(name: "Borrowing", dependencies: [.product(name: "Commensal", package: "commensal")]),
    .executableTarget(name: "Potency", dependencies: [.product(name: "Commensal", package: "commensal")]),
    // Two of its files are the tests' own, by links.
    .executableTarget(name: "Calibration", dependencies: [.product(name: "Commensal", package: "commensal")]),
    .executableTarget(name: "SelfTrials", dependencies: [.product(name: "Commensal", package: "commensal")]),
    .executableTarget(name: "Forecasts", dependencies: [.product(name: "Commensal", package: "commensal")]),
    .executableTarget(name: "Cohort", dependencies: [.product(name: "Commensal", package: "commensal")]),
    .executableTarget(name: "Reading", dependencies: [.product(name: "Commensal", package: "commensal")]),
    // The store is the command's own, by a link: it is no part of the library.
    .executableTarget(
      name: "Storing",
      dependencies: [
        .product(name: "Commensal", package: "commensal"), .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)
