import Foundation
import Labels

/// A label of a real product with the answers that a careful person gave. The labels belong to their makers and are no
/// part of this project: they are read from a file outside of it, where there is one.
struct RealLabel: Decodable {
  struct Gold: Decodable {
    var microbes: [Microbe]
    var totalCFU: Double?

    enum CodingKeys: String, CodingKey {
      case microbes
      case totalCFU = "total_cfu"
    }
  }

  struct Microbe: Decodable {
    var written: String
    var name: String
    var strain: String?
    var cfu: Double?
    var viability: Viability

    enum CodingKeys: String, CodingKey {
      case written = "as_written"
      case name = "species_current"
      case strain, cfu, viability
    }
  }

  var id: String
  var text: String
  var category: String
  var form: ProductForm
  var gold: Gold

  enum CodingKeys: String, CodingKey {
    case id, text, category, gold
    case form = "form_gold"
  }
}

/// Where the real labels are: in the folder that `COMMENSAL_SHARED` names, or in `shared` beside the checkout.
enum RealLabelFile {
  static let location: URL = {
    let folder = ProcessInfo.processInfo.environment["COMMENSAL_SHARED"].map { URL(filePath: $0) }
    let beside = TestReader.checkout.deletingLastPathComponent().appending(path: "shared")
    return (folder ?? beside).appending(path: "labels/labels.jsonl")
  }()

  static var isAtHand: Bool { FileManager.default.isReadableFile(atPath: location.path) }

  static func labels() throws -> [RealLabel] {
    let decoder = JSONDecoder()
    return try Data(contentsOf: location).split(separator: UInt8(ascii: "\n")).map {
      try decoder.decode(RealLabel.self, from: $0)
    }
  }
}
