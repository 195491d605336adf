internal import Advice
internal import Labels

/// What a person asks on the first page: a label, a condition, and what they choose to say of themselves.
struct CheckQuestion: Sendable {
  var text: String
  var condition: Condition
  /// `nil` where nothing was said.
  var profile: Profile?

  static let longestText = 64 * 1024
  private static let longestList = 40

  /// - Throws: the key of what is to be said to the person.
  init(_ fields: FormFields) throws(FormMistake) {
    let text = (fields["text"] ?? "").replacing("\r\n", with: "\n")
    guard text.contains(where: { !$0.isWhitespace }) else { throw FormMistake("check.mistake.empty", field: "text") }
    guard text.utf8.count <= Self.longestText else { throw FormMistake("check.mistake.long", field: "text") }
    guard let condition = try? Condition(everydayWords: fields["for"] ?? "eczema") else {
      throw FormMistake("check.mistake.condition", field: "for")
    }
    self.text = text
    self.condition = condition
    profile = try Self.profile(fields)
  }

  /// The names of the fields about a person.
  static let personFields = [
    "age", "skin", "severity", "pregnant", "breastfeeding", "immunocompromised", "central_line", "preterm_infant",
    "allergies", "medicines", "avoid",
  ]

  private static func profile(_ fields: FormFields) throws(FormMistake) -> Profile? {
    var profile = Profile()
    if let words = fields["age"] {
      guard let age = Double(words.filter { !$0.isWhitespace }.replacing(",", with: ".")), (0...120).contains(age)
      else {
        throw FormMistake("check.mistake.age", field: "age")
      }
      profile.ageYears = age
    }
    profile.skinType = fields["skin"].flatMap(Profile.SkinType.init(rawValue:))
    profile.severityWord = fields["severity"].flatMap(SeverityBand.init(everydayWords:))
    func isTicked(_ name: String) -> Bool? { fields[name] == nil ? nil : true }
    profile.isPregnant = isTicked("pregnant")
    profile.isBreastfeeding = isTicked("breastfeeding")
    profile.isImmunocompromised = isTicked("immunocompromised")
    profile.hasCentralLine = isTicked("central_line")
    profile.isPretermInfant = isTicked("preterm_infant")
    func list(_ name: String) -> [String] {
      (fields[name] ?? "").split { ",;\n".contains($0) }.prefix(longestList)
        .map { String($0.drop(while: \.isWhitespace).prefix(80)) }.filter { !$0.isEmpty }
    }
    profile.allergies = list("allergies")
    profile.medicines = list("medicines")
    profile.avoid = list("avoid")
    return profile == Profile() ? nil : profile
  }
}

/// Something in a form that cannot be used, and what is said to the person.
struct FormMistake: Error {
  /// Of a text in the catalogue.
  var key: String
  /// The field that it is about.
  var field: String
  /// Fills the text's places.
  var values: [String: String] = [:]

  init(_ key: String, field: String, values: [String: String] = [:]) {
    self.key = key
    self.field = field
    self.values = values
  }
}
