internal import HTTPTypes
internal import Hummingbird
internal import SelfTrial
internal import Storage

/// What somebody who is signed in does with the account: leave, other ways in, erase.
struct AccountPages: Sendable {
  let desk: DiaryDesk

  func add(to router: Router<AppContext>) {
    desk.page("diary/account", on: router) { visit in
      try await account(visit, notice: visit.query("done").flatMap { Self.notices.contains($0) ? $0 : nil })
    }
    desk.form("diary/account/passphrase", on: router) { try await changePassphrase($0, $1) }
    desk.form("diary/account/key", on: router) { try await newKey($0, $1) }
    desk.form("diary/account/key/remove", on: router) { try await removeKey($0, $1) }
    desk.form("diary/sign-out", on: router) { visit, _ in try await signOut(visit) }
    desk.form("diary/sign-out-everywhere", on: router) { visit, _ in try await signOutEverywhere(visit) }
    desk.page("diary/erase", on: router) { try await erasing($0) }
    desk.form("diary/erase", on: router) { try await erase($0, $1) }
  }

  private static let notices = ["passphrase", "keyRemoved"]

  private func facts(_ visit: Visit) async throws -> AccountFacts {
    guard let facts = try await desk.house.files({ try $0.accounts.facts(of: visit.account) }) else {
      throw Problem(.gone, "Gone", "This diary was erased.")
    }
    return facts
  }

  private func account(
    _ visit: Visit,
    notice: String? = nil,
    error: String? = nil,
    status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let facts = try await facts(visit)
    return desk.response(
      "diary.part.account",
      "diary-account",
      [
        "name": facts.name ?? "", "hasName": facts.name != nil, "hasKey": facts.hasKey,
        "hasBoth": facts.name != nil && facts.hasKey, "sessions": "\(facts.sessions)",
        "least": "\(PassphraseRules.least)", "most": "\(PassphraseRules.most)", "error": error ?? "",
        "hasError": error != nil, "notice": notice.map { visit.words("diary.account.done.\($0)") } ?? "",
        "hasNotice": notice != nil,
      ],
      to: visit,
      part: .account,
      status: status
    )
  }

  // MARK: Ways in

  /// Whether whoever asks knows the passphrase, where there is one: a screen left open is not enough.
  ///
  /// - Returns: `nil`, or what is answered instead.
  private func confirm(_ visit: Visit, _ fields: FormFields) async throws -> Response? {
    guard try await facts(visit).name != nil else { return nil }
    do {
      let isRight = try await desk.house.confirms(
        fields["current"] ?? "",
        of: visit.account,
        from: desk.address(visit.request, visit.context)
      )
      return isRight
        ? nil : try await account(visit, error: visit.words("diary.account.wrong"), status: .unprocessableContent)
    } catch AccountHouse.Refusal.tooMany(let seconds) {
      return try await account(
        visit,
        error: visit.words("diary.tooMany", ["minutes": "\((seconds + 59) / 60)"]),
        status: .tooManyRequests
      )
    }
  }

  private func changePassphrase(_ visit: Visit, _ fields: FormFields) async throws -> Response {
    let facts = try await facts(visit)
    if let refusal = try await confirm(visit, fields) { return refusal }
    func refuse(_ key: String) async throws -> Response {
      let values = ["least": "\(PassphraseRules.least)", "most": "\(PassphraseRules.most)"]
      return try await account(visit, error: visit.words(key, values), status: .unprocessableContent)
    }
    guard let name = AccountNameRules.name(facts.name ?? fields["name"] ?? "") else {
      return try await refuse("diary.name.refused")
    }
    let passphrase = fields["passphrase"] ?? ""
    do throws(PassphraseRules.Refusal) {
      try PassphraseRules.check(passphrase, name: name.shown)
    } catch {
      return try await refuse("diary.passphrase.\(error.rawValue)")
    }
    let record = try await desk.house.passphrases.record(of: passphrase)
    let isSet = try await desk.house.files { rooms in
      let isSet = try rooms.accounts.setPassphrase(
        record,
        name: AccountName(shown: name.shown, key: name.key),
        of: visit.account
      )
      // Whoever got in with the old one is out.
      if isSet { try rooms.accounts.endSessions(of: visit.account, but: visit.session?.digest) }
      return isSet
    }
    return isSet ? .onwards(to: "/diary/account?done=passphrase") : try await refuse("diary.name.taken")
  }

  private func newKey(_ visit: Visit, _ fields: FormFields) async throws -> Response {
    if let refusal = try await confirm(visit, fields) { return refusal }
    let key = Secret()
    let isSet = try await desk.house.files { rooms in
      let isSet = try rooms.accounts.setKey(key.digest, of: visit.account)
      if isSet { try rooms.accounts.endSessions(of: visit.account, but: visit.session?.digest) }
      return isSet
    }
    guard isSet else { throw Problem(.gone, "Gone", "This diary was erased.") }
    return desk.response(
      "diary.key",
      "diary-key",
      ["link": KeyLink.text(key, for: visit.request, desk.site.configuration), "key": key.text, "isFirst": false],
      to: visit
    )
  }

  private func removeKey(_ visit: Visit, _ fields: FormFields) async throws -> Response {
    if let refusal = try await confirm(visit, fields) { return refusal }
    let isGone = try await desk.house.files { rooms in
      let isGone = try rooms.accounts.setKey(nil, of: visit.account)
      if isGone { try rooms.accounts.endSessions(of: visit.account, but: visit.session?.digest) }
      return isGone
    }
    guard isGone else {
      return try await account(visit, error: visit.words("diary.account.onlyKey"), status: .unprocessableContent)
    }
    return .onwards(to: "/diary/account?done=keyRemoved")
  }

  // MARK: Leaving

  private func signOut(_ visit: Visit) async throws -> Response {
    if let session = visit.session { try await desk.house.end(session) }
    return left()
  }

  private func signOutEverywhere(_ visit: Visit) async throws -> Response {
    try await desk.house.files { try $0.accounts.endSessions(of: visit.account) }
    return left()
  }

  /// Out of the browser too: what it kept of the pages goes.
  private func left(to path: String = "/diary") -> Response {
    var response = Response.onwards(to: path)
    response.headers.append(desk.cookies.removal(.session))
    if let name = HTTPField.Name("Clear-Site-Data") { response.headers[name] = "\"cache\", \"storage\"" }
    return response
  }

  private func erasing(
    _ visit: Visit,
    error: String? = nil,
    status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let facts = try await facts(visit)
    let entries = try await desk.house.diary(of: visit.account) { try $0.diary().entries.count }
    return desk.response(
      "diary.erase",
      "diary-erase",
      [
        "entries": "\(entries)", "hasName": facts.name != nil, "error": error ?? "", "hasError": error != nil,
      ],
      to: visit,
      part: .account,
      status: status
    )
  }

  private func erase(_ visit: Visit, _ fields: FormFields) async throws -> Response {
    guard fields["sure"] == "yes" else {
      return try await erasing(visit, error: visit.words("diary.erase.tick"), status: .unprocessableContent)
    }
    if try await facts(visit).name != nil {
      do {
        let isRight = try await desk.house.confirms(
          fields["current"] ?? "",
          of: visit.account,
          from: desk.address(visit.request, visit.context)
        )
        guard isRight else {
          return try await erasing(visit, error: visit.words("diary.account.wrong"), status: .unprocessableContent)
        }
      } catch AccountHouse.Refusal.tooMany(let seconds) {
        let words = visit.words("diary.tooMany", ["minutes": "\((seconds + 59) / 60)"])
        return try await erasing(visit, error: words, status: .tooManyRequests)
      }
    }
    desk.planner.forget(visit.account)
    try await desk.house.erase(visit.account)
    return left(to: "/diary?erased=1")
  }
}
