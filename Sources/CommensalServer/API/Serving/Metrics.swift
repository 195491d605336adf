internal import Synchronization

/// What has been asked and how it went, in numbers: by route, method and status, never by what somebody wrote.
final class Metrics: Sendable {
  /// What is counted apart: the route's template, not the address.
  private struct Series: Hashable {
    var route: String
    var method: String
    var status: Int
  }

  private struct Histogram {
    var counts = [Int](repeating: 0, count: Metrics.bounds.count + 1)
    var sum = 0.0
  }

  private struct Numbers {
    var requests: [Series: Int] = [:]
    var latencies: [String: Histogram] = [:]
    var inFlight = 0
  }

  private let numbers = Mutex(Numbers())

  /// Upper ends of the classes of latency, in seconds.
  private static let bounds = [
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
  ]

  func begin() { numbers.withLock { $0.inFlight += 1 } }

  /// - Parameters:
  ///   - route: the template of the path; a constant of the program.
  ///   - seconds: until the head of the answer was ready.
  func end(route: String, method: String, status: Int, seconds: Double) {
    numbers.withLock { numbers in
      numbers.inFlight -= 1
      numbers.requests[Series(route: route, method: method, status: status), default: 0] += 1
      let place = Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count
      numbers.latencies[route, default: Histogram()].counts[place] += 1
      numbers.latencies[route, default: Histogram()].sum += seconds
    }
  }

  /// A number besides, at the moment it is asked for.
  struct Gauge {
    var name: String
    var help: String
    var value: Int
    /// Whether it only ever grows.
    var isCounter = false
  }

  /// All of it in the text format of Prometheus (0.0.4).
  func text(_ gauges: [Gauge]) -> String {
    let numbers = numbers.withLock { ($0.requests, $0.latencies, $0.inFlight) }
    var lines: [String] = []
    func head(_ name: String, _ help: String, _ type: String) {
      lines += ["# HELP \(name) \(help)", "# TYPE \(name) \(type)"]
    }
    head("commensal_requests_total", "Requests answered, by route, method and status.", "counter")
    for (series, count) in numbers.0.sorted(by: { Self.order($0.key) < Self.order($1.key) }) {
      let labels = "route=\"\(series.route)\",method=\"\(series.method)\",status=\"\(series.status)\""
      lines.append("commensal_requests_total{\(labels)} \(count)")
    }
    let latency = "commensal_request_seconds"
    head(latency, "Seconds until an answer was ready, by route.", "histogram")
    for (route, histogram) in numbers.1.sorted(by: { $0.key < $1.key }) {
      var sum = 0
      for (place, count) in histogram.counts.enumerated() {
        sum += count
        let bound = place < Self.bounds.count ? "\(Self.bounds[place])" : "+Inf"
        lines.append("\(latency)_bucket{route=\"\(route)\",le=\"\(bound)\"} \(sum)")
      }
      lines.append("\(latency)_sum{route=\"\(route)\"} \(histogram.sum)")
      lines.append("\(latency)_count{route=\"\(route)\"} \(sum)")
    }
    head("commensal_requests_in_flight", "Requests that are being answered.", "gauge")
    lines.append("commensal_requests_in_flight \(numbers.2)")
    for gauge in gauges {
      head(gauge.name, gauge.help, gauge.isCounter ? "counter" : "gauge")
      lines.append("\(gauge.name) \(gauge.value)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func order(_ series: Series) -> String { "\(series.route) \(series.method) \(series.status)" }
}
