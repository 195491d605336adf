internal import Advice
internal import Evidence
internal import Labels

/// The answer in a few sentences of the page's language: what was tested, what was found, how sure that is.
struct AnswerWords {
  let answer: Answer
  let words: Words

  /// The condition as a person calls it.
  static func name(of condition: Condition, _ words: Words) -> String { words("condition.\(condition.rawValue)") }

  private var condition: String { Self.name(of: answer.condition, words) }

  var headline: String { words("answer.\(answer.verdict.rawValue)", ["condition": condition]) }

  var sentences: [String] {
    var sentences: [String] = []
    if answer.verdict == .askADoctor { sentences.append(words("answer.ask-a-doctor.why")) }
    let key = "answer.because.\(answer.evidenceVerdict.rawValue)"
    let match = words("answer.match.\(answer.match.rawValue)")
    sentences.append(words(key, ["condition": condition, "match": match]))
    if let effect = answer.effect, let certainty = answer.certainty {
      let grade = words("certainty.\(certainty.grade.rawValue)")
      if let amount = amount(effect) {
        sentences.append(words("answer.estimate", ["amount": amount, "grade": grade]))
      } else {
        sentences.append(words("answer.certainty", ["grade": grade]))
      }
    }
    let isCareful = answer.safety.contains { $0.severity != .info && $0.isPersonal }
    if isCareful, answer.verdict != .askADoctor { sentences.append(words("answer.safety")) }
    return sentences
  }

  /// `9,5 SCORAD-Punkte besser (4,2 bis 16,9 besser)`; `nil` for ratios.
  private func amount(_ effect: PooledEffect) -> String? {
    guard effect.kind == .meanDifference || effect.kind == .standardisedMeanDifference else { return nil }
    let isPoints = effect.kind == .meanDifference
    let unit = isPoints ? words("answer.points", ["measure": effect.measure]) : words("answer.deviations")
    func number(_ value: Double) -> String {
      let places = isPoints ? 10.0 : 100.0
      let rounded = (abs(value) * places).rounded() / places
      let text = rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
      return words.language == .english ? text : text.replacing(".", with: ",")
    }
    func direction(_ value: Double) -> String { words(value < 0 ? "answer.better" : "answer.worse") }
    let (low, high) = (effect.ci95.low, effect.ci95.high)
    let range =
      high <= 0
      ? "\(number(high)) \(words("answer.to")) \(number(low)) \(direction(-1))"
      : low >= 0
        ? "\(number(low)) \(words("answer.to")) \(number(high)) \(direction(1))"
        : "\(number(low)) \(direction(-1)) \(words("answer.to")) \(number(high)) \(direction(1))"
    return "\(number(effect.estimate)) \(unit) \(direction(effect.estimate)) (\(range))"
  }
}
