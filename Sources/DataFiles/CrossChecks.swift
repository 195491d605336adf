internal import Evidence
internal import Microbes

extension DataChecks {
  /// That no trial is held twice without saying so.
  func checkTrialsAgainstEachOther() {
    CommonCheck.checkIdentifiers(content.trials)
    let known = Dictionary(content.trials.map { ($0.value.id, $0.value) }) { first, _ in first }
    for trial in content.trials {
      guard let other = trial.value.sameTrialAs else { continue }
      if other == trial.value.id {
        trial.report("same_trial_as", "A record cannot report itself again. Name the other, or remove the key.")
      } else if known[other] == nil {
        trial.report("same_trial_as", "There is no trial “\(other)”. Correct its identifier.")
      } else if let further = known[other]?.sameTrialAs {
        trial.report("same_trial_as", "“\(other)” itself reports “\(further)” again. Name “\(further)” here.")
      }
    }
    checkUnique("doi") { $0.doi.map { [$0.lowercased()] } ?? [] }
    checkUnique("pmid") { $0.pmid.map { [$0] } ?? [] }
    checkUnique("registration") { $0.registration.map(Self.registryNumbers) ?? [] }
  }

  /// The registry numbers in a text: words that hold letters and at least four digits, as `NCT02832063`.
  static func registryNumbers(_ text: String) -> [String] {
    text.split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "/") }.map { $0.uppercased() }
      .filter { word in word.count { $0.isNumber } >= 4 && word.contains { $0.isLetter } }
  }

  private func checkUnique(_ key: String, _ numbers: (Trial) -> [String]) {
    var holder: [String: Trial] = [:]
    for trial in content.trials {
      for number in numbers(trial.value) {
        guard let other = holder[number] else {
          holder[number] = trial.value
          continue
        }
        if root(trial.value) != root(other) {
          trial.report(
            key,
            "“\(number)” is also that of \(other.id). If both report the same people, say so with same_trial_as."
          )
        }
      }
    }
  }

  private func root(_ trial: Trial) -> String { trial.sameTrialAs ?? trial.id }

  func checkReviews() {
    CommonCheck.checkIdentifiers(content.reviews)
    for review in content.reviews {
      CommonCheck.checkFileName(review)
      CommonCheck.checkSources(review.value.sources, of: review.file)
      CommonCheck.checkPublication(doi: review.value.doi, pmid: review.value.pmid, file: review.file)
      ClosedLists.check(review.value.condition, in: content.closedLists.reviewConditions) {
        review.report("condition", $0)
      }
      check(review.value.trialList, of: review.value.trials, "k_review", at: "", in: review)
      if let selection = review.value.selection { check(selection, at: "select", of: review) }
      for (index, pooled) in review.value.pooled.enumerated() {
        check(pooled, at: "pooled[\(index)]", of: review)
        check(pooled.trialList, of: pooled.trials, "k_trials", at: "pooled[\(index)].", in: review)
        if let selection = pooled.selection { check(selection, at: "pooled[\(index)].select", of: review) }
      }
    }
  }

  private func check(_ pooled: PublishedReview.Pooled, at key: String, of review: Located<PublishedReview>) {
    let doubtful: DataProblem.Severity = pooled.doubt == nil ? .warning : .note
    let figures = ContrastFigures(
      effect: pooled.effect,
      estimate: pooled.estimate,
      interval: pooled.ci95,
      p: pooled.p,
      pBelow: pooled.pBelow
    )
    for finding in figures.findings() {
      review.report("\(key).\(finding.key)", finding.message, as: finding.isImpossible ? .error : doubtful)
    }
    if let i2 = pooled.i2, !(0...100).contains(i2) {
      review.report("\(key).i2", "\(i2) % cannot be: I² is from 0 to 100.")
    }
    if let trials = pooled.trials, trials < 1 { review.report("\(key).k_trials", "\(trials) trials is less than one.") }
  }

  /// That the trials named are held once each, and are no more than the review counts.
  private func check(
    _ list: PublishedReview.TrialList,
    of total: Int?,
    _ totalKey: String,
    at prefix: String,
    in review: Located<PublishedReview>
  ) {
    var seen: Set<Trial.ID> = []
    for (index, id) in list.held.enumerated() {
      let key = "\(prefix)included[\(index)]"
      if !content.trials.contains(where: { $0.value.id == id }) {
        review.report(key, "There is no trial “\(id)”. Correct its identifier, or name it under not_held.")
      } else if !seen.insert(id).inserted {
        review.report(key, "“\(id)” stands twice. Keep one.")
      }
    }
    if let total, list.count > total {
      review.report(
        "\(prefix)\(totalKey)",
        "\(list.count) trials are named, more than the \(total) counted. Correct one of the two."
      )
    }
  }

  private func check(_ selection: TrialSelection, at key: String, of review: Located<PublishedReview>) {
    for (index, name) in selection.taxa.enumerated() where !strains.isCurrentName(name) {
      review.report("\(key).taxa[\(index)]", "“\(name)” is no current name in species.csv or genera.csv.")
    }
    if let id = selection.strainID, !content.strains.contains(where: { $0.value.id == id }) {
      review.report("\(key).strain_id", "“\(id)” is no strain_id in strains.csv.")
    }
    if let low = selection.minimumAge, let high = selection.maximumAge, low > high {
      review.report("\(key).age_years", "The youngest age (\(low)) is above the oldest (\(high)). Swap them.")
    }
  }
}
