internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

extension Request {
  /// The whole body.
  ///
  /// - Throws: ``Problem/tooLarge(_:)`` beyond the limit, before the rest is read.
  func bytes(upTo limit: Int) async throws -> ByteBuffer {
    if let stated = headers[.contentLength].flatMap({ Int($0) }), stated > limit { throw Problem.tooLarge(limit) }
    do {
      return try await body.collect(upTo: limit)
    } catch is NIOTooManyBytesError {
      throw Problem.tooLarge(limit)
    } catch let error as HTTPError where error.status == .contentTooLarge {
      throw Problem.tooLarge(limit)
    }
  }

  /// The fields of a form that a browser sent without a file.
  ///
  /// - Throws: a problem where it is no such form or too large.
  func form(upTo limit: Int) async throws -> FormFields {
    let type = headers[.contentType] ?? ""
    guard type.lowercased().hasPrefix("application/x-www-form-urlencoded") else {
      throw Problem(.unsupportedMediaType, "Not a form", "Send the form of the page.")
    }
    return FormFields(String(buffer: try await bytes(upTo: limit)))
  }
}

/// The fields of a form, in order; a name may come more than once.
struct FormFields: Sendable {
  private(set) var fields: [(name: String, value: String)] = []
  private static let mostFields = 2_000

  init(_ fields: [(name: String, value: String)] = []) {
    self.fields = fields
  }

  /// - Parameter encoded: `application/x-www-form-urlencoded` text.
  init(_ encoded: String) {
    for pair in encoded.split(separator: "&").prefix(Self.mostFields) {
      let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      fields.append((Self.decoded(halves[0]), halves.count > 1 ? Self.decoded(halves[1]) : ""))
    }
  }

  /// The value of a field; `nil` where it is missing or holds nothing but white space.
  subscript(name: String) -> String? {
    guard let value = fields.first(where: { $0.name == name })?.value else { return nil }
    return value.allSatisfy(\.isWhitespace) ? nil : value
  }

  /// All values of a field that are not empty.
  func all(_ name: String) -> [String] {
    fields.filter { $0.name == name && !$0.value.allSatisfy(\.isWhitespace) }.map(\.value)
  }

  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        let digits = rest.prefix(2)
        if digits.count == 2, let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) {
          bytes.append(value)
          rest = rest.dropFirst(2)
        } else {
          bytes.append(byte)
        }
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
