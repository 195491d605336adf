@_spi(Reading) import Microbes

/// What the names of a text turned out to be, kept while one text is read, or from one to the next where many are: the
/// same words are asked after again and again.
///
/// Every answer depends on the question and the tables alone, so that a reading is the same with an empty memory.
final class ReadingMemory {
  private struct StrainQuestion: Hashable {
    var code: [UInt8]
    var taxon: String
  }

  private struct EpithetQuestion: Hashable {
    var genus: String
    var epithet: [UInt8]
  }

  /// Most answers that are kept of a kind; then all are forgotten, so that no catalogue grows it without end.
  private static let mostAnswers = 20_000

  private let nomenclature: Nomenclature
  private var strains: [StrainQuestion: StrainLookup] = [:]
  private var genera: [[UInt8]: (index: Int, edits: Int)] = [:]
  /// Words that are like no genus. Only where many labels are read: the table takes longer to make than a few answers.
  private var unlikeGenera: KeyTable?
  private var unlikeGeneraCount = 0
  private var epithets: [EpithetQuestion: (index: Int, edits: Int)?] = [:]
  private var ambiguities: [[UInt8]: AmbiguousName?] = [:]
  private var ingredients: [[UInt8]: Species?] = [:]
  private var gluedNames: [[UInt8]: (index: Int, edits: Int)?] = [:]
  private var pathogens: [String: Bool] = [:]
  private var squeezed: [String: [UInt8]] = [:]

  /// - Parameter isForMany: many labels are to be read with it.
  init(_ nomenclature: Nomenclature, isForMany: Bool) {
    self.nomenclature = nomenclature
    unlikeGenera = isForMany ? KeyTable() : nil
  }

  /// What a folded designation is, beside the species printed with it.
  func strain(_ code: [UInt8], taxon: String) -> StrainLookup {
    let question = StrainQuestion(code: code, taxon: taxon)
    if let known = strains[question] { return known }
    if strains.count >= Self.mostAnswers { strains = [:] }
    let answer = nomenclature.lookUpStrain(code, taxon: taxon)
    strains[question] = answer
    return answer
  }

  /// The genus closest to a folded word, and at most a slip or two away.
  func similarGenus(_ word: ArraySlice<UInt8>, _ hash: KeyHash) -> (index: Int, edits: Int)? {
    // Most words that are asked after are like no genus.
    if let unlikeGenera, word.withUnsafeBufferPointer({ unlikeGenera.find(hash, $0) }) >= 0 { return nil }
    let question = Array(word)
    if let known = genera[question] { return known }
    let answer = nomenclature.similarGenera(word).first
    if let answer {
      if genera.count >= Self.mostAnswers { genera = [:] }
      genera[question] = answer
    } else if let table = unlikeGenera {
      let isFull = unlikeGeneraCount >= Self.mostAnswers
      let words = isFull ? KeyTable() : table
      words.insert(question, 0)
      (unlikeGenera, unlikeGeneraCount) = (words, isFull ? 1 : unlikeGeneraCount + 1)
    }
    return answer
  }

  /// The species of a genus whose epithet is closest to a folded word, and at most a slip away.
  func similarSpecies(genus: String, epithet: ArraySlice<UInt8>) -> (index: Int, edits: Int)? {
    let question = EpithetQuestion(genus: genus, epithet: Array(epithet))
    if let known = epithets[question] { return known }
    if epithets.count >= Self.mostAnswers { epithets = [:] }
    let answer = nomenclature.similarSpecies(genus: genus, epithet: epithet).first
    epithets[question] = .some(answer)
    return answer
  }

  /// The first of the ambiguous names that are written so when folded.
  func ambiguity(_ folded: [UInt8]) -> AmbiguousName? {
    if let known = ambiguities[folded] { return known }
    if ambiguities.count >= Self.mostAnswers { ambiguities = [:] }
    let answer = nomenclature.ambiguousNames(folded).first
    ambiguities[folded] = .some(answer)
    return answer
  }

  /// The species that an ingredient name stands for where it names the genus alone: "Vitreoscilla Ferment".
  func species(ofIngredient folded: [UInt8]) -> Species? {
    if let known = ingredients[folded] { return known }
    if ingredients.count >= Self.mostAnswers { ingredients = [:] }
    let row = nomenclature.ambiguousNames(folded).first { $0.resolvesAtRank == "species" }
    let name = row?.candidates.first?.split(separator: " ").prefix(2).joined(separator: " ")
    let answer = name.flatMap(nomenclature.species(named:))
    ingredients[folded] = .some(answer)
    return answer
  }

  /// The species of a name whose words are glued together and misspelt, with how far it is from the right spelling.
  func gluedSpecies(_ word: ArraySlice<UInt8>) -> (index: Int, edits: Int)? {
    let question = Array(word)
    if let known = gluedNames[question] { return known }
    if gluedNames.count >= Self.mostAnswers { gluedNames = [:] }
    let answer = nomenclature.gluedSpecies(word)
    gluedNames[question] = .some(answer)
    return answer
  }

  /// Whether a name begins with that of a microbe which claims speak of and products do not hold.
  func isPathogen(_ name: String) -> Bool {
    if let known = pathogens[name] { return known }
    if pathogens.count >= Self.mostAnswers { pathogens = [:] }
    let answer = MentionScreen.pathogens.contains { name.hasPrefix($0) }
    pathogens[name] = answer
    return answer
  }

  /// A name of the tables in its folded form.
  func squeezed(_ name: String) -> [UInt8] {
    if let known = squeezed[name] { return known }
    if squeezed.count >= Self.mostAnswers { squeezed = [:] }
    let answer = Folding.squeeze(name)
    squeezed[name] = answer
    return answer
  }
}
