import Expectation
import GutSkin
import Knowledge
import Statistics
import Testing

@Suite("The course to expect follows from the trials' effect")
struct CourseTests {
  private static let held = Result { try KnowledgeBase.embedded().courseTables }

  private static func belief(_ mean: Double, _ deviation: Double) -> NormalMixture {
    NormalMixture(weights: [1], means: [mean], standardDeviations: [deviation])
  }

  private static func course(
    _ mean: Double,
    _ deviation: Double,
    product: ModelledProduct = .oral(.mixture),
    dose: Double = 10,
    week: Double = 12,
    severity: [String: Double] = [:]
  ) throws -> ExpectedCourse {
    let question = ExpectedCourse.Question(
      effect: belief(mean, deviation),
      product: product,
      dose: dose,
      week: week,
      severity: severity
    )
    return try #require(ExpectedCourse(question, tables: held.get()))
  }

  @Test(
    "Within the model's reach the simulated difference is the effect, mean and interval",
    arguments: ModelledProduct.all
  )
  func sameEffect(product: ModelledProduct) throws {
    let course = try Self.course(-4, 0.8, product: product)
    #expect(abs(course.difference.mean + 4) < 0.02)
    #expect(abs(course.difference.ci95.lowerBound - (-4 - 1.96 * 0.8)) < 0.01)
    #expect(abs(course.difference.ci95.upperBound - (-4 + 1.96 * 0.8)) < 0.01)
    #expect(course.cut == nil)
  }

  @Test("The courses of people like those in trials differ by the effect, at the trials' week")
  func sameDifference() throws {
    let course = try Self.course(-9, 0.01)
    let place = try #require(course.weeks.firstIndex(of: 12))
    let table = try #require(Self.held.get().curve(of: .oral(.mixture), dose: 10, week: 12))
    #expect(table.reach < -16 && table.reach > -20)
    // Medians of a mixture of people near a tipping point move more than means.
    let medians = course.scorad.withProduct.median[place] - course.scorad.without.median[place]
    #expect(medians < -6 && medians > -15)
  }

  @Test("An effect beyond the model's reach is cut there, and the cut is told")
  func cut() throws {
    let course = try Self.course(-25, 2)
    let cut = try #require(course.cut)
    #expect(course.difference.mean == cut.reach)
    #expect(cut.beyondReach > 0.99)
    #expect(course.strength.mean > 0.99)
    let harmful = try Self.course(3, 1)
    #expect(try #require(harmful.cut).harm > 0.99)
    #expect(harmful.difference.mean == 0)
    #expect(harmful.strength.mean == 0)
  }

  @Test("Without an effect the product's course is the other")
  func noEffect() throws {
    for product in ModelledProduct.all {
      let course = try Self.course(0, 1e-9, product: product)
      for (with, without) in zip(course.scorad.withProduct.median, course.scorad.without.median) {
        #expect(abs(with - without) < 0.3)
      }
    }
  }

  @Test(
    "At no week, and from no start, does the table show more than the trials support",
    arguments: [12.0, 25, 33, 45, 60] as [Double]
  )
  func withinTrials(scorad: Double) throws {
    for (mean, deviation, week) in [(-7.6, 4.3, 8.0), (-6.1, 3.0, 12), (-10.1, 3.5, 12), (-3, 3, 4)] {
      for severity in [[:], ["SCORAD": scorad]] {
        let course = try Self.course(mean, deviation, week: week, severity: severity)
        #expect(course.difference.mean >= mean - 0.2)
        for place in course.weeks.indices {
          #expect(course.scorad.meanDifference[place] >= course.difference.mean - 0.01)
          let gain = course.scorad.without.median[place] - course.scorad.withProduct.median[place]
          #expect(gain < -course.difference.mean + 1, "week \(course.weeks[place]) from \(scorad)")
        }
      }
    }
  }

  @Test("A stronger effect never makes a course worse")
  func monotone() throws {
    var last = try Self.course(0, 0.5)
    for effect in [-2.0, -4, -6, -8, -10, -14] {
      let course = try Self.course(effect, 0.5)
      for week in course.weeks.indices.dropFirst() {
        #expect(course.scorad.withProduct.median[week] <= last.scorad.withProduct.median[week] + 0.05)
        #expect(course.poem.withProduct.median[week] <= last.poem.withProduct.median[week] + 0.05)
      }
      last = course
    }
  }

  @Test("More doubt about the effect makes the band wider")
  func doubt() throws {
    let (sure, unsure) = (try Self.course(-6, 0.1), try Self.course(-6, 3))
    for week in sure.weeks.indices.dropFirst(2) {
      let widths = [sure, unsure].map { $0.scorad.withProduct.high[week] - $0.scorad.withProduct.low[week] }
      #expect(widths[1] > widths[0] - 0.2)
    }
  }

  @Test("A course starts where the person is", arguments: Array(stride(from: 10.0, through: 60, by: 3.5)))
  func start(scorad: Double) throws {
    let course = try Self.course(-5, 1, severity: ["SCORAD": scorad])
    #expect(abs(course.scorad.without.median[0] - scorad) < 1.2)
    #expect(course.scorad.withProduct.median[0] == course.scorad.without.median[0])
    #expect(!course.start.isBeyondModel)
  }

  @Test("Another scale is understood, the better scale first, and what the model has not is told")
  func scales() throws {
    let poem = try Self.course(-5, 1, severity: ["POEM": 16])
    #expect(poem.start.givenMeasure == "POEM")
    #expect(abs(poem.poem.without.median[0] - 16) < 3)
    let both = try Self.course(-5, 1, severity: ["POEM": 16, "SCORAD": 22])
    #expect(both.start.scorad == 22)
    #expect(both.start.unused == ["POEM"])
    #expect(try Self.course(-5, 1, severity: ["POEM": 28]).start.isBeyondModel)
    #expect(try Self.course(-5, 1, severity: ["SCORAD": 95]).start.isBeyondModel)
    #expect(try Self.course(-5, 1, severity: ["DLQI": 9]).start.scorad == nil)
  }

  /// The typical product's course is drawn for every product; this is how far that can be wrong.
  @Test("Products with the same effect at week 12 have nearly the same at week 4 and week 24")
  func typicalProduct() throws {
    var worst = 0.0
    for product in ProductClass.allCases.map(ModelledProduct.oral) {
      for dose in [1.0, 3, 10, 30] {
        let at = { (week: Double, product: ModelledProduct, dose: Double) in
          try #require(Self.held.get().curve(of: product, dose: dose, week: week)).differences
        }
        let typical = (
          early: try at(4, .oral(.mixture), 10), mid: try at(12, .oral(.mixture), 10),
          late: try at(24, .oral(.mixture), 10)
        )
        let own = (early: try at(4, product, dose), mid: try at(12, product, dose), late: try at(24, product, dose))
        for place in own.mid.indices {
          guard let upper = typical.mid.firstIndex(where: { $0 <= own.mid[place] }) else { continue }
          let fraction =
            upper == 0
            ? 1 : (typical.mid[upper - 1] - own.mid[place]) / (typical.mid[upper - 1] - typical.mid[upper])
          let drawn = { (values: [Double]) in
            let before = upper == 0 ? 0 : values[upper - 1]
            return before + fraction * (values[upper] - before)
          }
          worst = max(worst, abs(drawn(typical.early) - own.early[place]), abs(drawn(typical.late) - own.late[place]))
        }
      }
    }
    #expect(worst < 1.5, "the typical course is off by \(worst) SCORAD points")
  }

  @Test("The tables are what the model gives", .timeLimit(.minutes(5)))
  func upToDate() async throws {
    let effort = CourseTables.Effort(people: 48, threads: 2)
    let tables = try Self.held.get()
    let fresh = try await CourseTables.courses(from: .trials, effort)
    let week = try #require(CourseTables.courseWeeks.firstIndex(of: 12))
    func mean(_ rows: [CourseRow], _ arm: CourseRow.Arm) throws -> Double {
      try #require(rows.first { $0.start == .trials && $0.arm == arm && $0.measure == .scorad }).points[week].mean
    }
    for potency in CourseTables.potencies {
      for (arm, control) in [
        (CourseRow.Arm.oral(potency: potency), CourseRow.Arm.usualCare),
        (.topical(potency: potency), .vehicle),
      ] {
        let tabulated = try mean(tables.courses, arm) - mean(tables.courses, control)
        let simulated = try mean(fresh, arm) - mean(fresh, control)
        // Differences within people have a standard deviation between 3 and 14 points; 3.5 standard errors of 48 people.
        #expect(abs(tabulated - simulated) < 3.5 * max(3, min(14, abs(tabulated))) / 48.0.squareRoot())
      }
    }
    #expect(abs(try mean(fresh, .usualCare) - mean(tables.courses, .usualCare)) < 3.5 * 13 / 48.0.squareRoot())
  }
}
