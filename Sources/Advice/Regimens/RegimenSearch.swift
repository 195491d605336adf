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

  /// What trials are searched for by, of products without microbes: families by all their names, other ingredients by
  /// their own first words. Beside microbes ingredients mostly carry them, and the microbes are what was tested.
  private func searchWords(of product: Product) -> [(word: String, names: [[String]])] {
    guard product.microbes.isEmpty else { return [] }
    var words: [(word: String, names: [[String]])] = activeFamilies(of: product).map { family in
      (family, families.searchNames(of: family))
    }
    var told = Set(words.flatMap(\.names).flatMap(\.self))
    for ingredient in product.ingredients {
      let phrase = Self.phrase(ingredient.written)
      guard let first = phrase.first, told.isDisjoint(with: phrase) else { continue }
      if first != Self.vitamin { told.insert(first) }
      words.append((phrase.joined(separator: " "), [phrase]))
    }
    return words
  }

  private static let vitamin = "vitamin"

  /// The words that name an ingredient: `artichoke`, `vitamin e`, `hyaluronic`.
  private static func phrase(_ written: String) -> [String] {
    let all = PlainText.words(written.prefix { $0 != "(" && $0 != "[" })
    if let place = all.firstIndex(of: vitamin), place + 1 < all.count { return [vitamin, all[place + 1]] }
    let own = all.filter { $0.utf8.count >= 4 && !common.contains($0) && $0.utf8.allSatisfy { $0 > 0x39 } }
    return Array(own.prefix(2))
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
    "take", "twice", "once", "times", "lysate", "ferment", "filtrate", "bovine", "marine", "pure", "high", "strength",
    "complex", "blend", "xanthan",
    "phenoxyethanol", "parfum", "fragrance", "caprylic", "butyrospermum", "cetearyl", "alcohol",
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
    let isAlone = arm.microbes.isEmpty
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
    if !isAlone { doubts.append("it was given with microbes") }
    if !isControlled { doubts.append("nothing without it was compared with it") }
    let people = trial.participants.map { ", \($0) people" } ?? ""
    return Regimen.IngredientTrial(
      trial: trial,
      word: word,
      isInCondition: isInCondition,
      isByRoute: isByRoute,
      isControlled: isControlled && isAlone,
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
      trial.arms.contains { $0.role == .active && Self.combines($0, trial, contents) }
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

  /// Whether an arm got one thing of one product and another of another. What two products share is one thing.
  private static func combines(_ arm: TrialArm, _ trial: Trial, _ contents: [Content]) -> Bool {
    let held = contents.map { things(of: arm, trial, in: $0) }
    for (position, own) in held.enumerated() {
      for other in held[(position + 1)...] where !own.subtracting(other).isEmpty && !other.subtracting(own).isEmpty {
        return true
      }
    }
    return false
  }

  private static func things(of arm: TrialArm, _ trial: Trial, in content: Content) -> Set<String> {
    let given = arm.microbes.map { MicrobeIdentity(name: $0.species, strain: $0.strain, strainID: $0.strainID) }
    let microbes = given.filter { one in content.microbes.contains { $0.isSameStrain(as: one) } }.map(\.shown)
    let named = content.words.filter { names(arm, trial, $0.names) }.map(\.word)
    return Set(microbes + named)
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
