import Evidence
import Tables

extension EvidenceReading {
  /// The studies as a table of comma-separated values: `study`, `yi`, `vi` and `sei` as `commensal pool` and R's metafor
  /// take them, then what they rest on. Comparisons of which only a test's outcome is known have bounds in place of
  /// `yi`.
  public var csv: String {
    let head = [
      "study", "yi", "vi", "sei", "counts", "trial", "active", "control", "route", "given", "measure", "week", "n",
      "lower", "upper", "doi", "pmid",
    ]
    let rows = studies.map { study -> [String] in
      let contrast = study.contrast
      let error = contrast.standardError
      func number(_ value: Double?) -> String { value.map { "\($0)" } ?? "" }
      return [
        study.name, number(contrast.estimate), number(error * error), number(error), study.counts ? "yes" : "no",
        study.trial.id, contrast.active, contrast.control, study.route?.rawValue ?? "", study.given, contrast.measure,
        number(contrast.week), contrast.n.map { "\($0)" } ?? "", number(contrast.bounds?.lower),
        number(contrast.bounds?.upper), study.trial.doi ?? "", study.trial.pmid ?? "",
      ]
    }
    return ([head] + rows).map { CSVText.row($0) + "\r\n" }.joined()
  }
}
