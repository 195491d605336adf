internal import Evidence

/// Checks one trial record for what its figures and references allow, apart from its results.
struct TrialCheck {
  let trial: Located<Trial>
  let lists: ClosedLists
  let strains: StrainResolver

  private var value: Trial { trial.value }

  func run() {
    CommonCheck.checkFileName(trial)
    CommonCheck.checkSources(value.sources, of: trial.file)
    CommonCheck.checkPublication(doi: value.doi, pmid: value.pmid, file: trial.file)
    checkConditions()
    checkPopulation()
    checkDesign()
    checkArms()
    for (index, arm) in value.arms.enumerated() { check(arm, at: "arms[\(index)]") }
  }

  private func checkConditions() {
    ClosedLists.check(value.condition, in: lists.conditions) { trial.report("condition", $0) }
    for (index, condition) in value.alsoConditions.enumerated() {
      ClosedLists.check(condition, in: lists.conditions) { trial.report("also_conditions[\(index)]", $0) }
      if condition == value.condition {
        trial.report("also_conditions[\(index)]", "This is the trial's condition already. Remove it here.")
      }
    }
  }

  private func checkPopulation() {
    let population = value.population
    for (index, age) in [population.minimumAge, population.maximumAge].enumerated() {
      if let age, !(0...120).contains(age) {
        trial.report("population.age_years[\(index)]", "\(age) is not an age in years: it must be from 0 to 120.")
      }
    }
    if let low = population.minimumAge, let high = population.maximumAge, low > high {
      trial.report("population.age_years", "The youngest age (\(low)) is above the oldest (\(high)). Swap them.")
    }
    if let n = population.n, n < 1 {
      trial.report("population.n", "\(n) people cannot be randomised. Leave the key out where it was not seen.")
    }
    if let country = population.country,
      !(country.utf8.count == 2 && country.utf8.allSatisfy { (0x41...0x5A).contains($0) })
    {
      trial.report("population.country", "“\(country)” must be a two-letter ISO code, such as FR.")
    }
  }

  private func checkDesign() {
    let longest = 520.0
    for (key, weeks) in [("weeks", value.design.weeks), ("follow_up_weeks", value.design.followUpWeeks)] {
      guard let weeks else { continue }
      if weeks < 0 {
        trial.report("design.\(key)", "\(weeks) weeks is less than none.")
      } else if weeks > longest {
        trial.report("design.\(key)", "\(weeks) weeks is more than ten years. Is it in weeks?", as: .warning)
      }
    }
    if value.design.kind == .singleArm && value.design.isRandomised == true {
      trial.report("design.randomised", "A trial of one arm cannot be randomised. Correct one of the two.")
    }
  }

  private func checkArms() {
    if value.arms.isEmpty { trial.report("arms", "No arm is described. Add at least one.") }
    var seen: Set<String> = []
    for (index, arm) in value.arms.enumerated() {
      if !seen.insert(arm.id).inserted {
        trial.report("arms[\(index)].id", "Two arms are named “\(arm.id)”. Rename one.")
      }
      for pooled in arm.pools where pooled == arm.id || !value.arms.contains(where: { $0.id == pooled }) {
        trial.report("arms[\(index)].pools", "There is no other arm “\(pooled)” to take in here.")
      }
    }
    let randomised = value.arms.filter(\.pools.isEmpty).compactMap(\.nRandomised)
    let sum = randomised.reduce(0, +)
    if let n = value.population.n, sum > n, value.design.kind == .parallel || value.design.kind == nil {
      trial.report(
        "population.n",
        "The arms have \(sum) people together, more than the \(n) randomised. Correct one of them.",
        as: .warning
      )
    }
  }

  private func check(_ arm: TrialArm, at key: String) {
    if !CommonCheck.isIdentifier(arm.id) {
      trial.report("\(key).id", "“\(arm.id)” must be lower-case letters and digits joined by hyphens.")
    }
    if let dose = arm.doseCFUPerDay, !(dose > 0 && dose <= 1e14) {
      trial.report(
        "\(key).dose_cfu_per_day",
        "\(dose) CFU a day cannot be: it must be above 0 and at most 10¹⁴."
      )
    }
    for (name, count) in [("n_randomised", arm.nRandomised), ("n_analysed", arm.nAnalysed)] {
      if let count, count < 1 { trial.report("\(key).\(name)", "\(count) people is less than one.") }
    }
    if let randomised = arm.nRandomised, let analysed = arm.nAnalysed, analysed > randomised {
      trial.report(
        "\(key).n_analysed",
        "\(analysed) people were analysed but only \(randomised) randomised. Correct one."
      )
    }
    for (index, microbe) in arm.microbes.enumerated() { check(microbe, at: "\(key).microbes[\(index)]") }
  }

  private func check(_ microbe: TrialArm.Microbe, at key: String) {
    if let species = microbe.species, !strains.isCurrentName(species) {
      trial.report(
        "\(key).species",
        "“\(species)” is no current name in species.csv or genera.csv. Write the current name, or add its row."
      )
    }
    let strain = "\(key).strain"
    switch strains.resolve(strain: microbe.strain, species: microbe.species) {
    case .strain, .notNamed:
      break
    case .unknown:
      trial.report(
        strain,
        "“\(microbe.strain ?? "")” is neither a designation nor an alias in strains.csv. Add its row."
      )
    case .unconfirmed(let id):
      trial.report(
        strain,
        "“\(microbe.strain ?? "")” is only an unconfirmed alias of \(id), and is not merged with it. "
          + "Confirm the alias in strains.csv, or write the designation.",
        as: .warning
      )
    case .severalStrains(let ids):
      trial.report(
        strain,
        "“\(microbe.strain ?? "")” is a name of \(ids.joined(separator: " and ")). Make it tell one from another."
      )
    case .otherSpecies(let id, let species):
      trial.report(
        strain,
        "“\(microbe.strain ?? "")” belongs to \(id) (\(species)), but the species given here is "
          + "\(microbe.species ?? "none"). Correct one of the two."
      )
    }
  }
}
