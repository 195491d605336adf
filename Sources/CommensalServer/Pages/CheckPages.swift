internal import Hummingbird

/// The first page: a label in, an answer out.
struct CheckPages {
  let site: Site

  func add(to router: Router<AppContext>) {
    router.get("/") { request, context in
      let words = site.words(context)
      return site.response(
        Page(title: words("part.check"), body: "", part: .check),
        to: request,
        context
      )
    }
  }
}
