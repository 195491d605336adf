import Testing

@testable import GutSkin

@Suite("Scenarios as SED-ML")
struct SEDMLTests {
  static func root(_ scenarios: [Scenario] = Scenario.reference, weeks: Int = 52) throws -> MarkupNode {
    try MarkupParser.parse(Array(SEDMLDocument(scenarios, weeks: weeks).text.utf8))
  }

  static func list(_ name: String, _ root: MarkupNode) -> [MarkupNode] { root.child(name)?.children ?? [] }

  static func ids(_ nodes: [MarkupNode]) -> [String] { nodes.compactMap { $0.attribute("id") } }

  static func everything(_ node: MarkupNode) -> [MarkupNode] { [node] + node.children.flatMap(everything) }

  @Test("it is Level 1 Version 4, and every id is there once")
  func ids() throws {
    let root = try Self.root()
    #expect(root.name == "sedML" && root.namespace == "http://sed-ml.org/sed-ml/level1/version4")
    #expect(root.attribute("level") == "1" && root.attribute("version") == "4")
    let ids = Self.ids(Self.everything(root))
    #expect(ids.count > 900 && Set(ids).count == ids.count)
    let isName = ids.allSatisfy { id in id.first?.isNumber == false && id == SBMLDocument.identifier(id) }
    #expect(isName)
  }

  @Test("whatever is referred to is defined")
  func references() throws {
    let root = try Self.root()
    let defined = [
      "modelReference": Set(Self.ids(Self.list("listOfModels", root))),
      "simulationReference": Set(Self.ids(Self.list("listOfSimulations", root))),
      "taskReference": Set(Self.ids(Self.list("listOfTasks", root))),
      "dataReference": Set(Self.ids(Self.list("listOfDataGenerators", root))),
    ]
    var seen = 0
    for node in Self.everything(root) {
      for attribute in node.attributes {
        let kind = attribute.name.hasSuffix("DataReference") ? "dataReference" : attribute.name
        guard let known = defined[kind] else { continue }
        seen += 1
        #expect(known.contains(attribute.value), "\(attribute.name) \(attribute.value), line \(node.line)")
      }
    }
    #expect(seen > 900)
    for generator in Self.list("listOfDataGenerators", root) {
      let variables = Set(Self.ids(generator.child("listOfVariables")?.children ?? []))
      let used = Self.everything(generator).filter { $0.name == "ci" }.map { String($0.pieces[0].trimmedMarkup) }
      #expect(Set(used) == variables)
    }
  }

  @Test("targets name parameters of the models, which lie where the archive puts them", arguments: Scenario.reference)
  func targets(scenario: Scenario) throws {
    let root = try Self.root([scenario])
    let model = try #require(Self.list("listOfModels", root).first)
    #expect(model.attribute("source") == "gutskin_\(scenario.id).xml")
    #expect(model.attribute("language") == "urn:sedml:language:sbml.level-3.version-1")
    let sbml = try MarkupParser.parse(Array(SBMLDocument(scenario).text.utf8))
    let parameters = Set(Self.ids(sbml.child("model")?.child("listOfParameters")?.children ?? []))
    let targets = Self.everything(root).compactMap { $0.attribute("target") }
    #expect(targets.count == 18 + 23)
    for target in targets {
      let match = target.wholeMatch(
        of: /\/sbml:sbml\/sbml:model\/sbml:listOfParameters\/sbml:parameter\[@id='([A-Za-z_0-9]+)'\]/
      )
      let isKnown = match.map { parameters.contains(String($0.1)) }
      #expect(isKnown == true, "\(target)")
    }
  }

  @Test("output starts after the burn-in, with a point a day", arguments: [("S3", 0), ("S5", 730)])
  func times(name: String, burnIn: Int) throws {
    let scenario = try #require(Scenario.named(name))
    let courses = Self.list("listOfSimulations", try Self.root([scenario], weeks: 12))
    let course = try #require(courses.first)
    #expect(course.attribute("initialTime") == "0" && course.attribute("outputStartTime") == "\(burnIn)")
    #expect(course.attribute("outputEndTime") == "\(burnIn + 84)" && course.attribute("numberOfSteps") == "84")
    #expect(course.child("algorithm")?.attribute("kisaoID") == "KISAO:0000019")
  }

  @Test("figures that were held against no data are not reported")
  func uncalibrated() throws {
    let labels = Self.everything(try Self.root()).compactMap { $0.attribute("label") }
    #expect(labels.contains("SCORAD") && labels.contains("shannon") && !labels.contains("acne_index"))
  }
}

@Suite("All in one archive")
struct ArchiveTests {
  @Test("the checksum is CRC-32")
  func checksum() {
    // Python 3.11, zlib.crc32.
    #expect(ZipArchive.checksum(Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(ZipArchive.checksum([]) == 0)
    #expect(ZipArchive.checksum(Array("Gut–skin axis".utf8)) == 0x668E_75BB)
  }

  @Test("an archive of one file has the bytes that the format says")
  func bytes() {
    var archive = ZipArchive()
    archive.add("hello", as: "a.txt")
    // PKWARE's APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16; the checksum by Python 3.11, zlib.crc32.
    let shared: [UInt8] =
      [20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0] + [0x86, 0xA6, 0x10, 0x36] + [5, 0, 0, 0] + [5, 0, 0, 0] + [5, 0, 0, 0]
    let name = Array("a.txt".utf8)
    let file = [0x50, 0x4B, 3, 4] + shared + name + Array("hello".utf8)
    let entry = [0x50, 0x4B, 1, 2, 20, 3] + shared + [0, 0, 0, 0, 0, 0] + [0, 0, 0xA4, 0x81] + [0, 0, 0, 0] + name
    let end: [UInt8] = [
      0x50, 0x4B, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, UInt8(entry.count), 0, 0, 0, UInt8(file.count), 0, 0, 0, 0, 0,
    ]
    #expect(archive.bytes == file + entry + end)
  }

  @Test("the same scenarios give the same bytes, others others")
  func deterministic() {
    let two = Array(Scenario.reference[..<2])
    #expect(CombineArchive(two, weeks: 12).bytes == CombineArchive(two, weeks: 12).bytes)
    #expect(CombineArchive(two, weeks: 12).bytes != CombineArchive(two, weeks: 13).bytes)
  }
}
