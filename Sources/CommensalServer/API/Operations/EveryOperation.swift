internal import Answering
internal import SelfTrial

extension API {
  /// The whole interface over what a site holds.
  init(_ site: Site) throws {
    let threads = site.workers.count
    let metrics = Metrics()
    let cache = BodyCache(limit: site.configuration.limits.cache / 2)
    var operations = LabelOperations(answerer: site.answerer).all
    operations += ChoiceOperations(answerer: site.answerer).all
    operations += CatalogueOperations(site.workbench, catalogue: site.catalogue).all
    operations += try EvidenceOperations(site.workbench).all
    operations += ModelOperations(threads: threads).all
    operations += ScaleOperations().all
    operations += SelfTrialOperations(answerer: site.answerer, threads: threads) { DiaryClock.system.now().localDay }.all
    operations +=
      ServerOperations(metrics: metrics, cache: cache, workers: site.workers, catalogue: site.catalogue).all
    self.init(operations, workers: site.workers, cache: cache, metrics: metrics)
  }
}
