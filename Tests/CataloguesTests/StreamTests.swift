import Foundation
import Synchronization
import Testing

@testable import Catalogues

@Suite("A catalogue is a stream")
struct StreamTests {
  /// Rows of many kinds, good and bad, as lines and as a table.
  private func catalogue(_ generator: inout SeededGenerator, asTable: Bool) -> [UInt8] {
    var text = asTable ? "id,text\n" : ""
    for index in 0..<3000 {
      let filler = String(repeating: "word ", count: Int.random(in: 0...120, using: &generator))
      switch Int.random(in: 0..<12, using: &generator) {
      case 0: text += "broken \(index)\n"
      case 1: text += "\n"
      case 2 where asTable: text += "\(index),\"two\nlines \(filler)\"\n"
      case 3 where asTable: text += "\(index),\"open \(index)\n"
      default: text += asTable ? "\(index),t \(filler)\n" : "{\"id\": \(index), \"text\": \"t \(filler)\"}\n"
      }
    }
    return Array(text.utf8)
  }

  @Test(
    "the rows are the same however the bytes arrive",
    arguments: [UInt64.random(in: 0...UInt64.max), 1],
    [false, true]
  )
  func pieces(seed: UInt64, asTable: Bool) throws {
    print("random pieces, seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    let bytes = catalogue(&generator, asTable: asTable)
    let scratch = try Scratch()
    let whole = try entries(at: try scratch.write(bytes, to: "a.jsonl")).entries
    #expect(whole.count > 2000)

    let fifo = scratch.path("fifo.jsonl")
    #expect(mkfifo(fifo, 0o600) == 0)
    let sizes = (0..<4000).map { _ in Int.random(in: 1...3000, using: &generator) }
    let writer = Thread {
      guard let file = FileHandle(forWritingAtPath: fifo) else { return }
      var rest = bytes[...]
      for size in sizes where !rest.isEmpty {
        try? file.write(contentsOf: Data(rest.prefix(size)))
        rest = rest.dropFirst(size)
        if size % 97 == 0 { usleep(2000) }
      }
      try? file.write(contentsOf: Data(rest))
      try? file.close()
    }
    writer.start()
    let piecewise = try entries(at: fifo).entries
    #expect(piecewise == whole, "seed \(seed)")
  }

  @Test("packed catalogues hold what plain ones do, in one member or many, with zeros behind")
  func members() throws {
    var generator = SeededGenerator(seed: 5)
    let bytes = catalogue(&generator, asTable: false)
    let whole = try entries(of: bytes, named: "a.jsonl").entries
    let cut = bytes.count / 3 + 11
    let many = packed(Array(bytes[..<cut]), level: 1) + packed([]) + packed(Array(bytes[cut...]), level: 9)
    for file in [packed(bytes), packed(bytes, level: 0), many, many + [0, 0, 0]] {
      let read = try entries(of: file, named: "a.jsonl.gz")
      #expect(read.entries == whole)
      #expect(read.problem == nil)
    }
  }

  @Test("of a packed catalogue that is cut off or damaged all before is read, and the rest told")
  func damage() throws {
    var generator = SeededGenerator(seed: 6)
    let bytes = catalogue(&generator, asTable: false)
    let whole = try entries(of: bytes, named: "a.jsonl").entries
    let file = packed(bytes)

    let cut = try entries(of: file.prefix(file.count / 2), named: "a.jsonl.gz")
    guard case .cutOff? = cut.problem else { throw Unexpected() }
    #expect(cut.entries.count > 500)
    #expect(cut.entries.last?.problem == .cutOff)
    #expect(cut.entries.dropLast() == whole.prefix(cut.entries.count - 1))

    var damaged = file
    for place in (file.count / 2)..<(file.count / 2 + 64) { damaged[place] ^= 0x55 }
    let read = try entries(of: damaged, named: "a.jsonl.gz")
    guard case .damaged? = read.problem else { throw Unexpected() }
    let same = zip(read.entries, whole).prefix { $0 == $1 }.count
    #expect(same > 500)

    let rubbish = try entries(of: file + Array("rubbish".utf8), named: "a.jsonl.gz")
    guard case .damaged? = rubbish.problem else { throw Unexpected() }
    #expect(rubbish.entries == whole)
  }

  @Test("a row longer than any label is passed over and the next one read")
  func longRows() throws {
    let long = "{\"id\": 2, \"text\": \"" + String(repeating: "x", count: BlockReader.longestRow + 10) + "\"}\n"
    let nearly = "{\"id\": 3, \"text\": \"" + String(repeating: "y", count: BlockReader.longestRow - 200) + "\"}\n"
    let read = try entries(
      of: Array(("{\"id\": 1, \"text\": \"a\"}\n" + long + nearly + "{\"id\": 4, \"text\": \"b\"}\n").utf8),
      named: "a.jsonl"
    ).entries
    #expect(read.map { $0.product?.id } == ["1", nil, "3", "4"])
    #expect(read[1].problem == .tooLong)
    #expect(read[3].product?.line == 4)
  }

  @Test("the last row needs no line break")
  func lastRow() throws {
    #expect(try entries(of: Array("{\"id\": 1, \"text\": \"a\"}".utf8)).entries.count == 1)
    #expect(try entries(of: Array("id,text\n1,\"a\nb\"".utf8)).entries.first?.product?.text == "a\nb")
    #expect(try entries(of: []).entries.isEmpty)
  }

  @Test("blocks come out in order from any number of threads, each once")
  func order() throws {
    let scratch = try Scratch()
    var text = ""
    for index in 0..<40_000 {
      text += "{\"id\": \(index), \"text\": \"\(String(repeating: "z", count: index % 50))\"}\n"
    }
    let path = try scratch.write(Array(text.utf8), to: "a.jsonl")
    for jobs in [1, 2, 5, 16] {
      let reader = try BlockReader(try ByteInput(path: path, name: "a"))
      var lines = 0
      var next = 1
      try OrderedPipeline(reader, jobs: jobs).run(
        jobs: jobs,
        makeWork: { { block in if block.firstLine % 7 == 1 { usleep(500) } } },
        idle: { true },
        consume: { block in
          #expect(block.firstLine == next)
          next = block.end.line
          lines += block.end.line - block.firstLine
        }
      )
      #expect(lines == 40_000)
    }
  }

  @Test("a consumer that fails ends the run, and so does one that has enough")
  func stopping() throws {
    let scratch = try Scratch()
    let line = Array("{\"text\": \"a\"}\n".utf8)
    let path = try scratch.write((0..<200_000).flatMap { _ in line }, to: "a.jsonl")
    var reader = try BlockReader(try ByteInput(path: path, name: "a"))
    #expect(throws: Unexpected.self) {
      try OrderedPipeline(reader, jobs: 3).run(jobs: 3, makeWork: { { _ in } }, idle: { true }) { _ in
        throw Unexpected()
      }
    }
    reader = try BlockReader(try ByteInput(path: path, name: "a"))
    var blocks = 0
    try OrderedPipeline(reader, jobs: 3).run(jobs: 3, makeWork: { { _ in } }, idle: { blocks < 2 }) { _ in blocks += 1 }
    #expect(blocks == 2)
  }

  struct Unexpected: Error {}
}
