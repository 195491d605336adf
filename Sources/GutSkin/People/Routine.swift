/// What a patient does and meets from day to day.
///
/// Everything chance decides is optional: a routine without it is the schedule alone.
public struct Routine: Sendable, Hashable {
  /// A course of topical corticosteroid whenever the skin is bad enough.
  public struct Rescue: Sendable, Hashable {
    /// The SCORAD, without noise, above which a course starts.
    public var threshold: Double
    /// Days of a course.
    public var courseDays: Int
    /// The skin is looked at every so many days.
    public var checkDays: Int
    /// Probability that a day of a course is carried out.
    public var adherence: Double

    /// Made from its parts: a week, decided every third day, four days of five carried out.
    public init(threshold: Double, courseDays: Int = 7, checkDays: Int = 3, adherence: Double = 0.8) {
      self.threshold = threshold
      self.courseDays = courseDays
      self.checkDays = checkDays
      self.adherence = adherence
    }
  }

  /// What is planned, on days counted from the end of the burn-in.
  public var schedule: Schedule
  /// The random exposure to what is in the air; `nil` for the ordinary one.
  public var exposure: Exposure.Law?
  /// Probability that a planned dose of a probiotic, or a topical product, is taken that day; `nil` for always.
  public var adherence: Double?
  /// Daily probability of using an emollient, besides what is planned; `nil` for none.
  public var emollientUse: Double?
  /// When steroid is used, besides what is planned; `nil` for never.
  public var rescue: Rescue?

  /// Made from its parts; without arguments nothing ever happens.
  public init(
    schedule: Schedule = Schedule(),
    exposure: Exposure.Law? = nil,
    adherence: Double? = nil,
    emollientUse: Double? = nil,
    rescue: Rescue? = nil
  ) {
    self.schedule = schedule
    self.exposure = exposure
    self.adherence = adherence
    self.emollientUse = emollientUse
    self.rescue = rescue
  }
}

/// A routine on its way: what one day leads to on the next.
struct DailyLife: Sendable {
  var routine: Routine
  let random: CounterRandom
  /// The schedule's day 0.
  var scheduleStart: Int
  private(set) var exposure: Exposure?
  /// Days that have been drawn already.
  var drawn: DrawnDays?
  /// The first day after the course of steroid that is running, or ran last.
  private(set) var courseEnd = Int.min

  init(_ routine: Routine, _ random: CounterRandom, scheduleStart: Int) {
    self.routine = routine
    self.random = random
    self.scheduleStart = scheduleStart
    exposure = routine.exposure.map(Exposure.init)
  }

  /// True where the day's decision on steroid needs to know how bad the skin is.
  func needsSeverity(on day: Int) -> Bool {
    guard let rescue = routine.rescue else { return false }
    return day.isMultiple(of: rescue.checkDays) && day >= courseEnd
  }

  /// The inputs of a day, in the order of `Input`; every day is to be asked for once, in order.
  ///
  /// - Parameter severity: SCORAD at the start of the day, where it is needed.
  mutating func inputs(on day: Int, severity: Double, set: (Input, Double) -> Void) {
    guard routine.schedule.reading == .plan else {
      for input in Input.allCases { set(input, scheduled(input, day) ?? input.ordinaryValue) }
      return
    }
    let air = drawn.map { $0.air(day) } ?? exposure?.advance(to: day, random)
    set(.environment, scheduled(.environment, day) ?? air ?? Input.environment.ordinaryValue)
    set(.irritants, scheduled(.irritants, day) ?? Input.irritants.ordinaryValue)
    set(.food, scheduled(.food, day) ?? Input.food.ordinaryValue)
    set(.antibiotic, scheduled(.antibiotic, day) ?? 0)
    set(.probioticDose, taken(.probioticDose, day, index: 0))
    let topical = taken(.topical, day, index: 3)
    set(.topical, topical)
    set(.emollient, min(1, (scheduled(.emollient, day) ?? 0) + usualEmollient(day) + topical))
    set(.steroid, min(1, (scheduled(.steroid, day) ?? 0) + rescueSteroid(day, severity)))
  }

  private func scheduled(_ input: Input, _ day: Int) -> Double? {
    routine.schedule.value(of: input, on: day - scheduleStart)
  }

  private func taken(_ input: Input, _ day: Int, index: Int) -> Double {
    guard let dose = scheduled(input, day) else { return 0 }
    guard let adherence = routine.adherence else { return dose }
    return adherenceDraw(day, index: index) < adherence ? dose : 0
  }

  private func usualEmollient(_ day: Int) -> Double {
    guard let use = routine.emollientUse else { return 0 }
    return adherenceDraw(day, index: 1) < use ? 1 : 0
  }

  private mutating func rescueSteroid(_ day: Int, _ severity: Double) -> Double {
    guard let rescue = routine.rescue else { return 0 }
    if needsSeverity(on: day), severity > rescue.threshold { courseEnd = day + rescue.courseDays }
    guard day < courseEnd else { return 0 }
    return adherenceDraw(day, index: 2) < rescue.adherence ? 1 : 0
  }

  private func adherenceDraw(_ day: Int, index: Int) -> Double {
    drawn.map { $0.adherence(day, index: index) } ?? random.uniform(.adherence, day: day, index: index)
  }
}

/// The chance of a stretch of days, drawn once for somebody who lives through it several times: in each arm of a trial.
struct DrawnDays: Sendable {
  private static let width = 5
  private let first: Int
  private let values: [Double]

  /// - Parameter life: as it stands at the start of the first day; with random exposure.
  init(of life: DailyLife, from first: Int, days: Int) {
    self.first = first
    var exposure = life.exposure
    var values: [Double] = []
    values.reserveCapacity(days * Self.width)
    for day in first..<first + days {
      values.append(exposure?.advance(to: day, life.random) ?? Input.environment.ordinaryValue)
      for index in 0..<Self.width - 1 { values.append(life.random.uniform(.adherence, day: day, index: index)) }
    }
    self.values = values
  }

  func air(_ day: Int) -> Double { values[(day - first) * Self.width] }

  func adherence(_ day: Int, index: Int) -> Double { values[(day - first) * Self.width + 1 + index] }
}
