public import Evidence
import Statistics

/// Everything that is made of the trials of one question: pooled, weighed against each other, and drawn.
public struct EvidenceReading: Sendable {
  /// The comparisons, put together.
  public let pooled: PooledContrasts
  /// The models that borrow between trials, one for each of the parts; `nil` where there is none.
  public let models: [BorrowingModel?]
  /// What is known of each blend, one table for each model.
  public let tables: [SummaryOfFindings]
  private let evidence: EvidenceBase

  /// Works it out.
  ///
  /// - Parameters:
  ///   - question: what is asked.
  ///   - evidence: the trials that are held.
  ///   - differences: the smallest differences that matter, scale by scale.
  ///   - borrowing: what the model assumes and leaves out, besides what is chosen.
  ///   - choice: which studies count, and how they are put together.
  public init(
    _ question: EvidenceQuestion,
    in evidence: EvidenceBase,
    differences: [MinimalImportantDifference],
    borrowing: BorrowingOptions = .init(),
    choice: StudyChoice = .init()
  ) {
    pooled = PooledContrasts(question, in: evidence, differences: differences, choice: choice)
    models = pooled.models(in: evidence, options: borrowing)
    self.evidence = evidence
    let threshold = differences.threshold(in: pooled.set.family)
    tables = models.compactMap(\.self).map {
      SummaryOfFindings(model: $0, evidence: evidence, minimalImportantDifference: threshold)
    }
  }

  /// Each study, what they say together, and what the model makes of each.
  public var forestPlot: ForestPlot { pooled.forestPlot(model: .init(pooled, models: models)) }

  /// The studies by their precision, for the way of taking it with the most of them.
  public var funnelPlot: FunnelPlot { pooled.funnelPlot() }

  /// How far the answer hangs on choices that could have been made otherwise.
  public var sensitivity: EvidenceSensitivity { EvidenceSensitivity(pooled, in: evidence) }

  /// Every comparison, those left out by choice among them, in the order of the trials' identifiers.
  public var studies: [Study] { pooled.studies }

  /// A comparison with the trial that it is from.
  public typealias Study = PooledContrasts.Study
}

extension PooledContrasts {
  /// Every comparison, those left out by choice among them, in the order of the trials' identifiers.
  public var studies: [Study] {
    (set.contrasts + dropped).sorted { ($0.trialID, $0.active) < ($1.trialID, $1.active) }
      .compactMap { contrast in
        trials[contrast.trialID].map { trial in
          Study(contrast: contrast, trial: trial, name: name(of: contrast), counts: !dropped.contains(contrast))
        }
      }
  }

  /// A comparison with the trial that it is from.
  public struct Study: Sendable {
    /// The comparison.
    public var contrast: Contrast
    /// The trial.
    public var trial: Trial
    /// The trial as it is cited.
    public var name: String
    /// Whether it is put together with the others.
    public var counts: Bool

    /// What was given, in few words.
    public var given: String { trial.arm(id: contrast.active)?.givenInShort ?? "" }

    /// How it was taken; `nil` where it was not reported.
    public var route: TrialArm.Route? { trial.arm(id: contrast.active)?.route }
  }
}

extension JSONReport {
  /// The studies of a question with what they say together: the data behind a forest plot.
  public static func evidence(_ reading: EvidenceReading) -> JSON {
    let pooled = reading.pooled
    let question = pooled.question
    return [
      "condition": .string(question.condition),
      "measure": .string(question.measure),
      "purpose": .string(question.purpose.rawValue),
      "route": .optional(question.route?.rawValue),
      "scale": .string(pooled.axis.label),
      "below_zero": .string("the product did better"),
      "method": .string(pooled.choice.method.rawValue),
      "test": .string(pooled.choice.test.rawValue),
      "studies": .array(reading.studies.map(study)),
      "pooled": .array(zip(pooled.parts, reading.models).map(part)),
      "not_comparable": .array(
        pooled.set.exclusions.map { ["trial": .string($0.trialID), "why": .string($0.reason.words)] }
      ),
    ]
  }

  private static func study(_ study: EvidenceReading.Study) -> JSON {
    let contrast = study.contrast
    let bounds = contrast.bounds
    return [
      "trial": .string(study.trial.id),
      "name": .string(study.name),
      "active": .string(contrast.active),
      "control": .string(contrast.control),
      "route": .optional(study.route?.rawValue),
      "given": .string(study.given),
      "measure": .string(contrast.measure),
      "week": .optional(contrast.week),
      "n": .optional(contrast.n),
      "yi": .optional(contrast.estimate),
      "sei": .number(contrast.standardError),
      "known": .string(contrast.isCensored ? "outcome of a test" : "estimate"),
      "lower": .optional(bounds?.lower),
      "upper": .optional(bounds?.upper),
      "counts": .bool(study.counts),
      "derivation": .strings(contrast.derivation),
      "doi": .optional(study.trial.doi),
      "pmid": .optional(study.trial.pmid),
    ]
  }

  private static func part(_ part: PooledContrasts.Part, _ model: BorrowingModel?) -> JSON {
    let mean = model?.classEstimate
    return [
      "route": .optional(part.route?.rawValue),
      "k": .optional(part.fit?.count),
      "estimate": .optional(part.fit?.estimate),
      "se": .optional(part.fit?.standardError),
      "ci95": interval(part.fit?.interval),
      "prediction95": interval(part.fit?.prediction),
      "tau2": .optional(part.fit?.heterogeneity?.tau2),
      "i2": .optional(part.fit?.heterogeneity?.iSquared),
      "model_estimate": .optional(mean?.effect.mean),
      "model_ci95": interval(mean?.effect.interval()),
    ]
  }

  private static func interval(_ interval: Interval?) -> JSON {
    interval.map { .array([.number($0.lower), .number($0.upper)]) } ?? .null
  }
}

extension Contrast {
  /// The bounds between which the estimate lies where only a test's outcome is known; an open end is `nil`.
  var bounds: (lower: Double?, upper: Double?)? {
    switch kind {
    case .exact: nil
    case .intervalCensored(let lower, let upper), .oneSided(let lower, let upper):
      (lower.isFinite ? lower : nil, upper.isFinite ? upper : nil)
    }
  }
}
