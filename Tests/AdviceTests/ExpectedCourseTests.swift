import Advice
import Evidence
import Expectation
import Labels
import Testing

@Suite("The course that goes with an answer never contradicts its effect")
struct ExpectedCourseTests {
  private static func answer(
    _ text: String,
    for condition: Condition = .atopicDermatitis,
    profile: Profile? = nil
  ) throws -> Answer {
    let facts = try HeldFacts.shared()
    return facts.advisor.answer(for: facts.reader.read(text), condition: condition, profile: profile)
  }

  private static let labels = [
    "Lactobacillus rhamnosus GG (ATCC 53103), 10 billion CFU per capsule, one capsule a day",
    "Bifidobacterium lactis CECT 8145, Bifidobacterium longum CECT 7347, Lactobacillus casei CECT 9104. 1 billion CFU"
      + " per capsule. Take one capsule daily.",
    "Limosilactobacillus fermentum VRI-003 PCC, 1 billion CFU per capsule, two capsules daily",
    "Bifidobacterium breve M-16V capsule, 5 billion CFU a day",
    "Lactobacillus plantarum capsule, 100 million CFU a day",
  ]

  @Test("Mean and interval are the effect's, but for what is cut at the model's reach", arguments: labels)
  func sameAsEffect(label: String) throws {
    let answer = try Self.answer(label)
    let effect = try #require(answer.effect)
    let expected = try #require(answer.expected)
    let reach = expected.cut?.reach ?? -.infinity
    func cut(_ value: Double) -> Double { min(0, max(reach, value)) }
    #expect(abs(expected.difference.ci95.lowerBound - cut(effect.ci95.low)) < 1e-6)
    #expect(abs(expected.difference.ci95.upperBound - cut(effect.ci95.high)) < 1e-6)
    if expected.cut.map({ $0.beyondReach + $0.harm < 0.01 }) ?? true {
      #expect(abs(expected.difference.mean - effect.estimate) < 0.1)
    }
    #expect(expected.difference.ci95.contains(expected.difference.mean))
    #expect((3...24).contains(expected.difference.week))
  }

  @Test("At the trials' week people like theirs are better with the product by about the effect", arguments: labels)
  func courses(label: String) throws {
    let expected = try #require(try Self.answer(label).expected)
    let place = try #require(expected.weeks.firstIndex { Double($0) >= expected.difference.week })
    let gain = expected.scorad.without.median[place] - expected.scorad.withProduct.median[place]
    #expect(gain > -0.5)
    #expect(abs(gain + expected.difference.mean) < 2 + 0.35 * abs(expected.difference.mean))
    for week in expected.weeks.indices {
      #expect(expected.scorad.withProduct.low[week] <= expected.scorad.withProduct.median[week])
      #expect(expected.scorad.withProduct.median[week] <= expected.scorad.withProduct.high[week])
    }
  }

  @Test("A smaller dose never makes a product better, and next to none does nothing in the model")
  func dose() throws {
    var last: (effect: Double, course: Double)?
    for dose in ["10 billion", "1 billion", "100 million", "1 million", "1000"] {
      let answer = try Self.answer(
        "Bifidobacterium lactis CECT 8145, Bifidobacterium longum CECT 7347, Lactobacillus casei CECT 9104.\n"
          + "\(dose) CFU per capsule. Take one capsule daily."
      )
      let (effect, expected) = (try #require(answer.effect), try #require(answer.expected))
      if let last, dose != "1 billion" {
        #expect(effect.estimate >= last.effect - 1e-9, "\(dose)")
        #expect(expected.difference.mean >= last.course - 1e-9, "\(dose)")
      }
      last = (effect.estimate, expected.difference.mean)
    }
    #expect(try #require(last).course > -0.05)
  }

  @Test("The person's own score decides where the course starts")
  func severity() throws {
    let mild = try #require(try Self.answer(Self.labels[0], profile: Profile(severity: ["SCORAD": 18])).expected)
    let severe = try #require(try Self.answer(Self.labels[0], profile: Profile(severity: ["SCORAD": 55])).expected)
    #expect(abs(mild.scorad.without.median[0] - 18) < 1)
    #expect(abs(severe.scorad.without.median[0] - 55) < 1)
    #expect(mild.ownDifference > severe.ownDifference)
  }

  @Test("The model knows eczema alone, and says nothing of a product without an effect")
  func none() throws {
    #expect(try Self.answer(Self.labels[0], for: .acne).expected == nil)
    #expect(try Self.answer("Bacillus coagulans GBI-30 6086 capsule").effect == nil)
    #expect(try Self.answer("Bacillus coagulans GBI-30 6086 capsule").expected == nil)
    #expect(try Self.answer("Vitamin C 500 mg tablets").expected == nil)
  }
}
