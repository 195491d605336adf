import Advice
import Evidence
import Labels
import Testing

@testable import Reports

@Suite("The page")
struct HTMLTests {
  @Test("a check as a page")
  func page() throws {
    try Snapshots.expect(
      Report.check(Samples.answer, ingredients: Samples.ingredients).html(),
      matches: "check.html"
    )
  }

  @Test("label text never becomes markup")
  func escaping() {
    var answer = Samples.answer
    answer.product.name = "<script>alert(1)</script>"
    answer.product.microbes[0].written = "\"><img src=x onerror=alert(1)>"
    answer.claims[0].text = "'<b>&amp;"
    answer.safety[0].source = "javascript:alert(1)"
    answer.trials[0].trial.doi = "10.1/\"onmouseover=\"x"
    let page = Report.check(answer).html()
    #expect(!page.contains("<script"))
    #expect(!page.contains("<img"))
    #expect(!page.contains("href=\"javascript"))
    #expect(!page.contains("\"onmouseover"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(page.contains("&#39;&lt;b&gt;&amp;amp;"))
  }

  @Test("the page fetches nothing")
  func selfContained() {
    let page = Report.check(Samples.answer, ingredients: Samples.ingredients).html()
    for word in ["src=", "@import", "url(", "<link", "<script", "<iframe"] { #expect(!page.contains(word), "\(word)") }
  }

  @Test("every table has a caption and its headings say what they head")
  func tables() {
    let page = Report.check(Samples.answer, ingredients: Samples.ingredients).html()
    let tables = page.split(separator: "<table").dropFirst()
    #expect(!tables.isEmpty)
    for table in tables {
      #expect(table.contains("<caption>"))
      #expect(table.contains("scope=\"col\""))
      #expect(table.contains("scope=\"row\""))
    }
  }
}
