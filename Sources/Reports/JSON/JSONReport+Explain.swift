extension JSONReport {
  /// The document of `commensal explain`.
  public static func explanation(_ explanation: Explanation) -> JSON {
    [
      "term": .string(explanation.term),
      "kind": .string(explanation.kind.name),
      "names": .strings(explanation.names),
      "text": .string(explanation.text),
      "facts": .object(explanation.facts.map { JSON.Member($0.name, .string($0.text)) }),
      "sources": .strings(explanation.sources),
      "trials": .array(explanation.trials.map(finding)),
      "see_also": .strings(explanation.seeAlso),
    ]
  }

  /// The document of `commensal explain` for a word that is not known: everything about it is `null`.
  ///
  /// - Parameter nearest: known words that look like it.
  public static func unknownTerm(_ term: String, nearest: [String]) -> JSON {
    [
      "term": .string(term), "kind": .null, "names": [], "text": .null, "facts": .object([]), "sources": [],
      "trials": [], "see_also": [], "nearest": .strings(nearest),
    ]
  }
}
