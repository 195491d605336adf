internal import HTTPTypes
internal import Hummingbird

/// Whether a form comes from a page of ours, as far as the browser says.
///
/// `Sec-Fetch-Site` is told by every browser of today over a secure connection; `Origin` by those before. The token in
/// the form is checked besides: see ``FormToken``.
struct OwnForms: Sendable {
  let publicOrigin: String?

  func check(_ request: Request) throws(Problem) {
    if let name = HTTPField.Name("Sec-Fetch-Site"), let site = request.headers[name] {
      guard site == "same-origin" || site == "none" else { throw Self.foreign }
      return
    }
    // “null” is what a page without a referrer says of itself; the token tells then.
    guard let origin = request.headers[.origin], origin != "null" else { return }
    if let publicOrigin {
      guard origin == publicOrigin else { throw Self.foreign }
    } else {
      guard let host = request.head.authority, origin == "http://\(host)" || origin == "https://\(host)" else {
        throw Self.foreign
      }
    }
  }

  static let foreign = Problem(.forbidden, "Not allowed", "The form was not sent from a page of this site.")
  static let staleToken = Problem(
    .forbidden,
    "Not allowed",
    "The form is out of date, or the browser keeps no cookies. Load the page anew and send it again."
  )
}
