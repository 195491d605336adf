internal import Hummingbird

/// Everything below `/diary`.
struct DiaryRoutes: Sendable {
  let desk: DiaryDesk

  func add(to router: Router<AppContext>) {
    SignInPages(desk: desk).add(to: router)
    AccountPages(desk: desk).add(to: router)
    DayPages(desk: desk).add(to: router)
    ScalePages(desk: desk).add(to: router)
    FindingPages(desk: desk).add(to: router)
    PlanPages(desk: desk).add(to: router)
    TransferPages(desk: desk).add(to: router)
  }
}
