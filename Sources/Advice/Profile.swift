/// What a person chose to say about themselves. Everything may be left out.
public struct Profile: Sendable, Hashable {
  public enum Sex: String, Sendable, Hashable, Codable, CaseIterable {
    case female, male, other
  }

  public enum SkinType: String, Sendable, Hashable, Codable, CaseIterable {
    case dry, oily, combination, sensitive, normal
  }

  public var ageYears: Double?
  public var sex: Sex?
  public var isPregnant: Bool?
  public var isBreastfeeding: Bool?
  /// Conditions in the person's own or the contract's words.
  public var conditions: [String]
  /// Severity by scale name (`SCORAD`, `POEM`, `itch-NRS`).
  public var severity: [String: Double]
  public var skinType: SkinType?
  public var allergies: [String]
  public var isImmunocompromised: Bool?
  public var hasCentralLine: Bool?
  public var isPretermInfant: Bool?
  public var medicines: [String]
  public var hasFamilyAtopy: Bool?
  public var hasHayFever: Bool?
  public var hasAsthma: Bool?
  public var triggers: [String]

  public init(
    ageYears: Double? = nil,
    sex: Sex? = nil,
    isPregnant: Bool? = nil,
    isBreastfeeding: Bool? = nil,
    conditions: [String] = [],
    severity: [String: Double] = [:],
    skinType: SkinType? = nil,
    allergies: [String] = [],
    isImmunocompromised: Bool? = nil,
    hasCentralLine: Bool? = nil,
    isPretermInfant: Bool? = nil,
    medicines: [String] = [],
    hasFamilyAtopy: Bool? = nil,
    hasHayFever: Bool? = nil,
    hasAsthma: Bool? = nil,
    triggers: [String] = []
  ) {
    self.ageYears = ageYears
    self.sex = sex
    self.isPregnant = isPregnant
    self.isBreastfeeding = isBreastfeeding
    self.conditions = conditions
    self.severity = severity
    self.skinType = skinType
    self.allergies = allergies
    self.isImmunocompromised = isImmunocompromised
    self.hasCentralLine = hasCentralLine
    self.isPretermInfant = isPretermInfant
    self.medicines = medicines
    self.hasFamilyAtopy = hasFamilyAtopy
    self.hasHayFever = hasHayFever
    self.hasAsthma = hasAsthma
    self.triggers = triggers
  }
}
