/// One thing that somebody wrote down about one day.
///
/// An entry is never changed. A later one about the same day and the same subject stands in its place, and the earlier
/// one stays as history: see ``Diary``.
public struct DiaryEntry: Sendable, Hashable {
  /// The day it is about, whenever it was written.
  public var day: CalendarDay
  /// What was written.
  public var content: Content
  /// When it was written.
  public var entered: EntryTime

  /// What an entry can say.
  public enum Content: Sendable, Hashable {
    case score(Score)
    case product(Product)
    case rescue(Rescue)
    case trigger(Trigger)
    /// Free words.
    case note(String)
    /// In which phase of a self-trial the day is; holds for the days after it too, until another phase is set.
    case phase(TrialPhase)
    /// What was said of a subject before on that day holds no longer.
    case withdrawal(Subject)
  }

  /// An entry.
  ///
  /// - Throws: what of it no diary keeps: numbers without meaning, names that are empty or endless, text with null
  ///   characters.
  public init(day: CalendarDay, content: Content, entered: EntryTime) throws(DiaryRefusal) {
    try content.check()
    self.day = day
    self.content = content
    self.entered = entered
  }

  /// What it is about: of the entries about one subject and day only the last stands.
  public var subject: Subject { content.subject }
}

extension DiaryEntry {
  /// What an entry is about.
  public enum Subject: Sendable, Hashable {
    /// A measure by its identifier: `SCORAD`, `itch_NRS`.
    case score(String)
    /// A product by its name as the person calls it; capitals make no difference.
    case product(String)
    case rescue(String)
    case trigger(String)
    case note
    case phase

    /// The same for all spellings of a name that differ in capitals: what tells subjects apart.
    public var key: Subject {
      switch self {
      case .score(let name): .score(name.lowercased())
      case .product(let name): .product(name.lowercased())
      case .rescue(let name): .rescue(name.lowercased())
      case .trigger(let name): .trigger(name.lowercased())
      case .note, .phase: self
      }
    }

    /// Whether both are the same subject, however the name is capitalised.
    public func isSame(as other: Subject) -> Bool { key == other.key }
  }

  /// The value of a measure on a day.
  public struct Score: Sendable, Hashable {
    /// The measure's identifier: ``DiaryMeasure``, or one of the person's own.
    public var measure: String
    /// In the measure's points.
    public var value: Double
    /// The answers that the value was reckoned from, where they were kept: names and points in the instrument's order.
    public var items: [Item]

    /// A value.
    public init(measure: String, value: Double, items: [Item] = []) {
      self.measure = measure
      self.value = value
      self.items = items
    }
  }

  /// An answer behind a score.
  public struct Item: Sendable, Hashable {
    /// The instrument's name for it.
    public var name: String
    /// In its points.
    public var value: Double

    /// An answer.
    public init(_ name: String, _ value: Double) {
      self.name = name
      self.value = value
    }
  }

  /// A product taken or put on.
  public struct Product: Sendable, Hashable {
    /// As the person calls it.
    public var name: String
    /// Doses on that day; 0 where it was forgotten.
    public var doses: Double
    /// Doses that were meant for the day; `nil` where none was said.
    public var planned: Double?

    /// A product with its doses.
    public init(name: String, doses: Double = 1, planned: Double? = nil) {
      self.name = name
      self.doses = doses
      self.planned = planned
    }

    /// The share of the planned doses that was taken, from 0 to 1; `nil` where none was planned.
    public var adherence: Double? {
      guard let planned, planned > 0 else { return nil }
      return min(1, doses / planned)
    }
  }

  /// A medicine used because it got bad.
  public struct Rescue: Sendable, Hashable {
    /// As the person calls it.
    public var name: String
    /// How often on that day; `nil` where it was not said.
    public var uses: Double?

    /// A medicine.
    public init(name: String, uses: Double? = nil) {
      self.name = name
      self.uses = uses
    }
  }

  /// Something that may make the skin worse.
  public struct Trigger: Sendable, Hashable {
    /// `pollen`, `dust`, `food: eggs`.
    public var name: String
    /// How much of it, 0 for none; in steps of the person's own, by custom 1 for little, 2 for some, 3 for much.
    public var level: Double

    /// A trigger met.
    public init(name: String, level: Double = 1) {
      self.name = name
      self.level = level
    }
  }
}

extension DiaryEntry.Content {
  /// What it is about.
  public var subject: DiaryEntry.Subject {
    switch self {
    case .score(let score): .score(score.measure)
    case .product(let product): .product(product.name)
    case .rescue(let rescue): .rescue(rescue.name)
    case .trigger(let trigger): .trigger(trigger.name)
    case .note: .note
    case .phase: .phase
    case .withdrawal(let subject): subject
    }
  }
}

/// In which part of a self-trial a day lies.
public enum TrialPhase: String, Sendable, Hashable, CaseIterable {
  /// With the product.
  case on
  /// Without it.
  case off
  /// Without it, and not counted: what was taken before may still act.
  case washout
  /// No trial, or no longer.
  case none
}
