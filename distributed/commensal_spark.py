"""What the jobs of this folder share: the binary on every machine, and answers put back in their places."""

import os
import pathlib
import queue
import re
import shutil
import stat
import subprocess
import tempfile
import threading

from pyspark import SparkFiles
from pyspark.sql import SparkSession

HERE = pathlib.Path(__file__).resolve().parent
USUAL_BINARY = HERE.parent / ".build" / "release" / "commensal"


def find_binary(path=None):
    """The built command: as given, from $COMMENSAL, from this checkout, or from the path."""
    for candidate in (path, os.environ.get("COMMENSAL"), USUAL_BINARY, shutil.which("commensal")):
        if candidate and os.access(candidate, os.X_OK):
            return str(pathlib.Path(candidate).resolve())
    raise SystemExit("There is no commensal to run. Build it (./commensal --version), or name it with --binary.")


def session(name, binary):
    """A session that has brought the binary and this module to every machine."""
    spark = (
        SparkSession.builder.appName(name)
        # Labels are text: a thousand of them at a time keep the memory of a worker small.
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "1000")
        .getOrCreate()
    )
    spark.sparkContext.addPyFile(str(HERE / "commensal_spark.py"))
    spark.sparkContext.addFile(binary)
    return spark


def local_binary(name):
    """The binary on the machine that a task runs on."""
    path = SparkFiles.get(name)
    mode = os.stat(path).st_mode
    if not mode & stat.S_IXUSR:
        os.chmod(path, mode | stat.S_IXUSR)
    return path


class Refusal(RuntimeError):
    """The binary ended with an error."""


def ended(process, complaints, allowed):
    """Waits for the end, and raises what the binary said where it was no good one."""
    code = process.wait()
    if code in allowed:
        return
    complaints.seek(0)
    said = complaints.read().decode("utf-8", "replace").strip().splitlines()[-5:]
    raise Refusal(f"{os.path.basename(process.args[0])} ended with {code}: " + " / ".join(said))


# The first 64 KiB tell the command what a catalogue is. A part of one may begin with anything, so each begins with a
# product of ours that is as long; its answer is dropped.
FIRST_LINE = b'{"id":"","text":"' + b" " * 65536 + b'"}\n'
PLACE = re.compile(rb'^(\{"id":null,"line":)\d+')


def answers(command, rows, most_waiting=20_000):
    """Pipes rows through `commensal screen -` and gives for each (row's place, row's line, answer), in order.

    `rows` gives (place, line number, bytes without a line break). Memory is bounded by what waits between the two ends
    of the pipe.
    """
    waiting = queue.Queue(maxsize=most_waiting)
    problem = []
    with tempfile.TemporaryFile() as complaints:
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=complaints)

        def feed():
            try:
                with process.stdin as stdin:
                    stdin.write(FIRST_LINE)
                    for place, line, row in rows:
                        waiting.put((place, line))
                        stdin.write(row)
                        stdin.write(b"\n")
            except BrokenPipeError:
                pass  # Why it went away is in how it ended.
            except BaseException as error:  # Told to the thread that waits for the answers.
                problem.append(error)
            finally:
                waiting.put(None)

        feeder = threading.Thread(target=feed, daemon=True)
        feeder.start()
        try:
            process.stdout.readline()
            for answer in process.stdout:
                place, line = waiting.get()
                # A part counts its lines from its own beginning.
                yield place, line, PLACE.sub(rb"\g<1>%d" % line, answer.rstrip(b"\n"))
            # 1 is said of a part in which no line is a product.
            ended(process, complaints, allowed=(0, 1))
            feeder.join()
            if problem:
                raise problem[0]
            if waiting.get() is not None:
                raise Refusal("there are fewer answers than rows")
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()
            process.stdout.close()
