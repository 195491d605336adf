internal import Catalogues

/// What is kept beside an unfinished output, so that another run can go on where it stopped: how much of the input is
/// answered by how much of the output, and of which input, asked how.
struct ScreenCheckpoint: Equatable {
  /// What must be the same for a run to go on.
  struct Terms: Equatable {
    var version: String
    var inputSize: Int?
    var inputModified: Int?
    var inputHead: UInt64
    var condition: String?
    var limit: Int?
  }

  var terms: Terms
  var position: CataloguePosition
  /// Bytes of the output that are whole and safe on the disk.
  var outputLength: Int
  var count: ScreenCount
  /// Whether the catalogue itself ended early: then a whole copy of it, which is another file, may take its place.
  var isCutOff: Bool

  private static let title = "commensal screen, unfinished: go on with --resume"

  // MARK: Text

  var text: String {
    var lines = [Self.title]
    func add(_ key: String, _ value: String?) { lines.append("\(key) \(value ?? "-")") }
    add("version", terms.version)
    add("input_size", terms.inputSize.map(String.init))
    add("input_modified", terms.inputModified.map(String.init))
    add("input_head", String(terms.inputHead, radix: 16))
    add("condition", terms.condition)
    add("limit", terms.limit.map(String.init))
    add("offset", String(position.offset))
    add("line", String(position.line))
    add("rows", String(position.rows))
    add("tail_length", String(position.tail.length))
    add("tail_hash", String(position.tail.hash, radix: 16))
    add("cut_off", isCutOff ? "yes" : nil)
    add("output_length", String(outputLength))
    add("products", String(count.products))
    for (key, found) in [("failure", count.failures), ("remark", count.remarks)] {
      for (why, rows) in found.sorted(by: { $0.key < $1.key }) {
        let places = rows.firstLines.map(String.init).joined(separator: ",")
        add(key, "\(rows.count) \(places) \(why)")
      }
    }
    return lines.joined(separator: "\n") + "\nend\n"
  }

  init(
    terms: Terms,
    position: CataloguePosition,
    outputLength: Int,
    count: ScreenCount,
    isCutOff: Bool = false
  ) {
    self.terms = terms
    self.position = position
    self.outputLength = outputLength
    self.count = count
    self.isCutOff = isCutOff
  }

  /// - Returns: `nil` where the text is no checkpoint, or not a whole one.
  init?(text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first == Self.title[...], lines.suffix(2) == ["end", ""] else { return nil }
    var values: [Substring: Substring] = [:]
    var count = ScreenCount()
    for line in lines.dropFirst().dropLast(2) {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2 else { return nil }
      guard parts[0] == "failure" || parts[0] == "remark" else {
        values[parts[0]] = parts[1]
        continue
      }
      let fields = parts[1].split(separator: " ", maxSplits: 2)
      guard fields.count == 3, let number = Int(fields[0]) else { return nil }
      let places = fields[1].split(separator: ",").compactMap { Int($0) }
      let rows = ScreenCount.Rows(count: number, firstLines: places)
      if parts[0] == "failure" {
        count.failures[String(fields[2])] = rows
      } else {
        count.remarks[String(fields[2])] = rows
      }
    }
    func number(_ key: Substring) -> Int? { values[key].flatMap { Int($0) } }
    func word(_ key: Substring) -> String? { values[key].flatMap { $0 == "-" ? nil : String($0) } }
    guard let version = word("version"), let head = word("input_head").flatMap({ UInt64($0, radix: 16) }),
      let offset = number("offset"), let line = number("line"), let rows = number("rows"),
      let length = number("output_length"), let products = number("products")
    else { return nil }
    count.products = products
    self.init(
      terms: Terms(
        version: version,
        inputSize: number("input_size"),
        inputModified: number("input_modified"),
        inputHead: head,
        condition: word("condition"),
        limit: number("limit")
      ),
      position: CataloguePosition(
        offset: offset,
        line: line,
        rows: rows,
        tail: .init(
          length: number("tail_length") ?? 0,
          hash: word("tail_hash").flatMap { UInt64($0, radix: 16) } ?? CataloguePosition.Tail().hash
        )
      ),
      outputLength: length,
      count: count
    )
    isCutOff = word("cut_off") != nil
  }

  /// Why a run with other terms cannot go on with this one; `nil` where it can.
  func objection(to other: Terms) -> String? {
    if terms.version != other.version { return "it was begun by another version of this program (\(terms.version))" }
    let isSameFile = terms.inputSize == other.inputSize && terms.inputModified == other.inputModified
    // Where less than a head was there, what stands before the place to go on at tells whether it is the same.
    let hasWholeHead = position.offset >= CatalogueScreening.Identity.headLength
    let isSameHead = terms.inputHead == other.inputHead || isCutOff && !hasWholeHead
    if !isSameHead || !isSameFile && !isCutOff {
      return "it was begun with another catalogue, or the catalogue has changed since"
    }
    if terms.condition != other.condition {
      return
        "it was begun \(terms.condition.map { "with --for \(ConditionArgument.word(for: $0))" } ?? "without --for")"
    }
    if terms.limit != other.limit {
      return "it was begun \(terms.limit.map { "with --limit \($0)" } ?? "without --limit")"
    }
    return nil
  }
}
