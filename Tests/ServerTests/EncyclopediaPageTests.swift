import Advice
import Answering
import Evidence
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Knowledge
import Labels
import Microbes
import Reports
import Testing

@testable import CommensalServer

@Suite("The pages of the encyclopedia")
struct EncyclopediaPageTests {
  private static let encyclopedia = Result { try Workbench.open().encyclopedia() }

  /// Where everything in a report leads.
  private static func destinations(_ report: Report) -> Set<Destination> {
    var found: Set<Destination> = []
    func take(_ words: Reports.Words) {
      for case .reference(let inner, let place) in words.parts {
        found.insert(place)
        take(inner)
      }
    }
    report.banners.forEach { $0.paragraphs.forEach(take) }
    for block in report.sections.flatMap(\.blocks) {
      switch block {
      case .paragraph(let words): take(words)
      case .list(let items, _): items.forEach(take)
      case .remarks(let remarks, _): remarks.forEach { [$0.words, $0.detail].forEach(take) }
      case .table(let table): table.rows.forEach { $0.forEach(take) }
      case .cards(let cards, _): cards.forEach { $0.facts.forEach { $0.paragraphs.forEach(take) } }
      case .plot, .listings, .linesToWriteOn: break
      }
    }
    return found
  }

  @Test(
    "every thing that is held has a page, and every link of every page leads to one",
    arguments: Entry.Kind.allCases
  )
  func everyLink(kind: Entry.Kind) throws {
    let encyclopedia = try Self.encyclopedia.get()
    let evidence = try Workbench.open().evidence()
    let all = encyclopedia.list(kind)
    #expect(Set(all.map(\.entry)).count == all.count, "two things share an address")
    for listed in all {
      #expect(encyclopedia.find(kind, listed.entry.slug) == .page(listed.entry))
      let report = try #require(encyclopedia.report(listed.entry), "\(listed.entry)")
      for place in Self.destinations(report) {
        switch place {
        case .entry(let entry):
          #expect(encyclopedia.listed(entry) != nil, "\(listed.entry.slug) leads to \(entry), which is not there")
        case .evidence(let question):
          #expect(!evidence.trials(for: question.condition).isEmpty, "\(listed.entry.slug): \(question)")
        }
      }
    }
  }

  @Test("strains, species, genera, trials, rules, ingredients and conditions of the facts each have a page")
  func everyFact() throws {
    let knowledge = try KnowledgeBase.embedded()
    let encyclopedia = try Self.encyclopedia.get()
    let tables = try knowledge.nomenclatureTables
    #expect(encyclopedia.list(.strain).count == tables.strains.count)
    #expect(encyclopedia.list(.species).count == tables.species.count)
    #expect(encyclopedia.list(.genus).count == tables.genera.count)
    #expect(encyclopedia.list(.trial).count == (try knowledge.evidence.trials.count))
    #expect(encyclopedia.list(.rule).count == (try knowledge.labelRules.count))
    let ingredients = Set(
      try knowledge.ingredients.map { Entry.slug($0.name) } + knowledge.inci.map { Entry.slug($0.name) }
    )
    #expect(Set(encyclopedia.list(.ingredient).map(\.entry.slug)) == ingredients)
    for condition in Set(try knowledge.evidence.trials.flatMap(\.conditions)) {
      #expect(encyclopedia.find(.condition, condition) != .unknown(nearest: []), "\(condition)")
    }
    for term in try knowledge.terms {
      switch encyclopedia.find(.term, term.id) {
      case .page, .moved: break
      default: Issue.record("the term \(term.id) has no page")
      }
    }
  }

  @Test("pages answer, with what they are about, an entity tag, and where each figure was read")
  func answers() async throws {
    try await buildApplication(.forTests).test(.router) { client in
      for (path, words) in [
        ("/strain/lgg", "Lacticaseibacillus rhamnosus GG"), ("/species/lacticaseibacillus-rhamnosus", "/strain/lgg"),
        ("/genus/bifidobacterium", "/species/bifidobacterium-longum"), ("/ingredient/niacinamide", "/condition/eczema"),
        ("/condition/eczema", "/trial/navarro-lopez-2018"), ("/trial/navarro-lopez-2018", "doi.org/10.1001"),
        ("/rule/inci-bifida-ferment-lysate", "/ingredient/bifida-ferment-lysate"), ("/term/scorad", "8.7 points"),
      ] {
        try await client.execute(uri: path, method: .get) { response in
          #expect(response.status == .ok, "\(path)")
          #expect(response.headers[.eTag] != nil)
          let body = String(buffer: response.body)
          #expect(body.contains(words), "\(path) lacks \(words)")
          #expect(!body.contains("style=") && !body.contains("<style"), "\(path) brings style of its own")
        }
      }
    }
  }

  @Test(
    "former and other names lead to the page of today's",
    arguments: [
      ("/species/lactobacillus-rhamnosus", "/species/lacticaseibacillus-rhamnosus"),
      ("/species/Lactobacillus%20rhamnosus", "/species/lacticaseibacillus-rhamnosus"),
      ("/strain/ATCC%2053103", "/strain/lgg"), ("/strain/l-rhamnosus-gg", "/strain/lgg"),
      ("/condition/atopic-dermatitis", "/condition/eczema"), ("/condition/Neurodermitis", "/condition/eczema"),
      ("/term/atopic-dermatitis", "/condition/eczema"), ("/trial/29117309", "/trial/navarro-lopez-2018"),
    ]
  )
  func movedNames(asked: String, place: String) async throws {
    try await buildApplication(.forTests).test(.router) { client in
      try await client.execute(uri: asked, method: .get) { response in
        #expect(response.status == .found)
        #expect(response.headers[.location] == place)
      }
    }
  }

  @Test("what is not held is a page that says what looks like it, and hostile names are escaped")
  func missing() async throws {
    try await buildApplication(.forTests).test(.router) { client in
      try await client.execute(uri: "/species/lacticaseibacilus-ramnosus", method: .get) { response in
        #expect(response.status == .notFound)
        #expect(String(buffer: response.body).contains("/species/lacticaseibacillus-rhamnosus"))
      }
      try await client.execute(uri: "/strain/k8", method: .get) { response in
        #expect(response.status == .notFound)
        #expect(String(buffer: response.body).contains("/strain/l-plantarum-k8"))
      }
      let hostile = "%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%27"
      for path in ["/strain/\(hostile)", "/encyclopedia?q=\(hostile)", "/encyclopedia?kind=strain&q=\(hostile)"] {
        try await client.execute(uri: path, method: .get) { response in
          #expect(response.status.code < 500)
          let body = String(buffer: response.body)
          #expect(!body.contains("<script>alert"), "\(path)")
          #expect(body.contains("&lt;script&gt;"), "\(path)")
        }
      }
      for path in [
        "/encyclopedia?kind=nix", "/encyclopedia?letter=%C3%A4",
        "/encyclopedia?q=" + String(repeating: "a", count: 300),
      ] {
        try await client.execute(uri: path, method: .get) { #expect($0.status == .badRequest, "\(path)") }
      }
      try await client.execute(uri: "/strain/" + String(repeating: "a", count: 300), method: .get) { response in
        #expect(response.status == .notFound)
      }
    }
  }

  @Test("a search finds by any name, whatever its case and hyphens")
  func search() throws {
    let encyclopedia = try Self.encyclopedia.get()
    for (text, entry) in [
      ("lgg", Entry(.strain, "lgg")), ("Lactobacillus rhamnosus", Entry(.species, "lacticaseibacillus-rhamnosus")),
      ("eczéma", Entry(.condition, "eczema")), ("scorad", Entry(.term, "scorad")),
      ("10.1001/jamadermatol.2017.3647", Entry(.trial, "navarro-lopez-2018")),
      ("SODIUM LAURYL SULFATE", Entry(.ingredient, "sodium-lauryl-sulfate")),
    ] {
      #expect(encyclopedia.search(text).first?.entry == entry, "\(text): \(encyclopedia.search(text).prefix(3))")
    }
    #expect(encyclopedia.search("  ").isEmpty)
  }

  @Test("pages in another language mark English prose as English")
  func languages() async throws {
    try await buildApplication(.forTests).test(.router) { client in
      try await client.execute(uri: "/trial/navarro-lopez-2018", method: .get, headers: [.acceptLanguage: "de"]) {
        response in
        let body = String(buffer: response.body)
        #expect(body.contains("<html lang=\"de\">") && body.contains("<div lang=\"en\">"))
        #expect(body.contains("<h1 lang=\"en\">"))
      }
    }
  }
}
