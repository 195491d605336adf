// Reads label texts when told to, so that another program can take turns with it on one core.
//
//   Reading FILE      FILE holds label texts parted by NUL bytes
//
// Takes one word a line on standard input: `names` lists every name of the tables, one a line, by kind; `round` reads
// all texts and prints the nanoseconds of processor time that took; `answers` prints for each text the microbes found, as written, parted
// by tabs.

import Commensal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

func fail(_ message: String) -> Never {
  let line = Array("Reading: \(message)\n".utf8)
  _ = line.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
  exit(64)
}

func contents(of path: String) -> [UInt8] {
  guard let file = fopen(path, "rb") else { fail("\(path) cannot be read. Give a file of label texts.") }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
  return bytes
}

/// Nanoseconds of processor time: whatever else runs on the machine does not count.
func processorTime() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
}

func say(_ line: String) {
  print(line)
  fflush(nil)
}

guard CommandLine.arguments.count == 2 else { fail("give one file of label texts, parted by NUL bytes.") }
let texts = contents(of: CommandLine.arguments[1]).split(separator: 0).map(Array.init)
let knowledge = try KnowledgeBase.embedded()
let tables = try knowledge.nomenclatureTables
let reader = LabelReader(
  nomenclature: Nomenclature(tables: tables),
  ingredients: try knowledge.ingredients,
  inci: try knowledge.inci
)

while let command = readLine() {
  switch command {
  case "names":
    for genus in tables.genera { for name in [genus.name] + genus.synonyms { print("genus\t\(name)") } }
    for species in tables.species { for name in [species.name] + species.synonyms { print("species\t\(name)") } }
    for strain in tables.strains where strain.isDeposited {
      for name in [strain.designation] + strain.aliases { print("strain\t\(name)") }
    }
    say("")
  case "round":
    let start = processorTime()
    var microbes = 0
    for text in texts { microbes += reader.read(utf8: text).microbes.count }
    // The count keeps the reading from being left out as without effect.
    say("\(processorTime() - start) \(microbes)")
  case "answers":
    for text in texts {
      // A name may run over the end of a line.
      let found = reader.read(utf8: text).microbes.map { "\($0.name)|\($0.written)" }.joined(separator: "\t")
      print(found.split(whereSeparator: \.isNewline).joined(separator: " "))
    }
    say("")
  default: fail("“\(command)” is none of names, round, answers.")
  }
}
