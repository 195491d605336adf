internal import Advice
internal import Answering
internal import HTTPTypes
internal import Labels
internal import Reports
internal import SelfTrial

/// Trials of one person: what a diary tells of a product, and how to plan one.
struct SelfTrialOperations: Sendable {
  let answerer: Answerer
  /// Tasks that a plan is shared out to.
  let threads: Int
  /// How long a planned trial may take, and how many people each design is tried on.
  let limits: ServerLimits
  /// Today, for plans that do not say when they begin.
  let today: @Sendable () -> CalendarDay

  /// Rows of a diary, at most: several measures over years.
  static let mostRows = 20_000
  /// Days from the first to the last, at most: ten years.
  static let mostDays = 3_653
  private static let usualWeeks = 12

  var all: [Operation] { [analyse, plan] }

  private static let notTogether = Operation.Refusal(
    status: .conflict,
    meaning: "Rows, measure or product do not make a trial together; the answer says why"
  )

  private var analyse: Operation {
    Operation(
      id: "analyseSelfTrial",
      method: .post,
      path: "/api/v1/self-trial/analyse",
      tag: "person",
      summary: "Say what days with and without a product tell of its effect on one person",
      details:
        "Effect, how sure that is, decision, the course and what more days would bring. The rule for “helps” stays"
        + " right however often one looks. Rows may be in any order; without a phase the day goes on as the one before.",
      body: .init(SelfTrialSchemas.analyseRequest, limit: 4 * 1024 * 1024),
      outcome: .json(SelfTrialSchemas.analysis),
      refusals: [Self.notTogether],
      effort: .heavy,
      keeping: .never
    ) { call in Reply(try analysed(call.body), isPrivate: true) }
  }

  private var plan: Operation {
    Operation(
      id: "planSelfTrial",
      method: .post,
      path: "/api/v1/self-trial/plan",
      tag: "person",
      summary: "Plan days with and without a product",
      details: "Which order tells best, how likely it is to tell, and a calendar. Designs are tried on made-up people,"
        + " like the diary’s where rows are given.",
      body: .init(SelfTrialSchemas.planRequest(limits), limit: 4 * 1024 * 1024),
      outcome: .json(SelfTrialSchemas.plan),
      refusals: [Self.notTogether],
      effort: .heavy,
      keeping: .never
    ) { call in Reply(try await planned(call.body), isPrivate: true) }
  }

  // MARK: Analysis

  private func analysed(_ body: JSON) throws(Problem) -> JSON {
    let settings = TrialSettings(sent: body)
    let trial: AnalysedTrial = try Self.asking {
      let diary = try diary(body.list("rows"))
      return try diary.analysed(
        body.text("measure"),
        settings: settings,
        evidence: { facts in try evidence(body, on: facts) },
        prior: { evidence, _ in
          switch body.text("prior") {
          case "sceptical": return .sceptical
          case "evidence":
            guard let evidence else {
              throw Problem(
                .conflict,
                "No evidence",
                "The prior “evidence” needs “effect”, or a product with trials that measured this."
              )
            }
            return evidence
          default: return .flat
          }
        }
      )
    }
    return JSONReport.trial(trial)
  }

  private func diary(_ rows: [JSON]) throws -> TrialDiary {
    let entries = rows.compactMap { row -> (measure: String, day: TrialSeries.Day)? in
      guard let day = row.text("date").flatMap({ CalendarDay($0) }) else { return nil }
      let phase = row.text("phase").flatMap { TrialPhase(rawValue: $0) }
      return (
        row.text("measure") ?? "",
        .init(
          day: day,
          value: row.number("value"),
          phase: phase,
          taken: row.number("taken"),
          rescue: row.number("rescue")
        )
      )
    }
    let days = entries.map(\.day.day.number)
    guard (days.max() ?? 0) - (days.min() ?? 0) < Self.mostDays else {
      throw Problem(.conflict, "Too long", "The first and the last day are more than \(Self.mostDays) days apart.")
    }
    return TrialDiary(.table(try TrialTable(entries)))
  }

  /// What trials found, as it was given or as the product's label leads to it; `nil` where neither was said.
  private func evidence(_ body: JSON, on facts: MeasureFacts) throws -> EffectPrior? {
    if let effect = body["effect"], let mean = effect.number("mean"), let deviation = effect.number("sd") {
      return .evidence(mean: mean, standardDeviation: deviation)
    }
    guard let sent = body["product"], sent != .null, let condition = body.condition("condition") else { return nil }
    let product = answerer.product(text: sent.text("text") ?? "", name: sent.text("name"))
    return try answerer.workbench.effect(of: product, for: condition, on: facts)
  }

  // MARK: Plan

  private func planned(_ body: JSON) async throws -> JSON {
    let planning: TrialPlanning = try Self.asking { try self.planning(body) }
    guard let plan = await planning.plan() else {
      throw Problem(.conflict, "No design", "The time is too short for any design. Give more weeks.")
    }
    return JSONReport.plan(plan)
  }

  private func planning(_ body: JSON) throws -> TrialPlanning {
    let diary = body.says("rows") ? try diary(body.list("rows")) : nil
    let settings = TrialSettings(sent: body)
    let usual = body.says("product") ? "SCORAD" : "itch_NRS"
    let name = MeasureFacts.known(as: body.text("measure") ?? diary?.measures.first?.name ?? usual)
    guard diary != nil || MeasureFacts.named(name) != nil else {
      throw Problem(.conflict, "Not a known measure", "This measure is not known here: give rows with its values.")
    }
    let facts = settings.facts(of: name, values: diary?.values(of: name) ?? [])
    let model = settings.model(of: facts, prior: .flat)
    let (effect, source) = try wantedEffect(body, on: facts)
    var study = DesignStudy(
      model: model,
      variability: try variability(diary, facts, model),
      effect: effect,
      seed: body.whole("seed").map { UInt64($0) } ?? UInt64.random(in: 0..<1_000_000),
      threads: threads
    )
    study.missing = body.number("missing") ?? study.missing
    study.adherence = body.number("adherence") ?? study.adherence
    let weeks = body.whole("weeks") ?? min(Self.usualWeeks, limits.plannedWeeks)
    return TrialPlanning(
      study: study,
      weeks: weeks,
      people: body.whole("people") ?? limits.plannedPeople,
      start: body.text("start").flatMap { CalendarDay($0) } ?? TrialPlanning.monday(after: today()),
      effectSource: source,
      design: body.text("design").flatMap { TrialDesign(id: $0, days: weeks * 7) }
    )
  }

  private func variability(
    _ diary: TrialDiary?,
    _ facts: MeasureFacts,
    _ model: TrialModel
  ) throws -> TrialVariability {
    guard let diary, diary.measures.contains(where: { MeasureFacts.named($0.name)?.name ?? $0.name == facts.name })
    else { return .population }
    return TrialVariability(try diary.series(of: facts).series, model: model)
  }

  private func wantedEffect(_ body: JSON, on facts: MeasureFacts) throws -> (points: Double, source: String) {
    let improvement = facts.lowerIsBetter ? -1.0 : 1.0
    if let effect = body.number("effect") { return (improvement * effect, "as you asked") }
    if body.says("product"), let found = try evidence(body, on: facts) {
      guard case .evidence(let mean, _) = found, mean * improvement > 0 else {
        throw Problem(
          .conflict,
          "No benefit found",
          "Trials of this product’s microbes found no benefit on this measure: say with “effect” what you want to see."
        )
      }
      return (mean, "as the trials of its microbes found, weighed with all similar trials")
    }
    return TrialPlanning.leastEffect(on: facts)
  }

  // MARK: What does not go together

  private static func asking<Value>(_ body: () throws -> Value) throws(Problem) -> Value {
    do {
      return try body()
    } catch let problem as Problem {
      throw problem
    } catch let trouble as TrialTrouble {
      throw Problem(.conflict, "Not a trial", words(trouble))
    } catch let problem as TrialTable.Problem {
      throw Problem(.conflict, "Not a trial", "\(problem.reason).")
    } catch let failure as AnswerFailure {
      throw Problem(failure)
    } catch {
      throw Problem(.internalServerError, "Fault", "This server made a mistake. It is not your doing.")
    }
  }

  private static func words(_ trouble: TrialTrouble) -> String {
    switch trouble {
    case .noMeasure: "No row names a measure."
    case .noValues: "There is no value of the measure."
    case .severalProducts(let count): "The diary names \(count) products."
    case .noSuchProduct: "The diary does not name the product."
    case .table(let why): "\(why)."
    }
  }
}

extension TrialSettings {
  /// - Parameter sent: what fits ``SelfTrialSchemas``.
  fileprivate init(sent: JSON) {
    self.init(
      onset: sent.number("onset"),
      washOut: sent.number("wash_out"),
      difference: sent.number("difference"),
      higherIsBetter: sent.truth("higher_is_better") ?? false
    )
  }
}
