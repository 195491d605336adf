internal import Advice

/// What of a product can be found by words.
struct SearchText {
  var name, microbe, strain, claim: String

  init(_ product: ScreenedProduct) {
    name = [product.name, product.id].compactMap(\.self).joined(separator: "\n")
    microbe = Self.each(product.microbes.flatMap { [$0.name, $0.written] })
    strain = Self.each(
      product.microbes.flatMap { microbe in
        [microbe.strain, microbe.strainID, microbe.strain.map(Self.squeezed)].compactMap(\.self)
      }
    )
    claim = Self.each(product.claims.map(\.text))
  }

  /// The same designation is written `DSM 17938`, `DSM-17938` and `DSM17938`.
  static func squeezed(_ designation: String) -> String {
    String(designation.filter { $0.isLetter || $0.isNumber })
  }

  /// Each text once, on a line of its own.
  private static func each(_ texts: [String]) -> String {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }.joined(separator: "\n")
  }
}
