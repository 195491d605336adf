internal import Hummingbird

/// Pages of words alone.
struct PlainPages {
  let site: Site

  func add(to router: Router<AppContext>) {
    for name in ["about", "privacy"] {
      router.get("\(name)") { request, context in
        let page = Page(title: site.words(context)("\(name).title"), body: site.render(name, [:], context))
        return site.response(page, to: request, context)
      }
    }
  }
}
