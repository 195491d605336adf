public import Labels

/// One product of a catalogue, as its row or line gives it, before its label is read.
public struct CatalogueProduct: Sendable, Hashable {
  /// What the catalogue asks for the product.
  public struct Price: Sendable, Hashable {
    /// In units of ``currency``.
    public var amount: Double
    /// ISO 4217 code as printed; `nil` where the catalogue does not say.
    public var currency: String?
    /// Servings (capsules, sachets, measured doses) that the price buys; `nil` where the catalogue does not say.
    public var servings: Double?

    /// A price.
    public init(amount: Double, currency: String? = nil, servings: Double? = nil) {
      self.amount = amount
      self.currency = currency
      self.servings = servings
    }
  }

  /// The catalogue's own identifier: an `id`, a `code` (GTIN); `nil` where the row has none.
  public var id: String?
  /// The product's name where a field holds it.
  public var name: String?
  /// Everything the label says, as text for a ``LabelReader``.
  public var text: String
  /// The form where a field states it, for a reader that finds none in the words.
  public var formHint: ProductForm?
  /// ISO 639-1 code where the record states its language.
  public var languageHint: String?
  /// The price where the catalogue holds one.
  public var price: Price?
  /// The line of the catalogue, from 1, that the product stands on; of several lines, the first.
  public var line: Int

  /// A product of which only what is known need be given.
  public init(
    id: String? = nil,
    name: String? = nil,
    text: String,
    formHint: ProductForm? = nil,
    languageHint: String? = nil,
    price: Price? = nil,
    line: Int = 0
  ) {
    self.id = id
    self.name = name
    self.text = text
    self.formHint = formHint
    self.languageHint = languageHint
    self.price = price
    self.line = line
  }
}
