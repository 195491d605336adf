/// What a catalogue is screened for, read from one label.
public struct ScreenedLabel: Sendable, Hashable {
  /// The product's form, route, language, microbes, total and servings, as ``LabelReader`` reads them. Its other
  /// properties are empty, and so are the microbes' written words; where no microbe is named, all are.
  public var product: Product
  /// What the label claims to help, in the order of the label, each once.
  public var conditionsClaimed: [Condition]

  /// Makes a value from its parts.
  public init(product: Product, conditionsClaimed: [Condition]) {
    self.product = product
    self.conditionsClaimed = conditionsClaimed
  }
}

/// Reads many labels, one after the other, for what a catalogue is screened for: microbes, doses and the conditions
/// claimed, without a word on ingredients, warnings and doubts.
///
/// What names mean is remembered from one label to the next, within bounds. A screener is for one thread; a reading does
/// not depend on those before it.
public final class LabelScreener {
  private let reader: LabelReader
  private let memory: ReadingMemory
  private let claims: Vocabulary

  /// - Parameter reader: what the labels are read with.
  public init(_ reader: LabelReader) {
    self.reader = reader
    memory = ReadingMemory(reader.nomenclature, isForMany: true)
    claims = .ofClaims
  }

  /// Reads a label text given as bytes; what is not valid UTF-8 is skipped, and what goes beyond
  /// ``LabelReader/longestText`` left out.
  public func screen(utf8 bytes: [UInt8]) -> ScreenedLabel { reader.screen(bytes, claims: claims, memory) }
}
