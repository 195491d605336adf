public import Advice
public import Labels

/// Products of a catalogue in order, with what was left out.
public struct RankingList: Sendable {
  /// Why a row of the catalogue has no place.
  public enum Reason: Sendable, Hashable {
    /// It is no product that can be read.
    case unreadable
    /// It was not asked for.
    case notWanted(Shelf.Absence)

    /// For programs.
    var rawValue: String {
      switch self {
      case .unreadable: "unreadable"
      case .notWanted(let absence): absence.rawValue
      }
    }

    /// Every reason, in the order in which they are told.
    static let all: [Reason] = [.unreadable] + Shelf.Absence.allCases.map(Reason.notWanted)

    /// What follows a count.
    var words: String {
      switch self {
      case .unreadable: "that could not be read as a product"
      case .notWanted(.otherRoute): "used another way"
      case .notWanted(.routeNotStated): "that do not say how they are used"
      case .notWanted(.otherForm): "of another form"
      case .notWanted(.formNotStated): "that do not say their form"
      }
    }
  }

  /// What was asked for.
  public var condition: Condition
  /// Which products were asked for.
  public var shelf: Shelf
  /// The listed products, best first.
  public var ranked: [RankedAnswer]
  /// How many products were read.
  public var read: Int
  /// Whether the catalogue ended before its time, so that there were more products than were read.
  public var isCutOff: Bool
  private var counts: [Reason: Int]

  /// Made from its parts.
  public init(
    condition: Condition,
    shelf: Shelf = Shelf(),
    ranked: [RankedAnswer],
    read: Int,
    leftOut: [Reason: Int] = [:],
    isCutOff: Bool = false
  ) {
    self.condition = condition
    self.shelf = shelf
    self.ranked = ranked
    self.read = read
    self.isCutOff = isCutOff
    counts = leftOut
  }

  /// How many rows have no place.
  public var skipped: Int { counts.values.reduce(0, +) }

  /// What is said first of a catalogue that is not all there.
  static let cutOffWords =
    "The catalogue is damaged or was cut off: there were more products in it than could be read. This is the order of"
    + " those before the damage."

  /// Why rows have no place, and how many for each reason; reasons that none has are left out.
  var leftOut: [(reason: Reason, count: Int)] {
    Reason.all.compactMap { reason in counts[reason].flatMap { $0 > 0 ? (reason, $0) : nil } }
  }
}
