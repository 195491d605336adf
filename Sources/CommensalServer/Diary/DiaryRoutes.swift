internal import Hummingbird

/// Everything below `/diary`, and what programs ask of diaries.
struct DiaryRoutes: Sendable {
  let desk: DiaryDesk

  init(site: Site) { desk = DiaryDesk(site: site) }

  func add(to router: Router<AppContext>) {
    SignInPages(desk: desk).add(to: router)
    AccountPages(desk: desk).add(to: router)
    DayPages(desk: desk).add(to: router)
    ScalePages(desk: desk).add(to: router)
    FindingPages(desk: desk).add(to: router)
    PlanPages(desk: desk).add(to: router)
    TransferPages(desk: desk).add(to: router)
    DiaryAPI(desk: desk).add(to: router)
  }
}
