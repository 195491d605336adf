// What clinics, laboratories and questionnaires would say of a state.

/// The parts of SCORAD, each on its own scale.
///
/// Total: A / 5 + 7 · B / 2 + C (SCORAD course, Université de Nantes).
struct Severity<Number: ModelNumber> {
  let extent: Number
  let redness: Number
  let swelling: Number
  let oozing: Number
  let excoriation: Number
  let lichenification: Number
  let dryness: Number
  let intensity: Number
  let itch: Number
  let sleepLoss: Number
  let objective: Number
  let total: Number

  @inline(__always)
  init(_ equations: Equations<Number>, _ s: Column<StateVariable, Number>) {
    let p = equations.parameters
    let i = s[.inflammation]
    let three = Number.literal(3)
    let ten = Number.literal(10)
    let u = equations.itch(s)
    extent = (Number.literal(100) * p[.chi] * i).named(.extent)
    redness = (three * i.raised(to: .literal(0.7))).named(.redness)
    swelling = (Number.literal(2.4) * i).named(.swelling)
    let virulent = Number.literal(0.3) + Number.literal(0.7) * equations.virulence(s)
    oozing = (three * i * virulent).named(.oozing)
    excoriation = (three * u.squared.named(.scratching)).named(.excoriation)
    lichenification = (Number.literal(1.8) * s[.type2] * i.squareRoot()).named(.lichenification)
    dryness = (three * (.literal(1) - s[.barrier])).named(.dryness)
    intensity = (redness + swelling + oozing + excoriation + lichenification + dryness).named(.intensity)
    itch = (ten * u).named(.itch)
    sleepLoss = (ten * u.squared).named(.sleepLoss)
    objective = (extent / .literal(5) + .literal(3.5) * intensity).named(.objectiveSCORAD)
    total = (objective + itch + sleepLoss).named(.scorad)
  }
}

extension Equations {
  /// Every read-out of a state; inputs play no part in them.
  func readOuts(_ s: Column<StateVariable, Number>, into r: MutableColumn<ReadOut, Number>) {
    let severity = Severity(self, s)
    severityReadOuts(severity, into: r)
    r[.easi] = areaScore(severity).named(.easi)
    r[.poem] = questionnaire(s, severity).named(.poem)
    laboratoryReadOuts(s, into: r)
    gutReadOuts(s, into: r)
    uncalibratedReadOuts(s, severity, into: r)
  }

  private func severityReadOuts(_ severity: Severity<Number>, into r: MutableColumn<ReadOut, Number>) {
    r[.extent] = severity.extent
    r[.redness] = severity.redness
    r[.swelling] = severity.swelling
    r[.oozing] = severity.oozing
    r[.excoriation] = severity.excoriation
    r[.lichenification] = severity.lichenification
    r[.dryness] = severity.dryness
    r[.intensity] = severity.intensity
    r[.itch] = severity.itch
    r[.sleepLoss] = severity.sleepLoss
    r[.objectiveSCORAD] = severity.objective
    r[.scorad] = severity.total
    r[.itchNRS] = severity.itch.named(.itchNRS)
  }

  /// EASI with the same involvement in all regions: the area's score times four items.
  private func areaScore(_ severity: Severity<Number>) -> Number {
    let area = severity.extent.interpolated([(5, 1), (20, 2), (40, 3), (60, 4), (80, 5), (95, 6)])
    return area * (severity.redness + severity.swelling + severity.excoriation + severity.lichenification)
  }

  /// POEM: itch, sleep, bleeding, weeping, cracking, flaking and dryness, each 0 to 4.
  private func questionnaire(_ s: Column<StateVariable, Number>, _ severity: Severity<Number>) -> Number {
    let u = itch(s)
    let broken = one - s[.barrier]
    let scratching = u.squared.named(.scratching)
    let reported = poemItem(u, 0.25) + poemItem(u.squared, 0.30) + poemItem(scratching, 0.40)
    let seen = poemItem(severity.oozing / .literal(3), 0.35) + .literal(2) * poemItem(broken, 0.35)
    return reported + seen + poemItem(broken, 0.20)
  }

  /// 4 · H(x; half, 1.5).
  private func poemItem(_ x: Number, _ half: Double) -> Number {
    .literal(4) * x.raised(to: .literal(1.5)).saturation(half: .literal(half.raised(to: 1.5)))
  }

  private func laboratoryReadOuts(_ s: Column<StateVariable, Number>, into r: MutableColumn<ReadOut, Number>) {
    r[.waterLoss] = (Number.literal(8) + .literal(40) * (one - s[.barrier])).named(.waterLoss)
    r[.logSAureus] = (Number.literal(7) + s[.sAureus].decimalLogarithm()).named(.logSAureus)
    r[.lactuloseMannitol] = (Number.literal(0.0245) * s[.leak]).named(.lactuloseMannitol)
    r[.crp] = s[.crp].named(.crp)
    r[.tnf] = s[.tnf].named(.tnf)
    r[.il6] = s[.il6].named(.il6)
  }

  /// Shannon's diversity by the chain rule of entropy: between the groups, and assumed terms within each.
  private func gutReadOuts(_ s: Column<StateVariable, Number>, into r: MutableColumn<ReadOut, Number>) {
    let g = s[.gutBeneficial]
    let k = s[.gutPathobiont]
    let total = g + s[.gutCore] + k
    let between = entropyTerm(g / total) + entropyTerm(s[.gutCore] / total) + entropyTerm(k / total)
    let within = (Number.literal(2.3) * g + .literal(3.2) * s[.gutCore] + .literal(0.7) * k) / total
    r[.shannon] = (between + within).named(.shannon)
    r[.dysbiosis] = (k / (g + k)).named(.dysbiosis)
  }

  /// −p ln p, which is 0 for a group that is not there.
  private func entropyTerm(_ p: Number) -> Number {
    let safe = Number.maximum(p, .literal(.leastNormalMagnitude))
    return .literal(0) - p * safe.naturalLogarithm()
  }

  /// Held against no data.
  private func uncalibratedReadOuts(
    _ s: Column<StateVariable, Number>,
    _ severity: Severity<Number>,
    into r: MutableColumn<ReadOut, Number>
  ) {
    let hundred = Number.literal(100)
    let tau = excessTNF(s)
    r[.drynessIndex] = (hundred * (one - s[.barrier])).named(.drynessIndex)
    let flush = Number.literal(0.25) + .literal(0.5) * Number.maximum(tau, .literal(0))
    let red = severity.redness / .literal(3) + p[.sRos] * flush
    r[.rednessIndex] = (hundred * Number.minimum(one, red)).named(.rednessIndex)
    let blood = one + .literal(0.8) * (s[.il6] / p[.j0] - one) + .literal(0.4) * tau
    r[.acneIndex] = (Number.literal(10) * p[.sAcn] * blood * .literal(2) / (one + s[.treg])).named(.acneIndex)
  }
}
