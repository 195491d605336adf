/// A product that was made up, with what its label was made to say.
public struct SampleProduct: Sendable, Hashable {
  /// What a product is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Capsules, sachets and so on with strains and counts.
    case supplement
    /// A cream and the like with ingredients made from microbes.
    case cosmetic
    /// Food made with cultures.
    case fermented
    /// Food, supplements and cosmetics with nothing of the kind: most of any real catalogue.
    case plain
  }

  /// A microbe that the label names.
  public struct Microbe: Sendable, Hashable {
    /// Its name today.
    public var name: String
    /// The designation as printed; `nil` where none is.
    public var strain: String?
    /// Colony-forming units in one serving; `nil` where the label does not say for this one.
    public var cfu: Double?
  }

  /// `s` and its number in the catalogue.
  public var id: String
  /// The product's name.
  public var name: String
  /// The label's text.
  public var text: String
  /// What it is.
  public var kind: Kind
  /// ISO 639-1.
  public var language: String
  /// What the label names, in its order.
  public var microbes: [Microbe]
  /// Colony-forming units in one serving, stated or as the sum of what is stated for each microbe.
  public var totalCFU: Double?
}
