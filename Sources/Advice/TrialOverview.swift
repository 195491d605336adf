public import Evidence
public import Labels
public import Microbes

/// A trial and what it found, told without a product in view: for lists of trials and explanations.
public struct TrialOverview: Sendable {
  /// The trial as its record states it.
  public var trial: Trial
  /// What was compared with what, for how long and in whom, in plain words.
  public var comparison: String
  /// The result as reported, in plain words.
  public var result: String
  /// What the trial's own figures say, by the rules that answers use.
  public var direction: TrialMatch.Direction
  /// What a reader must know of how the result came about; the record's own ``Evidence/Trial/caveats`` stand apart.
  public var cautions: [String]

  /// An overview made elsewhere.
  public init(
    trial: Trial,
    comparison: String,
    result: String,
    direction: TrialMatch.Direction,
    cautions: [String] = []
  ) {
    self.trial = trial
    self.comparison = comparison
    self.result = result
    self.direction = direction
    self.cautions = cautions
  }

  /// Reads a trial as an answer would: for its first arm with microbes that a main measure was reported for. Where
  /// the record names no microbe (a remedy without one, or strains that the source leaves out), for the first arm
  /// that was tested.
  ///
  /// - Parameters:
  ///   - condition: what the trial is asked about; `nil` for the first of its conditions that is known here.
  ///   - tables: tells which strains no product can hold.
  public init(_ trial: Trial, asked condition: Condition? = nil, tables: NomenclatureTables = NomenclatureTables()) {
    let unsold = Set(tables.strains.filter { !$0.isDeposited }.map(\.id))
    let prepared = PreparedTrial(trial, countedID: trial.id, unsoldStrains: unsold)
    self.trial = trial
    let condition = condition ?? trial.conditions.compactMap(Condition.init(rawValue:)).first
    let measures =
      trial.purpose == .prevention ? MainMeasures.prevention : condition.map(MainMeasures.names(for:)) ?? []
    let arms = prepared.arms.isEmpty ? prepared.armsWithoutMicrobes : prepared.arms
    let findings = arms.map { MainFinding($0, in: trial, condition: condition, measures: measures) }
    guard let position = findings.firstIndex(where: { $0.decisive != nil }) ?? findings.indices.first else {
      comparison = trial.title
      result = "The record names no group that got anything."
      direction = .cannotTell
      cautions = []
      return
    }
    let (tested, main) = (arms[position], findings[position])
    comparison = TrialWords.comparison(tested, in: trial)
    result = TrialWords.result(main, tested: tested, in: trial)
    let tells = trial.status == .published && tested.comparator != nil
    direction = tells ? main.direction : .cannotTell
    cautions = main.remarks
    if prepared.arms.isEmpty { cautions.append("The record names no microbe, so no label can be matched to it.") }
    if prepared.arms.count > 1 {
      cautions.append("\(prepared.arms.count) groups got microbes; this is the result of one of them.")
    }
    if let other = trial.sameTrialAs { cautions.append("The same trial as \(other): counted once.") }
  }
}
