internal import Evidence

/// The checks that look beyond one value: within a record, and from record to record.
struct DataChecks {
  let content: FolderContent
  let strains: StrainResolver

  init(content: FolderContent) {
    self.content = content
    strains = StrainResolver(tables: content.tables)
  }

  func run() {
    checkNomenclature()
    checkIngredients()
    checkIngredientFamilies()
    checkUpperLimits()
    checkMinimalDifferences()
    checkCourseTables()
    for trial in content.trials {
      TrialCheck(trial: trial, lists: content.closedLists, strains: strains).run()
      ResultCheck(trial: trial).run()
    }
    checkTrialsAgainstEachOther()
    checkReviews()
    checkSafety()
    checkRulesAndTerms()
    checkCalibrationTargets()
  }

  /// The trial with the identifiers of its strains filled in where its designations are known.
  func resolvingStrains(of trial: Trial) -> Trial {
    var trial = trial
    for arm in trial.arms.indices {
      for index in trial.arms[arm].microbes.indices {
        let microbe = trial.arms[arm].microbes[index]
        if case .strain(let id) = strains.resolve(strain: microbe.strain, species: microbe.species) {
          trial.arms[arm].microbes[index].strainID = id
        }
      }
    }
    return trial
  }
}

/// What several kinds of record are checked for alike.
enum CommonCheck {
  /// Identifiers are lower-case words and numbers joined by hyphens, as in `kopp-2008`.
  static func isIdentifier(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
  }

  static func isWebAddress(_ text: String) -> Bool {
    guard text.hasPrefix("https://") || text.hasPrefix("http://") else { return false }
    let rest = text.drop { $0 != ":" }.dropFirst(3)
    return rest.contains(".") && !rest.contains { $0.isWhitespace }
  }

  static func checkIdentifiers<Value: Identifiable>(_ records: [Located<Value>]) where Value.ID == String {
    var seen: Set<String> = []
    for record in records {
      let id = record.value.id
      if !isIdentifier(id) {
        record.report("id", "“\(id)” must be lower-case letters and digits joined by hyphens, as in kopp-2008.")
      }
      if !seen.insert(id).inserted {
        record.report("id", "Another record has the identifier “\(id)”. Give one of them another.")
      }
    }
  }

  /// That a record which is a file of its own is named after it.
  static func checkFileName<Value: Identifiable>(_ record: Located<Value>) where Value.ID == String {
    if record.value.id != record.file.stem {
      record.report("id", "The file is \(record.file.stem).yaml, so this must be “\(record.file.stem)”.")
    }
  }

  static func checkSources(_ sources: [Trial.Source], of file: SourceFile) {
    if sources.isEmpty { file.report(at: "sources", "No source is named. Add where the figures were read.") }
    var seen: Set<String> = []
    for (index, source) in sources.enumerated() {
      checkAddress(source.url, file, "sources[\(index)].url")
      if !seen.insert(source.url).inserted {
        file.report(at: "sources[\(index)].url", "This address stands twice. Keep one.", as: .warning)
      }
    }
  }

  static func checkAddress(_ address: String, _ file: SourceFile, _ key: String) {
    if !isWebAddress(address) {
      file.report(at: key, "“\(address)” must be a web address that starts with https:// or http://.")
    }
  }

  static func isDOI(_ text: String) -> Bool {
    text.hasPrefix("10.") && text.contains("/") && !text.contains { $0.isWhitespace }
  }

  static func checkPublication(doi: String?, pmid: String?, file: SourceFile) {
    if let doi, !isDOI(doi) {
      file.report(at: "doi", "“\(doi)” is not a DOI: write it from “10.” on, without https://doi.org/.")
    }
    if let pmid, pmid.isEmpty || !pmid.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      file.report(at: "pmid", "“\(pmid)” is not a PubMed number: write its digits alone, in quotes.")
    }
  }
}
