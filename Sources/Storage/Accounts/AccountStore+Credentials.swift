internal import GRDB

extension AccountStore {
  /// Makes an account that a name with a passphrase, a key, or both open.
  ///
  /// - Returns: whether it was made; not where the name is taken.
  public func make(
    _ id: AccountID,
    passphrase: (name: AccountName, record: PassphraseRecord)? = nil,
    key: SecretDigest? = nil
  ) throws(StorageError) -> Bool {
    try write { db in
      if let passphrase, try Self.isTaken(passphrase.name, but: id, db) { return false }
      try db.execute(sql: "INSERT INTO account (id) VALUES (?)", arguments: [id.name])
      if let passphrase { try Self.set(passphrase.name, passphrase.record, of: id, db) }
      if let key { try Self.set(key, of: id, db) }
      return true
    }
  }

  /// The account of a name with what its passphrase is compared with; `nil` where nobody has the name.
  public func passphrase(of nameKey: String) throws(StorageError) -> (id: AccountID, record: PassphraseRecord)? {
    try read { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT id, salt, hash, rounds, block_size, parallelism
          FROM passphrase JOIN account ON id = account WHERE name_key = ? AND is_leaving = 0
          """,
        arguments: [nameKey]
      )
      return try row.map { row in (try Self.id(row, 0), try Self.record(row, from: 1)) }
    }
  }

  /// What the passphrase of an account is compared with; `nil` where it has none.
  public func passphrase(of id: AccountID) throws(StorageError) -> PassphraseRecord? {
    try read { db in
      let row = try Row.fetchOne(
        db,
        sql: "SELECT salt, hash, rounds, block_size, parallelism FROM passphrase WHERE account = ?",
        arguments: [id.name]
      )
      return try row.map { try Self.record($0, from: 0) }
    }
  }

  /// The account that a key opens; `nil` where it opens none.
  public func account(openedBy key: SecretDigest) throws(StorageError) -> AccountID? {
    try read { db in
      let row = try Row.fetchOne(
        db,
        sql: "SELECT id FROM access_key JOIN account ON id = account WHERE digest = ? AND is_leaving = 0",
        arguments: [key.text]
      )
      return try row.map { try Self.id($0, 0) }
    }
  }

  /// What is kept of an account; `nil` where there is none.
  public func facts(of id: AccountID) throws(StorageError) -> AccountFacts? {
    try read { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT
            (SELECT name FROM passphrase WHERE account = id),
            EXISTS (SELECT 1 FROM access_key WHERE account = id),
            (SELECT count(*) FROM session WHERE account = id)
          FROM account WHERE id = ? AND is_leaving = 0
          """,
        arguments: [id.name]
      )
      return try row.map {
        AccountFacts(id: id, name: try $0.optionalValue(0), hasKey: try $0.value(1), sessions: try $0.value(2))
      }
    }
  }

  /// Gives an account a name and a passphrase in place of those it had.
  ///
  /// - Returns: whether it has them now; not where the name is taken or the account gone.
  public func setPassphrase(
    _ record: PassphraseRecord,
    name: AccountName,
    of id: AccountID
  ) throws(StorageError) -> Bool {
    try write { db in
      guard try Self.isThere(id, db), try !Self.isTaken(name, but: id, db) else { return false }
      try Self.set(name, record, of: id, db)
      return true
    }
  }

  /// Gives an account another passphrase under the name that it has.
  ///
  /// - Returns: whether it has one now; not where it had none, or is gone.
  public func changePassphrase(_ record: PassphraseRecord, of id: AccountID) throws(StorageError) -> Bool {
    try write { db in
      try db.execute(
        sql: """
          UPDATE passphrase SET salt = ?, hash = ?, rounds = ?, block_size = ?, parallelism = ?
          WHERE account = ? AND account IN (SELECT id FROM account WHERE is_leaving = 0)
          """,
        arguments: Self.arguments(record) + [id.name]
      )
      return db.changesCount == 1
    }
  }

  /// Gives an account a key in place of the one it had, or takes it away.
  ///
  /// - Returns: whether that was done; not where nothing else would open the account, or where it is gone.
  public func setKey(_ key: SecretDigest?, of id: AccountID) throws(StorageError) -> Bool {
    try write { db in
      guard try Self.isThere(id, db) else { return false }
      if let key {
        try Self.set(key, of: id, db)
        return true
      }
      try db.execute(
        sql: "DELETE FROM access_key WHERE account = ? AND account IN (SELECT account FROM passphrase)",
        arguments: [id.name]
      )
      return db.changesCount == 1
    }
  }

  // MARK: Leaving

  /// Closes an account to everybody at once, before what it holds is erased.
  public func beginLeaving(_ id: AccountID) throws(StorageError) {
    try write { db in
      try db.execute(sql: "UPDATE account SET is_leaving = 1 WHERE id = ?", arguments: [id.name])
      try db.execute(sql: "DELETE FROM session WHERE account = ?", arguments: [id.name])
    }
  }

  /// Erases an account for good, once what it holds is gone.
  public func finishLeaving(_ id: AccountID) throws(StorageError) {
    try write { try $0.execute(sql: "DELETE FROM account WHERE id = ?", arguments: [id.name]) }
    try scrub()
  }

  /// Accounts whose erasure was begun and not finished.
  public func leaving() throws(StorageError) -> [AccountID] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT id FROM account WHERE is_leaving = 1").map { try Self.id($0, 0) }
    }
  }

  // MARK: Rows

  static func isThere(_ id: AccountID, _ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: "SELECT EXISTS (SELECT 1 FROM account WHERE id = ? AND is_leaving = 0)",
      arguments: [id.name]
    ) ?? false
  }

  private static func isTaken(_ name: AccountName, but id: AccountID, _ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: "SELECT EXISTS (SELECT 1 FROM passphrase WHERE name_key = ? AND account <> ?)",
      arguments: [name.key, id.name]
    ) ?? false
  }

  private static func set(_ name: AccountName, _ record: PassphraseRecord, of id: AccountID, _ db: Database) throws {
    try db.execute(
      sql: """
        REPLACE INTO passphrase (salt, hash, rounds, block_size, parallelism, account, name_key, name)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: arguments(record) + [id.name, name.key, name.shown]
    )
  }

  private static func set(_ key: SecretDigest, of id: AccountID, _ db: Database) throws {
    try db.execute(
      sql: "REPLACE INTO access_key (account, digest) VALUES (?, ?)",
      arguments: [id.name, key.text]
    )
  }

  private static func arguments(_ record: PassphraseRecord) -> StatementArguments {
    [
      Hexadecimal.text(record.salt), Hexadecimal.text(record.hash), record.cost.rounds, record.cost.blockSize,
      record.cost.parallelism,
    ]
  }

  private static func record(_ row: Row, from first: Int) throws -> PassphraseRecord {
    PassphraseRecord(
      salt: try bytes(row, first),
      hash: try bytes(row, first + 1),
      cost: .init(
        rounds: try row.value(first + 2),
        blockSize: try row.value(first + 3),
        parallelism: try row.value(first + 4)
      )
    )
  }

  private static func bytes(_ row: Row, _ place: Int) throws -> [UInt8] {
    guard let bytes = Hexadecimal.bytes(try row.value(place) as String) else { throw UnreadableValue() }
    return bytes
  }

  static func id(_ row: Row, _ place: Int) throws -> AccountID {
    guard let id = AccountID(name: try row.value(place) as String) else { throw UnreadableValue() }
    return id
  }
}
