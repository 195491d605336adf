import Reports
import SelfTrial
import Testing

@Suite("A diary is drawn")
struct DiaryPlotTests {
  private static let first = CalendarDay(number: 20_000)

  private static func diary(days: Int, name: String = "LGG drops", every: Int = 1) throws -> Diary {
    var entries: [DiaryEntry] = []
    for number in stride(from: 0, to: days, by: every) {
      let contents: [DiaryEntry.Content] = [
        .score(.init(measure: "itch_NRS", value: Double(number % 11))),
        .score(.init(measure: "own", value: Double(number % 7) * 1e3 - 2000)),
        .product(.init(name: name, doses: 1, planned: 2)), .trigger(.init(name: "pollen", level: Double(number % 4))),
        .phase([.off, .on, .washout, .none][number / 14 % 4]), .note("SECRET-NOTE"),
      ]
      for content in contents {
        entries.append(
          try DiaryEntry(day: first.advanced(by: number), content: content, entered: EntryTime(milliseconds: number))
        )
      }
    }
    return Diary(entries)
  }

  @Test(
    "the drawing is well-formed at every length, and has a title and no note",
    arguments: [0, 1, 2, 5, 40, 400, 11_000]
  )
  func drawing(days: Int) throws {
    let plot = DiaryPlot(try Self.diary(days: days, name: "<b>&\"x\""))
    for width in PlotWidth.allCases {
      let svg = plot.svg(width: width)
      let drawing = try Drawing(svg)
      #expect(drawing.all("title").first?.text == "Diary")
      #expect(!svg.contains("SECRET-NOTE") && !svg.contains("<b>"))
      #expect(drawing.size.height.isFinite && drawing.size.height > 50)
      #expect(svg.utf8.count < 3_000_000)
    }
  }

  @Test("no line of the terminal is wider than it, and nothing breaks at any width", arguments: [20, 40, 80, 100])
  func widths(width: Int) throws {
    for days in [0, 1, 2, 30, 800] {
      let plot = DiaryPlot(try Self.diary(days: days, name: "Crème 乳酸菌 " + String(repeating: "x", count: 90)))
      let text = plot.text(.init(width: width))
      for line in text.split(separator: "\n") {
        // Wide characters take two columns.
        let columns = line.unicodeScalars.reduce(0) { $0 + ($1.value > 0x4E00 && $1.value < 0xA000 ? 2 : 1) }
        #expect(columns <= width, "\(days) days: \(line)")
      }
      #expect(!text.contains("\u{1B}") && !text.contains("SECRET-NOTE"))
    }
  }

  @Test("the highest value stands at the top and the lowest at the bottom")
  func places() throws {
    let entries = try [(0, 0.0), (1, 10), (2, 0)].map { day, value in
      try DiaryEntry(
        day: Self.first.advanced(by: day),
        content: .score(.init(measure: "itch_NRS", value: value)),
        entered: EntryTime(milliseconds: 0)
      )
    }
    let lines = DiaryPlot(Diary(entries)).text(.init(width: 40)).split(separator: "\n").map(String.init)
    let top = try #require(lines.first { $0.hasPrefix("10 ┤") })
    let bottom = try #require(lines.first { $0.hasPrefix(" 0 ┤") })
    func ink(_ line: String) -> [Int] {
      line.enumerated().filter { ("\u{2801}"..."\u{28FF}").contains($0.element.unicodeScalars.first ?? " ") }.map(
        \.offset
      )
    }
    #expect(ink(top).allSatisfy { (18...26).contains($0) } && !ink(top).isEmpty)
    #expect(ink(bottom).contains(4) && ink(bottom).contains(39))
  }

  @Test("what is asked for is drawn, and only of its days")
  func chosen() throws {
    let diary = try Self.diary(days: 60)
    let last = Self.first.advanced(by: 20)
    let plot = DiaryPlot(diary, measures: ["own"], from: Self.first.advanced(by: 10), to: last)
    #expect(plot.panels.map(\.measure) == ["own"])
    #expect(plot.panels[0].points.count == 11)
    #expect(plot.span == Self.first.advanced(by: 10)...last)
    #expect(plot.phases.map(\.phase) == [.off, .on])
    #expect(plot.phases.allSatisfy { $0.days.upperBound <= last })
    #expect(plot.lanes.map(\.words) == ["took LGG drops", "pollen"])
  }

  @Test("what is written down appears in a bundle as it is, whatever it holds")
  func bundle() throws {
    let day = Self.first
    func entry(_ content: DiaryEntry.Content, _ time: Int) throws -> DiaryEntry {
      try DiaryEntry(day: day, content: content, entered: EntryTime(milliseconds: time, offsetMinutes: 60))
    }
    let document = FHIRBundle.document(
      of: Diary([
        try entry(.score(.init(measure: "POEM", value: 9)), 0),
        try entry(.score(.init(measure: "POEM", value: 8, items: [.init("q1", 4), .init("q2", 4)])), 1),
        try entry(.note("a \"b\"\n</x>"), 2), try entry(.withdrawal(.phase), 3),
        try entry(.product(.init(name: "x", doses: 0, planned: 1)), 4), try entry(.rescue(.init(name: "y")), 5),
      ])
    )
    #expect(document["entry"]?[0]?["resource"]?["resourceType"] == "QuestionnaireResponse")
    #expect(document["entry"]?[0]?["resource"]?["item"]?[1]?["answer"]?[0]?["valueDecimal"] == 4)
    let score = document["entry"]?[1]?["resource"]
    #expect(score?["status"] == "amended")
    #expect(score?["code"]?["coding"]?[0]?["code"] == "89870-0")
    #expect(score?["derivedFrom"]?[0]?["reference"] == document["entry"]?[0]?["fullUrl"])
    #expect(score?["effectiveDateTime"] == "2024-10-04")
    #expect(document["entry"]?[2]?["resource"]?["valueString"] == "a \"b\"\n</x>")
    #expect(document["entry"]?[3]?["resource"]?["valueQuantity"]?["value"] == 0)
    #expect(document["entry"]?[4]?["resource"]?["valueBoolean"] == true)
    #expect(document["entry"]?[5] == nil)
  }
}
