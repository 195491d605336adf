internal import Labels
internal import Microbes

extension DataChecks {
  func checkNomenclature() {
    checkUnique(content.genera, "current_genus", \.name)
    checkUnique(content.species, "current_name", \.name)
    checkUnique(content.strains, "strain_id", \.id)
    let genera = Set(content.genera.map(\.value.name))
    for (species, row) in content.species {
      checkSource(species.source, species.seen, row)
      if !genera.contains(species.genus) {
        row.report("genus", "“\(species.genus)” is not in genera.csv. Correct it, or add its row.")
      }
      if !species.name.hasPrefix(species.genus + " ") {
        row.report("current_name", "“\(species.name)” does not start with its genus, \(species.genus).")
      }
    }
    for (genus, row) in content.genera { checkSource(genus.source, genus.seen, row) }
    for (collection, row) in content.collections { checkSource(collection.source, collection.seen, row) }
    for (name, row) in content.ambiguousNames { checkSource(name.source, name.seen, row) }
    checkSynonyms()
    checkStrains()
  }

  func checkIngredients() {
    checkUnique(content.inci, "inci_name", \.name)
    checkUnique(content.ingredients, "ingredient", \.name)
    for (fact, row) in content.inci {
      for organism in fact.organisms where !strains.isCurrentName(organism) {
        row.report("organism_species", "“\(organism)” is no current name in species.csv or genera.csv.")
      }
    }
  }

  /// A name that was read on a page must say where.
  private func checkSource(_ source: String, _ seen: Provenance, _ row: TableRow) {
    if seen == .yes && !CommonCheck.isWebAddress(source) {
      row.report("source_url", "The row says that it was read (seen: yes), so it needs the page's address.")
    }
  }

  private func checkUnique<Value>(_ rows: [LocatedRow<Value>], _ column: String, _ name: (Value) -> String) {
    var holder: [String: Int] = [:]
    for (value, row) in rows {
      let key = name(value).lowercased()
      if let line = holder[key] {
        row.report(column, "“\(name(value))” also stands in line \(line). Keep one row.")
      } else {
        holder[key] = row.line
      }
    }
  }

  /// That no synonym is the current name of another species, and that names shared by two are listed as ambiguous.
  private func checkSynonyms() {
    let ambiguous = Set(content.ambiguousNames.flatMap(\.value.texts).map(StrainResolver.folded))
    let current = Dictionary(content.species.map { (StrainResolver.folded($0.value.name), $0.value.name) }) {
      first,
      _ in
      first
    }
    for (species, row) in content.species {
      for synonym in species.synonyms where !ambiguous.contains(StrainResolver.folded(synonym)) {
        if let other = current[StrainResolver.folded(synonym)], other != species.name, !isAbbreviated(synonym) {
          row.report("synonyms", "“\(synonym)” is the current name of another row, \(other). Remove it here.")
        }
      }
    }
  }

  private func isAbbreviated(_ name: String) -> Bool { name.contains(".") }

  private func checkStrains() {
    var holder: [String: [Strain]] = [:]
    for (strain, row) in content.strains {
      checkSource(strain.source, strain.seen, row)
      if !CommonCheck.isIdentifier(strain.id) {
        row.report("strain_id", "“\(strain.id)” must be lower-case letters and digits joined by hyphens.")
      }
      if let species = strain.species, !strains.isCurrentName(species) {
        row.report("species_current", "“\(species)” is no current name in species.csv or genera.csv.")
      }
      checkUnconfirmedAliases(of: strain, row)
      for name in Set(([strain.designation] + strain.aliases).map(StrainResolver.folded)) {
        for other in holder[name, default: []] where other.species == strain.species {
          row.report(
            "aliases",
            "\(strain.id) and \(other.id) share the name “\(name)” and the species, so neither can be told. "
              + "Make it one row, or take the name from one."
          )
        }
        holder[name, default: []].append(strain)
      }
    }
  }

  private func checkUnconfirmedAliases(of strain: Strain, _ row: TableRow) {
    let aliases = row.strings("aliases")
    for alias in strain.unconfirmedAliases where !aliases.contains(alias) {
      row.report("aliases_unseen", "“\(alias)” must stand under aliases as well.")
    }
  }
}
