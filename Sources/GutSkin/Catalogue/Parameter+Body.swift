// Regulation, blood, films on the skin, and what the read-outs add.

extension Parameter {
  static let bodyDefinitions: [Definition] = regulationDefinitions + bloodDefinitions + filmDefinitions

  private static let regulationDefinitions: [Definition] = [
    row(.kY, "k_y", 1.0 / 14, "1/d", "rate at which regulatory tone changes"),
    row(.sY, "s_y", 0.4, "1", "how much beneficial bacteria raise it", in: 0...1),
  ]

  private static let bloodDefinitions: [Definition] = [
    row(
      .kT,
      "k_T",
      4,
      "1/d",
      "turnover of TNF-α in plasma",
      in: 0.4...8,
      [.cli94],
      note: "a lag of 6 hours, because tissue sets the pace; clearance alone takes 5 to 49 minutes, which was seen"
    ),
    row(.kJ, "k_J", 4, "1/d", "turnover of interleukin 6 in plasma", in: 0.4...8, note: "a lag of 6 hours"),
    row(
      .t0,
      "T0",
      1.5,
      "pg/mL",
      "the patient's own healthy TNF-α",
      in: 0.05...50,
      spread: .logNormal(coefficientOfVariation: 0.35)
    ),
    row(
      .j0,
      "J0",
      1.5,
      "pg/mL",
      "the patient's own healthy interleukin 6",
      in: 0.05...50,
      spread: .logNormal(coefficientOfVariation: 0.40)
    ),
    row(.tI, "t_i", 0.8, "1", "how much skin inflammation raises TNF-α", in: 0...8),
    row(.tE, "t_e", 0.6, "1", "how much gut products raise TNF-α", in: 0...6),
    row(.jI, "j_i", 0.6, "1", "how much skin inflammation raises interleukin 6", in: 0...6, tunedTo: [.vek17]),
    row(.jE, "j_e", 0.4, "1", "how much gut products raise interleukin 6", in: 0...4, tunedTo: [.vek17]),
    row(.jT, "j_T", 0.5, "1", "how much TNF-α raises interleukin 6", in: 0...5, tunedTo: [.vek17]),
    row(
      .kQ,
      "k_Q",
      24 * 0.693_147_180_559_945_3 / 19,
      "1/d",
      "turnover of C-reactive protein",
      in: 0.08...4,
      basis: .seen,
      [.wil98],
      note: "a half-life of 19 hours, 24 · ln 2 / 19, the same in all conditions"
    ),
    row(
      .crp0,
      "Q0",
      0.8,
      "mg/L",
      "the patient's own healthy C-reactive protein",
      in: 0.01...100,
      spread: .logNormal(coefficientOfVariation: 0.90),
      basis: .seen,
      [.wil98],
      note: "median 0.8 and 90th centile 3 mg/L in healthy donors"
    ),
    row(.gQ, "g_Q", 1, "1", "how C-reactive protein follows interleukin 6, as a power", in: 0.25...4),
  ]

  private static let filmDefinitions: [Definition] = [
    row(.kCs, "k_cs", 1, "1/d", "rate at which a steroid comes to act and wears off", in: 0.1...8),
    row(.kEm, "k_em", 2, "1/d", "rate at which an emollient film builds and wears off", in: 0.2...8),
    row(.kTp, "k_tp", 1, "1/d", "rate at which a topical product comes to act and wears off", in: 0.1...8),
    row(
      .chi,
      "chi",
      0.65,
      "1",
      "share of the body surface that can be affected",
      in: 0.01...1,
      spread: .logNormal(coefficientOfVariation: 0.25),
      note: "at most 1"
    ),
    row(.sRos, "s_ros", 0, "1", "leaning to rosacea", in: 0...1, note: "used by an uncalibrated read-out alone"),
    row(.sAcn, "s_acn", 0, "1", "leaning to acne", in: 0...1, note: "used by an uncalibrated read-out alone"),
  ]
}
