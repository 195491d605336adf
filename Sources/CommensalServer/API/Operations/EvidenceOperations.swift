internal import Advice
internal import Answering
internal import Evidence
internal import HTTPTypes
internal import Labels
internal import Microbes
internal import Reports
internal import Statistics

/// Trials, pooling, and words explained.
struct EvidenceOperations: Sendable {
  private let workbench: Workbench
  /// Conditions of trials that labels do not speak of: `healthy-skin`.
  private let others: [String]
  private let explainer: Deferred<Result<Explainer, AnswerFailure>>

  init(_ workbench: Workbench) throws(AnswerFailure) {
    self.workbench = workbench
    let known = Set(Condition.allCases.map(\.rawValue))
    others = Set(try workbench.evidence().trials.map(\.condition)).subtracting(known).sorted()
    explainer = Deferred {
      do throws(AnswerFailure) { return .success(try workbench.explainer()) } catch { return .failure(error) }
    }
  }

  var all: [Operation] { [conditions, trials, trial, pool, explain] }

  // MARK: Trials

  private var conditions: Operation {
    Operation(
      id: "listConditions",
      method: .get,
      path: "/api/v1/conditions",
      tag: "evidence",
      summary: "List the conditions that can be asked about",
      outcome: .json(EvidenceSchemas.conditions)
    ) { _ in
      let trials = try workbench.answering { workbench throws(AnswerFailure) in try workbench.evidence() }.trials
      return Reply([
        "conditions": .array(
          Condition.allCases.map { condition in
            [
              "condition": .string(condition.rawValue), "name": .string(condition.plainName),
              "of_skin": .bool(condition.isOfSkin), "measures": .strings(condition.mainMeasures),
              "trials": .optional(trials.count { $0.conditions.contains(condition.rawValue) }),
            ]
          }
        )
      ])
    }
  }

  private var trials: Operation {
    Operation(
      id: "listTrials",
      method: .get,
      path: "/api/v1/trials",
      tag: "evidence",
      summary: "List the trials that are held",
      parameters: [
        .query("for", condition, "Only trials for this condition"),
        .query("microbe", .string(1...200), "Only trials of this genus, species or strain, by any of its names"),
      ],
      outcome: .json(EvidenceSchemas.trials),
      refusals: [.init(status: .notFound, meaning: "No microbe goes by the name, or several do")]
    ) { call in
      let asked = call.text("for").map { word in others.contains(word) ? word : Self.identifier(word) }
      let microbe = try call.text("microbe").map(microbe)
      let found = try workbench.answering { workbench throws(AnswerFailure) in
        try workbench.overviews(ofCondition: asked, microbe: microbe)
      }
      return Reply(JSONReport.trials(found, condition: asked, microbe: microbe?.name))
    }
  }

  private var trial: Operation {
    Operation(
      id: "getTrial",
      method: .get,
      path: "/api/v1/trials/{id}",
      tag: "evidence",
      summary: "Tell one trial",
      parameters: [.path("id", .string(1...100, .identifier), "The identifier, as the list of trials has it")],
      outcome: .json(EvidenceSchemas.trial),
      refusals: [.init(status: .notFound, meaning: "No trial has this identifier")]
    ) { call in
      let id = call.text("id")
      let all = try workbench.answering { workbench throws(AnswerFailure) in try workbench.overviews() }
      guard let found = all.first(where: { $0.trial.id == id }) else {
        throw Problem.unknown(
          "No such trial",
          "No trial that is held has this identifier.",
          nearest: Spelling.nearest(to: id ?? "", among: all.map(\.trial.id))
        )
      }
      return Reply(JSONReport.finding(found))
    }
  }

  private var condition: Schema {
    .word(Condition.allCases.map(\.rawValue) + RequestSchemas.everydayConditions + others)
  }

  private static func identifier(_ word: String) -> String {
    (try? Condition(everydayWords: word))?.rawValue ?? word
  }

  private func microbe(_ name: String) throws(Problem) -> NamedMicrobe {
    do {
      return try workbench.microbe(named: name)
    } catch {
      guard error.code == .contentIsWrong else { throw Problem(error) }
      throw Problem(.notFound, "No such microbe", error.message)
    }
  }

  // MARK: Pooling

  /// Studies of a table, at most.
  static let mostStudies = 1_000

  private var pool: Operation {
    Operation(
      id: "poolStudies",
      method: .post,
      path: "/api/v1/pool",
      tag: "evidence",
      summary: "Pool the effects of several studies",
      details:
        "To the numbers of R’s metafor. Ratios go in as logarithms; each study with its sampling variance (vi) or"
        + " its standard error (sei).",
      body: .init(EvidenceSchemas.poolRequest),
      outcome: .json(EvidenceSchemas.pooled),
      refusals: [.init(status: .conflict, meaning: "The method does not settle on a variance between these studies")],
      effort: .heavy
    ) { call in Reply(try pooled(call.body)) }
  }

  private func pooled(_ body: JSON) throws(Problem) -> JSON {
    let studies = body.list("studies").enumerated().map { place, sent in
      StudyEffect(
        study: sent.text("study") ?? "\(place + 1)",
        estimate: sent.number("yi") ?? 0,
        variance: sent.number("vi") ?? sent.number("sei").map { $0 * $0 } ?? 0
      )
    }
    let places = EffectTableRemark.Places(
      place: { "Study \($0 + 1)" },
      row: { "study \($0 + 1)" },
      spread: body.list("studies").contains { $0.says("sei") } ? "sei" : "vi",
      knappHartung: "knha"
    )
    do {
      let table = try EffectTable(studies)
      return JSONReport.pool(
        try PooledTable(
          table,
          method: body.text("method").flatMap { HeterogeneityMethod(rawValue: $0) } ?? .restrictedMaximumLikelihood,
          test: body.text("test").flatMap { CoefficientTest(rawValue: $0) } ?? .wald,
          examinesBias: body.truth("bias") ?? false,
          warnings: table.remarks.prefix(Self.mostRemarks).map { $0.words(of: table, places) }
        )
      )
    } catch PoolingError.notConverged(let method, let iterations) {
      throw Problem(
        .conflict,
        "Not settled",
        "\(method.rawValue) did not settle on a variance between studies in \(iterations) iterations. Try DL or PM."
      )
    } catch {
      throw Problem(.conflict, "Cannot be pooled", "These studies cannot be pooled by this method.")
    }
  }

  private static let mostRemarks = 20

  // MARK: Words

  private var explain: Operation {
    Operation(
      id: "explainTerm",
      method: .get,
      path: "/api/v1/explain/{term}",
      tag: "evidence",
      summary: "Explain a strain, species, ingredient, condition, scale, marker or word in plain words",
      parameters: [.path("term", .string(1...100), "The word: LGG, Limosilactobacillus reuteri, SCORAD, postbiotic")],
      outcome: .json(EvidenceSchemas.explanation),
      refusals: [.init(status: .notFound, meaning: "Nothing is held about the word; nearest may be what was meant")]
    ) { call in
      let term = call.text("term") ?? ""
      let explainer = try opened()
      guard let explanation = explainer.explain(term) else {
        throw Problem.unknown(
          "Not known",
          "Nothing is held about this word. Try a strain (LGG), a species, an ingredient or a condition.",
          nearest: explainer.nearest(to: term)
        )
      }
      return Reply(JSONReport.explanation(explanation))
    }
  }

  private func opened() throws(Problem) -> Explainer {
    switch explainer.value {
    case .success(let explainer): return explainer
    case .failure(let failure): throw Problem(failure)
    }
  }
}

extension Workbench {
  /// Runs what may find the facts damaged.
  func answering<Value>(_ body: (Workbench) throws(AnswerFailure) -> Value) throws(Problem) -> Value {
    do {
      return try body(self)
    } catch {
      throw Problem(error)
    }
  }
}
