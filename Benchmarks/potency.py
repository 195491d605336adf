"""A trial's potency curve and posterior here, beside the usual ways in Python of getting ONE point of that curve.

    potency.py PROGRAM [--people 3000] [--sample 12]      needs NumPy and SciPy

Two peers write the same equations by hand. `scipy` integrates patient after patient, day by day because inputs change
daily, with `scipy.integrate.odeint` (LSODA, relative tolerance 1e-6); it runs on a sample and is scaled up, as all
patients would take an hour or more. `numpy` steps all patients at once by classical Runge–Kutta, four steps a day. Both
draw patients and exposure from NumPy's own generator, so that only means can be compared. Ours simulates all 16
potencies and the placebo, and turns them into the belief of a potency after the largest trial held.
"""

import argparse
import subprocess
import sys
import time

import numpy as np
from scipy.integrate import odeint

SETTLING, OBSERVATION, WEEKS, TRIAL = 180, 180, 26, 84
WINDOW, MARGIN = (20, 40), 4
POTENCY = 0.0  # of the one point: half of the most

# The constants that are the same in everybody, by the names of the specification.
C = dict(
    kappa_b=0.0711, gamma_bh=1, delta_bi=0.025, delta_bs=0.025, delta_bA=0.01, delta_bx=0.004, eps_em=0.2, rho_em=0.15,
    q0=0.02, omega_A=0.35, omega_M=0.15, k_i=0.5, K_P=0.8, rho_h=0.7, rho_T=0.25, eta_y=2, eta_cs=7, kp_h=0.066,
    km_h=0.033, K_h=0.32, z_e=0.1, z_f=0.1, v_h=0.5, v_b=0.5, r_A=1, g_bA=0.85, theta_c=0.3, theta_A=0.9, delta_A0=0.24,
    gamma_ah=2, delta_Ac=0.1, iota_A=1e-6, iota_c=1e-4, K_A=0.25, gamma_c=1, r_c=0.3, r_m=0.15, mu_m=1.5, r_G=0.5,
    r_R=0.5, r_K=0.6, f_G=0.62, f_R=0.7, a_GR=0.4, a_GK=0.6, a_RG=0.2, a_RK=0.6, a_KG=0.6, a_KR=0.4, iota_g=1e-5,
    G_ref=0.35, K_ref=0.05, K_E=0.15, W50=1 / 0.35, psi_c=0.25, psi_e=0.25, psi_b=1.5, psi_t=4, k_L=0.2, lam_K=1,
    lam_G=0.3, lam_T=0.15, K_L=0.2, k_y=1 / 14, s_y=0.4, k_T=4, k_J=4, t_i=0.8, t_e=0.6, j_i=0.6, j_e=0.4, j_T=0.5,
    k_Q=24 * np.log(2) / 19, k_cs=1, k_em=2, k_tp=1,
)


class Constants:
    def __init__(self, values):
        self.__dict__.update(C)
        self.e_ref = C["K_ref"] / (C["K_ref"] + C["K_E"])
        self.share_ref = C["K_ref"] / (C["K_ref"] + C["K_L"])
        self.half_P, self.half_h = C["K_P"] ** 1.5, C["K_h"] ** 4
        self.__dict__.update(values)

    def only(self, keep):
        """The constants of some patients."""
        own = {k: v[keep] for k, v in self.__dict__.items() if isinstance(v, np.ndarray)}
        return Constants({**{k: v for k, v in self.__dict__.items() if not isinstance(v, np.ndarray)}, **own})


def rates(s, p, env, dose, steroid, emollient):
    b, i, h, A, c, m, G, R, K, W, L, y, T, J, Q, cs, em, tp = s
    quorum = p.K_A * (1 + p.gamma_c * c)
    phi = A * A / (A * A + quorum * quorum)
    U = p.v_i * i * (1 + p.v_h * h) + p.v_b * (1 - b)
    u = U / (1 + U)
    stimuli = (p.q0 + (1 - b) * (1 - p.eps_em * em)) * (env + p.omega_A * phi + p.omega_M * p.s_M * m)
    e = L * K / (K + p.K_E)
    tau = T / p.T0 - 1
    what = W / (W + p.W50)
    reg = (1 + p.eta_y) / (1 + p.eta_y * y)
    Z = i + p.z_e * e + p.z_f * p.s_f * L
    power = stimuli * np.sqrt(stimuli)
    S = p.alpha * power / (p.half_P + power) * (1 + p.rho_h * h) * (1 + p.rho_T * tau) * reg / (1 + p.eta_cs * cs)
    Lset = 1 + p.lam_K * (K / (K + p.K_L) - p.share_ref) + p.lam_T * tau
    Lset = Lset / ((1 + p.lam_G * (G / p.G_ref - 1)) * (1 + p.psi_b * p.E * what))
    Z4 = Z * Z * Z * Z
    return (
        p.kappa_b * (p.b_max - b) * (1 + p.rho_em * em) / (1 + p.gamma_bh * h)
        - b * (p.delta_bi * i + p.delta_bs * u * u + p.delta_bA * phi + p.delta_bx),
        p.k_i * ((1 - i) * S - i),
        p.kp_h * (1 - h) * reg * Z4 / (p.half_h + Z4) - p.km_h * h,
        A * (p.r_A * (1 - p.g_bA * b) * (1 - A - p.theta_c * c) - p.delta_A0 / (1 + p.gamma_ah * h) - p.delta_Ac * c)
        + p.iota_A,
        p.r_c * c * (1 - c - p.theta_A * A) + p.iota_c,
        p.r_m * m * (1 - m / (1 + p.mu_m * (1 - b))),
        p.r_G * G * (p.f_G * p.diet - G - p.a_GR * R - p.a_GK * K + p.psi_c * p.E * what) + p.iota_g,
        p.r_R * R * (p.f_R - R - p.a_RG * G - p.a_RK * K) + p.iota_g,
        p.r_K * K * (p.f_K - K - p.a_KG * G - p.a_KR * R - p.psi_e * p.E * what) + p.iota_g,
        dose - p.k_w * W,
        p.k_L * (Lset - L),
        p.k_y * (1 + p.s_y * (G / p.G_ref - 1) + p.psi_t * p.E * what - y),
        p.k_T * (p.T0 * (1 + p.t_i * i + p.t_e * (e - p.e_ref)) - T),
        p.k_J * (p.J0 * (1 + p.j_i * i + p.j_e * (e - p.e_ref) + p.j_T * tau) - J),
        p.k_Q * (p.Q0 * J / p.J0 - Q),
        p.k_cs * (steroid - cs),
        p.k_em * (emollient - em),
        -p.k_tp * tp,
    )


def severity(s, p):
    b, i, h, A, c = s[:5]
    quorum = p.K_A * (1 + p.gamma_c * c)
    phi = A * A / (A * A + quorum * quorum)
    U = p.v_i * i * (1 + p.v_h * h) + p.v_b * (1 - b)
    u = U / (1 + U)
    extent = 100 * p.chi * i
    items = [3 * i**0.7, 2.4 * i, 3 * i * (0.3 + 0.7 * phi), 3 * u * u, 1.8 * h * np.sqrt(i), 3 * (1 - b)]
    return extent / 5 + 3.5 * sum(items) + 10 * u + 10 * u * u, extent, items, u


def observed(s, p, expect, rng):
    _, extent, items, u = severity(s, p)
    noise = lambda width: width * rng.standard_normal(np.shape(u))
    part_a = np.clip(extent * np.exp(noise(0.25)), 0, 100)
    part_b = sum(np.clip(np.round(item + noise(0.4)), 0, 3) for item in items)
    itch = np.clip(10 * u * (1 - expect) + noise(0.8), 0, 10)
    sleep = np.clip(10 * u * u * (1 - expect) + noise(0.8), 0, 10)
    return part_a / 5 + 3.5 * part_b + itch + sleep


def people(count, rng):
    log_normal = lambda median, cv: median * np.exp(np.sqrt(np.log(1 + cv * cv)) * rng.standard_normal(count))
    carrier = rng.random(count) < 0.191
    values = dict(
        b_max=np.clip(0.93 + 0.03 * rng.standard_normal(count) - 0.1 * carrier, 0.6, 1),
        alpha=log_normal(0.95, 0.45),
        f_K=np.clip(0.555 + 0.05 * rng.standard_normal(count), 0.45, 0.75),
        diet=np.clip(0.96 + 0.06 * rng.standard_normal(count), 0.75, 1.15),
        s_M=(rng.random(count) < 0.25).astype(float), s_f=(rng.random(count) < 0.15).astype(float),
        chi=np.minimum(1, log_normal(0.65, 0.25)), v_i=log_normal(2, 0.2), k_w=log_normal(0.35, 0.3),
        Q0=log_normal(0.8, 0.9), T0=log_normal(1.5, 0.35), J0=log_normal(1.5, 0.4), level=log_normal(1, 0.25),
        rate=log_normal(1 / 21, 0.5), adherence=rng.random(count) ** (1 / 9), use=rng.beta(2, 3, count),
        threshold=log_normal(40, 0.3), response=0.8 * rng.standard_normal(count), E=np.zeros(count),
    )
    return Constants(values)


class Life:
    """What a day brings, for many patients at once or for one."""

    def __init__(self, p, rng):
        self.p, self.rng = p, rng
        size = np.shape(p.rate)
        self.pulse, self.drift = np.zeros(size), np.zeros(size)
        self.course_end = np.full(size, -1)

    def day(self, day, score, use, dose):
        rng, p, size = self.rng, self.p, np.shape(self.p.rate)
        self.pulse = self.pulse * np.exp(-0.2)
        hit = rng.random(size) < 1 - np.exp(-p.rate)
        self.pulse = self.pulse + hit * rng.exponential(1, size)
        self.drift = self.drift * np.exp(-0.05) + 0.25 * np.sqrt(1 - np.exp(-0.1)) * rng.standard_normal(size)
        env = p.level * (1 + 0.15 * np.cos(2 * np.pi * day / 365)) * np.exp(self.drift) + self.pulse
        # Each patient's own day of the calendar decides; one calendar for all is near enough for timing.
        if day % 3 == 0:
            self.course_end = np.where((day >= self.course_end) & (score > p.threshold), day + 7, self.course_end)
        steroid = ((day < self.course_end) & (rng.random(size) < 0.8)) * 1.0
        emollient = (rng.random(size) < use) * 1.0
        return env, dose * (rng.random(size) < p.adherence), steroid, emollient


def lesional(p):
    ones = np.ones_like(p.rate)
    start = [0.45, 0.5, 0.5, 0.5, 0.3, 1.6, 0.35, 0.6, 0.05, 0, 1, 1]
    return [value * ones for value in start] + [p.T0 * ones, p.J0 * ones, p.Q0 * ones, 0 * ones, 0 * ones, 0 * ones]


def runge_kutta(s, p, inputs):
    step = 0.25
    for _ in range(4):
        k1 = rates(s, p, *inputs)
        k2 = rates([x + step / 2 * k for x, k in zip(s, k1)], p, *inputs)
        k3 = rates([x + step / 2 * k for x, k in zip(s, k2)], p, *inputs)
        k4 = rates([x + step * k for x, k in zip(s, k3)], p, *inputs)
        s = [x + step / 6 * (a + 2 * (b + c) + d) for x, a, b, c, d in zip(s, k1, k2, k3, k4)]
    return s


def lsoda(s, p, inputs):
    numbers = [float(x) for x in s]
    right = lambda y, t: np.array(rates(y, p, *inputs), dtype=float)
    return list(odeint(right, numbers, (0.0, 1.0), rtol=1e-6, atol=1e-9)[-1])


def one_point(p, rng, step):
    """Screens, enrols and follows both arms: the mean difference at one potency, and people enrolled."""
    s, life, own = lesional(p), Life(p, rng), 0.0
    kept = None
    opening = SETTLING + OBSERVATION
    size = np.shape(p.rate)
    enrolled = np.zeros(size, bool)
    for day in range(opening + 7 * WEEKS):
        score = severity(s, p)[0]
        if SETTLING <= day < opening:
            own = own + score / OBSERVATION
        if day >= opening and (day - opening) % 7 == 0:
            seen = observed(s, p, 0, rng)
            comes = ~enrolled & (score >= own + MARGIN) & (seen >= WINDOW[0]) & (seen <= WINDOW[1])
            if kept is None:
                kept = [np.array(x, copy=True) for x in s]
            kept = [np.where(comes, x, old) for x, old in zip(s, kept)]
            enrolled = enrolled | comes
            if np.all(enrolled):
                break
        s = step(s, p, life.day(day, score, p.use, 0))
    if not np.any(enrolled):
        return None, 0
    if size:
        p, start = p.only(enrolled), [x[enrolled] for x in kept]
    else:
        start = kept
    ends = []
    for potency in (POTENCY, None):
        p.E = np.zeros_like(p.rate) if potency is None else 1 / (1 + np.exp(-potency - p.response))
        s, life = start, Life(p, np.random.default_rng(7))
        for day in range(TRIAL):
            s = step(s, p, life.day(day, severity(s, p)[0], 0.8, 0 if potency is None else 1))
        ends.append(observed(s, p, 0.1, np.random.default_rng(8)))
    return float(np.mean(ends[0] - ends[1])), int(np.sum(enrolled))


def main():
    options = argparse.ArgumentParser()
    options.add_argument("program")
    options.add_argument("--people", type=int, default=3000)
    options.add_argument("--sample", type=int, default=12)
    chosen = options.parse_args()

    start = time.perf_counter()
    answer = subprocess.run([chosen.program, str(chosen.people)], check=True, capture_output=True, text=True).stdout
    wall = time.perf_counter() - start
    words = dict(line.split(" ", 1) for line in answer.splitlines())
    ours, drawn, enrolled = float(words["seconds"]), int(words["drawn"]), int(words["enrolled"])
    print(f"ours: 16 potencies and placebo, {enrolled} enrolled of {drawn}: {ours:.2f} s ({wall:.2f} s with the start)")
    print(f"  difference at half potency {words['difference']}; potency after the trial {words['potency']}")

    rng = np.random.default_rng(1)
    start = time.perf_counter()
    difference, count = one_point(people(drawn, rng), rng, runge_kutta)
    numpy_time = time.perf_counter() - start
    print(f"numpy: one potency, {count} enrolled of {drawn}: {numpy_time:.1f} s, difference {difference:.1f}")
    print(f"  ratio {numpy_time / ours:.1f} for one potency against all of ours")

    everybody = people(chosen.sample, rng)
    start = time.perf_counter()
    for number in range(chosen.sample):
        one_point(everybody.only(np.arange(chosen.sample) == number), rng, per_patient)
    sample_time = time.perf_counter() - start
    scipy_time = sample_time * drawn / chosen.sample
    print(f"scipy: one potency, {chosen.sample} of {drawn} drawn in {sample_time:.1f} s; all would take {scipy_time:.0f} s")
    print(f"  ratio {scipy_time / ours:.0f} for one potency against all of ours")
    if abs(difference - float(words["difference"])) > 1.5:
        sys.exit("the two do not agree")


def per_patient(s, p, inputs):
    """One patient in arrays of one."""
    plain = Constants({k: (float(v[0]) if isinstance(v, np.ndarray) else v) for k, v in p.__dict__.items()})
    return [np.array([x]) for x in lsoda([x[0] for x in s], plain, [float(x[0]) for x in inputs])]


if __name__ == "__main__":
    main()
