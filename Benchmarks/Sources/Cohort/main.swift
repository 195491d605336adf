// A cohort's courses, so that another simulator can run the same patients from the exported model.
//
//   Cohort model            prints the model as SBML, as the scenario has it
//   Cohort patients N       prints N patients, a line of JSON each: their constants and three read-outs at the end
//   Cohort time N THREADS   prints nanoseconds of N patients' courses with weekly output: processor time, wall clock
//   Cohort lives N          the same with everybody's own days: exposure, adherence, emollient, steroid
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

/// A patient's own constants, and nothing left to chance after that.
@Sendable func patient(_ number: Int) -> Patient {
  Patient(parameters: VirtualPatient(.atopicDermatitis, seed: 1, number: number).parameters, start: .lesional)
}

@Sendable func living(_ number: Int) -> Patient {
  VirtualPatient(.atopicDermatitis, seed: 1, number: number).patient(.lesional)
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

func time(_ count: Int, threads: Int, _ patient: @escaping @Sendable (Int) -> Patient) async throws {
  let (processor, wall) = (now(CLOCK_PROCESS_CPUTIME_ID), now(CLOCK_MONOTONIC))
  let courses = try await simulation().courses(of: count, threads: threads, patient: patient)
  guard courses.values(of: .readOut(.scorad), on: 7 * weeks)?.allSatisfy(\.isFinite) == true else {
    fail("a course is not finite.")
  }
  print("\(now(CLOCK_PROCESS_CPUTIME_ID) - processor) \(now(CLOCK_MONOTONIC) - wall)")
}

switch CommandLine.arguments.dropFirst().first {
case "model": print(SBMLDocument(scenario).text)
case "patients":
  for index in 0..<number(2) {
    let person = patient(index)
    let constants = Parameter.allCases.map { "\"\($0.id)\":\(person.parameters[$0])" }
    let ends = try [Solver.standard, .accurate].map { solver in
      let course = try simulation(solver).course(of: person)
      return watched.map { "\(course.course(of: .readOut($0))?.last ?? .nan)" }
    }
    print(
      "{\"constants\":{\(constants.joined(separator: ","))},\"fixed\":[\(ends[0].joined(separator: ","))],"
        + "\"accurate\":[\(ends[1].joined(separator: ","))]}"
    )
  }
case "time": try await time(number(2), threads: number(3), patient)
case "lives": try await time(number(2), threads: 1, living)
case "year":
  let year = Simulation(
    days: Array(0...365),
    observables: [ReadOut.scorad, .poem, .itchNRS, .crp, .tnf, .il6].map(Simulation.Observable.readOut)
  )
  let wall = now(CLOCK_MONOTONIC)
  let spread = try await year.spread(of: number(2), threads: number(3), patient: living)
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
default: fail("give model, patients, time, lives or year.")
}
