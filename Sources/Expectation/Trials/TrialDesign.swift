public import Evidence
public import GutSkin

/// A trial in the model's terms: whom it enrols, what they take, for how long, and how each of that was come by.
public struct TrialDesign: Sendable, Hashable {
  /// How a figure was come by.
  public enum Basis: String, Sendable, Hashable, CaseIterable {
    /// The record or file says so.
    case stated
    /// Read from words of the record.
    case read
    /// Nothing was said; the usual is taken.
    case assumed
    /// Set by whoever asks.
    case chosen
  }

  /// A figure of the design with where it comes from.
  public struct Decision: Sendable, Hashable {
    /// What it is about: `window`, `dose`.
    public var key: String
    /// Where it comes from.
    public var basis: Basis
    /// The figure and its reason in words.
    public var words: String

    /// Made from its parts.
    public init(_ key: String, _ basis: Basis, _ words: String) {
      self.key = key
      self.basis = basis
      self.words = words
    }
  }

  /// How the product is taken.
  public enum Route: String, Sendable, Hashable, CaseIterable {
    case oral, topical
  }

  /// The trial's identifier, or the file's name.
  public var name: String
  /// What is taken how.
  public var route: Route
  /// Names of the active arm and of what it is compared with.
  public var arms: (active: String, control: String) {
    get { (activeName, controlName) }
    set { (activeName, controlName) = newValue }
  }
  private var activeName: String
  private var controlName: String
  /// How an oral product acts; ignored for topical ones.
  public var productClass: ProductClass
  /// The microbes given, as far as they are known.
  public var blend: TestedBlend
  /// 10⁹ CFU, or cell equivalents, a day; ignored for topical products, which are put on once a day.
  public var dose: Double
  /// The observed SCORAD that lets a patient in.
  public var window: ClosedRange<Double>
  /// Weeks of treatment.
  public var weeks: Int
  /// Weeks at which patients are seen after week 0, ascending; the last is the one that counts.
  public var visits: [Int]
  /// People in the active arm and in the control arm; `nil` where no size is known.
  public var sizes: Sizes?
  /// Daily probability of using emollient in the trial; `nil` for each patient's own.
  public var emollientUse: Double?
  /// Whether steroid may be used when it gets bad.
  public var allowsRescue: Bool
  /// The share by which hope lowers what patients report.
  public var expectation: Double
  /// Where the figures come from.
  public var decisions: [Decision]

  /// How many people.
  public struct Sizes: Sendable, Hashable {
    /// In the active arm.
    public var active: Int
    /// In the control arm.
    public var control: Int
    /// In both.
    public var total: Int { active + control }

    /// Made from its parts.
    public init(active: Int, control: Int) {
      self.active = active
      self.control = control
    }

    /// So many people in two arms as alike as can be.
    public init(total: Int) {
      self.init(active: total - total / 2, control: total / 2)
    }
  }

  /// Made from its parts; the rest as is usual in trials.
  public init(
    name: String,
    route: Route = .oral,
    arms: (active: String, control: String) = ("active", "placebo"),
    productClass: ProductClass = .mixture,
    blend: TestedBlend = TestedBlend(microbes: [], isLive: nil),
    dose: Double = TrialDesign.usualDose,
    window: ClosedRange<Double> = SeverityWords.unknownWindow,
    weeks: Int = TrialDesign.usualWeeks,
    visits: [Int]? = nil,
    sizes: Sizes? = nil,
    emollientUse: Double? = 0.8,
    allowsRescue: Bool = true,
    expectation: Double = 0.10,
    decisions: [Decision] = []
  ) {
    self.name = name
    self.route = route
    activeName = arms.active
    controlName = arms.control
    self.productClass = productClass
    self.blend = blend
    self.dose = dose
    self.window = window
    self.weeks = weeks
    self.visits = visits ?? Self.usualVisits(until: weeks)
    self.sizes = sizes
    self.emollientUse = emollientUse
    self.allowsRescue = allowsRescue
    self.expectation = expectation
    self.decisions = decisions
  }

  /// 10⁹ CFU a day where none is known: the median of the oral eczema trials that state one.
  public static let usualDose = 10.0
  /// Weeks where none are known.
  public static let usualWeeks = 12
  /// The longest trial that is simulated, in weeks.
  public static let mostWeeks = 104

  /// Every other week for the first month, every fourth after it, and the last.
  public static func usualVisits(until weeks: Int) -> [Int] {
    [2, 4].filter { $0 < weeks } + Array(stride(from: 8, to: weeks, by: 4)) + [weeks]
  }

  /// The place in a protocol's visits of the one that counts.
  var lastVisit: Int { visits.count }

  /// The trial with an active arm for each potency and the control as its last arm.
  ///
  /// - Parameter potencies: on the logit scale.
  func plan(potencies: [Double]) -> TrialProtocol {
    let product: ModelledProduct = route == .oral ? .oral(productClass) : .topical
    let active = potencies.map {
      TrialProtocol.Arm(product, named: activeName, potency: $0, dose: dose, weeks: weeks)
    }
    let control = TrialProtocol.Arm(controlOf: product, named: controlName, weeks: weeks)
    var plan = TrialProtocol(arms: active + [control], window: window, visits: [0] + visits)
    plan.emollientUse = emollientUse
    plan.allowsRescue = allowsRescue
    plan.expectation = expectation
    return plan
  }
}
