public import Labels

extension Condition {
  /// The names, in lower case, of the outcome measures by which a trial in the condition is judged, most telling first;
  /// empty for conditions that trials of skin do not judge.
  public var mainMeasures: [String] { MainMeasures.names(for: self) }
}
