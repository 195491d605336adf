public import Advice
import Evidence
import Labels

extension JSONReport {
  /// The document of `commensal rank`: products of a catalogue in order.
  ///
  /// `score` is the cautious benefit, as ``Advice/RankingFacts/score`` defines it; `skipped` counts what was left out,
  /// and `skipped_why` says for what reason. `complete` is false where the catalogue ended before its time.
  public static func ranking(_ list: RankingList) -> JSON {
    [
      "condition": .string(list.condition.rawValue),
      "ranked": .array(list.ranked.map { ranked($0, among: list.ranked) }),
      "read": .optional(list.read),
      "complete": .bool(!list.isCutOff),
      "skipped": .optional(list.skipped),
      "skipped_why": .object(list.leftOut.map { .init($0.reason.rawValue, .optional($0.count)) }),
      "route": .optional(list.shelf.route?.rawValue),
      "shelf": .optional(list.shelf.place?.word),
      "cautious_probability": .number(PooledEffect.cautiousProbability),
      "score_step": .number(EvidenceRank.scoreStep),
      "disclaimer": .string(Advisor.disclaimer),
    ]
  }

  private static func ranked(_ ranked: RankedAnswer, among all: [RankedAnswer]) -> JSON {
    let (place, answer) = (ranked.place, ranked.answer)
    let facts = place.candidate.facts
    let tied = all.filter { $0.place.place == place.place && $0.place.candidate.line != place.candidate.line }
    return .object(
      [
        .init("place", .optional(place.place)),
        .init("id", .optional(place.candidate.id)),
        .init("name", .optional(place.candidate.name)),
        .init("line", .optional(place.candidate.line)),
        .init("route", .string(answer.product.route.rawValue)),
      ] + judged(facts, answer) + [
        .init("why", .string(RankingWords(ranked).why)),
        .init("ties", .optional(place.ties)),
        .init("tied_with", .array(tied.map { .optional($0.place.candidate.id) })),
        .init(
          "price_per_tested_dose",
          facts.price.map { ["amount": .number($0.amount), "currency": .optional($0.currency)] } ?? .null
        ),
      ]
    )
  }

  /// What `rank` and `compare` say of one product alike.
  private static func judged(_ facts: RankingFacts, _ answer: Answer) -> [JSON.Member] {
    [
      .init("form", .string(answer.product.form.rawValue)),
      .init("verdict", .string(answer.verdict.rawValue)),
      .init("match", .string(answer.match.rawValue)),
      .init("score", .optional(facts.score)),
      .init("effect", answer.effect.map(effect) ?? .null),
      .init("certainty", answer.certainty.map(certainty) ?? .null),
      .init("safety", .array(answer.safety.map(remark))),
      .init("trial_verdict", .string(facts.verdict.rawValue)),
      .init("dose_ratio", .optional(facts.doseRatio)),
      .init("label_missing", .strings(answer.labelQuality.map(\.id))),
    ]
  }

  /// The document of `commensal compare`: products side by side.
  public static func comparison(_ comparison: Comparison) -> JSON {
    let words = ComparisonWords(comparison)
    return [
      "condition": .string(comparison.condition.rawValue),
      "outcome": outcome(comparison, words),
      "criteria": .array(
        Comparison.Criterion.allCases.map { criterion in
          [
            "id": .string(criterion.rawValue),
            "values": .strings(comparison.entries.indices.map { words.value($0, criterion) }),
            "best": .array(comparison.best(by: criterion).map { .optional($0) }),
            "decides": .bool(comparison.deciding == criterion),
          ]
        }
      ),
      "products": .array(
        comparison.entries.map { entry in
          .object(
            [.init("name", .string(entry.name))] + judged(entry.facts, entry.answer) + [
              .init("claims", .array(entry.answer.claims.map(claim))),
              .init("label_quality", .array(entry.answer.labelQuality.map(missing))),
              .init("summary", .string(entry.answer.summary)),
            ]
          )
        }
      ),
      "disclaimer": .string(Advisor.disclaimer),
    ]
  }

  private static func outcome(_ comparison: Comparison, _ words: ComparisonWords) -> JSON {
    let (kind, better, tied, probability): (String, Int?, [Int], Double?) =
      switch comparison.outcome {
      case .noneForThem: ("none-for-them", nil, [], nil)
      case .safer(let index): ("safer", index, [], nil)
      case .worksBetter(let index, let probability): ("works-better", index, [], probability)
      case .betterShown(let index, let probability): ("better-shown", index, [], probability)
      case .notToldApart(let indices, let probability): ("not-told-apart", nil, indices, probability)
      }
    return [
      "kind": .string(kind),
      "better": .optional(better),
      "not_told_apart": .array(tied.map { .optional($0) }),
      "probability_better": .optional(probability),
      "headline": .string(words.headline),
      "why": .string(words.sentences.joined(separator: " ")),
    ]
  }
}

extension Shelf.Place {
  /// The word that asks for it.
  var word: String {
    switch self {
    case .form(let form): form.rawValue
    case .supplement: "supplement"
    }
  }
}
