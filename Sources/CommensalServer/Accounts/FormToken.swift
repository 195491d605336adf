internal import Crypto

/// What shows that a form was filled in on a page of ours, by whoever holds a cookie (OWASP, “Cross-Site Request Forgery
/// Prevention”: a token bound to the session).
///
/// It follows from the cookie's secret, and from nobody else's. In each page it looks different, so that its length
/// when packed tells nothing.
struct FormToken: Sendable {
  private let code: [UInt8]

  /// The field that holds it.
  static let field = "token"
  private static let purpose = Array("commensal form".utf8)

  init(of secret: Secret) {
    code = Array(HMAC<SHA256>.authenticationCode(for: Self.purpose, using: SymmetricKey(data: secret.bytes)))
  }

  /// The token for one page.
  func text() -> String {
    let mask = Secret().bytes
    return Base64URL.text(mask + zip(mask, code).map { $0 ^ $1 })
  }

  /// Whether a field's text is a token of this secret.
  func matches(_ text: String?) -> Bool {
    guard let text, let bytes = Base64URL.bytes(text), bytes.count == 2 * code.count else { return false }
    let mask = bytes.prefix(code.count)
    return ConstantTime.areEqual(zip(mask, bytes.dropFirst(code.count)).map { $0 ^ $1 }, code)
  }
}
