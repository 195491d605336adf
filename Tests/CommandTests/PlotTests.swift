import Foundation
import Testing

@Suite("Drawing effects")
struct PlotTests {
  /// Runs the command in a folder that is kept, and reads the drawing back.
  private func draw(_ arguments: String..., files: [String: String] = [:]) throws -> (Command.Outcome, String) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "commensal-plot-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "plot.svg")
    let outcome = try Command.run(all: arguments + ["--plot", file.path], files: files)
    return (outcome, (try? String(contentsOf: file, encoding: .utf8)) ?? "")
  }

  /// The rows of the values in a drawing, by column.
  private func values(in svg: String) throws -> [[String: String]] {
    let metadata = try #require(svg.firstMatch(of: /<metadata>\n([^<]*)\n<\/metadata>/)).1
    let rows = metadata.split(separator: "\n").map { cells(of: String($0.replacing("&quot;", with: "\""))) }
    let header = try #require(rows.first)
    return rows.dropFirst().map { Dictionary(zip(header, $0)) { first, _ in first } }
  }

  private func cells(of line: String) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      if character == "\"" { isQuoted.toggle() }
      if character == ",", !isQuoted {
        cells.append("")
      } else if character != "\"" {
        cells[cells.count - 1].append(character)
      }
    }
    return cells
  }

  @Test(
    "what trials of eczema found, and pooled it is what pool makes of the same figures",
    arguments: ["oral", "topical"]
  )
  func eczema(route: String) throws {
    let (outcome, svg) = try draw("trials", "--for", "eczema", "--route", route)
    #expect(outcome.code == 0)
    #expect(outcome.errors.hasPrefix("commensal: the plot is in "))
    #expect(svg.hasPrefix("<svg "))
    #expect(outcome.output.hasPrefix("Eczema: severity in SCORAD points, trial by trial\n"))
    #expect(outcome.output.contains("Left out"))
    let rows = try values(in: svg)
    var table = "study,yi,sei\n"
    for row in rows where row["kind"] == "estimate" {
      let ends = try ["lower", "upper"].map { try #require(Double(row[$0] ?? "")) }
      table +=
        "\(try #require(row["study"])),\(try #require(row["estimate"])),\((ends[1] - ends[0]) / 2 / 1.959963984540054)\n"
    }
    let again = try Command.run("pool", "t.csv", "--test", "knha", "--json", files: ["t.csv": table])
    let answer = try JSONDecoder().decode(Pooled.self, from: Data(again.output.utf8))
    let pooled = try #require(rows.first { $0["kind"] == "pooled" })
    for (drawn, value) in [("estimate", answer.estimate), ("lower", answer.ci95[0]), ("upper", answer.ci95[1])] {
      let number = try #require(Double(pooled[drawn] ?? ""))
      #expect(abs(number - value) < 1e-6 * abs(value), "\(drawn)")
    }
  }

  private struct Pooled: Decodable {
    var estimate: Double
    var ci95: [Double]
  }

  @Test("without a way of taking it, capsules and creams are pooled apart")
  func apart() throws {
    let (_, svg) = try draw("trials", "--for", "eczema")
    let pooled = try values(in: svg).filter { $0["kind"] == "pooled" }
    #expect(pooled.map { $0["group"] } == ["Swallowed", "On the skin"])
  }

  @Test("a trial known in words only is drawn, and has no estimate")
  func words() throws {
    let (outcome, svg) = try draw("trials", "--for", "eczema", "--measure", "scorad", "--route", "oral")
    #expect(outcome.code == 0)
    let row = try #require(try values(in: svg).first { $0["study"] == "folster-holst-2006" })
    #expect(row["kind"] == "between")
    #expect(row["estimate"] == "")
    #expect(outcome.output.contains("not significant"))
  }

  @Test("a funnel, and conditions by their usual measure")
  func others() throws {
    let (funnel, drawing) = try draw("trials", "--for", "eczema", "--plot-kind", "funnel")
    #expect(funnel.code == 0)
    #expect(drawing.contains("by precision"))
    let (prevention, ratios) = try draw("trials", "--for", "eczema", "--purpose", "prevention")
    #expect(prevention.output.hasPrefix("Preventing eczema: new cases"))
    #expect(ratios.contains("Odds ratio"))
    #expect(try draw("trials", "--for", "acne").1.contains("Acne: number of lesions"))
  }

  @Test("where no trial gives a figure, that is drawn and said")
  func nothing() throws {
    let (outcome, svg) = try draw("trials", "--for", "rosacea")
    #expect(outcome.code == 0)
    #expect(svg.contains("There is no study to draw"))
    #expect(outcome.output.contains("There is no study to draw"))
  }

  @Test("with --json the trials are listed as ever")
  func json() throws {
    let (outcome, svg) = try draw("trials", "--for", "acne", "--json")
    #expect(outcome.code == 0)
    #expect(outcome.output == (try Command.run("trials", "--for", "acne", "--json")).output)
    #expect(svg.hasPrefix("<svg "))
  }

  @Test("a table is drawn as forest or funnel")
  func pool() throws {
    let files = ["my table.csv": PoolTests.table]
    let (forest, drawing) = try draw("pool", "my table.csv", files: files)
    #expect(forest.code == 0)
    #expect(drawing.contains(">my table.csv</text>"))
    // metafor 3.8-1: rma(yi, vi), as in the test of pooling.
    #expect(drawing.contains(">−1.63 (−3.34 to 0.09)</text>"))
    let (_, funnel) = try draw("pool", "my table.csv", "--plot-kind", "funnel", "--bias", files: files)
    #expect(funnel.contains("Egger’s test of asymmetry: p = 0.00018. With fewer than ten studies that says little."))
    let (_, one) = try draw("pool", "t.csv", files: ["t.csv": "study,yi,vi\nAhn 2020,2,0.25\n"])
    #expect(!one.contains("class=\"pooled\""))
    #expect(one.contains("One study, so nothing is pooled."))
  }

  @Test(
    "wrong use ends with 64 and says what is right",
    arguments: [
      (["trials", "--plot", "x.svg"], "--plot needs --for with a condition."),
      (["trials", "--for", "eczema", "--measure", "SCORAD"], "give --plot a file too."),
      (["trials", "--for", "eczema", "--plot-kind", "funnel"], "--plot-kind needs --plot"),
      (["trials", "--for", "eczema", "--plot", "x.svg", "--microbe", "LGG"], "leave out --microbe"),
      (["trials", "--for", "eczema", "--plot", "x.svg", "--measure", "SCORED"], "Did you mean SCORAD"),
      (["trials", "--for", "eczema", "--plot", "x.svg", "--route", "nasal"], "oral"),
      (["trials", "--for", "eczema", "--plot", "none/x.svg"], "Give --plot another place."),
    ]
  )
  func wrongUse(arguments: [String], message: String) throws {
    let outcome = try Command.run(all: arguments)
    #expect(outcome.code == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }
}
