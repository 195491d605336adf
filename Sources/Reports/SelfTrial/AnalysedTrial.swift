public import SelfTrial

/// An analysed trial of one person with what is reported beside it.
public struct AnalysedTrial: Sendable {
  /// The analysis.
  public var analysis: SelfTrialAnalysis
  /// What trials of the product found; `nil` where it was not said.
  public var evidence: EffectPrior?
  /// Measures of the diary that were not analysed.
  public var otherMeasures: [String]
  /// Values that a later one of the same day replaced.
  public var replacedValues: Int

  /// A trial.
  public init(
    analysis: SelfTrialAnalysis,
    evidence: EffectPrior? = nil,
    otherMeasures: [String] = [],
    replacedValues: Int = 0
  ) {
    self.analysis = analysis
    self.evidence = evidence
    self.otherMeasures = otherMeasures
    self.replacedValues = replacedValues
  }

  /// What is odd about the diary, a sentence each without its full stop.
  public var notes: [String] {
    var notes: [String] = []
    let name = analysis.model.measure.name
    if !otherMeasures.isEmpty {
      notes.append("\(name) was analysed; the diary also has \(otherMeasures.joined(separator: ", ")) (--measure)")
    }
    if replacedValues > 0 {
      notes.append("\(Numbers.counted(replacedValues, "day")) had more than one value of \(name): the last row counts")
    }
    if analysis.model.measure.range == nil {
      notes.append("\(name) is not a scale that is known here: it was taken to have no bounds")
    }
    if !analysis.series.phases.contains(.on) {
      notes.append("no day has the phase on: a diary without the product says nothing of it")
    }
    return notes + cautions
  }

  /// What could be taken for an effect in this diary, a sentence each without its full stop.
  private var cautions: [String] {
    let series = analysis.series
    var cautions: [String] = []
    let switches = zip(series.phases, series.phases.dropFirst()).count { ($0 == .on) != ($1 == .on) }
    if switches == 1 {
      cautions.append(
        "the product was begun or left off only once: a flare that passes by itself, a season or hope looks the same. "
          + "Going back and forth tells them apart (commensal trial plan)"
      )
    }
    let on = series.phases.indices.filter { series.phases[$0] == .on }
    let off = series.phases.indices.filter { series.phases[$0] != .on }
    if !on.isEmpty, !off.isEmpty {
      let with = on.reduce(0) { $0 + series.rescue[$1] } / Double(on.count)
      let without = off.reduce(0) { $0 + series.rescue[$1] } / Double(off.count)
      if abs(with - without) > Self.unevenRescue {
        let whichDays = with > without ? "with the product" : "without it"
        cautions.append("rescue medicine was used mostly on days \(whichDays): the two cannot well be told apart")
      }
    }
    return cautions
  }

  /// Difference in mean daily rescue medicine from which its effect and the product's run together.
  private static let unevenRescue = 0.4

  /// Further weeks that are looked ahead to.
  static let weeksAhead = [1, 2, 4, 8]
  /// Coming days that are foretold.
  static let daysAhead = 14
}
