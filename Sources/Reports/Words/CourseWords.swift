public import Expectation
internal import GutSkin

/// An expected course in plain words: whom it shows, what would happen anyway, what the product adds, and what was cut.
public struct CourseWords: Sendable {
  private let course: ExpectedCourse

  /// Words for a course.
  public init(_ course: ExpectedCourse) {
    self.course = course
  }

  /// Whom the course shows.
  public var startSentence: String {
    let start = course.start
    guard let scorad = start.scorad, let measure = start.givenMeasure, let value = start.givenValue else {
      let window = CourseTables.trialWindow
      return "For people like those in trials, whose SCORAD starts between \(Numbers.rounded(window.lowerBound)) and"
        + " \(Numbers.rounded(window.upperBound)). A profile with your own score makes it yours."
    }
    let given = "your \(measure) of \(Numbers.rounded(value))"
    if start.isBeyondModel {
      return "The model has hardly anybody with \(given): shown are people with a SCORAD of"
        + " \(Numbers.rounded(scorad)), the nearest it has."
    }
    return measure == CourseRow.Measure.scorad.rawValue
      ? "For people who start at \(given)."
      : "For people with a SCORAD of about \(Numbers.rounded(scorad, significantDigits: 2)), which is what people with"
        + " \(given) have on average; they differ widely."
  }

  /// What happens without the product, and why.
  public var naturalSentence: String {
    let place = place
    let from = points(course.scorad.without.median[0])
    let to = points(course.scorad.without.median[place])
    let who = course.product == .topical ? "With a plain cream" : "Without it"
    return "\(who), the middle person goes from \(from) to \(to) by week \(course.weeks[place]): people look for help"
      + " when they are worse than usual for them, and drift back by themselves. That is no product's doing."
  }

  /// What a placebo group reports.
  public var placeboSentence: String {
    let place = place
    return "A placebo group in a trial reports \(points(course.scorad.placebo.median[place])) by then, as it gets"
      + " emollient every day and hopes for the best. “I took it and got better” proves little for the same reasons."
  }

  /// What the product adds.
  public var differenceSentence: String {
    let difference = course.difference
    let week = Numbers.rounded(difference.week)
    return "The product's own part, on average in people like those in trials by week \(week):"
      + " \(amount(difference.mean)) (95 % interval \(range(difference.ci95)))."
      + (difference.ci95.upperBound > -0.05 ? " That part may be nothing at all." : "")
  }

  /// What the trials allow and the model cannot show; `nil` where there is nothing.
  public var cutSentence: String? {
    guard let cut = course.cut else { return nil }
    var parts: [String] = []
    if cut.beyondReach >= 0.005 {
      parts.append(
        "the model has no product that does more than \(points(-cut.reach)) points by then"
          + " (\(percent(cut.beyondReach)) of what the trials allow lies beyond)"
      )
    }
    if cut.harm >= 0.005 {
      parts.append("the model has no product that does harm, for which the trials leave \(percent(cut.harm))")
    }
    return "Cut at the model's reach: " + parts.joined(separator: "; ") + "."
  }

  /// What the bands are.
  public static let bandSentence =
    "Nine in ten people lie within the ranges, which hold how people differ, how eczema comes and goes, and the doubt"
    + " about the product."

  /// The tabulated week nearest to the trials'.
  private var place: Int {
    course.weeks.indices.min {
      abs(Double(course.weeks[$0]) - course.difference.week) < abs(Double(course.weeks[$1]) - course.difference.week)
    } ?? 0
  }

  private func points(_ value: Double) -> String { PlotNumber.fixed(value, decimals: 0) }

  private func percent(_ share: Double) -> String {
    share < 0.01 ? "under 1 %" : "\(PlotNumber.fixed(100 * share, decimals: 0)) %"
  }

  private func amount(_ value: Double) -> String {
    "\(PlotNumber.fixed(-value, decimals: 1)) SCORAD points better"
  }

  private func range(_ range: ClosedRange<Double>) -> String {
    "\(PlotNumber.fixed(-range.upperBound, decimals: 1)) to \(PlotNumber.fixed(-range.lowerBound, decimals: 1))"
  }
}
