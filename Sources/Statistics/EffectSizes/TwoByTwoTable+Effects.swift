extension TwoByTwoTable {
  /// Log risk ratio; half an event is added to every cell where one is empty (Cochrane Handbook 10.4.4 and 6.4.1).
  ///
  /// - Returns: `nil` where everybody or nobody had the event, which says nothing of a ratio.
  public var logRiskRatio: EffectEstimate? {
    guard let cell = cellsForRatio else { return nil }
    let first = cell.firstEvents + cell.firstOthers
    let second = cell.secondEvents + cell.secondOthers
    let variance = 1 / cell.firstEvents - 1 / first + 1 / cell.secondEvents - 1 / second
    return EffectEstimate(
      estimate: naturalLog(cell.firstEvents / first / (cell.secondEvents / second)),
      standardError: variance.squareRoot()
    )
  }

  /// Log odds ratio; half an event is added to every cell where one is empty (Cochrane Handbook 10.4.4 and 6.4.1).
  ///
  /// - Returns: `nil` where everybody or nobody had the event, which says nothing of a ratio.
  public var logOddsRatio: EffectEstimate? {
    guard let cell = cellsForRatio else { return nil }
    let variance = 1 / cell.firstEvents + 1 / cell.firstOthers + 1 / cell.secondEvents + 1 / cell.secondOthers
    return EffectEstimate(
      estimate: naturalLog(cell.firstEvents * cell.secondOthers / (cell.firstOthers * cell.secondEvents)),
      standardError: variance.squareRoot()
    )
  }

  /// Risk difference. Its standard error counts half an event more in every cell where one is empty; the difference
  /// itself stays as observed.
  public var riskDifferenceEffect: EffectEstimate {
    let cell = cells(adding: hasEmptyCell ? 0.5 : 0)
    let first = cell.firstEvents + cell.firstOthers
    let second = cell.secondEvents + cell.secondOthers
    let variance =
      cell.firstEvents * cell.firstOthers / (first * first * first)
      + cell.secondEvents * cell.secondOthers / (second * second * second)
    return EffectEstimate(estimate: riskDifference, standardError: variance.squareRoot())
  }

  private typealias Cells = (
    firstEvents: Double, firstOthers: Double, secondEvents: Double, secondOthers: Double
  )

  private var hasEmptyCell: Bool {
    firstEvents == 0 || secondEvents == 0 || firstEvents == firstCount || secondEvents == secondCount
  }

  private var cellsForRatio: Cells? {
    let events = firstEvents + secondEvents
    guard events > 0, events < firstCount + secondCount else { return nil }
    return cells(adding: hasEmptyCell ? 0.5 : 0)
  }

  private func cells(adding extra: Double) -> Cells {
    (
      Double(firstEvents) + extra, Double(firstCount - firstEvents) + extra, Double(secondEvents) + extra,
      Double(secondCount - secondEvents) + extra
    )
  }
}
