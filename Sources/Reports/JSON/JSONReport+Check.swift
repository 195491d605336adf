public import Advice
import Evidence
import Labels

extension JSONReport {
  /// The document of `commensal check`: what the trials say about one product, for one condition.
  ///
  /// `effect` and `certainty` are `null` where none of the product's species was tested for the condition by its route
  /// with a figure or a test that can be put together.
  public static func check(_ answer: Answer) -> JSON {
    let product = answer.product
    return .object(
      productMembers(product) + [
        .init("condition", .string(answer.condition.rawValue)),
        .init("verdict", .string(answer.verdict.rawValue)),
        .init("match", .string(answer.match.rawValue)),
        .init("trials", .array(answer.trials.map(trial))),
        .init("effect", answer.effect.map(effect) ?? .null),
        .init("certainty", answer.certainty.map(certainty) ?? .null),
        .init("claims", .array(answer.claims.map(claim))),
        .init("safety", .array(answer.safety.map(remark))),
        .init("label_quality", .array(answer.labelQuality.map(missing))),
        .init("expected", answer.expected.map(expected) ?? .null),
        .init("summary", .string(answer.summary)),
        .init("disclaimer", .string(answer.disclaimer)),
        .init("narrowed", answer.narrowing.map(narrowing) ?? .null),
        .init("avoid", .array(answer.avoidList.map(avoid))),
        .init("verdict_reason", .string(answer.verdictReason)),
        .init("trials_searched", .optional(answer.trialsSearched)),
        .init("related_trials", .array(answer.relatedTrials.map(trial))),
        .init("set_aside", .array(answer.setAside.map(setAside))),
        .init("ingredients", .array(product.ingredients.map(ingredient))),
        .init("notes", .strings(product.notes.map(\.message))),
        .init("note_kinds", .strings(product.notes.map(\.kind.rawValue))),
        .init("confidence", .number(product.confidence)),
      ]
    )
  }

  private static func trial(_ match: TrialMatch) -> JSON {
    let trial = match.trial
    let arm = trial.arms.first { $0.id == match.armID }
    return [
      "id": .string(trial.id),
      "match": .string(match.match.rawValue),
      "n": .optional(trial.participants),
      "weeks": .optional(trial.design.weeks),
      "doi": .optional(trial.doi),
      "pmid": .optional(trial.pmid),
      "route": .optional((arm?.route ?? trial.activeRoute)?.rawValue),
      "dose_cfu_per_day": .optional(arm?.doseCFUPerDay),
      "dose_ratio": .optional(match.doseRatio),
      "arm": .string(match.armID),
      "title": .string(trial.title),
      "purpose": .string(trial.purpose.rawValue),
      "comparison": .string(match.comparison),
      "result": .string(match.result),
      "direction": .string(match.direction.rawValue),
      "main_measure": .optional(match.mainMeasure),
      "other_results": .strings(match.otherResults),
      "cautions": .strings(match.cautions),
      "relation": .string(relation(match.relation)),
      "controlled": .bool(match.isControlled),
      "sources": .strings(trial.sources.map(\.url)),
    ]
  }

  private static func relation(_ relation: TrialMatch.Relation) -> String {
    switch relation {
    case .asked: "asked"
    case .prevention: "prevention"
    case .relatedCondition(let condition): condition.rawValue
    }
  }

  private static func setAside(_ aside: SetAsideTrial) -> JSON {
    [
      "id": .string(aside.trial.id),
      "match": .string(aside.match.rawValue),
      "reason": .string(aside.reason.rawValue),
      "why": .string(aside.why),
    ]
  }

  static func effect(_ effect: PooledEffect) -> JSON {
    [
      "measure": .string(effect.measure),
      "kind": .string(effect.kind.rawValue),
      "estimate": .number(effect.estimate),
      "ci95": interval(effect.ci95),
      "quartiles": effect.quartiles.map(interval) ?? .null,
      "prediction95": effect.prediction95.map(interval) ?? .null,
      "probability_of_benefit": .number(effect.probabilityOfBenefit),
      "probability_beyond_mcid": .optional(effect.probabilityBeyondMinimalImportantDifference),
      "mcid": .optional(effect.minimalImportantDifference),
      "k_trials": .optional(effect.trials),
      "n_participants": .optional(effect.participants),
      "nearest": .string(effect.nearest.word),
      "trials": .strings(effect.trialIDs),
      "raw": effect.raw.map(raw) ?? .null,
      "borrowed": [
        "k_trials": .optional(effect.trialsInAll), "n_participants": .optional(effect.participantsInAll),
        "share_blend": .number(effect.shares.blend), "share_strains": .number(effect.shares.strains),
        "share_species": .number(effect.shares.species),
        "share_other_microbes": .number(effect.shares.otherMicrobes), "share_prior": .number(effect.shares.prior),
      ],
    ]
  }

  private static func raw(_ raw: PooledEffect.Raw) -> JSON {
    [
      "estimate": .number(raw.estimate),
      "ci95": interval(raw.ci95),
      "trials": .strings(raw.trialIDs),
      "n_participants": .optional(raw.participants),
    ]
  }

  private static func interval(_ interval: TrialOutcome.Interval) -> JSON {
    [.number(interval.low), .number(interval.high)]
  }

  static func certainty(_ certainty: Certainty) -> JSON {
    [
      "grade": .string(certainty.grade.rawValue),
      "reasons": .array(
        certainty.reasons.map { reason in
          ["domain": .string(reason.domain.rawValue), "step": .optional(reason.step), "why": .string(reason.why)]
        }
      ),
    ]
  }

  static func claim(_ claim: ClaimJudgement) -> JSON {
    [
      "text": .string(claim.text),
      "conditions": .strings(claim.conditions.map(\.rawValue)),
      "verdict": .string(claim.verdict.rawValue),
      "why": .string(claim.why),
      "rule": .optional(claim.rule),
      "rules": .array(
        claim.rules.map {
          ["id": .string($0.id), "jurisdiction": .string($0.jurisdiction), "source": .string($0.source)]
        }
      ),
      "trials": .strings(claim.trials),
      "words": .strings(claim.words),
      "wording": .optional(claim.wording),
    ]
  }

  static func remark(_ remark: SafetyRemark) -> JSON {
    [
      "id": .string(remark.id),
      "severity": .string(remark.severity.rawValue),
      "why": .string(remark.why),
      "source": .string(remark.source),
      "personal": .bool(remark.isPersonal),
      "red_flag": .bool(remark.isRedFlag),
      "choice": .bool(remark.isChoice),
    ]
  }

  private static func narrowing(_ narrowing: Narrowing) -> JSON {
    let after = narrowing.after
    return [
      "by": [
        "age_group": .optional(narrowing.ageGroup?.rawValue), "severity": .optional(narrowing.severity?.band.rawValue),
        "severity_from": .optional(narrowing.severity?.basis),
      ],
      "k_trials": [
        "before": .optional(narrowing.before.effect.trialsInAll),
        "after": .optional(narrowing.before.effect.trialsInAll - narrowing.leftOut.count),
      ],
      "n_participants": [
        "before": .optional(narrowing.before.effect.participantsInAll),
        "after": .optional(after?.effect.participantsInAll),
      ],
      "before": effect(narrowing.before.effect), "certainty_before": certainty(narrowing.before.certainty),
      "after": after.map { effect($0.effect) } ?? .null,
      "certainty_after": after.map { certainty($0.certainty) } ?? .null,
      "interval_ratio": .optional(narrowing.widening),
      "used": .bool(narrowing.isUsed),
      "left_out": .array(
        narrowing.leftOut.map { ["id": .string($0.trialID), "why": .string($0.why)] }
      ),
      "unstated": .strings(narrowing.unstated),
      "why": .string(narrowing.sentences.joined(separator: " ")),
    ]
  }

  static func avoid(_ finding: AvoidFinding) -> JSON {
    [
      "entry": .string(finding.entry),
      "understood_as": .optional(finding.understoodAs),
      "only_as_written": .bool(finding.isOnlyAsWritten),
      "found": .array(
        finding.matches.map { match in
          [
            "written": .string(match.written), "where": .string(match.place.rawValue),
            "how": .string(match.relation.rawValue), "through": .optional(match.through),
          ]
        }
      ),
      "why": .string(finding.sentence),
    ]
  }

  static func missing(_ statement: MissingStatement) -> JSON {
    [
      "id": .string(statement.id), "missing": .string(statement.missing), "why": .string(statement.why),
      "rule": .optional(statement.rule),
    ]
  }
}
