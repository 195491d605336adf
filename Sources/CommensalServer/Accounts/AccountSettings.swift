/// How diaries of people are kept apart and let in to.
public struct AccountSettings: Sendable {
  /// N of scrypt (RFC 7914), a power of two: what it costs to try a passphrase. With a block size of 8 and one lane as
  /// OWASP's “Password Storage Cheat Sheet” has it.
  public var scryptRounds = 1 << 17
  /// r of scrypt.
  public var scryptBlockSize = 8
  /// p of scrypt.
  public var scryptParallelism = 1
  /// Passphrases worked on at once; each takes rounds · block size · 128 bytes of memory, 128 MiB as it stands.
  public var passphrasesAtOnce = 2
  /// Passphrases that may wait for that.
  public var passphrasesWaiting = 16
  /// Seconds after which a session that was not used ends.
  public var idleSeconds = 7 * 24 * 3600
  /// Seconds after which every session ends.
  public var absoluteSeconds = 30 * 24 * 3600
  /// Sessions of an account at once.
  public var mostSessions = 20
  /// Sign-ins under one name that may fail within the time.
  public var failuresPerName = 10
  /// Sign-ins from one address that may fail within the time.
  public var failuresPerAddress = 50
  /// Seconds that a failure counts.
  public var failureSeconds = 15 * 60
  /// Accounts that one address may make in a day.
  public var newAccountsPerAddress = 20
  /// Diaries that are kept open.
  public var openDiaries = 64
  /// Bytes that one diary may take.
  public var largestDiary = 64 * 1024 * 1024
  /// Made-up people that each of the best designs of a trial is tried on.
  public var plannedPeople = 200
  /// Whether browsers that take no secure cookie from this machine itself are let in with a plain one. Of effect only
  /// where nobody else can reach the server.
  public var allowsPlainCookies = false

  /// The usual values.
  public init() {}
}
