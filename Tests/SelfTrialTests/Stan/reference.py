"""What Stan says of the trials in trials.json: reference.py INPUT OUTPUT [DRAWS [MODEL]]

MODEL is trial.stan, or trial-filtered.stan, which leaves out trials with days on the edge of the range.

Needs PyStan 3.10 (pip install pystan==3.10.0).
"""

import json
import sys
import time
from pathlib import Path

import numpy as np
import stan

CHAINS, ADAPT_DELTA, SEED, BATCHES, WARMUP = 4, 0.95, 1, 40, 1000
QUANTITIES = ("effect", "rescue_effect", "spread", "alone", "persistence", "drift", "onset", "washout")


def main(source, target, draws, model):
    program = Path(__file__).with_name(model).read_text()
    answers = []
    for trial in json.loads(Path(source).read_text()):
        if "filtered" in model and trial["data"]["lows"] + trial["data"]["highs"] > 0:
            continue
        posterior = stan.build(program, data=trial["data"], random_seed=SEED)
        start = time.perf_counter()
        fit = posterior.sample(num_chains=CHAINS, num_samples=draws, num_warmup=WARMUP, delta=ADAPT_DELTA)
        seconds = time.perf_counter() - start
        answer = {"name": trial["name"], "program": "PyStan 3.10.0", "model": model, "chains": CHAINS, "draws": draws}
        answer["seconds"] = round(seconds, 1)
        answer["divergent"] = int(np.sum(fit["divergent__"]))
        for name in QUANTITIES:
            samples = np.array(fit[name]).reshape(-1)
            # Draws of one chain are every fourth; batches are of each chain's own stretch.
            chains = np.array(fit[name]).reshape(-1, CHAINS).T
            used = chains[:, : chains.shape[1] // BATCHES * BATCHES].reshape(CHAINS * BATCHES, -1)
            error = used.mean(axis=1).std() / np.sqrt(CHAINS * BATCHES)
            answer[name] = {
                "mean": round(float(samples.mean()), 6),
                "sd": round(float(samples.std()), 6),
                "mcse": round(float(error), 6),
                "below_zero": round(float((samples < 0).mean()), 5),
                "q025": round(float(np.quantile(samples, 0.025)), 5),
                "q975": round(float(np.quantile(samples, 0.975)), 5),
            }
        answers.append(answer)
        Path(target).write_text("[\n" + ",\n".join(json.dumps(a) for a in answers) + "\n]\n")


if __name__ == "__main__":
    main(
        sys.argv[1],
        sys.argv[2],
        int(sys.argv[3]) if len(sys.argv) > 3 else 4000,
        sys.argv[4] if len(sys.argv) > 4 else "trial.stan",
    )
