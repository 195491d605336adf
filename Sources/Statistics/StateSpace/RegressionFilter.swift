/// Regression on several columns with errors from a ``StateSpaceModel``, for many variants of one of the columns at once.
///
/// A filter's gains do not depend on what it filters. So one set of gains turns the values and every column into
/// uncorrelated remainders, and sums of their products are all that regression needs (A. C. Harvey, Forecasting,
/// structural time series models and the Kalman filter, 1989, section 3.4; J. A. Nelder's and Kalman's least squares are
/// then one). All components load with 1.
public struct RegressionFilter: Sendable {
  /// Number of steps.
  public let steps: Int
  /// Number of variants of the first column.
  public let variants: Int
  /// Number of columns that all variants share.
  public let shared: Int
  /// Variants in blocks of lanes, step after step.
  private let lanes: [SIMD4<Double>]
  private let blocks: Int
  /// Values of the shared columns, step after step.
  private let columns: [Double]

  /// What was observed at a step: a value seen through noise of this variance, infinite where nothing was seen.
  public struct Reading: Sendable, Hashable {
    /// The value.
    public var value: Double
    /// Variance of its noise, with that of rounding.
    public var noiseVariance: Double

    /// A reading.
    public init(value: Double, noiseVariance: Double) {
      self.value = value
      self.noiseVariance = noiseVariance
    }

    /// Nothing seen.
    public static let missing = Reading(value: 0, noiseVariance: .infinity)
  }

  /// A filter for columns of one length.
  ///
  /// - Parameters:
  ///   - variants: of the first column, at least one.
  ///   - shared: the other columns.
  public init(variants: [[Double]], shared: [[Double]] = []) {
    precondition(!variants.isEmpty && (variants + shared).allSatisfy { $0.count == variants[0].count })
    steps = variants[0].count
    self.variants = variants.count
    self.shared = shared.count
    blocks = (variants.count + 3) / 4
    var lanes: [SIMD4<Double>] = []
    var columns: [Double] = []
    lanes.reserveCapacity(steps * blocks)
    for step in 0..<steps {
      for block in 0..<blocks {
        var lane = SIMD4<Double>.zero
        for index in 0..<4 where block * 4 + index < variants.count { lane[index] = variants[block * 4 + index][step] }
        lanes.append(lane)
      }
      for column in shared { columns.append(column[step]) }
    }
    self.lanes = lanes
    self.columns = columns
  }

  /// Sums of products of remainders, each divided by its variance.
  public struct Sums: Sendable {
    /// Logarithm of the density of the values' remainders if no column had an effect, but for the next.
    public var logScale = 0.0
    /// Lower triangle over the values and then the shared columns, row after row.
    public var shared: [Double]
    /// The variants with themselves.
    public var squares: [Double]
    /// The variants with the values and then with the shared columns, variant after variant.
    public var products: [Double]
  }

  /// Runs through the readings.
  ///
  /// - Parameters:
  ///   - model: what the errors are made of; its noise is that of the readings.
  ///   - readings: one a step.
  public func sums(_ model: StateSpaceModel, readings: [Reading]) -> Sums {
    precondition(readings.count == steps)
    var run = RegressionRun(model, blocks: blocks, width: shared + 1)
    lanes.withUnsafeBufferPointer { lanes in
      columns.withUnsafeBufferPointer { columns in
        readings.withUnsafeBufferPointer { readings in
          run.go(readings, lanes: lanes, columns: columns)
        }
      }
    }
    return run.sums(variants: variants)
  }
}

/// One run of a ``RegressionFilter``.
private struct RegressionRun {
  private let size: Int
  private let blocks: Int
  private let width: Int
  private let model: StateSpaceModel
  private var logScale = LogLikelihood()
  /// Foretold for each component and block of variants.
  private var laneMeans: [SIMD4<Double>]
  /// Foretold for each component, the values and the shared columns.
  private var means: [Double]
  private var covariance: [Double]
  private var direction: [Double]
  private var remainders: [Double]
  private var squares: [SIMD4<Double>]
  private var products: [SIMD4<Double>]
  private var triangle: [Double]

  init(_ model: StateSpaceModel, blocks: Int, width: Int) {
    self.model = model
    self.blocks = blocks
    self.width = width
    size = model.components.count
    laneMeans = [SIMD4<Double>](repeating: .zero, count: size * blocks)
    means = [Double](repeating: 0, count: size * width)
    covariance = [Double](repeating: 0, count: size * size)
    direction = [Double](repeating: 0, count: size)
    remainders = [Double](repeating: 0, count: width)
    squares = [SIMD4<Double>](repeating: .zero, count: blocks)
    products = [SIMD4<Double>](repeating: .zero, count: blocks * width)
    triangle = [Double](repeating: 0, count: width * (width + 1) / 2)
    for (i, component) in model.components.enumerated() {
      covariance[i * size + i] = component.initialVariance
      means[i * width] = component.initialMean
    }
  }

  mutating func go(
    _ readings: UnsafeBufferPointer<RegressionFilter.Reading>,
    lanes: UnsafeBufferPointer<SIMD4<Double>>,
    columns: UnsafeBufferPointer<Double>
  ) {
    for step in readings.indices {
      if step > 0 { predict() }
      let reading = readings[step]
      guard reading.noiseVariance.isFinite else { continue }
      let variance = project() + reading.noiseVariance
      logScale.add(.init(gap: 0, variance: variance))
      remainders[0] = reading.value
      for column in 1..<max(1, width) { remainders[column] = columns[step * (width - 1) + column - 1] }
      take(variance)
      take(lanes, from: step * blocks, variance)
    }
  }

  private mutating func predict() {
    for i in 0..<size {
      let persistence = model.components[i].persistence
      for j in 0..<size { covariance[i * size + j] *= persistence * model.components[j].persistence }
      covariance[i * size + i] += model.components[i].innovationVariance
      guard persistence != 1 else { continue }
      for column in 0..<width { means[i * width + column] *= persistence }
      for block in 0..<blocks { laneMeans[i * blocks + block] *= persistence }
    }
  }

  /// The variance of the sum of the components.
  private mutating func project() -> Double {
    var variance = 0.0
    for i in 0..<size {
      direction[i] = 0
      for j in 0..<size { direction[i] += covariance[i * size + j] }
      variance += direction[i]
    }
    return max(0, variance)
  }

  /// The values and the shared columns, and the covariance in Joseph's form.
  private mutating func take(_ variance: Double) {
    for column in 0..<width {
      for i in 0..<size { remainders[column] -= means[i * width + column] }
      for i in 0..<size { means[i * width + column] += direction[i] / variance * remainders[column] }
    }
    var place = 0
    for row in 0..<width {
      for column in 0...row {
        triangle[place] += remainders[row] * remainders[column] / variance
        place += 1
      }
    }
    for i in 0..<size {
      let gain = direction[i] / variance
      for j in 0..<size {
        let other = direction[j] / variance
        covariance[i * size + j] -= gain * direction[j] + direction[i] * other - variance * gain * other
      }
    }
  }

  private mutating func take(_ lanes: UnsafeBufferPointer<SIMD4<Double>>, from start: Int, _ variance: Double) {
    let inverse = 1 / variance
    for block in 0..<blocks {
      var remainder = lanes[start + block]
      for i in 0..<size { remainder -= laneMeans[i * blocks + block] }
      for i in 0..<size { laneMeans[i * blocks + block] += direction[i] * inverse * remainder }
      let scaled = remainder * inverse
      squares[block] += scaled * remainder
      for column in 0..<width { products[block * width + column] += scaled * remainders[column] }
    }
  }

  func sums(variants: Int) -> RegressionFilter.Sums {
    var products: [Double] = []
    products.reserveCapacity(variants * width)
    for variant in 0..<variants {
      for column in 0..<width { products.append(self.products[variant / 4 * width + column][variant % 4]) }
    }
    return .init(
      logScale: logScale.value,
      shared: triangle,
      squares: (0..<variants).map { squares[$0 / 4][$0 % 4] },
      products: products
    )
  }
}
