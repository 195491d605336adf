extension Report {
  /// The report as one HTML page that stands alone: no script, nothing fetched, fit to be read by a screen reader, on
  /// a telephone, in the dark and on paper.
  public func html() -> String {
    HTMLReport(report: self).page
  }

  /// The report as part of a page that has ``styleSheet``: banners, sections and the closing words, without the title.
  ///
  /// It holds neither style nor script, so that a page may forbid both.
  ///
  /// - Parameter translation: turns the words that are always the same, such as headings and marks, into the page's
  ///   language; `nil` from it leaves the English ones.
  public func fragment(translation: Translation? = nil) -> String {
    HTMLReport(report: self, isPart: true, translation: translation).part
  }

  /// The style of pages and of all plots in them.
  public static var styleSheet: String { HTMLStyle.sheet + "\n" + PlotStyle.sheetOfAll }

  /// Words of another language for those of reports that are always the same.
  public struct Translation: Sendable {
    /// The tag of the language (BCP 47).
    public var language: String
    /// The words in that language; `nil` where there are none.
    public var words: @Sendable (String) -> String?

    /// - Parameters:
    ///   - language: the tag of the language.
    ///   - words: the words in that language for English ones.
    public init(language: String, words: @escaping @Sendable (String) -> String?) {
      self.language = language
      self.words = words
    }
  }
}

private struct HTMLReport {
  let report: Report
  var isPart = false
  var translation: Report.Translation?

  var part: String {
    """
    \(report.banners.map(banner).joined(separator: "\n"))
    \(report.sections.enumerated().map { section($1, number: $0 + 1) }.joined(separator: "\n"))
    <p class="closing">\(inline(report.closing))</p>

    """
  }

  /// Words that are always the same, in the page's language where they are known in it.
  private func fixed(_ text: String) -> String {
    guard let translation, let words = translation.words(text) else { return HTMLText.escaped(text) }
    return "<span lang=\"\(translation.language)\">\(HTMLText.escaped(words))</span>"
  }

  /// The words; what has a page leads there where the report is part of a site.
  private func inline(_ words: Words) -> String { HTMLText.inline(words, leadsOn: isPart) }

  /// As ``fixed(_:)``, for an attribute.
  private func fixedAttribute(_ text: String) -> String {
    HTMLText.escaped(translation?.words(text) ?? text)
  }

  var page: String {
    let title = HTMLText.escaped(report.title.plain)
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(title) · Commensal</title>
      <style>
      \(report.isOneSheet ? HTMLStyle.sheet + "\n" + HTMLStyle.oneSheet : HTMLStyle.sheet)
      </style>
      </head>
      <body>
      <header>
      <p class="brand">Commensal <span class="quiet">from the label to your skin</span></p>
      <h1>\(inline(report.title))</h1>
      </header>
      <main>
      \(report.banners.map(banner).joined(separator: "\n"))
      \(report.sections.enumerated().map { section($1, number: $0 + 1) }.joined(separator: "\n"))
      </main>
      <footer>
      <p>\(inline(report.closing))</p>
      </footer>
      </body>
      </html>

      """
  }

  private func banner(_ banner: Report.Banner) -> String {
    """
    <section class="banner \(banner.tone.rawValue)" aria-labelledby="answer">
    <h2 id="answer"><span class="sign" aria-hidden="true">\(banner.tone.sign)</span> \(fixed(banner.headline))</h2>
    \(banner.paragraphs.map { "<p>\(inline($0))</p>" }.joined(separator: "\n"))
    </section>
    """
  }

  private func section(_ section: Report.Section, number: Int) -> String {
    """
    <section aria-labelledby="section-\(number)">
    <h2 id="section-\(number)">\(fixed(section.title))</h2>
    \(section.blocks.enumerated().map { block($1, identifier: "plot-\(number)-\($0 + 1)") }.joined(separator: "\n"))
    </section>
    """
  }

  /// - Parameter identifier: of the block, within the page.
  private func block(_ block: Report.Block, identifier: String) -> String {
    switch block {
    case .paragraph(let words): "<p>\(inline(words))</p>"
    case .list(let items, _): "<ul>\n\(items.map { "<li>\(inline($0))</li>" }.joined(separator: "\n"))\n</ul>"
    case .remarks(let remarks, _): "<ul class=\"remarks\">\n\(remarks.map(remark).joined(separator: "\n"))\n</ul>"
    case .table(let table): self.table(table.withoutEmptyColumns())
    case .cards(let cards, _): cards.map(card).joined(separator: "\n")
    case .plot(let figure): self.figure(figure, identifier: identifier)
    case .listings(let listings, let head):
      "<p>\(inline(head))</p>\n" + listings.map(listing).joined(separator: "\n")
    case .linesToWriteOn(let count):
      "<div class=\"write\" aria-hidden=\"true\">" + String(repeating: "<div></div>", count: count) + "</div>"
    }
  }

  /// The style opens the one that was led to: that needs no script.
  private func listing(_ listing: Report.Listing) -> String {
    let anchor = HTMLText.escaped(listing.anchor)
    let rest = listing.rest.isEmpty ? "" : "\n<p class=\"quiet\">\(inline(listing.rest))</p>"
    return """
      <div class="listing" id="\(anchor)">
      <h3><a href="#\(anchor)">\(HTMLText.escaped(listing.title))</a></h3>
      <div class="listed">
      <ol>
      \(listing.items.map { "<li>\(inline($0))</li>" }.joined(separator: "\n"))
      </ol>\(rest)
      </div>
      </div>
      """
  }

  /// Laid out twice, for a page and for a telephone; the style shows one. The figures are folded away below.
  private func figure(_ figure: Report.Figure, identifier: String) -> String {
    let caption = figure.caption.isEmpty ? "" : "<figcaption>\(inline(figure.caption))</figcaption>\n"
    let table = figure.summary ?? figure.table
    let figures =
      table.rows.isEmpty
      ? "" : "<details>\n<summary>\(fixed("The figures as a table"))</summary>\n\(self.table(table))\n</details>\n"
    return """
      <figure class="plot">
      <div class="wide">
      \(drawing(figure, .page, identifier))</div>
      <div class="narrow">
      \(drawing(figure, .phone, identifier + "-narrow"))</div>
      \(caption)\(figures)</figure>
      """
  }

  /// A drawing brings its own style only where it stands in a page that stands alone.
  private func drawing(_ figure: Report.Figure, _ width: PlotWidth, _ identifier: String) -> String {
    let svg = figure.svg(width: width, identifier: identifier)
    guard isPart, let start = svg.firstRange(of: "<style>"), let end = svg.firstRange(of: "</style>\n") else {
      return svg
    }
    return String(svg[..<start.lowerBound] + svg[end.upperBound...])
  }

  private func remark(_ remark: Report.Remark) -> String {
    let detail = remark.detail.isEmpty ? "" : "\n<p class=\"detail\">\(inline(remark.detail))</p>"
    return """
      <li class="\(remark.tone.rawValue)">
      <p>\(mark(capitalised(remark.label), remark.tone)) \(inline(remark.words))</p>\(detail)
      </li>
      """
  }

  /// On a narrow screen the rows are set one below the other, which takes a table's roles away in some browsers: they
  /// are written out to stay.
  private func table(_ table: Report.Table) -> String {
    let headings = table.columns.map { column in
      "<th scope=\"col\" role=\"columnheader\"\(alignment(column))>\(fixed(column.title))</th>"
    }
    return """
      <table role="table">
      <caption>\(fixed(table.caption))</caption>
      <thead role="rowgroup"><tr role="row">\(headings.joined())</tr></thead>
      <tbody role="rowgroup">
      \(table.rows.map { row($0, columns: table.columns) }.joined(separator: "\n"))
      </tbody>
      </table>
      """
  }

  private func row(_ row: [Words], columns: [Report.Column]) -> String {
    let cells = zip(row, columns).enumerated().map { index, pair in
      let (words, column) = pair
      let content = inline(words)
      guard index > 0 else { return "<th scope=\"row\" role=\"rowheader\">\(content)</th>" }
      let isEmpty = words.isEmpty ? " class=\"empty\"" : alignment(column)
      return "<td role=\"cell\"\(isEmpty) data-heading=\"\(fixedAttribute(column.title))\">"
        + "<span>\(content)</span></td>"
    }
    return "<tr role=\"row\">\(cells.joined())</tr>"
  }

  private func alignment(_ column: Report.Column) -> String {
    column.alignment == .trailing ? " class=\"number\"" : ""
  }

  private func card(_ card: Report.Card) -> String {
    let marks = card.marks.enumerated().map { index, text in
      index == 0 ? mark(text, card.tone) : "<span class=\"mark note\">\(fixed(text))</span>"
    }
    let facts = card.facts.map { fact in
      "<dt>\(fixed(fact.name))</dt>" + fact.paragraphs.map { "<dd>\(inline($0))</dd>" }.joined()
    }
    return """
      <article class="card \(card.tone.rawValue)">
      <h3>\(inline(card.title))</h3>
      <p class="marks">\(marks.joined(separator: " "))</p>
      <dl>
      \(facts.joined(separator: "\n"))
      </dl>
      </article>
      """
  }

  private func mark(_ text: String, _ tone: Tone) -> String {
    HTMLText.mark(text, tone, shown: fixed(text))
  }
}
