"""What a check costs from a standing start: the built command and an empty Swift program, turn by turn."""

import argparse
import os
import statistics
import sys
import time


def run(command):
    """Wall clock and processor time of one run, in milliseconds."""
    quiet = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    start = time.perf_counter()
    process = os.posix_spawn(command[0], command, os.environ, file_actions=quiet)
    _, status, usage = os.wait4(process, 0)
    wall = (time.perf_counter() - start) * 1e3
    if status != 0:
        sys.exit(f"{' '.join(command)} ended with status {os.waitstatus_to_exitcode(status)}")
    return wall, (usage.ru_utime + usage.ru_stime) * 1e3


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("empty", help="the empty program")
    options.add_argument("command", nargs=argparse.REMAINDER, help="the command to time")
    options.add_argument("--rounds", type=int, default=30)
    options.add_argument("--limit", type=float, help="fail where the best rounds differ by more milliseconds than this")
    options = options.parse_args()

    empty, check = [], []
    for _ in range(options.rounds):
        empty.append(run([options.empty]))
        check.append(run(options.command))
    best = {}
    for what, times in (("an empty Swift program", empty), ("the check", check)):
        wall, processor = ([time[part] for time in times] for part in (0, 1))
        best[what] = min(wall)
        print(
            f"{what}: wall clock {min(wall):.2f} ms at best, {statistics.median(wall):.2f} ms in the middle;"
            f" processor {min(processor):.2f} ms at best, {statistics.median(processor):.2f} ms in the middle"
        )
    differences = [b[0] - a[0] for a, b in zip(empty, check)]
    over = best["the check"] - best["an empty Swift program"]
    print(f"the check takes {over:.2f} ms more (best against best), {statistics.median(differences):.2f} ms in the middle")
    if options.limit is not None and over > options.limit:
        sys.exit(f"That is more than the {options.limit:g} ms allowed.")


if __name__ == "__main__":
    main()
