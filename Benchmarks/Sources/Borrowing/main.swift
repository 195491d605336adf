// The model that borrows strength between the held eczema trials, so that Stan can fit the same one beside it.
//
//   Borrowing model     prints the model's inputs and its posterior as JSON
//   Borrowing time [N]  prints nanoseconds of processor time: of preparing the contrasts and fitting, and of the fit with
//                       the beliefs of every trial alone, the means over N rounds

import Commensal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

func fail(_ message: String) -> Never {
  let line = Array("Borrowing: \(message)\n".utf8)
  _ = line.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
  exit(64)
}

/// Nanoseconds of processor time: whatever else runs on the machine does not count.
func processorTime() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
}

let evidence = try KnowledgeBase.embedded().evidence
let question = BorrowingModel.Question(condition: "atopic-dermatitis", route: .oral, family: .eczemaSeverity)

/// Mean and standard deviation of each observation's mean and of each fixed effect.
func beliefs(_ fit: MultiMembershipFit) -> (observations: [NormalMixture], fixed: [NormalMixture]) {
  let columns = fit.model.fixedEffects.count
  let nothing = fit.model.levels.map { _ in [MultiMembershipModel.Membership]() }
  let fixed = (0..<columns).map { column in
    fit.mean(at: .init(fixed: (0..<columns).map { $0 == column ? 1 : 0 }, memberships: nothing))
  }
  return (fit.model.observations.map { fit.mean(at: $0.position) }, fixed)
}

func list(_ items: [String]) -> String { "[" + items.joined(separator: ",") + "]" }
func moments(_ belief: NormalMixture) -> String { list(["\(belief.mean)", "\(belief.standardDeviation)"]) }
func bound(_ value: Double) -> String { value.isFinite ? "\(value)" : "null" }

func describe(_ observation: MultiMembershipModel.Observation) -> String {
  let outcome =
    switch observation.outcome {
    case .value(let value): "\"value\":\(value)"
    case .between(let lower, let upper): "\"between\":\(list([bound(lower), bound(upper)]))"
    }
  let memberships = observation.position.memberships.map { shares in
    let weights = shares.reduce(into: [String: Double]()) { $0[$1.unit, default: 0] += $1.weight }
    return "{" + weights.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }.joined(separator: ",") + "}"
  }
  return "{\"fixed\":\(list(observation.position.fixed.map { "\($0)" })),\"memberships\":\(list(memberships)),"
    + outcome + ",\"standard_error\":\(observation.standardError)}"
}

switch CommandLine.arguments.dropFirst().first {
case "model":
  let model = try BorrowingModel(evidence: evidence, question: question)
  let inputs = model.fit.model
  let found = beliefs(model.fit)
  print(
    "{\"fixed_scales\":\(list(inputs.fixedEffects.map { "\($0.priorScale)" })),"
      + "\"level_scales\":\(list(inputs.levels.map { "\($0.priorScale)" })),"
      + "\"observations\":\(list(inputs.observations.map(describe))),"
      + "\"eta\":\(list(found.observations.map(moments))),\"beta\":\(list(found.fixed.map(moments)))}"
  )
case "time":
  let rounds = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 20 : 20
  let inputs = try BorrowingModel(evidence: evidence, question: question).fit.model
  var start = processorTime()
  for _ in 0..<rounds { _ = try BorrowingModel(evidence: evidence, question: question) }
  let whole = (processorTime() - start) / rounds
  start = processorTime()
  var sum = 0.0
  for _ in 0..<rounds { sum += beliefs(try MultiMembershipFit(inputs)).observations[0].mean }
  guard sum.isFinite else { fail("a belief is not finite.") }
  print("\(whole) \((processorTime() - start) / rounds)")
default: fail("give model, or time and a number of rounds.")
}
