import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Reports
import SelfTrial
import Testing

@testable import CommensalServer

@Suite("A diary for programs")
struct DiaryAPITests {
  /// Runs a test with a diary of its own; every answer is held to what the interface says of it.
  private func run(
    _ test: @escaping @Sendable (APIClient, HTTPFields, Visitor) async throws -> Void
  ) async throws {
    let house = try DiaryHouse()
    let operations = try KnownRoutes.operations()
    try await house.test { client in
      let ana = Visitor(client)
      try await ana.signUp("Ana")
      let key = try await ana.newKey()
      try await test(APIClient(client: client, operations: operations), [.authorization: "Bearer \(key)"], ana)
    }
  }

  private static let root = "/api/v1/diary"

  private static let entries: JSON = [
    "entries": [
      ["kind": "score", "measure": "itch", "value": 6, "date": "2026-11-20"],
      ["kind": "product", "name": "LGG drops", "value": 1, "planned": 2, "date": "2026-11-20"],
      ["kind": "rescue", "name": "hydrocortisone", "date": "2026-11-20"],
      ["kind": "trigger", "name": "pollen", "value": 2], ["kind": "note", "text": "swam"],
      ["kind": "phase", "text": "on"],
    ]
  ]

  @Test("entries are added, listed, corrected and taken back, and pages show the same")
  func entries() async throws {
    try await run { api, key, ana in
      let added = try await api.post(Self.root + "/entries", Self.entries, headers: key)
      #expect(added.status == .ok)
      #expect(added.document.list("kept").count == 6)
      #expect(added.headers[.cacheControl] == "no-store")
      let all = try await api.get(Self.root + "/entries", headers: key)
      #expect(all.document.list("entries").count == 6)
      #expect(all.document.list("entries").compactMap { $0.text("measure") } == ["itch_NRS"])
      let some = try await api.get(Self.root + "/entries?from=2026-11-21&to=2026-11-22", headers: key)
      #expect(some.document.list("entries").count == 3)
      #expect(try await api.get(Self.root + "/entries?measure=itch", headers: key).document.list("entries").count == 1)
      let correction: JSON = ["kind": "score", "measure": "itch_NRS", "value": 4, "date": "2026-11-20"]
      var json = key
      json[.contentType] = "application/json"
      let corrected = try await api.ask(Self.root + "/entries", .put, json, correction.text())
      #expect(corrected.document.whole("replaced") == 1)
      let absent: JSON = ["kind": "score", "measure": "SCORAD", "value": 4, "date": "2026-11-20"]
      #expect(try await api.ask(Self.root + "/entries", .put, json, absent.text()).status == .notFound)
      let address = Self.root + "/entries?date=2026-11-20&kind=product&name=lgg%20drops"
      #expect(try await api.ask(address, .delete, key).status == .ok)
      #expect(try await api.ask(address, .delete, key).status == .notFound)
      let now = try await api.get(Self.root + "/entries", headers: key)
      #expect(now.document.list("entries").count == 5)
      let history = try await api.get(Self.root + "/entries?history=true", headers: key)
      #expect(history.document.list("entries").count == 8)
      let page = try await ana.get("/diary").text
      #expect(page.contains("Itch: 4") && page.contains("swam") && !page.contains("LGG drops:"))
    }
  }

  @Test(
    "of several entries all are kept or none, and nothing that was sent is repeated",
    arguments: [
      ["kind": "score", "measure": "itch", "value": 11], ["kind": "score", "measure": "itch"],
      ["kind": "score", "value": 1],
      ["kind": "note", "text": ""], ["kind": "product", "name": ""], ["kind": "phase", "text": "SECRET"],
      ["kind": "score", "measure": "SECRET WORD", "value": 1], ["kind": "trigger", "name": "SECRET\u{7}"],
      ["kind": "note", "text": "SECRET", "date": "2026-02-30"],
      ["kind": "note", "text": "SECRET", "date": "2026-12-24"],
      ["kind": "SECRET"], ["kind": "note", "text": "x", "SECRET": 1], ["kind": "rescue", "name": "x", "value": -1],
    ] as [JSON]
  )
  func refused(entry: JSON) async throws {
    try await run { api, key, _ in
      let sent: JSON = ["entries": [["kind": "note", "text": "good"], entry]]
      let answer = try await api.post(Self.root + "/entries", sent, headers: key)
      #expect(answer.status == .unprocessableContent)
      #expect(!answer.text.contains("SECRET"))
      #expect(try await api.get(Self.root + "/entries", headers: key).document.list("entries").isEmpty)
    }
  }

  @Test("answers to a scale are scored and kept")
  func scores() async throws {
    try await run { api, key, ana in
      let poem: JSON = [
        "answers": [
          "itch": 2, "sleep": 1, "bleeding": 0, "weeping": 0, "cracking": 2, "flaking": 3, "dryness": 4,
        ], "date": "2026-11-20",
      ]
      let answer = try await api.post(Self.root + "/scores/POEM", poem, headers: key)
      #expect(answer.document.number("score") == 12)
      #expect(answer.document.text("band") == "moderate")
      let kept = try await api.get(Self.root + "/entries", headers: key).document.list("entries")
      #expect(kept.map { $0.text("measure") } == ["POEM"])
      #expect(kept[0].list("items").count == 7)
      #expect(try await ana.get("/diary/scales/POEM?day=2026-11-20").text.contains("POEM 12, moderate"))
      let few = try await api.post(Self.root + "/scores/SCORAD", ["answers": ["extent": 20]], headers: key)
      #expect(few.status == .unprocessableContent)
      #expect(try await api.get(Self.root + "/entries", headers: key).document.list("entries").count == 1)
    }
  }

  @Test("the whole is exported, analysed, and erased for good")
  func whole() async throws {
    try await run { api, key, _ in
      #expect(try await api.get(Self.root + "/analysis", headers: key).status == .conflict)
      #expect(try await api.get(Self.root + "/triggers", headers: key).status == .conflict)
      let first = try #require(CalendarDay("2026-08-01"))
      var entries: [JSON] = []
      for number in 0..<84 {
        let day = JSON.string(first.advanced(by: number).description)
        let isOn = number / 14 % 2 == 1
        entries += [
          ["kind": "score", "measure": "itch_NRS", "value": .number(Double((isOn ? 3 : 6) + number % 2)), "date": day],
          ["kind": "product", "name": "LGG drops", "value": isOn ? 1 : 0, "date": day],
          ["kind": "trigger", "name": "pollen", "value": .number(Double(number * 7 % 3)), "date": day],
        ]
      }
      #expect(try await api.post(Self.root + "/entries", ["entries": .array(entries)], headers: key).status == .ok)
      let analysis = try await api.get(Self.root + "/analysis", headers: key)
      #expect(analysis.document.text("decision") == "helps")
      #expect(try await api.get(Self.root + "/analysis?product=Nothing", headers: key).status == .conflict)
      #expect(try await api.get(Self.root + "/triggers", headers: key).document.list("triggers").count == 1)
      let table = try await api.get(Self.root + "/export/csv", headers: key)
      let read = try DiaryTable(utf8: Array(table.text.utf8), today: first.advanced(by: 100))
      #expect(read.statements.count == 252 && read.refusals.isEmpty)
      #expect(try await api.get(Self.root + "/export/fhir", headers: key).document.text("resourceType") == "Bundle")
      #expect(try await api.ask(Self.root, .delete, key).document.truth("erased") == true)
      #expect(try await api.get(Self.root + "/entries", headers: key).status == .unauthorized)
    }
  }

  @Test("every operation says what keys it takes")
  func described() throws {
    let operations = try KnownRoutes.operations()
    let document = OpenAPIDocument.document(of: operations)
    for operation in operations {
      let described = document["paths"]?[operation.path]?[operation.method.rawValue.lowercased()]
      #expect((described?["security"] != nil) == operation.needsKey, "\(operation.id)")
      #expect((described?["responses"]?["401"] != nil) == operation.needsKey, "\(operation.id)")
    }
    #expect(document["components"]?["securitySchemes"]?["diaryKey"]?.text("scheme") == "bearer")
  }
}
