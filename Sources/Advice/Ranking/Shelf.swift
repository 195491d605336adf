public import Labels

/// Which products are wanted: by how they are used, and by where they stand on the shelf.
public struct Shelf: Sendable, Hashable {
  /// What a shelf may be asked for by.
  public enum Place: Sendable, Hashable {
    case form(ProductForm)
    /// Everything that is swallowed, in whatever form.
    case supplement
  }

  /// Why a product is not on it.
  public enum Absence: String, Sendable, Hashable, CaseIterable {
    case otherRoute = "other-route"
    case routeNotStated = "route-not-stated"
    case otherForm = "other-form"
    case formNotStated = "form-not-stated"
  }

  /// How the product is to be used; `nil` for any way.
  public var route: Route?
  /// Where it stands; `nil` for anywhere.
  public var place: Place?

  /// A shelf; without more, all of them.
  public init(route: Route? = nil, place: Place? = nil) {
    self.route = route
    self.place = place
  }

  /// The words that ``place(named:)`` understands.
  public static let names: [String] =
    ProductForm.allCases.filter { $0 != .unknown && $0 != .other }.map(\.rawValue) + ["supplement"]

  /// The place that a word stands for; `nil` where it stands for none.
  public static func place(named word: String) -> Place? {
    let name = word.lowercased()
    guard names.contains(name) else { return nil }
    return name == "supplement" ? .supplement : ProductForm(rawValue: name).map(Place.form)
  }

  /// Why a product is not on the shelf; `nil` where it is. What a label leaves open keeps it off: it may be anything.
  public func absence(of product: Product) -> Absence? {
    let used = TrialFit.route(of: product)
    if let route, used != route { return used == .unknown ? .routeNotStated : .otherRoute }
    switch place {
    case .form(let form): return product.form == form ? nil : product.form == .unknown ? .formNotStated : .otherForm
    case .supplement: return used == .oral ? nil : used == .unknown ? .routeNotStated : .otherForm
    case nil: return nil
    }
  }
}
