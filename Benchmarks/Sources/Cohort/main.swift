// A cohort's courses, so that another simulator can run the same patients from the exported model.
//
//   Cohort model            prints the model as SBML, as the scenario has it
//   Cohort patients N KIND  prints N patients, a line of JSON each: constants, exposure day by day, three read-outs at the
//                           end; KIND is still (the same every day), air (own exposure) or lives (and own habits)
//   Cohort time N KIND THREADS   prints nanoseconds of N patients' courses with weekly output: processor time, wall clock
//   Cohort year N THREADS   prints nanoseconds of wall clock and kilobytes at most: N patients' own days for a year, six
//                           read-outs every day, reduced to means and quantiles

import Commensal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

func fail(_ message: String) -> Never {
  let line = Array("Cohort: \(message)\n".utf8)
  _ = line.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
  exit(64)
}

func now(_ clock: clockid_t) -> Int {
  var time = timespec()
  clock_gettime(clock, &time)
  return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
}

guard let scenario = Scenario.named("chronic-moderate") else { fail("there is no scenario of that name.") }
let weeks = 24
let watched: [ReadOut] = [.scorad, .crp, .lactuloseMannitol]

/// What differs from day to day.
enum Kind: String {
  case still, air, lives

  func routine(_ person: VirtualPatient) -> Routine {
    switch self {
    case .still: Routine()
    case .air: Routine(exposure: person.exposure)
    case .lives: person.usualCare
    }
  }
}

func kind(_ place: Int) -> Kind {
  guard CommandLine.arguments.count > place, let kind = Kind(rawValue: CommandLine.arguments[place]) else {
    fail("say still, air or lives.")
  }
  return kind
}

@Sendable func patient(_ number: Int, _ kind: Kind) -> Patient {
  let person = VirtualPatient(.atopicDermatitis, seed: 1, number: number)
  return person.patient(.lesional, routine: kind.routine(person))
}

/// What is in the air of a patient, day by day.
func air(_ number: Int, _ kind: Kind) -> [Double] {
  let person = VirtualPatient(.atopicDermatitis, seed: 1, number: number)
  var exposure = Exposure(person.exposure)
  return (0..<7 * weeks).map { kind == .still ? 1 : exposure.advance(to: $0, person.random) }
}

func simulation(_ solver: Solver = .standard) -> Simulation {
  Simulation(
    solver: solver,
    days: (0...weeks).map { 7 * $0 },
    observables: watched.map(Simulation.Observable.readOut)
  )
}

func number(_ place: Int) -> Int {
  guard CommandLine.arguments.count > place, let number = Int(CommandLine.arguments[place]), number > 0 else {
    fail("give a number above zero.")
  }
  return number
}

func time(_ count: Int, _ kind: Kind, threads: Int) async throws {
  let (processor, wall) = (now(CLOCK_PROCESS_CPUTIME_ID), now(CLOCK_MONOTONIC))
  let courses = try await simulation().courses(of: count, threads: threads) { patient($0, kind) }
  guard courses.values(of: .readOut(.scorad), on: 7 * weeks)?.allSatisfy(\.isFinite) == true else {
    fail("a course is not finite.")
  }
  print("\(now(CLOCK_PROCESS_CPUTIME_ID) - processor) \(now(CLOCK_MONOTONIC) - wall)")
}

switch CommandLine.arguments.dropFirst().first {
case "model": print(SBMLDocument(scenario).text)
case "patients":
  let kind = kind(3)
  for index in 0..<number(2) {
    let person = patient(index, kind)
    let constants = Parameter.allCases.map { "\"\($0.id)\":\(person.parameters[$0])" }
    let ends = try [Solver.standard, .accurate].map { solver in
      let course = try simulation(solver).course(of: person)
      return watched.map { "\(course.course(of: .readOut($0))?.last ?? .nan)" }
    }
    print(
      "{\"constants\":{\(constants.joined(separator: ","))},\"air\":\(air(index, kind)),\"fixed\":[\(ends[0].joined(separator: ","))],"
        + "\"accurate\":[\(ends[1].joined(separator: ","))]}"
    )
  }
case "time": try await time(number(2), kind(3), threads: number(4))
case "year":
  let year = Simulation(
    days: Array(0...365),
    observables: [ReadOut.scorad, .poem, .itchNRS, .crp, .tnf, .il6].map(Simulation.Observable.readOut)
  )
  let wall = now(CLOCK_MONOTONIC)
  let spread = try await year.spread(of: number(2), threads: number(3)) { patient($0, .lives) }
  guard let median = spread.sketch(of: .readOut(.scorad), on: 365)?.quantile(0.5), median.isFinite else {
    fail("a course is not finite.")
  }
  var usage = rusage()
  #if canImport(Darwin)
    getrusage(RUSAGE_SELF, &usage)
  #else
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  #endif
  print("\(now(CLOCK_MONOTONIC) - wall) \(usage.ru_maxrss)")
default: fail("give model, patients, time or year.")
}
