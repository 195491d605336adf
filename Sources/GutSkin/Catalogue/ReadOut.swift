/// What a clinic, a laboratory or a questionnaire would say of a state; a fixed function of it, before any measurement
/// noise.
public enum ReadOut: Int, Sendable, Hashable, CaseIterable {
  case extent, redness, swelling, oozing, excoriation, lichenification, dryness, intensity
  case itch, sleepLoss, objectiveSCORAD, scorad, itchNRS, easi, poem
  case waterLoss, logSAureus, lactuloseMannitol, shannon, dysbiosis
  case crp, tnf, il6
  case drynessIndex, rednessIndex, acneIndex

  /// The name in results and model files, such as `SCORAD`.
  public var id: String { facts.id }

  /// What it is.
  public var meaning: String { facts.meaning }

  /// The unit; "points" of the scale that it belongs to, "1" for a plain ratio.
  public var unit: String { facts.unit }

  /// The lowest and highest value that the scale has; `nil` where it has no end.
  public var scale: ClosedRange<Double>? { facts.scale }

  /// False for figures that were held against no data; show them only with the word "uncalibrated".
  public var isCalibrated: Bool {
    switch self {
    case .drynessIndex, .rednessIndex, .acneIndex: false
    default: true
    }
  }

  /// The read-out with this id.
  public init?(id: String) {
    guard let match = Self.allCases.first(where: { $0.id == id }) else { return nil }
    self = match
  }

  private var facts: Facts { Self.facts[rawValue] }

  private struct Facts {
    let id, meaning, unit: String
    let scale: ClosedRange<Double>?

    init(_ id: String, _ meaning: String, _ unit: String, _ scale: ClosedRange<Double>?) {
      self.id = id
      self.meaning = meaning
      self.unit = unit
      self.scale = scale
    }
  }

  private static let facts = [
    Facts("ext", "body surface affected (SCORAD part A)", "%", 0...100),
    Facts("redness", "redness (SCORAD part B)", "points", 0...3),
    Facts("swelling", "swelling and papules (SCORAD part B)", "points", 0...3),
    Facts("oozing", "oozing and crusts (SCORAD part B)", "points", 0...3),
    Facts("excoriation", "scratch marks (SCORAD part B)", "points", 0...3),
    Facts("lichenification", "thickened skin (SCORAD part B)", "points", 0...3),
    Facts("dryness", "dryness of skin that is not inflamed (SCORAD part B)", "points", 0...3),
    Facts("B", "intensity: the six items together (SCORAD part B)", "points", 0...18),
    Facts("itch", "itch (SCORAD part C)", "points", 0...10),
    Facts("sleep", "lost sleep (SCORAD part C)", "points", 0...10),
    Facts("oSCORAD", "objective SCORAD: extent and intensity", "points", 0...83),
    Facts("SCORAD", "SCORAD: extent, intensity, itch and lost sleep", "points", 0...103),
    Facts("itch_NRS", "itch on a scale from none to the worst that can be imagined", "points", 0...10),
    Facts("EASI", "eczema area and severity index", "points", 0...72),
    Facts("POEM", "patient-oriented eczema measure of the past week", "points", 0...28),
    Facts("TEWL", "water lost through the skin", "g/m2/h", nil),
    Facts("logSA", "S. aureus, decimal logarithm of CFU per square centimetre", "1", nil),
    Facts("LM", "lactulose over mannitol in urine, a test of the gut wall", "1", nil),
    Facts("shannon", "Shannon diversity of the gut community", "1", nil),
    Facts("dysbiosis", "harmful share of harmful and beneficial gut bacteria", "1", 0...1),
    Facts("CRP", "C-reactive protein in plasma", "mg/L", nil),
    Facts("TNF_alpha", "TNF-α in plasma", "pg/mL", nil),
    Facts("IL_6", "interleukin 6 in plasma", "pg/mL", nil),
    Facts("dryness_index", "dryness, uncalibrated", "1", 0...100),
    Facts("redness_index", "redness with a leaning to rosacea, uncalibrated", "1", 0...100),
    Facts("acne_index", "inflamed acne lesions, uncalibrated", "1", nil),
  ]
}
