import Testing

@testable import Reports

@Suite("Axes, figures and text of plots")
struct PlotScaleTests {
  private func labels(_ low: Double, _ high: Double, isRatio: Bool = false, length: Double = 300) -> [String] {
    PlotScale(low: low, high: high, start: 0, end: length, isRatio: isRatio)
      .ticks(gap: 14, room: { PlotText.width($0, size: 13) }).map(\.label)
  }

  @Test("ticks are round numbers with the minus sign of typography")
  func ticks() {
    #expect(labels(-21, 9, length: 240) == ["−20", "−15", "−10", "−5", "0", "5"])
    #expect(labels(-1.1, 0.4, length: 340) == ["−1.0", "−0.8", "−0.6", "−0.4", "−0.2", "0.0", "0.2", "0.4"])
    #expect(labels(0, 1e12).contains("5×10¹¹"))
    #expect(labels(0, 3e-7).contains("10⁻⁷") || labels(0, 3e-7).contains("1×10⁻⁷"))
  }

  @Test("ratios have ticks at 1, 2 and 5 times powers of ten, or at even steps where they are near")
  func ratioTicks() {
    #expect(labels(-2.5, 1.2, isRatio: true) == ["0.1", "0.2", "0.5", "1", "2"])
    #expect(labels(-0.3, 0.3, isRatio: true) == ["0.8", "0.9", "1.0", "1.1", "1.2", "1.3"])
    #expect(labels(-20, 20, isRatio: true).contains("1"))
    #expect(labels(-600, 600, isRatio: true).contains("1"))
  }

  @Test("an axis without width is given one", arguments: [0.0, 5, -1e300, .infinity, .nan])
  func noWidth(value: Double) {
    let scale = PlotScale(low: value, high: value, start: 0, end: 100)
    #expect(scale.low < scale.high)
    #expect(scale.place(value).isFinite)
  }

  @Test("far-off values do not shrink the others to nothing")
  func outliers() {
    let scale = PlotScale.showing([-3, -1, 0, 1, 2, -2, 4, 1e9], start: 0, end: 100, isRatio: false)
    #expect(scale.high < 50)
    #expect(scale.contains(-3) && scale.contains(4) && scale.contains(0))
    #expect(scale.place(1e9) == 100)
  }

  @Test(
    "figures have their decimals, and powers of ten where they would be too long",
    arguments: [
      (-3.14159, 2, "−3.14"), (-0.004, 2, "0.00"), (12, 0, "12"), (0.05, 1, "0.1"), (1234.5, 1, "1234.5"),
      (-1.25e9, 1, "−1.3×10⁹"), (.infinity, 2, "∞"), (-.infinity, 2, "−∞"), (.nan, 2, "–"), (0, 3, "0.000"),
    ] as [(Double, Int, String)]
  )
  func figures(value: Double, decimals: Int, text: String) {
    #expect(PlotNumber.fixed(value, decimals: decimals) == text)
  }

  @Test(
    "ratios have more decimals the smaller they are",
    arguments: [(0.5, "0.50"), (0.038, "0.038"), (0.0045, "0.0045"), (2e-5, "2×10⁻⁵"), (31.26, "31.3"), (0, "0.00")]
  )
  func ratios(value: Double, text: String) {
    #expect(PlotNumber.ratio(value) == text)
  }

  @Test("text is shortened to the room it has and wrapped at spaces")
  func text() {
    let short = PlotText.shortened("Lacticaseibacillus rhamnosus GG", to: 100, size: 13)
    #expect(short.hasSuffix("…"))
    #expect(PlotText.width(short, size: 13) <= 100)
    #expect(PlotText.shortened("GG", to: 100, size: 13) == "GG")
    let lines = PlotText.wrapped("one two three four five six seven eight nine ten", to: 100, size: 13)
    #expect(lines.count > 2)
    #expect(lines.allSatisfy { PlotText.width($0, size: 13) <= 100 })
    #expect(lines.joined(separator: " ") == "one two three four five six seven eight nine ten")
  }

  // MARK: Colours

  /// The colours of the light and of the dark, as the sheet has them.
  private static let palettes: [[String: String]] = {
    let parts = PlotStyle.sheet.split(separator: "@media", maxSplits: 1)
    return parts.map { part in
      Dictionary(
        part.matches(of: /(--plot-[a-z0-9-]+): (#[0-9a-f]{6})/).map { (String($0.1), String($0.2)) }
      ) { first, _ in first }
    }
  }()

  /// Relative luminance, WCAG 2.2.
  private static func luminance(_ colour: String) -> Double {
    let value = Int(colour.dropFirst(), radix: 16) ?? 0
    let weights = [(16, 0.2126), (8, 0.7152), (0, 0.0722)]
    return weights.reduce(0) { sum, part in
      let channel = Double(value >> part.0 & 0xFF) / 255
      // The curve of sRGB as a power is within a thousandth of its definition here.
      let linear = channel <= 0.04045 ? channel / 12.92 : Self.power((channel + 0.055) / 1.055)
      return sum + part.1 * linear
    }
  }

  /// x to the power of 2.4 = x² · (x²)^(1/5), the fifth root by Newton's method.
  private static func power(_ x: Double) -> Double {
    let square = x * x
    var root = 0.8
    for _ in 0..<60 { root -= (root * root * root * root * root - square) / (5 * root * root * root * root) }
    return square * root
  }

  private static func contrast(_ one: String, _ other: String) -> Double {
    let (a, b) = (luminance(one), luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  @Test("a program that knows no variables finds each colour in full")
  func fallbacks() {
    let rules = PlotStyle.sheet.split(separator: "\n").filter { $0.contains("var(") }
    #expect(rules.count > 20)
    for rule in rules {
      #expect(
        rule.matches(of: /var\(/).count == rule.matches(of: /(fill|stroke): #[0-9a-f]{6}; \1: var\(/).count,
        "\(rule)"
      )
    }
  }

  @Test("text has a contrast of 4.5 and marks of 3, in the light and in the dark")
  func contrast() throws {
    #expect(abs(Self.contrast("#000000", "#ffffff") - 21) < 1e-6)
    // #767676 on white is the well-known grey that just passes 4.5.
    #expect(abs(Self.contrast("#767676", "#ffffff") - 4.54) < 0.01)
    #expect(Self.palettes.count == 2)
    for palette in Self.palettes {
      let grounds = try ["--plot-paper", "--plot-band"].map { try #require(palette[$0]) }
      for ground in grounds {
        for text in ["--plot-ink", "--plot-quiet"] {
          #expect(Self.contrast(try #require(palette[text]), ground) >= 4.5, "\(text) on \(ground)")
        }
        for mark in ["--plot-mark", "--plot-model", "--plot-pooled", "--plot-rule"] {
          #expect(Self.contrast(try #require(palette[mark]), ground) >= 3, "\(mark) on \(ground)")
        }
      }
      for area in ["--plot-area-1", "--plot-area-2", "--plot-area-3"] {
        #expect(Self.contrast(try #require(palette["--plot-mark"]), try #require(palette[area])) >= 3, "\(area)")
      }
    }
  }
}
