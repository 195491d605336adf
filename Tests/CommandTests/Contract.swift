/// The JSON documents of the commands, key by key. Keys under `more` go beyond the contract.
enum Contract {
  static let conditions: Set<String> = [
    "atopic-dermatitis", "acne", "rosacea", "pruritus", "dry-skin", "sensitive-skin", "redness", "skin-ageing",
    "psoriasis", "seborrhoeic-dermatitis", "urticaria", "dandruff", "skin-hydration", "wound", "allergy", "vaginal",
    "urinary", "respiratory", "brightening", "digestive", "immune", "other",
  ]
  private static let forms: Set<String> = [
    "capsule", "tablet", "powder", "drops", "gummy", "cream", "lotion", "serum", "mask", "cleanser", "toner", "spray",
    "gel", "balm", "shampoo", "food", "drink", "other", "unknown",
  ]
  private static let matches: Set<String> = [
    "exact-blend", "same-strains", "some-strains", "species", "genus", "none",
  ]

  private static let product: JSONShape = .object([
    "name": .orNull(.text), "form": .word(forms),
    "route": .word(["oral", "topical", "vaginal", "other", "unknown"]), "language": .orNull(.text),
  ])

  private static let microbes: JSONShape = .list(
    .object(
      [
        "written": .text, "name": .text, "rank": .word(["genus", "species", "subspecies"]), "strain": .orNull(.text),
        "strain_id": .orNull(.text),
        "viability": .word(["live", "heat-killed", "lysate", "ferment", "filtrate", "unknown"]),
        "cfu": .orNull(.number), "span": .tuple(.whole, count: 2),
      ],
      more: ["amount": .orNull(.text)]
    )
  )

  private static let dose: [String: JSONShape] = [
    "total_cfu": .orNull(.number),
    "total_cfu_basis": .orNull(.word(["serving", "capsule", "tablet", "drop", "day", "gram", "ml"])),
    "dose_guaranteed": .orNull(.word(["end-of-shelf-life", "manufacture"])), "servings_per_day": .orNull(.number),
  ]

  private static let ingredients: JSONShape = .list(
    .object(["written": .text, "name": .text, "roles": .list(.text)])
  )

  private static let reading: [String: JSONShape] = [
    "units_per_serving": .orNull(.number), "note_kinds": .list(.text), "confidence": .number,
    "allergens": .list(.text), "states_storage": .orNull(.truth), "states_use_by": .orNull(.truth),
  ]

  private static let verdicts: Set<String> = [
    "tested-helped", "tested-unclear", "tested-no-benefit", "related-only", "untested", "no-microbe", "ask-a-doctor",
  ]

  /// What rank and compare say of a product alike.
  private static let ranked: [String: JSONShape] = [
    "form": .word(forms), "verdict": .word(verdicts), "match": .word(matches), "score": .orNull(.number),
    "effect": .orNull(effect), "certainty": .orNull(certainty), "safety": judged["safety"] ?? .text,
  ]

  private static let rankedMore: [String: JSONShape] = [
    "trial_verdict": .word(verdicts), "dose_ratio": .orNull(.number), "label_missing": .list(.text),
  ]

  static let rank: JSONShape = .object(
    [
      "condition": .word(conditions),
      "ranked": .list(
        .object(
          ["id": .orNull(.text), "name": .orNull(.text), "why": .text].merging(ranked) { $1 },
          more: [
            "place": .whole, "ties": .whole, "tied_with": .list(.orNull(.text)), "line": .whole, "route": .text,
            "price_per_tested_dose": .orNull(.object(["amount": .number, "currency": .orNull(.text)])),
          ].merging(rankedMore) { $1 }
        )
      ),
      "read": .whole, "skipped": .whole,
    ],
    more: [
      "complete": .truth, "skipped_why": .dictionary(.whole),
      "route": .orNull(.text), "shelf": .orNull(.text), "cautious_probability": .number, "score_step": .number,
      "disclaimer": .text,
    ]
  )

  static let compare: JSONShape = .object([
    "condition": .word(conditions),
    "outcome": .object([
      "kind": .word(["safer", "works-better", "better-shown", "not-told-apart"]), "better": .orNull(.whole),
      "not_told_apart": .list(.whole), "probability_better": .orNull(.number), "headline": .text, "why": .text,
    ]),
    "criteria": .list(
      .object([
        "id": .word(["safety", "trials", "benefit", "match", "certainty", "dose", "contact", "label"]),
        "values": .list(.text), "best": .list(.whole), "decides": .truth,
      ])
    ),
    "products": .list(
      .object(
        ["name": .text, "summary": .text].merging(ranked) { $1 }.merging(rankedMore) { $1 }
          .merging(judged) { $1 }
      )
    ),
    "disclaimer": .text,
  ])

  static let read: JSONShape = .object(
    [
      "product": product, "microbes": microbes, "prebiotics": .list(.text), "ingredients": ingredients,
      "claims": .list(.object(["text": .text, "conditions": .list(.word(conditions))])), "warnings": .list(.text),
      "notes": .list(.text),
    ].merging(dose) { $1 },
    more: reading
  )

  private static let trial: JSONShape = .object(
    [
      "id": .text, "match": .word(matches), "n": .orNull(.whole), "weeks": .orNull(.number), "doi": .orNull(.text),
      "pmid": .orNull(.text), "route": .orNull(.text), "dose_cfu_per_day": .orNull(.number),
      "dose_ratio": .orNull(.number),
    ],
    more: [
      "arm": .text, "title": .text, "purpose": .word(["treatment", "prevention", "cosmetic"]), "comparison": .text,
      "result": .text,
      "direction": .word(["favours-product", "no-difference", "favours-control", "cannot-tell"]),
      "main_measure": .orNull(.text), "other_results": .list(.text), "cautions": .list(.text), "relation": .text,
      "controlled": .truth, "sources": .list(.text),
    ]
  )

  private static let interval: JSONShape = .tuple(.number, count: 2)

  /// What the nearest trials found by themselves.
  private static let raw: JSONShape = .object([
    "estimate": .number, "ci95": interval, "trials": .list(.text), "n_participants": .orNull(.whole),
  ])

  private static let borrowed: JSONShape = .object([
    "k_trials": .whole, "n_participants": .whole, "share_blend": .number, "share_strains": .number,
    "share_species": .number, "share_other_microbes": .number, "share_prior": .number,
  ])

  private static let effect: JSONShape = .object(
    [
      "measure": .text, "kind": .text, "estimate": .number, "ci95": interval, "prediction95": .orNull(interval),
      "probability_of_benefit": .number, "probability_beyond_mcid": .orNull(.number), "mcid": .orNull(.number),
      "k_trials": .whole, "n_participants": .whole,
    ],
    more: [
      "nearest": .word(["exact-blend", "strains", "species", "class"]), "trials": .list(.text), "raw": .orNull(raw),
      "borrowed": borrowed, "quartiles": .orNull(interval),
    ]
  )

  private static let certainty: JSONShape = .object([
    "grade": .word(["high", "moderate", "low", "very-low"]),
    "reasons": .list(.object(["domain": .text, "step": .whole, "why": .text])),
  ])

  private static let narrowed: JSONShape = .object([
    "by": .object([
      "age_group": .orNull(.word(["infants", "children", "adults"])),
      "severity": .orNull(.word(["mild", "moderate", "severe"])), "severity_from": .orNull(.text),
    ]),
    "k_trials": .object(["before": .whole, "after": .whole]),
    "n_participants": .object(["before": .whole, "after": .orNull(.whole)]), "before": effect,
    "certainty_before": certainty, "after": .orNull(effect), "certainty_after": .orNull(certainty),
    "interval_ratio": .orNull(.number), "used": .truth,
    "left_out": .list(.object(["id": .text, "why": .text])), "unstated": .list(.text), "why": .text,
  ])

  static let regimen: JSONShape = .object([
    "condition": .word(conditions),
    "verdict": .word(["ask-a-doctor", "tested-together", "never-tested-together", "one-product"]), "summary": .text,
    "products": .list(
      .object([
        "name": .text, "form": .word(forms), "route": .text, "microbes": .whole, "verdict": .text, "evidence": .text,
        "match": .word(matches), "effect": .orNull(effect), "certainty": .orNull(.text), "why": .text,
        "trials": .list(.text), "trials_searched": .whole, "searched_for": .list(.text),
        "ingredient_trials": .list(
          .object([
            "id": .text, "word": .text, "in_condition": .truth, "by_route": .truth, "controlled": .truth,
            "bears": .truth, "why": .text,
          ])
        ), "avoid": .list(avoid),
      ])
    ),
    "overlaps": .list(
      .object([
        "kind": .word(["strain", "species", "ingredient"]), "name": .text, "products": .list(.text),
        "cfu_per_day": .orNull(.number), "tested_cfu_per_day": .orNull(.number), "why": .text,
      ])
    ),
    "upper_limits": .list(
      .object([
        "nutrient": .text, "unit": .word(["mg", "ug"]),
        "amounts": .list(.object(["product": .text, "amount": .number])), "total": .number, "limit_adults": .number,
        "above": .truth, "why": .text, "source": .text,
      ])
    ),
    "combination": .object([
      "tested": .truth, "trials": .list(.text),
      "searched": .object(["condition": .whole, "all": .whole, "both_routes": .whole]), "why": .text,
    ]),
    "safety": .list(
      .object([
        "id": .text, "severity": .word(["info", "caution", "avoid", "see-doctor"]), "why": .text, "source": .text,
        "personal": .truth, "red_flag": .truth, "choice": .truth, "products": .list(.text),
      ])
    ), "disclaimer": .text,
  ])

  private static let avoid: JSONShape = .object([
    "entry": .text, "understood_as": .orNull(.text), "only_as_written": .truth, "why": .text,
    "found": .list(
      .object([
        "written": .text, "where": .word(["ingredients", "allergen-statement", "text", "microbes"]),
        "how": .word(["same", "synonym", "family", "as-written"]), "through": .orNull(.text),
      ])
    ),
  ])

  private static let course: JSONShape = .object([
    "median": .list(.number), "low": .list(.number), "high": .list(.number),
  ])

  private static let expected: JSONShape = .object(
    ["measure": .text, "weeks": .list(.number), "with_product": course, "without": course],
    more: [
      "placebo_group": course,
      "POEM": .object([
        "weeks": .list(.number), "with_product": course, "without": course, "placebo_group": course,
      ]),
      "start": .object([
        "SCORAD": .orNull(.number), "from": .orNull(.text), "beyond_model": .truth, "unused": .list(.text),
        "difference": .number,
      ]),
      "difference": .object(["measure": .text, "week": .number, "estimate": .number, "ci95": .list(.number)]),
      "potency": .object([
        "class": .text, "billions_per_day": .number, "mean": .number, "ci95": .list(.number),
      ]),
      "cut": .orNull(
        .object([
          "reach": .number, "probability_beyond_reach": .number, "probability_of_harm": .number, "why": .text,
        ])
      ),
      "words": .list(.text), "limits": .list(.text),
    ]
  )

  private static let judged: [String: JSONShape] = [
    "claims": .list(
      .object(
        [
          "text": .text, "conditions": .list(.word(conditions)),
          "verdict": .word(["supported", "partly", "unsupported", "not-allowed"]), "why": .text,
        ],
        more: [
          "rule": .orNull(.text),
          "rules": .list(.object(["id": .text, "jurisdiction": .text, "source": .text])), "trials": .list(.text),
          "words": .list(.text), "wording": .orNull(.text),
        ]
      )
    ),
    "safety": .list(
      .object(
        ["id": .text, "severity": .word(["info", "caution", "avoid", "see-doctor"]), "why": .text, "source": .text],
        more: ["personal": .truth, "red_flag": .truth, "choice": .truth]
      )
    ),
    "label_quality": .list(
      .object(["id": .text, "missing": .text, "why": .text], more: ["rule": .orNull(.text)])
    ),
  ]

  static let check: JSONShape = .object(
    [
      "product": product, "microbes": microbes, "condition": .word(conditions),
      "verdict": .word([
        "tested-helped", "tested-unclear", "tested-no-benefit", "related-only", "untested", "no-microbe",
        "ask-a-doctor",
      ]),
      "match": .word(matches), "trials": .list(trial), "effect": .orNull(effect), "certainty": .orNull(certainty),
      "expected": .orNull(expected),
      "summary": .text, "disclaimer": .text,
    ].merging(judged) { $1 },
    more: [
      "narrowed": .orNull(narrowed),
      "avoid": .list(avoid),
      "verdict_reason": .text, "trials_searched": .whole, "related_trials": .list(trial),
      "set_aside": .list(.object(["id": .text, "match": .word(matches), "reason": .text, "why": .text])),
      "ingredients": ingredients, "notes": .list(.text),
    ].merging(dose) { $1 }.merging(reading) { $1 }
  )

  private static let screened: [String: JSONShape] = [
    "id": .orNull(.text),
    "microbes": .list(
      .object(
        [
          "name": .text, "strain": .orNull(.text),
          "viability": .word(["live", "heat-killed", "lysate", "ferment", "filtrate", "unknown"]),
          "cfu": .orNull(.number),
        ],
        more: ["strain_id": .orNull(.text)]
      )
    ),
    "total_cfu": .orNull(.number), "conditions_claimed": .list(.word(conditions)),
  ]

  static let screen: JSONShape = .object(screened, more: ["total_cfu_basis": .orNull(.text)])

  static let screenWithVerdict: JSONShape = .object(
    screened.merging([
      "verdict": .word([
        "tested-helped", "tested-unclear", "tested-no-benefit", "related-only", "untested", "no-microbe",
      ])
    ]) { $1 },
    more: ["total_cfu_basis": .orNull(.text), "match": .word(matches)]
  )

  static let screenError: JSONShape = .object(["id": .orNull(.word([])), "line": .whole, "error": .text])

  static let explain: JSONShape = .object(
    [
      "term": .text, "kind": .orNull(.text), "names": .list(.text), "text": .orNull(.text),
      "facts": .dictionary(.text), "sources": .list(.text), "see_also": .list(.text),
      "trials": .list(.anyObject),
    ],
    more: ["nearest": .list(.text)]
  )

  static let dataCheck: JSONShape = .object([
    "directory": .text, "valid": .truth, "files": .whole, "errors": .whole, "warnings": .whole,
    "problems": .list(
      .object([
        "severity": .word(["error", "warning", "note"]), "file": .text, "line": .orNull(.whole),
        "key": .orNull(.text), "message": .text,
      ])
    ),
  ])
}
