internal import SelfTrial

extension Report {
  /// A plan of a trial of one person: how likely it is to tell, when to do what, and how not to fool oneself.
  public static func plan(_ plan: PlannedTrial) -> Report {
    Report(
      title: Words(
        "A trial of your own: \(plan.study.model.measure.name), \(plan.schedule.first) to \(plan.schedule.last)"
      ),
      banners: [banner(plan)],
      sections: [
        Section("Which design tells best", designs(plan)),
        Section("When to do what", schedule(plan)),
        Section("How not to fool yourself", [.list(tips(plan).map { Words($0) }, terminalLimit: nil)]),
        Section("What this rests on", [.list(grounds(plan).map { Words($0) }, terminalLimit: nil)]),
      ],
      closing:
        "Not medical advice. Ask a doctor before you leave off anything that was prescribed; what is prescribed goes on."
    )
  }

  // MARK: The answer

  private static func banner(_ plan: PlannedTrial) -> Banner {
    let result = plan.chosen
    let measure = plan.study.model.measure
    let power = Numbers.wholePercent(result.power)
    let size = Numbers.rounded(abs(plan.study.effect))
    var paragraphs = [
      Words(
        "If the product changes your \(measure.name) by \(size) points, \(plan.effectSource), this trial of "
          + "\(Numbers.counted(result.design.days, "day")) tells so with probability \(power)."
      )
    ]
    if let days = result.medianDays {
      paragraphs.append(Words("Where it does, half of such people know after \(Numbers.counted(days, "day"))."))
    }
    if result.power < 0.5 {
      paragraphs.append(
        Words(
          "More often than not it would leave the question open. A longer trial (--weeks) or a measure that varies less "
            + "from day to day helps; so do fewer missing days."
        )
      )
    }
    return Banner(
      tone: result.power >= 0.8 ? .good : result.power >= 0.5 ? .mixed : .caution,
      headline: result.power >= 0.8
        ? "Worth doing." : result.power >= 0.5 ? "It may well tell, and may not." : "Unlikely to tell.",
      paragraphs: paragraphs
    )
  }

  private static func designs(_ plan: PlannedTrial) -> [Block] {
    let rows = plan.results.map { result in
      let isChosen = result.design == plan.chosen.design
      return [
        Words(result.design.id + (isChosen ? " ←" : "")), Words("\(result.design.days)"),
        Words("\(result.design.switches(seed: plan.schedule.seed))"),
        Words(
          "\(Int((100 * result.power).rounded())) ± \(Numbers.wholePercent(1.96 * result.standardError))"
        ),
        Words(Numbers.wholePercent(Double(result.falselyTold) / Double(max(1, result.people)))),
        Words(result.medianDays.map { "\($0)" } ?? "–"),
        Words(Numbers.rounded(result.intervalWidth, significantDigits: 2)),
      ]
    }
    let table = Table(
      caption: "Designs, on made-up people like you",
      columns: [
        .init("Design"), .init("Days", .trailing), .init("Switches", .trailing), .init("Tells", .trailing),
        .init("False “helps”", .trailing), .init("Days to know", .trailing), .init("Width", .trailing),
      ],
      rows: rows
    )
    return [
      .table(table),
      .paragraph(
        "Tells: how often the analysis says “helps” by the last day where there is that effect. False: how often it does "
          + "where there is none. Width: of the 95 % interval at the end, in points. alternating-14x3: 14 days without, "
          + "14 with, three times; counterbalanced: without, with, with, without; randomised: chance decides in each pair. "
          + "Of those that do about as well as the best, the plan (←) is the one with the fewest switches that leaves the product off "
          + "again."
      ),
    ]
  }

  // MARK: The calendar

  private static func schedule(_ plan: PlannedTrial) -> [Block] {
    let blocks = Table(
      caption: "Blocks",
      columns: [.init("From"), .init("To"), .init("Days", .trailing), .init("Phase"), .init("What to do")],
      rows: plan.schedule.blocks.map { block in
        [
          Words("\(block.first)"), Words("\(block.last)"), Words("\(block.days)"), Words(plan.name(of: block.phase)),
          Words(plan.instruction(for: block.phase)),
        ]
      }
    )
    let weeks = Table(
      caption: "Calendar",
      columns: [.init("Week of")] + ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"].map { .init($0, .trailing) },
      rows: plan.schedule.weeks.map { week in
        [Words("\(week[0].day)")]
          + week.map { day in
            day.phase.map { Words("\(day.day.components.day) \(mark(of: $0, plan))") } ?? Words([.quiet("·")])
          }
      }
    )
    let key =
      plan.blinding == nil
      ? "● with the product, ○ without it." : "A and B: which box to take from. Which is which is in the key."
    return [.table(blocks), .table(weeks), .paragraph(Words(key))]
  }

  private static func mark(of phase: TrialPhase, _ plan: PlannedTrial) -> String {
    if plan.blinding != nil { return plan.name(of: phase) }
    return phase == .on ? "●" : "○"
  }

  // MARK: Advice

  private static func tips(_ plan: PlannedTrial) -> [String] {
    var tips = [
      "Note the measure every day at about the same hour, before you look at earlier days.",
      "Keep everything else as it is: moisturiser, medicines, food, washing. Note what you cannot keep.",
      "Use rescue medicine when you need it, and note it: the analysis allows for it.",
      "Do not stop early because of a good week. You may look at the analysis every day; its rule allows for that.",
    ]
    if plan.blinding == nil {
      tips.append(
        "Expecting help makes skin feel better. If somebody can fill two like boxes, one with the product and one with "
          + "empty capsules or the bare cream, use --blind KEY: the plan then says A and B, and only they have the key."
      )
    } else {
      tips.append(
        "Somebody else fills the boxes by the key and keeps it until the last day. Boxes must look, smell and taste alike. "
          + "On the last day, guess which was which: a right guess tells how well it was hidden."
      )
    }
    if plan.schedule.design.kind == .beforeAfter {
      tips.append(
        "Eczema comes and goes: with a single change, a change of season looks like an effect. The analysis allows for "
          + "drift, and is less sure for it."
      )
    }
    return tips
  }

  private static func grounds(_ plan: PlannedTrial) -> [String] {
    let study = plan.study
    var lines: [String] = []
    switch study.variability {
    case .population:
      lines.append(
        "How much skin goes up and down from day to day is taken from what is usual, since no diary of yours was given. "
          + "Two weeks of diary make this plan your own."
      )
    case .own(let own):
      lines.append(
        "Your diary of \(Numbers.counted(own.days, "day")): days vary by about "
          + "\(Numbers.rounded(own.parameters.daySpread, significantDigits: 2)) points, and "
          + "\(Numbers.wholePercent(own.parameters.persistence)) of that carries over to the next day; lately about "
          + "\(Numbers.rounded(own.level, significantDigits: 2)) points."
      )
    }
    let model = study.model
    lines.append(
      "Onset about \(Numbers.rounded(model.onset.median)) days, wash-out about \(Numbers.rounded(model.washOut.median)) "
        + "days, each uncertain; \(Numbers.wholePercent(study.missing)) of days missed, \(Numbers.wholePercent(study.adherence)) of doses taken."
    )
    lines.append(
      "\(plan.chosen.people) made-up people, seed \(study.seed). Order of phases: seed \(plan.schedule.seed); the same "
        + "seed gives the same plan."
    )
    return lines
  }
}
