import Foundation
import Testing

@Suite("Published reviews beside the trials")
struct ReviewsTests {
  private static let interval: JSONShape = .tuple(.number, count: 2)
  private static let verdicts: Set<String> = ["reproduced", "agrees", "differs", "not-comparable"]

  private static let published: JSONShape = .object([
    "estimate": .orNull(.number), "ci95": .orNull(interval), "prediction95": .orNull(interval), "p": .orNull(.number),
    "p_below": .orNull(.number), "i2": .orNull(.number), "k": .orNull(.whole), "n": .orNull(.whole),
    "method": .orNull(.text), "test": .orNull(.text), "result": .orNull(.text), "result_text": .orNull(.text),
    "doubt": .orNull(.text),
  ])

  private static let here: JSONShape = .object([
    "estimate": .number, "ci95": interval, "ci95_knha": interval, "se": .number, "i2": .orNull(.number),
    "tau2": .orNull(.number), "k": .whole, "n": .orNull(.whole), "method": .text, "test": .word(["z", "knha"]),
    "trials": .list(.text),
    "studies": .list(
      .object([
        "trial": .text, "arm": .text, "week": .orNull(.number), "estimate": .number, "se": .number,
        "derivation": .list(.text),
      ])
    ),
  ])

  private static let pooled: JSONShape = .object([
    "measure": .text, "subgroup": .orNull(.text), "definition": .orNull(.text), "week": .orNull(.number),
    "subjects": .word(["people", "mice"]), "effect": .orNull(.text), "published": published,
    "basis": .orNull(.word(["list", "list in part", "our selection"])), "here": .orNull(here),
    "left_out": .list(.object(["trial": .text, "why": .text])), "difference": .orNull(.number),
    "difference_in_se": .orNull(.number), "intervals_overlap": .orNull(.truth), "verdict": .word(verdicts),
    "why": .list(.object(["reason": .text, "words": .text])),
  ])

  private static let review: JSONShape = .object([
    "id": .text, "citation": .text, "doi": .orNull(.text), "pmid": .orNull(.text), "condition": .text,
    "question": .text, "purpose": .orNull(.word(["treatment", "prevention", "cosmetic"])), "route": .orNull(.text),
    "searched_to": .orNull(.whole), "k": .orNull(.whole), "n": .orNull(.whole), "included": .list(.text),
    "not_held": .list(.text), "result_text": .orNull(.text), "pooled": .list(pooled),
    "shared_trials": .list(.object(["review": .text, "trials": .list(.text)])), "sources": .list(.text),
    "caveats": .orNull(.text),
  ])

  private static let document: JSONShape = .object([
    "condition": .orNull(.text),
    "counts": .object(Dictionary(uniqueKeysWithValues: verdicts.map { ($0, JSONShape.whole) })),
    "reviews": .list(review),
  ])

  private func document(_ arguments: String...) throws -> JSONValue {
    let outcome = try Command.run(all: ["reviews", "--json"] + arguments)
    #expect(outcome.code == 0)
    #expect(outcome.errors.isEmpty)
    return try JSONDecoder().decode(JSONValue.self, from: Data(outcome.output.utf8))
  }

  private func ids(_ document: JSONValue) -> [String] {
    document["reviews"]?.elements.compactMap { $0["id"]?.text } ?? []
  }

  @Test("JSON has every key, and the counts are those of the results")
  func json() throws {
    let document = try document()
    let faults = Self.document.faults(in: document)
    #expect(faults.isEmpty, "\(faults.prefix(10).joined(separator: "\n"))")
    let found = document["reviews"]?.elements.flatMap { $0["pooled"]?.elements ?? [] } ?? []
    for verdict in Self.verdicts {
      guard case .number(let count)? = document["counts"]?[verdict] else {
        Issue.record("no count of \(verdict)")
        continue
      }
      #expect(Int(count) == found.count { $0["verdict"]?.text == verdict }, "\(verdict)")
    }
    #expect(found.count > 60)
  }

  @Test("--for narrows by condition, in everyday words or a review's own")
  func condition() throws {
    let all = ids(try document())
    let eczema = ids(try document("--for", "eczema"))
    #expect(eczema.contains("huang-2017") && !eczema.contains("zhu-2024-psoriasis"))
    #expect(all.count > eczema.count)
    #expect(ids(try document("--for", "atopic-dermatitis")) == eczema)
    #expect(ids(try document("--for", "systemic-inflammation")).contains("mazidi-2017-crp"))
    #expect(ids(try document("--for", "rosacea")).isEmpty)
    let wrong = try Command.run("reviews", "--for", "eczma")
    #expect(wrong.code == 64 && wrong.output.isEmpty)
    #expect(wrong.errors.hasPrefix("commensal: “eczma” is not a condition that is known here."))
  }

  @Test("in words, published and held stand side by side, no line longer than COLUMNS", arguments: [40, 80, 120])
  func words(width: Int) throws {
    let outcome = try Command.run("reviews", "--for", "eczema", environment: ["COLUMNS": String(width)])
    #expect(outcome.code == 0)
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= width })
    // Huang et al. 2017, abstract: −3.07 (−6.12 to −0.03).
    #expect(outcome.output.contains("−3.07") && outcome.output.contains("(−6.12"))
    #expect(outcome.output.contains("Niers 2009"))
  }

  @Test("no figure of mice has anything beside it")
  func mice() throws {
    let found = try document()["reviews"]?.elements.flatMap { $0["pooled"]?.elements ?? [] } ?? []
    let mice = found.filter { $0["subjects"]?.text == "mice" }
    #expect(!mice.isEmpty)
    for result in mice {
      #expect(result["verdict"]?.text == "not-comparable")
      guard case .null? = result["here"] else {
        Issue.record("a figure stands beside mice")
        continue
      }
    }
  }
}
