// The barrier, inflammation, memory, itch and bacteria of the skin.

extension Parameter {
  static let skinDefinitions: [Definition] = barrierDefinitions + inflammationDefinitions + skinMicrobeDefinitions

  private static let barrierDefinitions: [Definition] = [
    row(
      .bMax,
      "b_max",
      0.95,
      "1",
      "best barrier that the patient's skin can build; filaggrin sets it",
      in: 0.3...1,
      spread: .population,
      [.kha24],
      note: "the scale is assumed; the shares of carriers were seen"
    ),
    row(
      .kappaB,
      "kappa_b",
      0.0711,
      "1/d",
      "rate of barrier repair",
      in: 0.00711...0.711,
      basis: .seen,
      [.lee24],
      note: "nominal value and range of the published code; a turnover of about 14 days"
    ),
    row(
      .gammaBh,
      "gamma_bh",
      1,
      "1",
      "how much type-2 memory slows barrier repair",
      in: 0...10,
      [.miy21, .miy22],
      note: "the form was seen, the value assumed"
    ),
    row(
      .deltaBi,
      "delta_bi",
      0.025,
      "1/d",
      "barrier lost to inflammation",
      in: 0...0.25,
      [.lee24],
      note: "with delta_bs of the order of the desquamation seen there, 0.0289 a day"
    ),
    row(
      .deltaBs,
      "delta_bs",
      0.025,
      "1/d",
      "barrier lost to scratching",
      in: 0...0.25,
      note: "scratching taken to be as damaging as inflammation"
    ),
    row(.deltaBA, "delta_bA", 0.010, "1/d", "barrier lost to S. aureus", in: 0...0.1, [.lee24, .miy22]),
    row(.deltaBx, "delta_bx", 0.004, "1/d", "barrier lost to irritants", in: 0...0.04),
    row(.epsEm, "eps_em", 0.20, "1", "share of leaks that an emollient closes", in: 0...1, tunedTo: [.vz17]),
    row(.rhoEm, "rho_em", 0.15, "1", "how much an emollient speeds repair", in: 0...2, tunedTo: [.vz17]),
    row(.q0, "q0", 0.02, "1", "what gets in through a whole barrier", in: 0...0.2),
    row(.omegaA, "omega_A", 0.35, "1", "stimulus by virulent S. aureus", in: 0...3.5),
    row(.omegaM, "omega_M", 0.15, "1", "stimulus by yeast in those sensitised", in: 0...1.5, [.gla15]),
    row(
      .sM,
      "s_M",
      0,
      "1",
      "sensitised to Malassezia, 0 or 1",
      in: 0...1,
      spread: .population,
      note: "one in four, assumed"
    ),
  ]

  private static let inflammationDefinitions: [Definition] = [
    row(.kI, "k_i", 0.5, "1/d", "rate at which inflammation rises and falls", in: 0.05...5),
    row(
      .alpha,
      "alpha",
      1,
      "1",
      "reactivity of the immune system; sets severity",
      in: 0...10,
      spread: .population
    ),
    row(.kP, "K_P", 0.80, "1", "stimuli that drive inflammation by half", note: "tuned for graded severity"),
    row(.nP, "n_P", 1.5, "1", "steepness of that drive", in: 1...8, note: "tuned for graded severity"),
    row(.rhoH, "rho_h", 0.7, "1", "how much memory adds to inflammation", in: 0...7),
    row(.rhoT, "rho_T", 0.25, "1", "how much TNF-α adds to inflammation", in: 0...2.5),
    row(.etaY, "eta_y", 2, "1", "strength of the brake by regulatory tone", in: 0...20),
    row(.etaCs, "eta_cs", 7, "1", "strength of topical corticosteroid", in: 0...70, tunedTo: [.bj03]),
    row(
      .etaTp,
      "eta_tp",
      0.6,
      "1",
      "strength of a topical bacterial product on inflammation",
      in: 0...6,
      [.gun08],
      note: "that a lysate calms skin directly was seen, the value assumed"
    ),
    row(.kpH, "kp_h", 0.066, "1/d", "rate at which type-2 memory forms"),
    row(.kmH, "km_h", 0.033, "1/d", "rate at which it fades: 30 days"),
    row(.kH, "K_h", 0.32, "1", "drive at which memory forms at half its rate", note: "makes the second switch"),
    row(.nH, "n_h", 4, "1", "steepness of the memory's switch", in: 1...8, note: "makes the second switch"),
    row(.zE, "z_e", 0.10, "1", "how much gut products drive memory", in: 0...1),
    row(.zF, "z_f", 0.10, "1", "how much food drives memory in those sensitised", in: 0...1),
    row(
      .sF,
      "s_f",
      0,
      "1",
      "sensitised to a food, 0 or 1",
      in: 0...1,
      spread: .population,
      note: "15 in 100, assumed"
    ),
    row(
      .vI,
      "v_i",
      2,
      "1",
      "itch from inflammation",
      in: 0.2...20,
      spread: .logNormal(coefficientOfVariation: 0.20),
      note: "itch of about 5.4 out of 10 at SCORAD 34"
    ),
    row(.vH, "v_h", 0.5, "1", "how much memory adds to it (IL-31)", in: 0...5),
    row(.vB, "v_b", 0.5, "1", "itch from dryness", in: 0...5),
  ]

  private static let skinMicrobeDefinitions: [Definition] = [
    row(
      .rA,
      "r_A",
      1,
      "1/d",
      "net growth of S. aureus on the body",
      in: 0...27,
      [.lee24],
      note: "9 to 27 a day without a barrier's hindrance was seen; the net rate is assumed"
    ),
    row(.gBA, "g_bA", 0.85, "1", "how much a whole barrier hinders S. aureus", in: 0...1),
    row(.thetaC, "theta_c", 0.30, "1", "room that commensals take from S. aureus", in: 0...3, [.miy22, .lee24]),
    row(.thetaA, "theta_A", 0.9, "1", "room that S. aureus takes from commensals", in: 0...9, [.miy22, .lee24]),
    row(.deltaA0, "delta_A0", 0.24, "1/d", "S. aureus killed by antimicrobial peptides", in: 0...2.4, [.miy22]),
    row(.gammaAh, "gamma_ah", 2, "1", "how much memory weakens the peptides", in: 0...20, [.miy22]),
    row(.deltaAc, "delta_Ac", 0.10, "1/d", "S. aureus killed by commensals", in: 0...1, [.miy22]),
    row(.deltaAt, "delta_At", 0.15, "1/d", "S. aureus killed by a topical product", in: 0...1.5),
    row(.iotaA, "iota_A", 1e-6, "1/d", "S. aureus that arrives from nose and contacts", in: 0...1e-3),
    row(.iotaC, "iota_c", 1e-4, "1/d", "commensals that arrive", in: 0...1e-2),
    row(.kA, "K_A", 0.25, "1", "density at which S. aureus turns virulent, without commensals", [.lee24]),
    row(.gammaC, "gamma_c", 1, "1", "how much commensals raise that density", in: 0...10, [.lee24]),
    row(.rC, "r_c", 0.30, "1/d", "growth of commensals"),
    row(.rM, "r_m", 0.15, "1/d", "growth of yeasts"),
    row(.muM, "mu_m", 1.5, "1", "how much a broken barrier feeds yeasts", in: 0...15),
  ]
}
