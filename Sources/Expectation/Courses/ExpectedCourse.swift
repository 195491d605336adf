internal import GutSkin
public import Statistics

/// What to expect week by week with a product and without, in people who start where somebody does.
///
/// The product's potency is the one with which the model gives, at the trials' week and the product's dose and in
/// people like theirs, the difference that the trials support: each point of that belief stands for a product of its
/// own strength, and the bands hold both this doubt and how people differ. What no product of the model can do, be it
/// more than its reach or harm, is drawn at the model's edge, and ``cut`` says so.
public struct ExpectedCourse: Sendable, Hashable {
  /// The middle and the band of what people would note down.
  public struct Band: Sendable, Hashable {
    /// Half of people are below.
    public var median: [Double]
    /// One in twenty is below.
    public var low: [Double]
    /// One in twenty is above.
    public var high: [Double]
  }

  /// One scale's courses.
  public struct Courses: Sendable, Hashable {
    /// Usual care and the product.
    public var withProduct: Band
    /// Usual care alone or, for what is put on the skin, with a cream that has nothing active in it.
    public var without: Band
    /// What a trial's placebo group would report.
    public var placebo: Band
    /// What the product changes on average, week by week; below zero is benefit.
    public var meanDifference: [Double]
    /// Which share of the model's own effect is kept, week by week: what goes beyond the trials is left out.
    public var kept: [Double]
  }

  /// Where people start.
  public struct Start: Sendable, Hashable {
    /// SCORAD; `nil` for people like those in trials.
    public var scorad: Double?
    /// The scale that the person gave; `nil` for people like those in trials.
    public var givenMeasure: String?
    /// The value that the person gave.
    public var givenValue: Double?
    /// Whether the model has nobody so well or so ill, so that the nearest stand in.
    public var isBeyondModel: Bool
    /// Other scales that the person gave, which a better one made needless or which the model does not know.
    public var unused: [String]
  }

  /// What the product changes on average in people like those in trials, at the trials' week.
  public struct Difference: Sendable, Hashable {
    /// Of treatment.
    public var week: Double
    /// In SCORAD points; below zero is benefit.
    public var mean: Double
    /// Within which the mean lies with 95 per cent probability.
    public var ci95: ClosedRange<Double>
  }

  /// How strong the product is, from 0 to 1, as the model has it.
  public struct Strength: Sendable, Hashable {
    /// The mean.
    public var mean: Double
    /// Within which it lies with 95 per cent probability.
    public var ci95: ClosedRange<Double>
  }

  /// What the trials allow and the model cannot do.
  public struct Cut: Sendable, Hashable {
    /// The most that any product of this kind and dose does in the model, in SCORAD points.
    public var reach: Double
    /// The probability, from the trials, of more benefit than that.
    public var beyondReach: Double
    /// The probability, from the trials, of harm, which the model does not know.
    public var harm: Double

    /// Below this a cut is not worth a word.
    static let leastShare = 0.005
  }

  /// Weeks from the start.
  public var weeks: [Int]
  /// On SCORAD.
  public var scorad: Courses
  /// On POEM.
  public var poem: Courses
  /// Where people start.
  public var start: Start
  /// How the product is taken.
  public var product: ModelledProduct
  /// Billions of CFU, or of cells, a day.
  public var dose: Double
  /// What the product changes in trials, as the courses have it.
  public var difference: Difference
  /// What the product changes on average in people who start where the person does, in SCORAD points at the week of
  /// ``weeks`` nearest to the trials'.
  public var ownDifference: Double
  /// What was cut; `nil` where nothing worth a word was.
  public var cut: Cut?
  /// The potency of which the courses are.
  public var strength: Strength
}

extension ExpectedCourse {
  /// The place of the tabulated week nearest to another.
  static func nearestWeek(to week: Double) -> Int {
    CourseTables.courseWeeks.indices.min {
      abs(Double(CourseTables.courseWeeks[$0]) - week) < abs(Double(CourseTables.courseWeeks[$1]) - week)
    } ?? 0
  }

  /// The place in ``weeks`` of the week nearest to the trials'.
  public var trialPlace: Int { Self.nearestWeek(to: difference.week) }

  /// What trials support, in the model's terms.
  public struct Question: Sendable {
    /// Belief about the mean effect on SCORAD; below zero is benefit.
    public var effect: NormalMixture
    /// How the product is taken.
    public var product: ModelledProduct
    /// Billions of CFU, or of cells, a day.
    public var dose: Double
    /// The week of the trials.
    public var week: Double
    /// How bad the person's eczema is: values by scale, of which `SCORAD`, `POEM` and `itch-NRS` are understood.
    public var severity: [String: Double]

    /// Made from its parts.
    public init(
      effect: NormalMixture,
      product: ModelledProduct,
      dose: Double,
      week: Double,
      severity: [String: Double] = [:]
    ) {
      self.effect = effect
      self.product = product
      self.dose = dose
      self.week = week
      self.severity = severity
    }
  }

  /// Points by which belief about the effect is stood for, each as likely as the next.
  private static let beliefPoints = 24
  /// The course to expect.
  ///
  /// - Returns: `nil` where the tables do not hold the product or the start.
  public init?(_ question: Question, tables: CourseTables) {
    let product = question.product
    guard let curve = tables.curve(of: product, dose: question.dose, week: question.week),
      let drawn = tables.curve(of: product.drawnAs, dose: product.drawnDose, week: question.week)
    else { return nil }
    let start = Start(question.severity, tables)
    let effects = (0..<Self.beliefPoints).map {
      min(0, max(curve.reach, question.effect.quantile((Double($0) + 0.5) / Double(Self.beliefPoints))))
    }
    let places = effects.map { drawn.place(of: $0) }
    // Harm, which the model cannot draw, must not make the rest look better than the estimate.
    let supported = min(0, max(effects.reduce(0, +) / Double(effects.count), question.effect.mean))
    let from = start.scorad.map(CourseRow.Start.scorad) ?? .trials
    guard let scorad = Courses(.scorad, from: from, product, places, tables, within: supported),
      let poem = Courses(.poem, from: from, product, places, tables, sharing: scorad.kept)
    else { return nil }
    weeks = CourseTables.courseWeeks
    self.scorad = scorad
    self.poem = poem
    self.start = start
    self.product = product
    dose = question.dose
    let ends = [0.025, 0.975].map { min(0, max(curve.reach, question.effect.quantile($0))) }
    difference = Difference(
      week: question.week,
      mean: supported,
      ci95: ends[0]...ends[1]
    )
    let cut = Cut(
      reach: curve.reach,
      beyondReach: question.effect.cumulative(curve.reach),
      harm: 1 - question.effect.cumulative(0)
    )
    self.cut = max(cut.beyondReach, cut.harm) >= Cut.leastShare ? cut : nil
    let week = Self.nearestWeek(to: question.week)
    ownDifference = scorad.meanDifference[week]
    let shares = effects.map(curve.share(of:))
    strength = Strength(
      mean: shares.reduce(0, +) / Double(shares.count),
      ci95: curve.share(of: ends[1])...curve.share(of: ends[0])
    )
  }
}

extension ExpectedCourse.Start {
  /// The first scale that the person gave and the tables understand.
  init(_ severity: [String: Double], _ tables: CourseTables) {
    self.init(scorad: nil, givenMeasure: nil, givenValue: nil, isBeyondModel: false, unused: severity.keys.sorted())
    for measure in ["SCORAD", "POEM", "itch-NRS"] {
      guard let value = severity[measure], let scorad = tables.scorad(for: measure, value) else { continue }
      let bounds = CourseTables.starts[0]...CourseTables.starts[CourseTables.starts.count - 1]
      self.scorad = min(max(scorad, bounds.lowerBound), bounds.upperBound)
      givenMeasure = measure
      givenValue = value
      let known = tables.equivalents.filter { $0.measure == measure }.map(\.value)
      let isKnown = known.isEmpty || (known.min() ?? value)...(known.max() ?? value) ~= value
      isBeyondModel = !bounds.contains(scorad) || !isKnown
      unused.removeAll { $0 == measure }
      return
    }
  }
}

extension ModelledProduct {
  /// The product whose courses stand for this one's: with the same effect they hardly differ.
  var drawnAs: ModelledProduct { self == .topical ? .topical : .oral(CourseTables.typical.class) }

  var drawnDose: Double { self == .topical ? 1 : CourseTables.typical.dose }

  /// Without the product: what is put on the skin is compared with the same base.
  var control: CourseRow.Arm { self == .topical ? .vehicle : .usualCare }

  func arm(potency: Double) -> CourseRow.Arm {
    self == .topical ? .topical(potency: potency) : .oral(potency: potency)
  }
}

extension ExpectedCourse.Courses {
  /// What the product does is held to what the trials support: the model alone lets it grow after the trials' end and
  /// with worse skin, and a middle person gain more than people do on average, for none of which there is a trial.
  ///
  /// - Parameters:
  ///   - places: on the scale of potencies, one for each point of belief.
  ///   - limit: the most that the mean or the middle person may gain at any week, on this scale; below zero.
  ///   - shares: what is kept of the model's effect, week by week, where another scale has settled it.
  init?(
    _ measure: CourseRow.Measure,
    from start: CourseRow.Start,
    _ product: ModelledProduct,
    _ places: [Double],
    _ tables: CourseTables,
    within limit: Double = -.infinity,
    sharing shares: [Double]? = nil
  ) {
    guard let control = tables.points(from: start, product.control, measure),
      let placebo = tables.points(from: start, .placebo, measure)
    else { return nil }
    var byPotency: [[CourseRow.Point]] = [control]
    for potency in CourseTables.potencies {
      guard let points = tables.points(from: start, product.arm(potency: potency), measure) else { return nil }
      byPotency.append(points)
    }
    let modelled = CourseTables.courseWeeks.indices.map { week in
      places.map { place in
        let low = Int(place)
        let high = min(low + 1, byPotency.count - 1)
        return CourseRow.Point.between(byPotency[low][week], byPotency[high][week], place - Double(low))
      }
    }
    func mean(_ points: [CourseRow.Point]) -> Double { points.reduce(0) { $0 + $1.mean } / Double(points.count) }
    let middle = ExpectedCourse.Band(of: modelled).median
    let middleWithout = ExpectedCourse.Band(of: control.map { [$0] }).median
    kept =
      shares
      ?? CourseTables.courseWeeks.indices.map { week in
        let most = min(mean(modelled[week]) - control[week].mean, middle[week] - middleWithout[week])
        return most < limit ? limit / most : 1
      }
    let treated = CourseTables.courseWeeks.indices.map { [kept] week in
      modelled[week].map { CourseRow.Point.between(control[week], $0, kept[week]) }
    }
    withProduct = .init(of: treated)
    without = .init(of: control.map { [$0] })
    self.placebo = .init(of: placebo.map { [$0] })
    meanDifference = zip(treated, control).map { points, control in
      mean(points) - control.mean
    }
  }
}

extension ExpectedCourse.Band {
  /// People by whom those of one potency are stood for.
  private static let people = 20

  /// Of equal shares of people at points, week by week.
  fileprivate init(of weeks: [[CourseRow.Point]]) {
    self.init(median: [], low: [], high: [])
    for points in weeks {
      let people = points.flatMap { point in
        (0..<Self.people).map { point.quantile((Double($0) + 0.5) / Double(Self.people)) }
      }
      let all = CourseRow.Point(of: people)
      median.append(all.quantile(0.5))
      low.append(all.quantile(0.05))
      high.append(all.quantile(0.95))
    }
  }
}
