/// A line of JSON Lines as a product: `{"id", "name", "text"}`.
public struct CatalogueLine: Sendable, Hashable {
  /// The catalogue's own identifier.
  public var id: String?
  /// The product's name.
  public var name: String?
  /// The label.
  public var text: String
  /// What the product costs.
  public var price: Double?
  /// ISO 4217 code.
  public var currency: String?
  /// How many servings the price buys.
  public var servings: Double?

  /// - Returns: `nil` where the line is no JSON object with a `text`.
  public init?(_ line: String) {
    guard let value = try? JSONParser.parse(line), value.isObject, case .string(let text)? = value["text"] else {
      return nil
    }
    self.text = text
    switch value["id"] {
    case .number(let number)? where number == number.rounded() && abs(number) < 1e15: id = String(Int64(number))
    default: id = value["id"]?.text
    }
    name = value["name"]?.text
    price = value["price"]?.number
    currency = value["currency"]?.text
    servings = value["servings"]?.number
  }
}
