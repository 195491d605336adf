private let file = "calibration_targets.yaml"
private let place = "error Data/calibration_targets.yaml"

/// Mistakes in the list of figures that the model is held against.
let calibrationTargetMistakes: [Mistake] = [
  Mistake("an unknown use", in: file, "use: tuned", "use: guessed", says: "\(place):10: [0].use: “guessed” is not one"),
  Mistake(
    "a quantity that no model has",
    in: file,
    "counterpart: steroid-control",
    "counterpart: happiness",
    says: "\(place):22: [1].counterpart: “happiness” is not one"
  ),
  Mistake(
    "a constant that the model does not have",
    in: file,
    "[lam_K]",
    "[lam_Z]",
    says: "\(place):11: [0].constants[0]: The model has no constant “lam_Z”"
  ),
  Mistake(
    "a tuned figure that set nothing",
    in: file,
    "  constants: [lam_K]\n",
    "",
    says: "\(place):1: [0].constants: A figure that is tuned gave the model a constant"
  ),
  Mistake(
    "a figure that claims not to have been tuned to",
    in: file,
    "use: tuned",
    "use: untuned",
    says: "\(place):11: [0].constants: A figure that set a constant"
  ),
  Mistake(
    "an untuned figure with nothing beside it",
    in: file,
    "  counterpart: steroid-control\n",
    "",
    says: "\(place):15: [1].counterpart: Nothing of the model"
  ),
  Mistake(
    "context that can be compared",
    in: file,
    "use: untuned",
    "use: context",
    says: "\(place):22: [1].counterpart: What the model can be compared with"
  ),
  Mistake(
    "a ratio of one figure",
    in: file,
    "    - {name: controls, value: 2.4, sd: 1.0, n: 39}\n",
    "",
    says: "\(place):6: [0].figures: A ratio is of two figures; here are 1"
  ),
  Mistake(
    "a ratio with nothing below the line",
    in: file,
    "value: 2.4",
    "value: 0",
    says: "\(place):6: [0].figures: The figures of a ratio must lie above 0"
  ),
  Mistake("a figure without its value", in: file, " value: 2.4,", "", says: "\(place):7: [0].figures[1].value"),
  Mistake(
    "an interval from high to low",
    in: file,
    "value: 2.4, sd: 1.0",
    "value: 2.4, ci95: [3, 2]",
    says: "\(place):7: [0].figures[1].ci95: The lower end comes first"
  ),
  Mistake(
    "an interval without its figure",
    in: file,
    "value: 2.4, sd: 1.0",
    "value: 2.4, ci95: [3, 4]",
    says: "\(place):7: [0].figures[1].ci95: The interval does not hold its figure, 2.4"
  ),
  Mistake("a spread of nothing", in: file, "sd: 1.0", "sd: 0", says: "\(place):7: [0].figures[1].sd: A standard"),
  Mistake("nobody", in: file, "n: 39", "n: 0", says: "\(place):7: [0].figures[1].n: This must be at least 1"),
  Mistake(
    "more events than people",
    in: file,
    "n: 100",
    "n: 70",
    says: "\(place):20: [1].figures[0].events: Events are of n people"
  ),
  Mistake(
    "a share of other counts",
    in: file,
    "n: 100",
    "n: 120",
    says: "\(place):20: [1].figures[0].value: 0.78 is not"
  ),
  Mistake(
    "a trial that is not held",
    in: file,
    "trial: garcia-2020",
    "trial: garcia-2021",
    says: "\(place):24: [1].trial: There is no trial “garcia-2021”"
  ),
  Mistake(
    "a trial's quantity without a trial",
    in: file,
    "counterpart: permeability-ratio",
    "counterpart: trial-difference",
    says: "\(place):1: [0].trial: trial-difference is of a trial"
  ),
  Mistake(
    "a chance above one",
    in: file,
    "form: figure",
    "form: figure\n  p: 2",
    says: "\(place):22: [1].p: A p value"
  ),
  Mistake("a web DOI", in: file, "10.1000/garcia\n", "doi:10.1000/garcia\n", says: "\(place):26: [1].doi"),
  Mistake("no page", in: file, "https://example.org/wall", "a book", says: "\(place):13: [0].url: “a book” must be"),
  Mistake("an identifier with capitals", in: file, "id: wall", "id: Wall", says: "\(place):1: [0].id: “Wall” must be"),
  Mistake("one identifier twice", in: file, "id: control", "id: wall", says: "\(place):15: [1].id: Another record"),
]
