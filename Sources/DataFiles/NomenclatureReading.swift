internal import Labels
internal import Microbes

/// A row read into a value, with its line.
typealias LocatedRow<Value> = (value: Value, row: TableRow)

/// The tables of `Data/nomenclature`, row by row.
enum NomenclatureReading {
  static func genera(_ utf8: [UInt8], _ file: SourceFile) -> [LocatedRow<Genus>] {
    TableRow.rows(
      of: utf8,
      file: file,
      columns: ["current_genus", "kind", "synonyms", "abbreviations", "split_from", "notes", "source_url", "seen"],
      optionalColumns: ["rank"]
    ).map { row in
      let genus = Genus(
        name: row.requiredString("current_genus"),
        kind: row.word("kind", otherwise: .bacterium),
        synonyms: row.strings("synonyms"),
        abbreviations: row.strings("abbreviations"),
        splitFrom: row.strings("split_from"),
        notes: row.string("notes"),
        source: row.string("source_url"),
        seen: row.word("seen", otherwise: .no)
      )
      return (genus, row)
    }
  }

  static func species(_ utf8: [UInt8], _ file: SourceFile) -> [LocatedRow<Species>] {
    TableRow.rows(
      of: utf8,
      file: file,
      columns: [
        "current_name", "rank", "genus", "synonyms", "kind", "habitat", "efsa_qps", "notes", "source_url", "seen",
      ],
      optionalColumns: ["authority_year"]
    ).map { row in
      let species = Species(
        name: row.requiredString("current_name"),
        rank: row.word("rank", otherwise: .species),
        genus: row.requiredString("genus"),
        synonyms: row.strings("synonyms"),
        kind: row.word("kind", otherwise: .bacterium),
        habitat: row.strings("habitat"),
        isOnQPSList: row.yesNoUnknown("efsa_qps"),
        notes: row.string("notes"),
        source: row.string("source_url"),
        seen: row.word("seen", otherwise: .no)
      )
      if species.rank == .genus { row.report("rank", "A genus belongs into genera.csv. Move the row there.") }
      return (species, row)
    }
  }

  static func strains(_ utf8: [UInt8], _ file: SourceFile) -> [LocatedRow<Strain>] {
    TableRow.rows(
      of: utf8,
      file: file,
      columns: [
        "strain_id", "species_current", "designation", "aliases", "aliases_unseen", "owner_or_brand",
        "studied_for_skin", "deposited", "notes", "source_url", "seen",
      ]
    ).map { row in
      let unconfirmed = row.strings("aliases_unseen")
      let strain = Strain(
        id: row.requiredString("strain_id"),
        species: row.optionalString("species_current"),
        designation: row.requiredString("designation"),
        aliases: row.strings("aliases").filter { !unconfirmed.contains($0) },
        unconfirmedAliases: unconfirmed,
        owner: row.string("owner_or_brand"),
        isStudiedForSkin: row.yesNo("studied_for_skin"),
        isDeposited: row.yesNo("deposited"),
        notes: row.string("notes"),
        source: row.string("source_url"),
        seen: row.word("seen", otherwise: .no)
      )
      return (strain, row)
    }
  }

  static func collections(_ utf8: [UInt8], _ file: SourceFile) -> [LocatedRow<StrainCollection>] {
    TableRow.rows(
      of: utf8,
      file: file,
      columns: ["acronym", "full_name", "country", "kind", "examples", "notes", "source_url", "seen"],
      optionalColumns: ["number_shape_regex", "budapest_ida"]
    ).map { row in
      let collection = StrainCollection(
        acronyms: row.strings("acronym"),
        fullName: row.requiredString("full_name"),
        country: row.string("country"),
        kind: row.word("kind", otherwise: .cultureCollection),
        examples: row.strings("examples"),
        notes: row.string("notes"),
        source: row.string("source_url"),
        seen: row.word("seen", otherwise: .no)
      )
      return (collection, row)
    }
  }

  static func ambiguousNames(_ utf8: [UInt8], _ file: SourceFile) -> [LocatedRow<AmbiguousName>] {
    TableRow.rows(
      of: utf8,
      file: file,
      columns: [
        "label_text", "candidates", "rule", "resolves_at_rank", "needs_species", "notes", "source_url", "seen",
      ]
    ).map { row in
      let rank = row.requiredString("resolves_at_rank")
      let name = AmbiguousName(
        texts: row.strings("label_text"),
        candidates: row.strings("candidates"),
        rule: row.requiredString("rule"),
        resolvesAtRank: rank == "none" ? nil : rank,
        needsSpecies: row.yesNo("needs_species"),
        notes: row.string("notes"),
        source: row.string("source_url"),
        seen: row.word("seen", otherwise: .no)
      )
      if !["none", "genus", "species", "subspecies", "strain", "product"].contains(rank) {
        row.report(
          "resolves_at_rank",
          "“\(rank)” must be one of: none, genus, species, subspecies, strain, product."
        )
      }
      return (name, row)
    }
  }
}

/// The tables of ingredients.
enum IngredientReading {
  static func ingredients(_ utf8: [UInt8], _ file: SourceFile) -> [LocatedRow<IngredientFact>] {
    TableRow.rows(
      of: utf8,
      file: file,
      columns: [
        "ingredient", "label_names", "role", "group", "eczema", "acne", "rosacea", "sensitive", "dry", "notes",
        "source_url",
      ],
      optionalColumns: ["comedogenic", "cas", "eu_limit", "seen"]
    ).map { row in
      let fact = IngredientFact(
        name: row.requiredString("ingredient"),
        labelNames: row.strings("label_names"),
        role: row.requiredString("role"),
        group: row.string("group"),
        eczema: row.word("eczema", otherwise: .unknown),
        acne: row.word("acne", otherwise: .unknown),
        rosacea: row.word("rosacea", otherwise: .unknown),
        sensitive: row.word("sensitive", otherwise: .unknown),
        dry: row.word("dry", otherwise: .unknown),
        notes: row.string("notes"),
        source: row.string("source_url")
      )
      return (fact, row)
    }
  }

  static func inci(_ utf8: [UInt8], _ file: SourceFile) -> [LocatedRow<INCIFact>] {
    TableRow.rows(
      of: utf8,
      file: file,
      columns: ["inci_name", "organism_species", "process", "substrate", "prebiotic", "notes", "source_url"],
      optionalColumns: ["viable", "cosmetic_function", "cas", "seen"]
    ).map { row in
      let fact = INCIFact(
        name: row.requiredString("inci_name"),
        organisms: row.strings("organism_species"),
        process: row.string("process"),
        substrate: row.string("substrate"),
        isPrebiotic: row.yesNo("prebiotic"),
        notes: row.string("notes"),
        source: row.string("source_url")
      )
      return (fact, row)
    }
  }
}
