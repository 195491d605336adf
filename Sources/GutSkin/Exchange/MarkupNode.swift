/// An XML element that was read.
struct MarkupNode: Sendable {
  struct Attribute: Sendable {
    /// Empty without a prefix: such attributes belong to their element.
    var namespace: String
    var name: String
    var value: String
  }

  var namespace: String
  var name: String
  var attributes: [Attribute]
  var children: [MarkupNode] = []
  /// The text before each child and after the last: one piece more than children.
  var pieces: [String] = [""]
  /// Where it starts, from 1.
  var line: Int

  /// The value of an attribute without a prefix.
  func attribute(_ name: String) -> String? {
    attributes.first { $0.namespace.isEmpty && $0.name == name }?.value
  }

  /// The first child with a name, in the same namespace.
  func child(_ name: String) -> MarkupNode? {
    children.first { $0.name == name && $0.namespace == namespace }
  }

  /// True where nothing but white space stands between the children.
  var hasNoText: Bool { pieces.allSatisfy { $0.allSatisfy(\.isMarkupSpace) } }
}

extension Character {
  /// White space as XML 1.0 has it (W3C, Extensible Markup Language 1.0, fifth edition, section 2.3).
  var isMarkupSpace: Bool { self == " " || self == "\n" || self == "\t" || self == "\r" || self == "\r\n" }
}

extension String {
  /// Without white space at either end.
  var trimmedMarkup: Substring {
    let start = drop(while: \.isMarkupSpace)
    guard let last = start.lastIndex(where: { !$0.isMarkupSpace }) else { return "" }
    return start[...last]
  }
}
