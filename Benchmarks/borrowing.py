"""The model that borrows strength between the held eczema trials, beside the same model in Stan, in one run.

    borrowing.py PROGRAM [--draws 1000]      draws in each of four chains; needs PyStan

Stan's time is that of sampling alone, with its 1,000 draws of warm-up; compiling does not count. Stan's chains run side by
side where there are cores, ours runs on one.
"""

import argparse
import importlib.util
import json
import pathlib
import subprocess
import sys
import time

STAN = pathlib.Path(__file__).resolve().parent.parent / "Tests/StatisticsTests/Stan"


def main():
    options = argparse.ArgumentParser()
    options.add_argument("program")
    options.add_argument("--draws", type=int, default=1000)
    options.add_argument("--rounds", type=int, default=20)
    chosen = options.parse_args()

    import numpy
    import stan

    spec = importlib.util.spec_from_file_location("reference", STAN / "reference.py")
    reference = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(reference)
    ask = lambda *words: subprocess.run([chosen.program, *words], check=True, capture_output=True, text=True).stdout
    model = json.loads(ask("model"))
    whole, alone = (int(word) / 1e6 for word in ask("time", str(chosen.rounds)).split())
    posterior = stan.build((STAN / "model.stan").read_text(), data=reference.stan_data(model), random_seed=1)
    start = time.perf_counter()
    fit = posterior.sample(num_chains=4, num_samples=chosen.draws, num_warmup=1000, delta=reference.ADAPT_DELTA)
    theirs = (time.perf_counter() - start) * 1e3
    worst = {"means": 0.0, "deviations": 0.0}
    for name in ("eta", "beta"):
        draws = numpy.array(fit[name])
        means, deviations = numpy.array(model[name]).T
        worst["means"] = max(worst["means"], float(abs((means - draws.mean(1)) / draws.std(1)).max()))
        worst["deviations"] = max(worst["deviations"], float(abs(deviations / draws.std(1) - 1).max()))
    print(f"{len(model['observations'])} contrasts, 4 × {chosen.draws} draws")
    print(f"ours: {alone:.1f} ms with every trial's belief ({whole:.1f} ms from the trials' records on), processor time")
    print(f"Stan: {theirs:.0f} ms, wall clock")
    print(f"ratio {theirs / alone:.0f}; furthest mean {worst['means']:.3f} of a deviation, deviation {worst['deviations']:.3f}")
    # So few draws are off by up to some hundredths by chance.
    if worst["means"] > 0.15 or worst["deviations"] > 0.15:
        sys.exit("the two do not agree")


if __name__ == "__main__":
    main()
