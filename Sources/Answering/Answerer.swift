package import Advice
internal import Evidence
package import Intake
package import Labels
internal import Synchronization

/// Answers question after question, from many threads at once: what a question needs is made once and kept.
///
/// A command that answers one question is quicker with ``Workbench`` alone.
package final class Answerer: Sendable {
  package let workbench: Workbench
  /// Reads labels; may be used from many threads at once.
  package let reader: LabelReader
  private let advisors = Mutex<[Key: Advisor]>([:])

  private struct Key: Hashable {
    var hasCourses: Bool
    var market: String?
  }

  /// - Throws: where the facts in the binary are damaged.
  package init(_ workbench: Workbench) throws(AnswerFailure) {
    self.workbench = workbench
    reader = try workbench.reader()
  }

  /// What a label's text says.
  package func product(text: String, name: String? = nil) -> Product {
    var product = reader.read(text)
    if let name { product.name = name }
    return product
  }

  /// What a label says, with what its kind of input says beside the text.
  package func product(from input: IntakeLabel) -> Product {
    Workbench.completed(reader.read(input.text), with: input)
  }

  /// The advisor for a condition, made at its first question.
  ///
  /// - Parameter market: whose rules judge claims; `nil` for all that are held.
  package func advisor(for condition: Condition, market: Market? = nil) throws(AnswerFailure) -> Advisor {
    let key = Key(hasCourses: condition == .atopicDermatitis, market: market?.code)
    if let advisor = advisors.withLock({ $0[key] }) { return advisor }
    let made = try workbench.advisor(for: condition, borrowing: BorrowingOptions(), market: market)
    return advisors.withLock { advisors in
      // Another thread may have been first: what it keeps in mind is shared by all.
      if let first = advisors[key] { return first }
      advisors[key] = made
      return made
    }
  }

  /// What the trials say of a product for a condition and a person.
  package func answer(
    _ product: Product,
    for condition: Condition,
    profile: Profile? = nil,
    market: Market? = nil
  ) throws(AnswerFailure) -> Answer {
    try advisor(for: condition, market: market).answer(for: product, condition: condition, profile: profile)
  }
}
