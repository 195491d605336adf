public import Labels

/// What a person handed in, as label text.
public struct IntakeLabel: Sendable, Hashable {
  /// What the input turned out to be, told by its content.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case plainText = "plain-text"
    case image
    case openFoodFacts = "open-food-facts"
    case openBeautyFacts = "open-beauty-facts"
    case dsld
  }

  /// A word that the optical reading is not sure of.
  public struct UncertainWord: Sendable, Hashable {
    /// The word as it was read.
    public var text: String
    /// 0 to 1, as Tesseract reports it.
    public var confidence: Double
    /// Where the word stands, as UTF-8 byte offsets into ``IntakeLabel/text``.
    public var span: Range<Int>

    /// - Parameters:
    ///   - text: the word as it was read.
    ///   - confidence: 0 to 1.
    ///   - span: its UTF-8 byte offsets in the label's text.
    public init(text: String, confidence: Double, span: Range<Int>) {
      self.text = text
      self.confidence = confidence
      self.span = span
    }
  }

  /// The label's words, valid UTF-8. A plain UTF-8 text is handed on byte for byte, so that positions in it are
  /// positions in the file.
  public var text: String
  /// What the input turned out to be.
  public var kind: Kind
  /// The product's name where a field of the input holds it; `nil` for text and images.
  public var name: String?
  /// The form where a field of the input states it, for a reader that finds none in the words.
  public var formHint: ProductForm?
  /// ISO 639-1 code where the input states its language or the optical reading guessed it.
  public var languageHint: String?
  /// Words of an image read with a confidence below ``OCR/uncertainBelow``, in reading order.
  public var uncertainWords: [UncertainWord]
  /// How many bytes were no text and stand as U+FFFD in ``text``.
  public var replacedBytes: Int
  /// What a person should know about how the text came about, in plain words; holds nothing of the content.
  public var notes: [String]

  /// A label of which only what is known need be given.
  public init(
    text: String,
    kind: Kind,
    name: String? = nil,
    formHint: ProductForm? = nil,
    languageHint: String? = nil,
    uncertainWords: [UncertainWord] = [],
    replacedBytes: Int = 0,
    notes: [String] = []
  ) {
    self.text = text
    self.kind = kind
    self.name = name
    self.formHint = formHint
    self.languageHint = languageHint
    self.uncertainWords = uncertainWords
    self.replacedBytes = replacedBytes
    self.notes = notes
  }
}
