internal import Synchronization

/// Encoded answers that are kept, up to a number of bytes: what was asked for longest ago goes first.
final class BodyCache: Sendable {
  /// What an answer is known by: SHA-256 of all that it depends on.
  struct Key: Hashable, Sendable {
    var words: (UInt64, UInt64, UInt64, UInt64)

    static func == (left: Key, right: Key) -> Bool { left.words == right.words }

    // The digest is as good as random already.
    func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
  }

  /// How it has been doing.
  struct Counts: Sendable, Hashable {
    var hits = 0
    var misses = 0
    var evictions = 0
    var entries = 0
    var bytes = 0
  }

  /// Answers in a ring, last asked for first.
  fileprivate struct Entries: ~Copyable {
    struct Entry {
      var key: Key
      var body: EncodedBody
      var before: Int
      var after: Int
    }

    var places: [Key: Int] = [:]
    var slots: [Entry?] = []
    var free: [Int] = []
    var first: Int?
    var counts = Counts()
  }

  private let limit: Int
  private let entries = Mutex(Entries())
  /// What an entry takes beside its body.
  private static let overhead = 256

  /// - Parameter limit: in bytes; 0 keeps nothing.
  init(limit: Int) { self.limit = limit }

  var counts: Counts { entries.withLock { $0.counts } }

  func body(_ key: Key) -> EncodedBody? {
    entries.withLock { entries in
      guard let place = entries.places[key] else {
        entries.counts.misses += 1
        return nil
      }
      entries.counts.hits += 1
      entries.moveToFront(place)
      return entries.slots[place]?.body
    }
  }

  func keep(_ body: EncodedBody, _ key: Key) {
    let size = body.size + Self.overhead
    // One answer does not drive out everything else.
    guard size <= limit / 8 else { return }
    entries.withLock { entries in
      guard entries.places[key] == nil else { return }
      entries.insert(key, body)
      entries.counts.bytes += size
      while entries.counts.bytes > limit, let last = entries.removeLast() {
        entries.counts.bytes -= last.size + Self.overhead
        entries.counts.evictions += 1
      }
      entries.counts.entries = entries.places.count
    }
  }
}

extension BodyCache.Entries {
  mutating func insert(_ key: BodyCache.Key, _ body: EncodedBody) {
    let entry = Entry(key: key, body: body, before: 0, after: 0)
    let place: Int
    if let old = free.popLast() {
      place = old
      slots[place] = entry
    } else {
      place = slots.count
      slots.append(entry)
    }
    places[key] = place
    link(place)
  }

  mutating func moveToFront(_ place: Int) {
    guard first != place else { return }
    unlink(place)
    link(place)
  }

  mutating func removeLast() -> EncodedBody? {
    guard let first, let last = slots[first]?.before, let entry = slots[last] else { return nil }
    unlink(last)
    places[entry.key] = nil
    slots[last] = nil
    free.append(last)
    return entry.body
  }

  private mutating func link(_ place: Int) {
    if let first, let last = slots[first]?.before {
      slots[place]?.before = last
      slots[place]?.after = first
      slots[last]?.after = place
      slots[first]?.before = place
    } else {
      slots[place]?.before = place
      slots[place]?.after = place
    }
    first = place
  }

  private mutating func unlink(_ place: Int) {
    guard let before = slots[place]?.before, let after = slots[place]?.after else { return }
    slots[before]?.after = after
    slots[after]?.before = before
    if first == place { first = after == place ? nil : after }
  }
}
