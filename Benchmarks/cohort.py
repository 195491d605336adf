"""A cohort of the gut-skin model, beside libRoadRunner running the exported SBML, in one run on one core.

    cohort.py PROGRAM [--patients 10000] [--peer-patients 100] [--year 100000]     needs libroadrunner

Everybody has constants of their own, 24 weeks and output every week. In the first comparison everybody meets other air
every day, as virtual patients do: libRoadRunner is given it day by day, the exported model's rule for it being taken out
so that it can be set; without that it would have to compile a model for each patient. In the second nothing changes from
day to day. libRoadRunner runs the first of the patients with the loosest tolerance whose error is no larger than ours;
its time for all is that of those in proportion.
"""

import argparse
import json
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

DAYS = 24 * 7
WATCHED = ["SCORAD", "CRP", "LM"]
TOLERANCES = (3e-3, 1e-3, 3e-4, 1e-4, 3e-5, 1e-5, 1e-6, 1e-7)


class Peer:
    def __init__(self, roadrunner, model, kind):
        self.kind = kind
        if kind == "air":
            model, count = re.subn(r'<assignmentRule variable="x_env">.*?</assignmentRule>', "", model, flags=re.S)
            assert count == 1, "the exported model's rule for x_env was not found"
            model = re.sub(r'(<parameter id="x_env" )', r'\1value="1" ', model)
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "model.xml"
            path.write_text(model)
            self.runner = roadrunner.RoadRunner(str(path))
        self.runner.timeCourseSelections = ["time", *WATCHED]
        self.names = set(self.runner.model.getGlobalParameterIds())

    def tolerate(self, tolerance):
        self.runner.integrator.setValue("relative_tolerance", tolerance)
        self.runner.integrator.setValue("absolute_tolerance", tolerance * 1e-3)

    def run(self, patient):
        """The watched figures at the end."""
        runner = self.runner
        runner.resetAll()
        for name, value in patient["own"].items():
            runner[name] = value
        # Plasma markers start at the patient's own healthy level.
        for state, level in (("T", "T0"), ("J", "J0"), ("Q", "Q0")):
            runner[state] = patient["constants"][level]
        if self.kind == "still":
            runner.simulate(0, DAYS, 25)
        else:
            for day, air in enumerate(patient["air"]):
                runner["x_env"] = air
                runner.simulate(day, day + 1, 2)
        return [runner[name] for name in WATCHED]


def relative(found, wanted):
    return max(abs(a - b) / abs(b) for a, b in zip(found, wanted))


def compare(roadrunner, ask, kind, chosen):
    patients = [json.loads(line) for line in ask("patients", chosen.peer_patients, kind).splitlines()]
    ours = max(relative(patient["fixed"], patient["accurate"]) for patient in patients)
    peer = Peer(roadrunner, ask("model"), kind)
    varied = [
        name
        for name in patients[0]["constants"]
        if name in peer.names and len({patient["constants"][name] for patient in patients}) > 1
    ]
    for patient in patients:
        patient["own"] = {name: patient["constants"][name] for name in varied}
    for tolerance in TOLERANCES:
        peer.tolerate(tolerance)
        theirs = max(relative(peer.run(patient), patient["accurate"]) for patient in patients)
        if theirs <= ours:
            break
    pairs = []
    for _ in range(chosen.rounds):
        begin = time.process_time()
        for patient in patients:
            peer.run(patient)
        seconds = (time.process_time() - begin) / len(patients) * chosen.patients
        pairs.append((int(ask("time", chosen.patients, kind, 1).split()[0]) / 1e9, seconds))
    ratios = sorted(b / a for a, b in pairs)
    print(f"  ours: {statistics.median(a for a, _ in pairs):.2f} s, error {ours:.1e}")
    print(f"  libRoadRunner: {statistics.median(b for _, b in pairs):.1f} s at a tolerance of {tolerance:g}, error {theirs:.1e}")
    print(f"  ratio {statistics.median(ratios):.1f} (from {ratios[0]:.1f} to {ratios[-1]:.1f})")
    if max(ours, theirs) > 1e-2:
        sys.exit("the two do not agree")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("program")
    options.add_argument("--patients", type=int, default=10_000)
    options.add_argument("--peer-patients", type=int, default=100)
    options.add_argument("--year", type=int, default=100_000)
    options.add_argument("--rounds", type=int, default=5)
    chosen = options.parse_args()
    import roadrunner

    ask = lambda *words: subprocess.run(
        [chosen.program, *map(str, words)], check=True, capture_output=True, text=True
    ).stdout
    everywhere = os.sched_getaffinity(0) if hasattr(os, "sched_setaffinity") else set()
    if everywhere:
        os.sched_setaffinity(0, {min(everywhere)})
    print(f"{chosen.patients} patients, 24 weeks, one core, processor time")
    for kind, words in (("air", "own air every day"), ("still", "every day like the other")):
        print(f"- {words}")
        compare(roadrunner, ask, kind, chosen)
    lives = min(int(ask("time", chosen.patients, "lives", 1).split()[0]) / 1e9 for _ in range(chosen.rounds))
    print(f"- ours with own air and own habits: {lives:.2f} s at best")
    if len(everywhere) > 1:
        os.sched_setaffinity(0, everywhere)
        walls = {1: [], 2: []}
        for _ in range(chosen.rounds):
            for threads, times in walls.items():
                times.append(int(ask("time", chosen.patients, "still", threads).split()[1]) / 1e9)
        print(f"two cores are {min(walls[1]) / min(walls[2]):.2f} times as fast as one, wall clock, best against best")
    if chosen.year:
        threads = max(1, len(everywhere))
        nanoseconds, kilobytes = map(int, ask("year", chosen.year, threads).split())
        print(
            f"{chosen.year} patients' own days for a year, six read-outs every day as quantiles: {nanoseconds / 1e9:.0f} s"
            f" with {threads} threads, {kilobytes / 1024:.0f} MB at most"
        )


if __name__ == "__main__":
    main()
