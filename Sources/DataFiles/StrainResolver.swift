internal import Microbes

/// Finds the strain that a record's designation and species stand for, by the strain table alone.
///
/// Records give both as one reader entered them, so this needs none of the tolerance that labels do. Only confirmed
/// names count; case, spaces and punctuation do not, digits always do.
struct StrainResolver {
  enum Result: Equatable {
    case strain(Strain.ID)
    case notNamed
    case unknown
    /// Only an alias that no page confirmed has this name.
    case unconfirmed(Strain.ID)
    case severalStrains([Strain.ID])
    /// The designation belongs to a strain of another species.
    case otherSpecies(Strain.ID, species: String)
  }

  private var confirmed: [String: [Strain]] = [:]
  private var unconfirmed: [String: [Strain]] = [:]
  private let currentNames: Set<String>

  init(tables: NomenclatureTables) {
    currentNames = Set(tables.species.map(\.name)).union(tables.genera.map(\.name))
    for strain in tables.strains {
      for name in Set(([strain.designation] + strain.aliases).map(Self.folded)) {
        confirmed[name, default: []].append(strain)
      }
      for name in Set(strain.unconfirmedAliases.map(Self.folded)) {
        unconfirmed[name, default: []].append(strain)
      }
    }
  }

  /// Whether a name is that of a current genus, species or subspecies.
  func isCurrentName(_ name: String) -> Bool {
    currentNames.contains(name)
  }

  func resolve(strain: String?, species: String?) -> Result {
    guard let strain else { return .notNamed }
    let name = Self.folded(strain)
    guard let candidates = confirmed[name] else {
      guard let id = unconfirmed[name]?.first?.id else { return .unknown }
      return .unconfirmed(id)
    }
    let fitting = candidates.filter { Self.agree($0.species, species) }
    if fitting.count == 1 { return .strain(fitting[0].id) }
    if fitting.count > 1 { return .severalStrains(fitting.map(\.id)) }
    return .otherSpecies(candidates[0].id, species: candidates[0].species ?? "no species")
  }

  /// Whether two names may stand for one organism: equal, one not known, or one the other's species or genus.
  private static func agree(_ one: String?, _ other: String?) -> Bool {
    guard let one, let other, one != other else { return true }
    return one.hasPrefix(other + " ") || other.hasPrefix(one + " ")
  }

  /// Letters and digits only, in lower case, with the crossed L as L.
  static func folded(_ name: String) -> String {
    var result = ""
    for character in name.lowercased() {
      if character == "ł" {
        result.append("l")
      } else if character.isLetter || character.isNumber {
        result.append(character)
      }
    }
    return result
  }
}
