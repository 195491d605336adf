/// The elements of a drawing, in the order in which they are painted.
struct SVGCanvas {
  /// Where a text stands from its place.
  enum Anchor: String {
    case start, middle, end
  }

  private var elements: [String] = []
  private var hasLinks = false
  /// How wide the drawing is.
  let width: Double
  /// How high it has become; set by what lays it out.
  var height = 0.0

  init(width: Double) {
    self.width = width
  }

  // MARK: Elements

  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ style: String) {
    elements.append(
      "<line class=\"\(style)\" x1=\"\(Self.number(x1))\" y1=\"\(Self.number(y1))\" x2=\"\(Self.number(x2))\" "
        + "y2=\"\(Self.number(y2))\"/>"
    )
  }

  mutating func rectangle(x: Double, y: Double, width: Double, height: Double, _ style: String) {
    elements.append(
      "<rect class=\"\(style)\" x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" width=\"\(Self.number(width))\" "
        + "height=\"\(Self.number(height))\"/>"
    )
  }

  mutating func circle(_ x: Double, _ y: Double, radius: Double, _ style: String) {
    elements.append(
      "<circle class=\"\(style)\" cx=\"\(Self.number(x))\" cy=\"\(Self.number(y))\" r=\"\(Self.number(radius))\"/>"
    )
  }

  /// A line through points; nothing for fewer than two.
  mutating func path(_ points: [(x: Double, y: Double)], isClosed: Bool = false, _ style: String) {
    guard points.count > 1 else { return }
    let steps = points.enumerated().map { ($0 == 0 ? "M" : "L") + Self.number($1.x) + " " + Self.number($1.y) }
    elements.append("<path class=\"\(style)\" d=\"\(steps.joined())\(isClosed ? "Z" : "")\"/>")
  }

  /// One line of text at a place; an empty one leaves no element.
  mutating func text(_ text: String, x: Double, y: Double, _ style: String = "", anchor: Anchor = .start) {
    guard !text.isEmpty else { return }
    let classes = style.isEmpty ? "" : " class=\"\(style)\""
    let anchoring = anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
    elements.append(
      "<text\(classes)\(anchoring) x=\"\(Self.number(x))\" y=\"\(Self.number(y))\">\(HTMLText.escaped(text))</text>"
    )
  }

  /// Elements that belong together, with what a pointer resting on them shows.
  mutating func group(title: String, _ draw: (inout SVGCanvas) -> Void) {
    elements.append("<g>" + (title.isEmpty ? "" : "<title>\(HTMLText.escaped(title))</title>"))
    draw(&self)
    elements.append("</g>")
  }

  /// Elements that lead to another place of the page that the drawing is in.
  ///
  /// - Parameter title: what a pointer resting on them shows, and a screen reader says.
  mutating func link(to anchor: String, title: String, _ draw: (inout SVGCanvas) -> Void) {
    let title = HTMLText.escaped(title)
    elements.append("<a href=\"#\(HTMLText.escaped(anchor))\" aria-label=\"\(title)\"><title>\(title)</title>")
    draw(&self)
    elements.append("</a>")
    hasLinks = true
  }

  // MARK: The document

  /// What stands beside a drawing for those who do not see it and for programs.
  struct Description {
    var title: String
    var summary: String
    var csv: String
    /// Sets the identifiers of a drawing apart from those of others in the same page.
    var identifier: String
    /// Rules of the style sheet that this kind of drawing needs besides those of all.
    var style = ""
  }

  /// The whole drawing as a document that stands alone and can be put into a page as it is.
  func document(_ description: Description) -> String {
    let identifier = String(description.identifier.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
    let csv = description.csv.split(separator: "\n", omittingEmptySubsequences: false)
      .map { HTMLText.escaped(String($0)) }.joined(separator: "\n")
    return """
      <svg xmlns="http://www.w3.org/2000/svg" class="commensal-plot" viewBox="0 0 \(Self.number(width)) \
      \(Self.number(height))" width="100%" role="\(hasLinks ? "group" : "img")" aria-labelledby="\(identifier)-title \(identifier)-description">
      <title id="\(identifier)-title">\(HTMLText.escaped(description.title))</title>
      <desc id="\(identifier)-description">\(HTMLText.escaped(description.summary))</desc>
      <metadata>
      \(csv)
      </metadata>
      <style>
      \(PlotStyle.sheet(adding: description.style))
      </style>
      <rect class="ground" x="0" y="0" width="\(Self.number(width))" height="\(Self.number(height))" rx="8"/>
      \(elements.joined(separator: "\n"))
      </svg>

      """
  }

  /// A coordinate to a tenth of a unit, which is finer than a screen shows.
  static func number(_ value: Double) -> String {
    let farthest = 1e7
    let tenths = Int((min(max(value.isNaN ? 0 : value, -farthest), farthest) * 10).rounded())
    let fraction = tenths.magnitude % 10
    return (tenths < 0 ? "-" : "") + String(tenths.magnitude / 10) + (fraction == 0 ? "" : ".\(fraction)")
  }
}
