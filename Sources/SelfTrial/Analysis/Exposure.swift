internal import Statistics

/// How much of a product is at work in the body.
///
/// It comes as doses are taken and goes as they are not, each exponentially with a time constant of its own, and is 1
/// once full doses have been taken for long.
public struct Exposure: Sendable, Hashable {
  /// Days until the gap to the full effect has shrunk to 1/e; positive.
  public var onset: Double
  /// Days until what is left of the effect has shrunk to 1/e; positive.
  public var washOut: Double

  /// An exposure by its time constants.
  public init(onset: Double, washOut: Double) {
    self.onset = onset
    self.washOut = washOut
  }

  /// Exposure at the end of each day; none before the first.
  ///
  /// - Parameter doses: from 0 to 1, one a day.
  public func values(doses: [Double]) -> [Double] {
    let step = Step(self)
    var level = 0.0
    return doses.map { dose in
      step.advance(&level, dose: dose)
      return level
    }
  }

  /// One day's change.
  struct Step {
    private let rise: Double
    private let fall: Double

    init(_ exposure: Exposure) {
      rise = 1 - naturalExponential(-1 / exposure.onset)
      fall = 1 - naturalExponential(-1 / exposure.washOut)
    }

    @inline(__always)
    func advance(_ level: inout Double, dose: Double) {
      level += (dose > level ? rise : fall) * (dose - level)
    }
  }
}
