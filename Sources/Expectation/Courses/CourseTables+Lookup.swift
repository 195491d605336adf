internal import GutSkin
internal import Statistics

extension CourseTables {
  /// What a product changes in a trial at one dose and week, as a function of its potency; and back.
  ///
  /// Between tabulated doses it goes straight in the dose's logarithm, between weeks and potencies straight in these.
  /// Below the least dose it falls in proportion; beyond the largest, and beyond the weeks, it stays as at the nearest.
  public struct PotencyCurve: Sendable, Hashable {
    /// In SCORAD points at ``CourseTables/potencies``, never rising.
    public let differences: [Double]

    /// The most that a product can do.
    public var reach: Double { differences.last ?? 0 }

    /// - Returns: `nil` where the tables do not hold the product.
    init?(_ tables: CourseTables, _ product: ModelledProduct, dose: Double, week: Double) {
      let rows = tables.differences.filter { $0.product == product }
      guard !rows.isEmpty else { return nil }
      let doses = Set(rows.map(\.dose)).sorted()
      let place = Place(of: dose, in: doses, on: .logarithmic)
      let weekPlace = Place(of: week, in: CourseTables.differenceWeeks.map(Double.init), on: .linear)
      let fallen = min(1, max(0, dose) / doses[0])
      var lowest = 0.0
      var differences: [Double] = []
      for potency in CourseTables.potencies {
        let values = [place.lower, place.upper].map { index in
          rows.first { $0.dose == doses[index] && $0.potency == potency }.map { weekPlace.value(in: $0.differences) }
        }
        guard let low = values[0], let high = values[1] else { return nil }
        // Chance in the simulation must not make a stronger product do less.
        lowest = min(lowest, fallen * (low + place.fraction * (high - low)))
        differences.append(lowest)
      }
      self.differences = differences
    }

    /// The place on the scale of potencies of a product with this effect: 0 for none at all, 1 for the first of
    /// ``CourseTables/potencies`` and so on; beyond the reach, the last.
    func place(of effect: Double) -> Double {
      var above = 0.0
      for (index, difference) in differences.enumerated() {
        if effect >= difference {
          guard effect < above else { return Double(index) }
          return Double(index) + (above - effect) / (above - difference)
        }
        above = difference
      }
      return Double(differences.count)
    }

    /// The potency of a product with this effect, as a share from 0 to 1.
    public func share(of effect: Double) -> Double {
      let place = place(of: effect)
      let index = Int(place)
      func share(_ index: Int) -> Double { index < 1 ? 0 : Potency.share(CourseTables.potencies[index - 1]) }
      guard index < differences.count else { return share(index) }
      return share(index) + (place - Double(index)) * (share(index + 1) - share(index))
    }
  }

  /// What a product of a way and dose changes in a trial by a week.
  ///
  /// - Parameters:
  ///   - dose: billions of CFU, or of cells, a day.
  ///   - week: of the trial.
  /// - Returns: `nil` where the tables do not hold the product.
  public func curve(of product: ModelledProduct, dose: Double, week: Double) -> PotencyCurve? {
    PotencyCurve(self, product, dose: dose, week: week)
  }

  /// What becomes of people from a start, of whom some do one thing.
  func points(from start: CourseRow.Start, _ arm: CourseRow.Arm, _ measure: CourseRow.Measure) -> [CourseRow.Point]? {
    switch start {
    case .trials: return row(start, arm, measure)?.points
    case .scorad(let value):
      let place = Place(of: value, in: Self.starts, on: .linear)
      guard let low = row(.scorad(Self.starts[place.lower]), arm, measure),
        let high = row(.scorad(Self.starts[place.upper]), arm, measure)
      else { return nil }
      return zip(low.points, high.points).map { .between($0, $1, place.fraction) }
    }
  }

  private func row(_ start: CourseRow.Start, _ arm: CourseRow.Arm, _ measure: CourseRow.Measure) -> CourseRow? {
    courses.first { $0.start == start && $0.arm == arm && $0.measure == measure }
  }

  /// The SCORAD of people with a value on another scale; `nil` for scales that are not held.
  public func scorad(for measure: String, _ value: Double) -> Double? {
    if measure == CourseRow.Measure.scorad.rawValue { return value }
    let known = equivalents.filter { $0.measure == measure }.sorted { $0.value < $1.value }
    guard !known.isEmpty else { return nil }
    return Place(of: value, in: known.map(\.value), on: .linear).value(in: known.map(\.scorad))
  }
}

extension CourseRow.Point {
  /// On the way from one point to another, quantile by quantile.
  static func between(_ first: Self, _ second: Self, _ fraction: Double) -> Self {
    Self(
      mean: first.mean + fraction * (second.mean - first.mean),
      quantiles: zip(first.quantiles, second.quantiles).map { $0 + fraction * ($1 - $0) }
    )
  }

  /// What a share of people is below; beyond the outermost of ``CourseTables/shares`` as there.
  func quantile(_ share: Double) -> Double {
    Place(of: share, in: CourseTables.shares, on: .linear).value(in: quantiles)
  }
}

/// Where a number lies between tabulated ones.
struct Place {
  enum Axis {
    case linear, logarithmic
  }

  /// Places of the tabulated numbers on either side.
  let lower, upper: Int
  /// From the lower, 0, to the upper, 1.
  let fraction: Double

  /// - Parameters:
  ///   - numbers: ascending, at least one; positive on a logarithmic axis.
  init(of number: Double, in numbers: [Double], on axis: Axis) {
    guard let next = numbers.firstIndex(where: { $0 > number }) else {
      (lower, upper, fraction) = (numbers.count - 1, numbers.count - 1, 0)
      return
    }
    guard next > 0 else {
      (lower, upper, fraction) = (0, 0, 0)
      return
    }
    let (low, high) = (numbers[next - 1], numbers[next])
    (lower, upper) = (next - 1, next)
    fraction =
      axis == .linear
      ? (number - low) / (high - low)
      : (naturalLog(number) - naturalLog(low)) / (naturalLog(high) - naturalLog(low))
  }

  func value(in values: [Double]) -> Double {
    values[lower] + fraction * (values[upper] - values[lower])
  }
}
