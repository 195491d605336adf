public import Advice
import Evidence
import Labels

extension JSONReport {
  /// The document of `commensal check`: what the trials say about one product, for one condition.
  ///
  /// `effect`, `certainty` and `expected` are `null` where no pooled estimate is held: the verdict then rests on the
  /// trials' own results.
  public static func check(_ answer: Answer) -> JSON {
    let product = answer.product
    return .object(
      productMembers(product) + [
        .init("condition", .string(answer.condition.rawValue)),
        .init("verdict", .string(answer.verdict.rawValue)),
        .init("match", .string(answer.match.rawValue)),
        .init("trials", .array(answer.trials.map(trial))),
        .init("effect", .null),
        .init("certainty", .null),
        .init("claims", .array(answer.claims.map(claim))),
        .init("safety", .array(answer.safety.map(remark))),
        .init("label_quality", .array(answer.labelQuality.map(missing))),
        .init("expected", .null),
        .init("summary", .string(answer.summary)),
        .init("disclaimer", .string(answer.disclaimer)),
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
      "n": .optional(trial.people),
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
      "cautions": .strings(match.cautions),
      "sources": .strings(trial.sources.map(\.url)),
    ]
  }

  private static func claim(_ claim: ClaimJudgement) -> JSON {
    [
      "text": .string(claim.text),
      "conditions": .strings(claim.conditions.map(\.rawValue)),
      "verdict": .string(claim.verdict.rawValue),
      "why": .string(claim.why),
      "rule": .optional(claim.rule),
    ]
  }

  private static func remark(_ remark: SafetyRemark) -> JSON {
    [
      "id": .string(remark.id),
      "severity": .string(remark.severity.rawValue),
      "why": .string(remark.why),
      "source": .string(remark.source),
    ]
  }

  private static func missing(_ statement: MissingStatement) -> JSON {
    ["id": .string(statement.id), "missing": .string(statement.missing), "why": .string(statement.why)]
  }
}
