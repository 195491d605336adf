/// Where a product is sold, as far as rules on labels differ by it.
public struct Market: Sendable, Hashable {
  /// ISO 3166-1 alpha-2 code, `EU` or `UK`.
  public let code: String

  /// The member states of the European Union, in which its rules hold beside their own.
  static let memberStates: Set<String> = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV",
    "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
  ]

  /// Markets outside of which no rule is held.
  static let others: Set<String> = ["CA", "EU", "ID", "UK", "US"]

  /// Every market that is understood, in alphabetical order.
  public static let all: [Market] = memberStates.union(others).sorted().map(Market.init(known:))

  private init(known code: String) {
    self.code = code
  }

  /// A market by its code, in any letter case; `GB` stands for the United Kingdom.
  ///
  /// - Returns: `nil` where no rule of it is held.
  public init?(_ word: String) {
    let code = word.uppercased() == "GB" ? "UK" : word.uppercased()
    guard Self.memberStates.contains(code) || Self.others.contains(code) else { return nil }
    self.code = code
  }

  /// Whether a rule of these places holds here; a rule that names none holds everywhere.
  func obeys(_ places: [String]) -> Bool {
    places.isEmpty || places.contains(code) || places.contains("EU") && Self.memberStates.contains(code)
  }
}

extension LabelRule {
  /// The two-letter codes that ``jurisdiction`` names; empty where it speaks for all.
  var places: [String] {
    jurisdiction.split { !$0.isLetter }.map(String.init).filter { word in
      word.utf8.count == 2 && word.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    }
  }
}
