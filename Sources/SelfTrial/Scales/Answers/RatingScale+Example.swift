extension RatingScale {
  /// The keys that an answer file uses, in the order of the form.
  public var answerKeys: [String] {
    items.map(\.id) + parts.flatMap(\.areas).map(\.id) + (ageLimit == nil ? [] : ["age_years"])
  }

  /// An answer file that ``answers(from:)`` reads, in YAML on one line: every key once, each with a low answer.
  public var exampleAnswers: String {
    var members = ageLimit == nil ? [] : ["age_years: 30"]
    var group: (name: Substring, members: [String])?
    func closed() -> [String] { group.map { ["\($0.name): {\($0.members.joined(separator: ", "))}"] } ?? [] }
    for (index, item) in items.enumerated() {
      let words = item.id.split(separator: ".", maxSplits: 1)
      let answer = ScaleText.number(example(item, index))
      guard words.count == 2 else {
        members.append("\(item.id): \(answer)")
        continue
      }
      if group?.name != words[0] {
        members += closed()
        group = (words[0], [])
      }
      group?.members.append("\(words[1]): \(answer)")
    }
    return "{\((members + closed()).joined(separator: ", "))}"
  }

  private func example(_ item: Item, _ index: Int) -> Double {
    switch item.allowed {
    case .whole(let range): Double(min(range.upperBound, index % 3))
    case .number(let range): range.upperBound > 10 ? 20 : 4
    case .halvesFromOne: Double(1 + index % 2)
    case .count: Double(index + 1)
    }
  }
}
