import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import CommensalServer

@Suite("Labels side by side, and products in order")
struct ProductPageTests {
  private static let derm =
    "PALLIDA Derm 3. One capsule: 1 billion CFU of Bifidobacterium lactis CECT 8145, Bifidobacterium longum CECT 7347, "
    + "Lactobacillus casei CECT 9104."
  private static let drops = "LGG drops <script>alert(1)</script>. Lactobacillus rhamnosus GG 5 billion CFU a day"
  private static let form: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]

  private static func body(_ fields: [(String, String)]) -> ByteBuffer {
    ByteBuffer(string: Query.text(fields))
  }

  @Test("two labels are set side by side at an address of their own")
  func compared() async throws {
    try await buildApplication(.forTests).test(.router) { client in
      let fields = [("for", "eczema"), ("text1", Self.derm), ("text2", Self.drops)]
      let place = try await client.execute(uri: "/compare", method: .post, headers: Self.form, body: Self.body(fields))
      {
        #expect($0.status == .seeOther)
        return try #require($0.headers[.location])
      }
      try await client.execute(uri: place, method: .get) { response in
        #expect(response.status == .ok)
        let body = String(buffer: response.body)
        #expect(body.contains("Side by side") && body.contains("PALLIDA Derm 3"))
        #expect(!body.contains("<script>alert"))
      }
      try await client.execute(uri: place.replacing("label=H4s", with: "label=xxx"), method: .get) { response in
        #expect(response.status == .notFound)
      }
    }
  }

  @Test("what is said of a person is in no address, and the answer is kept by nobody")
  func personal() async throws {
    try await buildApplication(.forTests).test(.router) { client in
      let fields = [("for", "eczema"), ("text1", Self.derm), ("text2", Self.drops), ("age", "4")]
      try await client.execute(uri: "/compare", method: .post, headers: Self.form, body: Self.body(fields)) {
        response in
        #expect(response.status == .ok)
        #expect(response.headers[.cacheControl] == "no-store")
      }
    }
  }

  @Test(
    "what cannot be compared or put in order is said, with what was typed still there",
    arguments: [
      ("/compare", [("for", "eczema"), ("text1", "LGG 1")]),
      ("/compare", [("for", "nix"), ("text1", "LGG 1"), ("text2", "LGG 2")]),
      ("/rank", [("for", "eczema"), ("products", "no catalogue at all")]), ("/rank", [("for", "eczema")]),
      ("/rank", [("for", "eczema"), ("products", "id,name,text\n1,a,LGG"), ("form", "cloud")]),
      ("/rank", [("for", "eczema"), ("products", "id,name,text\n1,a,LGG"), ("age", "old")]),
    ]
  )
  func refused(path: String, fields: [(String, String)]) async throws {
    try await buildApplication(.forTests).test(.router) { client in
      try await client.execute(uri: path, method: .post, headers: Self.form, body: Self.body(fields)) { response in
        #expect(response.status == .unprocessableContent)
        let body = String(buffer: response.body)
        #expect(body.contains("role=\"alert\""))
        #expect(fields.count < 2 || body.contains("LGG") || body.contains("no catalogue at all"))
      }
    }
  }

  @Test("pasted products are put in order, in CSV and in JSON Lines, with those left out counted")
  func ranked() async throws {
    let csv = "id,name,text\n1,Plain cream,\"Aqua, Glycerin\"\n2,Derm,\"\(Self.derm)\"\n3,Drops,\"\(Self.drops)\"\n"
    let lines =
      "{\"id\":\"1\",\"name\":\"Plain cream\",\"text\":\"Aqua\"}\n{\"id\":\"2\",\"name\":\"Derm\",\"text\":\"\(Self.derm)\"}\n"
    try await buildApplication(.forTests).test(.router) { client in
      for products in [csv, lines] {
        let fields = [("for", "eczema"), ("products", products)]
        try await client.execute(uri: "/rank", method: .post, headers: Self.form, body: Self.body(fields)) { response in
          #expect(response.status == .ok)
          let body = String(buffer: response.body)
          let derm = try #require(body.range(of: "Derm"))
          let cream = body.range(of: "Plain cream")
          #expect(cream.map { derm.lowerBound < $0.lowerBound } ?? true)
          #expect(!body.contains("<script>alert"))
          #expect(response.headers[.cacheControl] == "no-store")
        }
      }
      let fields = [("for", "eczema"), ("products", csv), ("form", "capsule")]
      try await client.execute(uri: "/rank", method: .post, headers: Self.form, body: Self.body(fields)) { response in
        let body = String(buffer: response.body)
        #expect(body.contains("Derm") && body.contains("form"))
      }
    }
  }

  @Test("without a catalogue there is none to put in order")
  func noCatalogue() async throws {
    try await buildApplication(.forTests).test(.router) { client in
      try await client.execute(uri: "/rank/catalogue?for=eczema", method: .get) { #expect($0.status == .notFound) }
      try await client.execute(uri: "/rank", method: .get) { response in
        #expect(response.status == .ok)
        #expect(!String(buffer: response.body).contains("/rank/catalogue"))
      }
    }
  }
}
