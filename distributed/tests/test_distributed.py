"""The jobs against one machine, on a Spark cluster of two workers: python3 distributed/tests/test_distributed.py

Takes the command from $COMMENSAL. Ends with 77 where there is no Spark to run.
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
NOT_RUN = 77

try:
    import pyarrow.csv
    import pyarrow.parquet
    import pyspark
except ImportError as error:
    print(f"distributed tests: NOT RUN, {error}", file=sys.stderr)
    sys.exit(NOT_RUN)
if shutil.which("java") is None:
    print("distributed tests: NOT RUN, there is no Java", file=sys.stderr)
    sys.exit(NOT_RUN)

sys.path.insert(0, str(HERE.parent))
import commensal_spark  # noqa: E402

BINARY = commensal_spark.find_binary()
# Two workers with a process, a core and a gibibyte each: everything crosses from process to process as on a cluster.
MASTER = "local-cluster[2,1,1024]"


def catalogue():
    """The labels of the examples again and again, with what shops put in between."""
    texts = sorted((ROOT / "Examples" / "labels").glob("*.txt"))
    products = []
    for number in range(240):
        label = texts[number % len(texts)].read_text(encoding="utf-8")
        text = label + f"\nBatch {number}. “Größe”, 100 % naturel\u2028 \t\\ \U0001f9b4"
        product = {"id": f"p{number}", "name": f"Flora {number}", "text": text}
        if number % 17 == 0:
            product["id"] = None
        products.append(product)
    return products


def json_lines(products):
    """With lines among them that are no products, as files have them."""
    bad = [
        b"", b"   ", b"{", b"null", b"[1,2]", b"not json at all", b'{"id":"x"}', b'{"id":"y","text":""}',
        b'{"id":"z","text":"\xff\xfe broken"}', b"\x00\x01\x02", b'{"id":1.50,"text":"Lactobacillus"}\r',
        b'{"id":"long","text":"' + b"Lactobacillus rhamnosus " * 2_000 + b'"}', b'{"id":"r","text":"a\rb"}',
    ]
    lines = []
    for number, product in enumerate(products):
        lines.append(json.dumps(product, ensure_ascii=number % 2 == 0).encode())
        if number % 11 == 5:
            lines.append(bad[number // 11 % len(bad)])
    return lines


def one_machine(*words):
    run = subprocess.run([BINARY, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    if run.returncode != 0:
        raise AssertionError(run.stderr.decode())
    return run.stdout


def on_spark(job, *words, **settings):
    """Runs a job as spark-submit does, in a process of its own."""
    home = os.path.dirname(pyspark.__file__)
    command = [os.path.join(home, "bin", "spark-submit"), "--master", MASTER]
    for key, value in {
        "spark.ui.enabled": "false",
        "spark.executor.memory": "512m",
        "spark.sql.shuffle.partitions": "2",
        **settings,
    }.items():
        command += ["--conf", f"{key}={value}"]
    environment = {**os.environ, "SPARK_HOME": home, "PYSPARK_PYTHON": sys.executable, "COMMENSAL": BINARY}
    environment["SPARK_LOCAL_IP"] = "127.0.0.1"
    run = subprocess.run(
        [*command, str(HERE.parent / job), *words],
        env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
    )
    if run.returncode != 0:
        raise AssertionError(run.stdout.decode("utf-8", "replace")[-8000:])


def answers(folder, *order):
    rows = pyarrow.parquet.read_table(folder).sort_by([(name, "ascending") for name in order]).to_pylist()
    return "".join(row["answer"] + "\n" for row in rows).encode()


class Screening(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="commensal-spark-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.output = str(self.folder / "screened")

    def parts(self):
        return len(list(pathlib.Path(self.output).glob("part-*")))

    def test_json_lines_give_the_bytes_of_one_machine(self):
        file = self.folder / "shelf.jsonl"
        # As files from elsewhere begin, and without an end to the last line.
        file.write_bytes(b"\xef\xbb\xbf" + b"\n".join(json_lines(catalogue())))
        expected = one_machine("screen", str(file), "--for", "eczema")
        # So small pieces that lines lie across their borders.
        on_spark("screen.py", str(file), "--for", "eczema", "--output", self.output,
                 **{"spark.sql.files.maxPartitionBytes": "20000", "spark.sql.files.openCostInBytes": "0"})
        self.assertGreater(self.parts(), 4)
        self.assertEqual(answers(self.output, "file", "line"), expected)

    def test_several_packed_files_give_the_bytes_of_each(self):
        # One machine takes a file that begins with such a line for no text at all.
        lines = [line for line in json_lines(catalogue()) if b"\0" not in line]
        (self.folder / "in").mkdir()
        expected = b""
        for place, part in enumerate((lines[:40], lines[40:250], lines[250:])):
            file = self.folder / "in" / f"{place}.jsonl"
            file.write_bytes(b"\n".join(part) + b"\n")
            subprocess.run(["gzip", str(file)], check=True)
            expected += one_machine("screen", f"{file}.gz")
        on_spark("screen.py", str(self.folder / "in"), "--output", self.output)
        self.assertEqual(answers(self.output, "file", "line"), expected)

    def test_parquet_gives_the_bytes_of_the_same_table(self):
        products = [{**product, "id": product["id"] or f"without-{n}"} for n, product in enumerate(catalogue())]
        lines = self.folder / "shelf.jsonl"
        lines.write_text("".join(json.dumps(product) + "\n" for product in products), encoding="utf-8")
        table = self.folder / "shelf.parquet"
        pyarrow.parquet.write_table(pyarrow.Table.from_pylist(products), table, row_group_size=50)
        on_spark("screen.py", str(table), "--for", "acne", "--output", self.output,
                 **{"spark.sql.files.maxPartitionBytes": "20000", "spark.sql.files.openCostInBytes": "0"})
        self.assertEqual(answers(self.output, "line"), one_machine("screen", str(lines), "--for", "acne"))

    def test_csv_gives_the_bytes_of_the_same_file(self):
        products = [{**product, "id": product["id"] or f"without-{n}"} for n, product in enumerate(catalogue())]
        file = self.folder / "shelf.csv"
        pyarrow.csv.write_csv(pyarrow.Table.from_pylist(products), file)
        on_spark("screen.py", str(file), "--output", self.output)
        self.assertEqual(answers(self.output, "line"), one_machine("screen", str(file)))

    def test_a_binary_that_fails_fails_the_job_and_leaves_no_answers(self):
        file = self.folder / "shelf.jsonl"
        file.write_bytes(b"\n".join(json_lines(catalogue())[:20]))
        with self.assertRaisesRegex(AssertionError, "is not a condition"):
            on_spark("screen.py", str(file), "--for", "eczma", "--output", self.output,
                     **{"spark.task.maxFailures": "1"})
        self.assertFalse((pathlib.Path(self.output) / "_SUCCESS").exists())


class Simulating(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="commensal-spark-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.output = str(self.folder / "simulated")

    def test_a_cohort_in_ranges_is_the_cohort_of_one_machine(self):
        more = ["--scenario", "S7", "--at", "0,4", "--set", "alpha=0.9"]
        on_spark("simulate.py", "cohort", "--patients", "50", "--seed", "7", "--range", "7", "--output", self.output,
                 "--", *more)
        expected = one_machine("simulate", "--each", "--patients", "50", "--seed", "7", *more)
        self.assertEqual(answers(self.output, "patient"), expected)

    def test_the_ranges_add_up_to_the_spread_of_one_machine(self):
        more = ["--scenario", "S3", "--at", "2"]
        on_spark("simulate.py", "cohort", "--patients", "40", "--range", "16", "--output", self.output, "--", *more)
        rows = pyarrow.parquet.read_table(self.output).to_pylist()
        values = sorted(json.loads(row["answer"])["outputs"]["SCORAD"][0] for row in rows)
        whole = json.loads(one_machine("simulate", "--patients", "40", "--json", *more))["outputs"]["SCORAD"]
        # Quantiles as R's type 7: of 40 values the median lies half-way between the 20th and the 21st.
        self.assertAlmostEqual(whole["median"][0], (values[19] + values[20]) / 2, places=12)
        self.assertAlmostEqual(whole["mean"][0], sum(values) / 40, places=10)

    def test_trials_by_seeds_are_those_of_one_machine(self):
        more = ["--patients", "16", "--replicates", "4", "--potency", "1", "--weeks", "2"]
        trial = "navarro-lopez-2018"
        on_spark("simulate.py", "trial", trial, "--seeds", "3-5", "--output", self.output, "--", *more)
        expected = b"".join(
            one_machine("simulate", "trial", trial, "--seed", str(seed), "--json", *more) for seed in (3, 4, 5)
        )
        rows = pyarrow.parquet.read_table(self.output).sort_by("seed").to_pylist()
        self.assertEqual([row["seed"] for row in rows], [3, 4, 5])
        self.assertEqual("".join(row["answer"] for row in rows).encode(), expected)


if __name__ == "__main__":
    unittest.main(verbosity=2)
