internal import Foundation

/// A label's text as part of an address, so that an answer can be shared without being kept anywhere.
///
/// It is packed with gzip and written in the letters of base64 for addresses (RFC 4648, section 5).
enum SharedLabel {
  /// Longer addresses are cut or refused by some programs.
  static let longestCode = 6_000

  /// - Returns: `nil` for a text too long for an address.
  static func code(for text: String) -> String? {
    guard let packed = Gzip.packed(Array(text.utf8)) else { return nil }
    let code = Data(packed).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
      .replacing("=", with: "")
    return code.utf8.count <= longestCode ? code : nil
  }

  /// - Returns: `nil` where the address is damaged, or the text would be longer than a label.
  static func text(for code: String) -> String? {
    guard code.utf8.count <= longestCode else { return nil }
    let padding = String(repeating: "=", count: (4 - code.utf8.count % 4) % 4)
    guard
      let packed = Data(
        base64Encoded: code.replacing("-", with: "+").replacing("_", with: "/") + padding
      ), let bytes = Gzip.unpacked(Array(packed), upTo: CheckQuestion.longestText)
    else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }
}
