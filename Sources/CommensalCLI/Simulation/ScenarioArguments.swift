internal import Answering
internal import ArgumentParser
internal import DataFiles
internal import GutSkin
internal import Microbes

/// `S3`, `chronic-moderate`, or a scenario file.
enum ScenarioArgument {
  private static let largestFile = 1 << 20

  /// What can be checked without opening a file.
  ///
  /// - Throws: a usage error that offers the nearest names.
  static func check(_ name: String, setting words: [String]) throws {
    if !isFile(name) { _ = try named(name) }
    for word in words { _ = try ParameterArgument.setting(word) }
  }

  /// The scenario with parameters set over its own, and the weeks that its file asks for.
  static func scenario(_ name: String, setting words: [String] = []) throws -> (scenario: Scenario, weeks: Int?) {
    let (scenario, weeks): (Scenario, Int?) = isFile(name) ? try file(name) : (try named(name), nil)
    return (scenario.setting(try words.map(ParameterArgument.setting)), weeks)
  }

  /// What is said of a product that is taken without a word on what it can do.
  static func idleWords(_ input: Input) -> String {
    let how =
      input == .probioticDose
      ? "set E_c, E_e, E_b and E_t (0 to 1), or give a scenario file with a product"
      : "set E_tp (0 to 1), or give a scenario file with a product"
    return "\(input.id) is scheduled, but the product can do nothing: \(how)"
  }

  private static func isFile(_ name: String) -> Bool {
    Scenario.named(name) == nil && name.contains { $0 == "." || $0 == "/" }
  }

  private static func named(_ name: String) throws -> Scenario {
    if let scenario = Scenario.named(name) { return scenario }
    let names = Scenario.reference.map(\.name)
    let nearest = Spelling.nearest(to: name.lowercased(), among: names)
    let known = Scenario.reference.map { "\($0.id) \($0.name)" }.joined(separator: ", ")
    let hint = nearest.isEmpty ? "There are \(known)." : "Did you mean \(nearest[0])?"
    throw ValidationError("There is no scenario “\(printable(name))”. \(hint) A file’s name ends in .yaml or .json.")
  }

  private static func file(_ path: String) throws(AnswerFailure) -> (Scenario, Int?) {
    let bytes = try System.readFile(path, limit: largestFile)
    do {
      let file = try ScenarioFile(utf8: bytes, name: printable(path))
      for remark in file.remarks { Output.note("\(remark)") }
      return (file.scenario, file.weeks)
    } catch {
      let shown = 20
      let lines = error.problems.prefix(shown).map { "\($0)" }
      let rest = error.problems.count > shown ? ["and \(error.problems.count - shown) problems more"] : []
      throw AnswerFailure(.unreadableInput, (lines + rest).joined(separator: "\n"))
    }
  }
}

/// `alpha=0.8`.
enum ParameterArgument {
  static func setting(_ word: String) throws -> (parameter: Parameter, value: Double) {
    let parts = word.split(separator: "=", maxSplits: 1)
    guard parts.count == 2, let value = Double(parts[1]) else {
      throw ValidationError("“\(printable(word))” is not NAME=VALUE, such as alpha=0.8.")
    }
    let parameter = try parameter(String(parts[0]))
    let allowed = parameter.definition.allowed
    guard allowed.contains(value) else {
      throw ValidationError(
        "\(parameter.id) is let in from \(allowed.lowerBound) to \(allowed.upperBound), not \(value)."
      )
    }
    return (parameter, value)
  }

  static func parameter(_ name: String) throws -> Parameter {
    if let parameter = Parameter(id: name) { return parameter }
    let known = Parameter.allCases.map(\.id)
    let nearest = Spelling.nearest(to: name, among: known)
    let names = Spelling.leastFar(from: name, among: known).joined(separator: ", ")
    let hint =
      nearest.isEmpty
      ? "The nearest names are \(names); “commensal model show” lists all."
      : "Did you mean \(nearest.joined(separator: " or "))?"
    throw ValidationError("The model has no parameter “\(printable(name))”. \(hint)")
  }
}

/// `d_cs=1@0-28`.
enum InputArgument {
  static func entry(_ word: String) throws -> Schedule.Entry {
    let halves = word.split(separator: "@", maxSplits: 1)
    let setting = (halves.first ?? "").split(separator: "=", maxSplits: 1)
    guard setting.count == 2, let value = Double(setting[1]), let (from, to) = days(halves.count == 2 ? halves[1] : "")
    else {
      throw ValidationError("“\(printable(word))” is not NAME=VALUE@FROM-TO with whole days, such as d_cs=1@0-28.")
    }
    let input = try input(String(setting[0]))
    switch Schedule.problem(input, value, from: from, to: to, at: 0) {
    case .value: throw ValidationError(Schedule.words(forValue: value, of: input) + ".")
    case .beforeStart: throw ValidationError("In “\(printable(word))”: \(Schedule.beforeStartWords).")
    case .noDays: throw ValidationError("In “\(printable(word))” \(Schedule.noDaysWords).")
    case .tooLate: throw ValidationError("In “\(printable(word))”: \(Schedule.tooLateWords).")
    default: return Schedule.Entry(input, value, on: from..<to)
    }
  }

  /// - Throws: a usage error where entries meet that make no sense together.
  static func adding(_ entries: [Schedule.Entry], to schedule: Schedule) throws(ValidationError) -> Schedule {
    let result = Schedule(schedule.entries + entries)
    if let problem = result.problems.first {
      throw ValidationError("--input: \(result.words(for: problem)). A scenario file can say it otherwise.")
    }
    return result
  }

  /// `0-28`; the first may be negative, for a message that says so.
  private static func days(_ text: Substring) -> (Int, Int)? {
    let isNegative = text.first == "-"
    let parts = text.dropFirst(isNegative ? 1 : 0).split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let from = Int(parts[0]), let to = Int(parts[1]) else { return nil }
    return (isNegative ? -from : from, to)
  }

  static func input(_ id: String) throws -> Input {
    if let input = Input(id: id) { return input }
    let ids = Input.allCases.map(\.id)
    let nearest = Spelling.nearest(to: id, among: ids)
    let hint = nearest.isEmpty ? "" : " Did you mean \(nearest.joined(separator: " or "))?"
    throw ValidationError("The model has no input “\(printable(id))”.\(hint) It has \(ids.joined(separator: ", ")).")
  }
}
