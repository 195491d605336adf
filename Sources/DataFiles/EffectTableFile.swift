public import Statistics
internal import Tables

/// A table of study effects as a file: comma-separated, with the columns `study`, `yi` (the estimate) and `vi` (its
/// sampling variance) or `sei` (its standard error). Further columns are passed over.
public struct EffectTableFile: Sendable, Hashable {
  /// What the file holds.
  public let table: EffectTable
  /// What is odd about it though it can be pooled, each with file, row and what to do.
  public let warnings: [String]

  /// Why a file is no table of effects.
  public struct Fault: Error, Sendable, Hashable, CustomStringConvertible {
    /// Everything that is wrong, each with file, row and column, and what to do.
    public var messages: [String]

    /// The messages, one a line.
    public var description: String { messages.joined(separator: "\n") }
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - utf8: the file's bytes.
  ///   - name: what to call the file in messages.
  public init(utf8: [UInt8], name: String) throws(Fault) {
    var reader = EffectTableReader(name: name)
    table = try reader.read(utf8)
    warnings = reader.warnings + reader.remarks(on: table)
  }
}

private struct EffectTableReader {
  let name: String
  var warnings: [String] = []
  private var problems: [String] = []
  /// Line of each row's first character, from 1.
  private var lines: [Int] = []
  private var spreadColumn = "vi"

  /// A variance and a standard error in one row are taken to agree within the rounding of three digits.
  private static let roundingShare = 0.02
  private static let mostMessages = 20

  init(name: String) {
    self.name = name
  }

  private struct Columns {
    var study: Int?
    var estimate: Int
    var variance: Int?
    var standardError: Int?
  }

  mutating func read(_ utf8: [UInt8]) throws(EffectTableFile.Fault) -> EffectTable {
    guard String(validating: utf8, as: UTF8.self) != nil else {
      throw fault("\(name) is not UTF-8 text. Save the table as comma-separated values in UTF-8.")
    }
    let file = CSVTable(utf8: utf8)
    guard !file.header.isEmpty else {
      throw fault("\(name) is empty. It needs a line with the columns study,yi,vi and a row for each study.")
    }
    let columns = try columns(file.header)
    problems = file.faults.map { "\(name), line \($0.line): \($0.message)" }
    let studies = file.rows.enumerated().compactMap { study($0.element, number: $0.offset + 1, columns) }
    guard problems.isEmpty else { throw allProblems() }
    do {
      return try EffectTable(studies)
    } catch .noStudies {
      throw fault("\(name) has no row below its columns: with k = 0 studies there is nothing to pool.")
    } catch .varianceNotPositive(let row) {
      throw fault("\(place(row)), column \(spreadColumn): the variance is too small or too large to be inverted.")
    } catch {
      throw fault("\(name) cannot be pooled: \(error)")
    }
  }

  // MARK: Columns

  private mutating func columns(_ header: [String]) throws(EffectTableFile.Fault) -> Columns {
    let names = header.map { Self.trimmed($0).lowercased() }
    let known = ["study", "yi", "vi", "sei"]
    if let twice = known.first(where: { name in names.count { $0 == name } > 1 }) {
      throw fault("\(name), line 1: the column \(twice) stands twice. Keep one of them.")
    }
    if names.count == 1, let separator = [";", "\t"].first(where: { names[0].contains($0) }) {
      let word = separator == ";" ? "semicolons" : "tabs"
      throw fault("\(name), line 1: the columns are separated by \(word). Save the table with commas.")
    }
    let columns = known.map { names.firstIndex(of: $0) }
    guard let estimate = columns[1] else {
      throw fault("\(name), line 1: there is no column yi, the estimates. \(found(names))")
    }
    guard columns[2] != nil || columns[3] != nil else {
      throw fault(
        "\(name), line 1: there is neither a column vi, the sampling variances, nor sei, the standard errors. "
          + found(names)
      )
    }
    if columns[0] == nil {
      warnings.append("\(name), line 1: there is no column study; the studies are called by their row.")
    }
    spreadColumn = columns[2] == nil ? "sei" : "vi"
    return Columns(study: columns[0], estimate: estimate, variance: columns[2], standardError: columns[3])
  }

  private func found(_ names: [String]) -> String {
    "Found are \(names.prefix(12).map { $0.isEmpty ? "“”" : Self.printable($0) }.joined(separator: ", "))."
  }

  // MARK: Rows

  private mutating func study(_ row: CSVTable.Row, number: Int, _ columns: Columns) -> StudyEffect? {
    lines.append(row.line)
    let place = "\(name), row \(number) (line \(row.line))"
    let estimate = finite(row.cells[columns.estimate], "\(place), column yi")
    let variance = columns.variance.flatMap { positive(row.cells[$0], "\(place), column vi", "sampling variance") }
    let error = columns.standardError.flatMap { positive(row.cells[$0], "\(place), column sei", "standard error") }
    if let variance, let error, abs(variance - error * error) > Self.roundingShare * variance {
      problems.append(
        "\(place): vi \(variance) is not the square of sei \(error). Correct one of them, or leave one column out."
      )
    }
    guard let estimate, let spread = variance ?? error.map({ $0 * $0 }) else { return nil }
    let label = columns.study.map { Self.printable(Self.trimmed(row.cells[$0])) } ?? ""
    return StudyEffect(study: label.isEmpty ? "row \(number)" : label, estimate: estimate, variance: spread)
  }

  private mutating func finite(_ cell: String, _ place: String) -> Double? {
    let text = Self.trimmed(cell)
    let ascii = text.hasPrefix("\u{2212}") ? "-" + text.dropFirst() : text
    guard let number = Double(ascii), number.isFinite else {
      let missing = ["", "na", "n/a", "null", "."].contains(text.lowercased())
      let advice =
        missing
        ? "has no number. Leave the row out, or find the number."
        : text.contains(",")
          ? "“\(Self.printable(text))” is not a number. Write the decimal point as a point."
          : "“\(Self.printable(text))” is not a finite number."
      problems.append("\(place)\(missing ? "" : ":") \(advice)")
      return nil
    }
    return number
  }

  private mutating func positive(_ cell: String, _ place: String, _ what: String) -> Double? {
    guard let number = finite(cell, place) else { return nil }
    guard number > 0 else {
      let how = number < 0 ? "negative" : "zero"
      problems.append(
        "\(place): \(Self.trimmed(cell)) is \(how), a \(what) is above 0. Correct it or leave the row out."
      )
      return nil
    }
    return number
  }

  // MARK: Remarks

  func remarks(on table: EffectTable) -> [String] {
    let places = EffectTableRemark.Places(
      place: place,
      row: rowAndLine,
      spread: spreadColumn,
      knappHartung: "--test knha"
    )
    let all = table.remarks.map { $0.words(of: table, places) }
    guard all.count > Self.mostMessages else { return all }
    return all.prefix(Self.mostMessages) + ["\(name): and \(all.count - Self.mostMessages) more remarks of such kinds."]
  }

  private func place(_ row: Int) -> String { "\(name), \(rowAndLine(row))" }

  private func rowAndLine(_ row: Int) -> String { "row \(row + 1) (line \(lines[row]))" }

  /// To three digits.
  private func rounded(_ value: Double) -> String {
    guard value != 0, abs(value) > 1e-12 else { return "0" }
    var scale = 1.0
    while abs(value) * scale < 100 { scale *= 10 }
    return ((value * scale).rounded() / scale).description
  }

  private func fault(_ message: String) -> EffectTableFile.Fault {
    EffectTableFile.Fault(messages: [message])
  }

  private func allProblems() -> EffectTableFile.Fault {
    let more = problems.count - Self.mostMessages
    return EffectTableFile.Fault(
      messages: problems.prefix(Self.mostMessages) + (more > 0 ? ["\(name): and \(more) more."] : [])
    )
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }

  /// Safe to show on a terminal, and short.
  private static func printable(_ text: String) -> String {
    let longest = 60
    let safe = String(
      String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) })
    )
    return safe.count > longest ? safe.prefix(longest) + "…" : safe
  }
}
