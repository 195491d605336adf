internal import HTTPTypes
internal import Reports
internal import SelfTrial

/// Scales of severity: what they ask for, and the score of answers.
struct ScaleOperations: Sendable {
  var all: [Operation] { [list] + RatingScale.all.flatMap { [items(of: $0), score(on: $0)] } }

  private var list: Operation {
    Operation(
      id: "listScales",
      method: .get,
      path: "/api/v1/scales",
      tag: "person",
      summary: "List the scales of severity",
      details: "The wording of questionnaires is not part of this: have the form at hand. Each scale has an address of"
        + " its own, since what may be answered differs.",
      outcome: .json(ScaleSchemas.scales)
    ) { _ in Reply(JSONReport.scales(RatingScale.all)) }
  }

  private func items(of scale: RatingScale) -> Operation {
    Operation(
      id: "items_\(Self.word(scale))",
      method: .get,
      path: Self.path(scale),
      tag: "person",
      summary: "Say what \(scale.id) asks for",
      outcome: .json(ScaleSchemas.items)
    ) { _ in Reply(JSONReport.items(of: scale)) }
  }

  private func score(on scale: RatingScale) -> Operation {
    Operation(
      id: "score_\(Self.word(scale))",
      method: .post,
      path: Self.path(scale),
      tag: "person",
      summary: "Score answers on \(scale.id)",
      details: "An item that is left out or null was not answered. Where the instrument gives no score for what was"
        + " answered, “score” is null and “notes” says why.",
      body: .init(ScaleSchemas.request(scale), limit: 64 * 1024),
      outcome: .json(ScaleSchemas.score),
      keeping: .never
    ) { call in
      do throws(ScaleError) {
        return Reply(JSONReport.score(try scale.score(ScaleAnswers(sent: call.body, on: scale))), isPrivate: true)
      } catch {
        return Reply(JSONReport.noScore(scale, because: error), isPrivate: true)
      }
    }
  }

  private static func path(_ scale: RatingScale) -> String { "/api/v1/scales/\(scale.id)" }

  private static func word(_ scale: RatingScale) -> String {
    String(scale.id.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }
}

extension ScaleAnswers {
  /// - Parameter sent: what fits the scale's request.
  init(sent: JSON, on scale: RatingScale) {
    self.init(ageYears: sent.number("age_years"))
    let given = sent["answers"] ?? .null
    for item in scale.items { items[item.id] = given.number(item.id) }
    for area in scale.parts.flatMap(\.areas) { areas[area.id] = given.number(area.id) }
  }
}
