/// The right-hand sides and read-outs of the model for one set of parameters.
///
/// Time is in days, rates are per day. In the comments `H` is x^n / (K^n + x^n).
struct Equations<Number: ModelNumber> {
  let parameters: Column<Parameter, Number>
  let constants: Column<PatientConstant, Number>

  @inline(__always)
  var p: Column<Parameter, Number> { parameters }

  @inline(__always)
  var one: Number { .literal(1) }

  /// Fills in what follows from the parameters alone.
  static func prepare(
    _ p: Column<Parameter, Number>,
    into constants: MutableColumn<PatientConstant, Number>
  ) {
    constants[.healthyEndotoxin] = p[.kRef].saturation(half: p[.kE]).named(.healthyEndotoxin)
    constants[.healthyPathobiontShare] = p[.kRef].saturation(half: p[.kLSat]).named(.healthyPathobiontShare)
    constants[.stimulusHalf] = p[.kP].raised(to: p[.nP]).named(.stimulusHalf)
    constants[.memoryHalf] = p[.kH].raised(to: p[.nH]).named(.memoryHalf)
  }

  /// The rate of change of each state, per day.
  @inline(__always)
  func rates(
    _ s: Column<StateVariable, Number>,
    _ x: Column<Input, Number>,
    into d: MutableColumn<StateVariable, Number>
  ) {
    let coupling = Coupling(self, s, x)
    skinRates(s, x, coupling, into: d)
    skinMicrobeRates(s, coupling, into: d)
    gutRates(s, x, coupling, into: d)
    bodyRates(s, x, coupling, into: d)
  }

  @inline(__always)
  private func skinRates(
    _ s: Column<StateVariable, Number>,
    _ x: Column<Input, Number>,
    _ coupling: Coupling<Number>,
    into d: MutableColumn<StateVariable, Number>
  ) {
    let b = s[.barrier]
    let i = s[.inflammation]
    let h = s[.type2]
    let help = one + p[.rhoEm] * s[.emollientFilm]
    let repair = p[.kappaB] * (p[.bMax] - b) * help / (one + p[.gammaBh] * h)
    let wear = p[.deltaBi] * i + p[.deltaBs] * coupling.scratching
    let damage = p[.deltaBA] * coupling.virulence + p[.deltaBx] * x[.irritants]
    d[.barrier] = repair - b * (wear + damage)
    d[.inflammation] = p[.kI] * ((one - i) * coupling.inflammatoryDrive - i)
    let drive = coupling.memoryDrive.raised(to: p[.nH])
    let memory = drive / (constants[.memoryHalf].named(.memoryHalf) + drive)
    d[.type2] = p[.kpH] * (one - h) * coupling.regulation * memory - p[.kmH] * h
  }

  @inline(__always)
  private func skinMicrobeRates(
    _ s: Column<StateVariable, Number>,
    _ coupling: Coupling<Number>,
    into d: MutableColumn<StateVariable, Number>
  ) {
    let a = s[.sAureus]
    let c = s[.commensals]
    let m = s[.malassezia]
    let growth = p[.rA] * (one - p[.gBA] * s[.barrier]) * (one - a - p[.thetaC] * c)
    let killing = p[.deltaA0] * coupling.antimicrobials + p[.deltaAc] * c
    let treated = p[.deltaAt] * p[.eTp] * s[.topicalActive]
    d[.sAureus] = a * (growth - killing - treated) + p[.iotaA]
    d[.commensals] = p[.rC] * c * (one - c - p[.thetaA] * a) + p[.iotaC]
    let capacity = one + p[.muM] * (one - s[.barrier])
    d[.malassezia] = p[.rM] * m * (one - m / capacity)
  }

  @inline(__always)
  private func gutRates(
    _ s: Column<StateVariable, Number>,
    _ x: Column<Input, Number>,
    _ coupling: Coupling<Number>,
    into d: MutableColumn<StateVariable, Number>
  ) {
    let g = s[.gutBeneficial]
    let r = s[.gutCore]
    let k = s[.gutPathobiont]
    let what = coupling.probioticExposure
    let antibiotic = x[.antibiotic]
    let nicheG = p[.fG] * p[.diet] + p[.psiC] * p[.eC] * what - p[.abxG] * antibiotic
    let nicheR = p[.fR] - p[.abxR] * antibiotic
    let nicheK = p[.fK] - p[.psiE] * p[.eE] * what - p[.abxK] * antibiotic
    d[.gutBeneficial] = p[.rG] * g * (nicheG - g - p[.aGR] * r - p[.aGK] * k) + p[.iotaG]
    d[.gutCore] = p[.rR] * r * (nicheR - r - p[.aRG] * g - p[.aRK] * k) + p[.iotaG]
    d[.gutPathobiont] = p[.rK] * k * (nicheK - k - p[.aKG] * g - p[.aKR] * r) + p[.iotaG]
    d[.probiotic] = x[.probioticDose] - p[.kW] * s[.probiotic]
    d[.leak] = p[.kL] * (coupling.leakTarget - s[.leak])
  }

  @inline(__always)
  private func bodyRates(
    _ s: Column<StateVariable, Number>,
    _ x: Column<Input, Number>,
    _ coupling: Coupling<Number>,
    into d: MutableColumn<StateVariable, Number>
  ) {
    let i = s[.inflammation]
    let excess = coupling.endotoxin - coupling.healthyEndotoxin
    let tone = one + p[.sY] * coupling.beneficialExcess + p[.psiT] * p[.eT] * coupling.probioticExposure
    d[.treg] = p[.kY] * (tone - s[.treg])
    let tnf = p[.t0] * (one + p[.tI] * i + p[.tE] * excess)
    d[.tnf] = p[.kT] * (tnf - s[.tnf])
    let il6 = p[.j0] * (one + p[.jI] * i + p[.jE] * excess + p[.jT] * coupling.excessTNF)
    d[.il6] = p[.kJ] * (il6 - s[.il6])
    let crp = p[.crp0] * (s[.il6] / p[.j0]).raised(to: p[.gQ])
    d[.crp] = p[.kQ] * (crp - s[.crp])
    d[.steroidEffect] = p[.kCs] * (x[.steroid] - s[.steroidEffect])
    d[.emollientFilm] = p[.kEm] * (x[.emollient] - s[.emollientFilm])
    d[.topicalActive] = p[.kTp] * (x[.topical] - s[.topicalActive])
  }
}
