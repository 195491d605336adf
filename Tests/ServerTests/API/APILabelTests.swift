import Advice
import Answering
import Evidence
import HTTPTypes
import Labels
import Reports
import Testing

@testable import CommensalServer

@Suite("The interface: labels")
struct APILabelTests {
  @Test("read says what the command says", arguments: Way.allCases)
  func read(way: Way) async throws {
    try await APIClient.run(way) { api in
      let text = try APIClient.label("lgg-drops")
      let answer = try await api.post("/api/v1/read", ["text": .string(text)])
      #expect(answer.status == .ok)
      #expect(answer.document == JSONReport.read(try Workbench.open().reader().read(text)))
      #expect(answer.headers[.cacheControl] == "no-cache")
    }
  }

  @Test("check says what the command says", arguments: Way.allCases)
  func check(way: Way) async throws {
    try await APIClient.run(way) { api in
      let text = try APIClient.label("eczema-three-strains")
      let answer = try await api.post("/api/v1/check", ["text": .string(text), "condition": "eczema"])
      let workbench = try Workbench.open()
      let wanted = try workbench.answer(
        try workbench.reader().read(text),
        for: .atopicDermatitis,
        profile: nil,
        borrowing: .init()
      )
      #expect(answer.document == JSONReport.check(wanted))
      #expect(answer.document["verdict"] == .string(wanted.verdict.rawValue))
    }
  }

  @Test("a given name goes before the label's")
  func name() async throws {
    try await APIClient.run { api in
      let answer = try await api.post("/api/v1/read", ["text": "LGG drops", "name": "My drops"])
      #expect(answer.document["product"]?["name"] == "My drops")
    }
  }

  @Test("what rests on a profile is kept by nobody, and says what the profile changes")
  func profile() async throws {
    try await APIClient.run { api in
      let text = JSON.string(try APIClient.label("lgg-drops"))
      let plain: JSON = ["text": text, "condition": "atopic-dermatitis"]
      let personal: JSON = [
        "text": text, "condition": "atopic-dermatitis",
        "profile": ["immunocompromised": true, "severity": ["SCORAD": 34], "conditions": ["eczema"]],
      ]
      let first = try await api.post("/api/v1/check", plain)
      let second = try await api.post("/api/v1/check", personal)
      #expect(first.headers[.cacheControl] == "no-cache")
      #expect(second.headers[.cacheControl] == "no-store")
      #expect(second.document["verdict"] == "ask-a-doctor")
      // A live product and weak immunity: the second answer must not be served to the next who asks without a profile.
      #expect(try await api.post("/api/v1/check", plain).document == first.document)
    }
  }

  @Test("a profile is understood as the command understands it")
  func profileAsCommand() throws {
    let sent = """
      {"age_years": 34, "sex": "female", "pregnant": false, "conditions": ["eczema"], "severity": {"POEM": 14},
       "skin_type": "dry", "allergies": ["milk"], "immunocompromised": true, "central_line": false,
       "preterm_infant": false, "medicines": ["ciclosporin"], "family_atopy": true, "hay_fever": true, "asthma": false,
       "triggers": ["pollen"], "signs": ["fever"], "avoid": ["perfume"], "breastfeeding": null}
      """
    let document = try JSONReading.document(sent.utf8)
    #expect(RequestSchemas.profile.problems(in: document).isEmpty)
    #expect(Profile(sent: document) == (try ProfileParsing.parse(sent, name: "profile")))
    let word = #"{"severity": "moderate"}"#
    #expect(Profile(sent: try JSONReading.document(word.utf8)) == (try ProfileParsing.parse(word, name: "profile")))
  }

  @Test("many labels are answered in order, a bad one with an error in its place", arguments: Way.allCases)
  func bulk(way: Way) async throws {
    try await APIClient.run(way) { api in
      let elements: JSON = [
        ["text": "Lactobacillus rhamnosus GG"], ["text": ""], "no object", ["text": "Bifidobacterium longum 35624"],
      ]
      let array = try await api.post("/api/v1/read/bulk", elements)
      #expect(array.document[0]?["microbes"]?[0]?["strain"] == "GG")
      #expect(array.document[1]?["error"]?["errors"]?[0]?["pointer"] == "/text")
      #expect(array.document[2]?["error"]?["status"] == 422)
      #expect(array.document[3]?["microbes"]?[0]?["name"] == "Bifidobacterium longum")
      let lines = """
        {"text": "Lactobacillus rhamnosus GG"}
        {"text": ""}

        {"text": oops
        {"text": "Bifidobacterium longum 35624"}
        """
      let answers = try await api.post("/api/v1/read/bulk", text: lines, headers: [.contentType: "application/jsonl"])
      #expect(answers.headers[.contentType] == "application/jsonl")
      #expect(answers.text.hasSuffix("\n"))
      #expect(answers.document[0] == array.document[0])
      #expect(answers.document[1] == array.document[1])
      #expect(answers.document[2]?["error"]?["status"] == 400)
      #expect(answers.document[3] == array.document[3])
    }
  }

  @Test("many labels with a profile among them are kept by nobody")
  func bulkProfile() async throws {
    try await APIClient.run { api in
      let answer = try await api.post(
        "/api/v1/check/bulk",
        [["text": "LGG", "condition": "eczema"], ["text": "LGG", "condition": "eczema", "profile": ["asthma": true]]]
      )
      #expect(answer.headers[.cacheControl] == "no-store")
    }
  }
}
