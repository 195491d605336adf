/// How a virtual trial is run.
///
/// A placebo's fall has three parts here, and no constant for an arm: people seek care when they are worse than they
/// usually are and then return to their mean, trial care is more than usual care, and hope lowers what is reported.
public struct TrialProtocol: Sendable, Hashable {
  /// One arm.
  public struct Arm: Sendable, Hashable {
    /// What it is called.
    public var name: String
    /// What the product can do; `nil` for placebo.
    public var potency: Potency?
    /// What is taken or put on, on days counted from enrolment.
    public var schedule: Schedule
    /// True for a life that goes on as if there were no trial: own use of emollient, and steroid when it gets bad.
    public var hasUsualCare = false
    /// The share by which hope lowers what is reported in this arm; `nil` for that of the protocol.
    public var expectation: Double?

    /// Made from its parts; without a potency and a schedule, placebo.
    public init(name: String, potency: Potency? = nil, schedule: Schedule = Schedule()) {
      self.name = name
      self.potency = potency
      self.schedule = schedule
    }
  }

  /// The arms; everybody enrolled goes through each of them, with the same chances, so that differences are paired.
  public var arms: [Arm]
  /// The observed SCORAD that lets a patient in.
  public var window: ClosedRange<Double>
  /// Weeks after enrolment at which patients are seen, ascending; week 0 is the baseline and always seen.
  public var visits: [Int]
  /// Daily probability of using emollient in the trial; `nil` for each patient's own.
  public var emollientUse: Double? = 0.8
  /// Whether patients may use steroid when it gets bad.
  public var allowsRescue = true
  /// The share by which hope lowers reported itch, sleep and POEM after the baseline: 0.10 blinded, 0.20 open.
  public var expectation = 0.10
  /// How far above the own mean SCORAD a patient seeks care, in points.
  public var seekingMargin = 4.0
  /// Days of usual care before the own mean is taken.
  public var settlingDays = 180
  /// Days over which the own mean is taken.
  public var observationDays = 180
  /// Weeks, from then, in which a patient can be enrolled.
  public var enrolmentWeeks = 26

  /// Made from its parts; the rest as usual.
  public init(arms: [Arm], window: ClosedRange<Double>, visits: [Int]) {
    self.arms = arms
    self.window = window
    self.visits = visits
  }
}
