internal import Yams

/// Every text of the pages, by key and language.
///
/// A text may hold places for values, `{{count}}`: in templates Mustache fills them, in code ``Words``.
struct Messages: Sendable {
  private let texts: [Language: [String: String]]

  /// Opens the catalogue that the binary carries.
  init() throws(MessageError) {
    var texts: [Language: [String: String]] = [:]
    let files = EmbeddedText.files(in: "Messages")
    for language in Language.allCases {
      var merged: [String: String] = [:]
      // One file a part of the site: `check.de.yaml`.
      for file in files where file.name.hasSuffix(".\(language.rawValue).yaml") {
        guard let read = try? YAMLDecoder().decode([String: String].self, from: file.text) else {
          throw .unreadable(file.name)
        }
        merged.merge(read) { first, _ in first }
      }
      texts[language] = merged
    }
    self.texts = texts
  }

  /// The keys of a language.
  func keys(_ language: Language) -> Set<String> { Set(texts[language, default: [:]].keys) }

  /// The text under a key; `nil` where there is none. English stands in for a language that lacks it.
  func text(_ key: String, _ language: Language) -> String? {
    texts[language]?[key] ?? texts[.english]?[key]
  }

  func words(_ language: Language) -> Words { Words(messages: self, language: language) }
}

/// What is wrong with the catalogue of texts.
enum MessageError: Error, Equatable {
  case unreadable(String)
  /// A template names a text that is not there.
  case missing(key: String, template: String)
}

/// The texts of one language.
struct Words: Sendable {
  let messages: Messages
  let language: Language

  /// The text under a key with its places filled; the key itself where there is no text.
  ///
  /// The result is plain text: escape it where it goes into HTML by hand.
  func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String {
    guard var text = messages.text(key, language) else { return key }
    for (name, value) in values { text.replace("{{\(name)}}", with: value) }
    return text
  }

  /// The text under a key; `nil` where there is none.
  func optional(_ key: String) -> String? { messages.text(key, language) }
}
