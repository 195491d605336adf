internal import HTTPTypes
internal import Hummingbird
internal import SelfTrial
internal import Storage

/// A request of somebody who is signed in. Whatever shows or changes a diary takes one, and there is no other way to
/// come by one than a session or a key that are good.
struct Visit: Sendable {
  let request: Request
  let context: AppContext
  let account: AccountID
  /// `nil` where a program came with a key.
  let session: Secret?
  let words: Words

  fileprivate init(
    _ request: Request,
    _ context: AppContext,
    _ account: AccountID,
    session: Secret?,
    words: Words
  ) {
    self.request = request
    self.context = context
    self.account = account
    self.session = session
    self.words = words
  }

  /// A field of the address.
  func query(_ name: String) -> String? {
    FormFields(request.uri.query ?? "")[name]
  }
}

/// A request of somebody who is not signed in, with what their forms are told by.
struct Guest: Sendable {
  let request: Request
  let context: AppContext
  let secret: Secret
  /// Whether the browser does not know the secret yet.
  let isNew: Bool
  let words: Words
}

/// What was sent with a form.
struct SentForm: Sendable {
  var fields: FormFields
  /// The bytes of its file; `nil` where none was chosen.
  var file: [UInt8]?
}

/// What all routes of the diary share, and the only way to add one: nothing is shown or done before it is known who
/// asks, and no form is taken that does not come from a page of ours.
struct DiaryDesk: Sendable {
  let site: Site
  let house: AccountHouse
  let clock: DiaryClock
  let planner: Planner
  let cookies: SessionCookies
  private let ownForms: OwnForms
  private let origin: RequestOrigin

  /// Bytes of a form: a note is the longest part of one.
  static let formLimit = 96 * 1024

  init(site: Site) {
    let configuration = site.configuration
    let clock = configuration.clock
    self.site = site
    self.clock = clock
    house = AccountHouse(folder: configuration.dataFolder, settings: configuration.accounts) {
      clock.now().milliseconds
    }
    planner = Planner()
    cookies = SessionCookies(configuration)
    ownForms = OwnForms(publicOrigin: configuration.publicOrigin)
    origin = RequestOrigin(trustedProxies: Set(configuration.trustedProxies))
  }

  /// The address that counts for limits.
  func address(_ request: Request, _ context: AppContext) -> String? { origin.address(of: request, context) }

  // MARK: Signed in

  /// A page for whoever is signed in; others are led to where they sign in.
  func page(
    _ path: RouterPath,
    on router: Router<AppContext>,
    _ answer: @escaping @Sendable (Visit) async throws -> Response
  ) {
    router.get(path) { request, context in
      guard let visit = try await visit(request, context) else { return signInFirst(request) }
      return Self.keptByNobody(try await answer(visit))
    }
  }

  /// A form of whoever is signed in.
  func form(
    _ path: RouterPath,
    on router: Router<AppContext>,
    _ answer: @escaping @Sendable (Visit, FormFields) async throws -> Response
  ) {
    upload(path, on: router) {
      SentForm(fields: try await $0.form(upTo: Self.formLimit))
    } _: { visit, sent in
      try await answer(visit, sent.fields)
    }
  }

  /// A form of whoever is signed in, with a file or of an unusual size.
  func upload(
    _ path: RouterPath,
    on router: Router<AppContext>,
    read: @escaping @Sendable (Request) async throws -> SentForm,
    _ answer: @escaping @Sendable (Visit, SentForm) async throws -> Response
  ) {
    router.post(path) { request, context in
      try ownForms.check(request)
      guard let visit = try await visit(request, context), let session = visit.session else {
        return signInFirst(request)
      }
      let sent = try await read(request)
      guard FormToken(of: session).matches(sent.fields[FormToken.field]) else { throw OwnForms.staleToken }
      return Self.keptByNobody(try await answer(visit, sent))
    }
  }

  private func visit(_ request: Request, _ context: AppContext) async throws -> Visit? {
    guard let session = cookies.secret(.session, of: request), let account = try await house.account(in: session) else {
      return nil
    }
    return Visit(request, context, account, session: session, words: site.words(context))
  }

  private func signInFirst(_ request: Request) -> Response {
    // A cookie that is there and no longer good: somebody who was signed in is told why they are not.
    let wasIn = request.cookies[cookies.name(.session)] != nil
    var response = Response.redirect(to: wasIn ? "/diary/sign-in?ended=1" : "/diary/sign-in", type: .normal)
    if wasIn { response.headers.append(cookies.removal(.session)) }
    return Self.keptByNobody(response)
  }

  // MARK: Not signed in

  /// A page for anybody.
  func guestPage(
    _ path: RouterPath,
    on router: Router<AppContext>,
    _ answer: @escaping @Sendable (Guest) async throws -> Response
  ) {
    router.get(path) { request, context in
      let guest = guest(request, context)
      return Self.keptByNobody(welcomed(try await answer(guest), guest))
    }
  }

  /// A form of anybody, told by a cookie of its own.
  func guestForm(
    _ path: RouterPath,
    on router: Router<AppContext>,
    _ answer: @escaping @Sendable (Guest, FormFields) async throws -> Response
  ) {
    router.post(path) { request, context in
      try ownForms.check(request)
      let guest = guest(request, context)
      let fields = try await request.form(upTo: Self.formLimit)
      guard !guest.isNew, FormToken(of: guest.secret).matches(fields[FormToken.field]) else {
        throw OwnForms.staleToken
      }
      return Self.keptByNobody(try await answer(guest, fields))
    }
  }

  /// A page that has something for everybody.
  func either(
    _ request: Request,
    _ context: AppContext,
    guest answerGuest: @Sendable (Guest) async throws -> Response,
    visit answerVisit: @Sendable (Visit) async throws -> Response
  ) async throws -> Response {
    if let visit = try await visit(request, context) { return Self.keptByNobody(try await answerVisit(visit)) }
    let guest = guest(request, context)
    return Self.keptByNobody(welcomed(try await answerGuest(guest), guest))
  }

  private func guest(_ request: Request, _ context: AppContext) -> Guest {
    let known = cookies.secret(.form, of: request)
    return Guest(
      request: request,
      context: context,
      secret: known ?? Secret(),
      isNew: known == nil,
      words: site.words(context)
    )
  }

  private func welcomed(_ response: Response, _ guest: Guest) -> Response {
    guard guest.isNew else { return response }
    var response = response
    response.headers.append(cookies.field(.form, guest.secret, seconds: nil))
    return response
  }

  /// The session of whoever asks, signed in or not: what a guest's page ends before it begins another.
  func session(of request: Request) -> Secret? { cookies.secret(.session, of: request) }

  // MARK: Programs

  /// Whoever holds the key of a program's request, `Authorization: Bearer KEY`. A cookie is nothing here: no page of
  /// another site can make a browser ask.
  func keyHolder(_ request: Request, _ context: AppContext) async throws -> Visit {
    let header = request.headers[.authorization] ?? ""
    let scheme = "bearer "
    let key = header.lowercased().hasPrefix(scheme) ? Secret(header.dropFirst(scheme.count)) : nil
    guard let key else { throw Self.noKey }
    do {
      guard let account = try await house.account(openedBy: key, from: address(request, context)) else {
        throw Self.noKey
      }
      return Visit(request, context, account, session: nil, words: site.words(context))
    } catch AccountHouse.Refusal.tooMany(let seconds) {
      throw Problem.tooManyRequests(seconds: seconds)
    }
  }

  private static let noKey = Problem(
    .unauthorized,
    "Not authorised",
    "Send the diary's key as “Authorization: Bearer KEY”.",
    headers: [.wwwAuthenticate: "Bearer realm=\"diary\""]
  )

  // MARK: Answers

  /// What belongs to a person is kept neither by the browser nor by anything before it.
  private static func keptByNobody(_ response: Response) -> Response {
    var response = response
    response.headers[.cacheControl] = "no-store"
    return response
  }

  /// A page of the diary.
  func response(
    _ title: String,
    _ template: String,
    _ values: [String: Any],
    to visit: Visit,
    part: DiaryPart? = nil,
    status: HTTPResponse.Status = .ok,
    scripts: [String] = ["diary.js"]
  ) -> Response {
    var values = values
    values["token"] = visit.session.map { FormToken(of: $0).text() } ?? ""
    let page = Page(
      title: visit.words(title),
      body: site.render(template, values, visit.context),
      part: .diary,
      isPrivate: true,
      scripts: scripts,
      lead: lead(visit, part)
    )
    return site.response(page, to: visit.request, visit.context, status: status)
  }

  /// A page for somebody who is not signed in.
  func response(
    _ title: String,
    _ template: String,
    _ values: [String: Any],
    to guest: Guest,
    status: HTTPResponse.Status = .ok
  ) -> Response {
    var values = values
    values["token"] = FormToken(of: guest.secret).text()
    let page = Page(
      title: guest.words(title),
      body: site.render(template, values, guest.context),
      part: .diary,
      isPrivate: true,
      scripts: ["diary.js"]
    )
    return site.response(page, to: guest.request, guest.context, status: status)
  }

  private func lead(_ visit: Visit, _ here: DiaryPart?) -> String {
    let parts = DiaryPart.allCases.map { part in
      ["path": part.path, "name": visit.words("diary.part.\(part.rawValue)"), "isHere": part == here] as [String: Any]
    }
    return site.render("diary-nav", ["parts": parts], visit.context)
  }
}

/// The parts of a diary, as its pages list them.
enum DiaryPart: String, CaseIterable {
  case days, scales, analysis, triggers, plan, history, doctor, transfer, account

  var path: String { self == .days ? "/diary" : "/diary/\(rawValue)" }
}

extension Response {
  /// Leads on after a form was taken, so that loading the page again does not send it again.
  static func onwards(to path: String) -> Response { .redirect(to: path, type: .normal) }
}
