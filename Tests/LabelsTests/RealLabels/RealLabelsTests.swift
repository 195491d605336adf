import Foundation
import Labels
import Testing

@Suite("Labels of real products are read well")
struct RealLabelsTests {
  private func score() throws -> (reader: ReadingScore, lookup: ReadingScore, labels: Int) {
    let (reader, tables) = try TestReader.open()
    let lookup = DictionaryLookup(tables: tables)
    var scores = (reader: ReadingScore(), lookup: ReadingScore(), labels: 0)
    for label in try RealLabelFile.labels() {
      scores.reader.add(reader.read(label.text), label)
      scores.lookup.add(lookup.read(label.text), label)
      scores.labels += 1
    }
    return scores
  }

  @Test(
    "microbes, strains, counts, viability and form are as the label has them",
    .enabled(
      if: RealLabelFile.isAtHand,
      """
      NOT RUN: no labels/labels.jsonl in the folder that COMMENSAL_SHARED names, nor in a folder “shared” beside the \
      checkout. The labels of real products are no part of this project.
      """
    )
  )
  func realLabels() throws {
    let (reader, lookup, labels) = try score()
    print(
      """
      \(labels) labels of real products:
        species F1   \(percent(reader.species.f1))  (\(reader.species)); plain dictionary lookup \(percent(lookup.species.f1))
        strain F1    \(percent(reader.strains.f1))  (\(reader.strains))
        counts       \(percent(reader.counts.accuracy))
        totals       \(percent(reader.totals.accuracy))
        viability    \(percent(reader.viability.accuracy))
        form         \(percent(reader.forms.accuracy))
      """
    )
    for fault in reader.faults { print("  not right: \(fault)") }

    #expect(labels >= 50)
    #expect(reader.species.f1 >= 0.98)
    #expect(reader.strains.f1 >= 0.97)
    #expect(reader.counts.accuracy >= 0.97)
    #expect(reader.totals.accuracy >= 0.97)
    #expect(reader.viability.accuracy >= 0.95)
    #expect(reader.forms.accuracy >= 0.93)
    #expect(reader.inventions.isEmpty, "a microbe was found where there is none")
    #expect(reader.species.f1 > lookup.species.f1)
  }

  private func percent(_ share: Double) -> String { share.formatted(.number.precision(.fractionLength(3))) }
}
