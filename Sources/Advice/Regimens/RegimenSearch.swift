internal import Evidence
internal import Labels
internal import Microbes

/// Looks through the trials held for products taken together, and for ingredients that are no microbes.
struct RegimenSearch: Sendable {
  private let trials: [Trial]
  private let counted: [Trial.ID: Trial.ID]
  private let families: IngredientFamilies
  private let unsold: Set<Strain.ID>

  init(evidence: EvidenceBase, families: IngredientFamilies, unsold: Set<Strain.ID>) {
    trials = evidence.trials
    counted = Dictionary(
      evidence.trials.map { ($0.id, evidence.countedID(of: $0)) },
      uniquingKeysWith: { first, _ in first }
    )
    self.families = families
    self.unsold = unsold
  }

  static func identity(_ microbe: LabelMicrobe) -> MicrobeIdentity {
    MicrobeIdentity(name: microbe.name, strain: microbe.strain, strainID: microbe.strainID)
  }

  // MARK: Ingredients

  /// Families that trials are held of and that no condition's own microbes stand for.
  private static let searched = ["collagen", "milk thistle"]

  /// The families among those that a label names.
  func activeFamilies(of product: Product) -> [String] {
    Self.searched.filter { !families.hits(of: $0, in: product).isEmpty }
  }

  /// Trials of what a product holds besides microbes, and the words that were searched for.
  func ingredientTrials(
    of product: Product,
    condition: Condition
  ) -> (trials: [Regimen.IngredientTrial], words: [String]) {
    let words = searchWords(of: product)
    guard !words.isEmpty else { return ([], []) }
    let route = TrialFit.route(of: product)
    let found = trials.compactMap { trial -> Regimen.IngredientTrial? in
      guard counted[trial.id] == trial.id else { return nil }
      for (word, names) in words {
        guard let arm = trial.arms.first(where: { $0.role == .active && Self.names($0, trial, names) }) else {
          continue
        }
        return described(trial, arm, word: word, names: names, route: route, condition: condition)
      }
      return nil
    }
    return (
      found.sorted { ($0.isInCondition ? 0 : 1, $0.trial.id) < ($1.isInCondition ? 0 : 1, $1.trial.id) },
      words.map(\.word)
    )
  }

  /// What trials are searched for by: families by all their names, other ingredients by their own first words.
  private func searchWords(of product: Product) -> [(word: String, names: [[String]])] {
    var words: [(word: String, names: [[String]])] = activeFamilies(of: product).map { family in
      (family, families.searchNames(of: family))
    }
    var told = Set(words.flatMap(\.names).flatMap(\.self))
    for ingredient in product.ingredients where !ingredient.roles.contains("microbe") {
      let own = PlainText.words(ingredient.written.prefix { $0 != "(" && $0 != "[" })
        .filter { $0.utf8.count >= 4 && !Self.common.contains($0) && $0.utf8.contains { $0 > 0x39 } }
      guard let first = own.first, told.isDisjoint(with: own) else { continue }
      told.insert(first)
      let phrase = own.prefix(2)
      words.append((phrase.joined(separator: " "), [Array(phrase)]))
    }
    return words
  }

  /// Words of ingredient lists that say nothing of what is in a product.
  private static let common: Set<String> = [
    "extract", "powder", "water", "aqua", "acid", "natural", "organic", "dried", "from", "with", "contains", "capsule",
    "capsules", "shell", "vegetable", "vegetarian", "flavour", "flavor", "colour", "color", "agent", "agents", "anti",
    "caking", "magnesium", "stearate", "silicon", "dioxide", "cellulose", "hydroxypropyl", "methylcellulose",
    "maltodextrin",
    "glycerin", "glycerol", "gelatin", "gelatine", "rice", "starch", "sugar", "citric", "root", "leaf", "seed", "fruit",
    "flower", "juice", "each", "daily", "dose", "serving", "tablet", "tablets", "bulking", "sweetener", "emulsifier",
    "sodium", "potassium", "calcium", "microcrystalline", "stabiliser", "hydrolysed", "hydrolyzed", "type", "peptides",
    "xanthan", "phenoxyethanol", "parfum", "fragrance", "caprylic", "butyrospermum", "cetearyl", "alcohol",
  ]

  /// Whether an arm got something by that name, and not both it and its control.
  private static func names(_ arm: TrialArm, _ trial: Trial, _ names: [[String]]) -> Bool {
    let given = PlainText.words(
      ([arm.doseText, arm.form].compactMap(\.self) + arm.otherActives).joined(separator: " , ")
    )
    let isGiven = names.contains { PlainText.contains(given, words: $0) }
    guard !isGiven else { return true }
    // A title names what was tested where the arm's own words do not.
    return arm.microbes.isEmpty && names.contains { PlainText.contains(PlainText.words(trial.title), words: $0) }
  }

  private func described(
    _ trial: Trial,
    _ arm: TrialArm,
    word: String,
    names: [[String]],
    route: Route,
    condition: Condition
  ) -> Regimen.IngredientTrial {
    let isInCondition = trial.conditions.contains(condition.rawValue)
    let isByRoute = arm.route.map { $0.rawValue == route.rawValue } ?? false
    let controls = trial.arms.filter { $0.role != .active }
    let isControlled = controls.contains { control in
      let given = PlainText.words(
        ([control.doseText, control.form, control.with].compactMap(\.self) + control.otherActives).joined(
          separator: " , "
        )
      )
      return !names.contains { PlainText.contains(given, words: $0) }
    }
    var doubts: [String] = []
    if !isInCondition {
      doubts.append(
        "it was about \((trial.conditions.first.flatMap(Condition.init(rawValue:)))?.plainName ?? trial.condition)"
      )
    }
    if let route = arm.route, !isByRoute { doubts.append("it was used \(TrialFit.words(route))") }
    if !isControlled { doubts.append("nothing without it was compared with it") }
    let people = trial.participants.map { ", \($0) people" } ?? ""
    return Regimen.IngredientTrial(
      trial: trial,
      word: word,
      isInCondition: isInCondition,
      isByRoute: isByRoute,
      isControlled: isControlled,
      sentence: "\(trial.title)\(people)"
        + (doubts.isEmpty ? "." : ": says little here, because \(PlainText.list(doubts)).")
    )
  }

  // MARK: Together

  /// Trials in which one group got what two or more of the products hold.
  func combination(of products: [Product], named names: [String], condition: Condition) -> Regimen.Combination {
    let inCondition = trials.filter { $0.conditions.contains(condition.rawValue) && counted[$0.id] == $0.id }
    let all = trials.filter { counted[$0.id] == $0.id }
    let contents = products.map { Content(microbes: $0.microbes.map(Self.identity), words: searchWords(of: $0)) }
    let together = inCondition.filter { trial in
      trial.arms.contains { arm in
        arm.role == .active && contents.filter { holds(arm, trial, $0) }.count > 1 && !isOneProduct(arm, contents)
      }
    }
    let both = inCondition.filter { trial in trial.arms.contains { $0.role == .active && $0.route == .both } }.count
    let isMixed = Set(products.map { TrialFit.route(of: $0) }).isSuperset(of: [.oral, .topical])
    return Regimen.Combination(
      trialIDs: together.map(\.id).sorted(),
      searchedInCondition: inCondition.count,
      searchedInAll: all.count,
      bothRoutes: both,
      why: words(together, names, condition, inCondition.count, isMixed ? both : nil)
    )
  }

  private struct Content {
    var microbes: [MicrobeIdentity]
    var words: [(word: String, names: [[String]])]
  }

  private func holds(_ arm: TrialArm, _ trial: Trial, _ content: Content) -> Bool {
    let given = arm.microbes.map { MicrobeIdentity(name: $0.species, strain: $0.strain, strainID: $0.strainID) }
    let isMicrobe = given.contains { one in content.microbes.contains { $0.isSameStrain(as: one) } }
    return isMicrobe || content.words.contains { Self.names(arm, trial, $0.names) }
  }

  /// Whether what the arm shares with the products is one thing that each of them holds: then it was one product that
  /// was tested, and not two together.
  private func isOneProduct(_ arm: TrialArm, _ contents: [Content]) -> Bool {
    let given = arm.microbes.map { MicrobeIdentity(name: $0.species, strain: $0.strain, strainID: $0.strainID) }
    let shared = contents.map { content in
      Set(given.filter { one in content.microbes.contains { $0.isSameStrain(as: one) } })
    }.filter { !$0.isEmpty }
    return shared.count > 1 && Set(shared).count == 1
  }

  private func words(
    _ together: [Trial],
    _ names: [String],
    _ condition: Condition,
    _ searched: Int,
    _ bothRoutes: Int?
  ) -> String {
    guard names.count > 1 else { return "Only one product was given, so there is nothing to take together." }
    let what = PlainText.list(names)
    var said =
      together.isEmpty
      ? "No trial of \(what) together was found among the \(PlainText.counted(searched, "trial")) for"
        + " \(condition.plainName) held here. What each was found to do must not be added up."
      : "\(PlainText.counted(together.count, "trial")) for \(condition.plainName) gave one group what more than one of them"
        + " holds: \(PlainText.list(together.map(\.id)))."
    if let bothRoutes, together.isEmpty {
      said +=
        bothRoutes == 0
        ? " None of them gave anything by mouth and on the skin at once."
        : " \(bothRoutes) of them gave something by mouth and on the skin at once, but not these."
    }
    return said
  }
}
