"""Random-effects fits beside metafor's on the same tables, in one run; the answers must agree.

    pooling.py PROGRAM [--studies 4000]
"""

import argparse
import csv
import pathlib
import random
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
HELD = ROOT / "Tests/StatisticsTests/Metafor/datasets.csv"


def tables(studies):
    """metafor's own data sets, as kept beside the tests, and one drawn table with many studies."""
    rows = []
    with HELD.open(newline="") as file:
        for row in csv.DictReader(file):
            rows.append((row["table"], row["yi"], row["vi"]))
    draw = random.Random(20261121)
    for _ in range(studies):
        vi = draw.uniform(0.02, 0.5)
        yi = draw.gauss(-0.3, (vi + 0.1) ** 0.5)
        rows.append((f"{studies} studies", repr(yi), repr(vi)))
    return rows


def answers(lines):
    found = {}
    for line in lines.splitlines():
        name, *numbers = line.split(",")
        found[name] = [float(number) for number in numbers]
    return found


def main():
    options = argparse.ArgumentParser()
    options.add_argument("program")
    options.add_argument("--studies", type=int, default=4000)
    chosen = options.parse_args()
    with tempfile.NamedTemporaryFile("w", suffix=".csv") as file:
        file.write("table,yi,vi\n")
        file.writelines(",".join(row) + "\n" for row in tables(chosen.studies))
        file.flush()
        def run(*command):
            with open(file.name) as table:
                done = subprocess.run(command, stdin=table, check=True, stdout=subprocess.PIPE, text=True)
            return answers(done.stdout)

        ours = run(chosen.program)
        theirs = run("Rscript", str(pathlib.Path(__file__).with_name("pooling.R")), file.name)
    if set(ours) != set(theirs):
        sys.exit(f"the tables differ: {sorted(set(ours) ^ set(theirs))}")
    print(f"{'table':24} {'ours, µs':>10} {'metafor, µs':>12} {'ratio':>8}")
    ratios = []
    for name, (time, *mine) in ours.items():
        peer, *other = theirs[name]
        for word, one, two in zip(("estimate", "standard error", "tau2"), mine, other):
            if abs(one - two) > 1e-6 * max(1e-3, abs(two)):
                sys.exit(f"{name}: {word} is {one!r} here and {two!r} by metafor")
        ratios.append(peer / time)
        print(f"{name:24} {time / 1e3:10.2f} {peer / 1e3:12.1f} {peer / time:8.0f}")
    ratios.sort()
    print(f"middle ratio {ratios[len(ratios) // 2]:.0f}, least {ratios[0]:.0f}; estimates, errors and tau2 agree to 1e-6")


if __name__ == "__main__":
    main()
