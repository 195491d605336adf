internal import Labels

/// How bad a skin disease is, in the words that trials use for the people in them.
public enum SeverityBand: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
  /// Clear or almost clear.
  case clear
  case mild, moderate
  /// Severe or very severe.
  case severe

  /// The milder is less.
  public static func < (one: SeverityBand, other: SeverityBand) -> Bool {
    let order = SeverityBand.allCases
    return (order.firstIndex(of: one) ?? 0) < (order.firstIndex(of: other) ?? 0)
  }

  /// Understands the everyday words: `light`, `moderate`, `very bad`.
  public init?(everydayWords words: String) {
    let asked = PlainText.words(words).joined(separator: " ")
    guard let band = Self.everydayNames.first(where: { $0.names.contains(asked) })?.band else { return nil }
    self = band
  }

  private static let everydayNames: [(band: SeverityBand, names: Set<String>)] = [
    (.clear, ["clear", "almost clear", "none", "gone"]),
    (.mild, ["mild", "light", "slight", "leicht", "leve", "legere", "lieve", "licht", "lagodna"]),
    (.moderate, ["moderate", "medium", "middling", "mild to moderate", "mittel", "moderada", "moderee", "matig"]),
    (
      .severe,
      [
        "severe", "bad", "very bad", "strong", "very severe", "moderate to severe", "schwer", "grave", "severa",
        "severe",
        "ernstig",
      ]
    ),
  ]
}

/// A scale of how bad eczema or itch is, with its published bands.
public struct SeverityScale: Sendable, Hashable {
  /// A stretch of the scale.
  public struct Step: Sendable, Hashable {
    /// The highest score in it.
    public var upTo: Double
    /// What it means.
    public var band: SeverityBand
    /// The band's own name: `very severe`.
    public var name: String
  }

  /// As profiles write it: `POEM`, `itch-NRS`.
  public var name: String
  /// What scores there are.
  public var range: ClosedRange<Double>
  /// Whether only whole numbers are scores.
  public var isWhole: Bool
  /// From the mildest on.
  public var steps: [Step]
  /// Where the bands were read.
  public var source: String
  /// Whether it measures eczema, and not itch of any cause.
  public var isOfEczema: Bool
  private var otherNames: Set<String>

  /// The scale by its name or another spelling: `poem`, `PO SCORAD`, `itch`.
  public static func named(_ name: String) -> SeverityScale? {
    let asked = PlainText.words(name).joined()
    return all.first { PlainText.words($0.name).joined() == asked || $0.otherNames.contains(asked) }
  }

  /// The step that a score lies in; `nil` outside the scale.
  public func step(of score: Double) -> Step? {
    guard range.contains(score) else { return nil }
    // Bands are published to one decimal place: 28.95 is still below 29.0.
    return steps.first { (score * 10).rounded(.down) / 10 <= $0.upTo }
  }

  /// `SCORAD from 0 to 103, such as “SCORAD: 34”`.
  public var acceptedForm: String {
    let whole = isWhole ? "a whole number" : "a number"
    let middle = ((range.lowerBound + range.upperBound) / 3).rounded()
    return "\(name) is \(whole) from \(Int(range.lowerBound)) to \(Int(range.upperBound)), such as"
      + " “\(name): \(Int(middle))”"
  }

  /// Every scale that is known.
  ///
  /// Bands of SCORAD and oSCORAD: R. Chopra et al., Br J Dermatol 177 (2017), 1316–1321 (anchored to a global assessment
  /// in 673 people of 13 years and more). PO-SCORAD: the same as SCORAD's, table III of the Atopic Dermatitis Yardstick
  /// (PMC7395647). EASI: Y. A. Leshem et al., Br J Dermatol 172 (2015), 1353–1357. POEM: C. R. Charman et al., Br J
  /// Dermatol 169 (2013), 1326–1332. Itch: P. P. Vakharia et al., Br J Dermatol 178 (2018), 925–930. vIGA-AD: E. Simpson
  /// et al., J Am Acad Dermatol 83 (2020), 839–846.
  public static let all: [SeverityScale] = [
    SeverityScale(
      "SCORAD",
      0...103,
      [(9.9, .clear, "clear"), (28.9, .mild, "mild"), (48.9, .moderate, "moderate"), (103, .severe, "severe")],
      source: "https://read.qxmd.com/read/28485036"
    ),
    SeverityScale(
      "oSCORAD",
      0...83,
      [(7.9, .clear, "clear"), (23.9, .mild, "mild"), (37.9, .moderate, "moderate"), (83, .severe, "severe")],
      source: "https://read.qxmd.com/read/28485036",
      otherNames: ["objectivescorad"]
    ),
    SeverityScale(
      "PO-SCORAD",
      0...103,
      [(9.9, .clear, "clear"), (28.9, .mild, "mild"), (48.9, .moderate, "moderate"), (103, .severe, "severe")],
      source: "https://pmc.ncbi.nlm.nih.gov/articles/PMC7395647/table/T3",
      otherNames: ["patientorientedscorad"]
    ),
    SeverityScale(
      "POEM",
      0...28,
      [
        (2, .clear, "clear or almost clear"), (7, .mild, "mild"), (16, .moderate, "moderate"), (24, .severe, "severe"),
        (28, .severe, "very severe"),
      ],
      isWhole: true,
      source: "http://onlinelibrary.wiley.com/doi/10.1111/bjd.12590/full"
    ),
    SeverityScale(
      "EASI",
      0...72,
      [
        (0, .clear, "clear"), (1, .clear, "almost clear"), (7, .mild, "mild"), (21, .moderate, "moderate"),
        (50, .severe, "severe"), (72, .severe, "very severe"),
      ],
      source: "https://medluna.com/article/25580670"
    ),
    SeverityScale(
      "itch-NRS",
      0...10,
      [(3, .mild, "mild"), (6, .moderate, "moderate"), (10, .severe, "severe")],
      source: "https://pmc.ncbi.nlm.nih.gov/articles/PMC5906166",
      isOfEczema: false,
      otherNames: [
        "itch", "nrs", "nrsitch", "itchnumericalratingscale", "worstitchnrs", "pruritusnrs", "ppnrs", "wpnrs",
      ]
    ),
    SeverityScale(
      "vIGA-AD",
      0...4,
      [
        (0, .clear, "clear"), (1, .clear, "almost clear"), (2, .mild, "mild"), (3, .moderate, "moderate"),
        (4, .severe, "severe"),
      ],
      isWhole: true,
      source: "https://usdermed.com/clinical-tools/iga",
      otherNames: ["viga", "iga", "igaad"]
    ),
  ]

  private init(
    _ name: String,
    _ range: ClosedRange<Double>,
    _ steps: [(Double, SeverityBand, String)],
    isWhole: Bool = false,
    source: String,
    isOfEczema: Bool = true,
    otherNames: Set<String> = []
  ) {
    self.name = name
    self.range = range
    self.isWhole = isWhole
    self.steps = steps.map { Step(upTo: $0.0, band: $0.1, name: $0.2) }
    self.source = source
    self.isOfEczema = isOfEczema
    self.otherNames = otherNames
  }
}

/// How bad a person's skin is, and what says so.
public struct StatedSeverity: Sendable, Hashable {
  /// The band.
  public var band: SeverityBand
  /// What it follows from, in a few words: `POEM 14, moderate`.
  public var basis: String
}

extension Profile {
  /// How bad the skin is by what a condition is measured with; `nil` where it is clear, which no trial's people are, and
  /// where scores are of another condition.
  func severity(for condition: Condition) -> StatedSeverity? {
    guard let stated = statedSeverity, stated.band != .clear else { return nil }
    let isScored = severityWord == nil
    guard !isScored || condition == .atopicDermatitis || condition == .pruritus else { return nil }
    return stated
  }

  /// How bad the skin is: the person's own word where they gave one, else the worst that their scores say.
  public var statedSeverity: StatedSeverity? {
    if let severityWord {
      return StatedSeverity(band: severityWord, basis: "“\(severityWord.rawValue)”, as you put it")
    }
    let steps = SeverityScale.all.compactMap { scale -> (SeverityScale.Step, StatedSeverity)? in
      guard let score = severity[scale.name], let step = scale.step(of: score) else { return nil }
      return (step, StatedSeverity(band: step.band, basis: "\(scale.name) \(PlainText.number(score)), \(step.name)"))
    }
    // Itch says less of the skin than what was scored on it.
    let ofSkin = SeverityScale.all.filter { $0.isOfEczema && severity[$0.name] != nil }
    let counted = ofSkin.isEmpty ? steps : steps.filter { pair in ofSkin.contains { pair.1.basis.hasPrefix($0.name) } }
    return counted.max { $0.1.band < $1.1.band }?.1
  }
}
