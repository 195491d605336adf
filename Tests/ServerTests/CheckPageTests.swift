import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Statistics
import Testing

@testable import CommensalServer

@Suite("The first page takes labels and answers")
struct CheckPageTests {
  private static let label =
    "1 Kapsel: Lactobacillus rhamnosus GG (ATCC 53103) 5 Milliarden KBE. <script>alert(1)</script>"

  private func ask(
    _ fields: [(String, String)],
    language: String = "en",
    path: String = "/check",
    _ check: @escaping @Sendable (TestResponse) throws -> Void
  ) async throws {
    var allowed = CharacterSet.alphanumerics
    allowed.insert(charactersIn: "-_.")
    let body = fields.map { name, value in
      "\(name)=\(value.addingPercentEncoding(withAllowedCharacters: allowed) ?? "")"
    }.joined(separator: "&")
    try await buildApplication(.forTests).test(.router) { client in
      try await client.execute(
        uri: path,
        method: .post,
        headers: [.contentType: "application/x-www-form-urlencoded", .acceptLanguage: language],
        body: ByteBuffer(string: body)
      ) { try check($0) }
    }
  }

  @Test("without a word on a person the answer has an address that holds the label")
  func address() async throws {
    let application = try await buildApplication(.forTests)
    try await application.test(.router) { client in
      let body = ByteBuffer(string: "for=eczema&text=Lactobacillus+rhamnosus+GG")
      let headers: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
      let place = try await client.execute(uri: "/check", method: .post, headers: headers, body: body) { response in
        #expect(response.status == .seeOther)
        return try #require(response.headers[.location])
      }
      try await client.execute(uri: place, method: .get) { response in
        #expect(response.status == .ok)
        #expect(String(buffer: response.body).contains("Lacticaseibacillus rhamnosus"))
        #expect(response.headers[.eTag] != nil)
      }
      try await client.execute(uri: place.replacing("?", with: "/json?"), method: .get) { response in
        #expect(response.headers[.contentType] == "application/json")
        let read = try JSONSerialization.jsonObject(with: Data(Array(buffer: response.body))) as? [String: Any]
        #expect(read?["condition"] as? String == "atopic-dermatitis")
      }
    }
  }

  @Test("an answer about a person is kept by nobody and not redirected to an address")
  func person() async throws {
    try await ask([("text", Self.label), ("for", "eczema"), ("age", "0,5"), ("preterm_infant", "yes")]) { response in
      #expect(response.status == .ok)
      #expect(response.headers[.cacheControl] == "no-store")
      #expect(response.headers[.contentEncoding] == nil)
      #expect(String(buffer: response.body).contains("Ask a doctor before you use this"))
    }
  }

  @Test("what a label says is text", arguments: ["", "34"])
  func escaping(age: String) async throws {
    try await ask([("text", Self.label + " Heals <img src=x onerror=alert(2)> eczema."), ("age", age)]) { response in
      let page = String(buffer: response.body)
      #expect(!page.contains("<script>alert"))
      #expect(!page.contains("<img src=x"))
    }
  }

  @Test("the answer is said in the language of the page", arguments: ["de", "es"])
  func languages(language: String) async throws {
    try await ask([("text", Self.label), ("for", "eczema"), ("age", "34")], language: language) { response in
      let page = String(buffer: response.body)
      #expect(page.contains(language == "de" ? "Vertrauenswürdigkeit:" : "Certeza:"))
      #expect(page.contains("<span lang=\"\(language)\">"))
    }
  }

  @Test(
    "a form that cannot be used is told by what to do",
    arguments: [
      ([("text", " \n")], "Type or paste"), ([("text", "LGG"), ("age", "old")], "number of years"),
      ([("text", "LGG"), ("for", "boredom")], "Choose one of the list"),
      ([("text", String(repeating: "a", count: 70_000))], "longer than any label"),
    ]
  )
  func mistakes(fields: [(String, String)], words: String) async throws {
    try await ask(fields) { response in
      #expect(response.status == .unprocessableContent)
      let page = String(buffer: response.body)
      #expect(page.contains(words))
      #expect(page.contains("role=\"alert\""))
    }
  }

  @Test("a body beyond the limit is refused before it is read")
  func large() async throws {
    try await ask([("text", String(repeating: "a", count: 300_000))]) { #expect($0.status == .contentTooLarge) }
  }

  @Test("a link that was cut or swollen leads to a page that says so", arguments: ["H4sIAAAA", "x", "%2e%2e", "bomb"])
  func damagedLink(code: String) async throws {
    var code = code
    if code == "bomb" {
      let packed = try #require(Gzip.packed([UInt8](repeating: 97, count: 3_000_000)))
      code = Data(packed).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
    }
    try await buildApplication(.forTests).test(.router) { [code] client in
      try await client.execute(uri: "/check/\(code)?for=eczema", method: .get) { #expect($0.status == .notFound) }
    }
  }

  @Test("a shared label comes back as it was", arguments: 0..<50 as Range<UInt64>)
  func sharing(seed: UInt64) throws {
    var generator = SeededRandom(seed: seed)
    let scalars: [Unicode.Scalar] = ["a", "é", "ü", "\n", "9", "×", "⁹", "你", " ", "&", "<"]
    let text = String(
      String.UnicodeScalarView(
        (0..<Int.random(in: 1...800, using: &generator)).map { _ in scalars.randomElement(using: &generator) ?? "a" }
      )
    )
    let code = try #require(SharedLabel.code(for: text))
    #expect(SharedLabel.text(for: code) == text)
  }
}

@Suite("Forms with files")
struct MultipartTests {
  private static func form(_ parts: [String], boundary: String = "b0undary") -> [UInt8] {
    Array((parts.map { "--\(boundary)\r\n\($0)\r\n" }.joined() + "--\(boundary)--\r\n").utf8)
  }

  @Test("fields and files come apart")
  func parts() throws {
    let bytes = Self.form([
      "Content-Disposition: form-data; name=\"text\"\r\n\r\nline\r\n--b0undar is no boundary",
      "Content-Disposition: form-data; name=\"photo\"; filename=\"../../etc/passwd\"\r\nContent-Type: image/png\r\n\r\nPNG",
    ])
    let form = try Multipart(bytes, contentType: "multipart/form-data; boundary=\"b0undary\"")
    #expect(form.fields["text"] == "line\r\n--b0undar is no boundary")
    #expect(form.file("photo").map { String(decoding: $0.bytes, as: UTF8.self) } == "PNG")
  }

  @Test(
    "broken ones are refused, and none breaks the reader",
    arguments: [
      "", "--b0undary", "--b0undary\r\n", "--b0undary\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b0undary--",
    ]
  )
  func broken(text: String) {
    #expect(throws: Problem.self) {
      try Multipart(Array(text.utf8), contentType: "multipart/form-data; boundary=b0undary")
    }
  }

  @Test("cut anywhere, a form is refused or read, but never a trap")
  func cuts() {
    let bytes = Self.form(["Content-Disposition: form-data; name=\"text\"\r\n\r\nabc", "\r\nno head"])
    for end in bytes.indices {
      _ = try? Multipart(Array(bytes[..<end]), contentType: "multipart/form-data; boundary=b0undary")
    }
  }
}
