/// A value that a pack can hold.
///
/// The conformances of the domain types stand here and not with the types: what a trial is must not depend on how the
/// binary stores it.
public protocol Packable {
  /// Appends the value.
  func pack(into writer: inout PackWriter)
  /// Reads a value that ``pack(into:)`` wrote.
  init(from reader: inout PackReader) throws(PackError)
}

extension Int: Packable {
  /// Appends the number.
  public func pack(into writer: inout PackWriter) { writer.write(self) }
  /// Reads a number.
  public init(from reader: inout PackReader) throws(PackError) { self = try reader.readInt() }
}

extension Bool: Packable {
  /// Appends yes or no.
  public func pack(into writer: inout PackWriter) { writer.write(self) }
  /// Reads yes or no.
  public init(from reader: inout PackReader) throws(PackError) { self = try reader.readBool() }
}

extension Double: Packable {
  /// Appends the number, exactly.
  public func pack(into writer: inout PackWriter) { writer.write(self) }
  /// Reads a number.
  public init(from reader: inout PackReader) throws(PackError) { self = try reader.readDouble() }
}

extension String: Packable {
  /// Appends the text.
  public func pack(into writer: inout PackWriter) { writer.write(self) }
  /// Reads a text.
  public init(from reader: inout PackReader) throws(PackError) { self = try reader.readString() }
}

extension Optional: Packable where Wrapped: Packable {
  /// Appends whether there is a value, and the value.
  public func pack(into writer: inout PackWriter) {
    writer.write(self != nil)
    self?.pack(into: &writer)
  }

  /// Reads a value that may be absent.
  public init(from reader: inout PackReader) throws(PackError) {
    self = try reader.readBool() ? .some(try Wrapped(from: &reader)) : nil
  }
}

extension Array: Packable where Element: Packable {
  /// Appends the count and the elements.
  public func pack(into writer: inout PackWriter) {
    writer.write(count: count)
    for element in self { element.pack(into: &writer) }
  }

  /// Reads the count and the elements.
  public init(from reader: inout PackReader) throws(PackError) {
    let count = try reader.readCount()
    self = []
    // A damaged count must not reserve more than the pack could fill.
    reserveCapacity(Swift.min(count, 4096))
    for _ in 0..<count { append(try Element(from: &reader)) }
  }
}

extension Dictionary: Packable where Key: Packable & Comparable, Value: Packable {
  /// Appends the pairs in the order of their keys, so that equal dictionaries give equal packs.
  public func pack(into writer: inout PackWriter) {
    writer.write(count: count)
    for (key, value) in sorted(by: { $0.key < $1.key }) {
      key.pack(into: &writer)
      value.pack(into: &writer)
    }
  }

  /// Reads the pairs.
  public init(from reader: inout PackReader) throws(PackError) {
    let count = try reader.readCount()
    self.init(minimumCapacity: Swift.min(count, 4096))
    for _ in 0..<count {
      let key = try Key(from: &reader)
      guard updateValue(try Value(from: &reader), forKey: key) == nil else { throw reader.invalid("repeated key") }
    }
  }
}

/// A closed list of words, packed as the place in ``Swift/CaseIterable/allCases``.
///
/// The place changes when a case is added before others, which is safe because the pack is made anew with every build.
public protocol PackableWord: Packable, CaseIterable, Equatable where AllCases == [Self] {}

extension PackableWord {
  /// Appends the case's place in the list.
  public func pack(into writer: inout PackWriter) {
    writer.write(count: Self.allCases.firstIndex(of: self) ?? 0)
  }

  /// Reads a case.
  public init(from reader: inout PackReader) throws(PackError) {
    let place = try reader.readUnsigned()
    let cases = Self.allCases
    guard place < UInt64(cases.count) else { throw reader.invalid("\(Self.self)") }
    self = cases[Int(place)]
  }
}
