import SelfTrial
import Statistics

/// Diaries that nobody would write, by seed: every kind of entry, texts that break tables, corrections, withdrawals.
struct RandomDiary {
  private var random: SeededRandom

  init(seed: UInt64, index: UInt64) { random = SeededRandom(seed: seed, index: index) }

  static let latest = CalendarDay(number: 20_778)  // 21 November 2026

  mutating func entries() -> [DiaryEntry] {
    let first = RandomDiary.latest.advanced(by: -number(20_000))
    var clock = 1_700_000_000_000
    return (0..<number(24)).compactMap { _ in
      clock += number(3) * number(1_000_000)
      let span = min(first.distance(to: RandomDiary.latest), 5)
      return try? DiaryEntry(
        day: first.advanced(by: number(span + 1)),
        content: content(),
        entered: EntryTime(milliseconds: clock, offsetMinutes: (number(104) - 52) * 15)
      )
    }
  }

  private mutating func number(_ bound: Int) -> Int { Int(random.next() % UInt64(max(1, bound))) }

  private mutating func pick<Value>(_ values: [Value]) -> Value { values[number(values.count)] }

  private mutating func amount() -> Double {
    switch number(4) {
    case 0: Double(number(11))
    case 1: Double(number(1000)) / 8
    case 2: random.uniform() * 100
    default: Double(number(3)) * 0.1 + 0.2
    }
  }

  private mutating func content() -> DiaryEntry.Content {
    switch number(9) {
    case 0, 1: .score(score())
    case 2: .product(.init(name: name(), doses: amount(), planned: number(2) == 0 ? nil : amount()))
    case 3: .rescue(.init(name: name(), uses: number(2) == 0 ? nil : amount()))
    case 4: .trigger(.init(name: name(), level: amount()))
    case 5: .note(text(30))
    case 6: .phase(pick(TrialPhase.allCases))
    default: .withdrawal(subject())
    }
  }

  private mutating func score() -> DiaryEntry.Score {
    let items = (0..<number(4)).map { _ in DiaryEntry.Item(pick(["a", "redness", "-dry skin", "B1, B2"]), amount()) }
    switch number(3) {
    case 0: return .init(measure: "POEM", value: Double(number(29)), items: items)
    case 1: return .init(measure: "itch_NRS", value: Double(number(101)) / 10, items: items)
    default: return .init(measure: pick(["own", "B-2.x", "Own"]), value: (amount() - 40) * 1e3, items: items)
    }
  }

  private mutating func subject() -> DiaryEntry.Subject {
    pick([.score("POEM"), .score("own"), .product(name()), .rescue(name()), .trigger(name()), .note, .phase])
  }

  private mutating func name() -> String {
    pick(["LGG drops", "=1+1", "@x", "lgg DROPS", "Crème, 5 %", "say \"x\"", "-3", "'", "'=x", "乳酸菌", "a;b", "+D3"])
  }

  /// - Parameter most: pieces at most; none is left out, as no note is empty.
  private mutating func text(_ most: Int) -> String {
    let pieces = [
      "a", "é", "\n", "\r\n", "\r", "\"", ",", ";", "\t", " ", "=", "+", "-", "@", "'", "乳", "👩‍🔬", "<b>", "%", "|", "＝",
      "\u{1B}[31m", "\u{FEFF}", "\u{0301}", "sep=;", "2026-11-21",
    ]
    return (0...number(most)).map { _ in pick(pieces) }.joined()
  }
}
