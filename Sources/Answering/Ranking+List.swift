package import Advice
package import Reports

extension RankingList {
  /// Products in order, all of which are at hand.
  ///
  /// - Parameters:
  ///   - entries: the products, in any order.
  ///   - ranker: an empty one, for the condition and person.
  package init(_ entries: [Ranker.Entry], on shelf: Shelf, ranker: Ranker) {
    var ranker = ranker
    var leftOut: [Reason: Int] = [:]
    for entry in entries {
      if let absence = shelf.absence(of: entry.product) {
        leftOut[.notWanted(absence), default: 0] += 1
      } else {
        ranker.add(entry)
      }
    }
    self.init(
      condition: ranker.condition,
      shelf: shelf,
      ranked: ranker.list,
      read: entries.count,
      leftOut: leftOut
    )
  }
}
