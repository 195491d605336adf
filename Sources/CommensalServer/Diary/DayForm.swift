internal import SelfTrial

/// The form of one day: what stands, and what somebody made of it.
///
/// Each field holds beside its value what it was when the page was shown; only what was changed is said anew. So two
/// pages of the same day do not take back what the other one said.
struct DayForm: Sendable {
  struct Row: Sendable {
    /// What it is about; of a new one the name is typed.
    var name: String
    var value: String
    var was: String
    /// Doses that are planned for a day.
    var planned: Double?
    var isNew = false
    var error: String?
  }

  enum Kind: String, CaseIterable {
    case score, product, rescue, trigger
  }

  let day: CalendarDay
  var rows: [Kind: [Row]] = [:]
  var note = ""
  var noteWas = ""
  var noteError: String?
  var phase = ""
  var phaseWas = ""

  /// Measures that are asked for every day.
  static let dailyMeasures = ["itch_NRS", "sleep_NRS"]
  private static let mostRows = 40
  private static let weeksBack = 4

  // MARK: From the diary

  /// The form of a day as the diary has it, with what was noted in the weeks before to be filled in.
  init(_ day: CalendarDay, of diary: Diary) {
    self.day = day
    let today = diary.current.filter { $0.day == day }
    let recent = diary.current.filter { (0..<7 * Self.weeksBack).contains($0.day.distance(to: day)) }
    var rows: [Kind: [Row]] = [.score: Self.dailyMeasures.map { Row(name: $0, value: "", was: "") }]
    func put(_ kind: Kind, _ name: String, _ value: String?, planned: Double? = nil) {
      if let place = rows[kind, default: []].firstIndex(where: { $0.name.lowercased() == name.lowercased() }) {
        guard let value else { return }
        rows[kind]?[place] = Row(name: name, value: value, was: value, planned: planned)
      } else if rows[kind, default: []].count < Self.mostRows {
        rows[kind, default: []].append(Row(name: name, value: value ?? "", was: value ?? "", planned: planned))
      }
    }
    // The latest first, so that the planned doses are the last ones.
    for entry in recent.reversed() {
      switch entry.content {
      case .product(let product): put(.product, product.name, nil, planned: product.planned)
      case .rescue(let rescue): put(.rescue, rescue.name, nil)
      case .trigger(let trigger): put(.trigger, trigger.name, nil)
      default: break
      }
    }
    for entry in today {
      switch entry.content {
      // What a scale's form made is changed there.
      case .score(let score) where score.items.isEmpty: put(.score, score.measure, DiaryNumber.text(score.value))
      case .product(let product): put(.product, product.name, DiaryNumber.text(product.doses), planned: product.planned)
      case .rescue(let rescue): put(.rescue, rescue.name, DiaryNumber.text(rescue.uses ?? 1))
      case .trigger(let trigger): put(.trigger, trigger.name, DiaryNumber.text(trigger.level))
      case .note(let text): (note, noteWas) = (text, text)
      case .phase(let phase): (self.phase, phaseWas) = (phase.rawValue, phase.rawValue)
      default: break
      }
    }
    for kind in [Kind.product, .rescue, .trigger] {
      rows[kind, default: []].append(Row(name: "", value: "", was: "", isNew: true))
    }
    self.rows = rows
  }

  // MARK: From a page

  /// The form as it was filled in.
  init(_ day: CalendarDay, fields: FormFields) {
    self.day = day
    for kind in Kind.allCases {
      for place in 0..<Self.mostRows + 1 {
        let key = "\(kind.rawValue).\(place)"
        guard let isNew = fields["\(key).new"].map({ $0 == "yes" }) else { break }
        rows[kind, default: []].append(
          Row(
            name: Self.trimmed(fields["\(key).name"]),
            value: Self.trimmed(fields["\(key).value"]),
            was: Self.trimmed(fields["\(key).was"]),
            planned: fields["\(key).planned"].flatMap { DiaryNumber.value($0) },
            isNew: isNew
          )
        )
      }
    }
    note = Self.lines(fields["note"])
    noteWas = Self.lines(fields["note.was"])
    phase = Self.trimmed(fields["phase"])
    phaseWas = Self.trimmed(fields["phase.was"])
  }

  /// What was changed, with errors noted where it cannot be kept.
  ///
  /// - Returns: `nil` where there is any error.
  mutating func statements(_ words: Words) -> [DiaryEntry.Content]? {
    var contents: [DiaryEntry.Content] = []
    var isGood = true
    for kind in Kind.allCases {
      for place in (rows[kind] ?? []).indices {
        guard let row = rows[kind]?[place] else { continue }
        switch Self.content(kind, row) {
        case .unchanged: break
        case .said(let content): contents.append(content)
        case .wrong(let key):
          rows[kind]?[place].error = words(key)
          isGood = false
        }
      }
    }
    if note != noteWas {
      let content = note.isEmpty ? DiaryEntry.Content.withdrawal(.note) : .note(note)
      if content.isKept { contents.append(content) } else { (noteError, isGood) = (words("diary.error.note"), false) }
    }
    if phase != phaseWas {
      if phase.isEmpty {
        contents.append(.withdrawal(.phase))
      } else if let phase = TrialPhase(rawValue: phase) {
        contents.append(.phase(phase))
      }
    }
    return isGood ? contents : nil
  }

  private enum Reading {
    case unchanged
    case said(DiaryEntry.Content)
    /// Under which key stands what is wrong.
    case wrong(String)
  }

  private static func content(_ kind: Kind, _ row: Row) -> Reading {
    if row.isNew, row.name.isEmpty { return row.value.isEmpty ? .unchanged : .wrong("diary.error.name") }
    guard row.isNew || row.value != row.was else { return .unchanged }
    let subject: DiaryEntry.Subject =
      switch kind {
      case .score: .score(row.name)
      case .product: .product(row.name)
      case .rescue: .rescue(row.name)
      case .trigger: .trigger(row.name)
      }
    if row.value.isEmpty, !row.isNew {
      let withdrawal = DiaryEntry.Content.withdrawal(subject)
      return withdrawal.isKept ? .said(withdrawal) : .wrong("diary.error.name")
    }
    guard let number = row.value.isEmpty ? 1 : DiaryNumber.value(row.value) else { return .wrong("diary.error.number") }
    let content: DiaryEntry.Content =
      switch kind {
      case .score: .score(.init(measure: row.name, value: number))
      case .product: .product(.init(name: row.name, doses: number, planned: row.planned))
      case .rescue: .rescue(.init(name: row.name, uses: number))
      case .trigger: .trigger(.init(name: row.name, level: number))
      }
    return content.isKept ? .said(content) : .wrong(kind == .score ? "diary.error.score" : "diary.error.value")
  }

  private static func trimmed(_ text: String?) -> String {
    guard let text, let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }

  /// As it was typed, without what browsers do to ends of lines.
  private static func lines(_ text: String?) -> String {
    trimmed(text?.replacing("\r\n", with: "\n"))
  }
}

extension DiaryEntry.Content {
  /// Whether a diary takes it.
  var isKept: Bool {
    (try? DiaryEntry(day: CalendarDay(number: 0), content: self, entered: EntryTime(milliseconds: 0))) != nil
  }
}
