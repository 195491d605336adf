/// Which account: 128 bits by chance, that say nothing of whose it is.
///
/// Files are named after it, never after what somebody typed: whatever is typed, no other person's file can be meant.
public struct AccountID: Sendable, Hashable {
  /// 32 small hexadecimal digits.
  public let name: String

  private static let length = 16

  /// A new one.
  public init() {
    var generator = SystemRandomNumberGenerator()
    name = Hexadecimal.text((0..<Self.length).map { _ in UInt8.random(in: 0...255, using: &generator) })
  }

  /// The account of a ``name``; `nil` for anything else.
  public init?(name: some StringProtocol) {
    guard Hexadecimal.bytes(name)?.count == Self.length else { return nil }
    self.name = String(name)
  }
}
