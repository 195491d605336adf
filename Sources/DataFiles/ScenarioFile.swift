public import GutSkin
internal import Microbes

/// A scenario of the gut–skin model as a file: YAML, or JSON, which YAML contains.
public struct ScenarioFile: Sendable, Hashable {
  /// Why a file is no scenario: every problem found, in the order of the file.
  public struct Failure: Error, Sendable, Hashable {
    /// The problems, at least one of them an error.
    public var problems: [DataProblem]
  }

  /// The scenario.
  public var scenario: Scenario
  /// How many weeks it asks for; `nil` where it says nothing.
  public var weeks: Int?
  /// What somebody should know who uses it all the same.
  public var remarks: [DataProblem]

  /// Days of burn-in that a file may ask for: ten years, within which every reference scenario comes to rest.
  public static let burnInDays = 0...3650
  /// Weeks that a file may ask for.
  public static let weeks = 0...520
  /// More entries than this are a slip.
  static let mostEntries = 1000

  /// Reads a scenario.
  ///
  /// - Parameters:
  ///   - utf8: the file's bytes.
  ///   - name: what problems call the file.
  /// - Throws: ``Failure`` with everything that is wrong, each with its line and key.
  public init(utf8: [UInt8], name: String) throws(Failure) {
    let file = SourceFile(name: name)
    let content = Self.withoutTabsOfJSON(utf8)
    var reading = YAMLFile.root(of: content, file: file).flatMap { YAMLRecord($0, path: "", file: file) }
      .map { ScenarioReading(record: $0, file: file) }
    reading?.read()
    let problems = file.problems
    guard let reading, !problems.contains(where: { $0.severity == .error }) else {
      throw Failure(
        problems: problems.isEmpty ? [DataProblem(severity: .error, file: name, message: "")] : problems.sorted()
      )
    }
    scenario = reading.scenario
    weeks = reading.weeks
    remarks = problems
  }

  /// YAML allows no tab between tokens, JSON does; JSON strings hold none.
  private static func withoutTabsOfJSON(_ utf8: [UInt8]) -> [UInt8] {
    let blanks: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]
    guard utf8.first(where: { !blanks.contains($0) }) == UInt8(ascii: "{") else { return utf8 }
    return utf8.map { $0 == 0x09 ? 0x20 : $0 }
  }
}

private struct ScenarioReading {
  let record: YAMLRecord
  let file: SourceFile
  var scenario = Scenario(id: "", name: "", meaning: "", parameters: [:], start: .lesional, burnIn: Self.usualBurnIn)
  var weeks: Int?

  /// That of the reference scenarios: two years, after which their patients rest.
  private static let usualBurnIn = 730

  init(record: YAMLRecord, file: SourceFile) {
    self.record = record
    self.file = file
  }

  mutating func read() {
    scenario.name = record.requiredString("name")
    scenario.id = Self.stem(file.name)
    scenario.meaning = record.string("meaning") ?? "a scenario of your own"
    if let start = record.requiredWord("start", Start.self) { scenario.start = start }
    if let days = whole("burn_in_days", in: ScenarioFile.burnInDays) { scenario.burnIn = days }
    weeks = whole("weeks", in: ScenarioFile.weeks)
    scenario.parameters = parameters()
    scenario.schedule = Schedule(entries())
    scenario.potency = potency()
    record.finish()
    guard !file.problems.contains(where: { $0.severity == .error }) else { return }
    remark()
  }

  /// The last part of a path, without what tells the kind of file.
  private static func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }

  private func whole(_ key: String, in allowed: ClosedRange<Int>) -> Int? {
    guard let number = record.int(key) else { return nil }
    guard allowed.contains(number) else {
      record.report(key, "This goes from \(allowed.lowerBound) to \(allowed.upperBound); here stands \(number).")
      return nil
    }
    return number
  }

  // MARK: Parameters

  private func parameters() -> [Parameter: Double] {
    guard let listed = record.record("parameters") else { return [:] }
    var values: [Parameter: Double] = [:]
    for (id, value) in listed.openNumbers() {
      guard let parameter = Parameter(id: id) else {
        listed.report(id, "The model has no parameter of this name. \(Self.hint(forParameter: id))")
        continue
      }
      let allowed = parameter.definition.allowed
      guard allowed.contains(value) else {
        listed.report(id, "This is let in from \(allowed.lowerBound) to \(allowed.upperBound); here stands \(value).")
        continue
      }
      values[parameter] = value
    }
    return values
  }

  private static func hint(forParameter id: String) -> String {
    let known = Parameter.definitions.map(\.id)
    let nearest = Spelling.nearest(to: id, among: known)
    if !nearest.isEmpty { return "Did you mean \(nearest.joined(separator: " or "))?" }
    let names = Spelling.leastFar(from: id, among: known).joined(separator: ", ")
    return "The nearest names are \(names); `commensal model show` lists all."
  }

  // MARK: The schedule

  private func entries() -> [Schedule.Entry] {
    let records = record.records("inputs")
    guard records.count <= ScenarioFile.mostEntries else {
      record.report(
        "inputs",
        "There are \(records.count) entries here, and at most \(ScenarioFile.mostEntries) are read. One entry can span many days."
      )
      return []
    }
    var entries: [Schedule.Entry] = []
    var places: [Int] = []
    for (place, record) in records.enumerated() {
      guard let entry = entry(record) else { continue }
      entries.append(entry)
      places.append(place)
    }
    let schedule = Schedule(entries)
    for problem in schedule.problems {
      let (entry, earlier) = problem.places
      let other = earlier.map { " (inputs[\(places[$0])])" } ?? ""
      record.report("inputs[\(places[entry])]", schedule.words(for: problem) + other + ".")
    }
    return entries
  }

  private func entry(_ record: YAMLRecord) -> Schedule.Entry? {
    defer { record.finish() }
    let id = record.requiredString("input")
    let input = Input(id: id)
    if input == nil, !id.isEmpty { record.report("input", Self.unknown(id)) }
    let value = record.double("value")
    if !record.has("value") { record.report("value", "This key is missing. Add it.") }
    guard let days = days(record), let input, let value else { return nil }
    switch Schedule.problem(input, value, from: days.first, to: days.last, at: 0) {
    case .value: record.report("value", Schedule.words(forValue: value, of: input) + ".")
    case .beforeStart: record.report("days", capitalised(Schedule.beforeStartWords) + ".")
    case .noDays: record.report("days", capitalised(Schedule.noDaysWords) + ": the last is the first without it.")
    case .tooLate: record.report("days", capitalised(Schedule.tooLateWords) + ".")
    default: return Schedule.Entry(input, value, on: days.first..<days.last)
    }
    return nil
  }

  private func days(_ record: YAMLRecord) -> (first: Int, last: Int)? {
    guard record.has("days") else {
      record.report(
        "days",
        "This key is missing. Add it, as in [0, 84]: from the first day up to, but without, the last."
      )
      return nil
    }
    guard let (first, last) = record.pair("days"), let first, let last else { return nil }
    guard let from = Int(exactly: first), let to = Int(exactly: last) else {
      record.report("days", "Days are whole numbers; here stand \(first) and \(last).")
      return nil
    }
    return (from, to)
  }

  private static func unknown(_ id: String) -> String {
    let nearest = Spelling.nearest(to: id, among: Input.allCases.map(\.id))
    let hint = nearest.isEmpty ? "" : " Did you mean \(nearest.joined(separator: " or "))?"
    let known = Input.allCases.map { "\($0.id) (\($0.meaning))" }.joined(separator: "; ")
    return "The model has no input of this name.\(hint) It has \(known)."
  }

  // MARK: The product

  /// Potencies beyond are as good as none or all.
  private static let potencies = -10.0...10

  private func potency() -> Potency? {
    guard let product = record.record("product") else { return nil }
    defer { product.finish() }
    let oral = logit("potency", product)
    let topical = logit("topical_potency", product)
    let hasOral = product.has("potency")
    guard hasOral || product.has("topical_potency") else {
      product.report("potency", "This key is missing. Add it: the logit of what the product can do, −2.2 on average.")
      return nil
    }
    let kind = hasOral ? product.requiredWord("class", ProductClass.self) : product.word("class", ProductClass.self)
    let taken: [Parameter] = (oral == nil ? [] : [.eC, .eE, .eB, .eT]) + (topical == nil ? [] : [.eTp])
    for parameter in taken where scenario.parameters[parameter] != nil {
      record.report("parameters.\(parameter.id)", "The product sets this too. Take one of the two away.")
    }
    return Potency(oral: oral, topical: topical, action: (kind ?? .mixture).action)
  }

  private func logit(_ key: String, _ product: YAMLRecord) -> Double? {
    guard let number = product.double(key) else { return nil }
    guard Self.potencies.contains(number) else {
      product.report(key, "A potency goes from −10 to 10; here stands \(number).")
      return nil
    }
    return number
  }

  // MARK: Remarks

  private func remark() {
    let used = Set(scenario.schedule.entries.filter { $0.value > 0 }.map(\.input))
    if scenario.potency?.oral != nil, !used.contains(.probioticDose) {
      record.report("product", "The product is never taken: no input d_w says when.", as: .warning)
    }
    if scenario.potency?.topical != nil, !used.contains(.topical) {
      record.report("product", "The product is never put on: no input d_tp says when.", as: .warning)
    }
  }

  private func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}

extension Schedule.Problem {
  /// The entry at fault, and the one that it meets.
  fileprivate var places: (entry: Int, earlier: Int?) {
    switch self {
    case .value(let entry), .beforeStart(let entry), .noDays(let entry), .tooLate(let entry): (entry, nil)
    case .twoExposures(let entry, let earlier, _), .overFull(let entry, let earlier, _, _): (entry, earlier)
    }
  }
}
