/// Why answers give no score.
public enum ScaleError: Error, Sendable, Hashable {
  /// An answer that the item does not have.
  case outOfRange(scale: String, item: String, value: Double, allowed: String)
  /// Something that is no number where one is needed.
  case notANumber(scale: String, item: String, allowed: String)
  /// A key that no item goes by.
  case unknownKey(scale: String, key: String, known: [String])
  /// A list of answers with as many as the scale has no items.
  case wrongCount(scale: String, list: String, given: Int, expected: Int)
  /// The same item answered twice, or a sum that is not that of its items.
  case contradiction(scale: String, item: String)
  /// Nothing that could be scored: no answers under their keys.
  case noAnswers(scale: String)
  /// The answers say that they are of another scale.
  case otherScale(scale: String, named: String)
  /// More items unanswered than the instrument lets through.
  case notScored(scale: String, missing: [String], allowed: Int)
}

extension ScaleError: CustomStringConvertible {
  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .outOfRange(let scale, let item, let value, let allowed):
      "\(scale): \(item) is \(ScaleText.number(value)), but must be \(allowed)"
    case .notANumber(let scale, let item, let allowed):
      "\(scale): \(item) must be \(allowed); leave it out where it was not answered"
    case .unknownKey(let scale, let key, let known):
      "\(scale) has no item “\(key)”. It has \(ScaleText.listed(known))"
    case .wrongCount(let scale, let list, let given, let expected):
      "\(scale): \(list) holds \(given) answers, but \(expected) are needed; write null for one that was not given"
    case .contradiction(let scale, let item):
      "\(scale): \(item) is given more than once, and not alike; keep one of them"
    case .noAnswers(let scale): "\(scale): there are no answers in it"
    case .otherScale(let scale, let named): "the answers are those of \(named), not of \(scale)"
    case .notScored(let scale, let missing, let allowed):
      "\(scale) is not scored: \(ScaleText.listed(missing)) \(missing.count == 1 ? "is" : "are") not answered, and "
        + (allowed == 0 ? "every item is needed" : "no more than \(allowed) may be")
    }
  }
}
