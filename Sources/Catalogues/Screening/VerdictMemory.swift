internal import Advice
internal import Labels

/// The verdicts on products that were met before. Most of a market's products are the same few strains again and again,
/// and a verdict takes far longer than a reading.
struct VerdictMemory {
  /// What the verdict on a product follows from, the rest of the product left out.
  private typealias Key = Product

  private let advisor: Advisor
  private let condition: Condition
  private var known: [Key: (verdict: Answer.Verdict, match: MatchLevel)] = [:]

  /// Verdicts that are kept; then it starts anew, which costs little and bounds the memory.
  private static let capacity = 20_000

  init(_ advisor: Advisor, condition: Condition) {
    self.advisor = advisor
    self.condition = condition
  }

  mutating func verdict(for product: Product) -> (verdict: Answer.Verdict, match: MatchLevel) {
    guard !product.microbes.isEmpty else { return (.noMicrobe, .none) }
    let key = product.forTrials
    if let verdict = known[key] { return verdict }
    let verdict = advisor.verdict(for: key, condition: condition)
    if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
    known[key] = verdict
    return verdict
  }
}
