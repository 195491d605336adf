/// A page of the site, before it has the site's frame.
struct Page {
  /// Which part of the site it belongs to.
  enum Part: String, CaseIterable {
    case check, compare, rank, encyclopedia, evidence, axis, diary

    /// Where the part begins.
    var path: String { self == .check ? "/" : "/\(rawValue)" }
  }

  /// What it is called, in the page's language; also its heading.
  var title: String
  /// Its content as HTML, without the heading.
  var body: String
  /// `nil` for none.
  var part: Part?
  /// In a sentence what is found here, for search engines; may be empty.
  var summary = ""
  /// Whether only one person may see it: it is never kept by anyone, nor packed.
  var isPrivate = false
  /// Whether search engines may show it.
  var isListed = true
  /// Scripts of ``Assets`` that make it faster to use; it works without them.
  var scripts: [String] = []
  /// The language of the heading where it is not the page's, such as `en`.
  var titleLanguage: String?
  /// A line above the heading as HTML, such as the way back.
  var lead = ""
}
