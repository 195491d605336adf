internal import SelfTrial

/// Asks about a day, one thing at a time. Every question may be passed over with Enter, and what is not understood is
/// said at once and asked again.
struct DiaryInterview {
  /// The conversation ended before its end: the person closed the input.
  struct Ended: Error {}

  let day: CalendarDay
  /// Shows words without a line break after them.
  let say: (String) -> Void
  /// The next line that is typed; `nil` where there is none to come.
  let listen: () -> String?
  private var contents: [DiaryEntry.Content] = []

  init(day: CalendarDay, say: @escaping (String) -> Void, listen: @escaping () -> String?) {
    self.day = day
    self.say = say
    self.listen = listen
  }

  /// - Parameter products: those that were taken lately, each asked for by name.
  mutating func run(products: [DiaryEntry.Product]) throws(Ended) -> [DiaryEntry.Content] {
    say("\(day). Enter passes over a question; Ctrl-D stops and keeps nothing.\n\n")
    try ask("Itch, 0 to 10?", as: "itch")
    try ask("Lost sleep, 0 to 10?", as: "sleep")
    for product in products {
      let planned = product.planned.map { " of \(DiaryNumber.text($0))" } ?? ""
      try ask("\(product.name): how many doses\(planned)? (0 for forgotten)") { answer throws(DiaryRefusal) in
        guard let doses = DiaryNumber.value(answer) else { return nil }
        return .product(.init(name: product.name, doses: doses, planned: product.planned))
      }
    }
    try ask(products.isEmpty ? "A product you took or put on?" : "Another product?", as: "took")
    try ask("A medicine because it got bad?", as: "rescue")
    try askMore()
    try ask("A note?", as: "note")
    return contents
  }

  /// Triggers and other scores, as they are typed on the command line.
  private mutating func askMore() throws(Ended) {
    while true {
      let answer = try line("Anything else, such as pollen=2, food=eggs or SCORAD=34? ")
      if EverydayAnswer.isSkip(answer) { return }
      guard let sign = answer.firstIndex(of: "=") else {
        say("  Please write it with an equals sign.\n")
        continue
      }
      do throws(DiaryRefusal) {
        contents.append(try EntryWords.content(String(answer[..<sign]), String(answer[answer.index(after: sign)...])))
      } catch {
        say("  \(error.description).\n")
      }
    }
  }

  private mutating func ask(_ question: String, as key: String) throws(Ended) {
    try ask(question) { answer throws(DiaryRefusal) in try EntryWords.content(key, answer) }
  }

  private mutating func ask(
    _ question: String,
    _ understand: (String) throws(DiaryRefusal) -> DiaryEntry.Content?
  ) throws(Ended) {
    while true {
      let answer = try line(question + " ")
      if EverydayAnswer.isSkip(answer) { return }
      do throws(DiaryRefusal) {
        if let content = try understand(answer) {
          contents.append(content)
          return
        }
        say("  Please give a number, or press Enter to pass.\n")
      } catch {
        say("  \(error.description).\n")
      }
    }
  }

  private func line(_ prompt: String) throws(Ended) -> String {
    say(prompt)
    guard let answer = listen() else {
      say("\n")
      throw Ended()
    }
    return answer
  }
}
