internal import GRDB

/// The tables of accounts, version by version.
enum AccountSchema {
  /// `PRAGMA application_id`: the letters "CmsA".
  static let applicationID: Int32 = 0x436D_7341
  /// `PRAGMA user_version`: how many migrations there are.
  static let version = 1

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(sql: first)
      try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = 1")
    }
    return migrator
  }

  /// Times are milliseconds since 1970; what is bytes is written in hexadecimal digits. No secret is here, only what secrets are compared with.
  private static let first = """
    CREATE TABLE account (
      id TEXT NOT NULL PRIMARY KEY,
      is_leaving INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE passphrase (
      account TEXT NOT NULL PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
      name_key TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      salt TEXT NOT NULL,
      hash TEXT NOT NULL,
      rounds INTEGER NOT NULL,
      block_size INTEGER NOT NULL,
      parallelism INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE access_key (
      account TEXT NOT NULL PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
      digest TEXT NOT NULL UNIQUE
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE session (
      digest TEXT NOT NULL PRIMARY KEY,
      account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
      opened INTEGER NOT NULL,
      used INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX session_by_account ON session (account, used);
    CREATE INDEX session_by_opened ON session (opened);
    """
}
