internal import Mustache

/// The templates of the pages, one set a language.
///
/// `[[key]]` stands for a text of the catalogue; it is put in once, when the server starts. All else is Mustache.
struct Templates: Sendable {
  private let libraries: [Language: MustacheLibrary]

  init(messages: Messages) throws {
    var libraries: [Language: MustacheLibrary] = [:]
    for language in Language.allCases {
      var library = MustacheLibrary()
      for file in EmbeddedText.files(in: "Templates") {
        let name = String(file.name.prefix { $0 != "." })
        let text = try Self.filled(file.text, template: name, messages.words(language))
        library.register(try MustacheTemplate(string: text), named: name)
      }
      libraries[language] = library
    }
    self.libraries = libraries
  }

  /// - Returns: HTML.
  func render(_ name: String, _ values: [String: Any], _ language: Language) -> String {
    guard let html = libraries[language]?.render(values, withTemplate: name) else {
      preconditionFailure("there is no template \(name)")
    }
    return html
  }

  private static func filled(_ text: String, template: String, _ words: Words) throws(MessageError) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "[["), let end = rest[start.upperBound...].firstRange(of: "]]") {
      let key = String(rest[start.upperBound..<end.lowerBound])
      guard let message = words.optional(key) else { throw .missing(key: key, template: template) }
      result += rest[..<start.lowerBound]
      result += HTML.escaped(message)
      rest = rest[end.upperBound...]
    }
    return result + rest
  }
}
