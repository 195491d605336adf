import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import Testing

@testable import CommensalServer

@Suite("The server as a whole")
struct ApplicationTests {
  @Test("answers at its root in the language that is wanted", arguments: Language.allCases)
  func root(language: Language) async throws {
    try await buildApplication(.forTests).test(.router) { client in
      try await client.execute(uri: "/", method: .get, headers: [.acceptLanguage: language.rawValue]) { response in
        #expect(response.status == .ok)
        #expect(String(buffer: response.body).contains("<html lang=\"\(language.rawValue)\">"))
      }
    }
  }

  @Test("every text is there in every language, and holds the same places for values")
  func messages() throws {
    let messages = try Messages()
    let english = messages.keys(.english)
    for language in Language.allCases where language != .english {
      let keys = messages.keys(language)
      #expect(english.subtracting(keys).isEmpty, "\(language) lacks \(english.subtracting(keys).sorted())")
      // English reports need no translation of their own words.
      let extra = keys.subtracting(english).filter { !$0.hasPrefix("report.") }
      #expect(extra.isEmpty, "only \(language) has \(extra.sorted())")
      for key in english.intersection(keys) {
        let places = [language, .english].map { Self.places(messages.text(key, $0) ?? "") }
        #expect(places[0] == places[1], "\(key) in \(language)")
      }
    }
  }

  private static func places(_ text: String) -> Set<Substring> {
    Set(
      text.split(separator: "{{", omittingEmptySubsequences: false).dropFirst().compactMap {
        $0.split(separator: "}}").first
      }
    )
  }
}

extension ServerConfiguration {
  /// Without a line of log for each request, and with nothing in this folder.
  static var forTests: ServerConfiguration {
    var configuration = ServerConfiguration()
    configuration.logLevel = .critical
    configuration.dataFolder = FileManager.default.temporaryDirectory.appending(path: "commensal-\(UUID())").path
    return configuration
  }
}
