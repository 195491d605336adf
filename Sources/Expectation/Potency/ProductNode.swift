internal import Evidence
internal import GutSkin

/// Where a product stands among others: the shares of its strains, their species and their classes.
///
/// A strain's potency is the sum of a mean, an effect of its class, of its species and of itself; a mixture's is the
/// mean of its strains' and something of its own. Doses of a mixture's parts are not in the records, so that the parts
/// count alike.
struct ProductNode: Sendable, Hashable {
  /// Tells mixtures of the same strains in the same state.
  let key: String
  private let isMixture: Bool
  private let classes: [String: Double]
  private let species: [String: Double]
  private let strains: [String: Double]

  /// - Parameter name: sets apart what is not known to be the same.
  init(_ blend: TestedBlend, named name: String) {
    let units = blend.units(named: name)
    key = units.blend
    isMixture = units.strains.count > 1
    strains = Self.shares(units.strains)
    species = Self.shares(units.species)
    classes = Self.shares(
      units.species.enumerated().map { index, unit in
        let kind = blend.microbes.indices.contains(index) ? blend.microbes[index].species : nil
        guard let kind = kind.flatMap(ProductClass.kind(of:)) else { return "? \(unit)" }
        return blend.isLive == false ? ProductClass.killed.rawValue : kind.rawValue
      }
    )
  }

  private static func shares(_ units: [String]) -> [String: Double] {
    units.reduce(into: [:]) { $0[$1, default: 0] += 1 / Double(units.count) }
  }

  /// The covariance of two products' potencies before any trial.
  func covariance(with other: ProductNode, _ prior: PotencyPrior) -> Double {
    func shared(_ one: [String: Double], _ two: [String: Double]) -> Double {
      // In the order of names, so that sums are the same every time.
      one.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value * (two[$1.key] ?? 0) }
    }
    func squared(_ value: Double) -> Double { value * value }
    let own = isMixture && key == other.key ? squared(prior.mixtureDeviation) : 0
    return squared(prior.meanDeviation) + squared(prior.classDeviation) * shared(classes, other.classes)
      + squared(prior.speciesDeviation) * shared(species, other.species)
      + squared(prior.strainDeviation) * shared(strains, other.strains) + own
  }
}
