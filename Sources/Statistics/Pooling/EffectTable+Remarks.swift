/// What is odd about a table of effects though it can be pooled. Rows count from 0.
public enum EffectTableRemark: Sendable, Hashable {
  /// There is one study, so that there is nothing to pool.
  case oneStudy
  /// Every estimate is the same number, which trials hardly ever report.
  case allEstimatesEqual
  /// Two rows have the same estimate and the same variance.
  case sameNumbers(row: Int, first: Int)
  /// Two rows bear the same study's name with different numbers: their errors may not be independent.
  case sameStudy(row: Int, first: Int)
  /// A standard error stands apart from the others and is many times the median one, as a standard deviation in its
  /// place would be.
  case standardErrorLooksLikeDeviation(row: Int, timesMedian: Double)
  /// The estimates agree far better than their standard errors allow, as they do where standard deviations stand in
  /// place of standard errors. `p` is the probability of so small a Q.
  case standardErrorsLookLikeDeviations(p: Double)
}

extension EffectTable {
  /// A standard error this many times the median is remarked on: the ratio of a standard deviation to its standard
  /// error is the root of the number of people, and few arms have under 60.
  private static let oddRatio = 8.0

  /// A standard error stands apart where it is this many times the next smaller one.
  private static let oddGap = 5.0

  /// Q's lower tail below which chance is no explanation.
  private static let oddAgreement = 0.001

  /// What is odd about the table, row by row.
  public var remarks: [EffectTableRemark] {
    guard studies.count > 1 else { return [.oneStudy] }
    let first = studies[0].estimate
    if studies.allSatisfy({ $0.estimate == first }) { return [.allEstimatesEqual] + repeats }
    return repeats + largeStandardErrors + agreement
  }

  private var repeats: [EffectTableRemark] {
    var numbers: [[Double]: Int] = [:]
    var names: [String: Int] = [:]
    var remarks: [EffectTableRemark] = []
    for (row, study) in studies.enumerated() {
      if let first = numbers[[study.estimate, study.variance]] {
        remarks.append(.sameNumbers(row: row, first: first))
      } else if let first = names[study.study] {
        remarks.append(.sameStudy(row: row, first: first))
      }
      numbers[[study.estimate, study.variance], default: row] = numbers[[study.estimate, study.variance]] ?? row
      names[study.study, default: row] = names[study.study] ?? row
    }
    return remarks
  }

  /// The standard errors above a gap: a few that stand apart from all others, and not the end of a wide range.
  private var largeStandardErrors: [EffectTableRemark] {
    let fewestForMedian = 4
    guard studies.count >= fewestForMedian else { return [] }
    let errors = studies.map(\.standardError)
    let ordered = errors.sorted()
    let upperHalf = (ordered.count / 2 + 1)..<ordered.count
    guard let gap = upperHalf.first(where: { ordered[$0] >= Self.oddGap * ordered[$0 - 1] }) else { return [] }
    let median = errors.median
    return errors.indices.filter { errors[$0] >= ordered[gap] && errors[$0] > Self.oddRatio * median }.map {
      .standardErrorLooksLikeDeviation(row: $0, timesMedian: errors[$0] / median)
    }
  }

  private var agreement: [EffectTableRemark] {
    var model = MeanModel(estimates: estimates, variances: variances)
    let q = model.residualSum(tau2: 0)
    let p = ChiSquared(degreesOfFreedom: Double(studies.count - 1)).cumulative(q)
    return p < Self.oddAgreement ? [.standardErrorsLookLikeDeviations(p: p)] : []
  }
}

extension [Double] {
  /// The middle value, or the mean of the two middle ones; not a number where there is none.
  var median: Double {
    guard !isEmpty else { return .nan }
    let ordered = sorted()
    let middle = count / 2
    return count.isMultiple(of: 2) ? (ordered[middle - 1] + ordered[middle]) / 2 : ordered[middle]
  }

  /// The median distance from the median, times 1.4826 so that it estimates a normal standard deviation.
  var medianAbsoluteDeviation: Double {
    let centre = median
    return 1.4826 * map { abs($0 - centre) }.median
  }
}
