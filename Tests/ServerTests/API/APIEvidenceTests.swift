import Advice
import Answering
import Evidence
import GutSkin
import HTTPTypes
import Labels
import Reports
import SelfTrial
import Statistics
import Testing

@testable import CommensalServer

@Suite("The interface: evidence, choice, model and person")
struct APIEvidenceTests {
  @Test("trials are those that the command lists", arguments: Way.allCases)
  func trials(way: Way) async throws {
    try await APIClient.run(way) { api in
      let workbench = try Workbench.open()
      let answer = try await api.get("/api/v1/trials?for=eczema&microbe=LGG")
      let microbe = try workbench.microbe(named: "LGG")
      let wanted = try workbench.overviews(ofCondition: "atopic-dermatitis", microbe: microbe)
      #expect(wanted.count > 5)
      #expect(answer.document == JSONReport.trials(wanted, condition: "atopic-dermatitis", microbe: microbe.name))
      let all = try await api.get("/api/v1/trials")
      #expect(all.document["count"] == .number(Double(try workbench.overviews().count)))
      let other = try await api.get("/api/v1/trials?for=healthy-skin")
      #expect(other.document["condition"] == "healthy-skin")
    }
  }

  @Test("one trial by its identifier, and near ones where there is none")
  func trial() async throws {
    try await APIClient.run { api in
      let found = try await api.get("/api/v1/trials/navarro-lopez-2018")
      // Navarro-López 2018, JAMA Dermatol 154(1):37: 50 children, 12 weeks.
      #expect(found.document["n"] == 50)
      #expect(found.document["weeks"] == 12)
      let near = try await api.get("/api/v1/trials/navarro-lopez-2019")
      #expect(near.status == .notFound)
      #expect(near.document["nearest"]?[0] == "navarro-lopez-2018")
    }
  }

  @Test(
    "an address is read strictly",
    arguments: [
      ("/api/v1/trials?for=nothing", 422, "for"), ("/api/v1/trials?four=eczema", 422, ""),
      ("/api/v1/trials?for=acne&for=eczema", 422, "for"), ("/api/v1/search?limit=101", 422, "limit"),
      ("/api/v1/search?limit=1e1", 404, ""), ("/api/v1/search?limit=ten", 422, "limit"),
      ("/api/v1/trials?microbe=%zz", 400, ""), ("/api/v1/trials?microbe=%ff", 400, ""),
      ("/api/v1/explain/%E2%82%AC%20", 404, ""),
    ]
  )
  func addresses(path: String, status: Int, name: String) async throws {
    try await APIClient.run { api in
      let answer = try await api.get(path)
      #expect(answer.status.code == status)
      if status == 422 { #expect(answer.document["errors"]?[0]?["pointer"] == .string(name)) }
    }
  }

  @Test("an unknown microbe or word is said so, with what is near")
  func unknown() async throws {
    try await APIClient.run { api in
      #expect(try await api.get("/api/v1/trials?microbe=Escherichia%20nonsensis").status == .notFound)
      let word = try await api.get("/api/v1/explain/skorad")
      #expect(word.status == .notFound)
      #expect(word.document["nearest"]?[0] == "SCORAD")
    }
  }

  @Test("a word is explained as by the command, percent signs and slashes and all")
  func explain() async throws {
    try await APIClient.run { api in
      let explainer = try Workbench.open().explainer()
      for (path, word) in [("LGG", "LGG"), ("Limosilactobacillus%20reuteri", "Limosilactobacillus reuteri")] {
        let answer = try await api.get("/api/v1/explain/\(path)")
        #expect(answer.document == JSONReport.explanation(try #require(explainer.explain(word))))
      }
    }
  }

  @Test("what was got once is not sent again, and can be asked for its head")
  func unchanged() async throws {
    try await APIClient.run(.live) { api in
      let first = try await api.get("/api/v1/conditions")
      let tag = try #require(first.headers[.eTag])
      #expect(try await api.get("/api/v1/conditions", headers: [.ifNoneMatch: tag]).status == .notModified)
      let head = try await api.ask("/api/v1/conditions", .head)
      #expect(head.status == .ok && head.text.isEmpty && head.headers[.eTag] == tag)
    }
  }

  @Test("studies are pooled as by the command", arguments: HeterogeneityMethod.allCases)
  func pool(method: HeterogeneityMethod) async throws {
    try await APIClient.run { api in
      let effects: [(Double, Double)] = [(-0.89, 0.33), (-1.59, 0.19), (-1.35, 0.42), (-1.44, 0.02), (-0.22, 0.05)]
      let studies = effects.map { JSON.object([.init("yi", .number($0.0)), .init("vi", .number($0.1))]) }
      let answer = try await api.post(
        "/api/v1/pool",
        ["studies": .array(studies), "method": .string(method.rawValue), "test": "knha", "bias": true]
      )
      let table = try EffectTable(
        effects.enumerated().map { StudyEffect(study: "\($0 + 1)", estimate: $1.0, variance: $1.1) }
      )
      let wanted = try PooledTable(table, method: method, test: .knappHartung, examinesBias: true)
      #expect(answer.document == JSONReport.pool(wanted))
    }
  }

  @Test("a standard error is the root of a variance, and both at once are refused")
  func standardErrors() async throws {
    try await APIClient.run { api in
      let variances = try await api.post(
        "/api/v1/pool",
        ["studies": [["yi": 1, "vi": 0.25], ["yi": 2, "vi": 0.0625]]]
      )
      let errors = try await api.post("/api/v1/pool", ["studies": [["yi": 1, "sei": 0.5], ["yi": 2, "sei": 0.25]]])
      #expect(variances.document == errors.document)
      let both = try await api.post("/api/v1/pool", ["studies": [["yi": 1, "sei": 0.5, "vi": 0.25]]])
      #expect(both.status == .unprocessableContent)
      #expect(both.document["errors"]?[0]?["pointer"] == "/studies/0")
    }
  }

  // MARK: Choice

  @Test("products are put in order, and those of another form left out with the reason")
  func rank() async throws {
    try await APIClient.run { api in
      let products: JSON = [
        ["id": "none", "text": "Vitamin C 500 mg tablets"],
        ["id": "tested", "text": .string(try APIClient.label("eczema-three-strains"))],
        ["id": "cream", "text": .string(try APIClient.label("cream-with-lysates"))],
      ]
      let all = try await api.post("/api/v1/rank", ["products": products, "condition": "eczema"])
      #expect(all.document["read"] == 3)
      #expect(all.document["ranked"]?[0]?["id"] == "tested")
      #expect(all.document["ranked"]?[0]?["verdict"] == "tested-unclear")
      let oral = try await api.post(
        "/api/v1/rank",
        ["products": products, "condition": "eczema", "route": "oral", "top": 1]
      )
      #expect(oral.document["skipped_why"]?["other-route"] == 1)
      #expect(oral.document["ranked"]?[1] == nil)
    }
  }

  @Test("products are compared for what they claim, and asked for a condition where they claim nothing")
  func compare() async throws {
    try await APIClient.run { api in
      let one = JSON.string(try APIClient.label("eczema-three-strains"))
      let claimed = try await api.post("/api/v1/compare", ["products": [["text": one], ["text": "Vitamin C"]]])
      #expect(claimed.document["condition"] == "atopic-dermatitis")
      #expect(claimed.document["products"]?[0]?["verdict"] == "tested-unclear")
      let silent = try await api.post("/api/v1/compare", ["products": [["text": "A"], ["text": "B"]]])
      #expect(silent.status == .conflict)
      let one_ = try await api.post("/api/v1/compare", ["products": [["text": "A"]]])
      #expect(one_.status == .unprocessableContent)
    }
  }

  @Test("without a catalogue the search says that there is none")
  func noCatalogue() async throws {
    try await APIClient.run { api in
      let answer = try await api.get("/api/v1/search?q=eczema")
      #expect(answer.status == .notFound)
      #expect(answer.document["title"] == "No catalogue")
    }
  }

  // MARK: The model

  @Test("one patient's course is the command's")
  func simulate() async throws {
    try await APIClient.run { api in
      let answer = try await api.post(
        "/api/v1/simulate",
        [
          "scenario": "S3", "set": ["alpha": 0.8], "at": [4, 0, 4],
          "inputs": [["input": "d_cs", "value": 1, "from": 0, "days": 14]],
        ]
      )
      var scenario = try #require(Scenario.named("S3")).setting([(.alpha, 0.8)])
      scenario.schedule = Schedule(scenario.schedule.entries + [.init(.steroid, 1, on: 0..<14)])
      #expect(answer.document == JSONReport.simulation(try SimulatedCourse(scenario, weeks: [0, 4])))
    }
  }

  @Test("a cohort is the same for the same seed, and another for another")
  func cohort() async throws {
    try await APIClient.run { api in
      let asked: [JSON] = [1, 1, 2].map { ["patients": 3, "seed": $0, "at": [1]] }
      var answers: [JSON] = []
      for body in asked { answers.append(try await api.post("/api/v1/simulate", body).document) }
      #expect(answers[0] == answers[1])
      #expect(answers[0]["outputs"] != answers[2]["outputs"])
      #expect(answers[0]["patients"] == 3)
    }
  }

  @Test("inputs that contradict each other are told, and values out of bounds refused by place")
  func contradictions() async throws {
    try await APIClient.run { api in
      let twice: JSON = ["input": "x_env", "value": 2, "from": 0, "days": 7]
      let conflict = try await api.post("/api/v1/simulate", ["inputs": [twice, twice]])
      #expect(conflict.status == .conflict)
      let high = try await api.post(
        "/api/v1/simulate",
        ["inputs": [["input": "d_cs", "value": 2, "from": 0, "days": 7]], "set": ["alpha": 1e9], "patients": 1_001]
      )
      guard case .array(let errors)? = high.document["errors"] else { return #expect(Bool(false)) }
      #expect(Set(errors.compactMap { $0.text("pointer") }) == ["/inputs/0/value", "/set/alpha", "/patients"])
    }
  }

  // MARK: The person

  @Test(
    "every scale scores answers as the command does, and says so where it gives no score",
    arguments: RatingScale.all
  )
  func scale(scale: RatingScale) async throws {
    try await APIClient.run { api in
      let items = try await api.get("/api/v1/scales/\(scale.id)")
      #expect(items.document == JSONReport.items(of: scale))
      let answers = scale.items.map { item -> (String, Double) in
        switch item.allowed {
        case .whole(let range): (item.id, Double(range.upperBound))
        case .number(let range): (item.id, range.upperBound)
        case .halvesFromOne(let most): (item.id, Double(most))
        case .count: (item.id, 12)
        }
      }
      let sent = JSON.object(answers.map { .init($0.0, .number($0.1)) })
      let score = try await api.post("/api/v1/scales/\(scale.id)", ["answers": sent, "age_years": 30])
      let wanted = try scale.score(
        ScaleAnswers(items: Dictionary(uniqueKeysWithValues: answers), ageYears: 30)
      )
      #expect(score.document == JSONReport.score(wanted))
      #expect(score.headers[.cacheControl] == "no-store")
      let none = try await api.post("/api/v1/scales/\(scale.id)", ["answers": [:]])
      #expect(none.status == .ok)
      #expect(none.document["score"] == .null)
    }
  }

  @Test("a diary of rows tells what a table tells the command")
  func analyse() async throws {
    try await APIClient.run { api in
      var rows: [JSON] = []
      var table = "date,measure,value,phase\n"
      for place in 0..<28 {
        let day = CalendarDay(number: 20_600 + place)
        let phase = (place / 7).isMultiple(of: 2) ? "off" : "on"
        let value = phase == "on" ? 20 + place % 5 : 32 + place % 4
        rows.append([
          "date": .string("\(day)"), "measure": "SCORAD", "value": .number(Double(value)), "phase": .string(phase),
        ])
        table += "\(day),SCORAD,\(value),\(phase)\n"
      }
      let answer = try await api.post("/api/v1/self-trial/analyse", ["rows": .array(rows.reversed())])
      let diary = TrialDiary(.table(try TrialTable(utf8: Array(table.utf8))))
      #expect(answer.document == JSONReport.trial(try diary.analysed()))
      #expect(answer.headers[.cacheControl] == "no-store")
    }
  }

  @Test("rows that make no trial are told why, without their values")
  func noTrial() async throws {
    try await APIClient.run { api in
      let high: JSON = ["date": "2026-01-01", "measure": "SCORAD", "value": 777]
      let answer = try await api.post("/api/v1/self-trial/analyse", ["rows": [high]])
      #expect(answer.status == .conflict)
      #expect(!answer.text.contains("777"))
      let row: JSON = ["date": "2026-01-01", "measure": "SCORAD", "value": 1]
      let late: JSON = ["date": "2076-01-01", "measure": "SCORAD", "value": 1]
      #expect(try await api.post("/api/v1/self-trial/analyse", ["rows": [row, late]]).status == .conflict)
      let odd: JSON = ["date": "2026-02-30", "measure": "SCORAD", "value": 1]
      #expect(try await api.post("/api/v1/self-trial/analyse", ["rows": [odd]]).status == .unprocessableContent)
    }
  }

  @Test("a plan begins on the day asked for, with the design asked for")
  func plan() async throws {
    try await APIClient.run { api in
      let answer = try await api.post(
        "/api/v1/self-trial/plan",
        ["weeks": 1, "people": 8, "start": "2027-01-04", "seed": 7, "design": "before-after"]
      )
      #expect(answer.document["chosen"] == "before-after")
      #expect(answer.document["schedule"]?[0]?["from"] == "2027-01-04")
      #expect(answer.document["seed"] == "7")
    }
  }

  // MARK: The server

  @Test("health, readiness and numbers", arguments: Way.allCases)
  func server(way: Way) async throws {
    try await APIClient.run(way) { api in
      #expect(try await api.get("/healthz").document["status"] == "ok")
      #expect(try await api.get("/readyz").document["status"] == "ready")
      let secret = "Hailey-Hailey"
      _ = try await api.get("/api/v1/explain/\(secret)")
      _ = try await api.get("/\(secret)")
      _ = try await api.post("/api/v1/read", ["text": "LGG"])
      _ = try await api.post("/api/v1/read", ["text": "LGG"])
      let numbers = try await api.get("/metrics").text
      #expect(numbers.contains("commensal_requests_total{route=\"/api/v1/read\",method=\"POST\",status=\"200\"} 2\n"))
      #expect(numbers.contains("commensal_requests_total{route=\"none\",method=\"GET\",status=\"404\"} 1\n"))
      #expect(numbers.contains("commensal_request_seconds_count{route=\"/api/v1/read\"} 2\n"))
      #expect(numbers.contains("commensal_cache_hits_total 1\n"))
      #expect(numbers.contains("commensal_requests_in_flight 1\n"))
      #expect(!numbers.contains(secret))
    }
  }
}
