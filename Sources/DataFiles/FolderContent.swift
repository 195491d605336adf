internal import Advice
internal import Evidence
internal import Expectation
import Foundation
internal import Labels
internal import Microbes
internal import Tables

/// The files of a data folder, each record with the place it was read from.
final class FolderContent {
  private(set) var files: [SourceFile] = []
  var genera: [LocatedRow<Genus>] = []
  var species: [LocatedRow<Species>] = []
  var strains: [LocatedRow<Strain>] = []
  var collections: [LocatedRow<StrainCollection>] = []
  var ambiguousNames: [LocatedRow<AmbiguousName>] = []
  var ingredients: [LocatedRow<IngredientFact>] = []
  var ingredientFamilies: [LocatedRow<IngredientFamilyRow>] = []
  var upperLimits: [LocatedRow<UpperLimit>] = []
  var inci: [LocatedRow<INCIFact>] = []
  var minimalDifferences: [LocatedRow<MinimalImportantDifference>] = []
  var courseTables = CourseTables()
  var trials: [Located<Trial>] = []
  var reviews: [Located<PublishedReview>] = []
  var safety: [Located<SafetyFact>] = []
  var labelRules: [Located<LabelRule>] = []
  var claimWordings: [Located<ClaimWording>] = []
  var terms: [Located<Term>] = []
  var market: [Located<MarketFact>] = []
  var calibrationTargets: [Located<CalibrationTarget>] = []

  private(set) var closedLists = ClosedLists()

  private let folder: URL
  private let folderName: String

  var tables: NomenclatureTables {
    NomenclatureTables(
      genera: genera.map(\.value),
      species: species.map(\.value),
      strains: strains.map(\.value),
      collections: collections.map(\.value),
      ambiguousNames: ambiguousNames.map(\.value)
    )
  }

  init(at path: String) throws(DataFolderError) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
      throw .noFolder(path: path)
    }
    folder = URL(fileURLWithPath: path, isDirectory: true).standardizedFileURL
    folderName = folder.lastPathComponent
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    guard names.contains("trials") || names.contains("nomenclature") else { throw .notADataFolder(path: path) }
    closedLists = ClosedLists { name in
      let file = openFile("schemas/\(name).schema.json")
      return bytes(of: file, at: "schemas/\(name).schema.json").map { ($0, file) }
    }
    readTables()
    readRecords()
    readLists()
    checkDescription()
  }

  private func readTables() {
    genera = read("nomenclature/genera.csv", NomenclatureReading.genera)
    species = read("nomenclature/species.csv", NomenclatureReading.species)
    strains = read("nomenclature/strains.csv", NomenclatureReading.strains)
    collections = read("nomenclature/collections.csv", NomenclatureReading.collections)
    ambiguousNames = read("nomenclature/ambiguous_names.csv", NomenclatureReading.ambiguousNames)
    inci = read("nomenclature/inci.csv", IngredientReading.inci)
    ingredients = read("ingredients.csv", IngredientReading.ingredients)
    ingredientFamilies = read("ingredient_families.csv", IngredientFamilyReading.rows)
    upperLimits = read("upper_limits.csv", UpperLimitReading.rows)
    minimalDifferences = read("minimal_differences.csv", MinimalDifferenceReading.differences)
    courseTables = CourseTables(
      differences: readSimulated(CourseTableFiles.differences, CourseTableFiles.readDifferences),
      courses: readSimulated(CourseTableFiles.courses, CourseTableFiles.readCourses),
      equivalents: readSimulated(CourseTableFiles.equivalents, CourseTableFiles.readEquivalents)
    )
  }

  private func readSimulated<Value>(_ name: String, _ rows: ([UInt8], SourceFile) -> [Value]) -> [Value] {
    read("\(CourseTableFiles.folder)/\(name)", rows)
  }

  private func readRecords() {
    trials = readEach(in: "trials", TrialReading.trial)
    reviews = readEach(in: "reviews", ReviewReading.review)
  }

  private func readLists() {
    safety = read("safety.yaml") { RuleReading.list($0, $1, RuleReading.safetyFact) }
    labelRules = read("label_rules.yaml") { RuleReading.list($0, $1, RuleReading.labelRule) }
    claimWordings = read("claim_words.yaml") { RuleReading.list($0, $1, RuleReading.claimWording) }
    terms = read("terms.yaml") { RuleReading.list($0, $1, RuleReading.term) }
    calibrationTargets = read("calibration_targets.yaml") {
      RuleReading.list($0, $1, CalibrationTargetReading.target)
    }
    market = read("market.yaml") { RuleReading.list($0, $1, MarketReading.fact) }
  }

  private func readEach<Value>(in subfolder: String, _ read: (YAMLRecord) -> Value) -> [Located<Value>] {
    let directory = folder.appendingPathComponent(subfolder)
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: directory.path) else {
      openFile(subfolder).report("This folder is missing. Add it, with one file a record.")
      return []
    }
    return names.sorted().filter { !$0.hasPrefix(".") }.compactMap { name in
      let file = openFile("\(subfolder)/\(name)")
      guard name.hasSuffix(".yaml") else {
        if !name.hasSuffix(".md") {
          file.report("Only records belong here, each in a file that ends in .yaml. Rename or move this file.")
        }
        return nil
      }
      guard let utf8 = bytes(of: file, at: "\(subfolder)/\(name)"), let root = YAMLFile.root(of: utf8, file: file),
        let record = YAMLRecord(root, path: "", file: file)
      else { return nil }
      return Located(value: read(record), file: file, key: "")
    }
  }

  private func read<Value>(_ name: String, _ read: ([UInt8], SourceFile) -> [Value]) -> [Value] {
    let file = openFile(name)
    return bytes(of: file, at: name).map { read($0, file) } ?? []
  }

  private func openFile(_ name: String) -> SourceFile {
    let file = SourceFile(name: "\(folderName)/\(name)")
    files.append(file)
    return file
  }

  private func bytes(of file: SourceFile, at name: String) -> [UInt8]? {
    do {
      return Array(try Data(contentsOf: folder.appendingPathComponent(name)))
    } catch let error as CocoaError where error.code == .fileReadNoSuchFile {
      file.report("This file is missing. Add it.")
    } catch {
      file.report("This file cannot be read: \(error.localizedDescription)")
    }
    return nil
  }
}

extension FolderContent {
  /// Checks `datapackage.json`: that it is JSON, and that the tables it describes are there with the columns it names.
  fileprivate func checkDescription() {
    let file = openFile("datapackage.json")
    guard let utf8 = bytes(of: file, at: "datapackage.json") else { return }
    do {
      let package = try JSONDecoder().decode(PackageDescription.self, from: Data(utf8))
      for (index, resource) in package.resources.enumerated() {
        check(resource, key: "resources[\(index)]", file: file)
      }
    } catch {
      file.report("This is not a Frictionless data package: \(error).")
    }
  }

  private func check(_ resource: PackageDescription.Resource, key: String, file: SourceFile) {
    for path in resource.paths {
      guard let content = try? Data(contentsOf: folder.appendingPathComponent(path)) else {
        file.report(
          "There is no file “\(path)”. Correct the path, or remove the resource.",
          key: "\(key).path"
        )
        continue
      }
      guard path.hasSuffix(".csv"), let fields = resource.schema?.fields else { continue }
      let header = CSVTable(utf8: Array(content)).header
      let described = fields.map(\.name)
      if header != described {
        file.report(
          "The columns described (\(described.joined(separator: ", "))) are not those of \(path) "
            + "(\(header.joined(separator: ", "))). Describe the columns that are there, in their order.",
          key: "\(key).schema.fields"
        )
      }
    }
  }
}

/// The part of a Frictionless data package that is checked.
private struct PackageDescription: Decodable {
  struct Field: Decodable {
    var name: String
  }

  struct Schema: Decodable {
    var fields: [Field]?
  }

  struct Resource: Decodable {
    var paths: [String]
    var schema: Schema?

    private enum CodingKeys: String, CodingKey {
      case path, schema
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      if let path = try? container.decode(String.self, forKey: .path) {
        paths = [path]
      } else {
        paths = try container.decode([String].self, forKey: .path)
      }
      // A JSON Schema may stand here as a path to its file, which says nothing about columns.
      schema = try? container.decode(Schema.self, forKey: .schema)
    }
  }

  var resources: [Resource]
}
