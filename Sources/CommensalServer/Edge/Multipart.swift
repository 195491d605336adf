internal import Hummingbird

/// A form with files as a browser sends it (RFC 7578).
struct Multipart: Sendable {
  /// One part: a field or a file.
  struct Part: Sendable {
    var name: String
    /// What the file is called on the sender's machine; `nil` for a field. Never a path to anything here.
    var fileName: String?
    var bytes: ArraySlice<UInt8>
  }

  private(set) var parts: [Part] = []
  private static let mostParts = 200
  private static let longestHead = 8 * 1024

  /// - Parameters:
  ///   - bytes: the body.
  ///   - contentType: `multipart/form-data; boundary=…`.
  /// - Throws: a problem where it is no such form.
  init(_ bytes: [UInt8], contentType: String) throws(Problem) {
    guard let boundary = Self.boundary(contentType) else {
      throw Problem(.unsupportedMediaType, "Not a form", "Send the form of the page.")
    }
    let mark = Array("--\(boundary)".utf8)
    guard var position = Self.find(mark, in: bytes[...])?.upperBound else { throw Self.broken }
    // What follows a boundary is a line end, or two hyphens at the end of the whole.
    while !bytes[position...].starts(with: Array("--".utf8)) {
      guard bytes[position...].starts(with: Self.lineEnd), parts.count < Self.mostParts else { throw Self.broken }
      let start = position + Self.lineEnd.count
      guard let end = Self.find(Self.lineEnd + mark, in: bytes[start...]) else { throw Self.broken }
      parts.append(try Self.part(bytes[start..<end.lowerBound]))
      position = end.upperBound
    }
  }

  /// The fields that are not files.
  var fields: FormFields {
    FormFields(parts.filter { $0.fileName == nil }.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  /// The file of a field; `nil` where none was chosen.
  func file(_ name: String) -> Part? {
    parts.first { $0.name == name && $0.fileName != nil && !$0.bytes.isEmpty }
  }

  private static let lineEnd: [UInt8] = [13, 10]

  private static let broken = Problem(.badRequest, "Broken form", "The form did not arrive whole. Send it again.")

  private static func boundary(_ contentType: String) -> String? {
    let pieces = contentType.split(separator: ";").map { $0.drop { $0 == " " } }
    guard pieces.first?.lowercased() == "multipart/form-data" else { return nil }
    for piece in pieces.dropFirst() where piece.lowercased().hasPrefix("boundary=") {
      let value = piece.dropFirst("boundary=".count).filter { $0 != "\"" }
      // RFC 2046, 5.1.1: at most 70 characters.
      return (1...70).contains(value.utf8.count) ? value : nil
    }
    return nil
  }

  private static func part(_ bytes: ArraySlice<UInt8>) throws(Problem) -> Part {
    let head: ArraySlice<UInt8>
    let body: ArraySlice<UInt8>
    if bytes.starts(with: lineEnd) {
      (head, body) = (bytes.prefix(0), bytes.dropFirst(lineEnd.count))
    } else {
      guard let end = find(lineEnd + lineEnd, in: bytes.prefix(longestHead)) else { throw broken }
      (head, body) = (bytes[..<end.lowerBound], bytes[end.upperBound...])
    }
    var name: String?
    var fileName: String?
    for line in String(decoding: head, as: UTF8.self).split(whereSeparator: \.isNewline) {
      guard line.lowercased().hasPrefix("content-disposition:") else { continue }
      name = parameter("name", in: line)
      fileName = parameter("filename", in: line)
    }
    guard let name else { throw broken }
    return Part(name: name, fileName: fileName, bytes: body)
  }

  /// The value of `key="value"`; browsers write quotes inside as `%22`.
  private static func parameter(_ key: String, in line: Substring) -> String? {
    guard let start = line.firstRange(of: "; \(key)=\"") else { return nil }
    return String(line[start.upperBound...].prefix { $0 != "\"" })
  }

  /// Where some bytes first stand among others.
  private static func find(_ wanted: [UInt8], in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    guard let first = wanted.first, bytes.count >= wanted.count else { return nil }
    return bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      let last = buffer.count - wanted.count
      while index <= last {
        if buffer[index] == first, wanted.indices.allSatisfy({ buffer[index + $0] == wanted[$0] }) {
          return bytes.startIndex + index..<bytes.startIndex + index + wanted.count
        }
        index += 1
      }
      return nil
    }
  }
}
