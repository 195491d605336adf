/// A published scale of how bad a skin disease, an itch or its burden is: its items, their weights, its bands, and the
/// smallest difference that matters, each with where it was read.
///
/// A scale is a description, so that scoring, a form to fill in and a table of scales all follow from the same data.
/// Items are named in words of the project's own: several questionnaires may not be reprinted, and all of them are
/// scored from answers alone.
public struct RatingScale: Sendable, Hashable, Identifiable {
  /// Who gives the answers.
  public enum Rater: String, Sendable, Hashable, Codable, CaseIterable {
    /// The person whose skin it is, or a parent.
    case person
    /// Somebody trained who looks at the skin.
    case examiner
  }

  /// Which way is better.
  public enum Direction: String, Sendable, Hashable, Codable, CaseIterable {
    /// Less is better.
    case lowerIsBetter = "lower-is-better"
    /// More is better.
    case higherIsBetter = "higher-is-better"
  }

  /// As diaries and trials name it: `SCORAD`, `itch_NRS`.
  public var id: String
  /// Its full name.
  public var name: String
  /// Other spellings, which ``named(_:)`` understands.
  public var otherNames: [String]
  /// What it measures, in a few plain words.
  public var measures: String
  /// Who fills it in.
  public var rater: Rater
  /// What time the answers are about: `the past week`.
  public var period: String
  /// What is asked for, in the order of the form.
  public var items: [Item]
  /// What the score is the sum of; each item belongs to one of them.
  public var parts: [Part]
  /// The highest score; `nil` where there is none. The lowest is 0.
  public var highest: Double?
  /// From the lowest score on, without gaps; empty where none is published.
  public var bands: [Band]
  /// Which way is better.
  public var direction: Direction
  /// How many unanswered items the instrument itself counts as 0; with more it has no score.
  public var itemsThatMayBeMissing: Int
  /// Below what age in years other weights hold; `nil` where weights do not depend on age.
  public var ageLimit: Double?
  /// The smallest difference that matters to people; `nil` where no agreed figure was found.
  public var minimalImportantDifference: ImportantDifference?
  /// Who holds the rights, and what may be done.
  public var terms: String
  /// What a reader must know of the figures above; empty where there is nothing.
  public var remarks: [String]
  /// Where the scale is published, and where it was read.
  public var sources: [Reference]
  /// Items of a sister scale that files may hold too, and that do not count here.
  public var passedOver: [Item] = []
}

extension RatingScale {
  /// One thing that is asked for.
  public struct Item: Sendable, Hashable, Identifiable {
    /// As answer files name it: `erythema`, `q7`.
    public var id: String
    /// In words of the project's own.
    public var name: String
    /// What may be answered.
    public var allowed: AllowedAnswers
    /// The spellings that ``AnswerValue`` understands beside the id; where there are several groups, one of each.
    public var keyWords: [[String]]
    /// Words that stand for an answer: `mild` for 1.
    public var words: [String: Double]
    /// Where the answer may also be given as per cent: how.
    public var percent: PercentSteps?
    /// Where the item first asks whether something was made impossible: how.
    public var gate: Gate?

    /// An item.
    init(
      _ id: String,
      _ name: String,
      _ allowed: AllowedAnswers,
      keyWords: [[String]] = [],
      words: [String: Double] = [:],
      percent: PercentSteps? = nil,
      gate: Gate? = nil
    ) {
      self.id = id
      self.name = name
      self.allowed = allowed
      self.keyWords = keyWords
      self.words = words
      self.percent = percent
      self.gate = gate
    }
  }

  /// An answer in steps of per cent: the score is how many of the limits are reached, after the first step, which is
  /// anything above 0.
  public struct PercentSteps: Sendable, Hashable {
    /// The second and each further step begins at one of these.
    public var limits: [Double]
    /// The spellings of keys that hold per cent.
    public var keyWords: [[String]]

    /// The step of a share, in per cent from 0 to 100.
    public func step(of percent: Double) -> Double {
      guard percent > 0 else { return 0 }
      return Double(1 + limits.count { percent >= $0 })
    }
  }

  /// A question in two halves: whether something was prevented, and if not, how much of a problem it was.
  public struct Gate: Sendable, Hashable {
    /// The score where it was prevented.
    public var prevented: Double
    /// The scores of the second half.
    public var otherwise: ClosedRange<Int>
    /// The spellings of keys that hold the first half.
    public var keyWords: [String]
    /// The spellings of keys that hold the second half.
    public var otherwiseKeyWords: [String]
  }

  /// A summand of the score.
  public struct Part: Sendable, Hashable, Identifiable {
    /// As the document of a score names it: `extent`, `head_neck`.
    public var id: String
    /// In plain words.
    public var name: String
    /// The items in it, in the order of the form.
    public var items: [Item.ID]
    /// How the items become points.
    public var weighting: Weighting
    /// The spellings of keys that hold the sum of the items as one number; empty where it has none.
    public var totalKeyWords: [String]
    /// Where the part has bands of its own: these. The worse of them and the scale's counts.
    public var bands: [Band]
    /// Where the one item is a share of the body that can be put together from areas: these.
    public var areas: [BodyArea]

    init(
      _ id: String,
      _ name: String,
      _ items: [Item.ID],
      _ weighting: Weighting = .sum(Factor(1)),
      totalKeyWords: [String] = [],
      bands: [Band] = [],
      areas: [BodyArea] = []
    ) {
      self.id = id
      self.name = name
      self.items = items
      self.weighting = weighting
      self.totalKeyWords = totalKeyWords
      self.bands = bands
      self.areas = areas
    }
  }

  /// How the items of a part become points.
  public enum Weighting: Sendable, Hashable {
    /// Their sum times a factor.
    case sum(Factor)
    /// The sum of all but the last, times the last, times a factor, which may be another below the scale's age limit.
    case signsTimesArea(Factor, younger: Factor)
  }

  /// A fraction, so that tenths stay exact.
  public struct Factor: Sendable, Hashable {
    /// Above the line.
    public var numerator: Double
    /// Below the line.
    public var denominator: Double

    /// A fraction.
    public init(_ numerator: Double, over denominator: Double = 1) {
      self.numerator = numerator
      self.denominator = denominator
    }

    /// The fraction of a number.
    public func of(_ number: Double) -> Double { number * numerator / denominator }
  }

  /// A stretch of the scale: from its lower end up to, but not including, its upper end.
  public struct Band: Sendable, Hashable {
    /// What it is called.
    public var name: String
    /// The lowest score in it.
    public var from: Double
    /// The lowest score above it; `nil` for the last band, which holds everything from its lower end on.
    public var below: Double?

    /// Whether a score lies in it.
    public func contains(_ score: Double) -> Bool {
      score >= from && below.map { score < $0 } ?? true
    }
  }

  /// The smallest difference on the scale that matters to people.
  public struct ImportantDifference: Sendable, Hashable {
    /// In points of the scale.
    public var points: Double
    /// The range that the source prints; `nil` where it prints one figure.
    public var range: ClosedRange<Double>?
    /// Whom it was found in.
    public var population: String
    /// Where it was read.
    public var source: Reference
  }

  /// A publication or page, and how much of it was seen.
  public struct Reference: Sendable, Hashable {
    /// What was read.
    public enum Seen: String, Sendable, Hashable, Codable, CaseIterable {
      /// The instrument's own page, or the whole publication.
      case full = "full-text"
      /// The publication's summary.
      case abstract
      /// A page that cites the publication.
      case secondary
    }

    /// Who published what, when.
    public var citation: String
    /// The publication; `nil` where the page is all there is.
    public var doi: String?
    /// The page that was read.
    public var url: String
    /// How much of the publication was read there.
    public var seen: Seen

    init(_ citation: String, doi: String? = nil, _ url: String, _ seen: Seen) {
      self.citation = citation
      self.doi = doi
      self.url = url
      self.seen = seen
    }
  }
}

/// What may be answered to an item.
public enum AllowedAnswers: Sendable, Hashable {
  /// A whole number.
  case whole(ClosedRange<Int>)
  /// Any number, as on a line to mark.
  case number(ClosedRange<Double>)
  /// 0, or from 1 on in steps of a half: a sign that is there is at least mild.
  case halvesFromOne(upTo: Int)
  /// A count of things, with no upper end.
  case count

  /// Whether a number is one of them.
  public func contains(_ value: Double) -> Bool {
    guard value.isFinite else { return false }
    return switch self {
    case .whole(let range): value == value.rounded() && Double(range.lowerBound)...Double(range.upperBound) ~= value
    case .number(let range): range.contains(value)
    case .halvesFromOne(let highest):
      value == 0 || (value * 2 == (value * 2).rounded() && 1...Double(highest) ~= value)
    case .count: value == value.rounded() && 0...Self.mostCounted ~= value
    }
  }

  /// The highest answer; `nil` where there is none.
  public var highest: Double? {
    switch self {
    case .whole(let range): Double(range.upperBound)
    case .number(let range): range.upperBound
    case .halvesFromOne(let highest): Double(highest)
    case .count: nil
    }
  }

  /// Nobody has more spots; a larger number is a slip.
  private static let mostCounted = 10_000.0
}

extension AllowedAnswers: CustomStringConvertible {
  /// `a whole number from 0 to 3`.
  public var description: String {
    switch self {
    case .whole(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .number(let range):
      "a number from \(ScaleText.number(range.lowerBound)) to \(ScaleText.number(range.upperBound))"
    case .halvesFromOne(let highest): "0, or a number from 1 to \(highest) in steps of a half"
    case .count: "a count from 0 to \(ScaleText.number(Self.mostCounted))"
    }
  }
}
