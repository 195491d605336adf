public import Evidence
public import GutSkin

extension TrialDesign {
  /// Why a held trial cannot be run in the model.
  public enum Refusal: Error, Sendable, Hashable {
    /// The model knows atopic dermatitis only.
    case otherCondition(String)
    /// The model knows people who are ill, not who will be.
    case prevention
    /// No arm got a microbe.
    case noMicrobe
    /// The model knows one average patch of skin, not two sides of a body.
    case splitBody
    /// Neither swallowed nor put on the skin.
    case otherRoute
    /// Treatment of more weeks than are simulated.
    case tooLong(weeks: Double)
    /// There is no such arm, or it is no active one.
    case noArm(named: String, among: [String])

    /// In words, as the end of a sentence that names the trial.
    public var words: String {
      switch self {
      case .otherCondition(let condition):
        "is about \(condition.split(separator: "-").joined(separator: " ")), and the model knows atopic dermatitis"
          + " (eczema) only"
      case .prevention: "is about prevention, and the model knows people who have eczema, not who may get it"
      case .noMicrobe: "tested no microbe by itself, and the model knows microbes only"
      case .splitBody:
        "compared two parts of one body, and the model knows one average patch of skin with one gut behind it"
      case .otherRoute: "tested something neither swallowed nor put on the skin alone"
      case .tooLong(let weeks): "lasted \(weeks) weeks, more than the \(TrialDesign.mostWeeks) that are simulated"
      case .noArm(let name, let others): "has no active arm “\(name)”; it has \(others.joined(separator: ", "))"
      }
    }
  }

  /// A held trial as the model would run it.
  ///
  /// - Parameters:
  ///   - active: identifier of the active arm; `nil` for the first that got a microbe.
  ///   - control: identifier of what it is compared with; `nil` for the placebo, or else the first control.
  ///   - week: the week that counts; `nil` for the end of treatment.
  /// - Throws: ``Refusal``.
  public init(
    _ trial: Trial,
    active: TrialArm.ID? = nil,
    control: TrialArm.ID? = nil,
    week: Double? = nil
  )
    throws(Refusal)
  {
    if trial.condition != "atopic-dermatitis" { throw .otherCondition(trial.condition) }
    if trial.purpose == .prevention { throw .prevention }
    if trial.design.kind == .splitBody { throw .splitBody }
    let candidates = trial.arms.filter { $0.role == .active && (!$0.microbes.isEmpty || $0.viability != nil) }
    guard !candidates.isEmpty else { throw .noMicrobe }
    let named = active.map { id in candidates.first { $0.id == id } } ?? candidates.first { $0.pools.isEmpty }
    guard let arm = named ?? (active == nil ? candidates[0] : nil) else {
      throw .noArm(named: active ?? "", among: candidates.map(\.id))
    }
    let route: Route
    switch arm.route {
    case .oral: route = .oral
    case .topical: route = .topical
    default: throw .otherRoute
    }
    let other =
      control.flatMap { trial.arm(id: $0) } ?? trial.arms.first { $0.role == .placebo }
      ?? trial.arms.first { $0.role == .control }
    self.init(name: trial.id, route: route, arms: (arm.id, other?.id ?? "nothing"))
    blend = TestedBlend(arm)
    if trial.design.kind == .crossover {
      decisions.append(Decision("design", .assumed, "a crossover, run as two groups side by side of all its people"))
    }
    if other == nil { decisions.append(Decision("control", .assumed, "the trial had none: nothing was taken there")) }
    readProduct(arm)
    readPeople(trial, arm, other)
    try readTimes(trial, week)
    readBlinding(trial, other)
  }

  private mutating func readProduct(_ arm: TrialArm) {
    guard route == .oral else {
      decisions.append(Decision("dose", .assumed, "put on once a day; the model has no dose on the skin"))
      return
    }
    if let known = ProductClass(blend) {
      productClass = known
      decisions.append(Decision("class", .read, known.words))
    } else {
      productClass = blend.isLive == false ? .killed : .mixture
      decisions.append(
        Decision("class", .assumed, "\(productClass.words): the microbes or their state are not all known")
      )
    }
    let unit = productClass == .killed ? "cells" : "CFU"
    if let stated = arm.doseCFUPerDay {
      dose = stated / 1e9
      decisions.append(Decision("dose", .stated, "\(Self.short(dose)) billion \(unit) a day"))
    } else if let read = DoseWords.billions(in: arm.doseText) {
      dose = read
      decisions.append(Decision("dose", .read, "\(Self.short(dose)) billion \(unit) a day"))
    } else {
      decisions.append(
        Decision("dose", .assumed, "\(Self.short(dose)) billion \(unit) a day, usual in trials: no count was seen")
      )
    }
  }

  private mutating func readPeople(_ trial: Trial, _ arm: TrialArm, _ other: TrialArm?) {
    let words = SeverityWords(trial.population.severity)
    window = words.window
    let range = Self.words(for: window)
    let why =
      words.basis == .read
      ? "" : trial.population.severity.map { ", for “\($0)”" } ?? ", for the severity was not seen"
    decisions.append(Decision("window", words.basis, "SCORAD \(range) at enrolment\(why)"))
    let counts = [arm, other].map { $0.flatMap { $0.nRandomised ?? $0.nAnalysed } }
    if trial.design.kind == .crossover, let everybody = trial.participants, everybody >= 4 {
      sizes = Sizes(active: everybody, control: everybody)
    } else if let one = counts[0], let two = counts[1] {
      sizes = Sizes(active: one, control: two)
    } else if let total = trial.participants, total >= 4 {
      let isPair = trial.arms.count { $0.pools.isEmpty } <= 2
      sizes = isPair ? Sizes(total: total) : Sizes(total: 2 * (total / max(trial.arms.count, 2)))
    }
    let basis: Basis = counts[0] != nil && counts[1] != nil ? .stated : .assumed
    decisions.append(
      sizes.map { Decision("size", basis, "\($0.active) and \($0.control) people") }
        ?? Decision("size", .assumed, "not known: nothing is said of how far chance would throw such a trial")
    )
  }

  private mutating func readTimes(_ trial: Trial, _ week: Double?) throws(Refusal) {
    let length = trial.design.weeks
    if let length, length > Double(Self.mostWeeks) { throw .tooLong(weeks: length) }
    weeks = max(1, Int((length ?? week ?? Double(Self.usualWeeks)).rounded()))
    let last = week.map { min(Self.mostWeeks, max(1, Int($0.rounded()))) } ?? weeks
    visits = Self.usualVisits(until: last)
    decisions.append(
      Decision("weeks", length == nil ? .assumed : .stated, "\(weeks) of treatment, seen last in week \(last)")
    )
    if trial.arms.contains(where: { Self.forbidsSteroid($0.with) }) {
      allowsRescue = false
      decisions.append(Decision("rescue", .read, "no steroid was allowed"))
    } else {
      decisions.append(Decision("rescue", .assumed, "steroid when it gets bad, as in usual care"))
    }
    decisions.append(Decision("emollient", .assumed, "on 80 % of days in both arms, as trials advise"))
  }

  private mutating func readBlinding(_ trial: Trial, _ other: TrialArm?) {
    let isBlinded: Bool? = trial.design.blinding.map { $0 != .open }
    let hasPlacebo = other?.role == .placebo
    if !hasPlacebo, isBlinded != true {
      expectation = 0
      decisions.append(Decision("expectation", .assumed, "no placebo: hope is left out of both arms"))
    } else if isBlinded == false {
      expectation = 0.20
      decisions.append(Decision("expectation", .stated, "open: hope lowers reported itch and sleep loss by 20 %"))
    } else {
      let basis: Basis = isBlinded == nil ? .assumed : .stated
      decisions.append(Decision("expectation", basis, "blinded: hope lowers reported itch and sleep loss by 10 %"))
    }
  }

  private static func forbidsSteroid(_ words: String?) -> Bool {
    guard let text = words?.lowercased() else { return false }
    return ["no topical steroid", "no steroid", "no corticosteroid", "without steroid", "steroids not allowed"]
      .contains { text.contains($0) }
  }

  static func words(for window: ClosedRange<Double>) -> String {
    if window.upperBound >= SeverityWords.highest { return "\(short(window.lowerBound)) or more" }
    return "\(short(window.lowerBound)) to \(short(window.upperBound))"
  }

  /// Without needless decimals.
  static func short(_ value: Double) -> String {
    let rounded = (value * 100).rounded() / 100
    return rounded == rounded.rounded() && abs(rounded) < 1e15 ? "\(Int(rounded))" : "\(rounded)"
  }
}

extension ProductClass {
  /// In words.
  public var words: String {
    switch self {
    case .bifidobacterium: "live bifidobacteria"
    case .lactobacillaceae: "live lactobacilli and their kin"
    case .mixture: "a live mixture"
    case .bacillus: "spores of bacilli"
    case .saccharomyces: "live yeast"
    case .killed: "killed cells or a lysate"
    }
  }
}
