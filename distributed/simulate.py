"""Simulates a cohort or many virtual trials on Spark: each task runs `commensal simulate` for a range of patients or of
seeds. The answers are byte for byte those of one machine; see README.md.

    spark-submit distributed/simulate.py cohort --patients 1000000000 --seed 1 --output s3a://sim/cohort -- --scenario S7
    spark-submit distributed/simulate.py trial navarro-lopez-2018 --seeds 1-1000 --output s3a://sim/trials -- --patients 500
"""

import argparse
import os
import subprocess
import sys
import tempfile

import pyarrow
from pyspark.sql import functions as f

import commensal_spark as common

SCHEMA = "number bigint, answer string"
OUTPUT = pyarrow.schema([("number", pyarrow.int64()), ("answer", pyarrow.string())])
ROWS_PER_BATCH = 1000
USUAL_RANGE = {"cohort": 10_000, "trial": 1}


def arguments(words=None):
    words = list(sys.argv[1:] if words is None else words)
    own, more = (words[: words.index("--")], words[words.index("--") + 1 :]) if "--" in words else (words, [])
    parser = argparse.ArgumentParser(
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="What stands behind -- goes to every run of `commensal simulate`.",
    )
    verbs = parser.add_subparsers(dest="verb", required=True)
    cohort = verbs.add_parser("cohort", help="patients of one cohort, a row each")
    cohort.add_argument("--patients", type=int, required=True, help="how many")
    cohort.add_argument("--seed", type=int, default=1, help="where their chance comes from")
    trial = verbs.add_parser("trial", help="one trial under many seeds, a row each")
    trial.add_argument("trial", help="a held trial; its file must be readable on every machine where it is one")
    trial.add_argument("--seeds", type=seeds, required=True, metavar="FIRST-LAST")
    for verb in (cohort, trial):
        verb.add_argument("--output", required=True, help="a folder for the answers, as Parquet; not there yet")
        verb.add_argument("--range", type=int, help="patients or seeds of one task")
        verb.add_argument("--binary", help="the command to run; that of this checkout unless told")
    options = parser.parse_args(own)
    options.more = more
    return options


def seeds(words):
    first, _, last = words.partition("-")
    numbers = range(int(first), int(last or first) + 1)
    if not numbers:
        raise argparse.ArgumentTypeError("the last seed comes before the first")
    return numbers


def cohort_runs(options):
    """For a range of patients, the one run that gives them all."""

    def runs(binary, numbers):
        yield numbers.start, [binary, "simulate", "--each", "--seed", str(options.seed)] + [
            "--first-patient",
            str(numbers.start),
            "--patients",
            str(len(numbers)),
        ] + options.more

    return range(options.patients), runs


def trial_runs(options):
    """For a range of seeds, a run each."""

    def runs(binary, numbers):
        for seed in numbers:
            yield seed, [binary, "simulate", "trial", options.trial, "--seed", str(seed), "--json"] + options.more

    return options.seeds, runs


def lines(command):
    """The lines of a run, as they are printed."""
    with tempfile.TemporaryFile() as complaints:
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=complaints) as process:
            try:
                yield from process.stdout
            finally:
                process.stdout.close()
        common.ended(process, complaints, allowed=(0,))


def simulating(binary, whole, size, runs, is_cohort):
    """What a task does with the numbers of its ranges."""

    def found(batches):
        path = common.local_binary(binary)
        for batch in batches:
            for place in batch.column(0).to_pylist():
                numbers = whole[place * size : (place + 1) * size]
                for first, command in runs(path, numbers):
                    if is_cohort:
                        yield from enumerate((line.rstrip(b"\n") for line in lines(command)), start=first)
                    else:
                        yield first, b"".join(lines(command))

    def simulate(batches):
        part = []
        for row in found(batches):
            part.append(row)
            if len(part) == ROWS_PER_BATCH:
                yield packed(part)
                part = []
        if part:
            yield packed(part)

    return simulate


def packed(part):
    numbers, texts = zip(*part)
    answers = pyarrow.array(texts, pyarrow.binary()).cast(pyarrow.string())
    return pyarrow.RecordBatch.from_arrays([pyarrow.array(numbers, pyarrow.int64()), answers], schema=OUTPUT)


def main(words=None):
    options = arguments(words)
    is_cohort = options.verb == "cohort"
    whole, runs = (cohort_runs if is_cohort else trial_runs)(options)
    size = options.range or USUAL_RANGE[options.verb]
    count = -(-len(whole) // size)
    binary = common.find_binary(options.binary)
    spark = common.session(f"commensal simulate {options.verb}", binary)
    try:
        # Spark runs few hundreds of tasks a second: more ranges than this share tasks.
        ranges = spark.range(0, count, numPartitions=max(1, min(count, 100_000)))
        task = simulating(os.path.basename(binary), whole, size, runs, is_cohort)
        named = f.col("number").alias("patient" if is_cohort else "seed")
        ranges.mapInArrow(task, SCHEMA).select(named, "answer").write.parquet(options.output)
    finally:
        spark.stop()


if __name__ == "__main__":
    main()
