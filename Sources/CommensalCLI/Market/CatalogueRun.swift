internal import Advice
internal import Answering
internal import Catalogues
internal import Labels
internal import Storage

/// A catalogue on its way through the label reader and the rules, for whoever wants its products.
struct CatalogueRun {
  var catalogue: String
  var asked: Condition
  /// Whose rules judge claims; `nil` for all that are held.
  var market: Market?
  var jobs: Int
  /// Whether the labels' own words are wanted too.
  var keepsText = false

  /// How a run ended.
  enum End {
    case whole
    /// A signal asked for it.
    case interrupted(Int32)
    /// The catalogue is cut off or damaged; all before that was handed on.
    case broken(CatalogueError)
  }

  /// Hands on every product in the order of the catalogue.
  ///
  /// - Returns: how the run ended, and what the rows were.
  func run(_ consume: ([ScreenedProduct]) throws -> Void) throws -> (end: End, count: ScreenCount) {
    let mapping = try open()
    let workbench = try Workbench.open()
    let reader = try workbench.reader()
    let advisor = try workbench.advisor(market: market)
    let (asked, keepsText) = (asked, keepsText)
    Interruption.watch()
    var count = ScreenCount()
    var progress = ScreenProgress(size: mapping.storedSize, productsBefore: 0, bytesBefore: 0)
    defer { progress.clear() }
    try mapping.run(
      jobs: jobs,
      makeWorker: {
        var screener = ProductScreener(advisor: advisor, asked: asked)
        return { item in
          screener.screen(item.read(by: reader), id: item.id, line: item.line, text: keepsText ? item.text : nil)
        }
      },
      idle: {
        progress.show(count, bytesRead: mapping.storedBytesRead)
        return Interruption.received == nil
      },
      consume: { part in
        try consume(part.made)
        count.add(part.tally)
      }
    )
    if let signal = Interruption.received { return (.interrupted(signal), count) }
    return (mapping.problem.map(End.broken) ?? .whole, count)
  }

  private func open() throws(AnswerFailure) -> CatalogueMapping<ScreenedProduct> {
    do {
      return try CatalogueMapping(path: catalogue)
    } catch {
      throw AnswerFailure(error.exitCode == 66 ? .noInput : .unreadableInput, error.description)
    }
  }
}

extension CatalogueProduct {
  /// What the label says, and what the catalogue says beside it where the label is silent.
  fileprivate func read(by reader: LabelReader) -> Product {
    var product = reader.read(text)
    if let name { product.name = name }
    if product.form == .unknown, let formHint { product.form = formHint }
    if product.language == nil { product.language = languageHint }
    return product
  }
}

/// Options of every verb that goes through a catalogue.
enum CatalogueArguments {
  static let mostJobs = 256
  /// What most trials of microbes and skin are about.
  static let usualCondition = "eczema"
}
