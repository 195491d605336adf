/// A hash that is the same on every machine and run: FNV-1a, 64 bits.
public enum Fingerprint {
  /// That of no bytes at all.
  public static let ofNothing: UInt64 = 0xCBF2_9CE4_8422_2325

  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = ofNothing
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
