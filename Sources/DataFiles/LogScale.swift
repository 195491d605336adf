import Foundation

/// Ratios are compared on the scale of their logarithm.
enum LogScale {
  static func log(_ value: Double) -> Double { Foundation.log(value) }
}
