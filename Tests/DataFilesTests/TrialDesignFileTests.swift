import DataFiles
import Evidence
import Expectation
import GutSkin
import Testing

@Suite("A trial that somebody thinks of, as a file")
struct TrialDesignFileTests {
  static func read(_ text: String) -> TrialDesignFile {
    TrialDesignFile(utf8: Array(text.utf8), name: "plan.yaml")
  }

  @Test("every key is taken up")
  func complete() throws {
    let file = Self.read(
      """
      title: A better trial
      route: oral
      microbes:
        - {species: Lacticaseibacillus rhamnosus, strain: GG}
      dose: 2.0e+10
      window: [25, 50]
      weeks: 8
      visits: [4, 8, 16]
      potency: -1.5
      emollient: 0.5
      rescue: false
      expectation: 0.2
      arms:
        - {id: drops, role: active, n: 60}
        - {id: oil, role: placebo, n: 58}
      """
    )
    #expect(file.problems.isEmpty)
    let design = try #require(file.design)
    #expect(design.name == "A better trial" && design.productClass == .lactobacillaceae && design.dose == 20)
    #expect(design.window == 25...50 && design.weeks == 8 && design.visits == [4, 8, 16])
    #expect(design.emollientUse == 0.5 && !design.allowsRescue && design.expectation == 0.2)
    #expect(design.arms == ("drops", "oil") && design.sizes == .init(active: 60, control: 58))
    #expect(design.blend.microbes.first?.strain == "GG" && file.potency == -1.5)
    #expect(design.decisions.allSatisfy { $0.basis == .stated })
  }

  @Test("what is left out is as usual in trials")
  func usual() throws {
    let design = try #require(Self.read("weeks: 6\nsize: 41\n").design)
    #expect(design.name == "plan.yaml" && design.visits == [2, 4, 6] && design.emollientUse == 0.8)
    #expect(design.sizes == .init(active: 21, control: 20) && design.allowsRescue && design.expectation == 0.1)
    let open = try #require(
      Self.read("own_emollient: true\narms:\n  - {id: a, role: active}\n  - {id: b, role: control}\n").design
    )
    #expect(open.emollientUse == nil && open.expectation == 0)
  }

  @Test(
    "a mistake is told with file, line and key, and nothing is simulated",
    arguments: [
      ("weeks: 0", "plan.yaml:1: weeks: 0 cannot be"), ("weeks: 4.5", "plan.yaml:1: weeks: This must be a whole"),
      ("weeks: 9000", "plan.yaml:1: weeks: 9000 cannot be"),
      ("title: x\nwindow: [40, 20]", "plan.yaml:2: window: A window is two scores"),
      ("window: 20-40", "plan.yaml:1: window: This must be two numbers"),
      ("dose: 10", "plan.yaml:1: dose: 10 cannot be"), ("dose: '1e10'", "plan.yaml:1: dose: This must be a number"),
      ("class: yoghurt", "plan.yaml:1: class: “yoghurt” is not one"), ("size: 2", "plan.yaml:1: size: 2 cannot be"),
      ("size: 1.0e+9", "plan.yaml:1: size: 1000000000 cannot be"), ("size: 10.5", "plan.yaml:1: size: This must be"),
      ("potency: 70", "plan.yaml:1: potency: 70 cannot be"),
      ("emollient: 2", "plan.yaml:1: emollient: 2 cannot be"), ("rescue: maybe", "plan.yaml:1: rescue: This must be"),
      ("visits: [8, 4]", "plan.yaml:1: visits: Visits are whole weeks"),
      ("visits: [2, x]", "plan.yaml:1: visits[1]: This must be a number"),
      ("colour: red", "plan.yaml:1: colour: This key is not known"),
      ("arms:\n  - {id: a, role: active}", "plan.yaml:2: arms: A virtual trial has one active arm"),
      ("arms:\n  - {id: a, role: hero}", "plan.yaml:2: arms[0].role: “hero” is not one"),
      ("microbes:\n  - {species: Cutibacterium acnes}", "plan.yaml:2: microbes: The model has no class"),
      ("emollient: 0.5\nown_emollient: true", "plan.yaml:2: own_emollient: `emollient` sets"),
      ("- a list", "plan.yaml:1: Here stands a list"), ("", "plan.yaml: The file is empty"),
      ("a: [", "plan.yaml:2: This is not valid YAML"),
    ]
  )
  func mistakes(text: String, says: String) {
    let file = Self.read(text)
    #expect(file.design == nil && file.potency == nil)
    #expect(file.problems.contains { $0.description.hasPrefix(says) }, "\(file.problems)")
  }
}
