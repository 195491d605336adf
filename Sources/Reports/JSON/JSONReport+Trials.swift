public import Advice
import Evidence

extension JSONReport {
  /// The document of `commensal trials`: the evidence that is held.
  ///
  /// - Parameters:
  ///   - findings: the trials, in the order they are to be listed.
  ///   - condition: the identifier of the condition that was asked for; `nil` for all.
  ///   - microbe: the microbe's name as it was understood; `nil` for all.
  public static func trials(_ findings: [TrialOverview], condition: String?, microbe: String?) -> JSON {
    [
      "condition": .optional(condition),
      "microbe": .optional(microbe),
      "count": .optional(findings.count),
      "trials": .array(findings.map(finding)),
    ]
  }

  /// One trial, as `commensal trials` lists it.
  public static func finding(_ finding: TrialOverview) -> JSON {
    let trial = finding.trial
    return .object(
      [
        .init("id", .string(trial.id)),
        .init("title", .string(trial.title)),
        .init("condition", .string(trial.condition)),
        .init("also_conditions", .strings(trial.alsoConditions)),
        .init("purpose", .string(trial.purpose.rawValue)),
        .init("status", .string(trial.status.rawValue)),
        .init("microbes", .array(trial.activeMicrobes.map(microbe))),
        .init("n", .optional(trial.participants)),
        .init("weeks", .optional(trial.design.weeks)),
        .init("route", .optional(trial.activeRoute?.rawValue)),
      ] + designMembers(trial) + [
        .init("comparison", .string(finding.comparison)),
        .init("result", .string(finding.result)),
        .init("direction", .string(finding.direction.rawValue)),
        .init("cautions", .strings(finding.cautions)),
        .init("caveats", trial.caveats.isEmpty ? .null : .string(trial.caveats)),
        .init("citation", .optional(trial.citation)),
        .init("doi", .optional(trial.doi)),
        .init("pmid", .optional(trial.pmid)),
        .init("registration", .optional(trial.registration)),
        .init("sources", .strings(trial.sources.map(\.url))),
        .init("same_trial_as", .optional(trial.sameTrialAs)),
      ]
    )
  }

  private static func designMembers(_ trial: Trial) -> [JSON.Member] {
    [
      .init(
        "design",
        [
          "type": .optional(trial.design.kind?.rawValue),
          "blinding": .optional(trial.design.blinding?.rawValue),
          "randomised": .optional(trial.design.isRandomised),
          "follow_up_weeks": .optional(trial.design.followUpWeeks),
        ]
      ),
      .init(
        "population",
        [
          "group": .optional(trial.population.group?.rawValue),
          "age_years": [.optional(trial.population.minimumAge), .optional(trial.population.maximumAge)],
          "severity": .optional(trial.population.severity),
          "country": .optional(trial.population.country),
        ]
      ),
      .init("funding", .optional(trial.funding?.rawValue)),
      .init("risk_of_bias", .optional(trial.riskOfBias?.overall.rawValue)),
      .init("dose_cfu_per_day", .optional(trial.activeArms.first?.doseCFUPerDay)),
    ]
  }

  private static func microbe(_ microbe: TrialArm.Microbe) -> JSON {
    [
      "reported": .string(microbe.reported),
      "name": .optional(microbe.species),
      "strain": .optional(microbe.strain),
      "strain_id": .optional(microbe.strainID),
    ]
  }
}
