/// The pooled effect of part of the studies.
public struct PartialFit: Sendable, Hashable {
  /// What the part is called: the study left out, the study added last, or the subgroup.
  public var name: String
  /// The pooled effect of the part; `nil` where the method did not settle on it.
  public var fit: RandomEffectsFit?
}

/// Subgroups, and whether they differ.
public struct SubgroupFit: Sendable, Hashable {
  /// Each subgroup by itself, in the order in which their names first appear.
  public var groups: [PartialFit]
  /// Cochran's Q between the subgroups' means; `nil` with a single subgroup or where one could not be pooled.
  public var qBetween: Double?
  /// One less than the number of subgroups.
  public var degreesOfFreedom: Int
  /// The probability of a Q at least as large where the subgroups have the same mean.
  public var p: Double?
}

extension RandomEffects {
  /// The pooled effect without each study in turn, in the order of the studies; empty for a single study.
  public static func leaveOneOut(
    _ table: EffectTable,
    method: HeterogeneityMethod = .restrictedMaximumLikelihood,
    test: CoefficientTest = .wald,
    level: Double = 0.95,
    rules: IterationRules = .metafor
  ) throws(PoolingError) -> [PartialFit] {
    let pooler = try Pooler(method: method, test: test, level: level, rules: rules)
    guard table.studies.count > 1 else { return [] }
    let estimates = table.estimates
    let variances = table.variances
    return table.studies.indices.map { left in
      var kept = estimates
      var keptVariances = variances
      kept.remove(at: left)
      keptVariances.remove(at: left)
      return PartialFit(name: table.studies[left].study, fit: try? pooler.fit(kept, keptVariances))
    }
  }

  /// The pooled effect after each study, in the order of the studies.
  ///
  /// J. Lau et al., Cumulative meta-analysis of therapeutic trials for myocardial infarction, N Engl J Med 327 (1992),
  /// 248–254.
  public static func cumulative(
    _ table: EffectTable,
    method: HeterogeneityMethod = .restrictedMaximumLikelihood,
    test: CoefficientTest = .wald,
    level: Double = 0.95,
    rules: IterationRules = .metafor
  ) throws(PoolingError) -> [PartialFit] {
    let pooler = try Pooler(method: method, test: test, level: level, rules: rules)
    let estimates = table.estimates
    let variances = table.variances
    return table.studies.indices.map { last in
      PartialFit(
        name: table.studies[last].study,
        fit: try? pooler.fit(Array(estimates[...last]), Array(variances[...last]))
      )
    }
  }

  /// Pools subgroups, each with a variance between studies of its own, and compares their means.
  ///
  /// M. Borenstein, J. P. T. Higgins, Meta-analysis and subgroups, Prev Sci 14 (2013), 134–143.
  ///
  /// - Parameter names: the subgroup of each study.
  /// - Throws: ``PoolingError/lengthsDiffer(estimates:variances:)`` where there are not as many names as studies.
  public static func subgroups(
    _ table: EffectTable,
    by names: [String],
    method: HeterogeneityMethod = .restrictedMaximumLikelihood,
    test: CoefficientTest = .wald,
    level: Double = 0.95,
    rules: IterationRules = .metafor
  ) throws(PoolingError) -> SubgroupFit {
    guard names.count == table.studies.count else {
      throw .lengthsDiffer(estimates: table.studies.count, variances: names.count)
    }
    let pooler = try Pooler(method: method, test: test, level: level, rules: rules)
    var order: [String] = []
    var members: [String: [StudyEffect]] = [:]
    for (name, study) in zip(names, table.studies) {
      if members[name] == nil { order.append(name) }
      members[name, default: []].append(study)
    }
    let groups = order.map { name in
      let studies = members[name] ?? []
      return PartialFit(
        name: name,
        fit: try? pooler.fit(studies.map(\.estimate), studies.map(\.variance))
      )
    }
    return compared(groups)
  }

  private static func compared(_ groups: [PartialFit]) -> SubgroupFit {
    let fits = groups.compactMap(\.fit).filter { $0.standardError > 0 }
    let freedom = groups.count - 1
    guard fits.count == groups.count, freedom > 0 else {
      return SubgroupFit(groups: groups, qBetween: nil, degreesOfFreedom: freedom, p: nil)
    }
    var model = MeanModel(
      estimates: fits.map(\.estimate),
      variances: fits.map { $0.standardError * $0.standardError }
    )
    let q = model.residualSum(tau2: 0)
    let p = ChiSquared(degreesOfFreedom: Double(freedom)).survival(q)
    return SubgroupFit(groups: groups, qBetween: q, degreesOfFreedom: freedom, p: p)
  }
}
