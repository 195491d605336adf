"""Hold a COMBINE archive against libCombine and libSEDML, and run its SED-ML with libRoadRunner.

    python3 check_archive.py trajectories.csv archive.omex

Needs python-libcombine, python-libsedml, python-libsbml and libroadrunner. Reads the archive with Python's zipfile too.
Each task of the SED-ML is run as it says: its model from the archive, its time course, its solver's settings. Each column
of its report is held against the reference trajectories on the days of their weeks. Prints one line of JSON for the
archive and one for each report.
"""

import csv
import json
import math
import sys
import xml.etree.ElementTree
import zipfile

import libcombine
import libsedml
import roadrunner

# Values below this size have decayed to nothing and are held to an absolute difference; see check_sbml.py.
FLOOR = 1e-6
FLOOR_AT_ZERO = 1e-4

SETTINGS = {
    "KISAO:0000209": ("relative_tolerance", float),
    "KISAO:0000211": ("absolute_tolerance", float),
    "KISAO:0000415": ("maximum_num_steps", int),
    "KISAO:0000467": ("maximum_time_step", float),
}


def errors(document):
    found = [document.getError(index) for index in range(document.getNumErrors())]
    return [f"line {error.getLine()}: {' '.join(error.getMessage().split())}" for error in found]


def archive_report(path):
    """What two readers of the format find in it."""
    with zipfile.ZipFile(path) as file:
        damaged = file.testzip()
        names = file.namelist()
        manifest = xml.etree.ElementTree.fromstring(file.read("manifest.xml"))
    listed = [content.get("location").removeprefix("./") for content in manifest]
    archive = libcombine.CombineArchive()
    opened = archive.initializeFromArchive(path)
    master = archive.getMasterFile().getLocation().removeprefix("./")
    sedml = archive.extractEntryToString(archive.getMasterFile().getLocation())
    return {
        "damaged": damaged,
        "unlisted": sorted(set(names) ^ (set(listed) - {"."})),
        "opened": bool(opened),
        "manifestErrors": errors(archive.getManifest()),
        "described": [name for name in listed if not archive.getMetadataForLocation(location(name)).isEmpty()],
        "master": master,
        "isKnown": libcombine.KnownFormats.isFormat("sed-ml", archive.getMasterFile().getFormat()),
        "files": names,
    }, sedml


def location(name):
    return name if name == "." else f"./{name}"


def target_id(variable):
    """The id of the one parameter that a target names."""
    return variable.getTarget().split("@id='")[1].split("'")[0]


def variable_value(variable, row):
    if variable.getSymbol() == "urn:sedml:symbol:time":
        return row["time"]
    return row[target_id(variable)]


def evaluated(node, values):
    if node.isName():
        return values[node.getName()]
    if node.isNumber():
        return node.getValue()
    assert node.getCharacter() in "-/", node.getCharacter()
    left, right = (evaluated(node.getChild(index), values) for index in range(2))
    return left - right if node.getCharacter() == "-" else left / right


def generator_value(generator, row):
    values = {
        generator.getVariable(index).getId(): variable_value(generator.getVariable(index), row)
        for index in range(generator.getNumVariables())
    }
    return evaluated(generator.getMath(), values)


def runner_of(task, document, files):
    model = document.getModel(task.getModelReference())
    runner = roadrunner.RoadRunner(files[model.getSource()])
    algorithm = document.getSimulation(task.getSimulationReference()).getAlgorithm()
    assert algorithm.getKisaoID() == "KISAO:0000019", algorithm.getKisaoID()
    integrator = runner.getIntegrator()
    assert integrator.getName() == "cvode"
    for index in range(algorithm.getNumAlgorithmParameters()):
        parameter = algorithm.getAlgorithmParameter(index)
        name, convert = SETTINGS[parameter.getKisaoID()]
        integrator.setValue(name, convert(parameter.getValue()))
    return runner


def rows_of(task, document, files, names):
    """The regular grid of the time course, each point with the parameters named."""
    runner = runner_of(task, document, files)
    course = document.getSimulation(task.getSimulationReference())
    start, end = course.getOutputStartTime(), course.getOutputEndTime()
    runner.timeCourseSelections = ["time", *names]
    if course.getInitialTime() < start:
        runner.simulate(course.getInitialTime(), start, 2)
    for point in runner.simulate(start, end, course.getNumberOfSteps() + 1):
        yield dict(zip(["time", *names], map(float, point)))


def report_line(report, document, files, reference):
    sets = [report.getDataSet(index) for index in range(report.getNumDataSets())]
    generators = {data.getLabel(): document.getDataGenerator(data.getDataReference()) for data in sets}
    task = document.getTask(next(iter(generators.values())).getVariable(0).getTaskReference())
    scenario = report.getId().removeprefix("report_")
    wanted = {int(row["week"]): row for row in reference if row["scenario"] == scenario}
    compared, worst, weeks = 0, (0.0, ""), []
    names = [target_id(generator.getVariable(0)) for label, generator in generators.items() if label != "week"]
    for row in rows_of(task, document, files, names):
        week = generator_value(generators["week"], row)
        known = wanted.get(round(week)) if math.isclose(week, round(week), abs_tol=1e-9) else None
        if known is None:
            continue
        weeks.append(round(week))
        for label, generator in generators.items():
            if label not in known or label == "week":
                continue
            expected, found = float(known[label]), generator_value(generator, row)
            error = abs(found - expected) / max(abs(expected), FLOOR if expected else FLOOR_AT_ZERO)
            compared += 1
            if not error <= worst[0]:
                worst = (error, f"week {week}, {label}: {found!r}, not {expected!r}")
    return {
        "report": report.getId(),
        "weeks": weeks,
        "missing": sorted(set(wanted) - set(weeks)),
        "compared": compared,
        "largestError": worst[0],
        "place": worst[1],
    }


def main(arguments):
    trajectories, path = arguments
    with open(trajectories, newline="", encoding="utf-8") as file:
        reference = list(csv.DictReader(file))
    about, sedml = archive_report(path)
    document = libsedml.readSedMLFromString(sedml)
    about["sedmlErrors"] = errors(document)
    print(json.dumps(about), flush=True)
    with zipfile.ZipFile(path) as file:
        files = {name: file.read(name).decode() for name in file.namelist()}
    outputs = [document.getOutput(index) for index in range(document.getNumOutputs())]
    for output in outputs:
        if isinstance(output, libsedml.SedReport):
            print(json.dumps(report_line(output, document, files, reference)), flush=True)


main(sys.argv[1:])
