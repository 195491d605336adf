/// Many numbers in little memory: how many, their mean and spread exactly, their quantiles within 0.4 per cent.
///
/// Numbers are counted in bins as wide as 1/128 of the power of two below them. Counts and sums are whole numbers, so
/// that the same numbers give the same sketch in any order.
public struct ValueSketch: Sendable, Hashable {
  /// The most by which a quantile can be off, as a part of it.
  public static let relativeError = 1.0 / 256

  /// How many numbers.
  public private(set) var count = 0
  private var sum: Int128 = 0
  private var sumOfSquares: Int128 = 0
  /// Of bins from ``firstBin`` on.
  private var counts: [UInt32] = []
  private var firstBin = 0

  private static let fractionBits = 7
  /// Sums of squares of a billion of the largest numbers fit.
  private static let fixedPoint = 0x1p42
  /// Numbers nearer to zero than this count as zero.
  private static let least = 1e-9
  /// Numbers farther from zero than this count as this.
  private static let most = 1e8

  /// Of no numbers.
  public init() {}

  /// Counts a number; it must be finite.
  public mutating func add(_ number: Double) {
    let value = abs(number) < Self.least ? 0 : min(max(number, -Self.most), Self.most)
    count += 1
    sum += Int128((value * Self.fixedPoint).rounded())
    sumOfSquares += Int128((value * value * Self.fixedPoint).rounded())
    let bin = Self.bin(of: value)
    makeRoom(for: bin...bin)
    counts[bin - firstBin] += 1
  }

  /// Counts all numbers of another sketch.
  public mutating func merge(_ other: ValueSketch) {
    guard other.count > 0 else { return }
    count += other.count
    sum += other.sum
    sumOfSquares += other.sumOfSquares
    makeRoom(for: other.firstBin...other.firstBin + other.counts.count - 1)
    for (index, number) in other.counts.enumerated() { counts[other.firstBin - firstBin + index] += number }
  }

  /// The mean; `nil` without numbers.
  public var mean: Double? { count > 0 ? Double(sum) / Self.fixedPoint / Double(count) : nil }

  /// The standard deviation between the numbers, 0 for a single one; `nil` without numbers.
  public var standardDeviation: Double? {
    guard let mean else { return nil }
    guard count > 1 else { return 0 }
    let squares = Double(sumOfSquares) / Self.fixedPoint - Double(count) * mean * mean
    return max(0, squares / Double(count - 1)).squareRoot()
  }

  /// The number that a share of all is below, between order statistics (Hyndman and Fan 1996, type 7).
  ///
  /// - Parameter share: from 0 to 1.
  /// - Returns: `nil` without numbers.
  public func quantile(_ share: Double) -> Double? {
    guard count > 0 else { return nil }
    let rank = share * Double(count - 1)
    var below = 0.0
    for (index, number) in counts.enumerated() where number > 0 {
      let next = below + Double(number)
      if rank < next || next == Double(count) {
        let (low, high) = Self.bounds(of: firstBin + index)
        return low + (high - low) * min(1, (rank - below + 0.5) / Double(number))
      }
      below = next
    }
    return nil
  }

  private mutating func makeRoom(for bins: ClosedRange<Int>) {
    guard !counts.isEmpty else {
      firstBin = bins.lowerBound
      counts = Array(repeating: 0, count: bins.count)
      return
    }
    if bins.lowerBound < firstBin {
      counts.insert(contentsOf: repeatElement(0, count: firstBin - bins.lowerBound), at: 0)
      firstBin = bins.lowerBound
    }
    let missing = bins.upperBound - (firstBin + counts.count - 1)
    if missing > 0 { counts.append(contentsOf: repeatElement(0, count: missing)) }
  }

  /// Rises with the number; 0 for zero.
  private static func bin(of value: Double) -> Int {
    guard value != 0 else { return 0 }
    let bits = Int((abs(value).bitPattern - least.bitPattern) >> (52 - UInt64(fractionBits))) + 1
    return value > 0 ? bits : -bits
  }

  private static func bounds(of bin: Int) -> (low: Double, high: Double) {
    guard bin != 0 else { return (0, 0) }
    func edge(_ index: Int) -> Double {
      Double(bitPattern: least.bitPattern + UInt64(index) << (52 - UInt64(fractionBits)))
    }
    let (near, far) = (edge(abs(bin) - 1), edge(abs(bin)))
    return bin > 0 ? (near, far) : (-far, -near)
  }
}
