/// Wholes beside each other and the parts that they are made of, each with its number.
public struct SharesPlot: Sendable, Hashable {
  /// One part of a whole.
  public struct Part: Sendable, Hashable {
    /// Which part it is, as a place in the plot's ``SharesPlot/parts``.
    public var part: Int
    /// How many.
    public var count: Int
    /// The place of the page where these are listed; `nil` where they are not.
    public var anchor: String?

    /// A part.
    public init(part: Int, count: Int, anchor: String? = nil) {
      self.part = part
      self.count = count
      self.anchor = anchor
    }
  }

  /// One whole.
  public struct Row: Sendable, Hashable {
    /// What it is.
    public var name: String
    /// Its parts, in the order in which they are drawn.
    public var parts: [Part]

    /// A whole.
    public init(name: String, parts: [Part]) {
      self.name = name
      self.parts = parts
    }

    /// The parts together.
    var count: Int { parts.reduce(0) { $0 + $1.count } }
  }

  /// How long a row is drawn.
  public enum Length: Sendable, Hashable {
    /// As long as it is large, beside a whole of this size.
    case of(Int)
    /// All the same, so that shares can be compared.
    case full
  }

  /// What the plot shows.
  public var title: String
  /// In a quieter line or two below the title.
  public var subtitle: String
  /// What the parts are, in plain words; at most five can be told apart.
  public var parts: [String]
  /// The wholes.
  public var rows: [Row]
  /// How long a row is drawn.
  public var length: Length
  /// What the first column of the table is called.
  public var rowHeading: String
  /// Said below, a paragraph each.
  public var footers: [String]

  /// A plot from its parts.
  public init(
    title: String,
    subtitle: String = "",
    parts: [String],
    rows: [Row],
    length: Length,
    rowHeading: String,
    footers: [String] = []
  ) {
    self.title = title
    self.subtitle = subtitle
    self.parts = parts
    self.rows = rows
    self.length = length
    self.rowHeading = rowHeading
    self.footers = footers
  }

  /// What a row's shares are shares of.
  func whole(of row: Row) -> Int {
    switch length {
    case .of(let whole): whole
    case .full: row.count
    }
  }

  /// `1,204 of 3,000 (40.1%)`
  func words(_ count: Int, of row: Row) -> String {
    "\(Numbers.grouped(count)) of \(Numbers.grouped(whole(of: row))) (\(percent(count, of: row)))"
  }

  func percent(_ count: Int, of row: Row) -> String {
    let whole = whole(of: row)
    return whole > 0 ? PlotNumber.percent(Double(count) / Double(whole)) : "–"
  }

  /// The figures that are drawn.
  public var table: Report.Table {
    Report.Table(
      caption: title,
      columns: [.init(rowHeading), .init("All", .trailing)] + parts.map { .init(capitalised($0), .trailing) },
      rows: rows.map { row in
        [Words(capitalised(row.name)), Words(Numbers.grouped(row.count))]
          + parts.indices.map { place in
            guard let part = row.parts.first(where: { $0.part == place }) else { return [] }
            let count = Numbers.grouped(part.count)
            let linked = part.count > 0 ? part.anchor.map { Inline.jump(count, to: $0) } : nil
            return [linked ?? .text(count), .quiet(" " + percent(part.count, of: row))]
          }
      }
    )
  }

  /// The figures as comma-separated values.
  public var csv: String {
    PlotText.csv(
      [["row", "part", "count"]]
        + rows.flatMap { row in
          row.parts.map { [row.name, parts.indices.contains($0.part) ? parts[$0.part] : "", String($0.count)] }
        }
    )
  }

  /// The plot in plain words, for those who do not see it.
  var summaryInWords: String {
    let told = rows.map { row in
      // Wholes that are not parted are told by their number.
      let shares = row.parts.filter { $0.count > 0 }
        .map { (parts.indices.contains($0.part) ? parts[$0.part] + " " : "") + words($0.count, of: row) }
      return "\(capitalised(row.name)): \(shares.isEmpty ? "none" : shares.joined(separator: ", "))."
    }
    return (told + footers).joined(separator: " ")
  }

  static let nothing = "There is no product to count."
}
