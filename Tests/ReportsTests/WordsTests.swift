import Labels
import Testing

@testable import Reports

@Suite("Words and numbers")
struct WordsTests {
  @Test(
    "a label's own quotation marks do not stand beside those of the report",
    arguments: [
      ("\"Klinisch bewiesen\".", "“Klinisch bewiesen.”"), ("„Klinisch bewiesen“", "“Klinisch bewiesen”"),
      ("«Testé»!", "“Testé!”"), ("The \"good\" one", "“The ‘good’ one”"), ("\"One\" and \"two\"", "“‘One’ and ‘two’”"),
      ("\"Never closed", "“Never closed”"), ("never opened\".", "“never opened.”"), ("a 5\" tube", "“a 5\" tube”"),
      ("plain", "“plain”"), ("\"", "“”"),
    ]
  )
  func quotations(text: String, shown: String) {
    #expect(Inline.quoted(text).plain == shown)
  }

  @Test(
    "counts are told in words",
    arguments: [
      (0, "0"), (1, "1"), (999, "999"), (50_000, "50,000"), (1e6, "1 million"), (9.999e8, "1 billion"),
      (3.6e9, "3.6 billion"),
      (1.25e10, "12.5 billion"), (4.5e11, "450 billion"), (2e12, "2 trillion"), (1.006e9, "1.01 billion"),
    ]
  )
  func counts(count: Double, text: String) {
    #expect(Numbers.inWords(count) == text)
  }

  @Test(
    "numbers are rounded to three digits and keep no needless zero",
    arguments: [
      (0.25, "0.25"), (-19.2, "−19.2"), (1.0, "1"), (0.001234, "0.00123"), (99.96, "100"), (12345, "12,300"),
      (Double.infinity, "unknown"),
    ]
  )
  func rounding(number: Double, text: String) {
    #expect(Numbers.rounded(number) == text)
  }

  @Test(
    "any finite number can be told",
    arguments: [1e308, .leastNonzeroMagnitude, -1e300, 9.99e15, 1e22, 1e-200, 1e-20]
  )
  func extremes(number: Double) {
    #expect(!Numbers.rounded(number).isEmpty)
    #expect(!Numbers.inWords(abs(number)).isEmpty)
  }

  @Test(
    "doses are compared in words",
    arguments: [
      (nil, "unknown"),
      (1.1, "the label's daily dose is about the same as the trial's"),
      (0.5, "the label's daily dose is about 50 % of the trial's"),
      (4.5, "the label's daily dose is about 4.5 times the trial's"),
      (0.001, "the label's daily dose is less than a hundredth of the trial's"),
    ] as [(Double?, String)]
  )
  func doses(ratio: Double?, text: String) {
    #expect(dosePhrase(ratio) == text)
  }

  @Test(
    "columns are counted as a terminal counts them",
    arguments: [
      ("abc", 3), ("é", 1), ("e\u{301}", 1), ("乳酸菌", 6), ("한국", 4), ("ｱ", 1), ("Ａ", 2), ("🧴", 2), ("❤\u{FE0F}", 2),
      ("👩‍⚕️", 2), ("\u{200B}", 0), ("ก้", 1), ("–…“”", 4),
    ]
  )
  func columns(text: String, columns: Int) {
    #expect(DisplayWidth.columns(text) == columns)
  }

  @Test("genus and epithets are italic; ranks, remarks and strains are upright")
  func italics() {
    #expect(
      ScientificNames.words("Bifidobacterium animalis subsp. lactis").parts
        == [.scientific("Bifidobacterium animalis"), .text(" subsp. "), .scientific("lactis")]
    )
    #expect(
      ScientificNames.words("Lactobacillus (sensu lato)").parts
        == [.scientific("Lactobacillus"), .text(" (sensu lato)")]
    )
    #expect(
      ScientificNames.words("Lacticaseibacillus rhamnosus GG").parts
        == [.scientific("Lacticaseibacillus rhamnosus"), .text(" GG")]
    )
    let names = ScientificNames(["Lacticaseibacillus casei"])
    #expect(
      names.words("Live L. casei CECT 9104 helped; Lacticaseibacillus casei did.").parts == [
        .text("Live "), .scientific("L. casei"), .text(" CECT 9104 helped; "), .scientific("Lacticaseibacillus casei"),
        .text(" did."),
      ]
    )
  }
}
