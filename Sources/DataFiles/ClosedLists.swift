import Foundation

/// The closed lists that `Data/schemas` states and no Swift type does.
struct ClosedLists {
  private(set) var conditions: [String] = []
  private(set) var reviewConditions: [String] = []
  private(set) var populations: [String] = []
  private(set) var safetyRoutes: [String] = []
  private(set) var safetyViabilities: [String] = []
  private(set) var termKinds: [String] = []

  init() {}

  /// Reads the lists from the schemas, by name of file without `.schema.json`. A list that is missing is reported and
  /// not checked against.
  init(open: (String) -> (utf8: [UInt8], file: SourceFile)?) {
    if let schema = Schema(open("trial")) {
      conditions = schema.words(at: ["properties", "condition"])
    }
    if let schema = Schema(open("review")) {
      reviewConditions = schema.words(at: ["properties", "condition"])
    }
    if let schema = Schema(open("terms")) {
      termKinds = schema.words(at: ["items", "properties", "kind"])
    }
    if let schema = Schema(open("safety")) {
      let scope = ["items", "properties", "applies_to", "properties"]
      populations = schema.words(at: scope + ["populations", "items"])
      safetyRoutes = schema.words(at: scope + ["route"])
      safetyViabilities = schema.words(at: scope + ["viability"])
    }
  }

  /// Reports a word that is not on a list.
  static func check(_ word: String, in list: [String], _ report: (String) -> Void) {
    guard !list.isEmpty, !list.contains(word) else { return }
    report("“\(word)” is not one of the words known here: \(list.joined(separator: "; ")).")
  }

  private struct Schema {
    let root: Any
    let file: SourceFile

    init?(_ opened: (utf8: [UInt8], file: SourceFile)?) {
      guard let opened else { return nil }
      file = opened.file
      do {
        root = try JSONSerialization.jsonObject(with: Data(opened.utf8))
      } catch {
        file.report("This is not JSON: \(error.localizedDescription)")
        return nil
      }
    }

    /// The words of an `enum`, or of a `oneOf` of `const`.
    func words(at path: [String]) -> [String] {
      let node = path.reduce(root as Any?) { ($0 as? [String: Any])?[$1] } as? [String: Any]
      let words =
        node?["enum"] as? [String] ?? (node?["oneOf"] as? [[String: Any]])?.compactMap { $0["const"] as? String } ?? []
      if words.isEmpty {
        file.report("No list of words stands under \(path.joined(separator: ".")). Add its enum, or oneOf with const.")
      }
      return words
    }
  }
}
