public import Advice
import Labels

extension JSONReport {
  /// `commensal catalogue search`: how many products fit, and those asked for, best first.
  public static func products(_ products: [ScreenedProduct], total: Int, skip: Int) -> JSON {
    ["total": .optional(total), "skip": .optional(skip), "products": .array(products.map(product))]
  }

  /// A product as a catalogue keeps it.
  public static func product(_ product: ScreenedProduct) -> JSON {
    [
      "id": .optional(product.id),
      "line": .optional(product.line),
      "name": .optional(product.name),
      "form": .string(product.form.rawValue),
      "route": .string(product.route.rawValue),
      "language": .optional(product.language),
      "microbes": .array(
        product.microbes.map { microbe in
          [
            "written": .string(microbe.written),
            "name": .string(microbe.name),
            "strain": .optional(microbe.strain),
            "strain_id": .optional(microbe.strainID),
            "viability": .string(microbe.viability.rawValue),
            "cfu": .optional(microbe.cfu),
          ]
        }
      ),
      "total_cfu": .optional(product.totalCFU),
      "total_cfu_basis": .optional(product.totalCFUBasis?.rawValue),
      "dose_guaranteed": .optional(product.doseGuarantee?.rawValue),
      "claims": .array(
        product.claims.map { claim in
          [
            "text": .string(claim.text),
            "conditions": .strings(claim.conditions.map(\.rawValue)),
            "verdict": .string(claim.verdict.rawValue),
            "why": .string(claim.why),
            "rule": .optional(claim.rule),
            "words": .strings(claim.words),
            "trials": .strings(claim.trials),
          ]
        }
      ),
      "verdicts": .array(
        product.findings.map { finding in
          [
            "condition": .string(finding.condition.rawValue),
            "claimed": .bool(finding.isClaimed),
            "verdict": .string(finding.verdict.rawValue),
            "match": .string(finding.match.rawValue),
          ]
        }
      ),
    ]
  }

  /// `commensal catalogue stats`.
  public static func catalogue(_ stats: CatalogueStats, database: String) -> JSON {
    [
      "database": .string(database),
      "bytes": .optional(stats.bytes),
      "source": .string(stats.source),
      "market": .optional(stats.market?.code),
      "imported_at": .string(stats.importedAt),
      "condition": .string(stats.asked.rawValue),
      "products": .optional(stats.products),
      "skipped": .optional(stats.skipped),
      "microbes": .optional(stats.microbes),
      "strains": .optional(stats.strains),
      "claims": .optional(stats.claims),
      "verdicts": counts(stats.verdicts),
      "claim_verdicts": counts(stats.claimVerdicts),
      "forms": counts(stats.forms),
    ]
  }

  private static func counts<Key: RawRepresentable<String> & CaseIterable & Hashable>(_ counts: [Key: Int]) -> JSON {
    .object(Key.allCases.compactMap { key in counts[key].map { JSON.Member(key.rawValue, .number(Double($0))) } })
  }
}
