internal import Microbes

/// Which medicines are known here, under the names that people write on a list: the international name in the
/// languages that labels are read in, common brands and abbreviations.
///
/// Immunosuppressants are those of the WHO's group L04 and the corticosteroids of H02
/// (<https://www.whocc.no/atc_ddd_index/?code=L04>); national names and brands of methotrexate and azathioprine are
/// those of <https://wagem.org/drug/methotrexate> and <https://wagem.org/drug/azathioprine/>, the others those of the
/// products' own leaflets.
enum MedicineNames {
  /// What is made of one line of somebody's list of medicines.
  enum Reading: Hashable, Sendable {
    /// It is known, and belongs to these groups of `Data/safety.yaml`.
    case groups([String], as: String?)
    /// It is known, and no fact that is held here depends on it.
    case nothingChanges
    /// It acts on the skin, eye or airway that it is put on, and hardly in the rest of the body.
    case local
    /// Nothing is known of it.
    case unknown
  }

  /// Reads one line of a list of medicines, such as `methotrexate 15 mg weekly`.
  static func read(_ line: String) -> Reading {
    let words = PlainText.words(line)
    let keys = words.map(key).filter { !$0.isEmpty }
    let isLocal = words.contains(where: isLocalForm)
    var groups: [String] = []
    var taken: String?
    var isKnown = false
    for family in families {
      guard let hit = family.hit(words: words, keys: keys) else { continue }
      isKnown = true
      // An ointment with tacrolimus acts on the skin it is put on; an antibiotic cream, too, but it meets the microbes.
      if isLocal, family.group == "on-immunosuppressants" { continue }
      guard let group = family.group else { continue }
      if !groups.contains(group) { groups.append(group) }
      if case .near(let name) = hit, taken == nil { taken = name }
    }
    if !groups.isEmpty { return .groups(groups, as: taken) }
    if isLocal { return .local }
    return isKnown ? .nothingChanges : .unknown
  }

  // MARK: Matching

  enum Hit: Hashable {
    case exact
    /// A name that is only nearly the one written.
    case near(String)
  }

  /// Medicines that the facts held here treat alike.
  struct Family {
    /// The group of `Data/safety.yaml`; `nil` for medicines that no fact speaks of.
    var group: String?
    /// The beginnings of names as one word, in any spelling that has the same key.
    var names: [String]
    /// Abbreviations and short words, which must stand as they are, and names of several words.
    var phrases: [String] = []
    /// The endings of whole classes (WHO's INN stems).
    var stems: [String] = []

    func hit(words: [String], keys: [String]) -> Hit? {
      if phrases.contains(where: { PlainText.contains(words, words: PlainText.words($0)) }) { return .exact }
      let nameKeys = names.map { ($0, MedicineNames.key($0)) }
      for key in keys {
        if stems.contains(where: { key.hasSuffix($0) && key.utf8.count > $0.utf8.count + 2 }) { return .exact }
        if nameKeys.contains(where: { Self.isNamed(key, $0.1) }) { return .exact }
      }
      for key in keys where key.utf8.count >= MedicineNames.shortestMisspelt {
        if let near = nameKeys.first(where: { Self.isNear(key, $0.1) }) { return .near(near.0) }
      }
      return nil
    }

    /// National endings, and the salts that stand behind a name as one word, make no other medicine.
    private static func isNamed(_ key: String, _ name: String) -> Bool {
      key == name || name.utf8.count >= 6 && key.hasPrefix(name)
    }

    /// One letter in eight may be wrong, and the first two must be right: names of different medicines are alike.
    private static func isNear(_ key: String, _ name: String) -> Bool {
      guard name.utf8.count >= MedicineNames.shortestMisspelt, key.prefix(2) == name.prefix(2) else { return false }
      let most = max(1, min(key.utf8.count, name.utf8.count) / 6)
      guard abs(key.utf8.count - name.utf8.count) <= most else { return false }
      return MedicineNames.edits(Array(key.utf8), Array(name.utf8)) <= most
    }
  }

  private static let shortestMisspelt = 7

  /// The Levenshtein distance of two short words.
  static func edits(_ first: [UInt8], _ second: [UInt8]) -> Int {
    var row = Array(0...second.count)
    for (i, letter) in first.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in second.enumerated() {
        let change = diagonal + (letter == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(change, row[j] + 1, diagonal + 1)
      }
    }
    return row[second.count]
  }

  /// The sound of a name, which the languages share: `Methotrexat`, `metotrexato`, `metotreksat` and `метотрексат` have
  /// one key.
  static func key(_ word: String) -> String {
    var letters: [Character] = []
    for scalar in word.unicodeScalars {
      letters += Array(cyrillic[Character(scalar)] ?? String(scalar))
    }
    var sounds: [Character] = []
    var index = 0
    while index < letters.count {
      let letter = letters[index]
      let next: Character? = index + 1 < letters.count ? letters[index + 1] : nil
      switch letter {
      case "p" where next == "h":
        sounds.append("f")
        index += 1
      case "q":
        sounds.append("c")
        if next == "u" { index += 1 }
      case "h": break
      case "y", "j": sounds.append("i")
      case "k": sounds.append("c")
      case "z": sounds.append("s")
      case "w": sounds.append("v")
      case "x": sounds += ["c", "s"]
      default: sounds.append(letter)
      }
      index += 1
    }
    var output: [Character] = []
    for sound in sounds where output.last != sound { output.append(sound) }
    while let last = output.last, "aeiou".contains(last), output.count > 3 { output.removeLast() }
    return String(output)
  }

  private static let cyrillic: [Character: String] = [
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "z", "з": "z", "и": "i", "й": "i",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "h", "ц": "c", "ч": "c", "ш": "s", "щ": "s", "ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "u", "я": "a",
  ]

  /// Forms that are put where they act. Corticosteroids and calcineurin inhibitors in them are no immunosuppressants.
  private static func isLocalForm(_ word: String) -> Bool {
    localForms.contains(word) || localEndings.contains { word.hasSuffix($0) && word.count > $0.count }
  }

  private static let localForms: Set<String> = [
    "ointment", "cream", "creme", "crema", "creams", "krem", "krim", "крем", "salbe", "pommade", "pomada", "unguento",
    "unguent", "masc", "мазь", "salep", "zalf", "gel", "żel", "zel", "гель", "lotion", "lozione", "locion", "loçao",
    "lotio", "balm", "foam", "topical", "topisch", "topique", "topico", "topica", "shampoo", "spray", "inhaler",
    "inhalation", "inhaled", "nasal", "drops", "collyre", "colirio", "collirio", "emollient", "emollients",
    "moisturiser", "moisturizer", "protopic", "elidel", "opzelura", "eucrisa", "staquis",
  ]
  private static let localEndings = ["salbe", "creme", "crème", "tropfen", "spray", "lotion", "zalf"]

  // MARK: The names

  static let families: [Family] = [
    Family(
      group: "on-immunosuppressants",
      names: [
        "ciclosporin", "tacrolimus", "sirolimus", "everolimus", "pimecrolimus", "voclosporin", "azathioprine",
        "azatiopryna", "mercaptopurine", "merkaptopuryna", "thioguanine", "tioguanina", "methotrexate", "metotressato",
        "amethopterin", "mycophenolate", "mykofenolan", "mycophenolic", "micofenolico", "leflunomide",
        "teriflunomide", "cyclophosphamide", "ciclofosfamide", "cladribine", "fingolimod", "ozanimod", "siponimod",
        "apremilast", "deucravacitinib", "thalidomide", "lenalidomide", "dimethylfumarate", "anakinra", "rilonacept",
        "antithymocyte", "prednisone", "prednisolone", "prednizon", "methylprednisolone", "metilprednisolona",
        "dexamethasone", "betamethasone", "triamcinolone", "deflazacort", "cortisone", "kortison", "hydrocortisone",
        "idrocortisone", "budesonide", "corticosteroid", "corticoid", "kortikosteroid", "glucocorticoid",
        "chemotherapy", "chemioterapia", "chimiotherapie", "quimioterapia", "kemoterapi", "химиотерапия",
        "immunosuppressant", "immunosuppressive", "immunsuppressivum", "inmunosupresor", "imunosupresan",
        "immunosuppressore", "immunosoppressore", "imunossupressor", "immunosupresyjne", "иммунодепрессант",
        "иммуносупрессор", "biologic", "biologika", "biologique", "biologico",
        // Brands.
        "neoral", "sandimmun", "cicloral", "capimune", "deximune", "capsorin", "prograf", "advagraf", "envarsus",
        "rapamune", "certican", "imurek", "imurel", "imuran", "azafalk", "azamedac", "azasan", "purinethol",
        "puri-nethol", "maxtrex", "metoject", "lantarel", "ebetrexat", "ledertrexate", "emthexate", "trexall",
        "rheumatrex", "otrexup", "methobion", "jylamvo", "cellcept", "myfortic", "myclausen", "arava", "endoxan",
        "otezla", "skilarence", "fumaderm", "tecfidera", "sotyktu", "rinvoq", "olumiant", "cibinqo", "xeljanz",
        "jyseleca", "litfulo", "leqselvi", "dupixent", "adtralza", "adbry", "ebglyss", "nemluvio", "xolair", "nucala",
        "humira", "imraldi", "amgevita", "hyrimoz", "enbrel", "benepali", "remicade", "inflectra", "simponi", "cimzia",
        "stelara", "cosentyx", "taltz", "tremfya", "skyrizi", "ilumetri", "kyntheum", "siliq", "bimzelx", "actemra",
        "roactemra", "kineret", "ilaris", "orencia", "mabthera", "rituxan", "ocrevus", "tysabri", "entyvio",
        "benlysta", "decortin", "dekortin", "deltacortene", "deltasone", "encorton", "medrol", "urbason", "cortancyl",
        "solupred", "prednicen", "meticorten", "fortecortin", "celestone", "celestamine",
      ],
      phrases: [
        "mtx", "aza", "mmf", "csa", "cya", "6-mp", "atg", "chemo", "chimio", "quimio", "kemo", "химия", "jak inhibitor",
        "jak inhibitors", "jak-hemmer", "jak-inhibitor", "jaki", "anti-tnf", "tnf inhibitor", "tnf blocker", "steroids",
        "steroid tablets", "oral steroids", "biologics", "metex", "trexan",
      ],
      stems: ["citinib", "cept", "mab", "cinr"]
    ),
    Family(
      group: "on-antifungals",
      names: [
        "antifungal", "antimykotikum", "antimykotika", "antimicotico", "antifongique", "nystatin", "terbinafine",
        "amphotericin", "griseofulvin", "caspofungin", "diflucan", "sporanox", "lamisil", "canesten",
      ],
      stems: ["conasol", "fungin"]
    ),
    Family(
      group: "on-antibiotics",
      names: [
        "antibiotic", "antibiotika", "antibiotique", "antybiotyk", "антибиотик", "amoxicillin", "amoksycylina",
        "flucloxacillin", "penicillin", "penicylina", "augmentin", "clindamycin", "klindamycyna", "doxycycline",
        "minocycline", "lymecycline", "tetracycline", "tetracyklina", "erythromycin", "azithromycin", "clarithromycin",
        "cefalexin", "cefuroxime", "trimethoprim", "cotrimoxazole", "metronidazole", "ciprofloxacin", "nitrofurantoin",
        "fosfomycin", "fusidic", "mupirocin",
      ],
      stems: ["cilin", "cicin", "ciclin", "ciclina", "flocsacin", "micin", "micina"]
    ),
    Family(
      group: nil,
      names: [
        "cetirizine", "levocetirizine", "loratadine", "desloratadine", "fexofenadine", "bilastine", "ebastine",
        "hydroxyzine", "diphenhydramine", "chlorphenamine", "dimetindene", "montelukast", "salbutamol", "albuterol",
        "formoterol", "paracetamol", "acetaminophen", "ibuprofen", "diclofenac", "naproxen", "aspirin",
        "acetylsalicylic", "levothyroxine", "thyroxine", "metformin", "insulin", "amlodipine", "ramipril", "lisinopril",
        "enalapril", "candesartan", "valsartan", "losartan", "bisoprolol", "metoprolol", "simvastatin", "atorvastatin",
        "rosuvastatin", "omeprazole", "pantoprazole", "esomeprazole", "lansoprazole", "sertraline", "citalopram",
        "escitalopram", "fluoxetine", "venlafaxine", "mirtazapine", "ethinylestradiol", "contraceptive", "folic",
        "folsaure", "folique", "folico", "foliumzuur", "foliowy", "vitamin", "vitamine", "vitamina", "witamina",
        "витамин", "magnesium", "calcium", "zinc", "isotretinoin", "paraffin", "antihistamine", "antihistaminikum",
        "antihistaminique", "antistaminico", "antihistaminico", "zyrtec", "claritin", "aerius", "telfast",
      ],
      phrases: ["iron", "eisen", "zink", "the pill", "contraceptive pill", "omega 3", "urea"]
    ),
  ]
}
