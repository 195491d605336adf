internal import HTTPTypes
internal import Hummingbird

/// The two cookies: one of whoever is signed in, one for the forms before that.
///
/// Both are for this host alone (`__Host-`), for no script, and only over a secure connection.
struct SessionCookies: Sendable {
  /// Whether they are plain, for browsers that take no secure cookie from this very machine over HTTP.
  let isPlain: Bool

  enum Kind: String, CaseIterable {
    case session, form
  }

  init(_ configuration: ServerConfiguration) {
    let isAlone = ["127.0.0.1", "::1", "localhost"].contains(configuration.host) && configuration.publicOrigin == nil
    isPlain = configuration.accounts.allowsPlainCookies && isAlone
  }

  func name(_ kind: Kind) -> String { (isPlain ? "" : "__Host-") + "commensal-" + kind.rawValue }

  /// The secret in a request's cookie; `nil` where there is none that we wrote.
  func secret(_ kind: Kind, of request: Request) -> Secret? {
    request.cookies[name(kind)].flatMap { Secret($0.value) }
  }

  /// - Parameter seconds: how long the browser keeps it; `nil` until it is closed.
  func field(_ kind: Kind, _ secret: Secret, seconds: Int?) -> HTTPField {
    field(kind, value: secret.text, seconds: seconds)
  }

  /// Takes a cookie back.
  func removal(_ kind: Kind) -> HTTPField { field(kind, value: "", seconds: 0) }

  private func field(_ kind: Kind, value: String, seconds: Int?) -> HTTPField {
    let age = seconds.map { "; Max-Age=\($0)" } ?? ""
    // Lax: whoever comes by a bookmark or a link from a message is still signed in. Forms are sent from here alone.
    let site = kind == .session ? "Lax" : "Strict"
    return HTTPField(
      name: .setCookie,
      value: "\(name(kind))=\(value)\(age); Path=/; HttpOnly; SameSite=\(site)\(isPlain ? "" : "; Secure")"
    )
  }
}
