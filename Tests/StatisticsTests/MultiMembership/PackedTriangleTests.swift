import Testing

@testable import Statistics

@Suite("Triangles of symmetric matrices")
struct PackedTriangleTests {
  /// A random matrix A Aᵀ + ½ I as a triangle and in full.
  static func matrix(size: Int, _ numbers: inout SeededNumbers) -> (PackedTriangle, DenseMatrix) {
    let a = (0..<size).map { _ in (0..<size).map { _ in numbers.normal() } }
    let full = DenseMatrix(rows: (0..<size).map { i in (0..<size).map { inner(a[i], a[$0]) + (i == $0 ? 0.5 : 0) } })
    var triangle = PackedTriangle(size: size)
    for i in 0..<size {
      for j in 0...i { triangle[i, j] = full.rows[i][j] }
    }
    return (triangle, full)
  }

  @Test("the factor times its transpose is the matrix, and solves it", arguments: [1, 2, 3, 4, 5, 8, 9, 17, 40])
  func factor(size: Int) throws {
    let seed = UInt64(size)
    var numbers = SeededNumbers(seed: seed)
    let (triangle, full) = Self.matrix(size: size, &numbers)
    var factor = triangle
    let logarithm = factor.factorise()
    let half = try #require(logarithm)
    let (inverse, logDeterminant) = full.inverted()
    #expect(abs(2 * half - logDeterminant) < 1e-10, "seed \(seed)")
    for i in 0..<size {
      for j in 0...i {
        let product = (0...j).reduce(0) { $0 + factor[i, $1] * factor[j, $1] }
        #expect(abs(product - full.rows[i][j]) < 1e-11, "seed \(seed)")
      }
    }
    let right = (0..<size).map { _ in numbers.normal() }
    var solution = right
    factor.solveForward(&solution)
    // xᵀ A⁻¹ x is the length of L⁻¹ x.
    #expect(abs(inner(solution, solution) - inner(right, inverse.map { inner($0, right) })) < 1e-9, "seed \(seed)")
    factor.solveBackward(&solution)
    for i in 0..<size { #expect(abs(solution[i] - inner(inverse[i], right)) < 1e-9, "seed \(seed)") }
  }

  @Test("factoring the leading rows leaves what they do not explain of the rest", arguments: 0...7)
  func leading(count: Int) throws {
    let size = 7
    var numbers = SeededNumbers(seed: 99)
    var (triangle, full) = Self.matrix(size: size, &numbers)
    let logarithm = triangle.factoriseLeading(count)
    let half = try #require(logarithm)
    let head = DenseMatrix(rows: full.rows.prefix(count).map { Array($0.prefix(count)) })
    let (inverse, logDeterminant) = head.inverted()
    #expect(abs(2 * half - logDeterminant) < 1e-11)
    let right = (0..<count).map { _ in numbers.normal() }
    var solved = right
    solved.withUnsafeMutableBufferPointer { buffer in
      if let x = buffer.baseAddress { triangle.solveForward(x, rows: count) }
    }
    for i in count..<size {
      let row = Array(full.rows[i].prefix(count))
      for j in count...i {
        let explained = inner(row, inverse.map { inner($0, Array(full.rows[j].prefix(count))) })
        #expect(abs(triangle[i, j] - (full.rows[i][j] - explained)) < 1e-11)
      }
      #expect(abs(triangle.leadingProduct(row: i, solved) - inner(row, inverse.map { inner($0, right) })) < 1e-10)
    }
  }

  @Test("determinants beyond what a number holds have their logarithm", arguments: [1e-8, 1e8])
  func largeDeterminant(pivot: Double) throws {
    var triangle = PackedTriangle(size: 100)
    for i in 0..<100 { triangle[i, i] = pivot }
    let logarithm = triangle.factorise()
    #expect(abs(try #require(logarithm) - 50 * naturalLog(pivot)) < 1e-10)
  }

  @Test("a matrix that is not positive definite has no factor", arguments: [0, -1, Double.nan, .infinity])
  func indefinite(pivot: Double) {
    var triangle = PackedTriangle(size: 2)
    triangle[0, 0] = 1
    triangle[1, 1] = pivot
    let logarithm = triangle.factorise()
    #expect(logarithm == nil)
  }
}
