public import Advice
public import Evidence
public import Expectation
public import Labels
public import Microbes

/// A pack of ``Facts``: a heading, a directory of sections with their lengths and checksums, and the sections.
///
/// Opening reads the directory alone. A section is checked against its checksum and decoded when it is asked for, so
/// that a command pays for what it uses. The memory must stay valid as long as the pack is used; a pack is a view of
/// it, not a copy.
public struct FactsPack: @unchecked Sendable {
  // Unchecked only because a raw pointer is not `Sendable`: the memory is never written.

  /// Grows with every change to what is written for a type.
  static let formatVersion = 3
  static let heading: [UInt8] = Array("Commensal facts ".utf8)

  private struct Section {
    var checksum: UInt32
    var range: Range<Int>
  }

  private let bytes: UnsafeRawBufferPointer
  private let sections: [String: Section]

  /// Opens a pack.
  ///
  /// - Throws: ``PackError`` where the bytes are not a pack, are of another version, or end too early.
  public init(bytes: UnsafeRawBufferPointer) throws(PackError) {
    self.bytes = bytes
    guard bytes.count >= Self.heading.count, bytes.prefix(Self.heading.count).elementsEqual(Self.heading) else {
      throw .notAPack
    }
    let name = "directory"
    var reader = PackReader(
      section: name,
      bytes: UnsafeRawBufferPointer(rebasing: bytes.dropFirst(Self.heading.count))
    )
    let version = try reader.readInt()
    guard version == Self.formatVersion else {
      throw .otherVersion(found: version, expected: Self.formatVersion)
    }
    let length = try reader.readCount()
    let checksum = try reader.readUnsigned()
    let directory = Self.heading.count + reader.offset..<Self.heading.count + reader.offset + length
    guard directory.upperBound <= bytes.count else { throw .truncated(section: name) }
    sections = try Self.readDirectory(in: bytes, range: directory, checksum: checksum)
  }

  private static func readDirectory(
    in bytes: UnsafeRawBufferPointer,
    range: Range<Int>,
    checksum: UInt64
  ) throws(PackError) -> [String: Section] {
    let directory = UnsafeRawBufferPointer(rebasing: bytes[range])
    guard UInt64(CRC32.checksum(of: directory)) == checksum else { throw .damaged(section: "directory") }
    var reader = PackReader(section: "directory", bytes: directory)
    var sections: [String: Section] = [:]
    var start = range.upperBound
    for _ in 0..<(try reader.readCount()) {
      let name = try reader.readString()
      let length = try reader.readUnsigned()
      let checksum = try reader.readUnsigned()
      guard length <= UInt64(bytes.count - start), checksum <= UInt64(UInt32.max) else {
        throw .truncated(section: name)
      }
      sections[name] = Section(checksum: UInt32(checksum), range: start..<start + Int(length))
      start += Int(length)
    }
    return sections
  }

  private func read<Value: Packable>(_ name: SectionName) throws(PackError) -> Value {
    guard let section = sections[name.rawValue] else { throw .noSection(name.rawValue) }
    let content = UnsafeRawBufferPointer(rebasing: bytes[section.range])
    guard CRC32.checksum(of: content) == section.checksum else { throw .damaged(section: name.rawValue) }
    var reader = PackReader(section: name.rawValue, bytes: content)
    let value = try Value(from: &reader)
    guard reader.isAtEnd else { throw reader.invalid("remainder") }
    return value
  }
}

/// The sections of a pack.
enum SectionName: String, CaseIterable {
  case minimalImportantDifferences = "minimal important differences"
  case courseTables = "courses"
  case nomenclature, ingredients, inci, trials, reviews, safety
  case ingredientFamilies = "ingredient families"
  case upperLimits = "upper limits"
  case labelRules = "label rules"
  case claimWordings = "claim words"
  case terms
  case calibrationTargets = "calibration targets"
  case check
}

extension FactsPack {
  /// Decodes the nomenclature tables.
  public func nomenclature() throws(PackError) -> NomenclatureTables { try read(.nomenclature) }
  /// Decodes the ingredients.
  public func ingredients() throws(PackError) -> [IngredientFact] { try read(.ingredients) }
  /// Decodes the families of ingredients.
  public func ingredientFamilies() throws(PackError) -> [IngredientFamilyRow] { try read(.ingredientFamilies) }
  /// Decodes the upper limits of nutrients.
  public func upperLimits() throws(PackError) -> [UpperLimit] { try read(.upperLimits) }
  /// Decodes the cosmetic ingredients made with or from microbes.
  public func inci() throws(PackError) -> [INCIFact] { try read(.inci) }
  /// Decodes the trials.
  public func trials() throws(PackError) -> [Trial] { try read(.trials) }
  /// Decodes the minimal important differences.
  public func minimalImportantDifferences() throws(PackError) -> [MinimalImportantDifference] {
    try read(.minimalImportantDifferences)
  }
  /// Decodes the courses that the model was run for.
  public func courseTables() throws(PackError) -> CourseTables { try read(.courseTables) }
  /// Decodes the published reviews.
  public func reviews() throws(PackError) -> [PublishedReview] { try read(.reviews) }
  /// Decodes the safety facts.
  public func safety() throws(PackError) -> [SafetyFact] { try read(.safety) }
  /// Decodes the rules about labels and claims.
  public func labelRules() throws(PackError) -> [LabelRule] { try read(.labelRules) }
  /// Decodes the words that make claims.
  public func claimWordings() throws(PackError) -> [ClaimWording] { try read(.claimWordings) }
  /// Decodes the terms that can be explained.
  public func terms() throws(PackError) -> [Term] { try read(.terms) }
  /// Decodes the figures that the model is held against.
  public func calibrationTargets() throws(PackError) -> [CalibrationTarget] { try read(.calibrationTargets) }
  /// Decodes what the data check found.
  public func check() throws(PackError) -> CheckedData { try read(.check) }

  /// Decodes everything.
  public func facts() throws(PackError) -> Facts {
    Facts(
      nomenclature: try nomenclature(),
      ingredients: try ingredients(),
      ingredientFamilies: try ingredientFamilies(),
      upperLimits: try upperLimits(),
      inci: try inci(),
      trials: try trials(),
      minimalImportantDifferences: try minimalImportantDifferences(),
      courseTables: try courseTables(),
      reviews: try reviews(),
      safety: try safety(),
      labelRules: try labelRules(),
      claimWordings: try claimWordings(),
      terms: try terms(),
      calibrationTargets: try calibrationTargets(),
      check: try check()
    )
  }
}

extension FactsPack {
  /// Packs facts. The result is valid UTF-8, so that a string literal can carry it, and the same for equal facts.
  public static func pack(_ facts: Facts) -> [UInt8] {
    var directory = PackWriter()
    var content: [UInt8] = []
    directory.write(count: SectionName.allCases.count)
    for name in SectionName.allCases {
      var writer = PackWriter()
      facts.packable(name).pack(into: &writer)
      directory.write(name.rawValue)
      directory.write(count: writer.bytes.count)
      directory.write(unsigned: UInt64(checksum(of: writer.bytes)))
      content += writer.bytes
    }
    var head = PackWriter()
    head.write(formatVersion)
    head.write(count: directory.bytes.count)
    head.write(unsigned: UInt64(checksum(of: directory.bytes)))
    return heading + head.bytes + directory.bytes + content
  }

  private static func checksum(of bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBytes { CRC32.checksum(of: $0) }
  }
}

extension Facts {
  fileprivate func packable(_ name: SectionName) -> any Packable {
    switch name {
    case .nomenclature: nomenclature
    case .ingredients: ingredients
    case .ingredientFamilies: ingredientFamilies
    case .upperLimits: upperLimits
    case .inci: inci
    case .trials: trials
    case .minimalImportantDifferences: minimalImportantDifferences
    case .courseTables: courseTables
    case .reviews: reviews
    case .safety: safety
    case .labelRules: labelRules
    case .claimWordings: claimWordings
    case .terms: terms
    case .calibrationTargets: calibrationTargets
    case .check: check
    }
  }
}
