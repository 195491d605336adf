internal import Advice
internal import Answering

/// Asks a person about themselves, one thing at a time. Every question may be passed over with Enter, and what is not
/// understood is said at once and asked again.
struct ProfileInterview {
  /// The conversation ended before its end: the person closed the input.
  struct Ended: Error {}

  /// Shows words without a line break after them.
  let say: (String) -> Void
  /// The next line that is typed; `nil` where there is none to come.
  let listen: () -> String?
  /// Whether anything here depends on a condition of these words.
  let knowsCondition: (String) -> Bool
  private(set) var profile = Profile()

  init(
    say: @escaping (String) -> Void,
    listen: @escaping () -> String?,
    knowsCondition: @escaping (String) -> Bool
  ) {
    self.say = say
    self.listen = listen
    self.knowsCondition = knowsCondition
  }

  mutating func run() throws(Ended) {
    say("What you say stays in one file on this machine. Enter passes over a question; Ctrl-D stops.\n\n")
    try askWho()
    try askSkin()
    try askHealth()
    profile.hasFamilyAtopy = try truth("Eczema, asthma or hay fever in parents, brothers or sisters?")
    profile.hasHayFever = try truth("Hay fever?")
    profile.hasAsthma = try truth("Asthma?")
    profile.triggers = try list("What makes the skin worse? (pollen, dust, food …)")
    profile.avoid = try list("Ingredients you do not want? Any name or family: perfume, parabens, gelatine …")
  }

  /// `true` where the person agrees, or says nothing.
  func confirm(_ question: String) throws(Ended) -> Bool {
    while true {
      let answer = try line("\(question) [Y/n] ")
      if EverydayAnswer.trimmed(answer).isEmpty { return true }
      if let truth = EverydayAnswer.truth(answer) { return truth }
      say("  Please say yes or no.\n")
    }
  }

  private mutating func askWho() throws(Ended) {
    profile.ageYears = try ask(
      "How old is the person it is for? (34, or 8 months)",
      "Please give years from 0 to 120, or months, such as “8 months”.",
      EverydayAnswer.age
    )
    profile.sex = try ask("Female, male or other?", "Please say female, male or other.", EverydayAnswer.sex)
    let age = profile.ageYears
    if profile.sex != .male, (age ?? 30) >= 12, (age ?? 30) < 60 {
      profile.isPregnant = try truth("Pregnant?")
      profile.isBreastfeeding = try truth("Breastfeeding?")
    }
    if let age, age < 2 { profile.isPretermInfant = try truth("Born before 37 weeks?") }
  }

  private mutating func askSkin() throws(Ended) {
    profile.conditions = try list("Which skin or other conditions? (eczema, acne, rosacea …)")
    for condition in profile.conditions where !knowsCondition(condition) { sayNotUnderstood(condition) }
    while true {
      let answer = try line("How bad is it? mild, moderate or severe, or a score such as POEM 14 or SCORAD 34: ")
      if EverydayAnswer.isSkip(answer) { break }
      guard let problem = EverydayAnswer.severity(EverydayAnswer.trimmed(answer), into: &profile) else { break }
      say("  \(problem)\n")
    }
    profile.skinType = try ask(
      "Skin: dry, oily, combination, sensitive or normal?",
      "Please say dry, oily, combination, sensitive or normal.",
      EverydayAnswer.skin
    )
    profile.signs = try list("Anything of this now: fever, oozing or yellow crusts, blisters, quickly getting worse?")
    for sign in profile.signs { remark(on: sign) }
  }

  private func remark(on sign: String) {
    switch RedFlag.read(sign) {
    case .flags(let flags):
      let named = flags.map(\.plainName).joined(separator: ", ")
      say("  See a doctor first: “\(printable(sign))” (\(named)).\n")
    case .absent: break
    case .unknown: sayNotUnderstood(sign)
    }
  }

  private func sayNotUnderstood(_ words: String) {
    say("  “\(printable(words))” is not understood here; it is kept as you wrote it.\n")
  }

  private mutating func askHealth() throws(Ended) {
    profile.allergies = try list("Allergies? (milk, nuts, perfume …)")
    profile.isImmunocompromised = try truth("A weak immune system, by illness or medicine?")
    profile.hasCentralLine = try truth("A central line or port in a vein?")
    profile.medicines = try list("Medicines and creams in use?")
  }

  // MARK: One question

  private func line(_ prompt: String) throws(Ended) -> String {
    say(prompt)
    guard let answer = listen() else {
      say("\n")
      throw Ended()
    }
    return answer
  }

  private func ask<Value>(
    _ question: String,
    _ help: String,
    _ understand: (String) -> Value?
  ) throws(Ended) -> Value? {
    while true {
      let answer = try line(question + " ")
      if EverydayAnswer.isSkip(answer) { return nil }
      if let value = understand(answer) { return value }
      say("  \(help)\n")
    }
  }

  private func truth(_ question: String) throws(Ended) -> Bool? {
    try ask(question, "Please say yes or no, or press Enter to pass.", EverydayAnswer.truth)
  }

  private func list(_ question: String) throws(Ended) -> [String] {
    let answer = try line(question + " ")
    return EverydayAnswer.isSkip(answer) ? [] : EverydayAnswer.list(answer)
  }
}
