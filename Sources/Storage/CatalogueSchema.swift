internal import GRDB

/// The tables of a catalogue, version by version.
enum CatalogueSchema {
  /// `PRAGMA application_id` of our databases: the letters "Cmsl".
  static let applicationID: Int32 = 0x436D_736C
  /// `PRAGMA user_version`: how many migrations there are.
  static let version = 2

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(sql: first)
      try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = 1")
    }
    migrator.registerMigration("2") { db in
      try db.execute(sql: "ALTER TABLE catalogue ADD COLUMN market TEXT; PRAGMA user_version = 2")
    }
    return migrator
  }

  /// `words` keeps no copy of the texts: they are in the other tables. Enumerated values are those of the JSON.
  private static let first = """
    CREATE TABLE catalogue (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      source TEXT NOT NULL,
      asked TEXT NOT NULL,
      products INTEGER NOT NULL,
      skipped INTEGER NOT NULL,
      imported_at TEXT NOT NULL
    ) STRICT;
    CREATE TABLE product (
      id INTEGER PRIMARY KEY,
      line INTEGER NOT NULL,
      identifier TEXT,
      name TEXT,
      form TEXT NOT NULL,
      route TEXT NOT NULL,
      language TEXT,
      total_cfu REAL,
      total_cfu_basis TEXT,
      dose_guaranteed TEXT,
      text TEXT
    ) STRICT;
    CREATE INDEX product_by_form ON product (form);
    CREATE TABLE microbe (
      product INTEGER NOT NULL,
      position INTEGER NOT NULL,
      written TEXT NOT NULL,
      name TEXT NOT NULL,
      strain TEXT,
      strain_id TEXT,
      viability TEXT NOT NULL,
      cfu REAL,
      PRIMARY KEY (product, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE claim (
      product INTEGER NOT NULL,
      position INTEGER NOT NULL,
      text TEXT NOT NULL,
      conditions TEXT NOT NULL,
      verdict TEXT NOT NULL,
      why TEXT NOT NULL,
      rule TEXT,
      wording TEXT,
      words TEXT NOT NULL,
      trials TEXT NOT NULL,
      PRIMARY KEY (product, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX claim_by_verdict ON claim (verdict);
    CREATE TABLE claimed (
      condition TEXT NOT NULL,
      product INTEGER NOT NULL,
      PRIMARY KEY (condition, product)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE finding (
      product INTEGER NOT NULL,
      condition TEXT NOT NULL,
      is_claimed INTEGER NOT NULL,
      verdict TEXT NOT NULL,
      match TEXT NOT NULL,
      PRIMARY KEY (product, condition)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX finding_by_verdict ON finding (verdict, condition);
    CREATE VIRTUAL TABLE words USING fts5 (
      name, microbe, strain, claim, content='', tokenize="unicode61 remove_diacritics 2"
    );
    """

  /// What empties every table, whole tables at once.
  static let emptying = """
    DELETE FROM catalogue; DELETE FROM product; DELETE FROM microbe; DELETE FROM claim; DELETE FROM claimed;
    DELETE FROM finding; INSERT INTO words (words) VALUES ('delete-all');
    """
}
