internal import Labels

/// The food allergens that people mean by the words they use, in the languages that labels are read in.
///
/// The allergens are those of Annex II to Regulation (EU) No 1169/2011 that labels are read for.
enum AllergyWords {
  /// A food allergen, with its role in an ingredient list and its group of `Data/safety.yaml`.
  struct Allergen {
    /// As in the role `allergen-milk`.
    var name: String
    var group: String?
    /// Words that mean it by themselves.
    var words: Set<String>
    /// Parts of compound words: `Kuhmilcheiweißallergie`.
    var parts: [String] = []
  }

  /// The allergens that a person's or a label's words name.
  static func allergens(in words: [String]) -> [Allergen] {
    all.filter { allergen in
      words.indices.contains { index in
        let word = words[index]
        guard allergen.words.contains(word) || allergen.parts.contains(where: { word.contains($0) }) else {
          return false
        }
        return allergen.name != "milk" || !isPlantMilk(words, at: index)
      }
    }
  }

  /// Whether only lactose is meant, which troubles the gut and is no allergy to milk protein.
  static func isLactose(_ words: [String]) -> Bool {
    words.contains { word in ["lactos", "laktos", "lattos", "лактоз"].contains { word.hasPrefix($0) } }
  }

  /// "May contain traces of", "kann Spuren von … enthalten", "peut contenir": no ingredient, and yet perhaps there.
  static func isTrace(_ words: [String]) -> Bool {
    traceWords.contains { trace in PlainText.contains(words, words: trace) }
      || words.contains { word in traceBeginnings.contains { word.hasPrefix($0) } }
  }

  private static let traceBeginnings = ["śladow", "sladow", "след"]
  private static let traceWords: [[String]] = [
    "may contain", "may also contain", "traces", "trace", "spuren", "peut contenir", "puede contener", "trazas",
    "puo contenere", "tracce", "sporen", "kan bevatten", "moze zawierac", "slady", "pode conter", "vestigios",
    "tracos", "может содержать", "mungkin mengandung", "jejak", "dapat mengandung", "facility", "einem betrieb",
  ].map(PlainText.words)

  private static let plants: Set<String> = [
    "coconut", "almond", "oat", "rice", "soy", "soya", "cashew", "hazelnut", "hemp", "coco", "amande", "avoine", "riz",
    "soja", "almendra", "avena", "arroz", "mandorla", "riso", "kokos", "amandel", "haver",
  ]
  private static let plantParts = ["kokosm", "mandelm", "hafer", "sojam", "reism", "hanfm", "amandelm", "haverm"]

  private static func isPlantMilk(_ words: [String], at index: Int) -> Bool {
    if plantParts.contains(where: { words[index].contains($0) }) { return true }
    if index + 1 < words.count, words[index + 1] == "thistle" { return true }
    let near = words[max(0, index - 1)..<min(words.count, index + 3)]
    return near.contains(where: plants.contains)
  }

  private static let all: [Allergen] = [
    Allergen(
      name: "milk",
      group: "cow-milk-allergy",
      words: [
        "milk", "dairy", "casein", "caseine", "caseina", "caseinate", "kasein", "whey", "molke", "lait", "laitier",
        "laitiers", "lactoserum", "leche", "lacteos", "suero", "latte", "latticini", "siero", "leite", "laticinios",
        "melk", "zuivel", "wei", "mleko", "mleka", "kazeina", "молоко", "молока", "молочный", "казеин", "susu",
        "lactalbumin", "lactoglobulin", "cmpa", "aplv",
      ],
      parts: ["milch", "koemelk", "kasein", "молочн", "молок"]
    ),
    Allergen(
      name: "egg",
      group: "egg-allergy",
      words: [
        "egg", "eggs", "ei", "eier", "huhnerei", "huevo", "huevos", "oeuf", "oeufs", "uovo", "uova", "ovo", "ovos",
        "eieren", "jajko", "jajka", "jaj", "яйцо", "яйца", "telur", "ovalbumin",
      ],
      parts: ["huhnerei", "kippenei"]
    ),
    Allergen(
      name: "soy",
      group: "soy-allergy",
      words: ["soy", "soya", "soja", "soybean", "soybeans", "соя", "сои", "kedelai"],
      parts: ["sojabohn", "sojaboon"]
    ),
    Allergen(
      name: "wheat",
      group: "wheat-allergy",
      words: [
        "wheat", "gluten", "weizen", "trigo", "ble", "tarwe", "grano", "frumento", "pszenica", "pszenicy", "пшеница",
        "пшеницы", "глютен", "gandum", "glutine",
      ],
      parts: ["weizen"]
    ),
    Allergen(
      name: "peanut",
      group: nil,
      words: [
        "peanut", "peanuts", "groundnut", "groundnuts", "erdnuss", "erdnusse", "arachide", "arachides", "cacahuete",
        "cacahuetes", "arachidi", "amendoim", "pinda", "orzeszki", "арахис",
      ],
      parts: ["erdnuss"]
    ),
    Allergen(
      name: "fish",
      group: nil,
      words: ["fish", "fisch", "poisson", "pescado", "pesce", "peixe", "vis", "ryba", "ryby", "рыба", "ikan"]
    ),
    Allergen(
      name: "crustaceans",
      group: nil,
      words: [
        "crustacean", "crustaceans", "shellfish", "shrimp", "shrimps", "prawns", "krebstiere", "crustaces",
        "crustaceos", "crostacei", "schaaldieren", "skorupiaki", "ракообразные",
      ]
    ),
    Allergen(
      name: "sesame",
      group: nil,
      words: ["sesame", "sesam", "sesamo", "gergelim", "sezam", "кунжут", "wijen"]
    ),
  ]
}
