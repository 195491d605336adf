/// What a day brings from outside. Each input has one value a day; nothing makes a state jump.
public enum Input: Int, Sendable, Hashable, CaseIterable {
  case environment, irritants, food
  case probioticDose, steroid, emollient, topical, antibiotic

  /// The name in schedules and model files, such as `x_env`.
  public var id: String {
    switch self {
    case .environment: "x_env"
    case .irritants: "x_irr"
    case .food: "x_food"
    case .probioticDose: "d_w"
    case .steroid: "d_cs"
    case .emollient: "d_em"
    case .topical: "d_tp"
    case .antibiotic: "d_abx"
    }
  }

  /// What it stands for.
  public var meaning: String {
    switch self {
    case .environment: "allergens and other airborne stimuli on the skin: pollen, mites, animals"
    case .irritants: "irritants and wear: soap, wet work, scratching clothes"
    case .food: "foods that the person does not tolerate"
    case .probioticDose: "probiotic swallowed that day"
    case .steroid: "corticosteroid put on the skin that day: potent 1, moderate 0.6, mild 0.35"
    case .emollient: "emollient put on the skin that day"
    case .topical: "topical bacterial product or lysate put on the skin that day"
    case .antibiotic: "antibiotic swallowed or injected that day"
    }
  }

  /// The unit; "1" where 1 means ordinary exposure or a full application.
  public var unit: String { self == .probioticDose ? "10^9 CFU/d" : "1" }

  /// The value of a day on which nothing special happens.
  public var ordinaryValue: Double { isExposure ? 1 : 0 }

  /// Values that are let in: wide enough for any question asked of the model, narrow enough that a slip of the decimal
  /// point is caught.
  public var allowed: ClosedRange<Double> {
    self == .probioticDose ? 0...1e4 : isExposure ? 0...100 : 0...1
  }

  /// True for what life brings (`x_…`), false for what is taken or put on (`d_…`).
  public var isExposure: Bool {
    switch self {
    case .environment, .irritants, .food: true
    case .probioticDose, .steroid, .emollient, .topical, .antibiotic: false
    }
  }

  /// The input with this id.
  public init?(id: String) {
    guard let match = Self.allCases.first(where: { $0.id == id }) else { return nil }
    self = match
  }
}
