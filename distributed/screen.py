"""Screens a catalogue of any size on Spark: reads Parquet, CSV or JSON Lines, runs `commensal screen` over every part,
writes Parquet. The answers are byte for byte those of one machine; see README.md.

    spark-submit distributed/screen.py s3a://market/products.jsonl --for eczema --output s3a://market/screened
"""

import argparse
import itertools
import os
import sys

import pyarrow
from pyspark.sql import functions as f

import commensal_spark as common

KINDS = ("json", "csv", "parquet")
# What `commensal screen` prints beside the answers' own place.
SCHEMA = "file string, line bigint, answer string"
OUTPUT = pyarrow.schema([("file", pyarrow.string()), ("line", pyarrow.int64()), ("answer", pyarrow.string())])
ROWS_PER_BATCH = 1000


def arguments(words=None):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("catalogue", nargs="+", help="files, folders or patterns of any file system that Spark reads")
    parser.add_argument("--output", required=True, help="a folder for the answers, as Parquet; it must not be there yet")
    parser.add_argument("--for", dest="condition", help="say of each product what its trials found for this condition")
    parser.add_argument("--format", choices=KINDS, help="what the catalogue is; by the files' names unless told")
    parser.add_argument("--binary", help="the command to run; that of this checkout unless told")
    return parser.parse_args(words)


def kind_of(path):
    name = path.lower().removesuffix("/").removesuffix(".gz")
    if name.endswith(".parquet"):
        return "parquet"
    return "csv" if name.endswith(".csv") else "json"


def rows(spark, paths, kind):
    """The catalogue as (file, start, number, row): a row's JSON, and where in which file it stands.

    `number` counts from 0 within the stretch of the file that begins at `start`, and is null where only the order tells.
    """
    place = [f.col("_metadata.file_path").alias("file"), f.col("_metadata.file_block_start").alias("start")]
    unknown = f.lit(None).cast("bigint").alias("number")
    if kind == "json":
        # The bytes as they are: a line that is no text must fail here as it does on one machine.
        lines = spark.read.option("lineSep", "\n").text(paths)
        return lines.select(*place, unknown, f.col("value").cast("binary").alias("row"))
    if kind == "csv":
        reader = spark.read.option("header", True).option("multiLine", True)
        table = reader.option("quote", '"').option("escape", '"').csv(paths)
        return table.select(*place, unknown, as_json(table))
    table = spark.read.parquet(*paths)
    whole = f.lit(0).cast("bigint").alias("start")
    return table.select(place[0], whole, f.col("_metadata.row_index").alias("number"), as_json(table))


def as_json(table):
    return f.to_json(f.struct(*(table[name] for name in table.columns))).cast("binary").alias("row")


def first_numbers(catalogue):
    """How many rows of a file stand before each stretch that is read as one."""
    counts = catalogue.groupBy("file", "start").count().collect()
    counts.sort(key=lambda found: (found["file"], found["start"]))
    numbers = {}
    for file, stretches in itertools.groupby(counts, key=lambda found: found["file"]):
        before = 0
        for stretch in stretches:
            numbers[file, stretch["start"]] = before
            before += stretch["count"]
    return numbers


def screening(binary, condition, before):
    """What a task does with its batches of rows."""

    def numbered(batches):
        stretch, count = None, 0
        for batch in batches:
            columns = [batch.column(place) for place in range(4)]
            for file, start, number, row in zip(*(column.to_pylist() for column in columns)):
                if (file, start) != stretch:
                    stretch, count = (file, start), 0
                at = number if number is not None else before[stretch] + count
                count += 1
                # The mark before the first line is no part of it.
                yield file, at + 1, row.removeprefix(b"\xef\xbb\xbf") if at == 0 else row

    def screen(batches):
        incoming = numbered(batches)
        first = next(incoming, None)
        if first is None:
            return
        command = [common.local_binary(binary), "screen", "-", "--jobs", "1"]
        if condition:
            command += ["--for", condition]
        found = common.answers(command, itertools.chain([first], incoming))
        while part := list(itertools.islice(found, ROWS_PER_BATCH)):
            files, lines, texts = zip(*part)
            yield pyarrow.RecordBatch.from_arrays(
                [
                    pyarrow.array(files, pyarrow.string()),
                    pyarrow.array(lines, pyarrow.int64()),
                    pyarrow.array(texts, pyarrow.binary()).cast(pyarrow.string()),
                ],
                schema=OUTPUT,
            )

    return screen


def main(words=None):
    options = arguments(words)
    kinds = {options.format or kind_of(path) for path in options.catalogue}
    if len(kinds) > 1:
        sys.exit("The catalogue's files are of several kinds. Screen each kind by itself, or say which with --format.")
    binary = common.find_binary(options.binary)
    spark = common.session("commensal screen", binary)
    try:
        catalogue = rows(spark, options.catalogue, kinds.pop())
        before = first_numbers(catalogue.where("number is null"))
        screened = catalogue.mapInArrow(screening(os.path.basename(binary), options.condition, before), SCHEMA)
        answer = f.col("answer")
        screened.select(
            "file",
            "line",
            f.get_json_object(answer, "$.id").alias("id"),
            f.get_json_object(answer, "$.verdict").alias("verdict"),
            f.get_json_object(answer, "$.error").alias("error"),
            "answer",
        ).write.parquet(options.output)
    finally:
        spark.stop()


if __name__ == "__main__":
    main()
