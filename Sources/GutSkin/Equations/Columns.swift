/// Values in memory, looked up by what they are; a window on storage that somebody else keeps.
struct Column<Key: RawRepresentable<Int>, Number> {
  let base: UnsafePointer<Number>

  @inline(__always)
  init(_ base: UnsafePointer<Number>) { self.base = base }

  @inline(__always)
  init(_ base: UnsafeMutablePointer<Number>) { self.base = UnsafePointer(base) }

  @inline(__always)
  subscript(key: Key) -> Number { base[key.rawValue] }
}

/// As ``Column``, to be written to.
struct MutableColumn<Key: RawRepresentable<Int>, Number> {
  let base: UnsafeMutablePointer<Number>

  @inline(__always)
  init(_ base: UnsafeMutablePointer<Number>) { self.base = base }

  @inline(__always)
  subscript(key: Key) -> Number {
    get { base[key.rawValue] }
    nonmutating set { base[key.rawValue] = newValue }
  }
}

/// What follows from the parameters alone, computed once for a patient.
enum PatientConstant: Int, CaseIterable {
  case healthyEndotoxin, healthyPathobiontShare, stimulusHalf, memoryHalf
}
