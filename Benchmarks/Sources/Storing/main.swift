internal import Advice
internal import Labels

// How fast products go into a database: products as screening leaves them, again and again, with nothing read meanwhile.
// Arguments: the database, how many products. Prints the seconds of the import, from its beginning to its end.

let arguments = CommandLine.arguments
let count = arguments.count > 2 ? Int(arguments[2]) ?? 100_000 : 100_000
let path = arguments.count > 1 ? arguments[1] : "storing.sqlite"

/// A product of five microbes and two claims, the like of which a market is full of.
func product(_ number: Int) -> ScreenedProduct {
  let names = [
    "Lacticaseibacillus rhamnosus", "Bifidobacterium animalis subsp. lactis", "Limosilactobacillus reuteri",
    "Lactobacillus acidophilus", "Bifidobacterium longum", "Lactiplantibacillus plantarum",
    "Streptococcus thermophilus",
  ]
  let strains = ["GG", "BB-12", "DSM 17938", "NCFM", "BB536", "299v", nil]
  let microbes = (0..<5).map { place in
    let kind = (number + place * 3) % names.count
    return ScreenedProduct.Microbe(
      written: names[kind] + (strains[kind].map { " " + $0 } ?? ""),
      name: names[kind],
      strain: strains[kind],
      strainID: strains[kind].map { "strain-\($0)" },
      viability: .live,
      cfu: Double(number % 50) * 1e9
    )
  }
  return ScreenedProduct(
    id: String(4_000_000_000_000 + number),
    line: number + 1,
    name: "Dermaflora \(number % 977) of brand \(number % 4999)",
    form: ProductForm.allCases[number % 6],
    route: .oral,
    language: "en",
    microbes: microbes,
    totalCFU: 1e10,
    totalCFUBasis: .capsule,
    doseGuarantee: number.isMultiple(of: 3) ? .endOfShelfLife : nil,
    claims: [
      ClaimJudgement(
        text: "Helps skin number \(number % 8191) that is prone to eczema.",
        conditions: [.atopicDermatitis],
        verdict: .unsupported,
        why: "No trial of exactly these strains for eczema was found."
      ),
      ClaimJudgement(
        text: "Supports the balance of the flora of the gut.",
        conditions: [.digestive],
        verdict: .unsupported,
        why: "No trial held here judges digestion; only trials of skin are."
      ),
    ],
    findings: [
      ScreenedProduct.Finding(condition: .atopicDermatitis, isClaimed: true, verdict: .relatedOnly, match: .species)
    ]
  )
}

let store = try CatalogueStore(writingAt: path)
let products = (0..<count).map(product)
let start = ContinuousClock.now
let writing = try store.beginImport(from: "made up", asked: "atopic-dermatitis")
// As many at a time as the reading of a catalogue hands on.
for first in stride(from: 0, to: count, by: 500) { try writing.add(Array(products[first..<min(count, first + 500)])) }
try writing.finish(skipped: 0)
print((ContinuousClock.now - start) / .seconds(1))
