internal import Evidence
internal import Labels

/// Whether two things agree, where either may be unknown.
enum Agreement: Sendable, Hashable {
  case same
  /// One side does not say; the sentence says which.
  case unknown(String)
  case different(String)
}

/// Rules on route, state of the microbes and people, by which a trial does or does not bear on a product.
enum TrialFit {
  /// The route by which a product is used: the label's, or the one its form leaves no doubt about.
  static func route(of product: Product) -> Route {
    guard product.route == .unknown else { return product.route }
    return switch product.form {
    case .capsule, .tablet, .gummy, .food, .drink: .oral
    case .cream, .lotion, .serum, .mask, .cleanser, .toner, .gel, .balm, .shampoo: .topical
    case .powder, .drops, .spray, .other, .unknown: .unknown
    }
  }

  static func route(_ label: Route, _ trial: TrialArm.Route?) -> Agreement {
    guard let trial else { return .unknown("The record does not say whether it was swallowed or put on skin.") }
    switch (label, trial) {
    case (.oral, .oral), (.topical, .topical), (.vaginal, .vaginal): return .same
    case (.oral, .both), (.topical, .both):
      return .unknown("In the trial it was swallowed and put on skin together, so neither can be credited alone.")
    case (.unknown, _):
      return .unknown(
        "The label does not say whether to swallow it or put it on skin; the trial used it \(words(trial))."
      )
    default: return .different("tested \(words(trial)), while this product is used \(words(label))")
    }
  }

  static func viability(_ label: Viability, _ trial: TrialArm.Viability?) -> Agreement {
    switch (label, trial) {
    case (.unknown, nil):
      return .unknown("Neither the label nor the trial record says whether the microbes are alive.")
    case (.unknown, .some(let trial)):
      return .unknown("The trial used \(noun(trial)); the label does not say in what state its own microbes are.")
    case (_, nil), (_, .mixed):
      return .unknown("The trial record does not say whether its microbes were alive or killed.")
    case (.live, .live), (.heatKilled, .heatKilled), (.lysate, .lysate), (.filtrate, .fermentFiltrate):
      return .same
    // "Ferment" on a cosmetic covers lysates and whole dead cells too (INCI names the process, not the state).
    case (.ferment, .some(let trial)) where trial == .fermentFiltrate || trial == .extract || trial == .lysate,
      (.filtrate, .some(let trial)) where trial == .extract:
      return .unknown("The label's ferment and what the trial used, \(noun(trial)), may or may not be alike.")
    case (_, .some(let trial)):
      return .different("tested as \(noun(trial)), while this product holds \(words(label))")
    }
  }

  /// The state of the matched microbes; `unknown` where they differ among themselves.
  static func viability(of microbes: [LabelMicrobe], in product: Product) -> Viability {
    let states = Set(
      microbes.map { microbe in
        // A count of colony-forming units is a count of living cells.
        microbe.viability == .unknown && (microbe.cfu ?? product.totalCFU) != nil ? .live : microbe.viability
      }
    )
    return states.count == 1 ? states.first ?? .unknown : .unknown
  }

  /// Whether the trial's people are of the person's age: infants under 2, children under 18, adults (ICH E11).
  static func population(_ population: Trial.Population, ageYears: Double?) -> Agreement {
    guard let ageYears else { return .same }
    if population.minimumAge != nil || population.maximumAge != nil {
      let low = population.minimumAge ?? 0
      let isInside = ageYears >= low && ageYears < (population.maximumAge ?? .infinity) + 1
      return isInside ? .same : .different("Tested in \(PopulationWords.people(population)), not at this age.")
    }
    guard let group = population.group else { return .unknown("The record does not say how old the people were.") }
    let fits =
      switch group {
      case .infants, .pregnancyAndInfants: ageYears < 2
      case .children: ageYears >= 2 && ageYears < 18
      case .adults: ageYears >= 18
      case .mixed: true
      }
    return fits ? .same : .different("Tested in \(PopulationWords.people(population)), not at this age.")
  }

  static func words(_ route: TrialArm.Route) -> String {
    switch route {
    case .oral: "by mouth"
    case .topical: "on skin"
    case .vaginal: "in the vagina"
    case .both: "by mouth and on skin"
    case .other, .none: "another way"
    }
  }

  static func words(_ route: Route) -> String {
    switch route {
    case .oral: "by mouth"
    case .topical: "on skin"
    case .vaginal: "in the vagina"
    case .other, .unknown: "another way"
    }
  }

  static func noun(_ viability: TrialArm.Viability) -> String {
    switch viability {
    case .live: "live microbes"
    case .heatKilled: "heat-killed microbes"
    case .lysate: "a lysate"
    case .fermentFiltrate: "a ferment filtrate"
    case .extract: "an extract"
    case .mixed: "live and killed microbes"
    }
  }

  /// What stands before the microbes' names: `live`, `lysate of`.
  static func prefix(_ viability: TrialArm.Viability?) -> String {
    switch viability {
    case .live: "live "
    case .heatKilled: "heat-killed "
    case .lysate: "lysate of "
    case .fermentFiltrate: "ferment filtrate of "
    case .extract: "extract of "
    case .mixed: "live and killed "
    case nil: ""
    }
  }

  static func words(_ viability: Viability) -> String {
    switch viability {
    case .live: "live microbes"
    case .heatKilled: "heat-killed microbes"
    case .lysate: "a lysate"
    case .ferment: "a ferment"
    case .filtrate: "a ferment filtrate"
    case .unknown: "microbes in an unstated state"
    }
  }
}

/// The people of a trial in plain words.
enum PopulationWords {
  static func people(_ population: Trial.Population) -> String {
    let noun =
      switch population.group {
      case .infants: "infants"
      case .children: "children"
      case .adults: "adults"
      case .pregnancyAndInfants: "pregnant women and their infants"
      case .mixed, nil: "people"
      }
    let ages =
      switch (population.minimumAge, population.maximumAge) {
      case (let low?, let high?): " aged \(range(low, high))"
      case (let low?, nil): " aged \(age(low)) and over"
      case (nil, let high?): " aged up to \(age(high))"
      case (nil, nil): ""
      }
    return noun + ages
  }

  /// `4 to 17`, `3 months to 1 year`, `up to 6 months`.
  private static func range(_ low: Double, _ high: Double) -> String {
    if low == 0 { return "up to " + age(high) }
    let isInfancy = low < 2 || high < 2
    return isInfancy ? "\(age(low)) to \(age(high))" : "\(PlainText.number(low)) to \(PlainText.number(high))"
  }

  /// Ages below two years that are not whole are told in months.
  private static func age(_ years: Double) -> String {
    let months = years * 12
    if years < 2, years != years.rounded() { return PlainText.counted(Int(months.rounded()), "month") }
    return years < 2 ? PlainText.counted(Int(years), "year") : PlainText.number(years)
  }
}
