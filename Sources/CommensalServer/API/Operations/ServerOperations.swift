internal import HTTPTypes
internal import Reports
internal import Storage

/// How the server is.
struct ServerOperations: Sendable {
  let metrics: Metrics
  let cache: BodyCache
  let workers: Workers
  let catalogue: CatalogueStore?

  var all: [Operation] { [health, readiness, numbers] }

  private var health: Operation {
    Operation(
      id: "health",
      method: .get,
      path: "/healthz",
      tag: "server",
      summary: "Say that the server runs",
      outcome: .json(.answer([("status", .word(["ok"]))])),
      keeping: .never
    ) { _ in Reply(["status": "ok"]) }
  }

  private var readiness: Operation {
    Operation(
      id: "readiness",
      method: .get,
      path: "/readyz",
      tag: "server",
      summary: "Say whether the server can answer all that it is there for",
      details: "503 while too much waits, or while the catalogue cannot be read.",
      outcome: .json(.answer([("status", .word(["ready"]))])),
      keeping: .never
    ) { _ in
      guard !workers.isFull else { throw Problem.busy() }
      if let catalogue {
        do {
          _ = try catalogue.holdsCatalogue()
        } catch {
          throw Problem(.serviceUnavailable, "Catalogue not to be had", "The catalogue cannot be read.")
        }
      }
      return Reply(["status": "ready"])
    }
  }

  private var numbers: Operation {
    Operation(
      id: "metrics",
      method: .get,
      path: "/metrics",
      tag: "server",
      summary: "Tell in numbers what was asked and how it went",
      details:
        "In the text format of Prometheus. Routes are told by their templates; nothing that anybody sent is in it.",
      outcome: .plainText,
      keeping: .never
    ) { _ in
      let counts = cache.counts
      return Reply(
        text: metrics.text([
          .init(name: "commensal_work_under_way", help: "Computations at work or waiting.", value: workers.load),
          .init(name: "commensal_cache_hits_total", help: "Answers found kept.", value: counts.hits, isCounter: true),
          .init(
            name: "commensal_cache_misses_total",
            help: "Answers not found.",
            value: counts.misses,
            isCounter: true
          ),
          .init(
            name: "commensal_cache_evictions_total",
            help: "Kept answers let go.",
            value: counts.evictions,
            isCounter: true
          ), .init(name: "commensal_cache_entries", help: "Answers kept.", value: counts.entries),
          .init(name: "commensal_cache_bytes", help: "Bytes of answers kept.", value: counts.bytes),
        ])
      )
    }
  }
}
