internal import Answering
internal import Catalogues

/// Rows of all parts so far, by what they were, in a form that can be kept beside an unfinished output.
struct ScreenCount: Equatable {
  struct Rows: Equatable {
    var count: Int
    var firstLines: [Int]
  }

  var products = 0
  /// By what is wrong, in words.
  var failures: [String: Rows] = [:]
  /// Products of which something could not be taken as it stands, by what, in words.
  var remarks: [String: Rows] = [:]

  var failed: Int { failures.values.reduce(0) { $0 + $1.count } }

  mutating func add(_ tally: RowTally) {
    products += tally.products
    for (problem, found) in tally.failures { Self.add(found, to: &failures[problem.why]) }
    for (remark, found) in tally.remarks { Self.add(found, to: &remarks[remark.words]) }
  }

  private static func add(_ found: RowTally.Rows, to entry: inout Rows?) {
    var rows = entry ?? Rows(count: 0, firstLines: [])
    rows.count += found.count
    rows.firstLines += found.firstLines.prefix(RowTally.rememberedLines - rows.firstLines.count)
    entry = rows
  }

  /// - Throws: where there was nothing to read.
  func expectRows(in catalogue: String) throws(AnswerFailure) {
    guard products == 0, failed == 0 else { return }
    let name = catalogue == "-" ? "standard input" : printable(catalogue)
    throw AnswerFailure(.unreadableInput, "\(name) is empty: it holds no line that could be a product")
  }

  /// - Throws: where there were lines, and none was a product.
  func expectProducts(in catalogue: String) throws(AnswerFailure) {
    guard products == 0, failed > 0 else { return }
    throw AnswerFailure(.contentIsWrong, "no line of the catalogue is a product")
  }

  /// What was read, and what went wrong how often and where first.
  var summary: [String] {
    var lines = ["\(Self.grouped(products)) \(products == 1 ? "product" : "products") read"]
    if failed > 0 { lines[0] += ", \(Self.grouped(failed)) \(failed == 1 ? "line is" : "lines are") no product" }
    return lines + Self.told(failures) + Self.told(remarks)
  }

  /// What was remarked of products, how often and where first.
  var remarksSummary: [String] { Self.told(remarks) }

  private static func told(_ found: [String: Rows]) -> [String] {
    found.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map { why, found in
      let places = found.firstLines.map(String.init).joined(separator: ", ")
      let more = found.count > found.firstLines.count ? " …" : ""
      let word = found.firstLines.count == 1 && more.isEmpty ? "line" : "lines"
      return "  \(grouped(found.count)) × \(why) (\(word) \(places)\(more))"
    }
  }

  /// `1,234,567`.
  static func grouped(_ number: Int) -> String {
    var digits = Array(String(number))
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: place)
      place -= 3
    }
    return String(digits)
  }
}

/// One line on the terminal that says how far the run is.
struct ScreenProgress {
  private let isShown = System.errorIsTerminal
  private let size: Int?
  private let start = ContinuousClock.now
  private var last = ContinuousClock.now
  private var isDrawn = false
  private let productsBefore: Int
  private let bytesBefore: Int

  private static let interval = Duration.milliseconds(500)

  init(size: Int?, productsBefore: Int, bytesBefore: Int) {
    self.size = size
    self.productsBefore = productsBefore
    self.bytesBefore = bytesBefore
  }

  mutating func show(_ count: ScreenCount, bytesRead: Int) {
    let now = ContinuousClock.now
    guard isShown, now - last >= Self.interval else { return }
    last = now
    isDrawn = true
    System.writeToError("\r\u{1B}[K" + text(count, bytesRead: bytesRead, seconds: (now - start) / .seconds(1)))
  }

  mutating func clear() {
    if isDrawn { System.writeToError("\r\u{1B}[K") }
    isDrawn = false
  }

  private func text(_ count: ScreenCount, bytesRead: Int, seconds: Double) -> String {
    let rate = Double(count.products - productsBefore) / max(seconds, 0.001)
    var text = "\(ScreenCount.grouped(count.products)) products, \(ScreenCount.grouped(Int(rate))) a second"
    guard let size, size > 0 else { return text }
    let share = min(1, Double(bytesRead) / Double(size))
    text += ", \(Int(share * 100)) %"
    let speed = Double(bytesRead - bytesBefore) / max(seconds, 0.001)
    guard speed > 0, seconds > 2 else { return text }
    return text + ", \(Self.duration(Double(size - bytesRead) / speed)) left"
  }

  private static func duration(_ seconds: Double) -> String {
    let whole = max(0, Int(seconds))
    if whole < 90 { return "\(whole) s" }
    return whole < 5400 ? "\((whole + 30) / 60) min" : "\(whole / 3600) h \(whole % 3600 / 60) min"
  }
}
