internal import Microbes
internal import Reports
package import Storage

/// The names by which the program knows microbes.
package struct MicrobeNames: Sendable {
  private let workbench: Workbench
  private let strains: [Strain]
  private let taxa: [String]

  package init(_ workbench: Workbench) {
    self.workbench = workbench
    strains = workbench.strains
    taxa = workbench.taxonNames
  }

  /// A term for a microbe or strain with the other names of what it stands for.
  package func extended(_ term: CatalogueQuery.Term) -> CatalogueQuery.Term {
    guard term.part == .microbe || term.part == .strain, !term.isPrefix, let word = term.alternatives.first else {
      return term
    }
    var term = term
    let known = try? workbench.microbe(named: word)
    if let strainID = known?.strainID { term.strainIDs = [strainID] }
    if term.part == .microbe, let taxon = known?.taxon { term.alternatives.append(taxon) }
    if term.part == .strain, known == nil { term.strainIDs = numbered(word) }
    return term
  }

  /// The strains with this number in a collection, whichever collection it is.
  private func numbered(_ word: String) -> [Strain.ID] {
    let shortest = 3
    guard word.count >= shortest, word.allSatisfy(\.isNumber) else { return [] }
    return strains.filter { strain in
      ([strain.designation] + strain.aliases).contains { name in
        name.split { !$0.isNumber }.contains { $0 == word }
      }
    }.map(\.id)
  }

  /// Names like a word that may be misspelt: a genus, the second word of a species, or a strain.
  package func nearest(to word: String) -> [String] {
    let words = taxa.flatMap { $0.split(separator: " ").map(String.init) } + strains.map(\.designation)
    return Spelling.nearest(to: word, among: words)
  }
}
