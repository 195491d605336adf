/// The lower triangle of a symmetric or triangular matrix, row after row.
struct PackedTriangle: Sendable {
  /// Number of rows.
  let size: Int
  /// Entry (i, j), j ≤ i, stands at i (i + 1) / 2 + j.
  var entries: [Double]

  init(size: Int) {
    self.size = size
    entries = [Double](repeating: 0, count: size * (size + 1) / 2)
  }

  static func start(ofRow row: Int) -> Int { row * (row + 1) / 2 }

  subscript(row: Int, column: Int) -> Double {
    get { entries[Self.start(ofRow: row) + column] }
    set { entries[Self.start(ofRow: row) + column] = newValue }
  }

  /// Replaces a positive definite matrix by its Cholesky factor.
  ///
  /// - Returns: half the logarithm of the determinant; `nil` where the matrix is not positive definite.
  mutating func factorise() -> Double? { factoriseLeading(size) }

  /// Replaces the leading rows and columns by their Cholesky factor L, the leading columns of the rows below by what
  /// that factor makes of them, B L⁻ᵀ, and the rest by what is left, C − B (L Lᵀ)⁻¹ Bᵀ.
  ///
  /// - Returns: half the logarithm of the leading part's determinant; `nil` where it is not positive definite.
  mutating func factoriseLeading(_ leading: Int) -> Double? {
    let size = self.size
    return entries.withUnsafeMutableBufferPointer { buffer -> Double? in
      guard let a = buffer.baseAddress else { return 0 }
      var product = 1.0
      var logs = 0.0
      for i in 0..<size {
        let row = a + Self.start(ofRow: i)
        for j in 0..<min(i, leading) {
          let other = a + Self.start(ofRow: j)
          row[j] = (row[j] - dotProduct(row, other, j)) / other[j]
        }
        if i >= leading {
          for j in leading...i { row[j] -= dotProduct(row, a + Self.start(ofRow: j), leading) }
          continue
        }
        let pivot = row[i] - dotProduct(row, row, i)
        guard pivot > 0, pivot.isFinite else { return nil }
        row[i] = pivot.squareRoot()
        product *= row[i]
        // One logarithm for many rows, without overflow.
        if product > 1e100 || product < 1e-100 {
          logs += naturalLog(product)
          product = 1
        }
      }
      return logs + naturalLog(product)
    }
  }

  /// Σ over the leading columns of a row times a vector of as many numbers.
  func leadingProduct(row: Int, _ vector: [Double]) -> Double {
    entries.withUnsafeBufferPointer { buffer in
      vector.withUnsafeBufferPointer { vector in
        guard let a = buffer.baseAddress, let x = vector.baseAddress else { return 0 }
        return dotProduct(a + Self.start(ofRow: row), x, vector.count)
      }
    }
  }

  /// Solves L x = b, L being this factor.
  func solveForward(_ b: inout [Double]) {
    b.withUnsafeMutableBufferPointer { x in
      if let x = x.baseAddress { solveForward(x, rows: size) }
    }
  }

  /// Solves for the leading rows alone.
  func solveForward(_ x: UnsafeMutablePointer<Double>, rows: Int) {
    entries.withUnsafeBufferPointer { buffer in
      guard let a = buffer.baseAddress else { return }
      for i in 0..<rows {
        let row = a + Self.start(ofRow: i)
        x[i] = (x[i] - dotProduct(row, UnsafePointer(x), i)) / row[i]
      }
    }
  }

  /// Solves Lᵀ x = b, L being this factor.
  func solveBackward(_ b: inout [Double]) {
    entries.withUnsafeBufferPointer { buffer in
      b.withUnsafeMutableBufferPointer { x in
        guard let a = buffer.baseAddress, let x = x.baseAddress else { return }
        for i in stride(from: size - 1, through: 0, by: -1) {
          let row = a + Self.start(ofRow: i)
          x[i] /= row[i]
          let value = x[i]
          for j in 0..<i { x[j] -= row[j] * value }
        }
      }
    }
  }
}

/// Σ aᵢ bᵢ in four strands, so that the processor need not wait for one addition before the next.
@inline(__always)
func dotProduct(_ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>, _ count: Int) -> Double {
  var index = 0
  var sum = 0.0
  if count >= 4 {
    var strands = SIMD4<Double>.zero
    let (rawA, rawB) = (UnsafeRawPointer(a), UnsafeRawPointer(b))
    while index + 4 <= count {
      let offset = index * MemoryLayout<Double>.stride
      strands +=
        rawA.loadUnaligned(fromByteOffset: offset, as: SIMD4<Double>.self)
        * rawB.loadUnaligned(fromByteOffset: offset, as: SIMD4<Double>.self)
      index += 4
    }
    sum = strands.sum()
  }
  while index < count {
    sum += a[index] * b[index]
    index += 1
  }
  return sum
}

/// y ← y + factor · x.
@inline(__always)
func addScaled(
  _ factor: Double,
  _ x: UnsafePointer<Double>,
  to y: UnsafeMutablePointer<Double>,
  _ count: Int
) {
  var index = 0
  let stride = MemoryLayout<Double>.stride
  let (rawX, rawY) = (UnsafeRawPointer(x), UnsafeMutableRawPointer(y))
  while index + 4 <= count {
    let offset = index * stride
    let sum =
      rawY.loadUnaligned(fromByteOffset: offset, as: SIMD4<Double>.self)
      + factor * rawX.loadUnaligned(fromByteOffset: offset, as: SIMD4<Double>.self)
    rawY.storeBytes(of: sum, toByteOffset: offset, as: SIMD4<Double>.self)
    index += 4
  }
  while index < count {
    y[index] += factor * x[index]
    index += 1
  }
}
