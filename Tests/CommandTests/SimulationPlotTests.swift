import Foundation
import Testing

@Suite("Drawing simulations")
struct SimulationPlotTests {
  /// Runs the command in a folder of its own and reads back what it drew.
  private func draw(_ words: String..., files: [String: String] = [:]) throws -> (Command.Outcome, String) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "commensal-course-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "plot.svg")
    let outcome = try Command.run(all: ["simulate"] + words + ["--plot", file.path], files: files)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(left == (outcome.code == 0 ? ["plot.svg"] : []))
    return (outcome, (try? String(contentsOf: file, encoding: .utf8)) ?? "")
  }

  private func rows(_ svg: String) throws -> [[Substring]] {
    let metadata = try #require(svg.firstMatch(of: /<metadata>\n([^<]*)\n<\/metadata>/)).1
    return metadata.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
  }

  // The reference trajectories of the model's specification: S5, weeks 0 and 4.
  @Test("by itself the course of SCORAD is drawn, with its bands, what happens when, and the limits")
  func course() throws {
    let (outcome, svg) = try draw("--scenario", "S5")
    #expect(outcome.code == 0 && outcome.errors.hasPrefix("commensal: the plot is in "))
    #expect(outcome.output.contains("Week by week"))
    for words in ["mild", "moderate", "Steroid cream: potent, every day", "not a medical device", "assumed"] {
      #expect(svg.contains(words), "\(words)")
    }
    let values = try rows(svg)
    for (week, scorad) in [("0.0", 35.1669), ("4.0", 8.46719)] {
      let row = try #require(values.first { $0.count > 3 && $0[1] == "SCORAD" && $0[2] == week })
      #expect(abs((Double(row[3]) ?? .nan) - scorad) < 0.001, "\(row)")
    }
  }

  @Test("a cohort is drawn as median and bands of half and nine tenths, another course beside it")
  func cohort() throws {
    let (outcome, svg) = try draw("--scenario", "S7", "--patients", "8", "--weeks", "2", "--json")
    #expect(outcome.code == 0 && outcome.output.hasPrefix("{"))
    for words in [
      "median", "half of the patients (25th to 75th centile)", "nine of ten patients (5th to 95th centile)",
    ] {
      #expect(svg.contains(words), "\(words)")
    }
    let (_, both) = try draw("--scenario", "S7", "--patients", "8", "--weeks", "2", "--compare", "without")
    #expect(both.contains("as planned: median") && both.contains("without probiotic: median"))
    #expect(both.contains("half of the patients") && !both.contains("nine of ten patients"))
  }

  @Test("the double switch is drawn on its way to both states of rest")
  func phase() throws {
    // Section 13 of the specification: steady SCORAD 10.4 and 37.8.
    for scenario in ["S9", "S10"] {
      let (outcome, svg) = try draw("--scenario", scenario, "--plot-kind", "phase")
      #expect(outcome.code == 0)
      #expect(svg.contains("mild, SCORAD 10.4") && svg.contains("moderate, SCORAD 37.8"))
      #expect(svg.contains("switch-short-trigger") && svg.contains("switch-long-trigger"))
    }
    let (_, one) = try draw("--scenario", "S5", "--plot-kind", "phase")
    #expect(one.contains("This skin has one state of rest") && !one.contains("emollient</text>"))
  }

  @Test("all states are drawn, and read-outs without calibration say so")
  func states() throws {
    let (_, svg) = try draw("--scenario", "S6", "--plot-kind", "states")
    for words in ["Harmful gut bacteria", "Leakiness of gut wall", "CRP in blood", "POEM", "Microbes put on skin"] {
      #expect(svg.contains(">\(words)</text>"), "\(words)")
    }
    let (_, acne) = try draw("--scenario", "S3", "--measure", "acne_index", "--set", "s_acn=0.5")
    #expect(acne.contains("Acne index (uncalibrated): chronic-moderate"))
    #expect(acne.contains("held against no data"))
  }

  @Test(
    "what cannot be drawn is said, and nothing is left behind",
    arguments: [
      (["--plot", "a.png"], 64, "--plot draws SVG: give a name that ends in .svg, not “a.png”"),
      (["--plot-kind", "phase"], 64, "--plot-kind needs --plot"),
      (["--measure", "POEM"], 64, "--measure needs --plot"),
      (["--compare", "S3"], 64, "--compare needs --plot"),
      (["--plot", "a.svg", "--plot-kind", "phase", "--patients", "4"], 64, "leave out --patients"),
      (["--plot", "a.svg", "--measure", "SCORED"], 64, "Did you mean SCORAD"),
      (["--plot", "a.svg", "--plot-kind", "states", "--measure", "POEM"], 64, "--measure is for --plot-kind course"),
      (["--plot", "a.svg", "--compare", "S33"], 64, "There is no scenario"),
      (["--plot", "a.svg", "--compare", "without"], 64, "nothing of the kind to leave out"),
      (["--plot", "a.svg", "--compare", "without=d_x"], 64, "The model has no input"),
      (["--plot", "a.svg", "--plot-kind", "pie"], 64, "pie"), (["--plot", "no/where/a.svg"], 64, "cannot be written"),
      (["--plot", "a.svg", "--compare", "none.yaml"], 66, "there is no file none.yaml"),
    ]
  )
  func mistakes(words: [String], code: Int32, message: String) throws {
    let outcome = try Command.run(all: ["simulate", "--weeks", "1"] + words)
    #expect(outcome.code == code)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test("effects are drawn as SVG alone too")
  func suffix() throws {
    #expect(try Command.run("trials", "--for", "eczema", "--plot", "a.pdf").errors.contains("--plot draws SVG"))
  }
}
