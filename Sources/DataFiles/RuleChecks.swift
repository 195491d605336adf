internal import Advice

extension DataChecks {
  func checkSafety() {
    CommonCheck.checkIdentifiers(content.safety)
    let lists = content.closedLists
    for fact in content.safety {
      CommonCheck.checkAddress(fact.value.source, fact.file, KeyPathText.join(fact.key, "source"))
      ClosedLists.check(fact.value.route, in: lists.safetyRoutes) { fact.report("applies_to.route", $0) }
      ClosedLists.check(fact.value.viability, in: lists.safetyViabilities) { fact.report("applies_to.viability", $0) }
      for (index, population) in fact.value.populations.enumerated() {
        ClosedLists.check(population, in: lists.populations) { fact.report("applies_to.populations[\(index)]", $0) }
      }
      let families = Set(content.ingredientFamilies.map(\.value.family))
      for (index, family) in fact.value.ingredients.enumerated() where !families.contains(family) {
        fact.report(
          "applies_to.ingredients[\(index)]",
          "“\(family)” is no family of ingredient_families.csv. Correct it, or add the family."
        )
      }
      for (index, organism) in fact.value.organisms.enumerated() where !isOrganism(organism) {
        fact.report(
          "applies_to.organisms[\(index)]",
          "“\(organism)” is neither a name in genera.csv or species.csv, nor a species with a designation in "
            + "strains.csv, nor “bacteria”."
        )
      }
    }
  }

  /// A genus, a species, a species followed by a strain's designation, or `bacteria`.
  private func isOrganism(_ text: String) -> Bool {
    if text == "bacteria" || strains.isCurrentName(text) { return true }
    let words = text.split(separator: " ")
    for end in words.indices.dropFirst() {
      let species = words[..<end].joined(separator: " ")
      let designation = words[end...].joined(separator: " ")
      if strains.isCurrentName(species), case .strain = strains.resolve(strain: designation, species: species) {
        return true
      }
    }
    return false
  }

  func checkRulesAndTerms() {
    checkLabelRules()
    checkClaimWordings()
    checkTerms()
    CommonCheck.checkIdentifiers(content.market)
    for fact in content.market {
      for source in fact.value.sources {
        CommonCheck.checkAddress(source, fact.file, KeyPathText.join(fact.key, "sources"))
      }
    }
  }

  private func checkLabelRules() {
    CommonCheck.checkIdentifiers(content.labelRules)
    for rule in content.labelRules {
      CommonCheck.checkAddress(rule.value.source, rule.file, KeyPathText.join(rule.key, "source"))
    }
  }

  private func checkClaimWordings() {
    CommonCheck.checkIdentifiers(content.claimWordings)
    let rules = Set(content.labelRules.map(\.value.id))
    var holder: [String: String] = [:]
    for wording in content.claimWordings {
      let wanted = [
        ("rules", wording.value.rules), ("forbidden_by", wording.value.forbiddenBy),
        ("tolerated_by", wording.value.toleratedBy),
      ]
      for (key, identifiers) in wanted {
        for (index, rule) in identifiers.enumerated() where !rules.contains(rule) {
          wording.report(
            "\(key)[\(index)]",
            "There is no rule “\(rule)” in label_rules.yaml. Correct it, or add the rule."
          )
        }
      }
      if wording.value.rules.isEmpty { wording.report("rules", "No rule is named. Add the one behind the wording.") }
      for (index, rule) in wording.value.forbiddenBy.enumerated() where !wording.value.rules.contains(rule) {
        wording.report("forbidden_by[\(index)]", "“\(rule)” is not among the rules of this wording. Add it there.")
      }
      if wording.value.phrases.isEmpty {
        wording.report("phrases", "No phrase is given. Add at least one language with its phrases.")
      }
      for (language, phrases) in wording.value.phrases.sorted(by: { $0.key < $1.key }) {
        checkLanguage(language, phrases, of: wording.file, KeyPathText.join(wording.key, "phrases.\(language)"))
        for phrase in phrases {
          if let other = holder.updateValue(wording.value.id, forKey: "\(language) \(phrase.lowercased())") {
            wording.report("phrases.\(language)", "“\(phrase)” stands under \(other) as well. Keep one.", as: .warning)
          }
        }
      }
    }
  }

  private func checkLanguage(_ language: String, _ phrases: [String], of file: SourceFile, _ key: String) {
    if language.utf8.count != 2 || !language.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) {
      file.report(at: key, "“\(language)” must be a two-letter ISO 639-1 code, such as fr.")
    }
    if phrases.isEmpty { file.report(at: key, "No phrase is given. Add one, or remove the language.") }
  }

  private func checkTerms() {
    CommonCheck.checkIdentifiers(content.terms)
    let known = Set(content.terms.map(\.value.id))
    for term in content.terms {
      ClosedLists.check(term.value.kind, in: content.closedLists.termKinds) { term.report("kind", $0) }
      if term.value.names.isEmpty { term.report("names", "No name is given. Add the one to show first.") }
      if term.value.sources.isEmpty { term.report("sources", "No source is named. Add where this can be read.") }
      for (index, source) in term.value.sources.enumerated() {
        CommonCheck.checkAddress(source, term.file, KeyPathText.join(term.key, "sources[\(index)]"))
      }
      for (index, other) in term.value.seeAlso.enumerated() where !known.contains(other) || other == term.value.id {
        term.report("see_also[\(index)]", "There is no other term “\(other)”. Correct its identifier.")
      }
    }
  }
}
