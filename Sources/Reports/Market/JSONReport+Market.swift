public import Advice
import Labels

extension JSONReport {
  /// `commensal market`: what the products of a catalogue say and claim, counted. `first` are the first products of a
  /// figure, by their identifiers, or by their lines where they have none. `market` is whose rules judged the claims,
  /// `null` where all that are held did; `complete` is false where the catalogue ended before its time.
  public static func market(
    _ market: MarketSummary,
    catalogue: String,
    rules: Market? = nil,
    isCutOff: Bool = false
  ) -> JSON {
    [
      "catalogue": .string(catalogue),
      "market": .optional(rules?.code),
      "complete": .bool(!isCutOff),
      "condition": .string(market.asked.rawValue),
      "products": .optional(market.products),
      "skipped": .optional(market.skipped),
      "steps": .array(
        MarketSummary.Step.allCases.map { step in
          let tally = market.tally(step)
          return [
            "step": .string(step.rawValue),
            "products": .optional(tally.alone.count),
            "up_to_here": .optional(tally.soFar.count),
            "first": first(tally.alone),
          ]
        }
      ),
      "forms": .array(
        market.forms.map { form in
          .object(
            [JSON.Member("form", .string(form.rawValue))]
              + MarketSummary.Rung.allCases.map { .init(key($0.rawValue), .optional(market.tally(form, $0).count)) }
          )
        }
      ),
      "conditions": .array(
        market.conditions.map { condition in
          let verdicts = Answer.Verdict.allCases.filter { $0 != .askADoctor }
          return .object(
            [JSON.Member("condition", .string(condition.rawValue))]
              + verdicts.map { .init($0.rawValue, .optional(market.tally(condition, $0).count)) }
          )
        }
      ),
      "claiming": .optional(market.claimingJudged.count),
      "claiming_unsupported": .optional(market.claimingUnsupported.count),
      "claims": .array(
        MarketSummary.ClaimStanding.allCases.map { standing in
          let tally = market.tally(standing)
          return [
            "verdict": .string(standing.rawValue),
            "claims": .optional(tally.count),
            "products": .optional(tally.products.count),
            "first": first(tally.products),
          ]
        }
      ),
      "wordings": .array(
        [MarketSummary.ClaimStanding.notAllowed, .unsupported].flatMap { standing in
          market.wordings(standing, most: MarketPage.mostWordings).map { wording in
            [
              "text": .string(wording.text),
              "verdict": .string(standing.rawValue),
              "why": .string(wording.why),
              "products": .optional(wording.products.count),
              "first": first(wording.products),
            ]
          }
        }
      ),
      "complete_wordings": .bool(!market.hasMoreWordings),
    ]
  }

  private static func first(_ tally: MarketSummary.Tally) -> JSON {
    .array(tally.first.map { $0.id.map(JSON.string) ?? .optional($0.line) })
  }

  private static func key(_ word: String) -> String { String(word.map { $0 == "-" ? "_" : $0 }) }
}
