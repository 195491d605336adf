/// How much of something that may make the skin worse there was, day by day.
public struct TriggerSeries: Sendable, Hashable {
  /// As the person calls it.
  public let name: String
  /// From 0 for the least that was ever noted to 1 for the most, one a day of the series it goes with.
  public let levels: [Double]
  /// Days on which it was noted.
  public let notedDays: Int
  /// The least and the most that was noted, in the person's own steps.
  public let range: ClosedRange<Double>

  /// What was noted of a trigger.
  ///
  /// Where a level of 0 was ever noted, a day without a note is a day of which nothing is known, and counts with the
  /// mean. Where it never was, people note what they meet, and a day without a note is a day without it.
  ///
  /// - Parameters:
  ///   - levels: one a day, `nil` where nothing was noted; of two notes the higher.
  /// - Returns: `nil` where it never differs from day to day.
  public init?(name: String, levels: [Double?]) {
    let noted = levels.compactMap { $0 }
    guard let most = noted.max(), var least = noted.min() else { return nil }
    let isFull = noted.contains(0)
    if !isFull { least = min(0, least) }
    guard most > least else { return nil }
    let mean = noted.reduce(0, +) / Double(noted.count)
    let missing = isFull ? mean : 0
    let scaled = levels.map { (($0 ?? missing) - least) / (most - least) }
    guard scaled.contains(where: { $0 != scaled[0] }) else { return nil }
    self.name = name
    self.levels = scaled
    notedDays = noted.count
    range = least...most
  }

  /// Days on which there was more than half of the most.
  public var daysWith: Int { levels.count { $0 > 0.5 } }
  /// The others.
  public var daysWithout: Int { levels.count - daysWith }

  /// The levels some days earlier; nothing before the first day.
  func delayed(by days: Int) -> [Double] {
    [Double](repeating: 0, count: min(days, levels.count)) + levels.dropLast(min(days, levels.count))
  }

  /// The correlation with another trigger of the same days.
  func correlation(with other: TriggerSeries) -> Double {
    let count = Double(levels.count)
    let (mean, otherMean) = (levels.reduce(0, +) / count, other.levels.reduce(0, +) / count)
    var (products, squares, otherSquares) = (0.0, 0.0, 0.0)
    for (one, two) in zip(levels, other.levels) {
      products += (one - mean) * (two - otherMean)
      squares += (one - mean) * (one - mean)
      otherSquares += (two - otherMean) * (two - otherMean)
    }
    return products / (squares * otherSquares).squareRoot()
  }
}
