internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Reports
internal import SelfTrial
internal import Storage

/// The diary in and out: tables in, tables and bundles out.
struct TransferPages: Sendable {
  let desk: DiaryDesk

  func add(to router: Router<AppContext>) {
    desk.page("diary/transfer", on: router) { page($0) }
    desk.upload("diary/import", on: router, read: Self.upload) { try await take($0, $1) }
    desk.page("diary/export/diary.csv", on: router) { visit in
      let diary = try await diary(of: visit)
      return .download(DiaryTable.text(of: diary), name: "diary.csv", type: "text/csv; charset=utf-8")
    }
    desk.page("diary/export/diary.fhir.json", on: router) { visit in
      let diary = try await diary(of: visit)
      return .download(
        FHIRBundle.document(of: diary).text() + "\n",
        name: "diary.fhir.json",
        type: "application/fhir+json"
      )
    }
  }

  /// Bytes of a table: many years of several measures fit.
  static let largestTable = 4 * 1024 * 1024
  private static let mostLinesNamed = 50

  private func diary(of visit: Visit) async throws -> Diary {
    try await desk.house.diary(of: visit.account) { try $0.diary() }
  }

  private func page(
    _ visit: Visit,
    _ outcome: [String: Any] = [:],
    status: HTTPResponse.Status = .ok
  ) -> Response {
    var values: [String: Any] = [
      "hasError": false, "error": "", "detail": "", "hasDetail": false, "hasRefusals": false,
      "refusals": [[String: Any]](),
      "moreRefusals": "", "hasMoreRefusals": false, "hasOutcome": false, "outcome": "", "columns": "",
      "hasColumns": false,
      "table": "", "megabytes": "\(Self.largestTable >> 20)",
    ]
    values.merge(outcome) { $1 }
    return desk.response("diary.part.transfer", "diary-transfer", values, to: visit, part: .transfer, status: status)
  }

  /// A table as it was pasted, or as a file.
  @Sendable private static func upload(_ request: Request) async throws -> SentForm {
    let type = request.headers[.contentType] ?? ""
    guard type.lowercased().hasPrefix("multipart/form-data") else {
      // In a form without a file each byte may take three.
      return SentForm(fields: try await request.form(upTo: 3 * largestTable))
    }
    let bytes = try await request.bytes(upTo: 2 * largestTable)
    let form = try Multipart(Array(buffer: bytes), contentType: type)
    return SentForm(fields: form.fields, file: form.file("file").map { Array($0.bytes) })
  }

  private func take(_ visit: Visit, _ sent: SentForm) async throws -> Response {
    let fields = sent.fields
    guard let bytes = sent.file ?? fields["table"].map({ Array($0.utf8) }) else {
      return refused(visit, "diary.import.nothing")
    }
    let order = fields["dates"].flatMap { DateOrder(rawValue: $0) }
    let skipsBad = fields["skip"] == "yes"
    let last = desk.clock.lastDayAnywhere
    let table: DiaryTable
    do {
      guard bytes.count <= Self.largestTable else { throw Problem.tooLarge(Self.largestTable) }
      table = try await desk.site.workers.run { try DiaryTable(utf8: bytes, dates: order, today: last) }
    } catch let refusal as DiaryRefusal {
      return refused(visit, "diary.import.unreadable", detail: refusal.description)
    }
    guard table.refusals.isEmpty || skipsBad else {
      return page(visit, refusals(table, visit), status: .unprocessableContent)
    }
    let most = desk.house.settings.largestDiary
    let time = desk.clock.now(offsetMinutes: fields["offset"].flatMap { Int($0) })
    let kept = try await desk.house.diary(of: visit.account) { store in
      guard store.size < most else { throw DiaryDesk.isFull }
      return try store.take(table.statements, at: time)
    }
    var outcome = refusals(table, visit)
    outcome["hasError"] = false
    outcome["hasOutcome"] = true
    outcome["outcome"] = visit.words(
      "diary.import.done",
      [
        "kept": "\(kept.entries.count)", "replaced": "\(kept.replaced)", "known": "\(kept.known)",
        "refused": "\(table.refusals.count)",
      ]
    )
    return page(visit, outcome)
  }

  private func refused(_ visit: Visit, _ key: String, detail: String = "") -> Response {
    page(
      visit,
      ["hasError": true, "error": visit.words(key), "detail": detail, "hasDetail": !detail.isEmpty],
      status: .unprocessableContent
    )
  }

  private func refusals(_ table: DiaryTable, _ visit: Visit) -> [String: Any] {
    let left = table.refusals.count - Self.mostLinesNamed
    return [
      "hasError": !table.refusals.isEmpty,
      "error": visit.words("diary.import.refused", ["count": "\(table.refusals.count)"]),
      "hasRefusals": !table.refusals.isEmpty,
      "refusals": table.refusals.prefix(Self.mostLinesNamed).map {
        ["line": visit.words("diary.import.line", ["line": "\($0.line)"]), "why": $0.why] as [String: Any]
      },
      "hasMoreRefusals": left > 0, "moreRefusals": visit.words("diary.import.more", ["count": "\(max(0, left))"]),
      "hasColumns": !table.unknownColumns.isEmpty,
      "columns": visit.words(
        "diary.import.columns",
        ["columns": table.unknownColumns.map(String.init).joined(separator: ", ")]
      ),
    ]
  }
}
