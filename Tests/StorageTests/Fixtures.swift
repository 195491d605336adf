import Advice
import Foundation
import Labels
import Storage

/// A folder that goes with the test.
final class Folder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "commensal-storage-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  var database: String { url.appending(path: "catalogue.sqlite").path }

  func path(_ name: String) -> String { url.appending(path: name).path }
}

extension ScreenedProduct {
  /// Invented products that differ in all that can be looked for.
  static let examples: [ScreenedProduct] = [
    ScreenedProduct(
      id: "4001",
      line: 1,
      name: "Dermaflora drops",
      form: .drops,
      route: .oral,
      language: "en",
      microbes: [
        Microbe(
          written: "Lactobacillus rhamnosus GG (ATCC 53103)",
          name: "Lacticaseibacillus rhamnosus",
          strain: "GG",
          strainID: "lacticaseibacillus-rhamnosus-gg",
          viability: .live,
          cfu: 5e9
        )
      ],
      totalCFU: 5e9,
      totalCFUBasis: .serving,
      doseGuarantee: .endOfShelfLife,
      claims: [
        ClaimJudgement(
          text: "Helps children with eczema.",
          conditions: [.atopicDermatitis],
          verdict: .partly,
          why: "Trials disagree."
        )
      ],
      findings: [
        Finding(condition: .atopicDermatitis, isClaimed: true, verdict: .testedUnclear, match: .exactBlend)
      ],
      text: "Dermaflora drops\nLactobacillus rhamnosus GG (ATCC 53103)"
    ),
    ScreenedProduct(
      id: nil,
      line: 2,
      name: "Crème Équilibre",
      form: .cream,
      route: .topical,
      language: "fr",
      microbes: [
        Microbe(written: "Vitreoscilla ferment", name: "Vitreoscilla", viability: .ferment),
        Microbe(
          written: "L. reuteri DSM 17938",
          name: "Limosilactobacillus reuteri",
          strain: "DSM 17938",
          viability: .lysate
        ),
      ],
      claims: [
        ClaimJudgement(
          text: "Guérit l’eczéma et l’acné.",
          conditions: [.atopicDermatitis, .acne],
          verdict: .notAllowed,
          why: "Only a medicine may promise a cure.",
          rule: "us-cosmetic-vs-drug",
          trials: ["one-2001", "two-2002"],
          words: ["Guérit l’eczéma", "l’acné"],
          wording: "cures-disease"
        ),
        ClaimJudgement(text: "Pour la digestion.", conditions: [.digestive], verdict: .unsupported, why: "Not skin."),
      ],
      findings: [
        Finding(condition: .atopicDermatitis, isClaimed: true, verdict: .relatedOnly, match: .genus),
        Finding(condition: .acne, isClaimed: true, verdict: .untested, match: .none),
      ]
    ),
    ScreenedProduct(
      id: "4003",
      line: 4,
      name: nil,
      findings: [
        Finding(condition: .atopicDermatitis, isClaimed: false, verdict: .noMicrobe, match: .none)
      ]
    ),
  ]

  /// Many invented products, each another.
  static func many(_ count: Int, from first: Int = 0) -> [ScreenedProduct] {
    (first..<first + count).map { number in
      var product = examples[number % examples.count]
      product.id = "p\(number)"
      product.line = number + 1
      product.name = "Flora number\(number)"
      return product
    }
  }
}

extension CatalogueStore {
  /// A store that holds these products.
  static func holding(_ products: [ScreenedProduct], at path: String, skipped: Int = 0) throws -> CatalogueStore {
    let store = try CatalogueStore(writingAt: path)
    let writing = try store.beginImport(from: "shelf.jsonl", asked: "atopic-dermatitis")
    try writing.add(products)
    try writing.finish(skipped: skipped)
    return store
  }

  func names(_ typed: String) throws -> [String?] {
    try search(try CatalogueQuery(typed: typed)).products.map(\.name)
  }

  func all() throws -> [ScreenedProduct] {
    var products: [ScreenedProduct] = []
    try forEachProduct { products.append($0) }
    return products
  }
}
