import Testing

@Suite("Nothing on a lower floor knows what stands above it")
struct ImportTests {
  @Test("the table of targets lists exactly the targets that there are")
  func targets() throws {
    let rows = try TargetRow.all().map(\.name)
    let declared = try DeclaredTarget.all().filter { !$0.isTest }.map(\.name)
    #expect(rows.sorted() == declared.sorted())
    #expect(rows.sorted() == (try Checkout.names(in: "Sources")).sorted())
  }

  @Test("a target may import only targets of rows above its own")
  func order() throws {
    var above: Set<String> = []
    for row in try TargetRow.all() {
      let targets = row.permitted.intersection(try TargetRow.all().map(\.name))
      #expect(targets.isSubset(of: above), "\(row.name) comes before \(targets.subtracting(above).sorted())")
      above.insert(row.name)
    }
  }

  @Test("sources import what their row permits and nothing else", arguments: try TargetRow.all().map(\.name))
  func imports(target: String) throws {
    let row = try #require(try TargetRow.all().first { $0.name == target })
    let imports = try Import.all(in: target)
    for one in imports where !row.permitted.union(TargetRow.always).contains(one.module) {
      Issue.record("\(one.file):\(one.line): \(target) may not import \(one.module)")
    }
  }

  @Test("a declared dependency is a permitted import", arguments: try TargetRow.all().map(\.name))
  func dependencies(target: String) throws {
    let row = try #require(try TargetRow.all().first { $0.name == target })
    let declared = try #require(try DeclaredTarget.all().first { $0.name == target })
    #expect(declared.dependencies.subtracting(row.permitted).sorted() == [])
  }

  @Test("a target below the edges is free of Foundation")
  func foundation() throws {
    let edges: Set<String> = [
      "DataFiles", "commensal-pack", "commensal-courses", "commensal-embed", "CommensalServer",
      "commensal-server",
    ]
    let rows = try TargetRow.all().filter { !edges.contains($0.name) }
    #expect(rows.allSatisfy { !$0.permitted.contains("Foundation") })
  }

  @Test(
    "an import is seen however it is written",
    arguments: [
      ("import Foundation", "Foundation"), ("public import Microbes", "Microbes"),
      ("@_exported public import Labels", "Labels"), ("internal import struct Foundation.URL", "Foundation"),
      ("  import Glibc // the C library", "Glibc"),
    ]
  )
  func parsing(line: String, module: String) {
    #expect(Import.module(importedBy: line[...]) == module)
  }

  @Test(
    "prose is not an import",
    arguments: ["/// they import Foundation", "let text = \"import Foundation\"", "important(1)", "// import Yams"]
  )
  func prose(line: String) {
    #expect(Import.module(importedBy: line[...]) == nil)
  }
}
