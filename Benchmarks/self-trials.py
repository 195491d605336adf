"""The analysis of 180 days of one person, beside the same model in Stan, in one run.

    self-trials.py PROGRAM [--draws 1000]      draws in each of four chains; needs PyStan

Stan has the hidden days and the effect integrated out by a Kalman filter, which is its fastest way; its time is that of
sampling alone, with its 1,000 draws of warm-up; compiling does not count. Stan's chains run side by side where there are
cores, ours runs on one. A diary with days on the edge of the range, where no filter is exact, is left out here.
"""

import argparse
import json
import pathlib
import subprocess
import sys
import time

STAN = pathlib.Path(__file__).resolve().parent.parent / "Tests/SelfTrialTests/Stan"


def main():
    options = argparse.ArgumentParser()
    options.add_argument("program")
    options.add_argument("--draws", type=int, default=1000)
    options.add_argument("--rounds", type=int, default=20)
    chosen = options.parse_args()

    import numpy
    import stan

    trials = STAN / "trials.json"
    words = [chosen.program, "time", str(trials), str(chosen.rounds)]
    ours = json.loads(subprocess.run(words, check=True, capture_output=True, text=True).stdout)
    model = (STAN / "trial-filtered.stan").read_text()
    agrees = True
    for trial in json.loads(trials.read_text()):
        if trial["data"]["lows"] + trial["data"]["highs"] > 0:
            continue
        answer = next(answer for answer in ours if answer["name"] == trial["name"])
        posterior = stan.build(model, data=trial["data"], random_seed=1)
        start = time.perf_counter()
        fit = posterior.sample(num_chains=4, num_samples=chosen.draws, num_warmup=1000, delta=0.95)
        seconds = time.perf_counter() - start
        effect = numpy.array(fit["effect"]).reshape(-1)
        gap = abs(answer["mean"] - effect.mean()) / effect.std()
        print(f"{trial['name']}: ours {answer['milliseconds']:.1f} ms of processor time, Stan {seconds:.1f} s, "
              f"{1000 * seconds / answer['milliseconds']:.0f} times as long; means differ by {gap:.3f} of a deviation")
        # So few draws are off by up to some hundredths by chance.
        agrees = agrees and gap < 0.1
    if not agrees:
        sys.exit("the two do not agree")


if __name__ == "__main__":
    main()
