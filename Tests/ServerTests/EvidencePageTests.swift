import Answering
import Evidence
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Reports
import Statistics
import Testing

@testable import CommensalServer

@Suite("The page of the evidence")
struct EvidencePageTests {
  private static let acne = "for=acne&measure=acne-lesions&purpose=treatment"

  @Test("switching a study off moves the pool to what the others give")
  func switchedOff() async throws {
    let workbench = try Workbench.open()
    let evidence = try workbench.evidence()
    let question = EvidenceQuestion(condition: "atopic-dermatitis", route: .topical, measure: "eczema-severity")
    let all = PooledContrasts(question, in: evidence)
    let part = try #require(all.parts.first)
    let left = try #require(part.exact.first)
    let kept = part.exact.filter { $0.trialID != left.trialID }
    let expected = try RandomEffects.fit(
      yi: kept.compactMap(\.estimate),
      vi: kept.map { $0.standardError * $0.standardError },
      test: .knappHartung
    )
    try await buildApplication(.forTests).test(.router) { client in
      let path = "/evidence/data.json?for=eczema&route=topical&measure=eczema-severity&off=\(left.trialID)"
      try await client.execute(uri: path, method: .get) { response in
        #expect(response.status == .ok)
        let json = try #require(
          try JSONSerialization.jsonObject(with: Data(response.body.readableBytesView)) as? [String: Any]
        )
        let pooled = try #require((json["pooled"] as? [[String: Any]])?.first)
        let estimate = try #require(pooled["estimate"] as? Double)
        #expect(abs(estimate - expected.estimate) < 1e-9)
        #expect(abs(estimate - (part.fit?.estimate ?? estimate)) > 0.01, "nothing moved")
        let studies = try #require(json["studies"] as? [[String: Any]])
        let off = studies.filter { $0["counts"] as? Bool == false }.compactMap { $0["trial"] as? String }
        #expect(Set(off) == [left.trialID])
      }
      try await client.execute(uri: path.replacing("data.json", with: "results"), method: .get) { response in
        let body = String(buffer: response.body)
        #expect(body.contains("off=\(left.trialID)"))
        #expect(body.contains("left out by choice"))
      }
    }
  }

  @Test("the form without script leads to an address that names what was switched off")
  func withoutScript() async throws {
    let workbench = try Workbench.open()
    let question = EvidenceQuestion(condition: "acne", measure: "acne-lesions")
    let trials = Set(PooledContrasts(question, in: try workbench.evidence()).studies.map(\.trial.id)).sorted()
    try #require(trials.count > 2)
    try await buildApplication(.forTests).test(.router) { client in
      let on = trials.dropFirst().map { "&on=\($0)" }.joined()
      try await client.execute(uri: "/evidence?\(Self.acne)&pick=1\(on)", method: .get) { response in
        #expect(response.status == .seeOther)
        let place = try #require(response.headers[.location])
        #expect(place.hasPrefix("/evidence?for=acne&"))
        #expect(place.hasSuffix("off=\(trials[0])"))
      }
    }
  }

  @Test("estimator, test and omissions change what is pooled and how")
  func choices() throws {
    let workbench = try Workbench.open()
    let evidence = try workbench.evidence()
    let question = EvidenceQuestion(condition: "atopic-dermatitis", route: .oral, measure: "eczema-severity")
    let usual = try #require(PooledContrasts(question, in: evidence).parts.first?.fit)
    let choice = StudyChoice(method: .derSimonianLaird, test: .wald)
    let other = try #require(PooledContrasts(question, in: evidence, choice: choice).parts.first?.fit)
    #expect(other.method == .derSimonianLaird && other.test == .wald && other.count == usual.count)
    #expect(other.interval != usual.interval)
    for omission in StudyChoice.Omission.allCases {
      let pooled = PooledContrasts(question, in: evidence, choice: StudyChoice(omissions: [omission]))
      #expect(!pooled.dropped.isEmpty, "\(omission) leaves nothing out")
      for contrast in pooled.set.contrasts {
        let trial = try #require(evidence.trial(id: contrast.trialID))
        switch omission {
        case .industry: #expect(trial.funding != .industry && trial.funding != .mixed)
        case .highRisk: #expect(trial.riskOfBias?.overall != .high)
        case .notLowRisk: #expect(trial.riskOfBias?.overall == .low)
        case .wordsOnly: #expect(contrast.kind == .exact)
        case .converted: #expect(contrast.measure == "SCORAD")
        case .noPlacebo: #expect(trial.arm(id: contrast.control)?.role == .placebo)
        }
      }
    }
  }

  @Test("the model leaves out what the pool leaves out")
  func model() throws {
    let workbench = try Workbench.open()
    let question = EvidenceQuestion(condition: "acne", route: .oral, measure: "acne-lesions")
    let all = try workbench.reading(question)
    let left = try #require(all.pooled.set.contrasts.first?.trialID)
    let fewer = try workbench.reading(question, choice: StudyChoice(leftOut: [left]))
    let model = try #require(fewer.models.first ?? nil)
    #expect(!model.contrasts.contrasts.contains { $0.trialID == left })
    #expect(model.leftOut.allSatisfy { $0.trialID == left } && !model.leftOut.isEmpty)
  }

  @Test("downloads are a table that can be pooled again, a document and drawings")
  func downloads() async throws {
    try await buildApplication(.forTests).test(.router) { client in
      try await client.execute(uri: "/evidence/data.csv?\(Self.acne)", method: .get) { response in
        #expect(response.headers[.contentType] == "text/csv; charset=utf-8")
        #expect(response.headers[.contentDisposition]?.contains("commensal-evidence.csv") == true)
        #expect(String(buffer: response.body).hasPrefix("study,yi,vi,sei,"))
      }
      for name in ["forest", "funnel"] {
        try await client.execute(uri: "/evidence/\(name).svg?\(Self.acne)", method: .get) { response in
          #expect(response.headers[.contentType] == "image/svg+xml")
          #expect(String(buffer: response.body).contains("</svg>"))
        }
      }
    }
  }

  @Test(
    "what is not understood is said, with what is known, and never a fault",
    arguments: [
      "for=nix", "for=eczema&measure=nix", "for=eczema&route=nose", "for=eczema&purpose=fun", "for=eczema&off=nobody",
      "for=eczema&method=XX", "for=eczema&without=all", "for=eczema&width=0", "for=%3Cscript%3E", "for=digestion",
    ]
  )
  func unknown(query: String) async throws {
    try await buildApplication(.forTests).test(.router) { client in
      for path in ["/evidence", "/evidence/results", "/evidence/data.csv", "/evidence/choices"] {
        try await client.execute(uri: "\(path)?\(query)", method: .get) { response in
          #expect(response.status == .badRequest, "\(path)?\(query)")
          #expect(!String(buffer: response.body).contains("<script>"))
        }
      }
    }
  }
}
