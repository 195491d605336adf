import Foundation
import Testing

@Suite("A catalogue is kept and searched from the command line", .serialized)
struct CatalogueTests {
  private let folder: ScreenFolder

  init() throws { folder = try ScreenFolder() }

  private func run(_ arguments: [String], input: String? = nil, shell: String? = nil) throws -> Command.Outcome {
    let process = try folder.process(arguments, shell: shell)
    let (output, errors) = (folder.path("stdout"), folder.path("stderr"))
    for file in [output, errors] { try Data().write(to: URL(filePath: file)) }
    if let input {
      try input.write(toFile: folder.path("stdin"), atomically: true, encoding: .utf8)
      process.standardInput = try FileHandle(forReadingFrom: URL(filePath: folder.path("stdin")))
    }
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
    try process.run()
    process.waitUntilExit()
    return Command.Outcome(
      code: process.terminationStatus,
      output: try String(contentsOfFile: output, encoding: .utf8),
      errors: try String(contentsOfFile: errors, encoding: .utf8),
      seconds: 0
    )
  }

  private func document(_ arguments: [String]) throws -> [String: Any] {
    let outcome = try run(arguments)
    #expect(outcome.code == 0, "\(outcome.errors)")
    return try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  private func found(_ words: String...) throws -> [String] {
    let answer = try document(["catalogue", "search"] + words + ["--database", "shop.sqlite", "--json"])
    let products = try #require(answer["products"] as? [[String: Any]])
    #expect(answer["total"] as? Int == products.count)
    return products.compactMap { $0["id"] as? String }.sorted()
  }

  private func importShop(_ more: String...) throws {
    let shop = ScreenTests.example("shop.jsonl")
    #expect(try run(["catalogue", "import", shop, "--database", "shop.sqlite"] + more).code == 0)
  }

  @Test("what was imported is found by every name, strain, claim, verdict and form")
  func search() throws {
    try importShop()
    #expect(try found("LINDENHOF") == ["lg-01"])
    #expect(try found("--microbe", "Lactobacillus rhamnosus") == ["lg-01"])
    #expect(try found("--strain", "ATCC 53103") == ["lg-01"])
    #expect(try found("--strain", "CECT8145") == ["pd-03"])
    #expect(try found("--claim", "eczema-prone") == ["av-17"])
    #expect(try found("--condition", "Neurodermitis") == ["av-17", "lg-01"])
    #expect(try found("--verdict", "no-microbe") == ["hw-88"])
    #expect(try found("--form", "cream") == ["av-17"])
    #expect(try found("strain:GG verdict:no-microbe").isEmpty)
    #expect(try found("lactobacillus casei") == ["pd-03"])
    #expect(try found("'; DROP TABLE product; --").isEmpty)
    #expect(try found("--verdict", "tested-unclear", "microbe:longum") == ["pd-03"])
  }

  @Test("a name or number before which a part is named finds what the options find")
  func otherNames() throws {
    try importShop()
    for words in [["microbe:LGG"], ["--microbe", "LGG"], ["strain:LGG"], ["strain:53103"], ["--strain", "53103"]] {
      let answer = try document(["catalogue", "search"] + words + ["--database", "shop.sqlite", "--json"])
      let products = try #require(answer["products"] as? [[String: Any]])
      #expect(products.compactMap { $0["id"] as? String } == ["lg-01"], "\(words)")
    }
    #expect(try found("microbe:\"Lactobacillus casei\"") == ["pd-03"])
    #expect(try found("microbe:LGG strain:CECT8145").isEmpty)
  }

  @Test(
    "what finds nothing, or less than it could, is told with what may be meant",
    arguments: [
      ("foo:bar", "“foo:” names no part of a product and is looked for as a word. Parts are name:, microbe:"),
      ("microbe:rhamnosis", "“rhamnosis” is on no product of the catalogue. Did you mean rhamnosus?"),
      ("claim:eczema", "condition:eczema finds what claims it in any words and language"),
      ("claim:Neurodermitis", "condition:eczema finds"),
    ]
  )
  func hints(words: String, hint: String) throws {
    try importShop()
    let outcome = try run(["catalogue", "search", words, "--database", "shop.sqlite", "--json"])
    #expect(outcome.code == 0)
    #expect(outcome.errors.contains(hint), "\(outcome.errors)")
    #expect(try run(["catalogue", "search", "rhamnosus", "--database", "shop.sqlite", "--json"]).errors.isEmpty)
  }

  @Test("behind the last product is told as that")
  func skippedAll() throws {
    try importShop()
    let outcome = try run(["catalogue", "search", "--skip", "100", "--database", "shop.sqlite"])
    #expect(outcome.output.hasPrefix("6 products fit, none of them shown\n"))
    #expect(outcome.output.contains("--skip 5"))
  }

  @Test("whose rules judged the claims is said by a market, in every form, and kept with an import")
  func rules() throws {
    let shop = ScreenTests.example("shop.jsonl")
    try importShop("--market", "EU")
    let ofDatabase = try document(["market", "shop.sqlite", "--json"])
    let ofFile = try document(["market", shop, "--market", "EU", "--json"])
    #expect(ofDatabase["market"] as? String == "EU")
    #expect(ofFile["market"] as? String == "EU")
    #expect(try document(["market", shop, "--json"])["market"] is NSNull)
    #expect(try document(["catalogue", "stats", "--database", "shop.sqlite", "--json"])["market"] as? String == "EU")
    for source in [["shop.sqlite"], [shop, "--market", "EU"]] {
      #expect(try run(["market"] + source).output.hasPrefix("The market in “shop.jsonl”, by the rules of the EU\n"))
    }
    let other = try run(["market", "shop.sqlite", "--market", "US"])
    #expect(other.code == 64)
    #expect(other.errors.contains("was imported with --market EU"))
    #expect(try run(["market", "shop.sqlite", "--market", "EU"]).code == 0)
  }

  @Test("an import into a new place that ends early leaves nothing there", arguments: [SIGINT, SIGKILL])
  func newPlace(number: Int32) throws {
    let pipe = Pipe()
    let process = try folder.process(["catalogue", "import", "-", "--database", "new.sqlite"])
    process.standardInput = pipe
    try process.run()
    let line = "{\"id\":\"a\",\"text\":\"\(String(repeating: "reuteri ", count: 125))\"}\n"
    let head = String(repeating: line, count: 80)
    DispatchQueue.global().async { try? pipe.fileHandleForWriting.write(contentsOf: Data(head.utf8)) }
    while process.isRunning, try !isWatching(process) { usleep(20_000) }
    kill(process.processIdentifier, number)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path("."))
    #expect(!files.contains("new.sqlite"))
    if number == SIGINT { #expect(!files.contains { $0.hasPrefix("new.sqlite") }, "\(files)") }
    let search = try run(["catalogue", "search", "x", "--database", "new.sqlite"])
    #expect(search.code == 66)
    let shop = ScreenTests.example("shop.jsonl")
    #expect(try run(["catalogue", "import", shop, "--database", "new.sqlite"]).code == 0)
    #expect(
      try run(["catalogue", "search", "LINDENHOF", "--database", "new.sqlite"]).output.hasPrefix("1 product fits")
    )
  }

  @Test("a database into which nothing was imported yet is not searched as if it were a catalogue")
  func nothingImported() throws {
    try importShop()
    let script = "import sqlite3; c = sqlite3.connect('shop.sqlite'); c.execute('DELETE FROM catalogue'); c.commit()"
    let python = Process()
    python.executableURL = URL(filePath: "/usr/bin/python3")
    python.arguments = ["-c", script]
    python.currentDirectoryURL = folder.url
    try python.run()
    python.waitUntilExit()
    let search = try run(["catalogue", "search", "x", "--database", "shop.sqlite"])
    #expect(search.code == 1)
    #expect(search.errors.contains("holds no catalogue yet"))
    #expect(search.output.isEmpty)
  }

  @Test("a market that is interrupted leaves no half table of products")
  func interruptedMarket() throws {
    let pipe = Pipe()
    let process = try folder.process(["market", "-", "--products", "t.csv"])
    process.standardInput = pipe
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let line = "{\"id\":\"a\",\"text\":\"\(String(repeating: "reuteri ", count: 125))\"}\n"
    let head = String(repeating: line, count: 80)
    DispatchQueue.global().async { try? pipe.fileHandleForWriting.write(contentsOf: Data(head.utf8)) }
    while process.isRunning, try !isWatching(process) { usleep(20_000) }
    process.terminate()
    let told = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(told.contains("interrupted: nothing is counted"))
    #expect(try !FileManager.default.contentsOfDirectory(atPath: folder.path(".")).contains { $0.hasPrefix("t.csv") })
  }

  @Test("a search and what is held are told to people too")
  func words() throws {
    try importShop()
    let search = try run(["catalogue", "search", "rhamnosus", "--database", "shop.sqlite"])
    #expect(search.output.hasPrefix("1 product fits\n"))
    #expect(search.output.contains("LINDENHOF Haut Kapseln"))
    let stats = try run(["catalogue", "stats", "--check", "--database", "shop.sqlite"])
    #expect(stats.output.hasPrefix("6 products from “"))
    #expect(stats.code == 0)
  }

  @Test("without a place named, the catalogue is kept where such data belongs")
  func usualPlace() throws {
    let shop = ScreenTests.example("shop.jsonl")
    let home = folder.path("home")
    #expect(
      try run(["catalogue", "import", shop], shell: "HOME='\(home)'; export HOME; unset XDG_DATA_HOME").code == 0
    )
    let file = home + "/.local/share/commensal/catalogue.sqlite"
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let parent = try FileManager.default.attributesOfItem(atPath: home + "/.local/share/commensal")
    #expect(parent[.posixPermissions] as? Int == 0o700)
  }

  @Test(
    "what cannot be used is told with its exit code",
    arguments: [
      (["catalogue", "stats", "--database", "none.sqlite"], 66, "there is no database none.sqlite"),
      (["catalogue", "search", "x", "--database", "text.sqlite"], 65, "is not a catalogue of this program"),
      (["catalogue", "import", "none.jsonl", "--database", "new.sqlite"], 66, "none.jsonl"),
      (["catalogue", "import", "text.sqlite", "--database", "/proc/x/y.sqlite"], 64, "cannot be written"),
      (["catalogue", "search", "verdict:good"], 64, "Verdicts are tested-helped"),
      (["catalogue", "search", "x", "--form", "jar"], 64, "Forms are capsule"),
    ]
  )
  func trouble(arguments: [String], code: Int32, words: String) throws {
    try String(repeating: "no database\n", count: 100)
      .write(toFile: folder.path("text.sqlite"), atomically: true, encoding: .utf8)
    let outcome = try run(arguments)
    #expect(outcome.code == code)
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }

  @Test("bad lines are counted and told; with nothing but bad lines the catalogue from before stays")
  func badLines() throws {
    try importShop()
    let bad = String(repeating: "{\"x\": 1}\n", count: 500)
    let only = try run(["catalogue", "import", "-", "--database", "shop.sqlite"], input: bad)
    #expect(only.code == 1)
    #expect(only.errors.contains("500 lines are no product"))
    #expect(try found("LINDENHOF") == ["lg-01"])
    let line = "{\"id\":\"a\",\"text\":\"Lactobacillus reuteri\"}\n"
    let mixed = try run(["catalogue", "import", "-", "--database", "shop.sqlite"], input: line + bad + line)
    #expect(mixed.code == 0)
    #expect(try document(["catalogue", "stats", "--database", "shop.sqlite", "--json"])["skipped"] as? Int == 500)
  }

  @Test("a packed catalogue that lost its end leaves the one from before, unless what is left will do")
  func truncated() throws {
    try importShop()
    let line = "{\"id\":\"a\",\"text\":\"Lactobacillus reuteri %d\"}\n"
    let text = (0..<300).map { line.replacing("%d", with: "\($0)") }.joined()
    try text.write(toFile: folder.path("all.jsonl"), atomically: true, encoding: .utf8)
    let gzip = Process()
    gzip.executableURL = URL(filePath: "/bin/sh")
    let script = "gzip -1 all.jsonl && head -c $(($(wc -c < all.jsonl.gz) / 2)) all.jsonl.gz > cut.jsonl.gz"
    gzip.arguments = ["-c", script]
    gzip.currentDirectoryURL = URL(filePath: folder.path("."))
    try gzip.run()
    gzip.waitUntilExit()
    let refused = try run(["catalogue", "import", "cut.jsonl.gz", "--database", "shop.sqlite"])
    #expect(refused.code == 65)
    #expect(refused.errors.contains("The database is as it was"))
    #expect(try found("LINDENHOF") == ["lg-01"])
    let kept = try run(["catalogue", "import", "cut.jsonl.gz", "--database", "shop.sqlite", "--partial"])
    #expect(kept.code == 0)
    let stats = try document(["catalogue", "stats", "--database", "shop.sqlite", "--json"])
    let count = try #require(stats["products"] as? Int)
    #expect(count > 0 && count < 300)
  }

  @Test("an import that is killed at any moment leaves the catalogue from before, whole")
  func killed() throws {
    try importShop()
    let products = try ScreenTests.samples(400, seed: 5)
    try products.write(toFile: folder.path("many.jsonl"), atomically: true, encoding: .utf8)
    for round in 0..<12 {
      let process = try folder.process(["catalogue", "import", "many.jsonl", "--database", "shop.sqlite"])
      try process.run()
      usleep(UInt32(20_000 + 60_000 * round))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let isDone = process.terminationReason == .exit && process.terminationStatus == 0
      let stats = try document(["catalogue", "stats", "--check", "--database", "shop.sqlite", "--json"])
      let count = stats["products"] as? Int
      // A kill that comes after the last step finds the new catalogue, whole too.
      #expect(count == 6 || count == 400)
      if count == 400 || isDone { break }
      #expect(try found("LINDENHOF") == ["lg-01"])
    }
  }

  @Test("a signal ends an import by that signal and leaves the catalogue from before")
  func interrupted() throws {
    try importShop()
    let pipe = Pipe()
    let process = try folder.process(["catalogue", "import", "-", "--database", "shop.sqlite"])
    process.standardInput = pipe
    try process.run()
    // More than what is looked at to tell what a catalogue is; behind it the command waits for the rest.
    let line = "{\"id\":\"a\",\"text\":\"\(String(repeating: "reuteri ", count: 125))\"}\n"
    let head = String(repeating: line, count: 80)
    DispatchQueue.global().async { try? pipe.fileHandleForWriting.write(contentsOf: Data(head.utf8)) }
    // Until then the signal would come too early to be waited for.
    while process.isRunning, try !isWatching(process) { usleep(20_000) }
    // While it waits for more, the catalogue can be searched.
    #expect(try found("LINDENHOF") == ["lg-01"])
    let second = try run(["catalogue", "import", "-", "--database", "shop.sqlite"], input: "{}\n")
    #expect(second.code == 70)
    #expect(second.errors.contains("another process is writing"))
    process.terminate()
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(try found("LINDENHOF") == ["lg-01"])
  }

  /// Whether a process catches the signal to end: bit 14 of what it catches, from 0 (proc(5), `SigCgt`).
  private func isWatching(_ process: Process) throws -> Bool {
    #if os(Linux)
      let status = try String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
      let line = status.split(separator: "\n").first { $0.hasPrefix("SigCgt:") }
      let mask = line.flatMap { UInt64($0.drop { $0 != "\t" }.dropFirst(), radix: 16) } ?? 0
      return mask & 1 << 14 != 0
    #else
      usleep(2_000_000)
      return true
    #endif
  }

  @Test("a market is the same from the file and from the database")
  func market() throws {
    try importShop()
    let shop = ScreenTests.example("shop.jsonl")
    let ofFile = try run(["market", shop, "--json", "--products", "products.csv"])
    let ofDatabase = try run(["market", "shop.sqlite", "--json"])
    #expect(ofFile.code == 0 && ofDatabase.code == 0)
    #expect(ofFile.output == ofDatabase.output)
    let answer = try #require(
      try JSONSerialization.jsonObject(with: Data(ofFile.output.utf8)) as? [String: Any]
    )
    #expect(answer["products"] as? Int == 6)
    let steps = try #require(answer["steps"] as? [[String: Any]])
    #expect(steps.map { $0["step"] as? String }.prefix(3) == ["product", "microbe", "strain"])
    #expect(steps[6]["first"] as? [String] == ["lg-01", "pd-03"])
    let table = try String(contentsOfFile: folder.path("products.csv"), encoding: .utf8)
    #expect(table.split(separator: "\r\n").count == 7)
  }

  @Test("a market's page stands alone, and says where it is")
  func page() throws {
    let outcome = try run(["market", ScreenTests.example("shop.jsonl"), "--html", "market.html"])
    #expect(outcome.code == 0)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("the page is in market.html"))
    let page = try String(contentsOfFile: folder.path("market.html"), encoding: .utf8)
    #expect(page.contains("2 of 6 products can be tied to a trial"))
    #expect(!page.contains("src="))
  }

  @Test("no cell of the table of products is a formula to a spreadsheet")
  func formulas() throws {
    let lines = ["=1+1", "+1", "-1", "@SUM(A1)", "\\t=1", "a,\\\"b\\\""].enumerated().map {
      "{\"id\":\"\($1)\",\"name\":\"\($1)\",\"text\":\"Lactobacillus reuteri \($0)\"}\n"
    }
    let outcome = try run(["market", "-", "--products", "t.csv"], input: lines.joined())
    #expect(outcome.code == 0)
    let table = try String(contentsOfFile: folder.path("t.csv"), encoding: .utf8)
    for cell in table.split(whereSeparator: { $0 == "," || $0.isNewline }) {
      let bare = cell.drop { $0 == "\"" }
      #expect(!["=", "+", "-", "@", "\t"].contains(bare.first.map(String.init) ?? ""), "\(cell)")
    }
    #expect(table.contains("\"'=1+1\""))
    #expect(table.contains("\"a,\"\"b\"\"\""))
  }
}
