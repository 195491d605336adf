/// Entries as they are typed in a hurry: `itch=6`, `took=LGG drops*2/3`, `pollen=high`.
public enum EntryWords {
  /// Triggers that have a word of their own; any other is `trigger:NAME`.
  public static let triggers = [
    "pollen", "dust", "food", "weather", "heat", "cold", "sweat", "stress", "pets", "mould", "wool", "smoke",
    "infection", "perfume", "sun",
  ]

  /// What is understood, for messages.
  public static let help = """
    itch, sleep, SCORAD, POEM and the other scores; took and missed for products (took="LGG drops*2" for two doses, \
    *2/3 for two of three planned), rescue for a medicine, \(triggers.prefix(3).joined(separator: ", ")) and other \
    triggers with 0 to 3 or none, low, medium, high (food=eggs), note, phase=on, off, washout or none; a score of your \
    own as measure:NAME=5, a trigger of your own as trigger:NAME=2
    """

  /// What a word and its value say.
  ///
  /// - Throws: what is not understood. The value is not part of it.
  public static func content(_ key: String, _ value: String) throws(DiaryRefusal) -> DiaryEntry.Content {
    let key = DiaryNumber.trimmingSpaces(key)
    let value = DiaryNumber.trimmingSpaces(value)
    guard !value.isEmpty else { throw DiaryRefusal("there is nothing behind the =") }
    let content = try plainContent(key, value)
    try content.check()
    return content
  }

  private static func plainContent(_ key: String, _ value: String) throws(DiaryRefusal) -> DiaryEntry.Content {
    if let name = own("measure", key) { return .score(.init(measure: name, value: try number(value))) }
    if let name = own("trigger", key) { return .trigger(.init(name: name, level: try level(value))) }
    if let measure = DiaryMeasure.named(key) { return .score(.init(measure: measure.id, value: try number(value))) }
    switch key.lowercased() {
    case "took", "take", "taken", "product":
      let (name, doses, planned) = try counted(value)
      return .product(.init(name: name, doses: doses ?? 1, planned: planned))
    case "missed", "forgot":
      let (name, planned, more) = try counted(value)
      guard more == nil else { throw DiaryRefusal("what was missed has one number, of the doses that were planned") }
      return .product(.init(name: name, doses: 0, planned: planned ?? 1))
    case "rescue", "medicine":
      let (name, uses, more) = try counted(value)
      guard more == nil else { throw DiaryRefusal("a medicine has one number, of how often it was used") }
      return .rescue(.init(name: name, uses: uses))
    case "note": return .note(value)
    case "phase": return .phase(try phase(value))
    case "food" where (try? level(value)) == nil: return .trigger(.init(name: "food: \(value)", level: 1))
    case let word where triggers.contains(word): return .trigger(.init(name: word, level: try level(value)))
    default: throw DiaryRefusal("this is not known in a diary. Known are \(help)")
    }
  }

  /// What is meant where something is to be withdrawn: `itch`, `note`, `pollen`, `took=LGG drops`.
  public static func subject(_ words: String) throws(DiaryRefusal) -> DiaryEntry.Subject {
    let parts = words.split(separator: "=", maxSplits: 1).map { DiaryNumber.trimmingSpaces($0) }
    let key = parts.first ?? ""
    let subject: DiaryEntry.Subject
    if let name = own("measure", key) {
      subject = .score(name)
    } else if let name = own("trigger", key) {
      subject = .trigger(name)
    } else if let measure = DiaryMeasure.named(key) {
      subject = .score(measure.id)
    } else if triggers.contains(key.lowercased()) {
      subject = .trigger(parts.count > 1 ? "\(key.lowercased()): \(parts[1])" : key.lowercased())
    } else {
      switch (key.lowercased(), parts.count > 1 ? parts[1] : "") {
      case ("note", _): subject = .note
      case ("phase", _): subject = .phase
      case ("took", let name), ("missed", let name), ("product", let name): subject = .product(name)
      case ("rescue", let name), ("medicine", let name): subject = .rescue(name)
      default: throw DiaryRefusal("this is not known in a diary. Say what is withdrawn: itch, note, pollen, took=NAME")
      }
    }
    try DiaryEntry.Content.withdrawal(subject).check()
    return subject
  }

  /// `on`, `off`, `washout` or `none`.
  public static func phase(_ text: String) throws(DiaryRefusal) -> TrialPhase {
    let word = text.lowercased().filter { $0 != "-" && $0 != " " && $0 != "_" }
    guard let phase = TrialPhase(rawValue: word) else { throw DiaryRefusal("a phase is on, off, washout or none") }
    return phase
  }

  private static func own(_ kind: String, _ key: String) -> String? {
    guard key.lowercased().hasPrefix(kind + ":") else { return nil }
    return DiaryNumber.trimmingSpaces(key.dropFirst(kind.count + 1))
  }

  private static func number(_ text: String) throws(DiaryRefusal) -> Double {
    guard let number = DiaryNumber.value(text) else { throw DiaryRefusal("the value is not a number") }
    return number
  }

  private static func level(_ text: String) throws(DiaryRefusal) -> Double {
    switch text.lowercased() {
    case "none", "no": return 0
    case "low", "little", "few", "yes": return 1
    case "medium", "moderate", "some": return 2
    case "high", "much", "many": return 3
    default:
      guard let level = DiaryNumber.value(text), level >= 0 else {
        throw DiaryRefusal("a trigger's level is a number from 0, or none, low, medium, high")
      }
      return level
    }
  }

  /// `LGG drops`, `LGG drops*2`, `LGG drops*2/3`.
  private static func counted(_ text: String) throws(DiaryRefusal) -> (name: String, count: Double?, of: Double?) {
    guard let star = text.lastIndex(where: { $0 == "*" || $0 == "×" }) else { return (text, nil, nil) }
    let name = DiaryNumber.trimmingSpaces(text[..<star])
    let counts = text[text.index(after: star)...].split(separator: "/", omittingEmptySubsequences: false)
    let numbers = counts.compactMap { DiaryNumber.value($0) }
    guard numbers.count == counts.count, numbers.count <= 2 else {
      throw DiaryRefusal("behind the * stands a number, or two as in 2/3")
    }
    return (name, numbers[0], numbers.count > 1 ? numbers[1] : nil)
  }
}
