internal import Crypto
internal import Storage

/// 256 bits by chance: the key of a diary, or what a browser shows to be let in again.
///
/// It is never written down by us and does not print itself.
struct Secret: Sendable, Equatable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  let bytes: [UInt8]

  static let length = 32

  /// A new one.
  init() {
    var generator = SystemRandomNumberGenerator()
    bytes = (0..<Self.length).map { _ in UInt8.random(in: 0...255, using: &generator) }
  }

  /// The secret of a ``text``; `nil` for anything else.
  init?(_ text: some StringProtocol) {
    guard let bytes = Base64URL.bytes(text), bytes.count == Self.length else { return nil }
    self.bytes = bytes
  }

  /// 43 letters, digits, hyphens and underscores (RFC 4648, 5).
  var text: String { Base64URL.text(bytes) }

  /// What of it is kept.
  var digest: SecretDigest {
    guard let digest = SecretDigest(Array(SHA256.hash(data: bytes))) else {
      preconditionFailure("SHA-256 has 32 bytes")
    }
    return digest
  }

  /// In as much time for all others.
  static func == (left: Secret, right: Secret) -> Bool { ConstantTime.areEqual(left.bytes, right.bytes) }

  var description: String { "Secret" }
  var debugDescription: String { "Secret" }
  var customMirror: Mirror { Mirror(self, children: []) }
}

/// Comparing what somebody guesses.
enum ConstantTime {
  /// Whether both are the same, in a time that depends on their length alone.
  static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    return zip(left, right).reduce(0 as UInt8) { $0 | ($1.0 ^ $1.1) } == 0
  }
}

/// Bytes as text that stands in addresses (RFC 4648, 5), without padding.
enum Base64URL {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  static func text(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    var bits = 0
    var count = 0
    for byte in bytes {
      bits = bits << 8 | Int(byte)
      count += 8
      while count >= 6 {
        count -= 6
        text.append(letters[bits >> count & 63])
      }
      bits &= (1 << count) - 1
    }
    if count > 0 { text.append(letters[bits << (6 - count) & 63]) }
    return String(decoding: text, as: UTF8.self)
  }

  /// - Returns: `nil` for what ``text(_:)`` does not write: there is one text for some bytes.
  static func bytes(_ text: some StringProtocol) -> [UInt8]? {
    var bytes: [UInt8] = []
    var bits = 0
    var count = 0
    for letter in text.utf8 {
      guard let value = letters.firstIndex(of: letter) else { return nil }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(bits >> count & 255))
        bits &= (1 << count) - 1
      }
    }
    return bits == 0 && count < 6 ? bytes : nil
  }
}
