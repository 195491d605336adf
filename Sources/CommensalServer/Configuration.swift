public import Configuration
internal import Foundation
public import Logging

/// How the server runs. Everything has a value that works on one's own machine.
public struct ServerConfiguration: Sendable {
  /// The address that is listened on: a name or number of this machine.
  public var host = "127.0.0.1"
  /// The port that is listened on; 0 lets the system choose.
  public var port = 8080
  /// Where accounts and diaries are kept; made when first needed.
  public var dataFolder = usualDataFolder
  /// A catalogue made by `commensal catalogue import`, to be searched and put in order; `nil` for none.
  public var catalogue: String?
  /// Under which address people see the server, such as `https://commensal.example`; `nil` for what they ask for.
  ///
  /// With `https` browsers are told never to come without it.
  public var publicOrigin: String?
  /// Proxies whose `X-Forwarded-For` is believed, by address.
  public var trustedProxies: [String] = []
  /// What is written to the log.
  public var logLevel = Logger.Level.info
  /// How much is let in and kept.
  public var limits = ServerLimits()
  /// How diaries are let in to.
  public var accounts = AccountSettings()
  /// What time it is; tests have a clock of their own.
  var clock = DiaryClock.system

  /// The values that work on one's own machine.
  public init() {}

  /// What the environment or another source sets, such as `COMMENSAL_PORT`, over the usual values.
  ///
  /// - Throws: ``ConfigurationError``, which names the key and what it takes.
  public init(_ reader: ConfigReader) throws(ConfigurationError) {
    let reader = reader.scoped(to: "commensal")
    host = reader.string(forKey: "host") ?? host
    if let text = reader.string(forKey: "port") {
      guard let number = Int(text), (0...65535).contains(number) else {
        throw ConfigurationError(key: "COMMENSAL_PORT", takes: "a whole number from 0 to 65535")
      }
      port = number
    }
    dataFolder = reader.string(forKey: "data") ?? dataFolder
    catalogue = reader.string(forKey: "catalogue").flatMap { $0.isEmpty ? nil : $0 }
    if let origin = reader.string(forKey: "origin"), !origin.isEmpty { publicOrigin = try Self.origin(origin) }
    if let proxies = reader.string(forKey: "trustedProxies") {
      trustedProxies = proxies.split(separator: ",").map { $0.filter { !$0.isWhitespace } }
    }
    if let text = reader.string(forKey: "virtualPeople") {
      guard let number = Int(text), (4...2_000).contains(number) else {
        throw ConfigurationError(key: "COMMENSAL_VIRTUAL_PEOPLE", takes: "a whole number from 4 to 2000")
      }
      limits.virtualPeople = number
    }
    if let text = reader.string(forKey: "logLevel") {
      guard let level = Logger.Level(rawValue: text.lowercased()) else {
        let levels = Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")
        throw ConfigurationError(key: "COMMENSAL_LOG_LEVEL", takes: "one of \(levels)")
      }
      logLevel = level
    }
    try limits.set(from: reader.scoped(to: "limits"))
  }

  /// - Throws: where it is no scheme with a host.
  public static func origin(_ text: String) throws(ConfigurationError) -> String {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, ["http:", "https:"].contains(parts[0]), parts[1].isEmpty, !parts[2].isEmpty else {
      throw ConfigurationError(
        key: "COMMENSAL_ORIGIN",
        takes: "a scheme and a host, such as https://commensal.example, without a path"
      )
    }
    return text
  }

  /// `commensal/server` in `XDG_DATA_HOME` or `~/.local/share`, as the XDG Base Directory Specification has it.
  private static var usualDataFolder: String {
    let environment = ProcessInfo.processInfo.environment
    // A path that is not absolute is to be ignored, says the specification.
    let shared = environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    guard let folder = shared ?? environment["HOME"].map({ "\($0)/.local/share" }) else { return "commensal-data" }
    return "\(folder)/commensal/server"
  }

  /// Whether people come by `https`.
  var isBehindTLS: Bool { publicOrigin?.hasPrefix("https://") ?? false }
}

/// How much the server lets in, keeps and does at once.
public struct ServerLimits: Sendable {
  /// Bytes of a request's body, where nothing else is said.
  public var body = 256 * 1024
  /// Bytes of an upload: a photo or a table.
  public var upload = 16 * 1024 * 1024
  /// Bytes of encoded answers that are kept.
  public var cache = 64 * 1024 * 1024
  /// Connections at once.
  public var connections = 20_000
  /// Seconds until the head of a request must have come, and after it the body.
  public var requestSeconds = 30
  /// Seconds that a connection may wait between requests.
  public var idleSeconds = 60
  /// Computations at once, beside what is answered at once; 0 for one a core.
  public var workers = 0
  /// Computations that may wait for a worker.
  public var waiting = 64
  /// Virtual patients of one simulation that a program asks for, at most.
  public var simulatedPatients = 1_000
  /// Weeks of a trial of one person that a program has planned, at most.
  public var plannedWeeks = 26
  /// Made-up people that each design of such a trial is tried on, at most.
  public var plannedPeople = 100
  /// Virtual people that the page on the axis follows.
  public var virtualPeople = 160
  /// Requests a minute from one address; `nil` for no limit. This machine's own are not counted.
  public var requestsPerMinute: Int? = 600

  /// The usual values.
  public init() {}

  /// Takes `COMMENSAL_LIMITS_BODY` and the like over the usual values.
  mutating func set(from reader: ConfigReader) throws(ConfigurationError) {
    body = try Self.number("body", reader) ?? body
    upload = try Self.number("upload", reader) ?? upload
    cache = try Self.number("cache", reader) ?? cache
    connections = try Self.number("connections", reader) ?? connections
    requestSeconds = try Self.number("requestSeconds", reader) ?? requestSeconds
    idleSeconds = try Self.number("idleSeconds", reader) ?? idleSeconds
    workers = try Self.number("workers", reader) ?? workers
    waiting = try Self.number("waiting", reader) ?? waiting
    if let asked = try Self.number("requestsPerMinute", reader) { requestsPerMinute = asked == 0 ? nil : asked }
  }

  private static func number(_ key: String, _ reader: ConfigReader) throws(ConfigurationError) -> Int? {
    guard let text = reader.string(forKey: ConfigKey(key)), !text.isEmpty else { return nil }
    guard let number = Int(text), (0...1_000_000_000).contains(number) else {
      let name = key.map { $0.isUppercase ? "_\($0)" : $0.uppercased() }.joined()
      throw ConfigurationError(key: "COMMENSAL_LIMITS_\(name)", takes: "a whole number from 0 to 1000000000")
    }
    return number
  }
}

/// A setting that cannot be used.
public struct ConfigurationError: Error, CustomStringConvertible, Sendable {
  /// The setting's name.
  public var key: String
  /// What it takes.
  public var takes: String

  /// - Parameters:
  ///   - key: the setting's name.
  ///   - takes: what it takes.
  public init(key: String, takes: String) {
    self.key = key
    self.takes = takes
  }

  /// What is wrong and what to do.
  public var description: String { "\(key) takes \(takes)" }
}
