internal import Evidence
public import Expectation
internal import GutSkin

/// A trial that somebody thinks of, as a YAML file.
///
/// Keys: `title`, `route` (`oral`, `topical`), `class`, `microbes` (each `species`, `strain`), `dose` (CFU or cells a
/// day), `window` (`[20, 40]`), `weeks`, `visits`, `size` (both groups), `potency` (logit scale), `emollient` (share of
/// days), `own_emollient`, `rescue`, `expectation`, and `arms` (each `id`, `role`, `n`, and in the active one `class`,
/// `dose`, `potency`). All may be left out; what is left out is as usual in trials.
public struct TrialDesignFile: Sendable {
  /// The trial; `nil` where the file has an error.
  public var design: TrialDesign?
  /// The potency that the file sets.
  public var potency: Double?
  /// What is wrong with the file, in the order of its lines.
  public var problems: [DataProblem]

  /// Reads a file.
  ///
  /// - Parameter name: what the file is called in problems, and the trial where it has no title.
  public init(utf8: [UInt8], name: String) {
    let file = SourceFile(name: name)
    var reader = TrialDesignReader()
    if let root = YAMLFile.root(of: utf8, file: file), let record = YAMLRecord(root, path: "", file: file) {
      reader.read(record, name: name)
    }
    problems = file.problems.sorted()
    let isUsable = !problems.contains { $0.severity == .error }
    design = isUsable ? reader.design : nil
    potency = isUsable ? reader.potency : nil
  }
}

private struct TrialDesignReader {
  var design = TrialDesign(name: "")
  var potency: Double?

  private enum Word: String, CaseIterable {
    case active, placebo, control
  }

  mutating func read(_ record: YAMLRecord, name: String) {
    defer { record.finish() }
    design.name = record.string("title") ?? name
    design.route = record.word("route", TrialDesign.Route.self) ?? .oral
    readWindow(record)
    readProduct(record)
    readTimes(record)
    readCare(record)
    if let size = number(record, "size", in: 4...SizeLimits.people) {
      guard size == size.rounded() else {
        record.report("size", "This must be a whole number; here stands \(size).")
        return
      }
      design.sizes = .init(total: Int(size))
      note("size", "\(design.sizes?.active ?? 0) and \(design.sizes?.control ?? 0) people")
    }
    readMicrobes(record)
    readArms(record)
  }

  private mutating func note(_ key: String, _ words: String) {
    design.decisions.removeAll { $0.key == key }
    design.decisions.append(.init(key, .stated, words))
  }

  /// A number within bounds; problems are reported.
  private func number(_ record: YAMLRecord, _ key: String, in bounds: ClosedRange<Double>) -> Double? {
    guard let value = record.double(key) else { return nil }
    guard bounds.contains(value) else {
      record.report(
        key,
        "\(Rounding.short(value)) cannot be: this goes from \(Rounding.short(bounds.lowerBound)) to"
          + " \(Rounding.short(bounds.upperBound))."
      )
      return nil
    }
    return value
  }

  private mutating func readWindow(_ record: YAMLRecord) {
    guard let pair = record.pair("window"), let low = pair.0, let high = pair.1 else { return }
    guard low < high, low >= 0, high <= SeverityWords.highest else {
      record.report("window", "A window is two scores of SCORAD, 0 to 103, the lower first: [20, 40].")
      return
    }
    design.window = low...high
    note("window", "SCORAD \(Rounding.short(low)) to \(Rounding.short(high)) at enrolment")
  }

  private mutating func readProduct(_ record: YAMLRecord) {
    if let kind = record.word("class", ProductClass.self) {
      design.productClass = kind
      note("class", kind.words)
    }
    if let dose = number(record, "dose", in: 1e6...1e13) {
      design.dose = dose / 1e9
      note("dose", "\(Rounding.short(design.dose)) billion a day")
    }
    if let value = number(record, "potency", in: -10...7) { potency = value }
  }

  private mutating func readTimes(_ record: YAMLRecord) {
    let most = Double(TrialDesign.mostWeeks)
    if let weeks = number(record, "weeks", in: 1...most) {
      guard weeks == weeks.rounded() else {
        record.report("weeks", "This must be a whole number of weeks; here stands \(weeks).")
        return
      }
      design.weeks = Int(weeks)
      design.visits = TrialDesign.usualVisits(until: design.weeks)
      note("weeks", "\(design.weeks) of treatment")
    }
    let visits = record.numbers("visits")
    guard !visits.isEmpty else { return }
    guard visits.allSatisfy({ $0 == $0.rounded() && $0 >= 1 && $0 <= most }), visits == visits.sorted(),
      Set(visits).count == visits.count
    else {
      record.report("visits", "Visits are whole weeks from 1 to \(TrialDesign.mostWeeks), each once and in order.")
      return
    }
    design.visits = visits.map { Int($0) }
    if !record.has("weeks") {
      design.weeks = design.visits.last ?? design.weeks
      note("weeks", "\(design.weeks) of treatment")
    }
  }

  private mutating func readCare(_ record: YAMLRecord) {
    if let use = number(record, "emollient", in: 0...1) {
      design.emollientUse = use
      note("emollient", "on \(Rounding.short(100 * use)) % of days in both arms")
    }
    if record.bool("own_emollient") == true {
      if record.has("emollient") { record.report("own_emollient", "`emollient` sets the use already. Keep one.") }
      design.emollientUse = nil
      note("emollient", "as everybody does at home")
    }
    if let isAllowed = record.bool("rescue") {
      design.allowsRescue = isAllowed
      note("rescue", isAllowed ? "steroid when it gets bad" : "no steroid was allowed")
    }
    if let hope = number(record, "expectation", in: 0...0.9) {
      design.expectation = hope
      note("expectation", "hope lowers reported itch and sleep loss by \(Rounding.short(100 * hope)) %")
    }
  }

  private mutating func readMicrobes(_ record: YAMLRecord) {
    let microbes = record.records("microbes").map { record in
      defer { record.finish() }
      return TestedBlend.Microbe(species: record.requiredString("species"), strain: record.string("strain"))
    }
    guard !microbes.isEmpty else { return }
    design.blend = TestedBlend(microbes: microbes, isLive: design.productClass != .killed)
    guard !record.has("class") else { return }
    guard let kind = ProductClass(design.blend) else {
      record.report("microbes", "The model has no class for one of these. Name the class as well.")
      return
    }
    design.productClass = kind
    note("class", kind.words)
  }

  private mutating func readArms(_ record: YAMLRecord) {
    guard record.has("arms") else { return }
    var counts: [Word: Int] = [:]
    let arms = record.records("arms", isRequired: true)
    var roles: [(role: Word, id: String)] = []
    for arm in arms {
      defer { arm.finish() }
      let role = arm.requiredWord("role", Word.self)
      let id = arm.requiredString("id")
      if let n = number(arm, "n", in: 2...SizeLimits.people), let role { counts[role] = Int(n) }
      if role == .active { readProduct(arm) }
      if let role { roles.append((role, id)) }
    }
    guard roles.count == arms.count else { return }
    let active = roles.filter { $0.role == .active }
    guard active.count == 1, roles.count == 2 else {
      record.report("arms", "A virtual trial has one active arm and one to compare it with.")
      return
    }
    let control = roles.first { $0.role != .active }
    design.arms = (active[0].id, control?.id ?? "placebo")
    if let one = counts[.active], let role = control?.role, let two = counts[role] {
      design.sizes = .init(active: one, control: two)
      note("size", "\(one) and \(two) people")
    }
    if control?.role == .control, !record.has("expectation") {
      design.expectation = 0
      note("expectation", "no placebo: hope is left out of both arms")
    }
  }
}

/// Bounds of what is simulated.
private enum SizeLimits {
  static let people = 100_000.0
}
