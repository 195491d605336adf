import Expectation
import GutSkin

/// What to expect of a product week by week, as part of a report.
enum ExpectedBlocks {
  static func blocks(_ course: ExpectedCourse) -> [Report.Block] {
    let words = CourseWords(course)
    let sentences = [
      words.startSentence, words.unusedSentence, words.naturalSentence, words.placeboSentence, words.differenceSentence,
      words.ownSentence, words.cutSentence, words.laterSentence, CourseWords.bandSentence,
    ].compactMap(\.self)
    return [
      .paragraph(
        Words([
          .strong("A model's picture of what the trials mean, not a promise."),
          .text(" It is no better than the estimate above, and most of its constants are assumed."),
        ])
      ),
      .plot(.init(.course(plot(course)), summary: table(course))),
      .list(sentences.map { Words($0) }, terminalLimit: nil),
      .list(ModelWords.limits.map { Words($0) }, terminalLimit: nil),
    ]
  }

  private static func plot(_ course: ExpectedCourse) -> CoursePlot {
    let weeks = course.weeks.map(Double.init)
    func series(_ label: String, _ band: ExpectedCourse.Band) -> CourseSeries {
      CourseSeries(
        label: label,
        weeks: weeks,
        middle: band.median,
        bands: [.init(words: "nine in ten people", low: band.low, high: band.high)]
      )
    }
    let isTopical = course.product == .topical
    return CoursePlot(
      title: "SCORAD to expect, week by week",
      subtitle: "Simulated with the effect that the trials support",
      series: [
        series("with the product", course.scorad.withProduct),
        series(isTopical ? "with a plain cream" : "without it", course.scorad.without),
      ],
      measure: CourseMeasure(.scorad),
      middleWords: "the middle person"
    )
  }

  private static func table(_ course: ExpectedCourse) -> Report.Table {
    let control = course.product == .topical ? "plain cream" : "without"
    return Report.Table(
      caption: "Middle person (nine in ten people)",
      columns: [
        .init("Week", .trailing), .init("SCORAD with it", .trailing), .init("SCORAD \(control)", .trailing),
        .init("POEM with it", .trailing), .init("POEM \(control)", .trailing),
      ],
      rows: course.weeks.indices.map { place in
        [Words("\(course.weeks[place])")]
          + [course.scorad.withProduct, course.scorad.without, course.poem.withProduct, course.poem.without].map {
            cell($0, place)
          }
      }
    )
  }

  private static func cell(_ band: ExpectedCourse.Band, _ place: Int) -> Words {
    let figures = [band.median, band.low, band.high].map { PlotNumber.fixed($0[place], decimals: 0) }
    return Words("\(figures[0]) (\(figures[1])–\(figures[2]))")
  }
}
