internal import Answering
internal import Hummingbird
internal import Reports
internal import SelfTrial
internal import Storage

/// What the diary tells: history, the effect of a product, triggers, the sheet for the doctor.
struct FindingPages: Sendable {
  let desk: DiaryDesk

  func add(to router: Router<AppContext>) {
    desk.page("diary/history", on: router) { try await history($0) }
    desk.page("diary/analysis", on: router) { try await analysis($0) }
    desk.page("diary/triggers", on: router) { try await triggers($0) }
    desk.page("diary/doctor", on: router) { try await doctor($0) }
  }

  private static let mostEntries = 300

  private func diary(of visit: Visit) async throws -> Diary {
    try await desk.house.diary(of: visit.account) { try $0.diary() }
  }

  // MARK: History

  private func history(_ visit: Visit) async throws -> Response {
    let diary = try await diary(of: visit)
    let showsAll = visit.query("all") != nil
    var report = Report.diaryHistory(diary, most: showsAll ? nil : Self.mostEntries)
    let isCut = !showsAll && diary.entries.count > Self.mostEntries
    report.closing = []
    return desk.response(
      "diary.part.history",
      "diary-history",
      [
        "isEmpty": diary.isEmpty, "isCut": isCut, "count": "\(Self.mostEntries)",
        "report": diary.isEmpty ? "" : desk.site.fragment(report, visit.context),
      ],
      to: visit,
      part: .history
    )
  }

  // MARK: Findings

  /// What is asked: a measure and a product, chosen from what the diary has.
  private struct Choice {
    var measure: String?
    var product: String?

    init(_ visit: Visit, _ diary: Diary) {
      let (asked, named) = (visit.query("measure"), visit.query("product"))
      measure = diary.measures.map(\.id).first { $0 == asked } ?? diary.measures.first?.id
      product = diary.products.map(\.name).first { $0 == named }
    }
  }

  private func values(_ choice: Choice, _ diary: Diary, _ visit: Visit) -> [String: Any] {
    let text = EntryText(words: visit.words)
    return [
      "measures": diary.measures.map {
        ["id": $0.id, "name": text.measure($0.id), "isChosen": $0.id == choice.measure] as [String: Any]
      },
      "hasMeasures": !diary.measures.isEmpty,
      "products": diary.products.map { ["name": $0.name, "isChosen": $0.name == choice.product] as [String: Any] },
      "hasProducts": diary.products.count > 1,
    ]
  }

  /// Works a finding out, apart from what answers at once, and shows it or why there is none.
  private func show(
    _ part: DiaryPart,
    _ visit: Visit,
    _ find: @escaping @Sendable (TrialDiary, Diary, String) throws -> Report?
  ) async throws -> Response {
    let diary = try await diary(of: visit)
    let choice = Choice(visit, diary)
    var values = values(choice, diary, visit)
    values["path"] = part.path
    values["lede"] = visit.words("diary.\(part.rawValue).lede")
    values["report"] = ""
    values["trouble"] = ""
    if let measure = choice.measure {
      let days = TrialDiary(.diary(diary, product: choice.product))
      do {
        let report = try await desk.site.workers.run { try find(days, diary, measure) }
        if var report {
          report.closing = []
          values["report"] = desk.site.fragment(report, visit.context)
        } else {
          values["trouble"] = visit.words("diary.\(part.rawValue).none")
        }
      } catch let trouble as TrialTrouble {
        values["trouble"] = Self.words(trouble, visit)
      }
    } else {
      values["trouble"] = visit.words("diary.noMeasure")
    }
    values["hasTrouble"] = (values["trouble"] as? String)?.isEmpty == false
    return desk.response("diary.part.\(part.rawValue)", "diary-finding", values, to: visit, part: part)
  }

  private static func words(_ trouble: TrialTrouble, _ visit: Visit) -> String {
    switch trouble {
    case .noMeasure, .noValues, .table, .noSuchProduct: visit.words("diary.noMeasure")
    case .severalProducts: visit.words("diary.severalProducts")
    }
  }

  private func analysis(_ visit: Visit) async throws -> Response {
    try await show(.analysis, visit) { days, _, measure in Report.trial(try days.analysed(measure)) }
  }

  private func triggers(_ visit: Visit) async throws -> Response {
    try await show(.triggers, visit) { days, diary, measure in
      // Of several products the one taken on most days: a trigger is sought in the days, whatever was taken.
      let most = TrialDiary(.diary(diary, product: diary.products.first?.name))
      return try most.triggersAnalysed(measure).analysis.map { Report.triggers($0) }
    }
  }

  private func doctor(_ visit: Visit) async throws -> Response {
    let weeks = visit.query("weeks").flatMap { Int($0) }
    let today = desk.clock.now().localDay
    return try await show(.doctor, visit) { days, diary, measure in
      let first = weeks.map { today.advanced(by: -7 * min(max(1, $0), 5200)) }
      let shown = diary.part(from: first, to: nil)
      guard shown.measures.contains(where: { $0.id == measure }) else { return nil }
      return Report.doctor(try DoctorsSheet(of: shown, measure: measure, taken: days.product).page)
    }
  }
}

extension TrialDiary {
  /// The product that was asked for.
  var product: String? {
    if case .diary(_, let product) = content { product } else { nil }
  }
}
