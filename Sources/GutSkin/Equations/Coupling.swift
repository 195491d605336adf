/// The quantities through which skin, gut and blood act on each other.
///
/// The gut reaches the skin by three named ways only: cytokines in the blood, regulatory tone, and bacterial products
/// and food passing the gut wall. The skin reaches the gut by cytokines.
struct Coupling<Number: ModelNumber> {
  let virulence: Number
  let scratching: Number
  let healthyEndotoxin: Number
  let endotoxin: Number
  let excessTNF: Number
  let beneficialExcess: Number
  let probioticExposure: Number
  let regulation: Number
  let antimicrobials: Number
  let memoryDrive: Number
  let inflammatoryDrive: Number
  let leakTarget: Number

  @inline(__always)
  init(_ equations: Equations<Number>, _ s: Column<StateVariable, Number>, _ x: Column<Input, Number>) {
    let p = equations.parameters
    let one = Number.literal(1)
    virulence = equations.virulence(s)
    scratching = equations.itch(s).squared.named(.scratching)
    healthyEndotoxin = equations.constants[.healthyEndotoxin].named(.healthyEndotoxin)
    endotoxin = (s[.leak] * s[.gutPathobiont] / (s[.gutPathobiont] + p[.kE])).named(.endotoxin)
    excessTNF = equations.excessTNF(s)
    beneficialExcess = s[.gutBeneficial] / p[.gRef] - one
    probioticExposure = s[.probiotic].saturation(half: p[.w50]).named(.probioticExposure)
    regulation = ((one + p[.etaY]) / (one + p[.etaY] * s[.treg])).named(.regulation)
    antimicrobials = (one / (one + p[.gammaAh] * s[.type2])).named(.antimicrobials)
    let food = p[.zF] * p[.sF] * x[.food] * s[.leak]
    memoryDrive = (s[.inflammation] + p[.zE] * endotoxin + food).named(.memoryDrive)
    inflammatoryDrive = equations.inflammatoryDrive(s, x, virulence, excessTNF, regulation)
    leakTarget = equations.leakTarget(s, excessTNF, beneficialExcess, probioticExposure)
  }
}

extension Equations {
  /// phi = A² / (A² + K_Ae²).
  @inline(__always)
  func virulence(_ s: Column<StateVariable, Number>) -> Number {
    let threshold = (p[.kA] * (one + p[.gammaC] * s[.commensals])).named(.quorumThreshold)
    return s[.sAureus].squared.saturation(half: threshold.squared).named(.virulence)
  }

  /// u, from 0 to 1.
  @inline(__always)
  func itch(_ s: Column<StateVariable, Number>) -> Number {
    let inflamed = p[.vI] * s[.inflammation] * (one + p[.vH] * s[.type2])
    let drive = (inflamed + p[.vB] * (one - s[.barrier])).named(.itchDrive)
    return (drive / (one + drive)).named(.itchLevel)
  }

  @inline(__always)
  func excessTNF(_ s: Column<StateVariable, Number>) -> Number {
    (s[.tnf] / p[.t0] - one).named(.excessTNF)
  }

  /// S = alpha · H(P; K_P, n_P), raised by memory and TNF-α, lowered by regulation, steroid and topical product.
  @inline(__always)
  fileprivate func inflammatoryDrive(
    _ s: Column<StateVariable, Number>,
    _ x: Column<Input, Number>,
    _ virulence: Number,
    _ excessTNF: Number,
    _ regulation: Number
  ) -> Number {
    let closed = one - p[.epsEm] * s[.emollientFilm]
    let permeability = (p[.q0] + (one - s[.barrier]) * closed).named(.permeability)
    let microbial = p[.omegaA] * virulence + p[.omegaM] * p[.sM] * s[.malassezia]
    let stimuli = (permeability * (x[.environment] + microbial)).named(.stimuli)
    let power = stimuli.raised(to: p[.nP])
    let response = p[.alpha] * power
    let raised = (one + p[.rhoH] * s[.type2]) * (one + p[.rhoT] * excessTNF) * regulation
    let half = constants[.stimulusHalf].named(.stimulusHalf) + power
    let treated = (one + p[.etaCs] * s[.steroidEffect]) * (one + p[.etaTp] * p[.eTp] * s[.topicalActive])
    return (response * raised / (half * treated)).named(.inflammatoryDrive)
  }

  /// Lset: opened by pathobionts and TNF-α, closed by beneficial bacteria and product.
  @inline(__always)
  fileprivate func leakTarget(
    _ s: Column<StateVariable, Number>,
    _ excessTNF: Number,
    _ beneficialExcess: Number,
    _ probioticExposure: Number
  ) -> Number {
    let healthy = constants[.healthyPathobiontShare].named(.healthyPathobiontShare)
    let share = s[.gutPathobiont].saturation(half: p[.kLSat]) - healthy
    let opened = one + p[.lamK] * share + p[.lamT] * excessTNF
    let closed = (one + p[.lamG] * beneficialExcess) * (one + p[.psiB] * p[.eB] * probioticExposure)
    return (opened / closed).named(.leakTarget)
  }
}
