internal import HTTPTypes
internal import Hummingbird
internal import Reports

/// Why a request is not answered as asked: problem details (RFC 9457) to programs, a page to people.
///
/// What it says goes back to whoever asked, and may be logged by its title: it never holds text of a label or person.
struct Problem: Error {
  var status: HTTPResponse.Status
  /// What kind of problem it is, in a few words that are always the same.
  var title: String
  /// What is wrong this time, where, and what to do.
  var detail: String
  /// More members of the problem document.
  var members: [JSON.Member] = []
  /// Headers that belong to the answer, such as `Retry-After`.
  var headers: HTTPFields = [:]

  init(
    _ status: HTTPResponse.Status,
    _ title: String,
    _ detail: String,
    members: [JSON.Member] = [],
    headers: HTTPFields = [:]
  ) {
    self.status = status
    self.title = title
    self.detail = detail
    self.members = members
    self.headers = headers
  }

  /// The problem document.
  var document: JSON {
    .object(
      [
        JSON.Member("type", "about:blank"), JSON.Member("title", .string(title)),
        JSON.Member("status", .number(Double(status.code))), JSON.Member("detail", .string(detail)),
      ] + members
    )
  }

  static let notFound = Problem(.notFound, "Not found", "There is nothing at this address.")

  static func tooLarge(_ limit: Int) -> Problem {
    let size = limit >= 1 << 20 ? "\(limit >> 20) MiB" : "\(limit >> 10) KiB"
    return Problem(.contentTooLarge, "Too large", "At most \(size) are taken here.")
  }

  static func busy(seconds: Int = 5) -> Problem {
    Problem(
      .serviceUnavailable,
      "Busy",
      "Too much is being worked on at the moment. Try again in a few seconds.",
      headers: [.retryAfter: "\(seconds)"]
    )
  }

  static func tooManyRequests(seconds: Int) -> Problem {
    Problem(
      .tooManyRequests,
      "Too many requests",
      "Wait \(seconds) seconds before you ask again.",
      headers: [.retryAfter: "\(seconds)"]
    )
  }
}
