"""Measures what cost.py reckons with, on this machine: python3 distributed/measure.py [PRODUCTS]

Runs the built command on one core over a made-up catalogue, then the Spark jobs on two workers of one core each, and
writes measurements.json. Let the machine be by itself.
"""

import datetime
import json
import os
import pathlib
import platform
import shutil
import subprocess
import sys
import tempfile
import time

import commensal_spark

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "tests"))
WORKERS = 2
PATIENTS = 20_000


def timed(command, **more):
    start = time.perf_counter()
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL, **more)
    return time.perf_counter() - start


def processor():
    try:
        lines = pathlib.Path("/proc/cpuinfo").read_text().splitlines()
        return next(line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.processor() or platform.machine()


def size(path):
    path = pathlib.Path(path)
    return sum(part.stat().st_size for part in path.glob("part-*")) if path.is_dir() else path.stat().st_size


def main():
    products = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
    from test_distributed import on_spark  # Needs Spark; says so where it is missing.

    binary = commensal_spark.find_binary()
    samples = pathlib.Path(binary).with_name("commensal-samples")
    found = {
        "date": datetime.date.today().isoformat(),
        "processor": processor(),
        "load_before": round(os.getloadavg()[0], 1),
        "workers": WORKERS,
    }
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        catalogue, answers = folder / "catalogue.jsonl", folder / "answers.jsonl"
        with open(catalogue, "wb") as output:
            subprocess.run([samples, str(products)], stdout=output, check=True)
        with open(answers, "wb") as output:
            alone = timed([binary, "screen", str(catalogue), "--for", "eczema", "--jobs", "1"], stdout=output)
        start = time.perf_counter()
        on_spark("screen.py", str(catalogue), "--for", "eczema", "--output", str(folder / "screened"))
        spark = time.perf_counter() - start
        with open(catalogue, "rb") as source, open(folder / "one.jsonl", "wb") as one:
            one.write(source.readline())
        start = time.perf_counter()
        on_spark("screen.py", str(folder / "one.jsonl"), "--for", "eczema", "--output", str(folder / "one"))
        idle = time.perf_counter() - start
        found["screen"] = {
            "products": products,
            "bytes": size(catalogue),
            "answer_bytes": size(answers),
            "parquet_bytes": size(folder / "screened"),
            "one_core_seconds": round(alone, 2),
            "spark_seconds": round(spark, 2),
            "spark_seconds_of_one_product": round(idle, 2),
        }
        # The command uses every core by itself; held to one here.
        pinned = ["taskset", "-c", "0"] if shutil.which("taskset") else []
        with open(folder / "cohort.jsonl", "wb") as output:
            words = ["simulate", "--scenario", "S7", "--each", "--patients", str(PATIENTS)]
            cohort = timed([*pinned, binary, *words], stdout=output)
        found["cohort"] = {
            "patients": PATIENTS,
            "weeks": 24,
            "one_core_seconds": round(cohort, 2),
            "answer_bytes": size(folder / "cohort.jsonl"),
        }
    (HERE / "measurements.json").write_text(json.dumps(found, indent=2) + "\n")
    print(json.dumps(found, indent=2))


if __name__ == "__main__":
    main()
