/// A passphrase as it is kept: what scrypt made of it, and with which costs (RFC 7914).
///
/// It is made and compared where the cryptography is; here it is only kept.
public struct PassphraseRecord: Sendable, Hashable {
  /// What it costs to try one passphrase.
  public struct Cost: Sendable, Hashable {
    /// N of RFC 7914, a power of two.
    public var rounds: Int
    /// r of RFC 7914. N · r · 128 bytes of memory are needed.
    public var blockSize: Int
    /// p of RFC 7914.
    public var parallelism: Int

    /// A cost.
    public init(rounds: Int, blockSize: Int, parallelism: Int) {
      self.rounds = rounds
      self.blockSize = blockSize
      self.parallelism = parallelism
    }
  }

  /// Of this record alone, by chance.
  public var salt: [UInt8]
  /// What came out.
  public var hash: [UInt8]
  /// What it cost.
  public var cost: Cost

  /// A record.
  public init(salt: [UInt8], hash: [UInt8], cost: Cost) {
    self.salt = salt
    self.hash = hash
    self.cost = cost
  }
}

/// The SHA-256 of a secret of 256 bits by chance: a key or the token of a session. From it nobody finds the secret.
public struct SecretDigest: Sendable, Hashable {
  let text: String

  private static let length = 32

  /// The digest of 32 bytes; `nil` for any other number of them.
  public init?(_ bytes: [UInt8]) {
    guard bytes.count == Self.length else { return nil }
    text = Hexadecimal.text(bytes)
  }
}

/// The name that somebody signs in with.
public struct AccountName: Sendable, Hashable {
  /// As it was typed.
  public var shown: String
  /// The same for all spellings that count as one.
  public var key: String

  /// A name.
  public init(shown: String, key: String) {
    self.shown = shown
    self.key = key
  }
}

/// What is kept of an account, but for its secrets.
public struct AccountFacts: Sendable, Hashable {
  /// Which account.
  public var id: AccountID
  /// As its owner typed it; `nil` where only a key opens it.
  public var name: String?
  /// Whether a key opens it.
  public var hasKey: Bool
  /// How many sessions are open, expired ones that were not cleared away yet among them.
  public var sessions: Int
}

/// How long a session lasts.
public struct SessionLimits: Sendable, Hashable {
  /// Without being used, in milliseconds.
  public var idle: Int
  /// At most, in milliseconds.
  public var absolute: Int
  /// Of one account at a time; the one that was not used for longest goes first.
  public var mostPerAccount: Int

  /// Limits.
  public init(idle: Int, absolute: Int, mostPerAccount: Int) {
    self.idle = idle
    self.absolute = absolute
    self.mostPerAccount = mostPerAccount
  }
}
