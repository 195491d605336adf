public import GutSkin

extension CourseMeasure {
  /// What a read-out is drawn in, with the named parts of its scale where some were published.
  public init(_ readOut: ReadOut) {
    var notes = [readOut.plainMeaning]
    let severities = Self.severities(readOut)
    if !severities.isEmpty { notes.append("Lower is better.") }
    if let source = Self.source(readOut) { notes.append(source) }
    if !readOut.isCalibrated {
      notes.append("This figure is uncalibrated: it was held against no data. Look at its direction alone.")
    }
    self.init(
      name: readOut.plainName + (readOut.isCalibrated ? "" : " (\(ModelWords.uncalibrated))"),
      unit: readOut.plainUnit,
      scale: readOut.scale,
      severities: severities,
      note: notes.joined(separator: " ")
    )
  }

  /// SCORAD as it is commonly cut, though other authors cut it at 10, 29 and 49 (J Allergy Clin Immunol Pract 8, 2020,
  /// 91–101, table III, which also has the parts of EASI); POEM by Charman and others 2013; itch by Vakharia and others
  /// 2018.
  private static func severities(_ readOut: ReadOut) -> [Severity] {
    switch readOut {
    case .scorad: [.init("mild", from: 0), .init("moderate", from: 25), .init("severe", from: 50)]
    case .poem:
      [
        .init("clear", from: 0), .init("mild", from: 3), .init("moderate", from: 8), .init("severe", from: 17),
        .init("very severe", from: 25),
      ]
    case .itchNRS: [.init("mild", from: 0), .init("moderate", from: 4), .init("severe", from: 7)]
    case .easi:
      [
        .init("clear", from: 0), .init("mild", from: 1), .init("moderate", from: 7), .init("severe", from: 21),
        .init("very severe", from: 50),
      ]
    default: []
    }
  }

  private static func source(_ readOut: ReadOut) -> String? {
    switch readOut {
    case .scorad: "Mild, moderate and severe as commonly cut, at 25 and 50; some authors cut at 10, 29 and 49."
    case .poem: "Cut at 3, 8, 17 and 25 (Charman and others 2013); “clear” means clear or almost clear."
    case .itchNRS: "Cut at 4 and 7 (Vakharia and others 2018)."
    case .easi: "Cut at 1, 7, 21 and 50 as usual; “clear” means clear or almost clear."
    default: nil
    }
  }
}

extension ReadOut {
  /// What people call it.
  var plainName: String {
    switch self {
    case .extent: "Skin affected"
    case .intensity: "Intensity of six signs"
    case .redness: "Redness"
    case .swelling: "Swelling"
    case .oozing: "Oozing"
    case .excoriation: "Scratch marks"
    case .lichenification: "Thickened skin"
    case .dryness: "Dryness"
    case .itch: "Itch"
    case .sleepLoss: "Lost sleep"
    case .objectiveSCORAD: "Objective SCORAD"
    case .scorad: "SCORAD"
    case .itchNRS: "Itch rating"
    case .easi: "EASI"
    case .poem: "POEM"
    case .waterLoss: "Water lost through skin"
    case .logSAureus: "S. aureus on skin"
    case .lactuloseMannitol: "Lactulose–mannitol test"
    case .shannon: "Variety of gut bacteria"
    case .dysbiosis: "Harmful share of gut bacteria"
    case .crp: "CRP in blood"
    case .tnf: "TNF-α in blood"
    case .il6: "Interleukin 6 in blood"
    case .drynessIndex: "Dryness index"
    case .rednessIndex: "Redness index"
    case .acneIndex: "Acne index"
    }
  }

  /// The unit as people write it.
  var plainUnit: String {
    switch self {
    case .waterLoss: "g/m²/h"
    case .logSAureus: "powers of ten per cm²"
    case .lactuloseMannitol: "ratio"
    case .shannon: "Shannon index"
    case .dysbiosis: "share"
    case .drynessIndex, .rednessIndex: ""
    case .acneIndex: "lesions"
    default: unit
    }
  }

  var plainMeaning: String {
    switch self {
    case .scorad: "SCORAD sums up how much skin is affected, six signs, itch and lost sleep."
    case .poem: "POEM is what people say of the past week in seven questions; here it is of one day."
    case .itchNRS: "Itch from none to the worst that can be imagined."
    case .easi: "EASI weighs four signs by how much skin is affected."
    case .drynessIndex: "How dry skin is, from its barrier alone."
    case .rednessIndex: "How red skin is, with a leaning to rosacea where s_ros is set."
    case .acneIndex: "Inflamed acne lesions, in people with a leaning to acne: it stays at 0 unless s_acn is set."
    default: capitalised(meaning) + "."
    }
  }
}
