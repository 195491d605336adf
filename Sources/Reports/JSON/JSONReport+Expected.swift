import Expectation
import GutSkin

extension JSONReport {
  /// The course to expect, as part of an answer: SCORAD, and POEM under a key of its own.
  ///
  /// `median` has half of people below; nine in ten lie between `low` and `high`.
  static func expected(_ course: ExpectedCourse) -> JSON {
    let words = CourseWords(course)
    return .object(
      [
        .init("measure", .string(CourseRow.Measure.scorad.rawValue)),
        .init("weeks", .array(course.weeks.map { .number(Double($0)) })),
      ] + courses(course.scorad) + [
        .init(
          "POEM",
          .object([.init("weeks", .array(course.weeks.map { .number(Double($0)) }))] + courses(course.poem))
        ),
        .init(
          "start",
          [
            "SCORAD": .optional(course.start.scorad.map(tenth)),
            "from": .optional(course.start.givenMeasure),
            "beyond_model": .bool(course.start.isBeyondModel),
            "unused": .strings(course.start.unused),
            "difference": .number(tenth(course.ownDifference)),
          ]
        ),
        .init(
          "difference",
          [
            "measure": .string(CourseRow.Measure.scorad.rawValue),
            "week": .number(course.difference.week),
            "estimate": .number(tenth(course.difference.mean)),
            "ci95": interval(course.difference.ci95),
          ]
        ),
        .init(
          "potency",
          [
            "class": .string(course.product.word),
            "billions_per_day": .number(course.dose),
            "mean": .number(hundredth(course.strength.mean)),
            "ci95": .array(
              [course.strength.ci95.lowerBound, course.strength.ci95.upperBound].map { .number(hundredth($0)) }
            ),
          ]
        ),
        .init(
          "cut",
          course.cut.map { cut in
            [
              "reach": .number(tenth(cut.reach)),
              "probability_beyond_reach": .number(hundredth(cut.beyondReach)),
              "probability_of_harm": .number(hundredth(cut.harm)),
              "why": .optional(words.cutSentence),
            ]
          } ?? .null
        ),
        .init(
          "words",
          .strings([words.startSentence, words.naturalSentence, words.placeboSentence, words.differenceSentence])
        ),
        .init("limits", .strings(ModelWords.limits)),
      ]
    )
  }

  private static func courses(_ courses: ExpectedCourse.Courses) -> [JSON.Member] {
    [
      .init("with_product", band(courses.withProduct)),
      .init("without", band(courses.without)),
      .init("placebo_group", band(courses.placebo)),
    ]
  }

  private static func band(_ band: ExpectedCourse.Band) -> JSON {
    [
      "median": .array(band.median.map { .number(tenth($0)) }),
      "low": .array(band.low.map { .number(tenth($0)) }),
      "high": .array(band.high.map { .number(tenth($0)) }),
    ]
  }

  private static func interval(_ range: ClosedRange<Double>) -> JSON {
    .array([range.lowerBound, range.upperBound].map { .number(tenth($0)) })
  }

  private static func tenth(_ value: Double) -> Double { (value * 10).rounded() / 10 + 0 }

  private static func hundredth(_ value: Double) -> Double { (value * 100).rounded() / 100 + 0 }
}
