internal import Microbes

/// Small tools for reading and writing plain words without Foundation.
enum PlainText {
  /// The folded words of a text: lower case, without accents, parted wherever anything but a letter or digit stands.
  static func words(_ text: some StringProtocol) -> [String] {
    var words: [String] = []
    var current: [UInt8] = []
    for scalar in text.unicodeScalars {
      switch Folding.fold(scalar.value, into: &current) {
      case .letter, .digit, .superscript, .ideograph, .nothing, .mark: break
      case .space, .newline, .symbol:
        if !current.isEmpty { words.append(String(decoding: current, as: UTF8.self)) }
        current.removeAll(keepingCapacity: true)
      }
    }
    if !current.isEmpty { words.append(String(decoding: current, as: UTF8.self)) }
    return words
  }

  /// The parts of a text between its spaces, as they stand.
  static func parts(_ text: String) -> [Substring] {
    text.utf8.split(separator: 0x20).map { Substring($0) }
  }

  /// The folded words of a text, each with the place it stands at.
  static func tokens(_ text: String) -> [(word: String, range: Range<String.Index>)] {
    var tokens: [(word: String, range: Range<String.Index>)] = []
    var current: [UInt8] = []
    var start: String.Index?
    let scalars = text.unicodeScalars
    func close(at end: String.Index) {
      if let begin = start, !current.isEmpty { tokens.append((String(decoding: current, as: UTF8.self), begin..<end)) }
      current.removeAll(keepingCapacity: true)
      start = nil
    }
    for index in scalars.indices {
      switch Folding.fold(scalars[index].value, into: &current) {
      case .letter, .digit, .superscript, .ideograph: if start == nil { start = index }
      case .nothing, .mark: break
      case .space, .newline, .symbol: close(at: index)
      }
    }
    close(at: text.endIndex)
    return tokens
  }

  /// Folded letters and digits only: the form in which strain designations are compared.
  static func squeezed(_ text: some StringProtocol) -> String {
    String(decoding: Folding.squeeze(text), as: UTF8.self)
  }

  /// Whether `needle` stands in `text` as whole words in that order.
  static func contains(_ text: [String], words needle: [String]) -> Bool {
    guard !needle.isEmpty, text.count >= needle.count else { return false }
    return (0...(text.count - needle.count)).contains { start in
      zip(text[start...], needle).allSatisfy { $0 == $1 }
    }
  }

  /// A figure as a person writes it: no trailing `.0`, a true minus sign.
  static func number(_ value: Double) -> String {
    guard value.isFinite else { return "not a number" }
    let magnitude = value.magnitude
    let digits =
      magnitude == magnitude.rounded() && magnitude < 1e15 ? String(Int(magnitude)) : String(describing: magnitude)
    return value < 0 ? "−" + digits : digits
  }

  /// A figure rounded to `places` decimal places.
  static func number(_ value: Double, places: Int) -> String {
    let scale = (0..<places).reduce(1.0) { power, _ in power * 10 }
    return number((value * scale).rounded() / scale)
  }

  /// A count of microbes, such as `10 billion CFU`.
  static func count(_ value: Double) -> String {
    switch value {
    case 1e12...: number(value / 1e12, places: 2) + " trillion CFU"
    case 1e9...: number(value / 1e9, places: 2) + " billion CFU"
    case 1e6...: number(value / 1e6, places: 2) + " million CFU"
    default: number(value, places: 0) + " CFU"
    }
  }

  /// `a`, `a and b`, `a, b and c`.
  static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  /// `1 trial`, `3 trials`.
  static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  /// A product's name, cut at its first comma and where it goes on too long to stand in a sentence.
  static func shortened(_ whole: String) -> String {
    let longest = 40
    let name = whole.firstIndex(of: ",").map { String(whole[..<$0]) } ?? whole
    guard name.count > longest else { return name }
    let cut = name.prefix(longest)
    return String(cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut) + "…"
  }

  static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// The text ending in a full stop, unless it ends in one already.
  static func sentence(_ text: String) -> String {
    guard let last = text.last else { return "" }
    return ".!?".contains(last) ? text : text + "."
  }

  /// Number of words as a reader counts them: runs parted by white space.
  static func wordCount(_ text: String) -> Int {
    text.split(whereSeparator: \.isWhitespace).count
  }
}
