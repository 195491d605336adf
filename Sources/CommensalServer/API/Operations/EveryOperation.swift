internal import Answering
internal import SelfTrial

extension API {
  /// The whole interface over what a site holds, with diaries of its own.
  init(_ site: Site) throws { try self.init(site, desk: DiaryDesk(site: site)) }

  /// The whole interface over what a site and its diaries hold.
  init(_ site: Site, desk: DiaryDesk) throws {
    let threads = site.workers.count
    let limits = site.configuration.limits
    let metrics = Metrics()
    let cache = BodyCache(limit: limits.cache / 2)
    var operations = LabelOperations(answerer: site.answerer).all
    operations += ChoiceOperations(answerer: site.answerer).all
    operations += CatalogueOperations(site.workbench, catalogue: site.catalogue).all
    operations += try EvidenceOperations(site.workbench).all
    operations += ModelOperations(threads: threads, mostPatients: limits.simulatedPatients).all
    operations += ScaleOperations().all
    operations +=
      SelfTrialOperations(answerer: site.answerer, threads: threads, limits: limits) {
        desk.clock.now().localDay
      }.all
    operations += DiaryOperations(desk: desk).all
    operations +=
      ServerOperations(metrics: metrics, cache: cache, workers: site.workers, catalogue: site.catalogue).all
    self.init(operations, workers: site.workers, cache: cache, metrics: metrics) { try await desk.keyHolder($0, $1) }
  }
}
