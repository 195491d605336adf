internal import SelfTrial

/// Entries in the words of a page's language. All of it is plain text.
struct EntryText: Sendable {
  let words: Words

  /// What a measure is called.
  func measure(_ id: String) -> String { words.optional("measure.\(id)") ?? id }

  /// What a trigger is called: those that are known have a word in each language.
  func trigger(_ name: String) -> String { words.optional("trigger.\(name.lowercased())") ?? name }

  /// What an entry says.
  func callAsFunction(_ entry: DiaryEntry) -> String {
    switch entry.content {
    case .score(let score): return "\(measure(score.measure)): \(DiaryNumber.text(score.value))"
    case .product(let product): return self.product(product)
    case .rescue(let rescue):
      return words("diary.said.rescue", ["uses": DiaryNumber.text(rescue.uses ?? 1), "name": rescue.name])
    case .trigger(let met): return "\(trigger(met.name)): \(level(met.level))"
    case .note(let note): return note
    case .phase(let phase): return words("diary.phase.\(phase.rawValue)")
    case .withdrawal: return words("diary.said.withdrawn")
    }
  }

  /// None, a little, some, much; other levels are numbers.
  func level(_ level: Double) -> String {
    words.optional("diary.level.\(DiaryNumber.text(level))") ?? DiaryNumber.text(level)
  }

  private func product(_ product: DiaryEntry.Product) -> String {
    let doses = DiaryNumber.text(product.doses)
    guard let planned = product.planned else {
      return words("diary.said.product", ["doses": doses, "name": product.name])
    }
    return words(
      "diary.said.productPlanned",
      ["doses": doses, "planned": DiaryNumber.text(planned), "name": product.name]
    )
  }
}
