public import Statistics

/// A table of studies with everything that was computed of it.
public struct PooledTable: Sendable, Hashable {
  /// Whether small studies found other effects, and what that does to the pooled one.
  public struct Bias: Sendable, Hashable {
    /// `nil` where there are too few studies, their standard errors are equal, or the search did not settle.
    public var eggerMixed: AsymmetryTest?
    /// `nil` where there are too few studies or their standard errors are equal.
    public var eggerClassical: AsymmetryTest?
    /// `nil` where there are too few studies or the search did not settle.
    public var trimAndFill: TrimAndFillFit?
    /// In the order of the studies; empty for a single one.
    public var leaveOneOut: [PartialFit]
  }

  /// The studies.
  public var table: EffectTable
  /// What they say together.
  public var fit: RandomEffectsFit
  /// The Q-profile interval; `nil` for a single study.
  public var interval: HeterogeneityInterval?
  /// `nil` where it was not asked for.
  public var bias: Bias?
  /// What is odd about the table, each with its row.
  public var warnings: [String]

  /// Pools a table.
  ///
  /// - Parameters:
  ///   - examinesBias: whether to look at small studies and at each study's influence too.
  ///   - warnings: what is odd about the table, to be shown with the numbers.
  /// - Throws: ``PoolingError/notConverged(method:iterations:)``.
  public init(
    _ table: EffectTable,
    method: HeterogeneityMethod,
    test: CoefficientTest,
    examinesBias: Bool,
    warnings: [String] = []
  ) throws(PoolingError) {
    self.table = table
    self.warnings = warnings
    fit = try RandomEffects.fit(table, method: method, test: test)
    interval = table.studies.count > 1 ? try RandomEffects.heterogeneityInterval(table, estimate: fit.tau2) : nil
    guard examinesBias else { return }
    bias = Bias(
      eggerMixed: try? RandomEffects.eggerMixed(table, method: method, test: test),
      eggerClassical: try? RandomEffects.eggerClassical(table),
      trimAndFill: try? RandomEffects.trimAndFill(table, method: method, test: test),
      leaveOneOut: try RandomEffects.leaveOneOut(table, method: method, test: test)
    )
  }
}
