import Evidence
import Expectation
import Testing

/// A field that is added to a trial has a default, so that nothing else would notice a pack without it.
@Suite("The fields that are packed")
struct FieldsTests {
  static func fields(_ value: Any) -> [String] {
    Mirror(reflecting: value).children.compactMap(\.label)
  }

  @Test("a trial has no other fields than RandomFacts fills: pack a new one and fill it there")
  func trial() {
    let trial = Trial(id: "", title: "", condition: "", purpose: .treatment)
    #expect(
      Self.fields(trial) == [
        "id", "title", "citation", "doi", "pmid", "registration", "condition", "alsoConditions", "purpose", "status",
        "population", "design", "funding", "riskOfBias", "arms", "outcomes", "sources", "caveats", "sameTrialAs",
      ]
    )
    #expect(Self.fields(trial.population) == ["group", "minimumAge", "maximumAge", "severity", "n", "country"])
    #expect(Self.fields(trial.design) == ["kind", "blinding", "isRandomised", "weeks", "followUpWeeks"])
  }

  @Test("a minimal important difference has no other fields than RandomFacts fills")
  func minimalImportantDifference() {
    let source = Trial.Source(url: "", seen: .abstract)
    #expect(
      Self.fields(MinimalImportantDifference(measure: "", value: 1, population: "", source: source)) == [
        "measure", "value", "range", "unit", "direction", "use", "population", "methods", "doi", "source", "note",
      ]
    )
  }

  @Test("a calibration target has no other fields than RandomFacts fills")
  func calibrationTarget() {
    let figure = CalibrationTarget.Figure(name: "", value: 1)
    let target = CalibrationTarget(
      id: "",
      measure: "",
      quantity: "",
      unit: "",
      figures: [figure],
      use: .context,
      citation: "",
      url: "",
      seen: .page
    )
    #expect(
      Self.fields(target) == [
        "id", "measure", "quantity", "population", "week", "unit", "figures", "form", "p", "counterpart", "use",
        "constants", "trial", "citation", "doi", "url", "seen", "note",
      ]
    )
    #expect(Self.fields(figure) == ["name", "value", "ci95", "standardDeviation", "n", "events"])
  }

  @Test("an arm has no other fields than RandomFacts fills")
  func arm() {
    #expect(
      Self.fields(TrialArm(id: "", role: .active)) == [
        "id", "role", "pools", "route", "form", "viability", "microbes", "otherActives", "doseCFUPerDay", "doseText",
        "nRandomised", "nAnalysed", "with",
      ]
    )
    #expect(Self.fields(TrialArm.Microbe(reported: "")) == ["reported", "species", "strain", "strainID"])
  }

  @Test("an outcome has no other fields than RandomFacts fills")
  func outcome() {
    #expect(
      Self.fields(TrialOutcome(measure: "", content: .contrast(.init()))) == [
        "measure", "definition", "site", "subgroup", "unit", "week", "content", "p", "pBelow", "direction", "verdict",
        "resultText", "note", "doubt",
      ]
    )
    #expect(
      Self.fields(TrialOutcome.ArmValue(arm: "")) == [
        "arm", "n", "mean", "sd", "se", "ci95", "median", "iqr", "geometricMean", "events", "percent", "pWithin",
        "pWithinBelow",
      ]
    )
    #expect(Self.fields(TrialOutcome.Contrast()) == ["active", "control", "effect", "estimate", "ci95"])
  }

  @Test("a review has no other fields than RandomFacts fills")
  func review() {
    let review = PublishedReview(id: "", citation: "", condition: "", question: "")
    #expect(
      Self.fields(review) == [
        "id", "citation", "doi", "pmid", "condition", "question", "purpose", "route", "searchedTo", "selection",
        "trials", "participants", "trialList", "resultText", "pooled", "sources", "caveats",
      ]
    )
    #expect(
      Self.fields(PublishedReview.Pooled(measure: "")) == [
        "measure", "definition", "subgroup", "unit", "week", "subjects", "effect", "estimate", "ci95",
        "predictionInterval", "p", "pBelow", "i2", "trials", "participants", "method", "test", "verdict", "resultText",
        "note", "doubt", "trialList", "selection",
      ]
    )
    #expect(Self.fields(review.trialList) == ["held", "notHeld"])
    #expect(
      Self.fields(TrialSelection()) == ["taxa", "strainID", "blend", "minimumAge", "maximumAge", "countries"]
    )
  }
}
