public import GutSkin

extension SimulatedCourse {
  /// Whose course it is, in a few words.
  var who: String {
    patients.map { "\(Numbers.counted($0, "virtual patient")), seed \(seed ?? 0)" }
      ?? "one patient, nothing left to chance"
  }

  /// What each course is called when two are compared.
  private func labels(_ other: SimulatedCourse?) -> [String] {
    guard let other else { return [patients == nil ? "the simulated course" : "all patients"] }
    let left = scenario.treatments.subtracting(other.scenario.treatments)
    if !left.isEmpty, other.scenario == scenario.without(left) {
      let names = Input.allCases.filter(left.contains).map(CourseSchedule.name)
      return ["as planned", "without \(names.joined(separator: ", "))"]
    }
    let names = [scenario.name, other.scenario.name]
    return names[0] == names[1] ? ["\(names[0]), changed", names[1]] : names
  }

  private func title(_ what: String, _ other: SimulatedCourse?) -> String {
    guard let other, other.scenario.name != scenario.name else { return "\(what): \(scenario.name)" }
    return "\(what): \(scenario.name) beside \(other.scenario.name)"
  }

  private func subtitle(_ other: SimulatedCourse?) -> String {
    let meanings = [scenario.meaning, other?.scenario.meaning].compactMap(\.self).filter { !$0.isEmpty }
    let both = Set(meanings).count == 1 ? [meanings[0]] : meanings
    return "Simulated, \(who). " + both.map { capitalised($0) + "." }.joined(separator: " ")
  }

  /// What a cohort lives through beside the schedule.
  static let habits =
    "Besides what is scheduled, every virtual patient has own surroundings, own use of emollient, and steroid when the "
    + "skin gets bad."

  private var footers: [String] { (patients == nil ? [] : [Self.habits]) + [ModelWords.caution] }

  /// One read-out over the weeks, before the named parts of its scale.
  ///
  /// - Parameter other: a course to compare with, of as many patients and the same seed.
  public func plot(of readOut: ReadOut = .scorad, besides other: SimulatedCourse? = nil) -> CoursePlot {
    let courses = [self] + (other.map { [$0] } ?? [])
    let measure = CourseMeasure(readOut)
    let series = zip(courses, labels(other)).map { course, label in
      var series = course.series(of: .readOut(readOut), label: label)
      // The wide bands of two cohorts cover each other.
      if other != nil, series.bands.count > 1 { series.bands.removeFirst() }
      return series
    }
    return CoursePlot(
      title: title(measure.name, other),
      subtitle: subtitle(other),
      series: series,
      measure: measure,
      schedule: CourseSchedule(courses.map(\.scenario)),
      footers: footers
    )
  }

  /// Read-outs that stand beside the states.
  private static let panelReadOuts: [ReadOut] = [.scorad, .poem, .itchNRS, .easi, .waterLoss, .shannon]

  /// Every state and the main read-outs, each on its own scale.
  ///
  /// - Parameter other: a course to compare with, of as many patients and the same seed.
  public func statesPlot(besides other: SimulatedCourse? = nil) -> PanelsPlot {
    let courses = [self] + (other.map { [$0] } ?? [])
    let labels = labels(other)
    func series(_ observable: Simulation.Observable) -> [CourseSeries] {
      zip(courses, labels).map { $0.series(of: observable, label: $1) }
    }
    let readOuts = Self.panelReadOuts.map { readOut in
      let leastShare = 0.05
      return PanelsPlot.Panel(
        name: readOut.plainName,
        unit: readOut.scale.map { "\(Numbers.rounded($0.lowerBound)) to \(Numbers.rounded($0.upperBound))" }
          ?? readOut.plainUnit,
        series: series(.readOut(readOut)),
        leastSpan: readOut.scale.map { leastShare * ($0.upperBound - $0.lowerBound) } ?? leastShare
      )
    }
    let states = StateVariable.allCases.map { state in
      let words = state.plainWords
      let isFilm = patients != nil && state.isFilm
      return PanelsPlot.Panel(
        name: words.name,
        unit: isFilm ? "mean; " + words.unit : words.unit,
        series: isFilm ? zip(courses, labels).map { $0.means(of: state, label: $1) } : series(.state(state)),
        leastSpan: state.leastSpan
      )
    }
    return PanelsPlot(
      title: title("Everything the model follows", other),
      subtitle: subtitle(other),
      panels: readOuts + states,
      schedule: CourseSchedule(courses.map(\.scenario)),
      footers: ["Each field has a scale of its own: compare shapes, not heights."] + footers
    )
  }

  /// The skin's barrier against its inflammation, and where this skin comes to rest.
  ///
  /// - Parameters:
  ///   - other: a course to compare with.
  ///   - rests: the states of rest of the scenario's patient.
  public func phasePlot(besides other: SimulatedCourse? = nil, rests: [RestingState]) -> PhasePlot {
    let courses = [self] + (other.map { [$0] } ?? [])
    let severity = CourseMeasure(.scorad)
    return PhasePlot(
      title: title("Barrier and inflammation", other),
      subtitle: subtitle(other),
      across: .init(label: "Skin barrier, 1 is perfect", lowMeaning: "weak", highMeaning: "strong"),
      upwards: .init(label: "Inflammation of the skin, 0 to 1", lowMeaning: "calm", highMeaning: "inflamed"),
      paths: zip(courses, labels(other)).map { course, label in
        let barrier = course.series(of: .state(.barrier), label: label)
        let inflammation = course.series(of: .state(.inflammation), label: label)
        return PhasePlot.Path(
          label: label,
          points: zip(barrier.weeks, zip(barrier.middle, inflammation.middle)).map {
            PhasePlot.Point(week: $0, x: $1.0, y: $1.1)
          }
        )
      },
      rests: rests.map { rest in
        let words = severity.severity(of: rest.scorad) ?? "at rest"
        return PhasePlot.Rest(
          label: "\(words), SCORAD \(Numbers.rounded(rest.scorad))",
          x: rest[.barrier],
          y: rest[.inflammation]
        )
      },
      schedule: CourseSchedule(courses.map(\.scenario)),
      footers: [
        rests.count > 1
          ? "This skin has two states of rest. Which of them it ends in depends on what it goes through."
          : "This skin has one state of rest, to which it comes back."
      ] + footers
    )
  }
}
