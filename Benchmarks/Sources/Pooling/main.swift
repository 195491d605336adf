// Pools tables of effects over and over and prints the processor time of one fit, and its answer, so that another
// program can do the same beside it.
//
//   Pooling [FITS] < FILE      FILE is a table with the columns table,yi,vi
//
// A line for each table: its name, nanoseconds of processor time of one fit (REML, Knapp and Hartung), estimate, standard
// error, tau2.

import Commensal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

func fail(_ message: String) -> Never {
  let line = Array("Pooling: \(message)\n".utf8)
  _ = line.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
  exit(64)
}

/// Nanoseconds of processor time: whatever else runs on the machine does not count.
func processorTime() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
}

let asked = CommandLine.arguments.dropFirst().first.flatMap { Int($0) }

var names: [String] = []
var estimates: [String: [Double]] = [:]
var variances: [String: [Double]] = [:]
while let line = readLine() {
  let cells = line.split(separator: ",")
  guard cells.count == 3, let yi = Double(cells[1]), let vi = Double(cells[2]) else { continue }
  let name = String(cells[0])
  if estimates[name] == nil { names.append(name) }
  estimates[name, default: []].append(yi)
  variances[name, default: []].append(vi)
}
guard !names.isEmpty else { fail("no row with three cells, the last two numbers.") }

for name in names {
  let (yi, vi) = (estimates[name] ?? [], variances[name] ?? [])
  let fits = asked ?? max(20, 2_000_000 / (yi.count * 20))
  var fit = try RandomEffects.fit(yi: yi, vi: vi, method: .restrictedMaximumLikelihood, test: .knappHartung)
  let start = processorTime()
  for _ in 0..<fits {
    fit = try RandomEffects.fit(yi: yi, vi: vi, method: .restrictedMaximumLikelihood, test: .knappHartung)
  }
  let time = Double(processorTime() - start) / Double(fits)
  print("\(name),\(time),\(fit.estimate),\(fit.standardError),\(fit.heterogeneity?.tau2 ?? 0)")
}
