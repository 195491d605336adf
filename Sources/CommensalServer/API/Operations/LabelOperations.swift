internal import Advice
internal import Answering
internal import HTTPTypes
internal import Labels
internal import Reports

/// What a label says, and what trials of its microbes found.
struct LabelOperations: Sendable {
  let answerer: Answerer

  /// Labels of a bulk request, at most.
  static let mostLabels = 1_000
  private static let bulkLimit = 8 * 1024 * 1024

  var all: [Operation] { [read, check, readBulk, checkBulk] }

  private var read: Operation {
    Operation(
      id: "readLabel",
      method: .post,
      path: "/api/v1/read",
      tag: "labels",
      summary: "Say what a label says",
      details: "Microbes down to the strain, doses, ingredients, claims and warnings, and what was doubtful.",
      body: .init(RequestSchemas.read),
      outcome: .json(LabelSchemas.reading)
    ) { call in Reply(reading(call.body)) }
  }

  private var check: Operation {
    Operation(
      id: "checkLabel",
      method: .post,
      path: "/api/v1/check",
      tag: "labels",
      summary: "Say what the trials of a product’s own microbes found for a condition",
      details: "Verdict, effect and its certainty, trials, doses, safety, claims, and for eczema what to expect.",
      body: .init(RequestSchemas.check),
      outcome: .json(LabelSchemas.check)
    ) { call in Reply(try checked(call.body), isPrivate: call.body.says("profile")) }
  }

  private var readBulk: Operation {
    Operation(
      id: "readLabels",
      method: .post,
      path: "/api/v1/read/bulk",
      tag: "labels",
      summary: "Say what many labels say",
      details: Self.bulkWords("/api/v1/read"),
      body: Self.bulkBody("/api/v1/read"),
      outcome: .jsonOrLines(Self.bulk(LabelSchemas.reading)),
      effort: .heavy
    ) { call in bulk(call, RequestSchemas.read) { reading($0) } }
  }

  private var checkBulk: Operation {
    Operation(
      id: "checkLabels",
      method: .post,
      path: "/api/v1/check/bulk",
      tag: "labels",
      summary: "Check many labels",
      details: Self.bulkWords("/api/v1/check"),
      body: Self.bulkBody("/api/v1/check"),
      outcome: .jsonOrLines(Self.bulk(LabelSchemas.check)),
      effort: .heavy
    ) { call in bulk(call, RequestSchemas.check) { body throws(Problem) in try checked(body) } }
  }

  // MARK: One label

  private func reading(_ body: JSON) -> JSON {
    JSONReport.read(answerer.product(text: body.text("text") ?? "", name: body.text("name")))
  }

  private func checked(_ body: JSON) throws(Problem) -> JSON {
    let product = answerer.product(text: body.text("text") ?? "", name: body.text("name"))
    do {
      let answer = try answerer.answer(
        product,
        for: body.condition("condition") ?? .other,
        profile: Profile(sent: body["profile"]),
        market: body.text("market").flatMap(Market.init)
      )
      return JSONReport.check(answer)
    } catch {
      throw Problem(error)
    }
  }

  // MARK: Many

  private static func bulkWords(_ path: String) -> String {
    "Each element, or line, is a body of \(path); the answers come in the same order. One that cannot be read or is not"
      + " as described has {\"error\": …} in its place, and the others are answered all the same."
  }

  private static func bulkBody(_ path: String) -> Operation.Body {
    .init(
      Schema.anything.meaning("A body of \(path); anything else is answered with an error in its place")
        .list(1...mostLabels),
      limit: bulkLimit,
      takesLines: true
    )
  }

  private static func bulk(_ answer: Schema) -> Schema {
    Schema.either([answer, Schema.answer([("error", Problem.schema)])]).list
  }

  private func bulk(
    _ call: Call,
    _ schema: Schema,
    _ answer: (JSON) throws(Problem) -> JSON
  ) -> Reply {
    guard case .array(let elements) = call.body else { return Reply(elements: [], isPrivate: true) }
    let answers = elements.enumerated().map { place, element -> JSON in
      do throws(Problem) {
        if let problem = call.unreadable[place] { throw problem }
        let problems = schema.problems(in: element)
        guard problems.isEmpty else { throw .notAllowed(problems) }
        return try answer(element)
      } catch {
        return ["error": error.document]
      }
    }
    return Reply(elements: answers, isPrivate: elements.contains { $0.says("profile") })
  }
}

extension JSON {
  /// The condition under a key, by its identifier or an everyday word.
  func condition(_ key: String) -> Condition? {
    text(key).flatMap { word in
      do throws(UnknownConditionError) { return try Condition(everydayWords: word) } catch { return nil }
    }
  }
}

extension Problem {
  /// Why a question was not answered. By now it was asked as described, so that only the facts can be at fault.
  init(_ failure: AnswerFailure) {
    switch failure.code {
    case .contentIsWrong, .usage, .unreadableInput, .noInput:
      self.init(.unprocessableContent, "Cannot be answered", failure.message)
    case .fault: self.init(.internalServerError, "Fault", "This server made a mistake. It is not your doing.")
    }
  }
}

extension Profile {
  /// - Parameter sent: what fits ``RequestSchemas/profile``; `nil` where nothing was said.
  init?(sent: JSON?) {
    guard let sent, sent != .null else { return nil }
    var severity: [String: Double] = [:]
    for member in sent.members("severity") {
      if let scale = SeverityScale.named(member.key), case .number(let score) = member.value {
        severity[scale.name] = score
      }
    }
    self.init(
      ageYears: sent.number("age_years"),
      sex: sent.text("sex").flatMap(Sex.init),
      isPregnant: sent.truth("pregnant"),
      isBreastfeeding: sent.truth("breastfeeding"),
      conditions: sent.texts("conditions"),
      severity: severity,
      severityWord: sent.text("severity").flatMap { SeverityBand(rawValue: $0) },
      skinType: sent.text("skin_type").flatMap(SkinType.init),
      allergies: sent.texts("allergies"),
      isImmunocompromised: sent.truth("immunocompromised"),
      hasCentralLine: sent.truth("central_line"),
      isPretermInfant: sent.truth("preterm_infant"),
      medicines: sent.texts("medicines"),
      hasFamilyAtopy: sent.truth("family_atopy"),
      hasHayFever: sent.truth("hay_fever"),
      hasAsthma: sent.truth("asthma"),
      triggers: sent.texts("triggers"),
      signs: sent.texts("signs"),
      avoid: sent.texts("avoid")
    )
  }
}
