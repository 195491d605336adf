/// What a person chose to say about themselves. Everything may be left out.
public struct Profile: Sendable, Hashable {
  /// As the person states it.
  public enum Sex: String, Sendable, Hashable, Codable, CaseIterable {
    case female, male, other
  }

  /// As the person judges it.
  public enum SkinType: String, Sendable, Hashable, Codable, CaseIterable {
    case dry, oily, combination, sensitive, normal
  }

  /// Age in years; part-years for infants.
  public var ageYears: Double?
  /// Sex.
  public var sex: Sex?
  /// Whether the person is pregnant.
  public var isPregnant: Bool?
  /// Whether the person breastfeeds.
  public var isBreastfeeding: Bool?
  /// Conditions in the person's own or the contract's words.
  public var conditions: [String]
  /// Severity by the name of a ``SeverityScale`` (`SCORAD`, `POEM`, `itch-NRS`, …).
  public var severity: [String: Double]
  /// Severity in a word.
  public var severityWord: SeverityBand?
  /// Kind of skin.
  public var skinType: SkinType?
  /// Foods, ingredients or groups of them, in the person's own words.
  public var allergies: [String]
  /// Whether immunity is weak, by illness or medicine.
  public var isImmunocompromised: Bool?
  /// Whether a central venous catheter lies.
  public var hasCentralLine: Bool?
  /// Whether it is an infant born before 37 weeks.
  public var isPretermInfant: Bool?
  /// Names of substances or brands.
  public var medicines: [String]
  /// Whether parents or siblings have eczema, asthma or hay fever.
  public var hasFamilyAtopy: Bool?
  /// Whether the person has hay fever.
  public var hasHayFever: Bool?
  /// Whether the person has asthma.
  public var hasAsthma: Bool?
  /// What makes the skin worse.
  public var triggers: [String]
  /// What the person sees on their skin or feels now, in their own words: `fever`, `yellow crusts`.
  public var signs: [String]
  /// Ingredients that the person does not want, by any name or family: `fragrance`, `gelatine`.
  public var avoid: [String]

  /// Whether anything but the person's avoid-list is said.
  var tellsOfHealth: Bool {
    var rest = self
    rest.avoid = []
    return rest != Profile()
  }

  /// A profile; everything may be left out.
  public init(
    ageYears: Double? = nil,
    sex: Sex? = nil,
    isPregnant: Bool? = nil,
    isBreastfeeding: Bool? = nil,
    conditions: [String] = [],
    severity: [String: Double] = [:],
    severityWord: SeverityBand? = nil,
    skinType: SkinType? = nil,
    allergies: [String] = [],
    isImmunocompromised: Bool? = nil,
    hasCentralLine: Bool? = nil,
    isPretermInfant: Bool? = nil,
    medicines: [String] = [],
    hasFamilyAtopy: Bool? = nil,
    hasHayFever: Bool? = nil,
    hasAsthma: Bool? = nil,
    triggers: [String] = [],
    signs: [String] = [],
    avoid: [String] = []
  ) {
    self.ageYears = ageYears
    self.sex = sex
    self.isPregnant = isPregnant
    self.isBreastfeeding = isBreastfeeding
    self.conditions = conditions
    self.severity = severity
    self.severityWord = severityWord
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
    self.signs = signs
    self.avoid = avoid
  }
}
