import Foundation
import HTTPTypes
import Reports
import Testing

@testable import CommensalServer

@Suite("The interface: its description")
struct OpenAPITests {
  /// `COMMENSAL_UPDATE_SNAPSHOTS=1 swift test --filter OpenAPITests` writes it anew.
  @Test("the document in the repository is the one that is served")
  func document() async throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/openapi.json")
    try await APIClient.run { api in
      let served = try await api.get("/openapi.json")
      if ProcessInfo.processInfo.environment["COMMENSAL_UPDATE_SNAPSHOTS"] != nil {
        try served.text.write(to: file, atomically: true, encoding: .utf8)
      }
      let kept = try String(contentsOf: file, encoding: .utf8)
      #expect(kept == served.text)
      #expect(served.document["openapi"] == "3.1.1")
    }
  }

  @Test("asked for again with its tag, it is not sent again")
  func unchanged() async throws {
    try await APIClient.run { api in
      let first = try await api.get("/openapi.json")
      let tag = try #require(first.headers[.eTag])
      let second = try await api.get("/openapi.json", headers: [.ifNoneMatch: tag])
      #expect(second.status == .notModified)
      #expect(second.text.isEmpty)
      #expect(try await api.get("/openapi.json", headers: [.ifNoneMatch: "\"other\""]).status == .ok)
    }
  }

  @Test("every operation has a name of its own, a known tag, and its path's parameters")
  func operations() throws {
    let operations = try API(try Site(.forTests)).operations
    #expect(Set(operations.map(\.id)).count == operations.count)
    #expect(Set(operations.map { "\($0.method) \($0.path)" }).count == operations.count)
    let tags = Set(OpenAPIDocument.tags.map(\.name))
    for operation in operations {
      #expect(tags.contains(operation.tag), "\(operation.id)")
      let named = operation.path.split(separator: "/").filter { $0.hasPrefix("{") }.map { $0.dropFirst().dropLast() }
      let described = operation.parameters.filter { $0.place == .path }.map { $0.name[...] }
      #expect(Set(named) == Set(described), "\(operation.id)")
    }
  }

  @Test("every reference of the document leads somewhere")
  func references() throws {
    let operations = try API(try Site(.forTests)).operations
    let document = OpenAPIDocument.document(of: operations)
    let known = Set(
      ["schemas", "responses"].flatMap { kind in
        (document["components"] ?? .null).members(kind).map { "#/components/\(kind)/\($0.key)" }
      }
    )
    let used = Self.references(in: document)
    #expect(used.isSubset(of: known))
    #expect(known.isSubset(of: used))
  }

  private static func references(in value: JSON) -> Set<String> {
    switch value {
    case .array(let elements): elements.reduce(into: []) { $0.formUnion(references(in: $1)) }
    case .object(let members):
      members.reduce(into: []) { found, member in
        if member.key == "$ref", case .string(let reference) = member.value { found.insert(reference) }
        found.formUnion(references(in: member.value))
      }
    default: []
    }
  }
}
