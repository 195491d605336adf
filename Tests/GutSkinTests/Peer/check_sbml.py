"""Hold SBML documents against libSBML's rules and their courses against reference trajectories.

    python3 check_sbml.py trajectories.csv S1.xml S2.xml ...

Needs python-libsbml and libroadrunner. The scenario is the part of a file's name before the dot. Prints one line of
JSON a file: libSBML's messages, how many values were compared, the largest relative error and where it is.

The integrator takes no step longer than a day, so that it cannot step over a day's input. The absolute tolerance is no
tighter than that because a state of exactly zero, whose input sets in, would else need steps too short for the clock.
"""

import csv
import json
import pathlib
import sys

import libsbml
import roadrunner

# Values below this size have decayed to nothing and are held to an absolute difference.
FLOOR = 1e-6
# Where the reference is exactly zero: a dose may set in as much too early as the integrator finds the time of a change
# wrong, which is about 1e-11 days.
FLOOR_AT_ZERO = 1e-4
DAYS_A_WEEK = 7


def messages(path):
    document = libsbml.readSBML(str(path))
    for category in (
        libsbml.LIBSBML_CAT_GENERAL_CONSISTENCY,
        libsbml.LIBSBML_CAT_IDENTIFIER_CONSISTENCY,
        libsbml.LIBSBML_CAT_UNITS_CONSISTENCY,
        libsbml.LIBSBML_CAT_MATHML_CONSISTENCY,
        libsbml.LIBSBML_CAT_SBO_CONSISTENCY,
        libsbml.LIBSBML_CAT_OVERDETERMINED_MODEL,
        libsbml.LIBSBML_CAT_MODELING_PRACTICE,
    ):
        document.setConsistencyChecks(category, True)
    document.checkConsistency()
    found = []
    for index in range(document.getNumErrors()):
        error = document.getError(index)
        text = " ".join(error.getMessage().split())
        found.append(f"{error.getSeverityAsString()} {error.getErrorId()}, line {error.getLine()}: {text}")
    return found


def simulator(path):
    runner = roadrunner.RoadRunner(str(path))
    integrator = runner.getIntegrator()
    integrator.setValue("relative_tolerance", 1e-11)
    integrator.setValue("absolute_tolerance", 1e-13)
    integrator.setValue("maximum_time_step", 1.0)
    integrator.setValue("maximum_num_steps", 100_000)
    return runner


def largest_error(path, rows):
    runner = simulator(path)
    burn_in = int(runner["burn_in"])
    now, compared, worst = 0, 0, (0.0, "")
    for row in sorted(rows, key=lambda row: int(row["week"])):
        target = burn_in + DAYS_A_WEEK * int(row["week"])
        if now < target:
            runner.simulate(now, target, 2)
            now = target
        for name, text in row.items():
            if name in ("scenario", "week"):
                continue
            reference, ours = float(text), runner[name]
            error = abs(ours - reference) / max(abs(reference), FLOOR if reference else FLOOR_AT_ZERO)
            compared += 1
            if not error <= worst[0]:
                worst = (error, f"week {row['week']}, {name}: {ours!r}, not {reference!r}")
    return compared, worst


def main(arguments):
    trajectories, *paths = arguments
    with open(trajectories, newline="", encoding="utf-8") as file:
        reference = list(csv.DictReader(file))
    for path in map(pathlib.Path, paths):
        scenario = path.name.split(".")[0]
        rows = [row for row in reference if row["scenario"] == scenario]
        compared, (error, place) = largest_error(path, rows)
        report = {
            "scenario": scenario,
            "messages": messages(path),
            "compared": compared,
            "largestError": error,
            "place": place,
        }
        print(json.dumps(report), flush=True)


main(sys.argv[1:])
