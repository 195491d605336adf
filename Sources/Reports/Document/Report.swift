/// An answer as a person reads it, before it is laid out for a terminal or a page: the same words for both.
public struct Report: Sendable, Hashable {
  /// What the report is about: a product, a word, a list.
  public var title: Words
  /// The answer first: shown large, above everything else.
  public var banners: [Banner]
  /// The parts, in order.
  public var sections: [Section]
  /// Said last, in small type.
  public var closing: Words
  /// Whether it is printed small, to fit on one sheet of A4.
  public var isOneSheet: Bool

  /// A report.
  public init(
    title: Words,
    banners: [Banner] = [],
    sections: [Section] = [],
    closing: Words = [],
    isOneSheet: Bool = false
  ) {
    self.title = title
    self.banners = banners
    self.sections = sections
    self.closing = closing
    self.isOneSheet = isOneSheet
  }

  /// A headline with the sentences that belong to it.
  public struct Banner: Sendable, Hashable {
    /// What the headline amounts to.
    public var tone: Tone
    /// The answer in a few words.
    public var headline: String
    /// The sentences below it.
    public var paragraphs: [Words]

    /// A banner.
    public init(tone: Tone, headline: String, paragraphs: [Words]) {
      self.tone = tone
      self.headline = headline
      self.paragraphs = paragraphs
    }
  }

  /// Blocks under a heading.
  public struct Section: Sendable, Hashable {
    /// The heading.
    public var title: String
    /// What stands under the heading, in order.
    public var blocks: [Block]

    /// A section.
    public init(_ title: String, _ blocks: [Block]) {
      self.title = title
      self.blocks = blocks
    }

    /// What of it a terminal can show.
    var terminalBlocks: [Block] { blocks.filter { !$0.isForPages } }
  }

  /// One piece of a section.
  public enum Block: Sendable, Hashable {
    case paragraph(Words)
    /// A terminal shows no more than the limit and says how many there are; a page shows all.
    case list([Words], terminalLimit: Int?)
    /// A list whose items each begin with a mark of their own.
    case remarks([Remark], terminalLimit: Int?)
    case table(Table)
    /// Beyond the limit a terminal shows only title and marks; a page shows all in full.
    case cards([Card], terminalLimit: Int)
    /// A page shows the drawing with its figures folded away; a terminal shows the figures.
    case plot(Figure)
    /// What stands behind figures, opened on a page by those that lead there; a terminal leaves it out.
    case listings([Listing], head: Words)
    /// Empty lines to write on by hand; a terminal leaves them out.
    case linesToWriteOn(Int)
  }

  /// What a figure counts, one by one.
  public struct Listing: Sendable, Hashable {
    /// Where ``Inline/jump(_:to:)`` leads: letters, digits and hyphens, once in a report.
    public var anchor: String
    /// What is listed.
    public var title: String
    /// The items, as many as are shown.
    public var items: [Words]
    /// What is said below them; may be empty.
    public var rest: Words

    /// A listing.
    public init(anchor: String, title: String, items: [Words], rest: Words = []) {
      self.anchor = anchor
      self.title = title
      self.items = items
      self.rest = rest
    }
  }

  /// A sentence or two with a mark in front that says how much it matters.
  public struct Remark: Sendable, Hashable {
    /// How much it matters.
    public var tone: Tone
    /// The mark in words: `supported`, `avoid`.
    public var label: String
    /// The sentences.
    public var words: Words
    /// Why, or where it is from; quieter than the words.
    public var detail: Words

    /// A remark.
    public init(tone: Tone, label: String, words: Words, detail: Words = []) {
      self.tone = tone
      self.label = label
      self.words = words
      self.detail = detail
    }
  }

  /// Something with a title, marks and named facts: a trial.
  public struct Card: Sendable, Hashable {
    /// What the card is about.
    public var title: Words
    /// What the result amounts to.
    public var tone: Tone
    /// What the marks say: the result in a word or two, how close the match is.
    public var marks: [String]
    /// Named facts, in order.
    public var facts: [Fact]

    /// A card.
    public init(title: Words, tone: Tone, marks: [String], facts: [Fact]) {
      self.title = title
      self.tone = tone
      self.marks = marks
      self.facts = facts
    }
  }

  /// A named fact of a card; several paragraphs where there is more than one thing to say.
  public struct Fact: Sendable, Hashable {
    /// What the fact is about, in a word.
    public var name: String
    /// What is said of it.
    public var paragraphs: [Words]

    /// A fact.
    public init(_ name: String, _ paragraphs: [Words]) {
      self.name = name
      self.paragraphs = paragraphs
    }
  }

  /// Rows under column headings; the first column names the row.
  public struct Table: Sendable, Hashable {
    /// What the table holds.
    public var caption: String
    /// The columns, the one that names the row first.
    public var columns: [Column]
    /// The cells of each row, one a column.
    public var rows: [[Words]]
    /// A terminal shows no more rows than this and says how many there are; a page shows all.
    public var terminalRowLimit: Int?

    /// A table.
    public init(caption: String, columns: [Column], rows: [[Words]], terminalRowLimit: Int? = nil) {
      self.caption = caption
      self.columns = columns
      self.rows = rows
      self.terminalRowLimit = terminalRowLimit
    }

    /// Nothing in place of a drawing whose figures stand beside it anyway.
    static func none(caption: String) -> Table { Table(caption: caption, columns: [], rows: []) }

    /// Without the columns in which every row is empty.
    func withoutEmptyColumns() -> Table {
      let kept = columns.indices.filter { column in
        column == 0 || rows.contains { column < $0.count && !$0[column].isEmpty }
      }
      var table = self
      table.columns = kept.map { columns[$0] }
      table.rows = rows.map { row in kept.map { $0 < row.count ? row[$0] : [] } }
      return table
    }
  }

  /// A column heading.
  public struct Column: Sendable, Hashable {
    /// At which side of its column a cell stands.
    public enum Alignment: Sendable, Hashable {
      case leading, trailing
    }

    /// The heading.
    public var title: String
    /// At which side the cells stand.
    public var alignment: Alignment

    /// A column.
    public init(_ title: String, _ alignment: Alignment = .leading) {
      self.title = title
      self.alignment = alignment
    }
  }
}

extension Report.Block {
  /// Whether a terminal has nothing of it to show.
  var isForPages: Bool {
    switch self {
    case .listings, .linesToWriteOn: true
    case .plot(let figure): figure.summary?.rows.isEmpty == true
    default: false
    }
  }
}

/// How much something matters, and in which direction. Never the only sign of it: the words say the same.
public enum Tone: String, Sendable, Hashable, CaseIterable {
  case good, mixed, caution, bad, plain, note

  /// A sign that stands before the words, so that nothing rests on colour.
  public var sign: String {
    switch self {
    case .good: "✓"
    case .mixed: "?"
    case .caution: "!"
    case .bad: "✗"
    case .plain: "–"
    case .note: "i"
    }
  }
}
