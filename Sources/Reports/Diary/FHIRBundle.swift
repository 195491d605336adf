public import SelfTrial

/// A diary in the terms of HL7 FHIR R4 (4.0.1): a bundle of observations, and of answered questionnaires where the
/// answers behind a score were kept.
///
/// Codes stand where a code of the very same thing was found: LOINC's for the total score of POEM. Everything else is
/// named in text, which R4 allows, rather than by a code of something like it. There is no patient in the bundle:
/// whoever takes it in knows whose it is. What was corrected has the status `amended`; only what stands is told.
public enum FHIRBundle {
  /// The bundle as JSON.
  public static func document(of diary: Diary) -> JSON {
    var amended: Set<Key> = []
    var seen: Set<Key> = []
    for entry in diary.entries {
      let key = Key(day: entry.day, subject: entry.subject.key)
      if !seen.insert(key).inserted { amended.insert(key) }
    }
    let entries = diary.current.flatMap { entry in
      resources(of: entry, isAmended: amended.contains(Key(day: entry.day, subject: entry.subject.key)))
    }
    // FHIR's JSON has no empty arrays.
    let members: [JSON.Member] = entries.isEmpty ? [] : [.init("entry", .array(entries))]
    return .object([.init("resourceType", "Bundle"), .init("type", "collection")] + members)
  }

  private struct Key: Hashable {
    var day: CalendarDay
    var subject: DiaryEntry.Subject
  }

  // MARK: Resources

  private static func resources(of entry: DiaryEntry, isAmended: Bool) -> [JSON] {
    let name = "\(entry.day) \(entry.subject.key.kind) \(entry.subject.key.name)"
    var observation: [JSON.Member] = [
      .init("resourceType", "Observation"), .init("status", isAmended ? "amended" : "final"),
      .init("category", [["coding": [survey]]]), .init("code", code(of: entry)),
      .init("effectiveDateTime", .string(entry.day.description)), .init("issued", .string(entry.entered.description)),
    ]
    observation += value(of: entry).map { [$0] } ?? []
    guard case .score(let score) = entry.content, !score.items.isEmpty else {
      return [member(identifier(name), .object(observation))]
    }
    let questionnaire = identifier("answers " + name)
    observation.append(.init("derivedFrom", [["reference": .string(questionnaire)]]))
    let answers: JSON = [
      "resourceType": "QuestionnaireResponse", "status": isAmended ? "amended" : "completed",
      "authored": .string(entry.entered.description),
      "item": .array(
        score.items.map {
          ["linkId": .string($0.name), "answer": [["valueDecimal": .number($0.value)]]]
        }
      ),
    ]
    return [member(questionnaire, answers), member(identifier(name), .object(observation))]
  }

  private static func member(_ url: String, _ resource: JSON) -> JSON {
    ["fullUrl": .string(url), "resource": resource]
  }

  /// http://hl7.org/fhir/R4/valueset-observation-category.html
  private static let survey: JSON = [
    "system": "http://terminology.hl7.org/CodeSystem/observation-category", "code": "survey",
  ]

  private static func code(of entry: DiaryEntry) -> JSON {
    switch entry.content {
    case .score(let score):
      guard let coding = codings[score.measure] else { return ["text": .string(score.measure)] }
      return ["coding": [coding], "text": .string(score.measure)]
    case .product(let product): return ["text": .string("Doses taken: \(product.name)")]
    case .rescue(let rescue): return ["text": .string("Medicine used when needed: \(rescue.name)")]
    case .trigger(let trigger): return ["text": .string("Exposure: \(trigger.name)")]
    case .note: return ["text": "Note"]
    case .phase, .withdrawal: return ["text": "Phase of a self-trial from this day on"]
    }
  }

  /// https://loinc.org/89870-0
  private static let codings: [String: JSON] = [
    "POEM": ["system": "http://loinc.org", "code": "89870-0", "display": "Total score [POEM]"]
  ]

  private static func value(of entry: DiaryEntry) -> JSON.Member? {
    switch entry.content {
    case .score(let score): quantity(score.value, "score", unit: "{score}")
    case .product(let product): quantity(product.doses, "doses", unit: "{dose}")
    case .rescue(let rescue):
      rescue.uses.map { quantity($0, "uses", unit: "{use}") } ?? .init("valueBoolean", true)
    case .trigger(let trigger): quantity(trigger.level, "level", unit: "{level}")
    case .note(let note): .init("valueString", .string(note))
    case .phase(let phase): .init("valueString", .string(phase.rawValue))
    case .withdrawal: nil
    }
  }

  /// A unit between braces is an annotation of UCUM, which counts without a dimension.
  private static func quantity(_ value: Double, _ name: String, unit: String) -> JSON.Member {
    .init(
      "valueQuantity",
      [
        "value": .number(value), "unit": .string(name), "system": "http://unitsofmeasure.org", "code": .string(unit),
      ]
    )
  }

  // MARK: Identifiers

  /// A UUID of RFC 9562's version 8 from the words that tell entries apart, so that the same diary always gives the
  /// same bundle: two FNV-1a hashes of 64 bits.
  private static func identifier(_ words: String) -> String {
    func hash(_ start: UInt64) -> UInt64 {
      words.utf8.reduce(start) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }
    let high = hash(0xCBF2_9CE4_8422_2325) & 0xFFFF_FFFF_FFFF_0FFF | 0x8000
    let low = hash(0x8422_2325_CBF2_9CE4) & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
    func hexadecimal(_ number: UInt64) -> String {
      let digits = String(number, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }
    let digits = Array(hexadecimal(high) + hexadecimal(low))
    let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
    return "urn:uuid:" + parts.joined(separator: "-")
  }
}
