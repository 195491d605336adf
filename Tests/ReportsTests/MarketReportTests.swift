import Advice
import Labels
import Testing

@testable import Reports

@Suite("The page of a market")
struct MarketReportTests {
  private static let market: MarketSummary = {
    var market = MarketSummary(asked: .atopicDermatitis)
    for number in 1...300 {
      var product = ScreenedProduct(
        id: number.isMultiple(of: 7) ? nil : "sku-\(number)",
        line: number,
        name: "Flora <b>\(number)</b> & Co",
        form: [ProductForm.capsule, .cream, .drops][number % 3]
      )
      if !number.isMultiple(of: 5) {
        product.microbes = [
          .init(
            written: "LGG",
            name: "Lacticaseibacillus rhamnosus",
            strain: number.isMultiple(of: 2) ? "GG" : nil,
            cfu: number.isMultiple(of: 4) ? 1e9 : nil
          )
        ]
      }
      let isTied = number.isMultiple(of: 8) && !number.isMultiple(of: 5)
      product.doseGuarantee = number.isMultiple(of: 16) ? .endOfShelfLife : nil
      product.findings = [
        .init(
          condition: .atopicDermatitis,
          isClaimed: number.isMultiple(of: 3),
          verdict: isTied ? .testedUnclear : .untested,
          match: isTied ? .exactBlend : .none
        )
      ]
      if number.isMultiple(of: 3) {
        product.claims = [
          ClaimJudgement(
            text: "Calms <script>eczema</script> \(number % 4)",
            conditions: [.atopicDermatitis],
            verdict: isTied ? .partly : .unsupported,
            why: "No trial."
          ),
          ClaimJudgement(
            text: "Cures eczema.",
            conditions: [.atopicDermatitis],
            verdict: .notAllowed,
            why: "Only a medicine may.",
            rule: "a-rule"
          ),
        ]
      }
      market.add(product)
    }
    market.skipped = 2
    return market
  }()

  private static let page = Report.market(market, catalogue: "shelf.jsonl").html()

  /// What stands between a start and an end, wherever they stand.
  private static func values(_ start: String, _ end: Character) -> [String] {
    page.split(separator: start, omittingEmptySubsequences: false).dropFirst().map { String($0.prefix { $0 != end }) }
  }

  @Test("every figure leads to a list that is there, and every name of a place is there once")
  func anchors() {
    let places = Self.values(" id=\"", "\"")
    #expect(Set(places).count == places.count)
    let links = Self.values("href=\"#", "\"")
    #expect(links.count > 60)
    for link in Set(links) { #expect(places.contains(link), "\(link)") }
  }

  @Test("a list holds as many products as its figure says, or says how many are left out")
  func listings() {
    for (step, count) in [(MarketSummary.Step.product, 300), (.microbe, 240), (.strain, 120), (.trial, 30)] {
      #expect(Self.market.tally(step).alone.count == count)
      let anchor = MarketPage.Anchor.alone(step)
      let list = Self.page.split(separator: "id=\"\(anchor)\"").last.map { String($0) } ?? ""
      let items = list.prefix { _ in true }.split(separator: "</ol>").first.map {
        $0.split(separator: "<li>").count - 1
      }
      #expect(items == min(count, MarketSummary.longestList))
      #expect(Self.page.contains("href=\"#\(anchor)\">\(count)</a>"))
    }
    #expect(Self.page.contains("And 100 more products."))
  }

  @Test("names and claims of a catalogue never become markup")
  func escaping() {
    #expect(!Self.page.contains("<script"))
    #expect(!Self.page.contains("<b>"))
    #expect(Self.page.contains("Flora &lt;b&gt;1&lt;/b&gt; &amp; Co"))
  }

  @Test("a drawing that leads somewhere is no mere picture to a screen reader, and names what it leads to")
  func drawings() {
    #expect(Self.page.contains("role=\"group\""))
    #expect(Self.page.contains("aria-label=\"Name a strain, and everything above it: 120 of 300 (40.0%)\""))
    #expect(
      Self.page.contains("<desc id=\"plot-1-2-description\">Are in the catalogue: and everything above it 300 of 300")
    )
  }

  @Test("what a screen reader hears of the claims has their numbers, on a wide page and a narrow one")
  func claimsInWords() {
    let told = Self.values("<desc id=\"plot-4-", "<")
    #expect(told.count == 2)
    for words in told {
      #expect(words.contains("Not supported: 90 of 200 (45.0%)."), "\(words)")
      #expect(words.contains("Not allowed: only a medicine may say it: 100 of 200 (50.0%)."), "\(words)")
      #expect(words.contains("Supported by trials: none."))
    }
  }

  @Test("whose rules judged the claims stands in the title and the lead, on the page and in JSON")
  func rules() throws {
    let market = try #require(Market("EU"))
    let report = Report.market(Self.market, catalogue: "shelf.jsonl", rules: market)
    let text = report.text(.init(width: 200))
    #expect(text.hasPrefix("The market in “shelf.jsonl”, by the rules of the EU\n"))
    #expect(text.contains("Claims were judged by the rules of the EU alone."))
    #expect(report.html().contains("by the rules of the EU"))
    #expect(JSONReport.market(Self.market, catalogue: "x", rules: market)["market"] == "EU")
    #expect(JSONReport.market(Self.market, catalogue: "x")["market"] == .null)
    #expect(Self.page.contains("Claims were judged by the rules of every market held here."))
  }

  @Test("the tables of wordings say in a terminal what they list")
  func wordingTables() {
    let text = Report.market(Self.market, catalogue: "shelf.jsonl").text(.init(width: 80))
    #expect(text.contains("Most often printed, and not allowed"))
    #expect(text.contains("Most often printed, and not supported"))
    #expect(text.contains("Quoted below are the words that make a claim"))
  }

  @Test("a terminal gets each figure once, and no lists")
  func terminal() {
    let text = Report.market(Self.market, catalogue: "shelf.jsonl").text(.init(width: 80))
    #expect(text.contains("30 of 300 products can be tied to a trial"))
    #expect(text.split(separator: "\n").filter { $0.hasPrefix("Name a strain ") }.count == 1)
    #expect(!text.contains("The products behind the figures"))
    #expect(!text.contains("sku-1"))
  }

  @Test("JSON has the same figures")
  func json() {
    let document = JSONReport.market(Self.market, catalogue: "shelf.jsonl")
    #expect(document["products"] == 300)
    #expect(document["skipped"] == 2)
    #expect(document["steps"]?[6]?["step"] == "trial")
    #expect(document["steps"]?[6]?["products"] == 30)
    #expect(document["claims"]?[3]?["claims"] == 100)
    #expect(document["claiming_unsupported"] == 100)
    #expect(document["wordings"]?[0]?["text"] == "Cures eczema.")
    #expect(document["wordings"]?[0]?["first"]?[0] == "sku-3")
    // A product without an identifier is told by its line.
    #expect(document["steps"]?[0]?["first"]?[6] == 7)
  }

  @Test("a market without products says so")
  func empty() {
    var market = MarketSummary(asked: .acne)
    market.skipped = 12
    let text = Report.market(market, catalogue: "x").text(.init(width: 80))
    #expect(text.contains("No product"))
    #expect(text.contains("12 lines"))
    market.skipped = 0
    let empty = Report.market(market, catalogue: "x").text(.init(width: 80))
    #expect(empty.contains("The catalogue is empty"))
    #expect(!empty.contains("every line was a product"))
  }
}
