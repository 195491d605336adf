"""How many checks of a label a second the server answers, beside Hummingbird answering a few fixed words.

Both are asked by wrk over the same connections, turn by turn. The server is asked for the same label again and again, as
when many ask about what is sold most, and for labels of which no two are alike, so that nothing kept helps. What it holds
in memory is told before and after; --minutes goes on with labels of which no two are alike for so long.
"""

import argparse
import json
import os
import pathlib
import re
import socket
import statistics
import subprocess
import tempfile
import time
import urllib.request

LABEL = pathlib.Path(__file__).parent.parent / "Examples/labels/lgg-drops.txt"

# A label of which no two are alike: a batch number after the last word.
SCRIPT = """
local body = [==[%s]==]
local thread = 0
function setup(one) thread = thread + 1; one:set("number", thread) end
local count = 0
function request()
  count = count + 1
  local sent = body
  if %s then sent = body:gsub("@@", string.format(" Lot %%d-%%d-%s", number, count), 1)
  else sent = body:gsub("@@", "", 1) end
  return wrk.format("POST", nil, {["Content-Type"] = "application/json"}, sent)
end
"""


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def started(command, address, environment):
    process = subprocess.Popen(command, env={**os.environ, **environment}, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    for _ in range(200):
        try:
            urllib.request.urlopen(urllib.request.Request(address, method="POST", data=b"{}"), timeout=5)
            return process
        except urllib.error.HTTPError:
            return process
        except OSError:
            time.sleep(0.1)
    raise SystemExit(f"{command[0]} does not answer")


def megabytes(process):
    status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024


def asked(address, script, connections, seconds):
    """Requests a second and the median and 99th centile of latency in milliseconds."""
    out = subprocess.run(["wrk", "-t2", f"-c{connections}", f"-d{seconds}s", "--latency", "--timeout", "30s", "-s", script, address],
                         capture_output=True, text=True, check=True).stdout
    if re.search(r"Non-2xx|Socket errors", out):
        raise SystemExit(f"{address} was not answered well:\n{out}")

    def milliseconds(share):
        number, unit = re.search(rf"{share}%\s+([\d.]+)(us|ms|s)", out).groups()
        return float(number) * {"us": 0.001, "ms": 1, "s": 1000}[unit]

    return float(re.search(r"Requests/sec:\s+([\d.]+)", out)[1]), milliseconds(50), milliseconds(99)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("fixed", help="the built FixedAnswer")
    options.add_argument("server", help="the built commensal-server")
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--seconds", type=int, default=8)
    options.add_argument("--connections", type=int, default=64)
    options.add_argument("--minutes", type=float, default=0)
    given = options.parse_args()

    body = json.dumps({"text": LABEL.read_text() + "@@", "condition": "eczema"}, ensure_ascii=False)
    with tempfile.TemporaryDirectory() as folder:
        scripts = {}
        for name, differs in (("same", "false"), ("different", "true")):
            scripts[name] = os.path.join(folder, name + ".lua")
            pathlib.Path(scripts[name]).write_text(SCRIPT % (body, differs, os.getpid()))
        ports = free_port(), free_port()
        fixed = f"http://127.0.0.1:{ports[0]}/"
        check = f"http://127.0.0.1:{ports[1]}/api/v1/check"
        processes = []
        try:
            processes.append(started([given.fixed, str(ports[0])], fixed, {}))
            processes.append(started([given.server, "--port", str(ports[1])], check,
                                     {"COMMENSAL_LOG_LEVEL": "error", "COMMENSAL_DATA": folder}))
            kinds = {"a fixed answer": (fixed, "same"), "check, the same label": (check, "same"),
                     "check, no two labels alike": (check, "different")}
            for address, script in kinds.values():
                asked(address, scripts[script], given.connections, 2)
            before = megabytes(processes[1])
            found = {kind: [] for kind in kinds}
            for _ in range(given.rounds):
                for kind, (address, script) in kinds.items():
                    found[kind].append(asked(address, scripts[script], given.connections, given.seconds))
            base = statistics.median(rate for rate, *_ in found["a fixed answer"])
            for kind, rounds in found.items():
                rate, middle, late = (statistics.median(column) for column in zip(*rounds))
                print(f"{kind:28} {rate:9,.0f} a second   {rate / base:6.1%}   median {middle:7.2f} ms   "
                      f"99 % within {late:7.2f} ms")
            print(f"memory of the server         {before:9,.0f} MiB before, {megabytes(processes[1]):,.0f} MiB after")
            for minute in range(int(given.minutes)):
                rate, _, late = asked(check, scripts["different"], given.connections, 60)
                print(f"minute {minute + 1:2}: {rate:9,.0f} a second, 99 % within {late:.2f} ms, "
                      f"{megabytes(processes[1]):,.0f} MiB", flush=True)
        finally:
            for process in processes:
                process.terminate()
            for process in processes:
                process.wait()


if __name__ == "__main__":
    main()
