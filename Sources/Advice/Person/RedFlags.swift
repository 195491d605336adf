/// Signs that call for a doctor whatever the product, recognised in everyday words.
public enum RedFlag: String, Sendable, Hashable, CaseIterable {
  /// The populations of `Data/safety.yaml`, most pressing first.
  case allergicReaction = "sign-allergic-reaction"
  case herpeticum = "sign-eczema-herpeticum"
  case eyes = "sign-at-the-eyes"
  case widespreadBlisters = "sign-widespread-blisters"
  case redAllOver = "sign-red-all-over"
  case infection = "sign-infected-skin"
  case fever = "sign-fever"
  case rapidWorsening = "sign-rapid-worsening"

  /// What is shown where the person's own words are not at hand.
  public var plainName: String {
    switch self {
    case .allergicReaction: "signs of a serious allergic reaction"
    case .herpeticum: "blisters as in eczema herpeticum"
    case .eyes: "sore skin or blisters at the eyes"
    case .widespreadBlisters: "blisters or peeling over much of the body"
    case .redAllOver: "redness over most of the body"
    case .infection: "signs of infected skin"
    case .fever: "fever or feeling ill"
    case .rapidWorsening: "skin that is quickly getting worse"
    }
  }

  /// What a sign in a person's own words stands for.
  public enum Reading: Sendable, Hashable {
    /// It calls for a doctor.
    case flags([RedFlag])
    /// "No fever": said not to be there.
    case absent
    /// Not understood here.
    case unknown
  }

  /// Reads a sign in everyday words.
  public static func read(_ sign: String) -> Reading {
    let words = PlainText.words(sign)
    guard !words.isEmpty else { return .absent }
    if words.allSatisfy(denials.contains) { return .absent }
    var found: [RedFlag] = []
    var isDenied = false
    for (flag, phrases) in patterns {
      for phrase in phrases {
        guard let place = phrase.firstMatch(in: words) else { continue }
        if words[max(0, place.lowerBound - 2)..<place.lowerBound].contains(where: denials.contains) {
          isDenied = true
        } else if !found.contains(flag) {
          found.append(flag)
        }
      }
    }
    // Blisters everywhere or at the eyes are told as such, and as what they may be.
    return found.isEmpty ? (isDenied ? .absent : .unknown) : .flags(found)
  }

  private static let denials: Set<String> = [
    "no", "not", "none", "never", "nothing", "without", "isn", "t", "kein", "keine", "nicht", "ohne", "sin", "sans",
    "pas", "ningun", "ninguno", "nada", "aucun", "aucune",
  ]

  private static let patterns: [(RedFlag, [PhrasePattern])] = words.map { ($0, $1.map(PhrasePattern.init)) }

  private static let words: [(RedFlag, [String])] = [
    (
      .allergicReaction,
      [
        "swollen … lip*", "swollen … tongue", "swollen … face", "swollen … throat", "swelling … lip*",
        "swelling … tongue", "swelling … face", "swelling … throat", "lip* … swollen", "tongue … swollen",
        "face … swollen", "throat … swollen", "lip* … swell*", "face … swell*", "tongue … swell*",
        "throat … clos*", "throat … tight*", "tight* … throat", "trouble breathing", "difficult* breathing",
        "hard … breathe", "cannot breathe", "can t breathe", "short* of breath", "breathless*", "wheez*",
        "anaphyla*", "faint*", "collapse*", "atemnot", "dificultad … respirar", "difficulte … respirer",
      ]
    ),
    (
      .herpeticum,
      [
        "herpetic*", "herpes", "cold sore*", "punched out", "punch out", "blister*", "eczema herpeticum", "blasen",
        "blaschen", "ampollas", "cloques", "vesicle*", "vesicul*",
      ]
    ),
    (
      .eyes,
      [
        "blister* … eye*", "eye* … blister*", "sore* … eye*", "sore eye*", "eye* … sore*", "eye* … hurt*",
        "eye* … pain*", "pain* … eye*", "red eye*", "eye* … red", "swollen … eye*", "eye* … swollen",
        "eyelid* … swollen",
        "near … eye*", "around … eye*", "close to … eye*", "at … eye*", "blurred … vision", "vision … blurred",
        "vision", "light hurts", "augen", "ojos", "yeux",
      ]
    ),
    (
      .widespreadBlisters,
      [
        "widespread … blister*", "blister* … widespread", "blister* … all over", "blister* … everywhere",
        "blister* … whole", "blister* … body", "blister* … spread*", "all over … blister*", "skin … peel*",
        "peel* … skin", "peeling … all over", "peeling … sheets", "skin … coming off",
      ]
    ),
    (
      .redAllOver,
      [
        "erythroderm*", "red all over", "all over … red", "red … whole body", "whole body … red", "red … everywhere",
        "most of … body", "whole body", "entire body", "head to toe", "widespread … red*", "redness … all over",
      ]
    ),
    (
      .infection,
      [
        "infected", "infection", "infections", "ooz*", "weep*", "pus", "crust*", "scab* … yellow", "yellow … scab*",
        "impetigo", "abscess*", "boils", "hot … skin", "skin … hot", "warm … swollen", "swollen … warm",
        "swollen … sore", "sore … swollen", "red streak*", "nasst", "nassend*", "eiter*", "verkrustet*", "infiziert*",
        "supura*", "costra*", "infectad*", "suint*", "croute*", "infecte*", "smells", "smelly",
      ]
    ),
    (
      .fever,
      [
        "fever*", "high temperature", "temperature", "chills", "shiver*", "feel* … ill", "feel* … unwell", "unwell",
        "feel* … sick", "letharg*", "fieber", "fiebre", "fievre", "febbre", "febre", "koorts", "goraczka",
        "swollen gland*", "swollen lymph*", "lymph … swollen", "gland* … swollen",
      ]
    ),
    (
      .rapidWorsening,
      [
        "rapid* … wors*", "wors* … rapid*", "wors* … fast", "wors* … quick*", "wors* … sudden*", "sudden* … wors*",
        "quick* … wors*", "fast … wors*", "wors* … overnight", "overnight … wors*", "spread* … fast",
        "spread* … quick*", "spread* … rapid*", "rapid* … spread*", "quick* … spread*", "fast … spread*",
        "sudden … flare", "sudden* … bad", "worse … every hour", "schnell … schlechter", "verschlechter*",
        "empeora* … rapid*", "aggrav* … rapid*", "getting worse", "much worse",
      ]
    ),
  ]
}
