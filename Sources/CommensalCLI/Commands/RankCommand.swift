internal import Advice
internal import ArgumentParser
internal import Catalogues
internal import Labels
internal import Reports

struct RankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank",
    abstract: "Put the products of a catalogue in order for a condition and a person, by what trials found.",
    discussion: """
      Safety comes first, then what the trials of the product's own strains amount to, then the benefit that can be \
      counted on with 75 % probability, then match, certainty and dose. What the evidence does not tell apart is a tie.
      """
  )

  @Argument(help: "The catalogue: JSON Lines with id, name and text.", completion: .file())
  var catalogue: String

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("What it is meant to help: eczema, acne, rosacea, itch, dry-skin …", valueName: "condition"),
    completion: ConditionArgument.completions
  )
  var condition: String

  @Option(
    help: ArgumentHelp("What you choose to say about yourself, as YAML or JSON.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "json"])
  )
  var profile: String?

  @Option(
    help: ArgumentHelp("Only products used this way: oral or topical.", valueName: "way"),
    completion: .list(["oral", "topical"])
  )
  var route: WantedRoute?

  @Option(
    help: ArgumentHelp(
      "Only products of this form: cream, cleanser, serum, mask, any other form, or supplement for all that is swallowed.",
      valueName: "form"
    ),
    completion: .list(Shelf.names),
    transform: place
  )
  var form: Shelf.Place?

  @Option(help: ArgumentHelp("How many to list.", valueName: "count"))
  var top: Int = 100

  @OptionGroup var format: FormatOptions

  @Option(
    help: ArgumentHelp("Write a page to print or share to this file.", valueName: "file"),
    completion: .file(extensions: ["html"])
  )
  var html: String?

  @OptionGroup var sensitivity: SensitivityOptions

  enum WantedRoute: String, ExpressibleByArgument, CaseIterable {
    case oral, topical
  }

  /// More than anybody reads, and still little memory.
  private static let longestList = 100_000

  func validate() throws {
    _ = try ConditionArgument.condition(condition)
    guard (1...Self.longestList).contains(top) else {
      throw ValidationError("--top must be a whole number from 1 to \(Self.longestList).")
    }
    if format.isJSON && html != nil { throw ValidationError("Give either --json or --html, not both.") }
  }

  @Sendable private static func place(_ word: String) throws -> Shelf.Place {
    guard let place = Shelf.place(named: word) else {
      throw ValidationError("“\(printable(word))” is no form. Known: \(Shelf.names.joined(separator: ", ")).")
    }
    return place
  }

  func run() throws {
    let condition = try ConditionArgument.condition(condition)
    let person = try profile.map(ProfileFile.read)
    let shelf = Shelf(route: route.map { $0 == .oral ? .oral : .topical }, place: form)
    let list = try ranked(condition, person, shelf)
    if list.read == 0 {
      throw CommandFailure(.unreadableInput, "\(printable(catalogue)) holds no product that can be read")
    }
    if format.isJSON {
      try Output.write(JSONReport.ranking(list))
      return
    }
    let report = Report.ranking(list)
    if let html {
      try System.writeFile(report.html(), to: html, option: "--html")
      Output.note("the report is in \(printable(html))")
    } else {
      try Output.write(report)
    }
  }

  private func ranked(_ condition: Condition, _ person: Profile?, _ shelf: Shelf) throws -> RankingList {
    let workbench = try Workbench.open()
    let reader = try workbench.reader()
    var ranker = Ranker(
      advisor: try workbench.advisor(for: condition, borrowing: sensitivity.borrowing),
      condition: condition,
      profile: person,
      limit: top
    )
    var read = 0
    var leftOut: [RankingList.Reason: Int] = [:]
    try CatalogueRows(path: catalogue).forEach { row in
      guard case .product(let row) = row else {
        leftOut[.unreadable, default: 0] += 1
        return
      }
      read += 1
      let product = Product(row, read: reader)
      if let absence = shelf.absence(of: product) {
        leftOut[.notWanted(absence), default: 0] += 1
        return
      }
      ranker.add(
        Ranker.Entry(
          id: row.id,
          name: product.name,
          line: row.line,
          product: product,
          price: row.price?.amount,
          currency: row.price?.currency,
          servings: row.price?.servings
        )
      )
    }
    return RankingList(condition: condition, shelf: shelf, ranked: ranker.list, read: read, leftOut: leftOut)
  }
}

extension Product {
  /// A row's label, read, with what the row states beside it.
  init(_ row: CatalogueProduct, read reader: LabelReader) {
    self = reader.read(row.text)
    if let name = row.name { self.name = name }
    if form == .unknown, let hint = row.formHint { form = hint }
    if language == nil { language = row.languageHint }
  }
}
