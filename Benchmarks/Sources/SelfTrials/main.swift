import Foundation
import SelfTrial
import Statistics

// SelfTrials [PEOPLE] [SEED] [coverage] [looking [hard]]   how right the analysis is, on simulated people
// SelfTrials time TRIALS.json [ROUNDS]                     how long it takes
let words = Array(CommandLine.arguments.dropFirst())
if words.first == "time", words.count > 1 {
  try Timing.run(words[1], rounds: words.dropFirst(2).first.flatMap(Int.init) ?? 20)
  exit(0)
}
let people = words.first.flatMap(Int.init) ?? 2000
let seed = words.dropFirst().first.flatMap(UInt64.init) ?? 20_261_121
let parts = Set(words.dropFirst(2).isEmpty ? ["coverage", "looking"] : words.dropFirst(2))

guard let scorad = MeasureFacts.named("SCORAD") else { fatalError("SCORAD is not known") }
let model = TrialModel(measure: scorad, effectPrior: .sceptical)
let blocks = TrialBlock.alternating(baseline: 14, cycles: 3, on: 21, off: 21)

func recipe(_ change: (inout SimulatedPerson.Recipe) -> Void) -> SimulatedPerson.Recipe {
  var recipe = SimulatedPerson.Recipe(model: model, blocks: blocks)
  change(&recipe)
  return recipe
}

let hard: @Sendable (inout SimulatedPerson.Recipe) -> Void = {
  $0.persistence = 0.8
  $0.exposure = Exposure(onset: 4, washOut: 8)
  $0.missing = 0.2
}

print(
  "\(people) people a row, seed \(seed), SCORAD, \(blocks.reduce(0) { $0 + $1.days }) days in blocks of 14 off, 3 × (21 on, 21 off)"
)
if parts.contains("coverage") {
  await Figures.coverage(
    [
      Study(name: "all from the prior", recipe: recipe { _ in }),
      Study(name: "autocorrelation 0.8", recipe: recipe { $0.persistence = 0.8 }),
      Study(
        name: "autocorrelation 0.8, all of it carried over",
        recipe: recipe {
          $0.persistence = 0.8
          $0.aloneShare = 0
        }
      ),
      Study(name: "wash-out of 8 days", recipe: recipe { $0.exposure = Exposure(onset: 4, washOut: 8) }),
      Study(name: "a fifth of days missing", recipe: recipe { $0.missing = 0.2 }),
      Study(name: "0.8, wash-out and missing days", recipe: recipe(hard)),
      Study(
        name: "these, three quarters of doses taken",
        recipe: recipe {
          hard(&$0)
          $0.adherence = 0.75
        }
      ),
      Study(
        name: "mild: many days at 0",
        recipe: recipe {
          $0.levelMean = 0.05
          $0.levelDeviation = 0.02
        }
      ),
    ],
    people: people,
    seed: seed
  )
}
if parts.contains("looking") {
  let effects = [-5.0, -8.7, -13]
  let kinds: [(String, @Sendable (inout SimulatedPerson.Recipe) -> Void)] = [
    ("from the prior", { _ in }), ("0.8, wash-out and missing days", hard),
  ]
  for (name, change) in kinds where !parts.contains("hard") || name != "from the prior" {
    var nothing = Study(name: name, recipe: recipe(change), lookedAtDaily: people)
    nothing.recipe.effect = 0
    let helped = effects.map { effect in
      var study = nothing
      study.recipe.effect = effect
      study.lookedAtDaily = effect == -scorad.margin ? people / 5 : 0
      return study
    }
    await Figures.looking(
      nothing: nothing,
      helped: helped,
      people: people,
      seed: seed
    )
  }
}
