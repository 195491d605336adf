internal import HTTPTypes
internal import Reports

extension Problem {
  /// Of something sent that is not what the description allows, place by place.
  static func notAllowed(_ errors: [SchemaProblem]) -> Problem {
    Problem(
      .unprocessableContent,
      "Not as described",
      "What was sent is not what /openapi.json allows; “errors” says where.",
      members: [
        .init(
          "errors",
          .array(errors.map { ["pointer": .string($0.pointer), "detail": .string($0.detail)] })
        )
      ]
    )
  }

  /// Of a word that nothing is held about.
  ///
  /// - Parameter nearest: what may have been meant.
  static func unknown(_ title: String, _ detail: String, nearest: [String]) -> Problem {
    Problem(.notFound, title, detail, members: nearest.isEmpty ? [] : [.init("nearest", .strings(nearest))])
  }

  static let schema = Schema.object([
    .required("type", .text.meaning("A URI of the kind of problem; about:blank where the status says it")),
    .required("title", .text.meaning("What is wrong, in a few words")),
    .required("status", .integer(400...599).meaning("The HTTP status")),
    .required("detail", .text.meaning("What is wrong this time, where, and what to do")),
    .init(
      key: "errors",
      schema: Schema.object([
        .required("pointer", .text.meaning("The place, as a JSON Pointer into the body, or the name of a parameter")),
        .required("detail", .text.meaning("What is allowed there")),
      ]).list.meaning("What is wrong with what was sent, place by place; values are never repeated"),
      isRequired: false
    ),
    .init(key: "nearest", schema: .texts.meaning("Words that may have been meant"), isRequired: false),
  ]).named("Problem")
}
