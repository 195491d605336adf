internal import Statistics

/// When a person uses a product in their trial and when not.
public struct TrialDesign: Sendable, Hashable, Identifiable {
  /// How phases follow one another.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Once without, then once with.
    case beforeAfter = "before-after"
    /// Without and with in turn: ABAB.
    case alternating
    /// Without, with, with, without: ABBA, so that a steady drift weighs on both alike.
    case counterbalanced
    /// Pairs of blocks, in each of which chance says what comes first.
    case randomised
  }

  /// How phases follow one another.
  public let kind: Kind
  /// Days without the product before the first block; 0 where a block without it may come first.
  public let baselineDays: Int
  /// Days of a block.
  public let blockDays: Int
  /// How often the pattern is gone through.
  public let cycles: Int

  /// A design by its parts; days and cycles are positive.
  public init(_ kind: Kind, baselineDays: Int = 0, blockDays: Int, cycles: Int = 1) {
    self.kind = kind
    self.baselineDays = max(0, baselineDays)
    self.blockDays = max(1, blockDays)
    self.cycles = max(1, cycles)
  }

  /// What it is asked for by: `alternating-14x3`, blocks of 14 days and three cycles.
  public var id: String { kind == .beforeAfter ? kind.rawValue : "\(kind.rawValue)-\(blockDays)x\(cycles)" }

  /// Blocks of a cycle.
  private var blocksPerCycle: Int {
    switch kind {
    case .beforeAfter: 1
    case .alternating, .randomised: 2
    case .counterbalanced: 4
    }
  }

  /// How long it takes.
  public var days: Int { baselineDays + cycles * blocksPerCycle * blockDays }

  /// How often the product is begun or left off, counted in the order of phases that the seed gives.
  public func switches(seed: UInt64) -> Int { blocks(seed: seed).count - 1 }

  /// The blocks in order; neighbours of the same phase are one.
  ///
  /// - Parameter seed: of the order where chance decides; the same seed gives the same order.
  public func blocks(seed: UInt64) -> [TrialBlock] {
    var random = SeededRandom(seed: seed, index: 0x9A7)
    var phases: [TrialPhase] = []
    for _ in 0..<cycles {
      switch kind {
      case .beforeAfter: phases += [.on]
      case .alternating: phases += [.off, .on]
      case .counterbalanced: phases += [.off, .on, .on, .off]
      case .randomised: phases += random.next() >> 63 == 0 ? [.off, .on] : [.on, .off]
      }
    }
    var blocks = baselineDays > 0 ? [TrialBlock(.off, days: baselineDays)] : []
    for phase in phases {
      if blocks.last?.phase == phase {
        blocks[blocks.count - 1].days += blockDays
      } else {
        blocks.append(TrialBlock(phase, days: blockDays))
      }
    }
    return blocks
  }

  /// The designs that a number of days has room for: before and after, and the others with blocks of whole weeks.
  ///
  /// Blocks shorter than the product takes to come on are left out, unless nothing else is left; so are designs that
  /// use less than two thirds of the time.
  ///
  /// - Parameters:
  ///   - days: at most.
  ///   - onset: days until the gap to the full effect has shrunk to 1/e.
  public static func candidates(days: Int, onset: Double) -> [TrialDesign] {
    let baseline = max(1, days / 3)
    var designs = [TrialDesign(.beforeAfter, baselineDays: baseline, blockDays: max(1, days - baseline))]
    let weeks = [1, 2, 3, 4, 6, 8].map { $0 * 7 }
    let longEnough = weeks.filter { Double($0) >= onset }
    for kind in [Kind.alternating, .counterbalanced, .randomised] {
      for block in longEnough.isEmpty ? weeks : longEnough {
        let cycle = (kind == .counterbalanced ? 4 : 2) * block
        let cycles = days / cycle
        // One cycle of two blocks is before and after by another name.
        guard cycles >= (kind == .counterbalanced ? 1 : 2), cycles * cycle * 3 >= days * 2 else { continue }
        designs.append(TrialDesign(kind, blockDays: block, cycles: cycles))
      }
    }
    return designs
  }

  /// The design that is asked for by an id; `nil` where it is none or would take more than ten years.
  public init?(id: String, days: Int) {
    let word = id.lowercased()
    if word == Kind.beforeAfter.rawValue {
      self = Self.candidates(days: days, onset: 0)[0]
      return
    }
    guard let kind = Kind.allCases.first(where: { $0 != .beforeAfter && word.hasPrefix($0.rawValue + "-") }) else {
      return nil
    }
    let numbers = word.dropFirst(kind.rawValue.count + 1).split(separator: "x", omittingEmptySubsequences: false)
    guard numbers.count == 2, let block = Int(numbers[0]), let cycles = Int(numbers[1]),
      (1...365).contains(block), (1...365).contains(cycles)
    else { return nil }
    self.init(kind, blockDays: block, cycles: cycles)
    guard self.days <= 3650 else { return nil }
  }
}
