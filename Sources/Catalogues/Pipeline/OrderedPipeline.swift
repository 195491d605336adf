/// Works on the blocks of a catalogue on several threads and hands them on in their order, with a bounded number of
/// blocks under way: a slow reader of the output holds up the reading of the input.
final class OrderedPipeline: @unchecked Sendable {
  // All but the reader is used under the monitor's lock; the reader under its own.

  /// What a thread does with a block; each thread has its own.
  typealias Work = (CatalogueBlock) -> Void

  private let reader: BlockReader
  private let reading = Monitor()
  private let monitor = Monitor()
  private var free: [CatalogueBlock]
  private var done: [CatalogueBlock?]
  private var nextToRead = 0
  private var nextToHandOn = 0
  private var isAtEnd = false
  private var isStopped = false

  /// Blocks under way for each thread: one at work, one waiting for its turn, and a half for unequal ones.
  private static func blocks(for jobs: Int) -> Int { jobs * 5 / 2 + 1 }

  /// Longest time in which nobody looks whether to go on, in milliseconds.
  private static let patience = 100

  init(_ reader: BlockReader, jobs: Int) {
    self.reader = reader
    let count = Self.blocks(for: jobs)
    free = (0..<count).map { _ in CatalogueBlock() }
    done = Array(repeating: nil, count: count)
  }

  /// Runs to the end of the catalogue or until `consume` has enough.
  ///
  /// - Parameters:
  ///   - jobs: threads at work.
  ///   - makeWork: called on each thread once.
  ///   - idle: called now and then on the calling thread, and before each block; `false` stops.
  ///   - consume: takes the blocks in order, on the calling thread.
  func run(
    jobs: Int,
    makeWork: @escaping @Sendable () -> Work,
    idle: () -> Bool,
    consume: (CatalogueBlock) throws -> Void
  ) throws {
    var threads: [SystemThread] = []
    for _ in 0..<max(1, jobs) {
      guard let thread = SystemThread({ self.work(makeWork()) }) else { break }
      threads.append(thread)
    }
    defer {
      stop()
      for thread in threads { thread.join() }
    }
    guard !threads.isEmpty else { throw NoThreads() }
    while let block = next(idle) {
      try consume(block)
      giveBack(block)
    }
  }

  /// The system gives no thread.
  struct NoThreads: Error {}

  private func stop() {
    monitor.locked {
      isStopped = true
      monitor.wake()
    }
  }

  // MARK: The calling thread

  private func next(_ idle: () -> Bool) -> CatalogueBlock? {
    while true {
      guard idle() else { return nil }
      let found: (isOver: Bool, block: CatalogueBlock?) = monitor.locked {
        let place = nextToHandOn % done.count
        if done[place] == nil, !(isAtEnd && nextToHandOn == nextToRead) { monitor.wait(milliseconds: Self.patience) }
        if let block = done[place] {
          done[place] = nil
          nextToHandOn += 1
          return (false, block)
        }
        return (isAtEnd && nextToHandOn == nextToRead, nil)
      }
      if let block = found.block { return block }
      if found.isOver { return nil }
    }
  }

  private func giveBack(_ block: CatalogueBlock) {
    block.shrink()
    monitor.locked {
      free.append(block)
      monitor.wake()
    }
  }

  // MARK: The threads at work

  private func work(_ work: Work) {
    while let block = takeFree(), let number = read(into: block) {
      work(block)
      monitor.locked {
        done[number % done.count] = block
        // Only the next in order is waited for.
        if number == nextToHandOn { monitor.wake() }
      }
    }
  }

  private func takeFree() -> CatalogueBlock? {
    monitor.locked {
      while !isStopped, !isAtEnd {
        if let block = free.popLast() { return block }
        monitor.wait(milliseconds: Self.patience)
      }
      return nil
    }
  }

  /// The number of the block that was read; `nil` at the end.
  private func read(into block: CatalogueBlock) -> Int? {
    reading.locked {
      guard !monitor.locked({ isAtEnd }) else { return nil }
      let isThere = reader.fill(block) { !monitor.locked { isStopped } }
      return monitor.locked {
        guard isThere else {
          isAtEnd = true
          monitor.wake()
          return nil
        }
        nextToRead += 1
        return nextToRead - 1
      }
    }
  }
}
