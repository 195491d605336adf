import Testing

@testable import Microbes

@Suite("Misspelt words")
struct SpellingTests {
  @Test("a misspelt word leads to the one meant")
  func spelling() {
    #expect(Spelling.nearest(to: "pregnent", among: ["pregnant", "sex", "age_years"]) == ["pregnant"])
    #expect(Spelling.nearest(to: "zzzzzz", among: ["pregnant"]).isEmpty)
    #expect(Spelling.nearest(to: "", among: ["a"]).isEmpty)
    #expect(Spelling.leastFar(from: "alfa", among: ["eta_y", "alpha", "kappa_b", "k_w"], limit: 1) == ["alpha"])
    #expect(Spelling.leastFar(from: String(repeating: "x", count: 9999), among: ["a", "b"]) == ["a", "b"])
    #expect(Spelling.edits(Array("acen".unicodeScalars), Array("acne".unicodeScalars)) == 1)
  }
}
