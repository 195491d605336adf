/// A stretch of text and what it is.
public enum Inline: Sendable, Hashable {
  case text(String)
  case strong(String)
  /// Less important than what stands around it.
  case quiet(String)
  /// The part of a scientific name that is set in italics.
  case scientific(String)
  /// The label's own words.
  case quoted(String)
  /// A result or verdict in a word or two.
  case mark(String, Tone)
  case link(String, address: String)
  /// Leads to another place of the same page: a ``Report/Listing``.
  case jump(String, to: String)
  /// Leads to another page of a site; plain words where there is none.
  indirect case reference(Words, to: Destination)

  /// The text without what it is.
  public var plain: String {
    switch self {
    case .text(let text), .strong(let text), .quiet(let text), .scientific(let text), .mark(let text, _): text
    case .quoted(let text): "“" + Quotation.inner(text) + "”"
    case .link(let text, _), .jump(let text, _): text
    case .reference(let words, _): words.plain
    }
  }
}

/// Words as a person reads them.
public struct Words: Sendable, Hashable, ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
  /// The stretches, in order; none is empty.
  public var parts: [Inline]

  /// The parts, in order; empty ones are left out.
  public init(_ parts: [Inline]) {
    self.parts = parts.filter { !$0.plain.isEmpty }
  }

  /// Plain text.
  public init(_ text: String) {
    self.init([.text(text)])
  }

  /// Plain text.
  public init(stringLiteral value: String) {
    self.init(value)
  }

  /// The parts, in order.
  public init(arrayLiteral elements: Inline...) {
    self.init(elements)
  }

  /// Whether there is nothing to read.
  public var isEmpty: Bool { parts.isEmpty }

  /// The text alone.
  public var plain: String { parts.map(\.plain).joined() }

  /// One after the other, with nothing between.
  public static func + (lhs: Words, rhs: Words) -> Words {
    Words(lhs.parts + rhs.parts)
  }
}

extension Sequence where Element == Words {
  /// One after the other, with a separator between.
  func joined(separator: String) -> Words {
    var parts: [Inline] = []
    for words in self {
      if !parts.isEmpty { parts.append(.text(separator)) }
      parts += words.parts
    }
    return Words(parts)
  }
}
