import Advice
import Evidence
import Knowledge
import Labels
import Microbes
import Testing

@Suite("Claims are understood in every language that is read")
struct ClaimMatrixTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    var wording: String
    var language: String
    var sentence: String

    var testDescription: String { "\(wording) \(language)" }
  }

  private static let sentences: [String: [String: String]] = [
    "dermatologist-tested": [
      "en": "Dermatologist tested on sensitive skin.", "es": "Testado dermatológicamente en piel sensible.",
      "fr": "Testé sous contrôle dermatologique.", "de": "Die Creme ist dermatologisch getestet.",
      "nl": "Deze crème is dermatologisch getest.", "it": "Crema dermatologicamente testata.",
      "pt": "Creme dermatologicamente testado.", "pl": "Krem testowany dermatologicznie.",
      "ru": "Крем дерматологически протестирован.", "id": "Krim ini teruji secara dermatologis.",
    ],
    "hypoallergenic": [
      "en": "Our hypoallergenic formula is mild.", "es": "Fórmula hipoalergénica y suave.",
      "fr": "Une formule hypoallergénique et douce.", "de": "Eine hypoallergene Rezeptur.",
      "nl": "Een hypoallergene formule.", "it": "Formula ipoallergenica e delicata.",
      "pt": "Fórmula hipoalergénica e suave.", "pl": "Hipoalergiczna formuła dla skóry.",
      "ru": "Гипоаллергенная формула для кожи.", "id": "Formula hipoalergenik yang lembut.",
    ],
    "calms-soothes": [
      "en": "Visibly calms redness.", "es": "Calma la rojez de la piel.", "fr": "Apaise les rougeurs de la peau.",
      "de": "Beruhigt Rötungen der Haut.", "nl": "Kalmeert roodheid van de huid.",
      "it": "Lenisce il rossore della pelle.",
      "pt": "Acalma a vermelhidão da pele.", "pl": "Łagodzi zaczerwienienie skóry.",
      "ru": "Успокаивает покраснение кожи.", "id": "Menenangkan kemerahan pada kulit.",
    ],
    "boosts-immunity": [
      "en": "Boosts your natural immunity.", "es": "Refuerza tus defensas naturales.",
      "fr": "Renforce les défenses naturelles.", "de": "Stärkt das natürliche Immunsystem.",
      "nl": "Versterkt de natuurlijke weerstand.", "it": "Rafforza le difese naturali.",
      "pt": "Reforça as defesas naturais.", "pl": "Wzmacnia naturalną odporność.",
      "ru": "Укрепляет ваш иммунитет.", "id": "Meningkatkan daya tahan tubuh.",
    ],
    "clinically-proven": [
      "en": "Clinically proven to work.", "es": "Eficacia clínicamente demostrada.",
      "fr": "Efficacité cliniquement prouvée.", "de": "Die Wirkung ist klinisch bewiesen.",
      "nl": "Klinisch bewezen werking.", "it": "Efficacia clinicamente dimostrata.",
      "pt": "Eficácia clinicamente comprovada.", "pl": "Działanie klinicznie udowodnione.",
      "ru": "Эффект клинически доказан.", "id": "Terbukti secara klinis.",
    ],
    "clinically-tested": [
      "en": "Clinically tested formula.", "es": "Fórmula clínicamente testada.", "fr": "Formule cliniquement testée.",
      "de": "Klinisch getestete Rezeptur.", "nl": "De formule is klinisch getest.",
      "it": "Formula clinicamente testata.",
      "pt": "Fórmula clinicamente testada.", "pl": "Formuła przebadana klinicznie.",
      "ru": "Формула клинически протестирована.", "id": "Formula teruji secara klinis.",
    ],
    "cures-disease": [
      "en": "It cures eczema for good.", "es": "Cura la dermatitis para siempre.", "fr": "Guérit l'eczéma durablement.",
      "de": "Heilt Neurodermitis auf Dauer.", "nl": "Geneest eczeem voorgoed.",
      "it": "Guarisce la dermatite per sempre.",
      "pt": "Cura a dermatite para sempre.", "pl": "Leczy atopowe zapalenie skóry.",
      "ru": "Излечивает экзему навсегда.", "id": "Menyembuhkan eksim selamanya.",
    ],
    "treats-disease": [
      "en": "Treats stubborn eczema.", "es": "Trata el eccema rebelde.", "fr": "Traite l'eczéma rebelle.",
      "de": "Behandelt Neurodermitis.", "nl": "Behandelt hardnekkig eczeem.", "it": "Tratta la dermatite ostinata.",
      "pt": "Trata a dermatite atópica.", "pl": "Wspomaga leczenie egzemy.", "ru": "Лечит детскую экзему.",
      "id": "Mengobati eksim pada anak.",
    ],
    "anti-inflammatory": [
      "en": "A gentle anti-inflammatory serum.", "es": "Un sérum antiinflamatorio.",
      "fr": "Un sérum anti-inflammatoire.",
      "de": "Wirkt entzündungshemmend.", "nl": "Werkt ontstekingsremmend.", "it": "Un siero antinfiammatorio.",
      "pt": "Um sérum anti-inflamatório.", "pl": "Działa przeciwzapalnie.", "ru": "Противовоспалительное действие.",
      "id": "Serum anti-inflamasi yang lembut.",
    ],
    "balances-microbiome": [
      "en": "Microbiome friendly.", "es": "Respetuoso con el microbioma.", "fr": "Respecte le microbiome de la peau.",
      "de": "Mikrobiomfreundlich.", "nl": "Microbioomvriendelijk.", "it": "Rispetta il microbioma della pelle.",
      "pt": "Respeita o microbioma da pele.", "pl": "Przyjazny dla mikrobiomu skóry.",
      "ru": "Поддерживает микробиом кожи.", "id": "Ramah mikrobioma kulit.",
    ],
    "probiotic-word": [
      "en": "With probiotic cultures.", "es": "Con cultivos probióticos.", "fr": "Aux ferments probiotiques.",
      "de": "Mit probiotischen Kulturen.", "nl": "Met probiotica voor elke dag.", "it": "Con fermenti probiotici.",
      "pt": "Com culturas probióticas.", "pl": "Z kulturami probiotycznymi.", "ru": "С пробиотическими культурами.",
      "id": "Dengan kultur probiotik.",
    ],
  ]

  static let samples: [Sample] = sentences.flatMap { wording, byLanguage in
    byLanguage.map { Sample(wording: wording, language: $0.key, sentence: $0.value) }
  }
  .sorted { ($0.wording, $0.language) < ($1.wording, $1.language) }

  static let languages: Set<String> = ["en", "es", "fr", "de", "nl", "it", "pt", "pl", "ru", "id"]

  @Test("each wording has a sentence in each language")
  func complete() {
    for (wording, byLanguage) in Self.sentences { #expect(Set(byLanguage.keys) == Self.languages, "\(wording)") }
  }

  @Test("a sentence of our own on a label is read and judged by its wording", arguments: samples)
  func sentence(sample: Sample) throws {
    let held = try HeldFacts.shared()
    let product = held.reader.read("Serum.\nLactobacillus rhamnosus GG.\n\n\(sample.sentence)\n")
    let claims = held.advisor.answer(for: product, condition: .atopicDermatitis).claims
    let found = claims.filter { $0.wording == sample.wording }
    #expect(found.count == 1, "\(sample.sentence): \(claims.map { "\($0.text) → \($0.wording ?? "–")" })")
    #expect(found.allSatisfy { !$0.words.isEmpty && !$0.rules.isEmpty && $0.rule == $0.rules.first?.id })
    #expect(found.allSatisfy { claim in claim.words.allSatisfy(claim.text.contains) })
    if sample.wording == "calms-soothes" {
      #expect(found.allSatisfy { $0.conditions.contains(.redness) }, "\(found.map(\.conditions))")
    }
  }

  @Test("each phrase that is held finds its own wording")
  func phrases() throws {
    let knowledge = try KnowledgeBase.embedded()
    let wordings = try knowledge.claimWordings
    for wording in wordings {
      let advisor = Make.advisor(rules: try knowledge.labelRules, wordings: [wording])
      for (language, phrases) in wording.phrases {
        for phrase in phrases {
          var product = Make.capsule([Make.microbe()])
          let sentence = "xx \(phrase.replacing("*", with: "").replacing("…", with: "yy")) zz"
          product.claims = [LabelClaim(text: sentence, conditions: [])]
          product.route = .unknown
          let claims = advisor.answer(for: product, condition: .acne).claims
          #expect(claims.contains { $0.wording == wording.id }, "\(wording.id) \(language) \(phrase)")
        }
      }
    }
  }
}

@Suite("Claims are judged by strain, dose, people, route and market")
struct ClaimJudgementTests {
  private let wordings = [
    ClaimWording(id: "clinically-proven", kind: .evidence, phrases: ["en": ["clinically proven"]], rules: [], why: "w"),
    ClaimWording(id: "clinically-tested", kind: .evidence, phrases: ["en": ["clinically tested"]], rules: [], why: "w"),
    ClaimWording(id: "cures", kind: .medicinal, phrases: ["en": ["cures"]], rules: ["us", "eu"], why: "w"),
    ClaimWording(
      id: "word",
      kind: .term,
      phrases: ["en": ["probiotic*"]],
      rules: ["eu"],
      forbiddenBy: ["eu"],
      toleratedBy: ["it"],
      why: "w"
    ),
  ]
  private let rules = [
    LabelRule(id: "us", jurisdiction: "US", products: .food, appliesTo: "", rule: "US rule.", source: "https://us"),
    LabelRule(id: "eu", jurisdiction: "EU", products: .food, appliesTo: "", rule: "EU rule.", source: "https://eu"),
    LabelRule(
      id: "it",
      jurisdiction: "IT, ES",
      products: .food,
      appliesTo: "",
      rule: "Borne with.",
      source: "https://it"
    ),
  ]

  private func judge(
    _ text: String,
    _ trials: [Trial],
    conditions: [Condition] = [.drySkin],
    market: String? = nil,
    product: Product = Make.capsule([Make.microbe()])
  ) throws -> [ClaimJudgement] {
    var product = product
    product.claims = [LabelClaim(text: text, conditions: conditions)]
    let advisor = Advisor(
      evidence: EvidenceBase(trials: trials),
      safetyFacts: [],
      labelRules: rules,
      claimWordings: wordings,
      tables: Make.tables,
      market: market.flatMap { Market($0) }
    )
    return advisor.answer(for: product, condition: .drySkin).claims
  }

  private func outcome(_ verdict: TrialOutcome.Verdict) -> TrialOutcome {
    TrialOutcome(
      measure: "dryness",
      week: 12,
      content: .contrast(.init(active: "active", control: "placebo", effect: .meanDifference)),
      direction: .lowerIsBetter,
      verdict: verdict
    )
  }

  private func trial(
    _ id: String,
    n: Int = 120,
    group: Trial.Population.Group = .adults,
    _ verdict: TrialOutcome.Verdict = .favoursActive
  ) -> Trial {
    Make.trial(id, condition: "dry-skin", n: n, group: group, outcomes: [outcome(verdict)])
  }

  @Test("what is supported names the trials behind it and the words it is about")
  func trialsAndWords() throws {
    let claim = try #require(try judge("For dry skin", [trial("a"), trial("b")]).first)
    #expect(claim.verdict == .supported)
    #expect(claim.trials.sorted() == ["a", "b"])
    #expect(claim.words == ["dry"] || claim.words == ["dry skin"])
  }

  @Test("less than half of the tested dose is partly at best, and so is no dose")
  func dose() throws {
    let trials = [trial("a"), trial("b")]
    func verdict(_ total: Double?) throws -> ClaimJudgement {
      try #require(try judge("For dry skin", trials, product: Make.capsule([Make.microbe()], total: total)).first)
    }
    // The trials gave 10 billion a day.
    #expect(try verdict(5e9).verdict == .supported)
    #expect(try verdict(4e9).verdict == .partly)
    #expect(try verdict(4e9).why.contains("40 % of the daily dose that was tested"))
    #expect(try verdict(nil).verdict == .partly)
    #expect(try verdict(nil).why.contains("The label states no dose"))
  }

  @Test("a claim for babies is not borne out by trials in adults")
  func people() throws {
    let trials = [trial("a"), trial("b")]
    let babies = try #require(try judge("Gentle care for babies with dry skin", trials).first)
    #expect(babies.verdict == .unsupported)
    #expect(babies.why.contains("The claim names infants; no trial in them favours it."))
    #expect(try judge("For adults with dry skin", trials).first?.verdict == .supported)
    #expect(try judge("For children and adults with dry skin", trials).first?.verdict == .partly)
    let young = [trial("a", group: .infants), trial("b", group: .infants)]
    #expect(try judge("Für Babys mit trockener Haut", young).first?.verdict == .supported)
  }

  @Test("proven needs proof: one trial in favour is partly, unclear trials without one are nothing")
  func proven() throws {
    #expect(try judge("Clinically proven", [trial("a"), trial("b")]).first?.verdict == .supported)
    let one = try #require(try judge("Clinically proven", [trial("a", n: 60)]).first)
    #expect(one.verdict == .partly)
    #expect(one.why.contains("That is support, and no proof."))
    let none = try #require(try judge("Clinically proven", [trial("a", n: 40, .noSignificantDifference)]).first)
    #expect(none.verdict == .unsupported)
    #expect(none.trials == ["a"])
  }

  @Test("tested is true of what was tested, whatever came out, and says no more")
  func tested() throws {
    let claim = try #require(try judge("Clinically tested", [trial("a", n: 200, .noSignificantDifference)]).first)
    #expect(claim.verdict == .partly)
    #expect(claim.why.contains("that it worked is another thing"))
    #expect(try judge("Clinically tested", []).first?.verdict == .unsupported)
  }

  @Test("rules are those of the market and the kind of product; each names its place")
  func market() throws {
    let all = try #require(try judge("Cures dry skin", []).first)
    #expect(all.rules.map(\.id) == ["us", "eu"])
    #expect(all.why.contains("Rule (US): US rule. Other rules on it: EU."))
    let german = try #require(try judge("Cures dry skin", [], market: "de").first)
    #expect(german.rules.map(\.id) == ["eu"])
    #expect(german.verdict == .notAllowed)
    let canadian = try #require(try judge("Cures dry skin", [], market: "CA").first)
    #expect(canadian.verdict == .unsupported)
    #expect(canadian.rules.isEmpty)
    let cream = try #require(try judge("Cures dry skin", [], product: Make.cream([Make.microbe()])).first)
    #expect(cream.rules.isEmpty)
  }

  @Test(
    "a disease claim on what is swallowed is not allowed in the United Kingdom",
    arguments: ["Treats eczema.", "Cures eczema.", "Prevents eczema.", "Helps with eczema."]
  )
  func unitedKingdom(claim: String) throws {
    let held = try HeldFacts.shared()
    let knowledge = try KnowledgeBase.embedded()
    let advisor = Advisor(
      evidence: held.evidence,
      safetyFacts: [],
      labelRules: try knowledge.labelRules,
      claimWordings: try knowledge.claimWordings,
      tables: held.tables,
      market: Market("UK")
    )
    let label = "Lacticaseibacillus rhamnosus GG, 5 billion CFU per capsule. Take 1 capsule daily. " + claim
    let judged = try #require(
      advisor.answer(for: held.reader.read(label), condition: .atopicDermatitis).claims.first { $0.text == claim }
    )
    #expect(judged.verdict == .notAllowed)
    #expect(judged.rules.contains { $0.id == "uk-food-disease-claim" })
  }

  @Test(
    "a word that is a claim in the EU is not allowed there, and borne with where a country bears with it",
    arguments: [
      (nil, ClaimJudgement.Verdict.unsupported), ("EU", .notAllowed), ("DE", .notAllowed), ("IT", .unsupported),
    ]
  )
  func term(market: String?, verdict: ClaimJudgement.Verdict) throws {
    let claims = try judge("Probiotic capsules", [], market: market).filter { $0.wording == "word" }
    #expect(claims.map(\.verdict) == [verdict])
    if market == "IT" { #expect(claims.first?.why.contains("Borne with.") == true) }
  }

  @Test("a word that is a claim is judged once, however often it stands on the label")
  func once() throws {
    var product = Make.capsule([Make.microbe()])
    product.name = "Probiotic Plus"
    product.sentences = ["A probiotic for every day.", "Probiotics are live."]
    let claims = try judge("With probiotics", [], product: product).filter { $0.wording == "word" }
    #expect(claims.map(\.text) == ["Probiotic Plus"])
  }

  @Test("a claim that is printed twice is judged once")
  func twice() throws {
    var product = Make.capsule([Make.microbe()])
    product.sentences = ["It cures all.", "It cures all."]
    #expect(try judge("Good", [], conditions: [], product: product).count { $0.text == "It cures all." } == 1)
  }

  @Test("a disclaimer that a line's end parts is no claim")
  func disclaimer() throws {
    var product = Make.capsule([Make.microbe()])
    product.sentences = ["This product is not intended to diagnose,", "treat, and nothing cures any disease."]
    #expect(try judge("Good", [], conditions: [], product: product).allSatisfy { $0.verdict != .notAllowed })
    product.sentences = ["Take one a day.", "It cures any disease."]
    #expect(try judge("Good", [], conditions: [], product: product).contains { $0.verdict == .notAllowed })
  }
}
