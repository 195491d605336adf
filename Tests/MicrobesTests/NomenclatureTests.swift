import DataFiles
import Microbes
import Testing

@Suite("Names and strains")
struct NomenclatureTests {
  private static func nomenclature() throws -> Nomenclature {
    Nomenclature(tables: try TestData.tables())
  }

  @Test(
    "a name written any way has one current name",
    arguments: [
      ("Lactobacillus casei", "Lacticaseibacillus casei"), ("L. casei", "Lacticaseibacillus casei"),
      ("Lactobacillus rhamnosus", "Lacticaseibacillus rhamnosus"),
      ("Lacticaseibacillus rhamnosus", "Lacticaseibacillus rhamnosus"),
      ("Bifidobacterium lactis", "Bifidobacterium animalis subsp. lactis"),
      ("B. infantis", "Bifidobacterium longum subsp. infantis"), ("Bacillus coagulans", "Heyndrickxia coagulans"),
      ("Lactobacillus sporogenes", "Heyndrickxia coagulans"),
      ("Saccharomyces boulardii", "Saccharomyces cerevisiae var. boulardii"),
      ("Streptococcus faecalis", "Enterococcus faecalis"), ("Bacillus clausii", "Shouchella clausii"),
      ("Lactobacillus delbrueckii ssp. bulgaricus", "Lactobacillus delbrueckii subsp. bulgaricus"),
      ("S. lactis", "Lactococcus lactis"),
    ]
  )
  func currentName(_ pair: (String, String)) throws {
    #expect(try Self.nomenclature().currentNames(of: pair.0).map(\.name).contains(pair.1))
  }

  @Test("a genus never becomes a species", arguments: ["Lactobacillus", "Bifida", "Lactococcus", "Saccharomyces"])
  func genusStaysGenus(_ name: String) throws {
    #expect(try Self.nomenclature().currentNames(of: name).allSatisfy { $0.rank == .genus })
  }

  @Test(
    "a designation and its collection numbers are one strain",
    arguments: ["GG", "LGG", "ATCC 53103", "atcc-53103", "DSM 33156", "L. rhamnosus GG"]
  )
  func equivalents(_ code: String) throws {
    guard
      case .strain(let strain, false) = try Self.nomenclature().lookUpStrain(code, species: "Lactobacillus rhamnosus")
    else {
      Issue.record("\(code) did not resolve")
      return
    }
    #expect(strain.id == "l-rhamnosus-gg")
  }

  @Test(
    "digit swaps and look-alikes are near misses, never matches",
    arguments: [("ATCC 53013", "l-rhamnosus-gg"), ("HNO19", "b-lactis-hn019"), ("35264", "b-longum-35624")]
  )
  func nearMiss(_ pair: (String, String)) throws {
    let species = pair.0 == "ATCC 53013" ? "L. rhamnosus" : pair.0 == "HNO19" ? "B. lactis" : "B. infantis"
    let lookup = try Self.nomenclature().lookUpStrain(pair.0, species: species)
    switch lookup {
    case .nearMiss(let strains), .unconfirmed(let strains): #expect(strains.contains { $0.id == pair.1 })
    default: Issue.record("\(pair.0) gave \(lookup)")
    }
  }

  @Test("a code that several strains share needs its species")
  func sharedCode() throws {
    let nomenclature = try Self.nomenclature()
    guard case .ambiguous(let strains) = nomenclature.lookUpStrain("K8") else {
      Issue.record("K8 alone was taken for one strain")
      return
    }
    #expect(strains.count > 1)
    guard case .strain(let strain, false) = nomenclature.lookUpStrain("K8", species: "Lactobacillus plantarum") else {
      Issue.record("K8 with its species did not resolve")
      return
    }
    #expect(strain.id == "l-plantarum-k8")
  }

  @Test("the column, not the wording of the rule, decides whether a code needs its species")
  func neededSpecies() throws {
    var tables = try TestData.tables()
    let code = Folding.squeeze("LP51")
    let row = try #require(tables.ambiguousNames.firstIndex { $0.texts.contains("LP51") })
    tables.ambiguousNames[row].rule = "stands beside its species"
    #expect(Nomenclature(tables: tables).needsSpecies(code))
    tables.ambiguousNames[row].rule = "needs nothing"
    tables.ambiguousNames[row].needsSpecies = false
    #expect(!Nomenclature(tables: tables).needsSpecies(code))
  }

  @Test("a long code outranks a misprinted species, and says so")
  func codeOutranksSpecies() throws {
    let lookup = try Self.nomenclature().lookUpStrain("CECT 7347", species: "Lactobacillus acidophilus")
    guard case .strain(let strain, let disagrees) = lookup else {
      Issue.record("got \(lookup)")
      return
    }
    #expect(strain.species == "Bifidobacterium longum")
    #expect(disagrees)
  }

  @Test("a daughter strain is not its parent")
  func daughter() throws {
    let nomenclature = try Self.nomenclature()
    let parent = nomenclature.lookUpStrain("ATCC 55730", species: "Lactobacillus reuteri")
    let daughter = nomenclature.lookUpStrain("DSM 17938", species: "Lactobacillus reuteri")
    guard case .strain(let one, _) = parent, case .strain(let other, _) = daughter else {
      Issue.record("got \(parent) and \(daughter)")
      return
    }
    #expect(one.id != other.id)
  }

  @Test("an alias that no page confirmed never merges on its own")
  func unconfirmed() throws {
    let nomenclature = try Self.nomenclature()
    for strain in nomenclature.tables.strains where strain.isDeposited {
      for alias in strain.unconfirmedAliases {
        guard case .strain(let found, _) = nomenclature.lookUpStrain(alias, species: strain.species) else { continue }
        #expect(
          found.id != strain.id || ([strain.designation] + strain.aliases).contains { $0.folded == alias.folded },
          "\(alias) of \(strain.id)"
        )
      }
    }
  }

  @Test("isolates that nobody sells never resolve")
  func notForSale() throws {
    let nomenclature = try Self.nomenclature()
    for strain in nomenclature.tables.strains where !strain.isDeposited {
      if case .strain(let found, _) = nomenclature.lookUpStrain(strain.designation, species: strain.species) {
        #expect(found.id != strain.id)
      }
    }
  }
}

extension String {
  fileprivate var folded: [UInt8] { Folding.squeeze(self) }
}
