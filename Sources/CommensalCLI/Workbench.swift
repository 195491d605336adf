internal import Advice
internal import Evidence
internal import Labels
internal import Reports

/// Everything a command needs, opened from the data in the binary.
struct Workbench {
  var ingredients: [IngredientFact] { [] }
  var findings: [TrialFinding] { [] }
  var explainer: Explainer { fatalError() }

  static func open() throws(CommandFailure) -> Workbench {
    throw CommandFailure(.fault, "the data are not built in")
  }

  func product(from label: String) throws(CommandFailure) -> Product { Product() }

  func answer(_ product: Product, for condition: Condition, profile: Profile) -> Answer {
    fatalError()
  }

  func microbe(named: String) throws(CommandFailure) -> NamedMicrobe { NamedMicrobe(name: named) }
}

struct NamedMicrobe {
  var name: String
  func isIn(_ trial: Trial) -> Bool { false }
}

enum DataFolder {
  static func check(_ path: String) throws(CommandFailure) -> DataReport {
    throw CommandFailure(.fault, "not built in")
  }
}
