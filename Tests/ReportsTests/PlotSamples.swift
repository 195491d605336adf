import Reports

/// Plots of studies that do not exist, with every mark there is.
enum PlotSamples {
  static let axis = EffectAxis(
    label: "Difference in SCORAD points, product less comparison",
    importantDifference: -8.7
  )

  static let forest = ForestPlot(
    title: "Eczema: severity in SCORAD points, trial by trial",
    subtitle: "Invented trials, for a look at every mark.",
    columns: [.init("n", .trailing), .init("Week", .trailing)],
    groups: [
      .init(
        title: "Swallowed",
        rows: [
          .init(
            name: "Ahn 2020",
            identifier: "ahn-2020",
            detail: "L. rhamnosus ABC",
            cells: ["82", "12"],
            result: .estimate(.init(estimate: -3.1, lower: -5.5, upper: -0.7)),
            weight: 0.41,
            model: .init(estimate: -2.6, lower: -4.4, upper: -0.8)
          ),
          .init(
            name: "Brandt-van der Heyden und Oldenburg 2019",
            identifier: "brandt-2019",
            detail: "4 microbes: L. casei, L. rhamnosus, L. plantarum, B. animalis subsp. lactis",
            cells: ["1,204", "104"],
            note: "by EASI",
            result: .estimate(.init(estimate: -1.2, lower: -3.0, upper: 0.6)),
            weight: 0.5,
            model: .init(estimate: -1.4, lower: -2.9, upper: 0.1)
          ),
          .init(
            name: "Costa 2021",
            identifier: "costa-2021",
            detail: "B. breve <X> & Co",
            cells: ["12", "?"],
            result: .estimate(.init(estimate: -19.2, lower: -90, upper: 44)),
            weight: 0.09,
            model: .init(estimate: -2.9, lower: -6.9, upper: 1.1)
          ),
          .init(
            name: "Dietz 2018",
            cells: ["54", "8"],
            result: .between(lower: -6.7, upper: 6.7),
            model: .init(estimate: -1.5, lower: -4.9, upper: 1.9)
          ),
        ],
        summaries: [
          .init(
            kind: .pooled,
            name: "Pooled, 3 comparisons",
            estimate: .init(estimate: -2.0, lower: -4.6, upper: 0.6),
            prediction: .init(estimate: -2.0, lower: -6.1, upper: 2.1)
          ),
          .init(
            kind: .posterior,
            name: "By the model",
            estimate: .init(estimate: -1.9, lower: -3.4, upper: -0.4)
          ),
        ]
      ),
      .init(
        title: "On the skin",
        rows: [
          .init(name: "Evans 2022", cells: ["60", "4"], result: .beyond(bound: -6.2, isBelow: true)),
          .init(name: "Feng 2023", cells: ["60", "4"], result: .beyond(bound: 2, isBelow: false)),
          .init(
            name: "Gruber 2024",
            cells: ["75", "4"],
            result: .estimate(.init(estimate: -8.2, lower: -13.9, upper: -2.5)),
            weight: 1
          ),
        ],
        summaries: [
          .init(kind: .pooled, name: "Pooled, 1", estimate: .init(estimate: -8.2, lower: -13.9, upper: -2.5))
        ]
      ),
    ],
    axis: axis,
    footers: [
      "Swallowed: k = 3, τ² = 0.4, I² = 12%, Q = 2.3 (p = 0.32); random effects by REML, Knapp–Hartung.",
      "Not shown, 3 of 10 trials held: 2 without a group to compare with; 1 still running.",
    ]
  )

  /// Odds ratios, as logarithms.
  static let ratios = ForestPlot(
    title: "Preventing eczema: new cases",
    groups: [
      .init(rows: [
        .init(name: "Ahn 2020", result: .estimate(.init(estimate: -0.69, lower: -1.39, upper: 0.01)), weight: 0.5),
        .init(name: "Brandt 2019", result: .estimate(.init(estimate: 0.18, lower: -0.4, upper: 0.76)), weight: 0.5),
        .init(name: "Costa 2021", result: .between(lower: -0.5, upper: 0.5)),
      ])
    ],
    summaries: [
      .init(kind: .pooled, name: "Pooled, 2 studies", estimate: .init(estimate: -0.22, lower: -5.6, upper: 5.2))
    ],
    axis: EffectAxis(label: "Odds ratio, product to comparison", isRatio: true)
  )

  static let funnel = FunnelPlot(
    title: "Eczema: severity in SCORAD points, by precision",
    subtitle: "Invented trials.",
    studies: [
      .init(name: "ahn-2020", estimate: -3.1, standardError: 1.2),
      .init(name: "brandt-2019", estimate: -1.2, standardError: 0.9),
      .init(name: "costa-2021", estimate: -6.4, standardError: 2.05),
      .init(name: "dietz-2018", estimate: 0.7, standardError: 0.8),
      .init(name: "evans-2022", estimate: -5.5, standardError: 2.4),
      .init(name: "feng-2023", estimate: -40, standardError: 30),
    ],
    added: [.init(name: "Filled 1", estimate: 4.4, standardError: 2.4)],
    pooled: -1.6,
    pooledWithAdded: -1.1,
    axis: axis,
    footers: ["Egger’s test of asymmetry: p = 0.02. With fewer than ten studies that says little."]
  )

  static let provenance = ProvenancePlot(
    subtitle: "For a blend that does not exist.",
    shares: [.ownTrials: 0.22, .strains: 0.13, .species: 0.09, .wholeClass: 0.41, .startingBelief: 0.15],
    raw: .init(estimate: -19.2, lower: -23.4, upper: -15),
    shrunken: .init(estimate: -8.1, lower: -13.0, upper: -3.2),
    axis: axis,
    footers: ["One small trial by the maker is pulled towards what the other trials found."]
  )
}
