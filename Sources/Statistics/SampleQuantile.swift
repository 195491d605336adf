/// The number that a share of a sample is below, straight between order statistics (R. J. Hyndman and Y. Fan, Am Stat 50
/// (1996), 361–365, type 7).
///
/// - Parameters:
///   - share: from 0 to 1.
///   - sorted: the sample, ascending, at least one number.
public func sampleQuantile(_ share: Double, ofSorted sorted: [Double]) -> Double {
  let place = share * Double(sorted.count - 1)
  let low = Int(place)
  let high = min(low + 1, sorted.count - 1)
  return sorted[low] + (place - Double(low)) * (sorted[high] - sorted[low])
}
