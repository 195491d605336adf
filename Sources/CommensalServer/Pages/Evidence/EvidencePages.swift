internal import Advice
internal import Answering
internal import Evidence
internal import HTTPTypes
internal import Hummingbird
internal import Labels
internal import Reports
internal import Statistics

/// What the trials of a condition say together, with studies that can be switched off.
struct EvidencePages {
  let site: Site

  func add(to router: Router<AppContext>) {
    router.get("evidence") { request, context in
      let fields = FormFields(request.uri.query ?? "")
      guard fields["pick"] == nil else { return try await settled("/evidence", fields) }
      return try await site.kept(request, context) { try page(EvidenceRequest(fields, site.workbench), context) }
    }
    // For the script: what the page shows beside its forms.
    router.get("evidence/results") { request, context in
      let fields = FormFields(request.uri.query ?? "")
      guard fields["pick"] == nil else { return try await settled("/evidence/results", fields) }
      return try await site.keptBody(request, context) {
        try await site.workers.run {
          let asked = try EvidenceRequest(fields, site.workbench)
          let html = results(asked, try reading(asked), context)
          return EncodedBody(Array(html.utf8), contentType: "text/html; charset=utf-8")
        }
      }
    }
    router.get("evidence/choices") { request, context in
      let fields = FormFields(request.uri.query ?? "")
      return try await site.kept(request, context) {
        let asked = try EvidenceRequest(fields, site.workbench)
        return further("evidence.choicesTitle", Report.sensitivity(try reading(asked)), asked, context)
      }
    }
    router.get("evidence/blends") { request, context in
      let fields = FormFields(request.uri.query ?? "")
      return try await site.kept(request, context) {
        let asked = try EvidenceRequest(fields, site.workbench)
        return further("evidence.blendsTitle", Report.blends(try reading(asked)), asked, context)
      }
    }
    addDownloads(to: router)
  }

  private func addDownloads(to router: Router<AppContext>) {
    let csv = "text/csv; charset=utf-8"
    router.get("evidence/data.csv") { request, context in
      try await download(request, context, csv, "commensal-evidence.csv") { $0.csv }
    }
    router.get("evidence/data.json") { request, context in
      try await download(request, context, "application/json", "commensal-evidence.json") {
        JSONReport.evidence($0).text()
      }
    }
    router.get("evidence/forest.svg") { request, context in
      try await download(request, context, "image/svg+xml", "commensal-forest.svg") { $0.forestPlot.svg() }
    }
    router.get("evidence/funnel.svg") { request, context in
      try await download(request, context, "image/svg+xml", "commensal-funnel.svg") { $0.funnelPlot.svg() }
    }
  }

  // MARK: What is asked

  /// A form without script names the studies that count; the address that is kept names those that do not.
  private func settled(_ path: String, _ fields: FormFields) async throws -> Response {
    let site = site
    let query = try await site.workers.run {
      var asked = try EvidenceRequest(fields, site.workbench)
      let all = PooledContrasts(asked.question, in: try site.workbench.evidence())
      asked.settle(Set(all.studies.map(\.trial.id)))
      return asked.query
    }
    return Response(status: .seeOther, headers: [.location: path + "?" + query])
  }

  private func reading(_ asked: EvidenceRequest) throws -> EvidenceReading {
    try site.workbench.reading(asked.question, choice: asked.choice)
  }

  private func download(
    _ request: Request,
    _ context: AppContext,
    _ type: String,
    _ name: String,
    _ text: @escaping @Sendable (EvidenceReading) -> String
  ) async throws -> Response {
    let fields = FormFields(request.uri.query ?? "")
    var response = try await site.keptBody(request, context) {
      try await site.workers.run {
        let asked = try EvidenceRequest(fields, site.workbench)
        return EncodedBody(Array(text(try reading(asked)).utf8), contentType: type)
      }
    }
    response.headers[.contentDisposition] = "attachment; filename=\"\(name)\""
    return response
  }

  // MARK: Pages

  private func page(_ asked: EvidenceRequest, _ context: AppContext) throws -> Page {
    let reading = try reading(asked)
    let words = site.words(context)
    var values = try form(asked, context)
    values["studies"] = studies(reading)
    values["counting"] = counting(reading, context)
    values["results"] = results(asked, reading, context)
    values["hidden"] = asked.questionFields.map { ["name": $0.0, "value": $0.1] }
    let name = conditionName(asked.question.condition, words)
    return Page(
      title: words("evidence.title", ["condition": name]),
      body: site.render("evidence", values, context),
      part: .evidence,
      summary: words("evidence.summary", ["condition": name]),
      isListed: asked.choice == StudyChoice(),
      scripts: ["live.js"]
    )
  }

  /// A page behind the plot: how far the answer hangs on choices, or what is known of each blend.
  private func further(_ title: String, _ report: Report, _ asked: EvidenceRequest, _ context: AppContext) -> Page {
    let words = site.words(context)
    return Page(
      title: words(title, ["condition": conditionName(asked.question.condition, words)]),
      body: site.fragment(report, context),
      part: .evidence,
      isListed: false,
      lead: site.render("evidence-lead", ["query": asked.query], context)
    )
  }

  private func results(_ asked: EvidenceRequest, _ reading: EvidenceReading, _ context: AppContext) -> String {
    let query = asked.query
    return site.render(
      "evidence-results",
      [
        "address": "/evidence?" + query, "query": query, "counting": counting(reading, context),
        "report": site.fragment(Report.evidence(reading), context),
        "isEnglish": context.language == .english,
      ],
      context
    )
  }

  /// How many studies count, for the line that moves with them.
  private func counting(_ reading: EvidenceReading, _ context: AppContext) -> String {
    let studies = reading.studies
    let trials = Set(studies.map(\.trial.id)).count
    let counted = Set(studies.filter(\.counts).map(\.trial.id)).count
    return site.words(context)("evidence.counting", ["counted": "\(counted)", "all": "\(trials)"])
  }

  /// Each trial once, with a box to switch it off.
  private func studies(_ reading: EvidenceReading) -> [[String: Any]] {
    var seen: Set<String> = []
    return reading.studies.filter { seen.insert($0.trial.id).inserted }.map { study in
      [
        "id": study.trial.id, "name": study.name.replacing(" (\(study.contrast.active))", with: ""),
        "given": study.given,
        "counts": !reading.pooled.choice.leftOut.contains(study.trial.id),
        "address": Destination.entry(Entry(.trial, Entry.slug(study.trial.id))).path,
      ]
    }
  }

  // MARK: Forms

  private func form(_ asked: EvidenceRequest, _ context: AppContext) throws -> [String: Any] {
    let words = site.words(context)
    let evidence = try site.workbench.evidence()
    let conditions = Set(evidence.trials.map(\.condition)).filter { !Self.measures($0, evidence).isEmpty }.sorted()
    let purposes = Set(evidence.trials(for: asked.question.condition).map(\.purpose))
    return [
      "conditions": conditions.map { condition in
        Self.option(condition, conditionName(condition, words), asked.question.condition)
      },
      "measures": Self.measures(asked.question.condition, evidence).map { measure in
        Self.option(measure, words.optional("measure.\(measure)") ?? measure, asked.question.measure)
      },
      "routes": ["any", "oral", "topical"].map { route in
        Self.option(route, words("route.\(route)"), asked.question.route?.rawValue ?? "any")
      },
      "purposes": Trial.Purpose.allCases.filter(purposes.contains).map { purpose in
        Self.option(purpose.rawValue, words("purpose.\(purpose.rawValue)"), asked.question.purpose.rawValue)
      },
      "methods": HeterogeneityMethod.allCases.map { method in
        Self.option(method.rawValue, words("method.\(method.rawValue)"), asked.choice.method.rawValue)
      },
      "tests": CoefficientTest.allCases.map { test in
        Self.option(test.rawValue, words("test.\(test.rawValue)"), asked.choice.test.rawValue)
      },
      "omissions": StudyChoice.Omission.allCases.map { omission in
        [
          "value": omission.rawValue, "name": words("omission.\(omission.rawValue)"),
          "isChosen": asked.choice.omissions.contains(omission),
        ] as [String: Any]
      },
    ]
  }

  /// The measures of a condition that its trials report between groups.
  private static func measures(_ condition: String, _ evidence: EvidenceBase) -> [String] {
    EvidenceQuestion.measures(for: condition, in: evidence)
  }

  private func conditionName(_ condition: String, _ words: Words) -> String {
    words.optional("condition.\(condition)") ?? condition.replacing("-", with: " ")
  }

  private static func option(_ value: String, _ name: String, _ chosen: String) -> [String: Any] {
    ["value": value, "name": name, "isChosen": value == chosen]
  }
}

extension EvidenceRequest {
  /// A question with all its studies.
  init(question: EvidenceQuestion) {
    self.question = question
    choice = StudyChoice()
    isPicked = false
    picked = []
  }
}
