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
