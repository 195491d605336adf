public import Evidence
package import Labels

/// What the trials say of a product for a condition, without the words: what a place in a ranking needs.
public struct Assessment: Sendable {
  /// What the trials alone say; never ``Answer/Verdict/askADoctor``.
  public var verdict: Answer.Verdict
  /// How close the closest trial's microbes are.
  public var match: MatchLevel
  /// What the trials say together; `nil` where they cannot be put together.
  public var effect: PooledEffect?
  /// How far ``effect`` can be trusted.
  public var certainty: Certainty?
  /// The label's daily dose over that of the closest trial for which both are known.
  public var doseRatio: Double?

  /// Made from its parts.
  public init(
    verdict: Answer.Verdict,
    match: MatchLevel,
    effect: PooledEffect? = nil,
    certainty: Certainty? = nil,
    doseRatio: Double? = nil
  ) {
    self.verdict = verdict
    self.match = match
    self.effect = effect
    self.certainty = certainty
    self.doseRatio = doseRatio
  }
}

extension PooledEffect {
  /// With this probability the effect is at least as good as ``cautiousBenefit`` says.
  public static let cautiousProbability = 0.75

  /// Half a standard deviation between people: where most of 62 published smallest important differences lie (Norman,
  /// Sloan and Wyrwich, Med Care 2003;41:582).
  static let usualImportantSpread = 0.5

  /// The smallest difference that people notice: the published one or, where none is, half a standard deviation between
  /// people. `nil` for ratios, which have none.
  public var noticedDifference: Double? {
    switch kind {
    case .meanDifference, .standardisedMeanDifference:
      if let minimalImportantDifference { return minimalImportantDifference }
      return spreadBetweenPeople.flatMap { $0 > 0 ? Self.usualImportantSpread * $0 : nil }
    default: return nil
    }
  }

  /// What the mean effect is at least, with a probability of 75 per cent, as a part of ``noticedDifference``: above zero
  /// is benefit, one is a benefit that people notice; `nil` where there is no such difference.
  public var cautiousBenefit: Double? {
    guard let upper = quartiles?.high, upper.isFinite, let noticed = noticedDifference else { return nil }
    return upper == 0 ? 0 : -upper / noticed
  }
}

extension Product {
  /// Only what trials are matched by: two products with the same are the same to the trials.
  package var forTrials: Product {
    var product = Product(
      form: form,
      route: route,
      microbes: microbes.map { microbe in
        LabelMicrobe(
          written: "",
          name: microbe.name,
          rank: microbe.rank,
          strain: microbe.strain,
          strainID: microbe.strainID,
          viability: microbe.viability,
          cfu: microbe.cfu
        )
      },
      totalCFU: totalCFU,
      totalCFUBasis: totalCFUBasis,
      servingsPerDay: servingsPerDay,
      unitsPerServing: unitsPerServing
    )
    product.sentences = sentences.filter { ContactTime.saysToRinse($0) || ContactTime.saysToLeave($0) }
    return product
  }
}
