internal import GRDB

/// The table of a diary, version by version.
enum DiarySchema {
  /// `PRAGMA application_id` of diaries: the letters "CmsD".
  static let applicationID: Int32 = 0x436D_7344
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

  /// Entries are added and never changed; only what is to be forgotten goes, and that is said aloud: see ``deletable``.
  private static let first = """
    CREATE TABLE entry (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      day INTEGER NOT NULL,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      amount REAL,
      planned REAL,
      items TEXT,
      text TEXT,
      entered INTEGER NOT NULL,
      utc_offset INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX entry_by_day ON entry (day);
    CREATE TRIGGER entry_stays BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END;
    \(undeletable)
    """

  /// Makes every deletion an error.
  static let undeletable = """
    CREATE TRIGGER entry_is_kept BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'entries are never deleted'); END;
    """

  /// Lets entries be deleted, until ``undeletable``.
  static let deletable = "DROP TRIGGER entry_is_kept"
}
