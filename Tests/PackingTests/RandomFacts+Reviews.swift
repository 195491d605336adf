import Evidence
import Statistics

extension RandomFacts {
  mutating func review() -> PublishedReview {
    PublishedReview(
      id: text(),
      citation: text(),
      doi: maybe { $0.text() },
      pmid: maybe { $0.text() },
      condition: text(),
      question: text(),
      purpose: maybe { $0.word() },
      route: maybe { $0.word() },
      searchedTo: maybe { $0.integer() },
      selection: maybe { $0.selection() },
      trials: maybe { $0.integer() },
      participants: maybe { $0.integer() },
      trialList: trialList(),
      resultText: maybe { $0.text() },
      pooled: list { $0.pooled() },
      sources: list { Trial.Source(url: $0.text(), seen: $0.word()) },
      caveats: text()
    )
  }

  mutating func pooled() -> PublishedReview.Pooled {
    PublishedReview.Pooled(
      measure: text(),
      definition: maybe { $0.text() },
      subgroup: maybe { $0.text() },
      unit: maybe { $0.text() },
      week: maybe { $0.number() },
      subjects: word(),
      effect: maybe { $0.word() },
      estimate: maybe { $0.number() },
      ci95: maybe { $0.interval() },
      predictionInterval: maybe { $0.interval() },
      p: maybe { $0.number() },
      pBelow: maybe { $0.number() },
      i2: maybe { $0.number() },
      trials: maybe { $0.integer() },
      participants: maybe { $0.integer() },
      method: maybe { $0.word() },
      test: maybe { $0.word() },
      verdict: maybe { $0.word() },
      resultText: maybe { $0.text() },
      note: maybe { $0.text() },
      doubt: maybe { $0.text() },
      trialList: trialList(),
      selection: maybe { $0.selection() }
    )
  }

  private mutating func trialList() -> PublishedReview.TrialList {
    PublishedReview.TrialList(held: texts(), notHeld: texts())
  }

  private mutating func selection() -> TrialSelection {
    TrialSelection(
      taxa: texts(),
      strainID: maybe { $0.text() },
      blend: maybe { $0.word() },
      minimumAge: maybe { $0.number() },
      maximumAge: maybe { $0.number() },
      countries: texts()
    )
  }
}
