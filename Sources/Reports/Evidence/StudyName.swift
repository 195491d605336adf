import Evidence

extension Trial {
  /// The trial as it is cited, `Navarro-Lopez 2018`, where its identifier is made of a name and a year; otherwise its
  /// identifier.
  var studyName: String {
    let parts = id.split(separator: "-")
    guard let position = parts.firstIndex(where: { $0.count == 4 && $0.allSatisfy(\.isNumber) }), position > 0 else {
      return id
    }
    let author = surname(matching: parts[..<position].joined(separator: "-"))
    return ([author] + parts[position...].map(String.init)).joined(separator: " ")
  }

  /// The first author's name as the citation writes it, where that is the one in the identifier.
  private func surname(matching key: String) -> String {
    let cited = (citation ?? "").prefix { $0 != "," && $0 != "." }.split(separator: " ")
    let written = cited.prefix { word in !word.allSatisfy { $0.isUppercase || $0 == "-" } }.joined(separator: " ")
    let folded = String(written.lowercased().map { $0 == " " ? "-" : $0 })
    if folded == key { return written }
    return key.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: "-")
  }
}

extension TrialArm {
  /// What the group was given, short enough for a line: `L. rhamnosus GG`, `3 strains: …`.
  var givenInShort: String {
    let names = microbes.map(\.shortName)
    guard names.count > 1 else { return names.first ?? form ?? id }
    return "\(names.count) microbes: " + names.joined(separator: ", ")
  }
}

extension TrialArm.Microbe {
  /// The name with the genus as its initial, where the species is known.
  fileprivate var shortName: String {
    let words = name.split(separator: " ")
    guard species != nil, words.count > 1, let genus = words.first, let initial = genus.first, initial.isUppercase,
      genus.count > 2
    else { return name }
    return "\(initial). " + words.dropFirst().joined(separator: " ")
  }
}
