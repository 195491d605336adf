public import Advice
import Evidence
import Labels

extension JSONReport {
  /// The document of `commensal regimen`: several products, each alone and all together.
  public static func regimen(_ regimen: Regimen) -> JSON {
    [
      "condition": .string(regimen.condition.rawValue),
      "verdict": .string(regimen.verdict.rawValue),
      "summary": .string(regimen.summary),
      "products": .array(regimen.members.map(member)),
      "overlaps": .array(regimen.overlaps.map(overlap)),
      "upper_limits": .array(regimen.nutrients.map(nutrient)),
      "combination": [
        "tested": .bool(!regimen.combination.trialIDs.isEmpty),
        "trials": .strings(regimen.combination.trialIDs),
        "searched": [
          "condition": .optional(regimen.combination.searchedInCondition),
          "all": .optional(regimen.combination.searchedInAll),
          "both_routes": .optional(regimen.combination.bothRoutes),
        ],
        "why": .string(regimen.combination.why),
      ],
      "safety": .array(
        regimen.safety.map { entry in
          let remark = entry.remark
          return [
            "id": .string(remark.id), "severity": .string(remark.severity.rawValue), "why": .string(remark.why),
            "source": .string(remark.source), "personal": .bool(remark.isPersonal),
            "red_flag": .bool(remark.isRedFlag), "choice": .bool(remark.isChoice),
            "products": .strings(entry.products),
          ]
        }
      ),
      "disclaimer": .string(regimen.disclaimer),
    ]
  }

  private static func member(_ member: Regimen.Member) -> JSON {
    let answer = member.answer
    return [
      "name": .string(member.name),
      "form": .string(answer.product.form.rawValue),
      "route": .string(answer.product.route.rawValue),
      "microbes": .optional(answer.product.microbes.count),
      "verdict": .string(answer.verdict.rawValue),
      "evidence": .string(answer.evidenceVerdict.rawValue),
      "match": .string(answer.match.rawValue),
      "effect": answer.effect.map { effect($0) } ?? .null,
      "certainty": .optional(answer.certainty?.grade.rawValue),
      "why": .string(answer.verdictReason),
      "trials": .strings(answer.trials.map(\.trial.id)),
      "trials_searched": .optional(answer.trialsSearched),
      "searched_for": .strings(member.searchedFor),
      "ingredient_trials": .array(
        member.ingredientTrials.map { found in
          [
            "id": .string(found.trial.id), "word": .string(found.word), "in_condition": .bool(found.isInCondition),
            "by_route": .bool(found.isByRoute), "controlled": .bool(found.isControlled), "bears": .bool(found.bears),
            "why": .string(found.sentence),
          ]
        }
      ),
      "avoid": .array(answer.avoidList.map { avoid($0) }),
    ]
  }

  private static func overlap(_ overlap: Regimen.Overlap) -> JSON {
    [
      "kind": .string(overlap.kind.rawValue), "name": .string(overlap.name), "products": .strings(overlap.products),
      "cfu_per_day": .optional(overlap.dailyCFU), "tested_cfu_per_day": .optional(overlap.testedCFU),
      "why": .string(overlap.why),
    ]
  }

  private static func nutrient(_ nutrient: Regimen.Nutrient) -> JSON {
    [
      "nutrient": .string(nutrient.limit.nutrient), "unit": .string(nutrient.limit.unit.rawValue),
      "amounts": .array(nutrient.amounts.map { ["product": .string($0.product), "amount": .number($0.amount)] }),
      "total": .number(nutrient.total), "limit_adults": .number(nutrient.limit.adults),
      "above": .bool(nutrient.isAbove), "why": .string(nutrient.why), "source": .string(nutrient.limit.source),
    ]
  }
}
