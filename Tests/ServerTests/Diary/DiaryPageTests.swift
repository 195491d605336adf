import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import SelfTrial
import Storage
import Testing

@testable import CommensalServer

@Suite("The pages of a diary")
struct DiaryPageTests {
  private static func day(_ itch: String, was: String = "", more: [String: String] = [:]) -> [String: String] {
    ["score.0.new": "no", "score.0.name": "itch_NRS", "score.0.value": itch, "score.0.was": was].merging(more) { $1 }
  }

  /// The diary as it lies in its file.
  private static func diary(_ house: DiaryHouse) throws -> Diary {
    let path = try #require(try house.files().keys.first { $0.hasPrefix("diaries/") && $0.hasSuffix(".db") })
    return try DiaryStore(at: house.folder.path + "/" + path).diary()
  }

  @Test("a day is written down, corrected and taken back, and the history keeps what was")
  func dayForm() async throws {
    let house = try DiaryHouse()
    try await house.test { client in
      let ana = Visitor(client)
      try await ana.signUp("Ana")
      let first = Self.day(
        "6,5",
        more: [
          "product.0.new": "yes", "product.0.name": "LGG drops", "product.0.value": "", "product.0.planned": "2",
          "rescue.0.new": "yes", "rescue.0.name": "hydrocortisone", "rescue.0.value": "2", "trigger.0.new": "yes",
          "trigger.0.name": "pollen", "trigger.0.value": "3", "note": "swam\r\nlong", "note.was": "", "phase": "on",
          "phase.was": "",
        ]
      )
      #expect(try await ana.post("/diary/day/2026-11-20", first).location == "/diary?saved=2026-11-20")
      let page = try await ana.get("/diary?saved=2026-11-20").text
      for words in [
        "Saved for 2026-11-20", "Itch: 6.5", "LGG drops: 1 of 2", "hydrocortisone 2 ×", "pollen: much", "swam\nlong",
      ] {
        #expect(page.contains(words), "\(words)")
      }
      let form = try await ana.get("/diary/day/2026-11-20").text
      #expect(form.contains("name=\"score.0.was\" value=\"6.5\""))
      #expect(
        try await ana.post("/diary/day/2026-11-20", Self.day("4", was: "6.5")).location == "/diary?saved=2026-11-20"
      )
      #expect(
        try await ana.post("/diary/withdraw", ["day": "2026-11-20", "kind": "product", "name": "LGG drops"]).location
          == "/diary?saved=2026-11-20"
      )
    }
    let diary = try Self.diary(house)
    #expect(diary.series(of: "itch_NRS").map(\.value) == [4])
    #expect(diary.products.isEmpty)
    #expect(diary.entries.count == 8)
    #expect(diary.phase(on: CalendarDay(number: diary.entries[0].day.number + 3)) == .on)
    #expect(diary.current.contains { $0.content == .note("swam\nlong") })
    #expect(diary.entries.contains { $0.content == .product(.init(name: "LGG drops", doses: 1, planned: 2)) })
  }

  @Test("two pages of one day do not take back what the other one said")
  func stale() async throws {
    let house = try DiaryHouse()
    try await house.test { client in
      let ana = Visitor(client)
      try await ana.signUp("Ana")
      // Both pages were loaded while the day was empty.
      _ = try await ana.post("/diary/day/2026-11-20", Self.day("6", more: ["note": "from one", "note.was": ""]))
      _ = try await ana.post(
        "/diary/day/2026-11-20",
        Self.day(
          "",
          more: [
            "score.1.new": "no", "score.1.name": "sleep_NRS", "score.1.value": "2", "score.1.was": "", "note": "",
            "note.was": "",
          ]
        )
      )
    }
    let diary = try Self.diary(house)
    #expect(diary.series(of: "itch_NRS").map(\.value) == [6])
    #expect(diary.series(of: "sleep_NRS").map(\.value) == [2])
    #expect(diary.current.contains { $0.content == .note("from one") })
  }

  @Test("posts at the same time are all kept")
  func parallel() async throws {
    let house = try DiaryHouse()
    try await house.test { client in
      let ana = Visitor(client)
      try await ana.signUp("Ana")
      let token = try await ana.token(on: "/diary/account")
      try await withThrowingTaskGroup(of: Bool.self) { group in
        for number in 1...20 {
          group.addTask {
            var fields = Self.day("\(number % 11)", more: ["note": "note \(number)", "note.was": ""])
            fields["token"] = token
            return try await ana.post("/diary/day/2026-11-\(number < 10 ? "0" : "")\(number)", fields).status
              == .seeOther
          }
        }
        for try await isKept in group { #expect(isKept) }
      }
      // And twice the same day: both stand in the history, one stands.
      try await withThrowingTaskGroup(of: Void.self) { group in
        for note in ["left", "right"] {
          group.addTask {
            _ = try await ana.post("/diary/day/2026-11-22", ["token": token, "note": note, "note.was": ""])
          }
        }
        try await group.waitForAll()
      }
    }
    let diary = try Self.diary(house)
    #expect(diary.entries.count == 42)
    #expect(diary.current.count == 41)
  }

  @Test(
    "what cannot be kept is said beside its field, and nothing is",
    arguments: [
      ["score.0.value": "11"], ["score.0.value": "much"],
      ["product.0.new": "yes", "product.0.name": "", "product.0.value": "2"],
      ["product.0.new": "yes", "product.0.name": "x", "product.0.value": "-1"],
      ["trigger.0.new": "yes", "trigger.0.name": String(repeating: "x", count: 201), "trigger.0.value": "1"],
      ["note": String(repeating: "x", count: 10_001), "note.was": ""],
    ]
  )
  func refused(fields: [String: String]) async throws {
    let house = try DiaryHouse()
    try await house.test { client in
      let ana = Visitor(client)
      try await ana.signUp("Ana")
      let sent = Self.day(
        "5",
        more: ["rescue.0.new": "yes", "rescue.0.name": "kept in the form", "rescue.0.value": "1"]
      )
      let response = try await ana.post("/diary/day/2026-11-20", sent.merging(fields) { $1 })
      #expect(response.status == .unprocessableContent)
      #expect(response.text.contains("aria-invalid=\"true\""))
      #expect(response.text.contains("kept in the form"))
    }
    #expect(try Self.diary(house).isEmpty)
  }

  @Test("days that no calendar has, or that are still to come, are refused")
  func days() async throws {
    let house = try DiaryHouse()
    try await house.test { client in
      let ana = Visitor(client)
      try await ana.signUp("Ana")
      #expect(try await ana.get("/diary/day/2025-02-29").status == .notFound)
      #expect(try await ana.get("/diary/day/x").status == .notFound)
      #expect(try await ana.get("/diary/day/2026-11-24").status == .unprocessableContent)
      // It is noon in London: in Kiribati it is tomorrow.
      #expect(try await ana.get("/diary/day/2026-11-23").status == .ok)
      #expect(try await ana.get("/diary/day?date=2026-11-01").location == "/diary/day/2026-11-01")
    }
  }

  @Test("every scale is a form whose answers are scored and kept", arguments: RatingScale.all)
  func scales(scale: RatingScale) async throws {
    let house = try DiaryHouse()
    try await house.test { client in
      let ana = Visitor(client)
      try await ana.signUp("Ana")
      let page = try await ana.get("/diary/scales/\(scale.id)").text
      var fields = ["day": "2026-11-20"]
      var answers = ScaleAnswers()
      for (place, item) in scale.items.enumerated() {
        #expect(page.contains("name=\"item.\(item.id)\""), "\(item.id)")
        let value =
          switch item.allowed {
          case .whole(let range): Double(min(range.upperBound, 1 + place % 2))
          case .halvesFromOne: 1.5
          case .number(let range): min(4.5, range.upperBound)
          case .count: Double(place)
          }
        fields["item.\(item.id)"] = DiaryNumber.text(value)
        answers.items[item.id] = value
        if page.contains("type=\"radio\" id=\"item-\(place)-0\"") {
          #expect(page.contains("name=\"item.\(item.id)\" value=\"\(DiaryNumber.text(value))\""))
        }
      }
      let score = try scale.score(answers)
      let sent = try await ana.post("/diary/scales/\(scale.id)", fields)
      #expect(sent.location == "/diary/scales/\(scale.id)?day=2026-11-20#result")
      let result = try await ana.get("/diary/scales/\(scale.id)?day=2026-11-20").text
      #expect(result.contains("id=\"result\""))
      if let band = score.band { #expect(result.contains(", \(band.name)</h2>")) }
      let kept = try #require(try Self.diary(house).current.first)
      #expect(kept.content == .score(score.entry(answers)))
      #expect(kept.day.description == "2026-11-20")
    }
  }

  @Test("a scale that is not answered as it must be has no score, and says where")
  func unanswered() async throws {
    let house = try DiaryHouse()
    try await house.test { client in
      let ana = Visitor(client)
      try await ana.signUp("Ana")
      let missing = try await ana.post("/diary/scales/SCORAD", ["day": "2026-11-20", "item.extent": "30"])
      #expect(missing.status == .unprocessableContent)
      #expect(missing.text.contains("This needs an answer."))
      let wrong = try await ana.post("/diary/scales/itch_NRS", ["day": "2026-11-20", "item.itch": "11"])
      #expect(wrong.text.contains("This is no answer to the question."))
      #expect(
        try await ana.post("/diary/scales/itch_NRS", ["day": "2027-01-01", "item.itch": "1"]).status
          == .unprocessableContent
      )
      #expect(try await ana.get("/diary/scales/nothing").status == .notFound)
    }
    #expect(try Self.diary(house).isEmpty)
  }

  /// A diary with a product that helps, a trigger, and a note.
  private static func table(days: Int) -> String {
    var table = "date,itch,took,pollen,phase,note\n"
    let first = CalendarDay("2026-08-01") ?? CalendarDay(number: 0)
    for number in 0..<days {
      let isOn = number / 14 % 2 == 1
      let pollen = number * 7 % 3
      let itch = (isOn ? 3 : 6) + pollen / 2 + number % 2
      table +=
        "\(first.advanced(by: number)),\(itch),\(isOn ? "LGG drops" : "LGG drops*0"),\(pollen),\(isOn ? "on" : "off"),\n"
    }
    return table
  }

  @Test("a table is taken in, and what it tells is shown: effect, triggers, the sheet for the doctor, the course")
  func findings() async throws {
    let house = try DiaryHouse()
    try await house.test { client in
      let ana = Visitor(client)
      try await ana.signUp("Ana")
      for path in ["analysis", "triggers", "doctor"] {
        #expect(try await ana.get("/diary/\(path)").text.contains("There is no score in the diary yet."))
      }
      let taken = try await ana.post("/diary/import", ["table": Self.table(days: 84)])
      #expect(taken.status == .ok)
      #expect(taken.text.contains("Kept: "))
      let analysis = try await ana.get("/diary/analysis").text
      #expect(analysis.contains("It helps you."))
      #expect(analysis.contains("<svg"))
      #expect(try await ana.get("/diary/triggers").text.contains("pollen"))
      let doctor = try await ana.get("/diary/doctor").text
      #expect(doctor.contains("With and without the product"))
      #expect(try await ana.get("/diary").text.contains("<svg"))
      #expect(try await ana.get("/diary/history").text.contains("stands"))
      for path in ["", "/history", "/analysis", "/triggers", "/doctor", "/scales/SCORAD", "/account", "/transfer"] {
        let page = try await ana.get("/diary\(path)").text
        // The policy forbids both, so none may be there.
        #expect(!page.contains("style=") && !page.contains("<style"), "\(path)")
        #expect(!page.contains("commensal diary") && !page.contains("commensal trial analyse"), "\(path)")
      }
    }
  }

  @Test("a table with bad lines is refused whole, line by line, or its good lines are kept where that is wanted")
  func importing() async throws {
    let house = try DiaryHouse()
    try await house.test { client in
      let ana = Visitor(client)
      try await ana.signUp("Ana")
      let table = "date,itch\n2026-11-01,3\n2026-11-02,99\nno day,4\n"
      let refused = try await ana.post("/diary/import", ["table": table])
      #expect(refused.status == .unprocessableContent)
      #expect(refused.text.contains("line 3") && refused.text.contains("line 4"))
      #expect(!refused.text.contains("no day"))
      #expect(try Self.diary(house).isEmpty)
      #expect(try await ana.post("/diary/import", ["table": table, "skip": "yes"]).text.contains("Kept: 1;"))
      #expect(try await ana.post("/diary/import", ["table": table, "skip": "yes"]).text.contains("there already: 1;"))
      #expect(try await ana.post("/diary/import", ["table": "nothing of the kind"]).status == .unprocessableContent)
      #expect(try await ana.post("/diary/import", [:]).status == .unprocessableContent)
      let open = "date,itch\n4/5/2026,3\n"
      #expect(try await ana.post("/diary/import", ["table": open]).status == .unprocessableContent)
      #expect(try await ana.post("/diary/import", ["table": open, "dates": "day-first"]).text.contains("Kept: 1;"))
    }
  }

  @Test("a file is taken in as a browser sends it, and one that is too large is not")
  func upload() async throws {
    let house = try DiaryHouse()
    try await house.test { client in
      let ana = Visitor(client)
      try await ana.signUp("Ana")
      func send(_ file: String, token: String) async throws -> TestResponse {
        let parts = [
          "--x\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n\(token)\r\n",
          "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../diary.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\n\(file)\r\n", "--x--\r\n",
        ]
        return try await ana.send(
          .post,
          "/diary/import",
          body: parts.joined(),
          headers: [.contentType: "multipart/form-data; boundary=x"]
        )
      }
      let token = try await ana.token(on: "/diary/transfer")
      #expect(try await send("date,itch\n2026-11-01,3\n", token: "").status == .forbidden)
      #expect(try await send("date,itch\n2026-11-01,3\n", token: token).text.contains("Kept: 1;"))
      let large = "date,itch\n" + String(repeating: "2026-11-01,3\n", count: 400_000)
      #expect(try await send(large, token: token).status == .contentTooLarge)
      let huge = "token=\(token)&table=" + String(repeating: "x", count: 13 << 20)
      #expect(try await ana.send(.post, "/diary/import", body: huge).status == .contentTooLarge)
      #expect(try await ana.send(.post, "/diary/withdraw", body: huge).status == .contentTooLarge)
    }
  }

  @Test("an exported table is taken back as the same diary, and runs nothing in a spreadsheet")
  func exporting() async throws {
    let house = try DiaryHouse()
    try await house.test { client in
      let ana = Visitor(client)
      try await ana.signUp("Ana")
      try await ana.note("=HYPERLINK(\"http://evil.example\")")
      _ = try await ana.post(
        "/diary/day/2026-11-20",
        ["product.0.new": "yes", "product.0.name": "@SUM(A1)", "product.0.value": "1"]
      )
      let export = try await ana.get("/diary/export/diary.csv")
      #expect(export.headers[.contentDisposition] == "attachment; filename=\"diary.csv\"")
      #expect(export.headers[.contentType] == "text/csv; charset=utf-8")
      for line in export.text.split(separator: "\n").dropFirst() {
        for cell in line.split(separator: ",") where !cell.isEmpty {
          let first = cell.first { $0 != "\"" }
          #expect(!"=+-@\t\r|".contains(first ?? "x") || cell.wholeMatch(of: /-?[0-9.]+/) != nil, "\(cell)")
        }
      }
      let ben = Visitor(client)
      try await ben.signUp("Ben")
      #expect(try await ben.post("/diary/import", ["table": export.text]).status == .ok)
      #expect(try await ben.get("/diary/export/diary.csv").text == export.text)
      let fhir = try await ana.get("/diary/export/diary.fhir.json")
      let bundle = try JSONSerialization.jsonObject(with: Data(fhir.text.utf8)) as? [String: Any]
      #expect(bundle?["resourceType"] as? String == "Bundle")
    }
  }

  @Test("a plan is worked out apart, says how far it is, and can be taken along")
  func planning() async throws {
    let house = try DiaryHouse()
    try await house.test { client in
      let ana = Visitor(client)
      try await ana.signUp("Ana")
      #expect(try await ana.get("/diary/plan/calendar.ics").status == .notFound)
      for wrong in [
        ["weeks": "1"], ["weeks": "x"], ["weeks": "4", "start": "x"],
        ["weeks": "4", "start": "2026-11-23", "effect": "0"],
      ] {
        #expect(try await ana.post("/diary/plan", wrong).status == .unprocessableContent, "\(wrong)")
      }
      let begun = try await ana.post(
        "/diary/plan",
        ["measure": "itch_NRS", "weeks": "4", "start": "2026-11-23", "effect": "2"]
      )
      #expect(begun.location == "/diary/plan")
      var page = try await ana.get("/diary/plan")
      var looks = 0
      while page.header("Refresh") != nil, looks < 600 {
        #expect(page.text.contains("<progress"))
        try await Task.sleep(for: .milliseconds(200))
        page = try await ana.get("/diary/plan")
        looks += 1
      }
      #expect(page.text.contains("A trial of your own") || page.text.contains("Which design tells best"))
      #expect(try await ana.get("/diary/plan/calendar.ics").text.hasPrefix("BEGIN:VCALENDAR"))
      #expect(try await ana.get("/diary/plan/table.csv").text.hasPrefix("date,"))
      let ben = Visitor(client)
      try await ben.signUp("Ben")
      #expect(try await ben.get("/diary/plan/table.csv").status == .notFound)
      #expect(try await ana.post("/diary/plan/clear").location == "/diary/plan")
      #expect(try await ana.get("/diary/plan/table.csv").status == .notFound)
    }
  }

  @Test("pages are there in every language, each text of them", arguments: Language.allCases)
  func languages(language: Language) async throws {
    let house = try DiaryHouse()
    try await house.test { client in
      let guest = Visitor(client, headers: [.acceptLanguage: language.rawValue])
      let ana = Visitor(client, headers: [.acceptLanguage: language.rawValue])
      try await ana.signUp("Ana")
      try await ana.note("x")
      for path in try KnownRoutes.of(.guest, .either, .ownPage).filter({ $0.method == .get }).map(\.address) {
        let visitor = path.hasPrefix("/diary/sign") || path == "/diary/open" ? guest : ana
        let response = try await visitor.get(path)
        guard response.headers[.contentType]?.hasPrefix("text/html") == true else { continue }
        #expect(response.text.contains("<html lang=\"\(language.rawValue)\">"), "\(path)")
        // A key that has no text shows itself.
        #expect(
          response.text.firstMatch(of: /[>"](diary|measure|trigger|answer)\.[a-zA-Z.]+[<"]/) == nil
            || path.contains("export"),
          "\(path)"
        )
      }
    }
  }
}
