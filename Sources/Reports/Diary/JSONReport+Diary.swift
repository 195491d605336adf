public import SelfTrial

extension JSONReport {
  /// One entry with what it is beside the others.
  static func entry(_ entry: DiaryEntry, phase: TrialPhase?, stands: Bool) -> JSON {
    var value: Double?
    var planned: Double?
    var text: String?
    var items: [JSON] = []
    switch entry.content {
    case .score(let score):
      value = score.value
      items = score.items.map { ["name": .string($0.name), "value": .number($0.value)] }
    case .product(let product): (value, planned) = (product.doses, product.planned)
    case .rescue(let rescue): value = rescue.uses
    case .trigger(let trigger): value = trigger.level
    case .note(let note): text = note
    case .phase(let phase): text = phase.rawValue
    case .withdrawal: break
    }
    let subject = entry.subject
    let isScore = subject.kind == "score"
    return [
      "date": .string(entry.day.description), "kind": .string(subject.kind),
      "measure": isScore ? .string(subject.name) : .null,
      "name": isScore || subject.name.isEmpty ? .null : .string(subject.name), "value": .optional(value),
      "planned": .optional(planned), "items": .array(items), "text": .optional(text),
      "phase": .optional(phase?.rawValue), "entered": .string(entry.entered.description),
      "withdrawn": .bool(entry.isWithdrawal), "stands": .bool(stands),
    ]
  }

  /// The document of `commensal diary list`.
  ///
  /// - Parameters:
  ///   - diary: what is listed.
  ///   - phases: whose phases hold; the whole diary.
  ///   - isHistory: whether entries that no longer stand are listed too.
  public static func diary(_ diary: Diary, phases: Diary, isHistory: Bool) -> JSON {
    let places = diary.entries.indices.filter { isHistory || diary.stands(at: $0) }
    return [
      "from": .optional(diary.span?.lowerBound.description), "to": .optional(diary.span?.upperBound.description),
      "days": .number(Double(diary.days.count)),
      "measures": .array(diary.measures.map { ["measure": .string($0.id), "days": .number(Double($0.days))] }),
      "entries": .array(
        places.map { place in
          let one = diary.entries[place]
          return entry(one, phase: phases.phase(on: one.day), stands: diary.stands(at: place))
        }
      ),
    ]
  }

  /// What `commensal diary add` kept.
  public static func kept(_ entries: [DiaryEntry], replaced: Int) -> JSON {
    [
      "kept": .array(entries.map { entry($0, phase: nil, stands: !$0.isWithdrawal) }),
      "replaced": .number(Double(replaced)),
    ]
  }

  /// The figures behind a plot of a diary.
  public static func plot(_ plot: DiaryPlot) -> JSON {
    [
      "measures": .array(
        plot.panels.map { panel in
          [
            "measure": .string(panel.measure), "dates": .strings(panel.points.map(\.day.description)),
            "values": .array(panel.points.map { .number($0.value) }),
          ]
        }
      ),
      "phases": .array(
        plot.phases.map { period in
          [
            "phase": .string(period.phase.rawValue), "from": .string(period.days.lowerBound.description),
            "to": .string(period.days.upperBound.description),
          ]
        }
      ),
      "lanes": .array(
        plot.lanes.map { ["what": .string($0.words), "dates": .strings($0.marks.map(\.day.description))] }
      ),
    ]
  }
}

extension DiaryEntry {
  /// Whether it takes back what was said before.
  var isWithdrawal: Bool { if case .withdrawal = content { true } else { false } }
}
