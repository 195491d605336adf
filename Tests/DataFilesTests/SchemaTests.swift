import Advice
import DataFiles
import Evidence
import Expectation
import Foundation
import Labels
import Statistics
import Testing

/// The JSON Schemas are for editors and for other programs; they must allow the same words as the types do.
@Suite("The schemas")
struct SchemaTests {
  static func words(_ schema: String, _ path: String...) throws -> [String] {
    let data = try Data(contentsOf: URL(filePath: "\(checkedInData)/schemas/\(schema).schema.json"))
    let root = try JSONSerialization.jsonObject(with: data)
    let node = path.reduce(root as Any?) { ($0 as? [String: Any])?[$1] } as? [String: Any]
    return try #require(node?["enum"] as? [String], "\(schema) \(path)")
  }

  static func values<Word: RawRepresentable<String> & CaseIterable>(_ type: Word.Type) -> [String] {
    Word.allCases.map(\.rawValue)
  }

  @Test("allow the words of a trial's types")
  func trial() throws {
    let properties = "properties"
    #expect(try Self.words("trial", properties, "purpose") == Self.values(Trial.Purpose.self))
    #expect(try Self.words("trial", properties, "status") == Self.values(Trial.Status.self))
    #expect(try Self.words("trial", properties, "funding") == Self.values(Trial.Funding.self))
    #expect(
      try Self.words("trial", properties, "population", properties, "group")
        == Self.values(Trial.Population.Group.self)
    )
    #expect(try Self.words("trial", properties, "design", properties, "type") == Self.values(Trial.Design.Kind.self))
    #expect(
      try Self.words("trial", properties, "design", properties, "blinding")
        == Self.values(Trial.Design.Blinding.self)
    )
    #expect(
      try Self.words("trial", properties, "sources", "items", properties, "seen")
        == Self.values(Trial.Source.Kind.self)
    )
  }

  @Test("allow the words of an arm's and an outcome's types")
  func armAndOutcome() throws {
    let arm = ["properties", "arms", "items", "properties"]
    #expect(try Self.words("trial", arm[0], arm[1], arm[2], arm[3], "role") == Self.values(TrialArm.Role.self))
    #expect(try Self.words("trial", arm[0], arm[1], arm[2], arm[3], "route") == Self.values(TrialArm.Route.self))
    #expect(
      try Self.words("trial", arm[0], arm[1], arm[2], arm[3], "viability") == Self.values(TrialArm.Viability.self)
    )
    for shape in ["contrast", "in_arms"] {
      #expect(
        Set(try Self.words("trial", "$defs", shape, "properties", "result"))
          == Set(Self.values(TrialOutcome.Verdict.self))
      )
      #expect(
        try Self.words("trial", "$defs", shape, "properties", "direction")
          == Self.values(TrialOutcome.Direction.self)
      )
    }
    #expect(
      try Self.words("trial", "$defs", "contrast", "properties", "effect") == Self.values(TrialOutcome.Effect.self)
    )
    #expect(
      try Self.words("trial", "$defs", "in_arms", "properties", "statistic")
        == Self.values(TrialOutcome.Statistic.self)
    )
  }

  @Test("allow the words of a review's types")
  func review() throws {
    #expect(try Self.words("review", "properties", "purpose") == Self.values(Trial.Purpose.self))
    #expect(try Self.words("review", "properties", "route") == Self.values(TrialArm.Route.self))
    let pooled = ["properties", "pooled", "items", "properties"]
    func words(_ key: String) throws -> [String] {
      try Self.words("review", pooled[0], pooled[1], pooled[2], pooled[3], key)
    }
    #expect(try words("subjects") == Self.values(PublishedReview.Subjects.self))
    #expect(try words("effect") == Self.values(TrialOutcome.Effect.self))
    #expect(try words("method") == Self.values(HeterogeneityMethod.self))
    #expect(try words("test") == Self.values(CoefficientTest.self))
    #expect(Set(try words("result")) == Set(Self.values(TrialOutcome.Verdict.self)))
    let blends = Self.values(TrialSelection.Blend.self)
    #expect(try Self.words("review", "properties", "select", "properties", "microbes") == blends)
  }

  @Test("allow the words of a calibration target's types")
  func calibrationTarget() throws {
    func words(_ key: String) throws -> [String] {
      try Self.words("calibration_targets", "items", "properties", key)
    }
    #expect(try words("form") == Self.values(CalibrationTarget.Form.self))
    #expect(try words("counterpart") == Self.values(CalibrationTarget.ModelQuantity.self))
    #expect(try words("use") == Self.values(CalibrationTarget.Use.self))
    #expect(try words("seen") == Self.values(CalibrationTarget.Seen.self))
  }

  @Test("allow the words of the other types")
  func others() throws {
    #expect(
      try Self.words("safety", "items", "properties", "severity") == Self.values(SafetyFact.Severity.self)
    )
    #expect(
      try Self.words("claim_words", "items", "properties", "kind") == Self.values(ClaimWording.Kind.self)
    )
    #expect(try Self.words("market", "items", "properties", "use") == Self.values(MarketFact.Use.self))
  }

  @Test("and the data package allow the words of a minimal important difference")
  func minimalImportantDifference() throws {
    let data = try Data(contentsOf: URL(filePath: "\(checkedInData)/datapackage.json"))
    let package = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let resources = try #require(package["resources"] as? [[String: Any]])
    let table = try #require(resources.first { $0["path"] as? String == "minimal_differences.csv" })
    let schema = try #require(table["schema"] as? [String: Any])
    let fields = try #require(schema["fields"] as? [[String: Any]])
    func words(_ column: String) -> [String]? {
      let field = fields.first { $0["name"] as? String == column }
      return (field?["constraints"] as? [String: Any])?["enum"] as? [String]
    }
    #expect(words("unit") == Self.values(MinimalImportantDifference.Unit.self))
    #expect(words("direction") == Self.values(TrialOutcome.Direction.self))
    #expect(words("use") == Self.values(MinimalImportantDifference.Use.self))
    #expect(words("seen") == Self.values(Trial.Source.Kind.self))
  }

  @Test("know every condition that a trial's record may name and a label can claim")
  func conditions() throws {
    let ofTrials = Set(try Self.words("trial", "properties", "condition"))
    let ofLabels = Set(Self.values(Condition.self))
    #expect(ofTrials.subtracting(ofLabels) == ["healthy-skin", "keratosis-pilaris"])
  }
}
