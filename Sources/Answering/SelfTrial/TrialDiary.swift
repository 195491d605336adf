package import SelfTrial

/// Why a diary does not answer a question about a trial. Never holds more of what somebody wrote than a name.
package enum TrialTrouble: Error, Sendable, Hashable {
  /// There is no score in it.
  case noMeasure
  /// No value of the measure stands.
  case noValues(measure: String)
  /// Several products were taken, and which one is meant was not said.
  case severalProducts(Int)
  /// No product of the name was taken.
  case noSuchProduct(String)
  /// The rows of a table do not make a trial; which, and why.
  case table(String)
}

/// Days of a trial, however they were kept.
package struct TrialDiary: Sendable {
  package enum Content: Sendable {
    /// The columns date, measure, value and phase, and what else the analysis knows.
    case table(TrialTable)
    /// A diary of all kinds of entries.
    case diary(Diary, product: String?)
  }

  package let content: Content

  package init(_ content: Content) { self.content = content }

  /// The measures with the number of their values, most first.
  package var measures: [(name: String, values: Int)] {
    switch content {
    case .table(let table): table.measures
    case .diary(let diary, _): diary.measures.map { ($0.id, $0.days) }
    }
  }

  /// The measure that is asked for, or the one with most values.
  package func measure(_ wanted: String?) throws(TrialTrouble) -> String {
    if let wanted { return MeasureFacts.known(as: wanted) }
    guard let first = measures.first else { throw .noMeasure }
    return first.name
  }

  package func values(of measure: String) -> [Double] {
    switch content {
    case .table(let table): table.values(of: measure)
    case .diary(let diary, _): diary.series(of: measure).map(\.value)
    }
  }

  /// The days of a measure, and how many values a later one of the same day replaced.
  package func series(of facts: MeasureFacts) throws(TrialTrouble) -> (series: TrialSeries, replaced: Int) {
    switch content {
    case .table(let table):
      do {
        return try table.series(of: facts)
      } catch {
        throw .table("\(error)")
      }
    case .diary(let diary, let product):
      if let product, !diary.products.contains(where: { $0.name.lowercased() == product.lowercased() }) {
        throw .noSuchProduct(product)
      }
      do {
        return (try diary.trialSeries(of: facts.name, product: product), 0)
      } catch {
        switch error {
        case .noValues: throw .noValues(measure: facts.name)
        case .severalProducts(let count): throw .severalProducts(count)
        }
      }
    }
  }

  /// The triggers noted on the days of a series; those that never change come by name alone.
  package func triggers(over series: TrialSeries) -> (usable: [TriggerSeries], constant: [String]) {
    switch content {
    case .table: ([], [])
    case .diary(let diary, _): diary.triggers(over: series)
    }
  }
}
