// A trial's potency curve, and the belief of the potency after the trial, so that Python can do a part of it beside.
//
//   Potency PEOPLE     prints, a line each: seconds of wall clock, people drawn and enrolled, the difference at half
//                      potency, and the potency as a share with its 95 % interval

import Commensal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@main
enum Program {
  static func main() async throws {
    let people = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 3000
    let evidence = try KnowledgeBase.embedded().evidence
    let threads = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    let clock = ContinuousClock()
    let start = clock.now
    let held = try await HeldResponses(
      evidence,
      route: .oral,
      only: ["navarro-lopez-2018"],
      effort: .init(people: people, seed: 1, threads: threads)
    )
    let entry = held.entries[0]
    let answer = held.model().answer(about: entry.blend, named: entry.design.name)
    let seconds = (clock.now - start) / .seconds(1)
    print("seconds \(seconds)")
    print("drawn \(held.screened)")
    print("enrolled \(people)")
    print("difference \(entry.finding.curve.difference(at: 0))")
    print("potency \(answer.belief.share(0.5)) (\(answer.belief.share(0.025)) to \(answer.belief.share(0.975)))")
  }
}
