/// What is taken, put on or met on which days.
public struct Schedule: Sendable, Hashable {
  /// One input on some days.
  public struct Entry: Sendable, Hashable {
    /// Which input.
    public var input: Input
    /// Its value, in the input's unit.
    public var value: Double
    /// From the first day up to, but not including, the last.
    public var days: Range<Int>

    /// Made from its parts.
    public init(_ input: Input, _ value: Double, on days: Range<Int>) {
      self.input = input
      self.value = value
      self.days = days
    }
  }

  /// How the entries turn into the inputs of a day.
  public enum Reading: Sendable, Hashable {
    /// As a plan: what overlaps adds up to at most 1, a topical product is an emollient too, and what a person does
    /// beside the plan comes on top.
    case plan
    /// As the inputs themselves: each is what the one entry for the day says, and ordinary without one.
    case inputs
  }

  /// The entries in any order.
  public var entries: [Entry]
  /// How they are read.
  public var reading: Reading

  /// Made from its entries; without any, nothing happens.
  public init(_ entries: [Entry] = [], reading: Reading = .plan) {
    self.entries = entries
    self.reading = reading
  }

  /// The value that the entries give an input on a day, `nil` where none does.
  ///
  /// Entries that overlap add up; what is put on or taken is at most 1, but for the dose of a probiotic. An exposure in
  /// the schedule stands in place of the ordinary one.
  public func value(of input: Input, on day: Int) -> Double? {
    var sum: Double?
    for entry in entries where entry.input == input && entry.days.contains(day) { sum = (sum ?? 0) + entry.value }
    guard let sum, !input.isExposure, input != .probioticDose, reading == .plan else { return sum }
    return min(1, sum)
  }
}
