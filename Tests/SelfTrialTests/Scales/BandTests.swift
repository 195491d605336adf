import SelfTrial
import Testing

@Suite("The bands of scales")
struct BandTests {
  /// Each band with its lowest and highest score as printed, to the decimal place that the source has.
  struct Printed: Sendable, CustomTestStringConvertible {
    var scale: String
    /// The step between two scores as printed: 1 or 0.1.
    var step: Double
    var bands: [(name: String, from: Double, to: Double)]
    var testDescription: String { scale }
  }

  static let printed: [Printed] = [
    // Chopra and others 2017, abstract (read.qxmd.com/read/28485036); PO-SCORAD: PMC7395647, table III.
    Printed(
      scale: "SCORAD",
      step: 0.1,
      bands: [("clear", 0, 9.9), ("mild", 10, 28.9), ("moderate", 29, 48.9), ("severe", 49, 103)]
    ),
    Printed(
      scale: "oSCORAD",
      step: 0.1,
      bands: [("clear", 0, 7.9), ("mild", 8, 23.9), ("moderate", 24, 37.9), ("severe", 38, 83)]
    ),
    Printed(
      scale: "PO-SCORAD",
      step: 0.1,
      bands: [("clear", 0, 9.9), ("mild", 10, 28.9), ("moderate", 29, 48.9), ("severe", 49, 103)]
    ),
    // LOINC 89870-0.
    Printed(
      scale: "POEM",
      step: 1,
      bands: [
        ("clear or almost clear", 0, 2), ("mild", 3, 7), ("moderate", 8, 16), ("severe", 17, 24),
        ("very severe", 25, 28),
      ]
    ),
    // PMC7395647, table III.
    Printed(
      scale: "EASI",
      step: 0.1,
      bands: [
        ("clear", 0, 0), ("almost clear", 0.1, 1), ("mild", 1.1, 7), ("moderate", 7.1, 21), ("severe", 21.1, 50),
        ("very severe", 50.1, 72),
      ]
    ),
    Printed(
      scale: "vIGA-AD",
      step: 1,
      bands: [("clear", 0, 0), ("almost clear", 1, 1), ("mild", 2, 2), ("moderate", 3, 3), ("severe", 4, 4)]
    ),
    // Hongbo and others 2005, abstract.
    Printed(
      scale: "DLQI",
      step: 1,
      bands: [
        ("no effect", 0, 1), ("small effect", 2, 5), ("moderate effect", 6, 10), ("very large effect", 11, 20),
        ("extremely large effect", 21, 30),
      ]
    ),
    // 7 to 12, 13 to 18 and 19 to 30 as the program SkinScore prints them; 0 to 1 as Cardiff's answers to questions do.
    Printed(
      scale: "CDLQI",
      step: 1,
      bands: [
        ("no effect", 0, 1), ("small effect", 2, 6), ("moderate effect", 7, 12), ("very large effect", 13, 18),
        ("extremely large effect", 19, 30),
      ]
    ),
    // PMC5906166, abstract.
    Printed(scale: "itch_NRS", step: 1, bands: [("mild", 0, 3), ("moderate", 4, 6), ("severe", 7, 10)]),
    // The Dutch caregiver version's validation, abstract.
    Printed(
      scale: "RECAP",
      step: 1,
      bands: [
        ("completely controlled", 0, 1), ("mostly controlled", 2, 7), ("moderately controlled", 8, 12),
        ("a little controlled", 13, 18), ("not at all controlled", 19, 28),
      ]
    ),
    // Alsulaimani and others 2020: 1–18, 19–30, 31–38, more than 38.
    Printed(
      scale: "GAGS",
      step: 1,
      bands: [("none", 0, 0), ("mild", 1, 18), ("moderate", 19, 30), ("severe", 31, 38), ("very severe", 39, 44)]
    ),
    // Acne Support: 30 or fewer in all mild, up to 125 moderate, more severe.
    Printed(
      scale: "lesions",
      step: 1,
      bands: [("no lesions", 0, 0), ("mild", 1, 30), ("moderate", 31, 125), ("severe", 126, 5000)]
    ),
    Printed(
      scale: "redness",
      step: 1,
      bands: [("clear", 0, 0), ("almost clear", 1, 1), ("mild", 2, 2), ("moderate", 3, 3), ("severe", 4, 4)]
    ),
  ]

  @Test("every boundary is where it is printed: below, at and above", arguments: printed)
  func boundaries(of printed: Printed) throws {
    let scale = try #require(RatingScale.named(printed.scale))
    #expect(scale.bands.map(\.name) == printed.bands.map(\.name))
    for (index, band) in printed.bands.enumerated() {
      for score in [band.from, (band.from + band.to) / 2, band.to] {
        #expect(scale.band(of: score)?.name == band.name, "\(scale.id) \(score)")
      }
      if index > 0 {
        let below = band.from - printed.step / 2
        #expect(scale.band(of: below)?.name == printed.bands[index - 1].name, "\(scale.id) \(below)")
      }
    }
  }

  @Test("bands begin at 0, follow each other without a gap, and end with the scale", arguments: RatingScale.all)
  func gapless(scale: RatingScale) {
    guard let first = scale.bands.first else { return }
    #expect(first.from == 0)
    for (lower, upper) in zip(scale.bands, scale.bands.dropFirst()) {
      #expect(lower.below == upper.from)
      #expect(lower.from < upper.from)
    }
    #expect(scale.bands.last?.below == nil)
    #expect(scale.band(of: -0.1) == nil)
    if let highest = scale.highest {
      #expect(scale.band(of: highest)?.name == scale.bands.last?.name)
      #expect(scale.band(of: highest + 0.1) == nil)
    }
  }

  @Test("every scale but the one without published bands is among them")
  func complete() {
    #expect(Set(RatingScale.all.map(\.id)).subtracting(Self.printed.map(\.scale)) == ["sleep_NRS"])
  }
}
