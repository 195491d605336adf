internal import Advice
internal import Answering
internal import Labels

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Every product of a market with what it counts as, as comma-separated values (RFC 4180), written as they come and put
/// in its place when it is whole.
final class ProductTable {
  private let path: String
  private let temporary: String
  private var descriptor: Int32
  private var buffer: [UInt8] = []

  private static let bufferSize = 1 << 20

  /// - Throws: where the file cannot be made.
  init(path: String) throws(AnswerFailure) {
    self.path = path
    temporary = path + ".\(getpid()).partial"
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw AnswerFailure(
        .usage,
        "\(printable(path)) cannot be written: \(System.reason(errno)). Give --products another place."
      )
    }
    append(Self.columns)
  }

  deinit { cancel() }

  /// Leaves no table; what stood in its place stays.
  func cancel() {
    guard descriptor >= 0 else { return }
    close(descriptor)
    unlink(temporary)
    descriptor = -1
  }

  private static let columns =
    ["id", "line", "name", "form", "route", "microbes", "strains"]
    + MarketSummary.Step.allCases.dropFirst().map(\.rawValue) + ["rung", "verdicts", "claims_unsupported"]

  func add(_ product: ScreenedProduct) throws(AnswerFailure) {
    let steps = product.steps
    var cells = [
      product.id ?? "", String(product.line), product.name ?? "", product.form.rawValue, product.route.rawValue,
      product.microbes.map(\.name).joined(separator: "; "),
      product.microbes.compactMap { $0.strain ?? $0.strainID }.joined(separator: "; "),
    ]
    cells += MarketSummary.Step.allCases.dropFirst().map { steps.contains($0) ? "1" : "0" }
    cells += [
      product.rung.rawValue,
      product.findings.map { "\($0.condition.rawValue): \($0.verdict.rawValue)" }.joined(separator: "; "),
      product.claims.filter { [.unsupported, .notAllowed].contains($0.standing) }.map(\.text).joined(separator: " | "),
    ]
    append(cells)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Puts the table in its place.
  func finish() throws(AnswerFailure) {
    try flush()
    close(descriptor)
    descriptor = -1
    guard rename(temporary, path) == 0 else {
      let why = System.reason(errno)
      unlink(temporary)
      throw AnswerFailure(.usage, "\(printable(path)) cannot be written: \(why). Give --products another place.")
    }
    Output.note("the products are in \(printable(path))")
  }

  private func append(_ cells: [String]) {
    buffer += cells.map(Self.cell).joined(separator: ",").utf8
    buffer += [0x0D, 0x0A]
  }

  /// A cell that a spreadsheet cannot take for a formula (OWASP, CSV Injection).
  private static func cell(_ text: String) -> String {
    let isFormula = text.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    let safe = isFormula ? "'" + text : text
    guard isFormula || safe.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
      return safe
    }
    return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  private func flush() throws(AnswerFailure) {
    if let problem = System.write(buffer, to: descriptor) {
      throw AnswerFailure(.fault, "\(printable(path)) cannot be written: \(System.reason(problem))")
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
