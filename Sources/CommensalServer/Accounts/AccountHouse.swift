internal import HTTPTypes
internal import Storage
internal import Synchronization

/// Accounts and their diaries, opened when they are first needed, and always on threads of their own: files wait for
/// disks and for other processes.
final class AccountHouse: Sendable {
  let settings: AccountSettings
  let passphrases: Passphrases
  private let folder: String
  private let disk: Workers
  private let opened: Mutex<Rooms?> = Mutex(nil)
  private let failuresByName: AttemptLimiter
  private let failuresByAddress: AttemptLimiter
  private let newByAddress: AttemptLimiter
  private let clock: @Sendable () -> Int

  struct Rooms: Sendable {
    let accounts: AccountStore
    let diaries: DiaryShelf
  }

  private static let diskThreads = 4
  private static let mostWaitingForDisk = 256
  private static let secondsOfDay = 86_400

  /// - Parameters:
  ///   - folder: where all is kept; made when first needed.
  ///   - clock: milliseconds since 1970.
  init(folder: String, settings: AccountSettings, clock: @escaping @Sendable () -> Int) {
    self.folder = folder
    self.settings = settings
    self.clock = clock
    passphrases = Passphrases(
      cost: .init(
        rounds: settings.scryptRounds,
        blockSize: settings.scryptBlockSize,
        parallelism: settings.scryptParallelism
      ),
      atOnce: settings.passphrasesAtOnce,
      waiting: settings.passphrasesWaiting
    )
    disk = Workers(count: Self.diskThreads, waiting: Self.mostWaitingForDisk)
    let window = Duration.seconds(settings.failureSeconds)
    failuresByName = AttemptLimiter(most: settings.failuresPerName, window: window)
    failuresByAddress = AttemptLimiter(most: settings.failuresPerAddress, window: window)
    newByAddress = AttemptLimiter(most: settings.newAccountsPerAddress, window: .seconds(Self.secondsOfDay))
  }

  var limits: SessionLimits {
    SessionLimits(
      idle: settings.idleSeconds * 1000,
      absolute: settings.absoluteSeconds * 1000,
      mostPerAccount: settings.mostSessions
    )
  }

  // MARK: Files

  /// Works with the files, on a thread that may wait.
  ///
  /// - Throws: a problem where they cannot be used; it says nothing of what is in them.
  func files<Value: Sendable>(_ work: @escaping @Sendable (Rooms) throws -> Value) async throws -> Value {
    do {
      return try await disk.run { try work(try self.rooms()) }
    } catch let error as StorageError {
      throw Self.problem(error)
    }
  }

  /// Works with the diary of an account.
  func diary<Value: Sendable>(
    of id: AccountID,
    _ work: @escaping @Sendable (DiaryStore) throws -> Value
  ) async throws -> Value {
    try await files { try work(try $0.diaries.store(of: id)) }
  }

  private func rooms() throws(StorageError) -> Rooms {
    try opened.withLock { opened throws(StorageError) in
      if let opened { return opened }
      try DiaryShelf.makePrivate(folder)
      let rooms = Rooms(
        accounts: try AccountStore(makingAt: folder + "/accounts.db"),
        diaries: try DiaryShelf(folder: folder + "/diaries", most: settings.openDiaries)
      )
      // Whoever was leaving when the power failed, leaves now.
      for id in try rooms.accounts.leaving() {
        try rooms.diaries.erase(id)
        try rooms.accounts.finishLeaving(id)
      }
      opened = rooms
      return rooms
    }
  }

  private static func problem(_ error: StorageError) -> Problem {
    switch error.code {
    case .locked: .busy()
    case .full: Problem(.serviceUnavailable, "Full", "There is no room left. What was kept before is whole.")
    case .notFound, .gone: Problem(.gone, "Gone", "This diary was erased.")
    default: Problem(.internalServerError, "Fault", "The files of this server cannot be used.")
    }
  }

  // MARK: Ways in

  /// Why somebody is not let in.
  enum Refusal: Error, Equatable {
    /// The name, the passphrase or the key is wrong; which, nobody is told.
    case wrong
    /// Too many failed; seconds to wait.
    case tooMany(Int)
    case nameTaken
  }

  /// Somebody who was let in.
  struct Entrance: Sendable {
    var account: AccountID
    var session: Secret
  }

  /// Makes an account that a name with a passphrase opens, and lets its owner in.
  func signUp(_ name: AccountName, _ passphrase: String, from address: String?) async throws -> Entrance {
    try beginMaking(from: address)
    let record = try await passphrases.record(of: passphrase)
    let entrance = Entrance(account: AccountID(), session: Secret())
    guard try await make(entrance, passphrase: (name, record)) else { throw Refusal.nameTaken }
    return entrance
  }

  /// Makes an account that only a key opens, and lets its owner in.
  func signUp(from address: String?) async throws -> (entrance: Entrance, key: Secret) {
    try beginMaking(from: address)
    let key = Secret()
    let entrance = Entrance(account: AccountID(), session: Secret())
    _ = try await make(entrance, key: key.digest)
    return (entrance, key)
  }

  private func make(
    _ entrance: Entrance,
    passphrase: (AccountName, PassphraseRecord)? = nil,
    key: SecretDigest? = nil
  ) async throws -> Bool {
    let (now, limits) = (clock(), limits)
    let named = passphrase.map { (name: $0.0, record: $0.1) }
    return try await files { rooms in
      // The diary first: an account never opens to nothing. One without an account is nobody's, and goes again.
      try rooms.diaries.make(entrance.account)
      guard try rooms.accounts.make(entrance.account, passphrase: named, key: key) else {
        try rooms.diaries.erase(entrance.account)
        return false
      }
      return try rooms.accounts.open(entrance.session.digest, of: entrance.account, at: now, limits: limits)
    }
  }

  /// Lets somebody in by name and passphrase, in a session of its own.
  func signIn(_ nameKey: String, _ passphrase: String, from address: String?) async throws -> Entrance {
    try beginAttempt(name: nameKey, from: address)
    let found = try await files { try $0.accounts.passphrase(of: nameKey) }
    guard try await passphrases.matches(passphrase, found?.record), let found else { throw Refusal.wrong }
    endAttempt(name: nameKey, from: address)
    if found.record.cost != passphrases.cost {
      let record = try await passphrases.record(of: passphrase)
      _ = try await files { try $0.accounts.changePassphrase(record, of: found.id) }
    }
    return try await letIn(found.id)
  }

  /// Lets somebody in by a key, in a session of its own.
  func open(_ key: Secret?, from address: String?) async throws -> Entrance {
    guard let id = try await account(openedBy: key, from: address) else { throw Refusal.wrong }
    return try await letIn(id)
  }

  /// Whose key it is; `nil` for nobody's.
  func account(openedBy key: Secret?, from address: String?) async throws -> AccountID? {
    try beginAttempt(name: nil, from: address)
    guard let digest = key?.digest, let id = try await files({ try $0.accounts.account(openedBy: digest) }) else {
      return nil
    }
    endAttempt(name: nil, from: address)
    return id
  }

  private func letIn(_ id: AccountID) async throws -> Entrance {
    let entrance = Entrance(account: id, session: Secret())
    let (now, limits) = (clock(), limits)
    guard
      try await files({ try $0.accounts.open(entrance.session.digest, of: id, at: now, limits: limits) })
    else { throw Refusal.wrong }
    return entrance
  }

  /// Whether a passphrase is that of an account, which is asked again before much is changed.
  func confirms(_ passphrase: String, of id: AccountID, from address: String?) async throws -> Bool {
    try beginAttempt(name: id.name, from: address)
    let record = try await files { try $0.accounts.passphrase(of: id) }
    guard try await passphrases.matches(passphrase, record) else { return false }
    endAttempt(name: id.name, from: address)
    return true
  }

  // MARK: Sessions

  /// Whose session it is; `nil` where it is none, or has ended.
  func account(in session: Secret) async throws -> AccountID? {
    let (now, limits) = (clock(), limits)
    return try await files { try $0.accounts.account(inSession: session.digest, at: now, limits: limits) }
  }

  func end(_ session: Secret) async throws {
    try await files { try $0.accounts.end(session.digest) }
  }

  // MARK: Leaving

  /// Erases an account with its diary: nobody gets in from the first moment, and what is left is erased at the next
  /// start where the power fails in between.
  func erase(_ id: AccountID) async throws {
    try await files { rooms in
      try rooms.accounts.beginLeaving(id)
      try rooms.diaries.erase(id)
      try rooms.accounts.finishLeaving(id)
    }
  }

  // MARK: Limits

  private func beginAttempt(name: String?, from address: String?) throws(Refusal) {
    if let address, let seconds = failuresByAddress.begin(address) { throw .tooMany(seconds) }
    if let name, let seconds = failuresByName.begin(name) { throw .tooMany(seconds) }
  }

  private func endAttempt(name: String?, from address: String?) {
    if let address { failuresByAddress.succeed(address) }
    if let name { failuresByName.succeed(name) }
  }

  private func beginMaking(from address: String?) throws(Refusal) {
    if let address, let seconds = newByAddress.begin(address) { throw .tooMany(seconds) }
  }
}
