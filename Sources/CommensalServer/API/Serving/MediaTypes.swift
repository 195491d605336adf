internal import HTTPTypes

/// What is asked for and what is sent, by media type (RFC 9110, 8.3 and 12.5.1).
enum MediaTypes {
  /// Whether an `Accept` header lets a type through; without one everything is.
  static func accepts(_ header: String?, _ type: String) -> Bool {
    guard let header else { return true }
    let wanted = type.split(separator: "/")
    var best: (precision: Int, weight: Double) = (-1, 0)
    for range in header.split(separator: ",") {
      let parts = range.split(separator: ";").map { $0.filter { !$0.isWhitespace }.lowercased() }
      guard let name = parts.first else { continue }
      let halves = name.split(separator: "/", omittingEmptySubsequences: false)
      guard halves.count == 2 else { continue }
      let precision: Int
      switch (halves[0], halves[1]) {
      case ("*", "*"): precision = 0
      case (wanted[0], "*"): precision = 1
      case (wanted[0], wanted[1]): precision = 2
      default: continue
      }
      let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
      if precision > best.precision { best = (precision, weight) }
    }
    return best.weight > 0
  }

  /// What a body is sent as; `nil` for what is not taken.
  enum Sent: Sendable, Hashable {
    case json, lines

    init?(_ header: String?) {
      let parts = (header ?? "").split(separator: ";").map { $0.filter { !$0.isWhitespace }.lowercased() }
      guard let type = parts.first else { return nil }
      // RFC 8259: JSON is UTF-8.
      if let charset = parts.first(where: { $0.hasPrefix("charset=") }),
        !["utf-8", "\"utf-8\"", "us-ascii"].contains(String(charset.dropFirst(8)))
      {
        return nil
      }
      switch type {
      case MediaType.json: self = .json
      case MediaType.jsonLines, "application/x-ndjson", "application/jsonlines", "application/x-jsonlines":
        self = .lines
      default: return nil
      }
    }
  }
}
