"""What keeping products in the database costs: the store beside the same rows put in by bare prepared statements."""

import argparse
import os
import sqlite3
import statistics
import subprocess
import tempfile
import time

TABLES = ("product", "microbe", "claim", "claimed", "finding")


def squeezed(text):
    return "".join(letter for letter in text if letter.isalnum())


def each(texts):
    return "\n".join(dict.fromkeys(text for text in texts if text))


def rows_of(path):
    """Every row that the store wrote, those of the words made anew: they are kept nowhere else."""
    source = sqlite3.connect(path)
    found = {table: source.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES}
    words = {row[0]: ([row[3], row[2]], [], [], []) for row in found["product"]}
    for number, _, written, name, strain, identity, *_ in found["microbe"]:
        words[number][1].extend([name, written])
        words[number][2].extend([strain, identity, strain and squeezed(strain)])
    for number, _, text, *_ in found["claim"]:
        words[number][3].append(text)
    found["words"] = [(number, *map(each, parts)) for number, parts in words.items()]
    schema = [row[0] for row in source.execute(
        "SELECT sql FROM sqlite_master WHERE sql NOT NULL AND name NOT LIKE 'words_%' AND name NOT LIKE 'grdb%'")]
    source.close()
    return schema, found


def bare(path, schema, found):
    """Prepared once a table, bound and stepped in C, in one transaction with the same settings."""
    database = sqlite3.connect(path, isolation_level=None)
    database.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;")
    for sql in schema:
        database.execute(sql)
    start = time.perf_counter()
    database.execute("BEGIN IMMEDIATE")
    for table, rows in found.items():
        columns = "words (rowid, name, microbe, strain, claim)" if table == "words" else table
        database.executemany(f"INSERT INTO {columns} VALUES ({','.join('?' * len(rows[0]))})", rows)
    database.execute("COMMIT")
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    seconds = time.perf_counter() - start
    database.close()
    return seconds


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("program", help="the built Storing")
    options.add_argument("--products", type=int, default=100_000)
    options.add_argument("--rounds", type=int, default=3)
    options = options.parse_args()
    ours, theirs = [], []
    for _ in range(options.rounds):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "ours.sqlite")
            command = [options.program, path, str(options.products)]
            ours.append(float(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout))
            schema, found = rows_of(path)
            size = os.path.getsize(path)
            theirs.append(bare(os.path.join(folder, "bare.sqlite"), schema, found))
    rows = sum(len(part) for part in found.values())
    for what, times in (("the store", ours), ("bare prepared statements", theirs)):
        middle = statistics.median(times)
        print(f"{what}: {options.products / middle:,.0f} products/s, {rows / middle:,.0f} rows/s ({middle:.2f} s)")
    ratios = sorted(a / b for a, b in zip(ours, theirs))
    print(f"the store takes {statistics.median(ratios):.2f} times as long ({ratios[0]:.2f} to {ratios[-1]:.2f}); "
          f"{size / options.products:,.0f} bytes a product")


if __name__ == "__main__":
    main()
