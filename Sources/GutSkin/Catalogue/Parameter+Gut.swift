// The gut's bacteria and wall, and what a product does there.

extension Parameter {
  static let gutDefinitions: [Definition] = communityDefinitions + productDefinitions + wallDefinitions

  private static let communityDefinitions: [Definition] = [
    row(
      .rG,
      "r_G",
      0.5,
      "1/d",
      "growth of beneficial gut bacteria",
      [.ste13, .ven18],
      note: "recovery from antibiotics in 2 to 8 weeks; the form was seen"
    ),
    row(.rR, "r_R", 0.5, "1/d", "growth of other resident gut bacteria", [.ste13, .ven18]),
    row(.rK, "r_K", 0.6, "1/d", "growth of pathobionts", [.ste13, .ven18]),
    row(.diet, "diet", 1, "1", "quality of fibre: the niche of beneficial bacteria", in: 0.2...2, spread: .population),
    row(
      .fG,
      "f_G",
      0.62,
      "1",
      "niche of beneficial bacteria",
      in: 0.1...2,
      note: "with the niches of the others, so that health is 0.35, 0.60 and 0.05"
    ),
    row(.fR, "f_R", 0.70, "1", "niche of other residents", in: 0.1...2),
    row(.fK, "f_K", 0.50, "1", "niche of pathobionts", in: 0...2, spread: .population),
    row(.aGR, "a_GR", 0.40, "1", "competition of residents with beneficial bacteria", in: 0...4),
    row(.aGK, "a_GK", 0.60, "1", "competition of pathobionts with beneficial bacteria", in: 0...4),
    row(.aRG, "a_RG", 0.20, "1", "competition of beneficial bacteria with residents", in: 0...4),
    row(.aRK, "a_RK", 0.60, "1", "competition of pathobionts with residents", in: 0...4),
    row(.aKG, "a_KG", 0.60, "1", "competition of beneficial bacteria with pathobionts", in: 0...4),
    row(.aKR, "a_KR", 0.40, "1", "competition of residents with pathobionts", in: 0...4),
    row(.iotaG, "iota_g", 1e-5, "1/d", "gut bacteria that arrive", in: 0...1e-2),
    row(.gRef, "G_ref", 0.35, "1", "beneficial bacteria in health", in: 0.05...1, note: "a definition"),
    row(.kRef, "K_ref", 0.05, "1", "pathobionts in health", in: 0...1, note: "a definition"),
    row(.kE, "K_E", 0.15, "1", "pathobionts at which their products reach half their most"),
    row(.abxG, "abx_G", 0.8, "1", "how hard an antibiotic hits beneficial bacteria", in: 0...8),
    row(.abxR, "abx_R", 0.5, "1", "how hard it hits other residents", in: 0...8),
    row(.abxK, "abx_K", 0.3, "1", "how hard it hits pathobionts", in: 0...8),
  ]

  private static let productDefinitions: [Definition] = [
    row(
      .kW,
      "k_w",
      0.35,
      "1/d",
      "rate at which a probiotic leaves the colon",
      spread: .logNormal(coefficientOfVariation: 0.30),
      note: "half-life of 2 days; that stool tests turn negative in 1 to 3 weeks was seen in secondary web sources"
    ),
    row(
      .w50,
      "W50",
      1 / 0.35,
      "10^9 CFU",
      "probiotic at which its exposure is half",
      note: "10^9 CFU a day gives half; survival through the stomach is inside"
    ),
    row(.psiC, "psi_c", 0.25, "1", "most that a product adds to the niche of beneficial bacteria", in: 0...2.5),
    row(.psiE, "psi_e", 0.25, "1", "most that a product takes from the niche of pathobionts", in: 0...2.5),
    row(.psiB, "psi_b", 1.5, "1", "most that a product tightens the gut wall", in: 0...15, tunedTo: [.ros04]),
    row(.psiT, "psi_t", 4, "1", "most that a product adds to regulatory tone", in: 0...40, tunedTo: [.coc18, .nav18]),
    row(.eC, "E_c", 0, "1", "efficacy on beneficial bacteria", in: 0...1, spread: .product),
    row(.eE, "E_e", 0, "1", "efficacy against pathobionts", in: 0...1, spread: .product),
    row(.eB, "E_b", 0, "1", "efficacy on the gut wall", in: 0...1, spread: .product),
    row(.eT, "E_t", 0, "1", "efficacy on regulatory tone", in: 0...1, spread: .product),
    row(.eTp, "E_tp", 0, "1", "efficacy of a topical product", in: 0...1, spread: .product),
  ]

  private static let wallDefinitions: [Definition] = [
    row(
      .kL,
      "k_L",
      0.20,
      "1/d",
      "renewal of the gut wall",
      basis: .recalled,
      note: "the lining is renewed in 3 to 5 days"
    ),
    row(.lamK, "lam_K", 1, "1", "how much pathobionts open the gut wall", in: 0...10, tunedTo: [.dup90]),
    row(.lamG, "lam_G", 0.30, "1", "how much beneficial bacteria close it", in: 0...1, tunedTo: [.dup90]),
    row(.lamT, "lam_T", 0.15, "1", "how much TNF-α opens it", in: 0...1.5, tunedTo: [.dup90]),
    row(.kLSat, "K_L", 0.20, "1", "pathobionts that open it by half", tunedTo: [.dup90]),
  ]
}
