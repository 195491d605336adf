internal import Tables

extension DiaryTable {
  /// The columns of an exported diary. The first four are those that the analysis of a self-trial reads; they are
  /// filled for scores that stand, and for no other row but the date.
  static let columns = [
    "date", "measure", "value", "phase", "kind", "name", "amount", "planned", "items", "text", "entered", "state",
  ]

  /// A diary with its history as comma-separated values, which ``DiaryTable/init(utf8:dates:today:)`` reads back as
  /// the same diary.
  public static func text(of diary: Diary) -> String {
    var text = CSVText.row(columns) + "\n"
    text.reserveCapacity(diary.entries.count * 96)
    var phased: (day: CalendarDay, phase: String)?
    for (place, entry) in diary.entries.enumerated() {
      if phased?.day != entry.day { phased = (entry.day, diary.phase(on: entry.day)?.rawValue ?? "") }
      let stands = diary.stands(at: place)
      text += CSVText.row(cells(entry, stands: stands, phase: phased?.phase ?? "")) + "\n"
    }
    return text
  }

  private static func cells(_ entry: DiaryEntry, stands: Bool, phase: String) -> [String] {
    var cells = [String](repeating: "", count: columns.count)
    func set(_ column: String, _ text: String) {
      if let place = columns.firstIndex(of: column) { cells[place] = text }
    }
    set("date", entry.day.description)
    set("phase", phase)
    set("entered", entry.entered.description)
    switch entry.content {
    case .score(let score):
      set("kind", "score")
      // A program that knows the four columns alone sees each value that stands, once.
      set(stands ? "measure" : "name", score.measure)
      set(stands ? "value" : "amount", DiaryNumber.text(score.value))
      set(
        "items",
        FormulaGuard.guarded(score.items.map { "\($0.name)=\(DiaryNumber.text($0.value))" }.joined(separator: ";"))
      )
    case .product(let product):
      set("kind", "product")
      set("name", FormulaGuard.guarded(product.name))
      set("amount", DiaryNumber.text(product.doses))
      set("planned", product.planned.map(DiaryNumber.text) ?? "")
    case .rescue(let rescue):
      set("kind", "rescue")
      set("name", FormulaGuard.guarded(rescue.name))
      set("amount", rescue.uses.map(DiaryNumber.text) ?? "")
    case .trigger(let trigger):
      set("kind", "trigger")
      set("name", FormulaGuard.guarded(trigger.name))
      set("amount", DiaryNumber.text(trigger.level))
    case .note(let note):
      set("kind", "note")
      set("text", FormulaGuard.guarded(note))
    case .phase(let phase):
      set("kind", "phase")
      set("name", phase.rawValue)
    case .withdrawal(let subject):
      set("kind", "withdrawal")
      set("text", subject.kind)
      set("name", FormulaGuard.guarded(subject.name))
    }
    if case .withdrawal = entry.content {} else { set("state", stands ? "stands" : "replaced") }
    return cells
  }
}

extension DiaryEntry.Subject {
  /// The word for what kind of subject it is, in tables and JSON: `score`, `product` …
  public var kind: String {
    switch self {
    case .score: "score"
    case .product: "product"
    case .rescue: "rescue"
    case .trigger: "trigger"
    case .note: "note"
    case .phase: "phase"
    }
  }

  /// The measure or the name that the person gave; empty for notes and phases.
  public var name: String {
    switch self {
    case .score(let name), .product(let name), .rescue(let name), .trigger(let name): name
    case .note, .phase: ""
    }
  }

  /// The subject of a kind and name; `nil` for a word that stands for no kind.
  public init?(kind: String, name: String) {
    switch kind {
    case "score": self = .score(name)
    case "product": self = .product(name)
    case "rescue": self = .rescue(name)
    case "trigger": self = .trigger(name)
    case "note": self = .note
    case "phase": self = .phase
    default: return nil
    }
  }
}
