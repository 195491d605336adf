internal import Intake

/// The words of a photo with those marked that the reading is not sure of.
enum MarkedText {
  /// - Returns: HTML.
  static func html(_ label: IntakeLabel) -> String {
    let bytes = Array(label.text.utf8)
    var html = ""
    var position = 0
    for word in label.uncertainWords where word.span.lowerBound >= position && word.span.upperBound <= bytes.count {
      html += HTML.escaped(String(decoding: bytes[position..<word.span.lowerBound], as: UTF8.self))
      html += "<mark class=\"unsure\">"
      html += HTML.escaped(String(decoding: bytes[word.span], as: UTF8.self)) + "</mark>"
      position = word.span.upperBound
    }
    return html + HTML.escaped(String(decoding: bytes[position...], as: UTF8.self))
  }
}
