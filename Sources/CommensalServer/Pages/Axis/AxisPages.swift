internal import Answering
internal import Evidence
internal import GutSkin
internal import Hummingbird
internal import Reports

/// The gut–skin axis with sliders: what the model makes of people like these.
struct AxisPages {
  let site: Site
  let desk: AxisDesk

  init(site: Site) {
    self.site = site
    desk = AxisDesk(people: site.configuration.limits.virtualPeople, workers: site.workers)
  }

  func add(to router: Router<AppContext>) {
    router.get("axis") { request, context in
      let asked = try AxisRequest(FormFields(request.uri.query ?? ""))
      return try await site.keptBody(request, context) {
        let results = try await results(asked, context)
        return site.encoded(page(asked, results, context), for: request, context)
      }
    }
    router.get("axis/all") { request, context in
      let asked = try AxisRequest(FormFields(request.uri.query ?? ""))
      return try await site.keptBody(request, context) {
        site.encoded(try await fields(asked, context), for: request, context)
      }
    }
    // For the script: what the page shows beside its sliders.
    router.get("axis/results") { request, context in
      let asked = try AxisRequest(FormFields(request.uri.query ?? ""))
      return try await site.keptBody(request, context) {
        let html = try await results(asked, context)
        return EncodedBody(Array(html.utf8), contentType: "text/html; charset=utf-8")
      }
    }
  }

  /// Every state and read-out in a field of its own.
  private func fields(_ asked: AxisRequest, _ context: AppContext) async throws -> Page {
    let course = try await desk.answer(asked.question)
    return Page(
      title: site.words(context)("axis.all"),
      body: site.fragment(Report.axisFields(course), context),
      part: .axis,
      isListed: false,
      lead: site.render("axis-lead", ["query": asked.query], context)
    )
  }

  private func results(_ asked: AxisRequest, _ context: AppContext) async throws -> String {
    let course = try await desk.answer(asked.question)
    let site = site
    return try await site.workers.run {
      let noticeable = try site.workbench.minimalImportantDifferences().threshold(for: "SCORAD")?.value
      let report = Report.axis(course, measure: asked.measure, noticeable: noticeable ?? 8.7) { name in
        guard case .page(let entry) = site.encyclopedia.find(.term, Entry.slug(name)) else { return nil }
        return .entry(entry)
      }
      return site.render(
        "axis-results",
        [
          "address": "/axis?" + asked.query, "query": asked.query, "report": site.fragment(report, context),
          "said": report.banners.first?.headline ?? "", "isEnglish": context.language == .english,
        ],
        context
      )
    }
  }

  private func page(_ asked: AxisRequest, _ results: String, _ context: AppContext) -> Page {
    let words = site.words(context)
    let barriers = AxisQuestion.Barrier.allCases.map { words("axis.barrier.\($0.rawValue)") }
    let doses = AxisRequest.doses.map { words("axis.billion", ["count": Self.figure($0)]) }
    let seasons = AxisRequest.seasons.range.map { value in
      value == 2 ? words("axis.season.none") : words("axis.season.times", ["count": Self.figure(Double(value) / 2)])
    }
    let people = words("axis.people", ["count": "\(desk.people)"])
    return Page(
      title: words("axis.title"),
      body: site.render(
        "axis",
        [
          "sliders": [
            slider("start", asked.start, AxisRequest.starts, words),
            slider("barrier", asked.barrier.rawValue, (range: -2...1, step: 1), words, names: barriers),
          ],
          "productSliders": [
            slider("dose", asked.dose, (range: 0...AxisRequest.doses.count - 1, step: 1), words, names: doses),
            slider("adherence", asked.adherence, AxisRequest.adherences, words, unit: " %"),
            slider("potency", asked.potency, AxisRequest.potencies, words, unit: " %"),
          ],
          "seasonSliders": [
            slider("season", asked.season, AxisRequest.seasons, words, names: seasons),
            slider("from", asked.seasonStart, AxisRequest.seasonStarts, words),
          ],
          "products": AxisRequest.products.map { option($0, words("axis.product.\($0)"), asked.product) },
          "measures": AxisRequest.measures.map { option($0.id, words("axis.measure.\($0.id)"), asked.measure.id) },
          "spans": AxisRequest.spans.map { option("\($0)", words("axis.weeks", ["count": "\($0)"]), "\(asked.weeks)") },
          "results": results, "people": people,
        ],
        context
      ),
      part: .axis,
      summary: words("axis.lede"),
      isListed: asked == AxisRequest(),
      scripts: ["live.js"]
    )
  }

  /// A slider with what it says at each place.
  private func slider(
    _ name: String,
    _ value: Int,
    _ allowed: (range: ClosedRange<Int>, step: Int),
    _ words: Words,
    unit: String = "",
    names: [String]? = nil
  ) -> [String: Any] {
    let places = Array(stride(from: allowed.range.lowerBound, through: allowed.range.upperBound, by: allowed.step))
    let shown = names ?? places.map { "\($0)\(unit)" }
    let place = (value - allowed.range.lowerBound) / allowed.step
    return [
      "name": name, "label": words("axis.\(name)"), "hint": words("axis.\(name).hint"), "value": value,
      "low": allowed.range.lowerBound, "high": allowed.range.upperBound, "step": allowed.step,
      "shown": shown.indices.contains(place) ? shown[place] : "\(value)", "names": shown.joined(separator: "|"),
    ]
  }

  private static func figure(_ value: Double) -> String {
    value == value.rounded() ? "\(Int(value))" : "\(value)"
  }

  private func option(_ value: String, _ name: String, _ chosen: String) -> [String: Any] {
    ["value": value, "name": name, "isChosen": value == chosen]
  }
}
