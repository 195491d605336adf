public import Evidence
internal import Labels
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

  /// Reads a trial as an answer would, for its first arm with microbes.
  ///
  /// - Parameter tables: tells which strains no product can hold.
  public init(_ trial: Trial, tables: NomenclatureTables = NomenclatureTables()) {
    let unsold = Set(tables.strains.filter { !$0.isDeposited }.map(\.id))
    let prepared = PreparedTrial(trial, countedID: trial.id, unsoldStrains: unsold)
    self.trial = trial
    guard let tested = prepared.arms.first else {
      comparison = trial.title
      result = "No group got microbes that the record names, so nothing is said of any."
      direction = .cannotTell
      cautions = []
      return
    }
    let condition = Condition(rawValue: trial.condition)
    let measures =
      trial.purpose == .prevention ? MainMeasures.prevention : condition.map(MainMeasures.names(for:)) ?? []
    let main = MainFinding(tested, in: trial, condition: condition, measures: measures)
    comparison = TrialWords.comparison(tested, in: trial)
    result = TrialWords.result(main, tested: tested, in: trial)
    let tells = trial.status == .published && tested.comparator != nil
    direction = tells ? main.direction : .cannotTell
    cautions = main.remarks
    if prepared.arms.count > 1 {
      cautions.append("\(prepared.arms.count) groups got microbes; this is the result of the first.")
    }
    if let other = trial.sameTrialAs { cautions.append("The same trial as \(other): counted once.") }
  }
}
