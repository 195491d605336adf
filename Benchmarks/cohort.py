"""A cohort of the gut-skin model, beside libRoadRunner running the exported SBML, in one run on one core.

    cohort.py PROGRAM [--patients 10000] [--peer-patients 200] [--year 100000]     needs libroadrunner

Everybody has constants of their own and 24 weeks without surprises, with output every week. libRoadRunner runs the first
of these patients, each from a fresh start, with the loosest tolerance whose error is no larger than ours, and with its own
Runge-Kutta method at our step; the faster counts. Its time for all is that of those in proportion.
"""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

DAYS = 24 * 7
WATCHED = ["SCORAD", "CRP", "LM"]


def start_values(runner, constants):
    for name, value in constants.items():
        runner[f"init({name})"] = value
    runner.reset()


def course(runner):
    return runner.simulate(0, DAYS, 25)


def relative(found, wanted):
    return max(abs(a - b) / abs(b) for a, b in zip(found, wanted))


def main():
    options = argparse.ArgumentParser()
    options.add_argument("program")
    options.add_argument("--patients", type=int, default=10_000)
    options.add_argument("--peer-patients", type=int, default=200)
    options.add_argument("--year", type=int, default=100_000)
    options.add_argument("--rounds", type=int, default=5)
    chosen = options.parse_args()
    import roadrunner

    ask = lambda *words: subprocess.run(
        [chosen.program, *map(str, words)], check=True, capture_output=True, text=True
    ).stdout
    patients = [json.loads(line) for line in ask("patients", chosen.peer_patients).splitlines()]
    ours = max(relative(patient["fixed"], patient["accurate"]) for patient in patients)
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "model.xml"
        path.write_text(ask("model"))
        runner = roadrunner.RoadRunner(str(path))
    runner.timeCourseSelections = ["time", *WATCHED]
    names = set(runner.model.getGlobalParameterIds())
    own = [{k: v for k, v in patient["constants"].items() if k in names} for patient in patients]
    # Only what differs between patients needs setting.
    varied = [name for name in own[0] if len({constants[name] for constants in own}) > 1]
    own = [{name: constants[name] for name in varied} for constants in own]

    def errors():
        worst = 0.0
        for patient, constants in zip(patients, own):
            start_values(runner, constants)
            worst = max(worst, relative(course(runner)[-1][1:], patient["accurate"]))
        return worst

    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})

    def timed():
        begin = time.process_time()
        for constants in own:
            start_values(runner, constants)
            course(runner)
        return (time.process_time() - begin) / len(own) * chosen.patients

    peers = {}
    runner.setIntegrator("cvode")
    for tolerance in (1e-3, 3e-4, 1e-4, 3e-5, 1e-5, 1e-6, 1e-7):
        runner.integrator.setValue("relative_tolerance", tolerance)
        runner.integrator.setValue("absolute_tolerance", tolerance * 1e-3)
        error = errors()
        if error <= ours:
            break
    peers[f"CVODE at {tolerance:g}"] = (error, timed)
    found = {name: (error, []) for name, (error, _) in peers.items()}
    times = []
    for _ in range(chosen.rounds):
        for name, (_, run) in peers.items():
            found[name][1].append(run())
        times.append(int(ask("time", chosen.patients, 1).split()[0]) / 1e9)
    lives = min(int(ask("lives", chosen.patients).split()[0]) / 1e9 for _ in range(chosen.rounds))
    runner.setIntegrator("rk4")
    rk4 = f"its own Runge-Kutta method at steps of a quarter of a day"
    begin = time.process_time()
    worst = 0.0
    for patient, constants in zip(patients, own):
        start_values(runner, constants)
        values = runner.simulate(0, DAYS, DAYS * 4 + 1)
        worst = max(worst, relative(values[-1][1:], patient["accurate"]))
    found[rk4] = (worst, [(time.process_time() - begin) / len(own) * chosen.patients])

    print(f"{chosen.patients} patients, 24 weeks, one core, processor time; {len(varied)} constants of their own")
    print(f"ours: {min(times):.2f} s at best, {statistics.median(times):.2f} s in the middle; error {ours:.1e}")
    print(f"ours with everybody's own days: {lives:.2f} s at best")
    for name, (error, seconds) in found.items():
        print(f"libRoadRunner, {name}: {min(seconds):.0f} s; error {error:.1e}")
    best = min(min(seconds) for _, seconds in found.values())
    ratios = sorted(seconds / own for seconds, own in zip(found[next(iter(peers))][1], times))
    print(f"ratio against the fastest: {best / statistics.median(times):.0f};"
          f" against CVODE round by round {ratios[0]:.0f} to {ratios[-1]:.0f}")

    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, set(range(os.cpu_count())))
    walls = {threads: [] for threads in (1, 2)}
    for _ in range(chosen.rounds):
        for threads in walls:
            walls[threads].append(int(ask("time", chosen.patients, threads).split()[1]) / 1e9)
    print(f"two cores: {min(walls[1]) / min(walls[2]):.2f} times as fast as one, wall clock, best against best")
    if chosen.year:
        nanoseconds, kilobytes = map(int, ask("year", chosen.year, os.cpu_count()).split())
        print(
            f"{chosen.year} patients' own days for a year, six read-outs every day as quantiles: {nanoseconds / 1e9:.0f} s"
            f" on {os.cpu_count()} cores, {kilobytes / 1024:.0f} MB at most"
        )
    if ours > 1e-3 or any(error > 1e-3 for error, _ in found.values()):
        sys.exit("the two do not agree")


if __name__ == "__main__":
    main()
