import Advice
import Evidence
import Labels
import Testing

@testable import Reports

@Suite("Reports for a person")
struct ReportTests {
  @Test("a check at common widths", arguments: [40, 80, 100])
  func checkInWords(width: Int) throws {
    let report = Report.check(Samples.answer, ingredients: Samples.ingredients)
    try Snapshots.expect(report.text(TextStyle(width: width)), matches: "check-\(width).txt")
  }

  @Test("a check in colour, with species in italics")
  func checkInColour() throws {
    let style = TextStyle(width: 80, hasColour: true, hasItalics: true)
    let text = Report.check(Samples.gatedAnswer, ingredients: Samples.ingredients).text(style)
    try Snapshots.expect(text.replacing("\u{1B}", with: "␛"), matches: "check-gated-colour.txt")
  }

  @Test("without colour and italics no control sequence is written")
  func bare() {
    #expect(!Report.check(Samples.gatedAnswer).text().contains("\u{1B}"))
  }

  @Test("no line is wider than the terminal", arguments: 20...100)
  func widths(width: Int) {
    var answer = Samples.answer
    answer.product.name = "敏感肌用ヨーグルト乳液 Ferment\u{301} 🧴 лосьон для очень сухой кожи"
    answer.product.claims.append(LabelClaim(text: String(repeating: "漢字", count: 60), conditions: []))
    let reports = [
      Report.check(answer, ingredients: Samples.ingredients), Report.read(answer.product),
      Report.trials([Samples.finding], condition: nil, microbe: nil), Report.check(Samples.emptyAnswer),
    ]
    for report in reports {
      for line in report.text(TextStyle(width: width)).split(separator: "\n") {
        #expect(DisplayWidth.columns(line) <= width, "\(line)")
      }
    }
  }

  @Test("what forbids the product is said before what is in it")
  func gateFirst() throws {
    let gated = Report.check(Samples.gatedAnswer)
    #expect(gated.sections.first?.title == "Safety")
    #expect(gated.banners.first?.headline == "Ask a doctor before you use this")
    guard case .remarks(let remarks, _)? = gated.sections.first?.blocks.first else {
      Issue.record("safety is a list of remarks")
      return
    }
    #expect(remarks.map(\.label) == ["avoid", "take care", "good to know"])
    let titles = Report.check(Samples.answer).sections.map(\.title)
    #expect(titles.firstIndex(of: "Safety") ?? 0 > titles.firstIndex(of: "What was tested") ?? 99)
  }

  @Test("beyond three trials a terminal gives titles only, a page gives all; what holds for all is said once")
  func manyTrials() throws {
    var answer = Samples.answer
    answer.trials = (1...5).map { number in
      var match = Samples.answer.trials[0]
      match.trial.id = "trial-\(number)"
      match.trial.title = "Trial number \(number)"
      match.cautions = ["Shared by all.", "Only of \(number)."]
      return match
    }
    let report = Report.check(answer)
    let text = report.text()
    #expect(text.contains("Only of 3.") && !text.contains("Only of 4.") && text.contains("Trial number 5"))
    #expect(text.split(separator: "Shared by all.").count == 2)
    #expect(report.html().contains("Only of 5."))
  }

  @Test("a product without microbes, trials or anything else is still answered")
  func nothing() throws {
    try Snapshots.expect(Report.check(Samples.emptyAnswer).text(), matches: "check-empty.txt")
    try Snapshots.expect(Report.read(Product()).text(), matches: "read-empty.txt")
  }

  @Test("a read label in words")
  func readInWords() throws {
    try Snapshots.expect(Report.read(Samples.capsule).text(), matches: "read-80.txt")
  }

  @Test("trials in words, and none")
  func trialsInWords() throws {
    let some = Report.trials([Samples.finding], condition: "atopic-dermatitis", microbe: nil).text()
    let none = Report.trials([], condition: "acne", microbe: "Lactobacillus crispatus").text()
    try Snapshots.expect(some + "\n" + none, matches: "trials-80.txt")
  }

  @Test("a label cannot move the cursor or turn the direction of writing")
  func hostileLabel() {
    var product = Samples.capsule
    product.name = "Derma\u{1B}[2J\u{9B}31m\u{202E}Calm\u{7}"
    product.warnings = ["two\nlines\u{0}"]
    let text = Report.read(product).text()
    #expect(text.contains("Derma[2J31mCalm"))
    #expect(text.contains("“two lines”"))
    #expect(!text.unicodeScalars.contains { ($0.value < 0x20 && $0 != "\n") || (0x7F..<0xA0).contains($0.value) })
  }
}
