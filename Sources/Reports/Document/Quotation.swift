/// Words of a label as they stand between quotation marks of the report.
enum Quotation {
  /// The text with marks of its own made inner ones, or left out where they enclose all of it or have lost their partner.
  static func inner(_ text: String) -> String {
    let places = text.indices.filter { isMark(at: $0, in: text) }
    guard let first = places.first, let last = places.last else { return text }
    let isAll = first == start(of: text) && isFollowedByNothing(last, in: text)
    if places.count == 2, isAll { return removing([first, last], from: text) }
    guard places.count.isMultiple(of: 2) else {
      let lone = first == start(of: text) ? first : isFollowedByNothing(last, in: text) ? last : nil
      return lone.map { inner(removing([$0], from: text)) } ?? text
    }
    var shown = ""
    var isOpen = false
    for place in text.indices {
      guard places.contains(place) else {
        shown.append(text[place])
        continue
      }
      isOpen.toggle()
      shown += isOpen ? "‘" : "’"
    }
    return shown
  }

  /// Behind a digit it is an inch.
  private static func isMark(at place: String.Index, in text: String) -> Bool {
    switch text[place] {
    case "“", "”", "„", "‟", "«", "»": true
    case "\"": place == text.startIndex || !text[text.index(before: place)].isNumber
    default: false
    }
  }

  private static func start(of text: String) -> String.Index? {
    text.firstIndex { !$0.isWhitespace }
  }

  private static func isFollowedByNothing(_ place: String.Index, in text: String) -> Bool {
    text[text.index(after: place)...].allSatisfy { $0.isWhitespace || ".!?…".contains($0) }
  }

  private static func removing(_ places: [String.Index], from text: String) -> String {
    String(text.indices.filter { !places.contains($0) }.map { text[$0] })
  }
}
