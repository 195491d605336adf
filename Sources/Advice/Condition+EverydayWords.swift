public import Labels

/// A condition was asked for in words that are not understood.
public struct UnknownConditionError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What was asked for.
  public var words: String
  /// The nearest words that are understood, nearest first; empty where none is near.
  public var suggestions: [String]

  /// Made from its parts.
  public init(words: String, suggestions: [String]) {
    self.words = words
    self.suggestions = suggestions
  }

  /// What was asked for, the nearest names, and what is known.
  public var description: String {
    let known = Condition.allCases.filter { $0 != .other }.map(\.rawValue).joined(separator: ", ")
    let hint = suggestions.isEmpty ? "" : " Did you mean \(suggestions.joined(separator: " or "))?"
    return "“\(words)” is not a condition known here.\(hint) Known: \(known). Everyday words such as eczema, itch or"
      + " dryness are understood too."
  }
}

extension Condition {
  /// Understands a condition by its identifier or by an everyday word in any language that labels are read in:
  /// `eczema`, `itch`, `Neurodermitis`, `piel seca`.
  ///
  /// Letter case, accents, hyphens and spaces make no difference.
  ///
  /// - Throws: ``UnknownConditionError`` with the nearest words that are understood.
  public init(everydayWords words: String) throws(UnknownConditionError) {
    let asked = PlainText.words(words).joined(separator: " ")
    for (condition, names) in Self.everydayNames where names.contains(asked) {
      self = condition
      return
    }
    throw UnknownConditionError(words: words, suggestions: Self.nearest(to: asked))
  }

  /// The name a person would use, for sentences.
  public var plainName: String {
    switch self {
    case .atopicDermatitis: "eczema"
    case .acne: "acne"
    case .rosacea: "rosacea"
    case .pruritus: "itch"
    case .drySkin: "dry skin"
    case .sensitiveSkin: "sensitive skin"
    case .redness: "redness"
    case .skinAgeing: "skin ageing"
    case .psoriasis: "psoriasis"
    case .seborrhoeicDermatitis: "seborrhoeic dermatitis"
    case .urticaria: "hives"
    case .dandruff: "dandruff"
    case .skinHydration: "skin hydration"
    case .wound: "wounds"
    case .allergy: "allergy"
    case .vaginal: "vaginal health"
    case .urinary: "urinary health"
    case .respiratory: "breathing"
    case .brightening: "skin brightening"
    case .digestive: "digestion"
    case .immune: "immunity"
    case .other: "other aims"
    }
  }

  /// Other names that are understood, in the languages that labels are read in.
  public var otherNames: [String] { Self.otherNames(self) }

  /// Whether it is an illness, which only a medicine may claim to treat.
  var isDisease: Bool {
    switch self {
    case .atopicDermatitis, .acne, .rosacea, .psoriasis, .seborrhoeicDermatitis, .urticaria, .dandruff, .wound,
      .allergy:
      true
    default: false
    }
  }

  /// Whether trials of skin judge it.
  public var isOfSkin: Bool { !MainMeasures.names(for: self).isEmpty }

  /// Names within two slips of the pen (one for short words), nearest first, at most three.
  private static func nearest(to asked: String) -> [String] {
    guard !asked.isEmpty else { return [] }
    let allowed = asked.count < 5 ? 1 : asked.count < 10 ? 2 : 3
    return everydayNames.flatMap(\.names)
      .map { (name: $0, distance: distance(asked, $0)) }
      .filter { $0.distance <= allowed }
      .sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
      .prefix(3).map(\.name)
  }

  /// Damerau–Levenshtein distance of two short words (adjacent letters swapped count as one slip).
  private static func distance(_ first: String, _ second: String) -> Int {
    let (a, b) = (Array(first.unicodeScalars), Array(second.unicodeScalars))
    guard !a.isEmpty, !b.isEmpty, (a.count - b.count).magnitude <= 3, a.count <= 64 else {
      return max(a.count, b.count)
    }
    var rows = [Array(0...b.count)]
    for i in 1...a.count {
      var row = [i]
      for j in 1...b.count {
        var best = min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { best = min(best, rows[i - 2][j - 2] + 1) }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }

  /// The names as they may stand in a text, longest first.
  var everydayWords: [PhrasePattern] {
    ([rawValue] + Self.otherNames(self)).sorted { ($0.count, $1) > ($1.count, $0) }.map(PhrasePattern.init)
  }

  /// Folded names, the identifier's own words first.
  private static let everydayNames: [(condition: Condition, names: [String])] = allCases.map { condition in
    let own = PlainText.words(condition.rawValue).joined(separator: " ")
    return (condition, [own] + otherNames(condition).map { PlainText.words($0).joined(separator: " ") })
  }

  private static func otherNames(_ condition: Condition) -> [String] {
    switch condition {
    case .atopicDermatitis:
      [
        "eczema", "atopic eczema", "atopic", "atopy", "dermatitis", "neurodermitis", "neurodermatitis", "ekzem",
        "eccema", "eczéma", "dermatitis atópica", "dermatite atopique", "dermatite atopica", "dermatite atópica",
        "atopische Dermatitis", "constitutioneel eczeem", "eczeem", "egzema", "AZS", "atopowe zapalenie skóry",
        "экзема", "атопический дерматит",
      ]
    case .acne:
      [
        "pimples", "spots", "zits", "blemishes", "breakouts", "Akne", "Pickel", "acné", "boutons", "granos",
        "puistjes", "brufoli", "borbulhas", "trądzik", "акне", "прыщи", "угри",
      ]
    case .rosacea: ["rosácea", "rosacée", "couperose", "rosazea", "trądzik różowaty", "розацеа", "купероз"]
    case .pruritus:
      [
        "itch", "itching", "itchiness", "itchy", "itchy skin", "Juckreiz", "picor", "prurito", "démangeaisons",
        "prurit",
        "jeuk", "coceira", "świąd", "swędzenie", "зуд",
      ]
    case .drySkin:
      [
        "dry", "dryness", "xerosis", "trockene Haut", "piel seca", "peau sèche", "droge huid", "pelle secca",
        "pele seca", "sucha skóra", "сухая кожа",
      ]
    case .sensitiveSkin:
      [
        "sensitive", "sensitivity", "irritable skin", "empfindliche Haut", "piel sensible", "peau sensible",
        "gevoelige huid", "pelle sensibile", "pele sensível", "skóra wrażliwa", "чувствительная кожа",
      ]
    case .redness:
      [
        "red skin", "erythema", "flushing", "Rötung", "rojez", "rougeurs", "roodheid", "rossore", "vermelhidão",
        "zaczerwienienie", "покраснение",
      ]
    case .skinAgeing:
      [
        "ageing", "aging", "anti ageing", "anti aging", "wrinkles", "skin aging", "photoageing", "Falten",
        "Hautalterung",
        "arrugas", "rides", "rimpels", "rughe", "rugas", "zmarszczki", "морщины",
      ]
    case .psoriasis: ["Schuppenflechte", "psoriasi", "psoríase", "łuszczyca", "псориаз"]
    case .seborrhoeicDermatitis:
      [
        "seborrheic dermatitis", "seborrhea", "seborrhoea", "seborrhoeic eczema", "cradle cap", "seborrhoisches Ekzem",
        "себорейный дерматит",
      ]
    case .urticaria:
      [
        "hives", "nettle rash", "Nesselsucht", "ronchas", "urticaire", "galbulten", "orticaria", "urticária",
        "pokrzywka", "крапивница",
      ]
    case .dandruff:
      ["scalp flakes", "flaky scalp", "Schuppen", "caspa", "pellicules", "roos", "forfora", "łupież", "перхоть"]
    case .skinHydration:
      [
        "hydration", "moisture", "moisturising", "moisturizing", "Feuchtigkeit", "hidratación", "hydratation",
        "idratazione", "nawilżenie", "увлажнение",
      ]
    case .wound: ["wounds", "wound healing", "burns", "Wunden", "heridas", "plaies"]
    case .allergy: ["allergies", "allergic", "Allergie", "alergia"]
    case .vaginal: ["vaginal health", "vaginosis", "thrush"]
    case .urinary: ["urinary health", "uti", "urinary tract", "cystitis", "bladder"]
    case .respiratory: ["colds", "cough", "airways", "breathing"]
    case .brightening: ["skin brightening", "dark spots", "pigmentation", "hyperpigmentation", "whitening", "melasma"]
    case .digestive: ["digestion", "gut", "gut health", "bloating", "diarrhoea", "diarrhea", "constipation", "ibs"]
    case .immune: ["immunity", "immune system", "immune health"]
    case .other: []
    }
  }
}
