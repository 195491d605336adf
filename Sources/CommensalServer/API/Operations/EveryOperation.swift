internal import Answering

extension API {
  /// The whole interface over what a site holds.
  init(_ site: Site) throws {
    let answerer = site.answerer
    self.init(
      LabelOperations(answerer: answerer).all + ChoiceOperations(answerer: answerer).all
        + (try EvidenceOperations(site.workbench).all) + ModelOperations(threads: site.workers.count).all
        + ScaleOperations().all,
      workers: site.workers,
      cacheLimit: site.configuration.limits.cache / 2
    )
  }
}
