internal import Advice
package import Evidence
internal import Labels
internal import Microbes
package import Reports

/// What is asked of the trials cannot be made out, or has no answer.
package struct EvidenceQuestionError: Error, Sendable, Equatable {
  package enum Reason: Sendable {
    /// No trial reports the measure.
    case unknownMeasure
    /// No measure was named, and none is usual.
    case noUsualMeasure
  }

  package var reason: Reason
  /// What is wrong and what is known.
  package var message: String
  /// The measures that the trials report.
  package var known: [String]
}

extension EvidenceQuestion {
  /// The question that a person's words ask.
  ///
  /// - Parameters:
  ///   - condition: the identifier of a condition.
  ///   - measure: a measure or family of measures in any case; `nil` for the usual one.
  ///   - purpose: `nil` for that of the usual question, or treatment.
  ///   - naming: how a measure is named where one must be, such as `--measure`.
  /// - Throws: ``EvidenceQuestionError`` with what is known.
  package init(
    asking condition: String,
    measure: String?,
    route: TrialArm.Route?,
    purpose: Trial.Purpose?,
    of evidence: EvidenceBase,
    naming: String
  ) throws(EvidenceQuestionError) {
    let known = Self.measures(for: condition, in: evidence)
    if let asked = measure {
      guard let measure = known.first(where: { $0.lowercased() == asked.lowercased() }) else {
        throw EvidenceQuestionError(
          reason: .unknownMeasure,
          message: Self.unknown(asked, known: known, condition: condition),
          known: known
        )
      }
      self.init(condition: condition, route: route, purpose: purpose ?? .treatment, measure: measure)
      return
    }
    let named = Condition(rawValue: condition)
    if let named, let usual = Self.usual(for: named, route: route, purpose: purpose, in: evidence) {
      self = usual
      return
    }
    let hint = known.isEmpty ? "" : " Name a measure with \(naming): \(Self.some(known))."
    throw EvidenceQuestionError(
      reason: .noUsualMeasure,
      message: "there is no usual measure of the trials held for \(printable(condition)) to draw.\(hint)",
      known: known
    )
  }

  /// The first few, for a message.
  private static func some(_ measures: [String]) -> String {
    let shown = 8
    return measures.prefix(shown).joined(separator: ", ") + (measures.count > shown ? " …" : "")
  }

  private static func unknown(_ asked: String, known: [String], condition: String) -> String {
    let nearest = Spelling.nearest(to: asked, among: known)
    let all = known.isEmpty ? "None is held." : "Reported are \(some(known))."
    let suggestion = nearest.isEmpty ? all : "Did you mean \(nearest.joined(separator: " or "))?"
    return "No trial for \(printable(condition)) reports “\(printable(asked))”. \(suggestion)"
  }
}

extension Workbench {
  /// What the held trials say of a question.
  package func reading(
    _ question: EvidenceQuestion,
    borrowing: BorrowingOptions = .init(),
    choice: StudyChoice = .init()
  ) throws(AnswerFailure) -> EvidenceReading {
    EvidenceReading(
      question,
      in: try evidence(),
      differences: try minimalImportantDifferences(),
      borrowing: borrowing,
      choice: choice
    )
  }

  /// Trials know a few conditions more than labels do (`healthy-skin`).
  ///
  /// - Throws: ``Advice/UnknownConditionError`` with the nearest words that are understood.
  package func conditionOfTrials(_ word: String) throws -> String {
    let key = word.lowercased()
    if try evidence().trials.contains(where: { $0.condition == key }) { return key }
    return try Condition(everydayWords: word).rawValue
  }
}
