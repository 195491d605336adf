internal import Advice

/// What of a product can be found by words.
struct SearchText {
  var name, microbe, strain, claim: [UInt8]

  init(_ product: ScreenedProduct) {
    var lines = Lines()
    if let name = product.name { lines.add(name) }
    if let id = product.id { lines.add(id) }
    name = lines.take()
    for part in product.microbes {
      lines.add(part.name)
      lines.add(part.written)
    }
    microbe = lines.take()
    for part in product.microbes {
      if let strain = part.strain {
        lines.add(strain)
        lines.add(Self.squeezed(strain))
      }
      if let id = part.strainID { lines.add(id) }
    }
    strain = lines.take()
    for part in product.claims { lines.add(part.text) }
    claim = lines.take()
  }

  /// The same designation is written `DSM 17938`, `DSM-17938` and `DSM17938`.
  static func squeezed(_ designation: String) -> String {
    String(decoding: designation.utf8.filter(isOfWord), as: UTF8.self)
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"),
      0x80...:
      true
    default: false
    }
  }

  /// Texts, each once, on a line of its own. There are few, so that looking through them is quicker than a table.
  private struct Lines {
    private var bytes: [UInt8] = []
    private var texts: [String] = []

    mutating func add(_ text: String) {
      guard !texts.contains(text) else { return }
      texts.append(text)
      if !bytes.isEmpty { bytes.append(0x0A) }
      bytes.append(contentsOf: text.utf8)
    }

    mutating func take() -> [UInt8] {
      let taken = bytes
      bytes.removeAll(keepingCapacity: true)
      texts.removeAll(keepingCapacity: true)
      return taken
    }
  }
}
