import Evidence
import Expectation
import GutSkin
import Testing

@Suite struct ProductClassTests {
  private static func blend(_ species: [String?], isLive: Bool? = true) -> TestedBlend {
    TestedBlend(microbes: species.map { .init(species: $0) }, isLive: isLive)
  }

  @Test(
    "A blend's class follows from its genera and its state",
    arguments: [
      (["Bifidobacterium longum", "Bifidobacterium breve"], true, ProductClass.bifidobacterium),
      (["Lacticaseibacillus rhamnosus", "Limosilactobacillus reuteri"], true, .lactobacillaceae),
      (["Bifidobacterium longum", "Lacticaseibacillus casei"], true, .mixture),
      (["Saccharomyces boulardii"], true, .saccharomyces),
      (["Heyndrickxia coagulans", "Bacillus subtilis"], true, .bacillus),
      (["Lactiplantibacillus plantarum"], false, .killed),
    ]
  )
  func classes(species: [String], isLive: Bool, expected: ProductClass) {
    #expect(ProductClass(Self.blend(species, isLive: isLive)) == expected)
  }

  @Test("What is not known has no class, and neither has a microbe that the model was not made for")
  func unknown() {
    #expect(ProductClass(Self.blend([])) == nil)
    #expect(ProductClass(Self.blend([nil])) == nil)
    #expect(ProductClass(Self.blend(["Bifidobacterium longum"], isLive: nil)) == nil)
    #expect(ProductClass(Self.blend(["Roseomonas mucosa"])) == nil)
    #expect(ProductClass(Self.blend(["Bifidobacterium longum", "Escherichia coli"])) == nil)
  }
}
