"""What Stan says of a model: reference.py INPUT OUTPUT [DRAWS]

Needs PyStan 3.10 (pip install pystan==3.10.0). 25,000 draws in each of four chains take about ten minutes.
"""

import json
import sys
from pathlib import Path

import numpy as np
import stan

CHAINS, ADAPT_DELTA, SEED, BATCHES = 4, 0.95, 1, 40
QUANTITIES = ("eta", "beta", "tau", "blend")


def stan_data(model):
    observations = model["observations"]
    levels = range(len(model["level_scales"]))
    units = [sorted({unit for o in observations for unit in o["memberships"][level]}) for level in levels]
    columns = {(level, unit): 0 for level in levels for unit in units[level]}
    columns = {key: index for index, key in enumerate(columns)}
    shares = np.zeros((len(observations), len(columns)))
    for row, o in enumerate(observations):
        for level in levels:
            for unit, weight in o["memberships"][level].items():
                shares[row, columns[level, unit]] = weight
    bounds = [o.get("between", [None, None]) for o in observations]
    return {
        "observations": len(observations),
        "columns": len(model["fixed_scales"]),
        "levels": len(model["level_scales"]),
        "units": [len(names) for names in units],
        "all_units": len(columns),
        "fixed": [o["fixed"] for o in observations],
        "shares": shares.tolist(),
        "fixed_scales": model["fixed_scales"],
        "level_scales": model["level_scales"],
        "is_censored": [int("between" in o) for o in observations],
        "value": [o.get("value", 0) for o in observations],
        "has_lower": [int(lower is not None) for lower, _ in bounds],
        "has_upper": [int(upper is not None) for _, upper in bounds],
        "lower_bound": [lower or 0 for lower, _ in bounds],
        "upper_bound": [upper or 0 for _, upper in bounds],
        "standard_error": [o["standard_error"] for o in observations],
    }


def main(source, target, draws):
    model = json.loads(Path(source).read_text())
    program = Path(__file__).with_name("model.stan").read_text()
    posterior = stan.build(program, data=stan_data(model), random_seed=SEED)
    fit = posterior.sample(num_chains=CHAINS, num_samples=draws, num_warmup=1000, delta=ADAPT_DELTA)
    answer = {"program": "PyStan 3.10.0", "chains": CHAINS, "draws": draws, "adapt_delta": ADAPT_DELTA}
    answer["largest_mcse_over_sd"] = {}
    for name in QUANTITIES:
        samples = np.array(fit[name])
        used = samples[:, : samples.shape[1] // BATCHES * BATCHES]
        batches = used.reshape(len(used), BATCHES, -1).mean(axis=2)
        error = batches.std(axis=1) / np.sqrt(BATCHES)
        mean, sd = samples.mean(axis=1), samples.std(axis=1)
        answer["largest_mcse_over_sd"][name] = round(float((error / sd).max()), 5)
        answer[name] = [[round(float(m), 6), round(float(s), 6)] for m, s in zip(mean, sd)]
    rows = ",\n".join(f" {json.dumps(key)}: {json.dumps(value)}" for key, value in answer.items())
    Path(target).write_text("{\n" + rows + "\n}\n")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 25000)
