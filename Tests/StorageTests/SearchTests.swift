import Advice
import Labels
import Storage
import Testing

@Suite("A catalogue is searched")
struct SearchTests {
  let folder: Folder
  let store: CatalogueStore

  init() throws {
    folder = try Folder()
    store = try CatalogueStore.holding(ScreenedProduct.examples, at: folder.database)
  }

  @Test(
    "words are found in names, microbes, strains and claims, without accents and case",
    arguments: [
      ("DERMAFLORA", ["Dermaflora drops"]),
      ("creme equilibre", ["Crème Équilibre"]),
      ("eczema", ["Dermaflora drops", "Crème Équilibre"]),
      ("Lactobacillus", ["Dermaflora drops"]),
      ("lacticaseibacillus", ["Dermaflora drops"]),
      ("4001", ["Dermaflora drops"]),
      ("derma*", ["Dermaflora drops"]),
      ("derma", []),
      ("eczema drops", ["Dermaflora drops"]),
      ("\"children with eczema\"", ["Dermaflora drops"]),
      ("\"eczema children\"", []),
      ("nothing-of-the-kind", []),
    ]
  )
  func words(typed: String, found: [String]) throws {
    let names = try store.names(typed).compactMap(\.self)
    #expect(Set(names) == Set(found))
  }

  @Test(
    "what is asked of one part is found in that part alone",
    arguments: [
      ("microbe:rhamnosus", ["Dermaflora drops"]),
      ("microbe:\"lactobacillus rhamnosus\"", ["Dermaflora drops"]),
      ("microbe:eczema", []),
      ("claim:eczema", ["Dermaflora drops", "Crème Équilibre"]),
      ("name:creme", ["Crème Équilibre"]),
      ("strain:\"DSM 17938\"", ["Crème Équilibre"]),
      ("strain:DSM17938", ["Crème Équilibre"]),
      ("strain:DSM-17938", ["Crème Équilibre"]),
      ("strain:gg", ["Dermaflora drops"]),
      ("strain:53103", []),
      ("form:cream", ["Crème Équilibre"]),
      ("condition:acne", ["Crème Équilibre"]),
      ("condition:digestive", ["Crème Équilibre"]),
      ("verdict:tested-unclear", ["Dermaflora drops"]),
      ("verdict:untested", ["Crème Équilibre"]),
      ("verdict:not-allowed", ["Crème Équilibre"]),
      ("verdict:partly eczema", ["Dermaflora drops"]),
      ("condition:eczema verdict:untested", []),
      ("condition:acne verdict:untested claim:acne form:cream", ["Crème Équilibre"]),
    ]
  )
  func parts(typed: String, found: [String]) throws {
    let names = try store.names(typed).compactMap(\.self)
    #expect(Set(names) == Set(found))
  }

  @Test(
    "no words of a person are taken for the language of the database",
    arguments: [
      "\" OR name:\"*", "*", "NEAR(eczema drops)", "eczema AND", "NOT eczema", "-eczema", "^derma", "name:*",
      "'; DROP TABLE product; --", "\"", "\"\"", "a\"b", "{name claim}: eczema", "eczema)", "((", "\u{0}", "🧴", "%",
      "_",
      "microbe:\"", "strain:\"\" OR 1", "claim:' OR '1'='1", "\\", "words MATCH 'x'", ":", "name::", "€ £",
      String(repeating: "eczema ", count: 2000),
    ]
  )
  func hostileWords(typed: String) throws {
    let before = try store.stats()
    _ = try store.search(try CatalogueQuery(typed: typed))
    #expect(try store.stats() == before)
    #expect(try store.names("dermaflora") == ["Dermaflora drops"])
  }

  @Test("a strain may fit in place of the words, and words before a colon that name no part are told")
  func strainsAndKeys() throws {
    var query = CatalogueQuery(terms: [.init(["no such microbe"], in: .microbe, strainIDs: ["GG"])])
    #expect(try store.search(query).products.map(\.name) == ["Dermaflora drops"])
    query.terms.append(.init(["eczema"], in: .claim))
    #expect(try store.search(query).total == 1)
    #expect(CatalogueQuery.unknownKeys(in: "foo:bar claim:x \"a:b\" 3:4 http: x") == ["foo"])
  }

  @Test("words that hold nothing to find are not left out of the question")
  func nothingToFind() throws {
    #expect(try store.names("!!!").isEmpty)
    #expect(try store.names("dermaflora !!!").isEmpty)
  }

  @Test("NOT and OR are words like others")
  func operatorsAreWords() throws {
    #expect(try store.names("dermaflora OR equilibre").isEmpty)
    #expect(try store.names("NOT dermaflora").isEmpty)
  }

  @Test("a word of a name or strain counts for more than one of a claim")
  func ranking() throws {
    var inClaim = ScreenedProduct.examples[2]
    inClaim.name = "First"
    inClaim.claims = [ClaimJudgement(text: "Calm as biota.", conditions: [], verdict: .unsupported, why: "")]
    var inName = ScreenedProduct.examples[2]
    inName.name = "Biota Calm"
    let folder = try Folder()
    let store = try CatalogueStore.holding([inClaim, inName], at: folder.database)
    #expect(try store.names("biota") == ["Biota Calm", "First"])
  }

  @Test("pages follow each other without gap or overlap, and the total is that of all")
  func pages() throws {
    let folder = try Folder()
    let store = try CatalogueStore.holding(ScreenedProduct.many(95), at: folder.database)
    for typed in ["", "flora"] {
      var query = try CatalogueQuery(typed: typed)
      var names: [String] = []
      query.limit = 10
      for page in 0..<11 {
        query.offset = 10 * page
        let matches = try store.search(query)
        #expect(matches.total == 95)
        names += matches.products.compactMap(\.name)
      }
      #expect(names.count == 95)
      #expect(Set(names).count == 95)
    }
  }

  @Test("a verdict, form or condition that does not exist is told with those that do")
  func unknownWords() throws {
    #expect(throws: CatalogueQueryError.self) { try CatalogueQuery(typed: "verdict:good") }
    #expect(throws: CatalogueQueryError.self) { try CatalogueQuery(typed: "condition:eczma") }
    let error = #expect(throws: CatalogueQueryError.self) { try CatalogueQuery(typed: "form:jar") }
    #expect(error?.description.contains("capsule, tablet, powder") == true)
  }
}
