import Testing

@testable import GutSkin

@Suite("Any other model file is refused, with the reason")
struct SBMLRefusalTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var what: String
    var old: String
    var new: String
    var reason: SBMLRefusal.Reason
    var words: String
    var testDescription: String { what }

    init(_ what: String, _ old: String, _ new: String, _ reason: SBMLRefusal.Reason, _ words: String) {
      self.what = what
      self.old = old
      self.new = new
      self.reason = reason
      self.words = words
    }
  }

  static let cases = [
    Case("cut off", "</model>\n</sbml>", "", .notXML, "ends inside"),
    Case("another format", "<sbml xmlns", "<sedML xmlns", .notXML, "another element ends"),
    Case(
      "another level",
      "level3/version1/core\" xmlns:sbml",
      "level3/version2/core\" xmlns:sbml",
      .notSBML,
      "Level 3"
    ),
    Case(
      "a package",
      "level=\"3\"",
      "xmlns:f=\"urn:fbc\" f:required=\"true\" level=\"3\"",
      .unknownPart,
      "package urn:fbc"
    ),
    Case("another model", "id=\"gutskin_S5\"", "id=\"BIOMD0000000012\"", .otherModel, "another model"),
    Case("hours", "timeUnits=\"day\"", "timeUnits=\"hour\"", .otherUnits, "unit of time"),
    Case(
      "a longer day",
      "<unit kind=\"second\" exponent=\"1\" scale=\"0\" multiplier=\"86400\"/>",
      "<unit kind=\"second\" exponent=\"1\" scale=\"0\" multiplier=\"3600\"/>",
      .otherUnits,
      "unit day"
    ),
    Case(
      "another unit",
      "value=\"0.0711\" units=\"per_day\"",
      "value=\"0.0711\" units=\"dimensionless\"",
      .otherUnits,
      "kappa_b (rate of barrier repair)"
    ),
    Case(
      "an event",
      "<listOfRules>",
      "<listOfEvents><event/></listOfEvents><listOfRules>",
      .unknownPart,
      "<listOfEvents>"
    ),
    Case("no read-out", "id=\"SCORAD\"", "id=\"SCORED\"", .missingPart, "SCORAD (SCORAD: extent"),
    Case("no rate", "<rateRule variable=\"K\">", "<rateRule variable=\"KK\">", .missingPart, "rate of K"),
    Case(
      "a rate that is none",
      "<assignmentRule variable=\"phi\">",
      "<algebraicRule variable=\"phi\">",
      .notXML,
      "another element ends"
    ),
    Case(
      "a moving constant",
      "units=\"per_day\" constant=\"true\" sboTerm=\"SBO:0000009\">\n        <notes>\n          <body xmlns=\"http://www.w3.org/1999/xhtml\">\n            <p>Basis: seen. Unit: 1/d. Spread: the same in everybody.</p>\n            <p>Note: nominal",
      "units=\"per_day\" constant=\"false\" sboTerm=\"SBO:0000009\">\n        <notes>\n          <body xmlns=\"http://www.w3.org/1999/xhtml\">\n            <p>Basis: seen. Unit: 1/d. Spread: the same in everybody.</p>\n            <p>Note: nominal",
      .otherEquation,
      "is constant in the model"
    ),
    Case("no number", "value=\"0.0711\"", "value=\"0x1p3\"", .wrongValue, "is not a number"),
    Case("not finite", "value=\"0.0711\"", "value=\"INF\"", .wrongValue, "is not a number"),
    Case("no value", "value=\"0.0711\"", "", .wrongValue, "kappa_b has no value"),
    Case("too much", "value=\"0.0711\"", "value=\"71.1\"", .wrongValue, "kappa_b is let in from"),
    Case("half a day", "value=\"730.0\"", "value=\"730.5\"", .wrongValue, "whole number of days"),
    Case("inputs within a day", ">28.0<", ">28.5<", .wrongValue, "start of whole days only"),
    Case("a piece that ends first", ">28.0<", ">0<", .wrongValue, "ends on day 0"),
    Case(
      "a double dose",
      "<piece>\n              <cn sbml:units=\"dimensionless\">1.0</cn>",
      "<piece>\n              <cn sbml:units=\"dimensionless\">2</cn>",
      .wrongValue,
      "d_cs is let in from"
    ),
    Case(
      "a state beyond its bounds",
      "name=\"density of Malassezia yeasts\" value=\"1.6\"",
      "name=\"density of Malassezia yeasts\" value=\"-1\"",
      .wrongValue,
      "m is let in from"
    ),
    Case(
      "a value that a formula outranks",
      "id=\"e_ref\"",
      "id=\"e_ref\" value=\"0.3\"",
      .wrongValue,
      "outranks"
    ),
    Case(
      "a new parameter",
      "<parameter id=\"day\"",
      "<parameter id=\"x\" constant=\"true\"/><parameter id=\"day\"",
      .unknownPart,
      "no parameter x"
    ),
    Case(
      "two of one name",
      "<parameter id=\"day\"",
      "<parameter id=\"alpha\" constant=\"true\"/><parameter id=\"day\"",
      .notSBML,
      "two with the name"
    ),
  ]

  static let scenario = Scenario.reference[4]

  @Test("what was changed is told", arguments: cases)
  func told(of one: Case) throws {
    let text = SBMLDocument(Self.scenario).text
    #expect(text.ranges(of: one.old).count == 1, "\(text.ranges(of: one.old).count) times")
    let changed = text.replacing(one.old, with: one.new)
    let refusal = #expect(throws: SBMLRefusal.self) { try SBMLDocument(reading: Array(changed.utf8)) }
    #expect(refusal?.reason == one.reason, "\(String(describing: refusal))")
    #expect(refusal?.explanation.contains(one.words) == true, "\(String(describing: refusal))")
    #expect((refusal?.line ?? 0) > 0)
  }

  @Test("any change within an equation is found")
  func everyEquation() throws {
    let lines = SBMLDocument(Self.scenario).text.split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init
    )
    let rules = try #require(lines.firstIndex { $0.contains("<rateRule variable=\"b\">") })
    var tried = 0
    for index in lines.indices[rules...] {
      let changed: String
      switch lines[index].trimmedMarkup {
      case "<plus/>": changed = lines[index].replacing("plus", with: "minus")
      case "<times/>": changed = lines[index].replacing("times", with: "divide")
      case let line where line.hasPrefix("<ci>"): changed = "<ci>alpha</ci>"
      case let line where line.hasPrefix("<cn "): changed = lines[index].replacing(">1.0<", with: ">1.0000000001<")
      default: continue
      }
      guard changed != lines[index], tried < 20 || index.isMultiple(of: 17) else { continue }
      tried += 1
      var copy = lines
      copy[index] = changed
      let refusal = #expect(throws: SBMLRefusal.self, "line \(index + 1)") {
        try SBMLDocument(reading: Array(copy.joined(separator: "\n").utf8))
      }
      #expect(refusal?.reason == .otherEquation && refusal?.explanation.contains("rate of") == true)
    }
    #expect(tried > 30)
  }

  @Test("any byte that is lost or turned never brings the reader down")
  func damaged() {
    let bytes = Array(SBMLDocument(Self.scenario).text.utf8)
    let random = CounterRandom(seed: 7, patient: 0)
    for number in 0..<40 {
      var copy = bytes
      let place = Int(random.uniform(.parameters, day: number, index: 0) * Double(bytes.count))
      if number.isMultiple(of: 2) { copy.remove(at: place) } else { copy[place] ^= 0x11 }
      _ = try? SBMLDocument(reading: copy)
    }
    for end in stride(from: 0, to: bytes.count, by: bytes.count / 12) {
      #expect(throws: SBMLRefusal.self) { try SBMLDocument(reading: Array(bytes[..<end])) }
    }
  }
}
