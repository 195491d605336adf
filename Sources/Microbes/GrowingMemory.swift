/// Memory that its owner grows and gives back.
struct GrowingMemory<Element: BitwiseCopyable> {
  private(set) var pointer: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int) {
    self.capacity = max(1, capacity)
    pointer = .allocate(capacity: self.capacity)
  }

  init(repeating element: Element, count: Int) {
    self.init(capacity: count)
    pointer.initialize(repeating: element, count: count)
    self.count = count
  }

  func deallocate() { pointer.deallocate() }

  mutating func append(_ element: Element) {
    if count == capacity {
      let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
      larger.update(from: pointer, count: count)
      pointer.deallocate()
      (pointer, capacity) = (larger, capacity * 2)
    }
    (pointer + count).initialize(to: element)
    count += 1
  }

  subscript(index: Int) -> Element {
    get { pointer[index] }
    nonmutating set { pointer[index] = newValue }
  }
}
