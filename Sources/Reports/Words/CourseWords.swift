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
        + " \(Numbers.rounded(scorad, significantDigits: 2)), the nearest it has."
    }
    return measure == CourseRow.Measure.scorad.rawValue
      ? "For people who start at \(given)."
      : "For people with a SCORAD of about \(Numbers.rounded(scorad, significantDigits: 2)), which is what people with"
        + " \(given) have on average. They differ widely, so that the columns need not begin at your own score."
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
        "the model has no product that does more than \(points(-cut.reach)) points by then at such a dose"
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

  /// What that comes to for the person's own start; `nil` where the person gave none.
  public var ownSentence: String? {
    guard course.start.scorad != nil else { return nil }
    if course.ownDifference <= course.difference.mean + 0.05 || course.scorad.kept[place] < 1 {
      return "People who start like you are given no more than that: no trial says that worse skin gains more."
    }
    return "In people who start like you the model makes of that \(amount(course.ownDifference)) by week"
      + " \(course.weeks[place]): the milder the skin, the less there is to gain."
  }

  /// That the later weeks are the model's alone; `nil` where there are none.
  public var laterSentence: String? {
    guard course.weeks.indices.contains(place + 1) else { return nil }
    return
      "Half of what the trials say was seen by week \(Numbers.rounded(course.difference.week)). Of later weeks they say"
      + " little: nobody is given more there than the trials' own difference."
  }

  /// Scores that were given and not used; `nil` where there are none.
  public var unusedSentence: String? {
    guard let measure = course.start.givenMeasure, !course.start.unused.isEmpty else { return nil }
    return "Of the scores given, \(measure) was used and \(course.start.unused.joined(separator: ", ")) was not."
  }

  private var place: Int { course.trialPlace }

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
