// Simulates models from their priors and fits them, and prints how evenly what was true falls over what is believed.
//
//   Calibration [SIMULATIONS] [SEED]
//
// The study is the tests' own, on all levels.

import Commensal
import Statistics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

func fail(_ message: String) -> Never {
  let line = Array("Calibration: \(message)\n".utf8)
  _ = line.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
  exit(64)
}

func number(_ value: Double, places: Int) -> String {
  let unit = pow(10, Double(places))
  let whole = Int((value * unit).rounded())
  let digits = String(whole % Int(unit))
  return "\(whole / Int(unit))." + String(repeating: "0", count: places - digits.count) + digits
}

func padded(_ text: String, _ width: Int) -> String { text + String(repeating: " ", count: max(1, width - text.count)) }

let words = CommandLine.arguments.dropFirst().map { UInt64($0) }
guard words.count <= 2, !words.contains(nil), words.first != 0 else {
  fail("give the number of simulations and a seed.")
}
let count = Int(words.first.flatMap { $0 } ?? 5000)
let seed = words.dropFirst().first.flatMap { $0 } ?? 20_261_121

let study = CalibrationStudy(levels: CalibrationStudy.Level.allCases, trials: 10)
let start = clock()
var values: [CalibrationStudy.Quantity: [Double]] = [:]
var failures = 0
for index in 0..<count {
  do {
    let transforms = try study.transforms(seed: seed &+ UInt64(index))
    for (quantity, value) in transforms { values[quantity, default: []].append(value) }
  } catch {
    failures += 1
  }
}
let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)

let milliseconds = number(seconds * 1000 / Double(count), places: 1)
print("\(count) simulations, seed \(seed), \(milliseconds) ms each; not fitted: \(failures)")
print(padded("", 16) + "within 50 %  80 %   95 %   uneven by chance (χ², 20 bins)")
for quantity in CalibrationStudy.Quantity.allCases {
  let found = values[quantity] ?? []
  let inside = [0.5, 0.8, 0.95].map { number(100 * Uniformity.coverage(found, of: $0), places: 1) }
  let uniformity = Uniformity(found, bins: 20)
  print(padded(quantity.rawValue, 23) + inside.map { padded($0, 7) }.joined() + "p " + number(uniformity.p, places: 4))
  print(padded("", 16) + uniformity.counts.map(String.init).joined(separator: " "))
}
if failures > 0 { exit(1) }
