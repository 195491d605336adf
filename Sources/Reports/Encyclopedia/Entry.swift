import Evidence
internal import Microbes

/// What one page of the encyclopedia is about.
public struct Entry: Sendable, Hashable {
  /// The kinds of thing that have a page, in the order in which they are listed.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case condition, strain, species, genus, ingredient, trial, rule, term

    /// The kind in a word.
    public var name: String {
      switch self {
      case .condition: "condition"
      case .strain: "strain"
      case .species: "species"
      case .genus: "genus"
      case .ingredient: "ingredient"
      case .trial: "trial"
      case .rule: "label rule"
      case .term: "term"
      }
    }

    /// The heading of a list of them.
    public var plural: String {
      switch self {
      case .species: "species"
      case .genus: "genera"
      default: name + "s"
      }
    }
  }

  /// What kind of thing it is.
  public var kind: Kind
  /// Names it among its kind: lower-case letters, digits and hyphens.
  public var slug: String

  /// The page of a kind with a name of its own.
  public init(_ kind: Kind, _ slug: String) {
    self.kind = kind
    self.slug = slug
  }

  /// A text as the last part of a path: `Lacticaseibacillus rhamnosus` becomes `lacticaseibacillus-rhamnosus`.
  ///
  /// - Returns: lower-case letters a to z, digits and single hyphens between them; empty where the text has none.
  public static func slug(_ text: String) -> String {
    var slug = ""
    var needsHyphen = false
    for character in text {
      let letters = Folding.squeeze(String(character)).filter {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0)
      }
      guard !letters.isEmpty else {
        needsHyphen = !slug.isEmpty
        continue
      }
      if needsHyphen { slug.append("-") }
      needsHyphen = false
      slug += String(decoding: letters, as: UTF8.self)
    }
    return slug
  }
}

/// Where a word of a report leads, for a site that has pages for such things; a terminal shows the word alone.
public enum Destination: Sendable, Hashable {
  /// A page of the encyclopedia.
  case entry(Entry)
  /// What the trials held say of a question.
  case evidence(EvidenceQuestion)
}

extension Destination {
  /// Where it is found on a site, from its root: `/strain/lgg`, `/evidence?for=eczema&measure=SCORAD&purpose=treatment`.
  public var path: String {
    switch self {
    case .entry(let entry): return "/\(entry.kind.rawValue)/\(entry.slug)"
    case .evidence(let question):
      var query = [
        ("for", EncyclopediaDirectory.entry(ofCondition: question.condition).slug), ("measure", question.measure),
        ("purpose", question.purpose.rawValue),
      ]
      if let route = question.route { query.append(("route", route.rawValue)) }
      return "/evidence?" + query.map { "\($0)=\(Self.encoded($1))" }.joined(separator: "&")
    }
  }

  /// A value as a query holds it (RFC 3986, 2.3: what need not be encoded).
  private static func encoded(_ text: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default: encoded += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return encoded
  }
}
