internal import GRDB

extension AccountStore {
  /// Opens a session of an account; ended ones and, beyond the most, the one not used for longest are cleared away.
  ///
  /// - Parameters:
  ///   - token: the digest of what the session's owner shows.
  ///   - time: now, in milliseconds since 1970.
  /// - Returns: whether it is open; not where the account is gone.
  public func open(
    _ token: SecretDigest,
    of id: AccountID,
    at time: Int,
    limits: SessionLimits
  ) throws(StorageError) -> Bool {
    try write { db in
      guard try Self.isThere(id, db) else { return false }
      try db.execute(
        sql: "DELETE FROM session WHERE opened <= ? OR used <= ?",
        arguments: [time - limits.absolute, time - limits.idle]
      )
      try db.execute(
        sql: """
          DELETE FROM session WHERE digest IN (
            SELECT digest FROM session WHERE account = ? ORDER BY used DESC LIMIT -1 OFFSET ?
          )
          """,
        arguments: [id.name, max(0, limits.mostPerAccount - 1)]
      )
      try db.execute(
        sql: "INSERT INTO session (digest, account, opened, used) VALUES (?, ?, ?, ?)",
        arguments: [token.text, id.name, time, time]
      )
      return true
    }
  }

  /// Whose session a token shows, and that it was used; `nil` where there is none, or it lasted long enough.
  public func account(
    inSession token: SecretDigest,
    at time: Int,
    limits: SessionLimits
  ) throws(StorageError) -> AccountID? {
    let found: (id: AccountID, used: Int)? = try read { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT account, used FROM session JOIN account ON id = account
          WHERE digest = ? AND is_leaving = 0 AND opened > ? AND used > ?
          """,
        arguments: [token.text, time - limits.absolute, time - limits.idle]
      )
      return try row.map { (try Self.id($0, 0), try $0.value(1)) }
    }
    guard let found else { return nil }
    if time - found.used >= min(Self.usePrecision, limits.idle / 2) {
      try write { db in
        try db.execute(
          sql: "UPDATE session SET used = ? WHERE digest = ? AND used < ?",
          arguments: [time, token.text, time]
        )
      }
    }
    return found.id
  }

  /// Ends a session.
  public func end(_ token: SecretDigest) throws(StorageError) {
    try write { try $0.execute(sql: "DELETE FROM session WHERE digest = ?", arguments: [token.text]) }
  }

  /// Ends the sessions of an account, but for one, where one is to stay.
  public func endSessions(of id: AccountID, but token: SecretDigest? = nil) throws(StorageError) {
    try write { db in
      try db.execute(
        sql: "DELETE FROM session WHERE account = ? AND digest IS NOT ?",
        arguments: [id.name, token?.text]
      )
    }
  }
}
