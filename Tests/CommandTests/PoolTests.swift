import Foundation
import Testing

@Suite("Pooling a table of effects")
struct PoolTests {
  /// Treatment less control in SCORAD points.
  static let table = """
    study,yi,vi
    Ahn 2020,-3.1,1.44
    Brandt 2019,-1.2,0.81
    Costa 2021,-6.4,4.2
    Dietz 2018,0.7,0.64
    Evans 2022,-2.5,2.25
    Feng 2023,-0.1,0.5

    """

  @Test("JSON has the words of the contract, with metafor's numbers")
  func json() throws {
    let outcome = try Command.run("pool", "table.csv", "--json", "--bias", files: ["table.csv": Self.table])
    #expect(outcome.code == 0)
    #expect(outcome.errors.isEmpty)
    let answer = try JSONDecoder().decode(Answer.self, from: Data(outcome.output.utf8))
    #expect(answer.k == 6)
    #expect(answer.method == "REML")
    #expect(answer.test == "z")
    #expect(answer.leave_one_out.count == 6)
    // metafor 3.8-1: rma(yi, vi), regtest(), regtest(model = "lm"), trimfill().
    check(answer.estimate, -1.6277746471079)
    check(answer.se, 0.87554019030287)
    check(answer.ci95[0], -3.3438018871189)
    check(answer.ci95[1], 0.088252592903039)
    check(answer.p, 0.063003597331918)
    check(answer.tau2, 3.2323971073257)
    check(answer.i2, 75.49148810918)
    check(answer.h2, 4.0802150879448)
    check(answer.q, 17.08706198584)
    check(answer.q_p, 0.0043376071610876)
    check(answer.prediction95[0], -5.5471967816046)
    check(answer.prediction95[1], 2.2916474873887)
    check(answer.egger_mixed_z, -3.7521386840865)
    check(answer.egger_mixed_p, 0.00017533242171635)
    check(answer.egger_lm_t, -4.3264592998053)
    check(answer.egger_lm_p, 0.012384196963351)
    #expect(answer.trimfill_k0 == 0)
    check(answer.trimfill_estimate, -1.6277746471079)
    check(answer.leave_one_out[0], -1.3670442073287)
  }

  private struct Answer: Decodable {
    var k: Int
    var estimate, se, p, tau2, i2, h2, q, q_p: Double
    var ci95, prediction95: [Double]
    var method, test: String
    var egger_mixed_z, egger_mixed_p, egger_lm_t, egger_lm_p, trimfill_estimate: Double
    var trimfill_k0: Int
    var leave_one_out: [Double]
  }

  private func check(_ value: Double, _ metafor: Double, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(abs(value - metafor) <= 1e-9 * abs(metafor), sourceLocation: sourceLocation)
  }

  @Test("a person gets the figures, the studies and the pooled row")
  func text() throws {
    let outcome = try Command.run(
      "pool",
      "table.csv",
      "--test",
      "knha",
      "--bias",
      files: ["table.csv": Self.table]
    )
    #expect(outcome.code == 0)
    try expect(outcome.output, matches: "pool.txt")
  }

  @Test("a table comes from standard input too, with standard errors")
  func standardInput() throws {
    let input = "\u{FEFF}Study, YI ,SEI\r\na,−1,2\r\nb,3,1\r\n"
    let outcome = try Command.run("pool", "-", "--method", "ee", "--json", input: input)
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("\"estimate\": 2.2,"))
    #expect(outcome.output.contains("\"method\": \"EE\""))
    #expect(outcome.output.contains("\"prediction95\": null"))
  }

  @Test("a single study is not pooled")
  func oneStudy() throws {
    let outcome = try Command.run(
      "pool",
      "t.csv",
      "--json",
      "--bias",
      files: ["t.csv": "study,yi,vi\nAhn 2020,2,0.25\n"]
    )
    #expect(outcome.code == 0)
    #expect(
      outcome.errors
        == "commensal: t.csv, row 1 (line 2) is the only study: nothing is pooled, the numbers are that study's own.\n"
    )
    for key in ["tau2", "i2", "h2", "q", "q_p", "prediction95", "egger_mixed_z", "trimfill_k0"] {
      #expect(outcome.output.contains("\"\(key)\": null"))
    }
    #expect(outcome.output.contains("\"estimate\": 2,"))
    let text = try Command.run("pool", "t.csv", files: ["t.csv": "study,yi,vi\nAhn 2020,2,0.25\n"])
    #expect(text.output.contains("nothing to pool"))
    #expect(!text.output.contains("All "))
  }

  @Test(
    "a table that cannot be pooled ends with 65, its row and column",
    arguments: [
      ("", "t.csv is empty."),
      ("study,yi,vi\n", "t.csv has no row below its columns: with k = 0 studies there is nothing to pool."),
      ("study,yi\na,1\n", "t.csv, line 1: there is neither a column vi, the sampling variances, nor sei,"),
      ("study,vi\na,1\n", "t.csv, line 1: there is no column yi, the estimates. Found are study, vi."),
      ("study;yi;vi\na;1;1\n", "t.csv, line 1: the columns are separated by semicolons."),
      ("study,yi,vi,vi\na,1,1,1\n", "t.csv, line 1: the column vi stands twice."),
      ("study,yi,vi\na,1,1\nb,2,-0.5\n", "t.csv, row 2 (line 3), column vi: -0.5 is negative,"),
      ("study,yi,sei\na,1,1\nb,2,0\n", "t.csv, row 2 (line 3), column sei: 0 is zero,"),
      ("study,yi,vi\na,nan,1\n", "t.csv, row 1 (line 2), column yi: “nan” is not a finite number."),
      ("study,yi,vi\na,1,inf\n", "t.csv, row 1 (line 2), column vi: “inf” is not a finite number."),
      ("study,yi,vi\na,,1\n", "t.csv, row 1 (line 2), column yi has no number."),
      ("study,yi,vi\na,\"1,5\",1\n", "t.csv, row 1 (line 2), column yi: “1,5” is not a number."),
      ("study,yi,vi,sei\na,1,2,2\n", "t.csv, row 1 (line 2): vi 2.0 is not the square of sei 2.0."),
      ("study,yi,vi\na,1\n", "t.csv, line 2: This row has 2 cells, the header has 3."),
      ("study,yi,vi\na,1,1e-320\n", "t.csv, row 1 (line 2), column vi: the variance is too small"),
    ]
  )
  func badTable(table: String, message: String) throws {
    let outcome = try Command.run("pool", "t.csv", "--json", files: ["t.csv": table])
    #expect(outcome.code == 65)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("commensal: \(message)"), "\(outcome.errors)")
  }

  @Test(
    "what is odd about a table is said, and the numbers are given",
    arguments: [
      ("a,1,1\nb,1,2\n", "row 1 (line 2) to row 2 (line 3): every yi is 1.0."),
      ("a,1,1\nb,2,2\nc,1,1\n", "row 3 (line 4) has the yi and vi of row 1 (line 2)."),
      ("a,1,1\nb,2,2\na,4,1\n", "row 3 (line 4) is called “a” like row 1 (line 2)."),
      ("a,1,1\nb,2,2\nc,4,1\nd,3,400\n", "row 4 (line 5), column vi: a standard error of 20.0 is "),
      (
        "a,1,400\nb,1.1,400\nc,1.2,400\nd,1.3,400\ne,1,401\n",
        "row 1 (line 2) to row 5 (line 6), column vi: the estimates agree far better than their errors allow"
      ),
    ]
  )
  func oddTable(rows: String, message: String) throws {
    let outcome = try Command.run("pool", "t.csv", "--json", files: ["t.csv": "study,yi,vi\n" + rows])
    #expect(outcome.code == 0)
    #expect(outcome.errors.hasPrefix("commensal: t.csv, \(message)"), "\(outcome.errors)")
    #expect(outcome.output.contains("\"warnings\": ["))
    #expect(outcome.output.contains("t.csv, row "))
  }

  @Test("a file that is not there ends with 66, a method that is not with 64")
  func wrongUse() throws {
    #expect(try Command.run("pool", "none.csv").code == 66)
    let outcome = try Command.run("pool", "t.csv", "--method", "XX", files: ["t.csv": Self.table])
    #expect(outcome.code == 64)
    #expect(outcome.errors.contains("Known are REML, DL, EE, ML, PM, SJ, HE, HS, EB."))
  }
}
