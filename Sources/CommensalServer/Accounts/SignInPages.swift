internal import HTTPTypes
internal import Hummingbird
internal import Storage

/// The ways into a diary: a name with a passphrase, or a key.
struct SignInPages: Sendable {
  let desk: DiaryDesk

  func add(to router: Router<AppContext>) {
    desk.guestPage("diary/sign-in", on: router) { guest in
      let ended = FormFields(guest.request.uri.query ?? "")["ended"] != nil
      return signIn(guest, notice: ended ? "diary.ended" : nil)
    }
    desk.guestForm("diary/sign-in", on: router) { try await take(signIn: $1, $0) }
    desk.guestPage("diary/sign-up", on: router) { signUp($0) }
    desk.guestForm("diary/sign-up", on: router) { try await take(signUp: $1, $0) }
    desk.guestForm("diary/sign-up/key", on: router) { guest, _ in try await signUpByKey(guest) }
    desk.guestPage("diary/open", on: router) { open($0) }
    desk.guestForm("diary/open", on: router) { try await take(open: $1, $0) }
  }

  // MARK: Signing in

  private func signIn(
    _ guest: Guest,
    name: String = "",
    notice: String? = nil,
    error: String? = nil,
    status: HTTPResponse.Status = .ok
  ) -> Response {
    desk.response(
      "diary.signIn",
      "diary-sign-in",
      [
        "name": name, "error": error ?? "", "hasError": error != nil, "notice": notice.map { guest.words($0) } ?? "",
        "hasNotice": notice != nil,
      ],
      to: guest,
      status: status
    )
  }

  private func take(signIn fields: FormFields, _ guest: Guest) async throws -> Response {
    let typed = fields["name"] ?? ""
    do {
      guard let passphrase = fields["passphrase"], let name = AccountNameRules.name(typed) else {
        throw AccountHouse.Refusal.wrong
      }
      let entrance = try await desk.house.signIn(name.key, passphrase, from: desk.address(guest.request, guest.context))
      return try await letIn(entrance, guest)
    } catch let refusal as AccountHouse.Refusal {
      return signIn(
        guest,
        name: typed,
        error: words(refusal, guest, wrong: "diary.signIn.wrong"),
        status: status(refusal)
      )
    }
  }

  /// A new session, whatever the browser had before: nobody can have planted it.
  private func letIn(
    _ entrance: AccountHouse.Entrance,
    _ guest: Guest,
    to path: String = "/diary"
  ) async throws -> Response {
    var response = Response.onwards(to: path)
    try await welcome(entrance, guest, &response)
    return response
  }

  private func welcome(_ entrance: AccountHouse.Entrance, _ guest: Guest, _ response: inout Response) async throws {
    if let before = desk.session(of: guest.request) { try await desk.house.end(before) }
    response.headers.append(
      desk.cookies.field(.session, entrance.session, seconds: desk.house.settings.absoluteSeconds)
    )
    response.headers.append(desk.cookies.removal(.form))
  }

  // MARK: By key

  private func open(_ guest: Guest, error: String? = nil, status: HTTPResponse.Status = .ok) -> Response {
    desk.response(
      "diary.open",
      "diary-open",
      ["error": error ?? "", "hasError": error != nil],
      to: guest,
      status: status
    )
  }

  private func take(open fields: FormFields, _ guest: Guest) async throws -> Response {
    do {
      let entrance = try await desk.house.open(
        fields["key"].flatMap(Self.key),
        from: desk.address(guest.request, guest.context)
      )
      return try await letIn(entrance, guest)
    } catch let refusal as AccountHouse.Refusal {
      return open(guest, error: words(refusal, guest, wrong: "diary.open.wrong"), status: status(refusal))
    }
  }

  /// The key in what was pasted: the link, or what stands behind its #.
  static func key(_ pasted: String) -> Secret? {
    let text = pasted.split(separator: "#", omittingEmptySubsequences: false).last ?? ""
    return Secret(text.filter { !$0.isWhitespace })
  }

  // MARK: A new diary

  private func signUp(
    _ guest: Guest,
    name: String = "",
    error: String? = nil,
    status: HTTPResponse.Status = .ok
  ) -> Response {
    desk.response(
      "diary.signUp",
      "diary-sign-up",
      [
        "name": name, "error": error ?? "", "hasError": error != nil, "least": "\(PassphraseRules.least)",
        "most": "\(PassphraseRules.most)",
      ],
      to: guest,
      status: status
    )
  }

  private func take(signUp fields: FormFields, _ guest: Guest) async throws -> Response {
    let typed = fields["name"] ?? ""
    func refuse(_ key: String) -> Response {
      signUp(
        guest,
        name: typed,
        error: guest.words(key, ["least": "\(PassphraseRules.least)", "most": "\(PassphraseRules.most)"]),
        status: .unprocessableContent
      )
    }
    guard let name = AccountNameRules.name(typed) else { return refuse("diary.name.refused") }
    let passphrase = fields["passphrase"] ?? ""
    do throws(PassphraseRules.Refusal) {
      try PassphraseRules.check(passphrase, name: name.shown)
    } catch {
      return refuse("diary.passphrase.\(error.rawValue)")
    }
    do {
      let entrance = try await desk.house.signUp(
        AccountName(shown: name.shown, key: name.key),
        passphrase,
        from: desk.address(guest.request, guest.context)
      )
      return try await letIn(entrance, guest)
    } catch let refusal as AccountHouse.Refusal {
      return signUp(
        guest,
        name: typed,
        error: words(refusal, guest, wrong: "diary.signIn.wrong"),
        status: status(refusal)
      )
    }
  }

  private func signUpByKey(_ guest: Guest) async throws -> Response {
    do {
      let (entrance, key) = try await desk.house.signUp(from: desk.address(guest.request, guest.context))
      var response = desk.response(
        "diary.key",
        "diary-key",
        ["link": KeyLink.text(key, for: guest.request, desk.site.configuration), "key": key.text, "isFirst": true],
        to: guest
      )
      try await welcome(entrance, guest, &response)
      return response
    } catch let refusal as AccountHouse.Refusal {
      return signUp(guest, error: words(refusal, guest, wrong: "diary.signIn.wrong"), status: status(refusal))
    }
  }

  // MARK: Words

  private func words(_ refusal: AccountHouse.Refusal, _ guest: Guest, wrong: String) -> String {
    switch refusal {
    case .wrong: guest.words(wrong)
    case .nameTaken: guest.words("diary.name.taken")
    case .tooMany(let seconds): guest.words("diary.tooMany", ["minutes": "\((seconds + 59) / 60)"])
    }
  }

  private func status(_ refusal: AccountHouse.Refusal) -> HTTPResponse.Status {
    if case .tooMany = refusal { return .tooManyRequests }
    return .unprocessableContent
  }
}

/// The link that opens a diary. What stands behind the # is sent to no server and stands in no log.
enum KeyLink {
  static func text(_ key: Secret, for request: Request, _ configuration: ServerConfiguration) -> String {
    let origin = configuration.publicOrigin ?? "http://\(request.head.authority ?? "\(configuration.host)")"
    return "\(origin)/diary/open#\(key.text)"
  }
}
