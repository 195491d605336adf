import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import SelfTrial
import Storage
import Synchronization

@testable import CommensalServer

/// A server with diaries in a folder that goes with the test, and a clock that the test sets.
final class DiaryHouse: Sendable {
  let folder: URL
  let configuration: ServerConfiguration

  /// 2026-11-22, 12:00 UTC.
  static let noon = 1_795_348_800_000

  init(_ change: (inout ServerConfiguration) -> Void = { _ in }) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "commensal-diaries-\(UUID().uuidString)")
    var configuration = ServerConfiguration()
    configuration.dataFolder = folder.path
    configuration.logLevel = .critical
    // Cheap, for tests alone.
    configuration.accounts.scryptRounds = 16
    configuration.accounts.plannedPeople = 8
    change(&configuration)
    let box = TimeBox()
    configuration.clock = DiaryClock { box.now }
    self.configuration = configuration
    self.box = box
  }

  private let box: TimeBox

  deinit { try? FileManager.default.removeItem(at: folder) }

  func advance(seconds: Int) { box.advance(seconds: seconds) }

  /// What all tests share: facts, texts and templates take a while to open.
  private static let site = Result { try Site(ServerConfiguration()) }

  static func site(_ configuration: ServerConfiguration) throws -> Site {
    var site = try Self.site.get()
    site.configuration = configuration
    return site
  }

  /// Runs a test against the routes of the diary, with all that every request goes through.
  ///
  /// - Parameters:
  ///   - change: what the server is set to this time.
  ///   - isWhole: whether all other routes are there too.
  func test(
    _ change: (inout ServerConfiguration) -> Void = { _ in },
    isWhole: Bool = false,
    logger: Logger? = nil,
    _ body: @escaping @Sendable (any TestClientProtocol) async throws -> Void
  ) async throws {
    var configuration = configuration
    change(&configuration)
    let site = try Self.site(configuration)
    let routes = isWhole ? try router(of: site) : Self.diaryRouter(of: site)
    try await Application(router: routes, logger: logger).test(.router, body)
  }

  private static func diaryRouter(of site: Site) -> Router<AppContext> {
    let desk = DiaryDesk(site: site)
    let router = Router(context: AppContext.self)
    router.add(middleware: SecurityHeaders(requiresTLS: site.configuration.isBehindTLS))
    router.add(middleware: RequestLog())
    router.add(middleware: LanguageMiddleware())
    router.add(middleware: ProblemMiddleware(site: site))
    AssetRoutes(site: site).add(to: router)
    DiaryRoutes(desk: desk).add(to: router)
    API(
      DiaryOperations(desk: desk).all,
      workers: site.workers,
      cache: BodyCache(limit: 1024),
      metrics: Metrics()
    ) { try await desk.keyHolder($0, $1) }.add(to: router)
    return router
  }

  /// Every file, by path. None is opened: closing it would take SQLite's locks on it from this whole process, and
  /// another one would take the file for its own.
  func paths() -> [String] {
    guard let paths = FileManager.default.enumerator(atPath: folder.path) else { return [] }
    return paths.compactMap { $0 as? String }.sorted()
  }

  /// Every byte of every file, by path; not while another process has one of them open.
  func files() throws -> [String: Data] {
    guard let paths = FileManager.default.enumerator(atPath: folder.path) else { return [:] }
    var files: [String: Data] = [:]
    for case let path as String in paths {
      let url = folder.appending(path: path)
      if (try? url.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true {
        files[path] = try Data(contentsOf: url)
      }
    }
    return files
  }

  /// The files that hold some text.
  func files(holding text: String) throws -> [String] {
    try files().filter { $0.value.range(of: Data(text.utf8)) != nil }.map(\.key).sorted()
  }
}

private final class TimeBox: Sendable {
  private let milliseconds = Mutex(DiaryHouse.noon)
  var now: EntryTime { EntryTime(milliseconds: milliseconds.withLock { $0 }) }
  func advance(seconds: Int) { milliseconds.withLock { $0 += 1000 * seconds } }
}

/// A browser with its cookies, as far as these pages need one.
final class Visitor: Sendable {
  let client: any TestClientProtocol
  private let jar = Mutex<[String: String]>([:])
  private let extra: HTTPFields

  init(_ client: any TestClientProtocol, headers: HTTPFields = [:]) {
    self.client = client
    extra = headers
  }

  static let passphrase = "violet tractor humming teapot"
  static let sessionCookie = "__Host-commensal-session"
  static let formCookie = "__Host-commensal-form"

  var cookies: [String: String] {
    get { jar.withLock { $0 } }
    set { jar.withLock { $0 = newValue } }
  }

  func send(
    _ method: HTTPRequest.Method,
    _ path: String,
    body: String? = nil,
    headers: HTTPFields = [:]
  ) async throws -> TestResponse {
    var fields = extra
    for field in headers { fields[field.name] = field.value }
    let cookies = cookies
    if !cookies.isEmpty, fields[.cookie] == nil {
      fields[.cookie] = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
    }
    if body != nil, fields[.contentType] == nil { fields[.contentType] = "application/x-www-form-urlencoded" }
    let response = try await client.execute(
      uri: path,
      method: method,
      headers: fields,
      body: body.map { ByteBuffer(string: $0) }
    )
    for value in response.headers[values: .setCookie] { take(value) }
    return response
  }

  private func take(_ header: String) {
    let parts = header.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
    let pair = parts[0].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    jar.withLock { jar in
      jar[pair[0]] = parts.contains("Max-Age=0") ? nil : pair[1]
    }
  }

  func get(_ path: String, headers: HTTPFields = [:]) async throws -> TestResponse {
    try await send(.get, path, headers: headers)
  }

  /// The token of the forms of a page.
  func token(on path: String) async throws -> String {
    let page = try await get(path).text
    guard let match = page.firstMatch(of: /name="token" value="([^"]*)"/) else { throw NoToken(path: path) }
    return String(match.1)
  }

  struct NoToken: Error { var path: String }

  /// Sends a form with the token of a page.
  func post(
    _ path: String,
    _ fields: [String: String] = [:],
    from page: String? = nil,
    headers: HTTPFields = [:]
  ) async throws -> TestResponse {
    var fields = fields
    if fields["token"] == nil { fields["token"] = try await token(on: page ?? "/diary/account") }
    return try await send(.post, path, body: Self.encoded(fields), headers: headers)
  }

  static func encoded(_ fields: [String: String]) -> String {
    var allowed = CharacterSet.alphanumerics
    allowed.insert(charactersIn: "-._")
    return fields.sorted { $0.key < $1.key }.map { name, value in
      "\(name.addingPercentEncoding(withAllowedCharacters: allowed) ?? "")="
        + (value.addingPercentEncoding(withAllowedCharacters: allowed) ?? "")
    }.joined(separator: "&")
  }

  // MARK: Ways in

  @discardableResult
  func signUp(_ name: String, passphrase: String = passphrase) async throws -> TestResponse {
    try await post("/diary/sign-up", ["name": name, "passphrase": passphrase], from: "/diary/sign-up")
  }

  @discardableResult
  func signIn(_ name: String, passphrase: String = passphrase) async throws -> TestResponse {
    try await post("/diary/sign-in", ["name": name, "passphrase": passphrase], from: "/diary/sign-in")
  }

  /// Makes a key for whoever is signed in.
  func newKey() async throws -> String {
    let page = try await post("/diary/account/key", ["current": Self.passphrase])
    guard let match = page.text.firstMatch(of: /diary\/open#([A-Za-z0-9_-]{43})/) else { throw NoToken(path: "key") }
    return String(match.1)
  }

  /// Writes down a note and an itch of a day.
  @discardableResult
  func note(_ text: String, itch: String = "6", on day: String = "2026-11-22") async throws -> TestResponse {
    try await post(
      "/diary/day/\(day)",
      [
        "score.0.new": "no", "score.0.name": "itch_NRS", "score.0.value": itch, "score.0.was": "", "note": text,
        "note.was": "",
      ]
    )
  }
}

extension TestResponse {
  var text: String { String(buffer: body) }
  var location: String? { headers[.location] }
  func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
}
