import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Reports
import Testing

@testable import CommensalServer

@Suite("The page of the gut–skin axis")
struct AxisPageTests {
  /// Few people: what is asked here holds for any number.
  private static var settings: ServerConfiguration {
    var settings = ServerConfiguration.forTests
    settings.limits.virtualPeople = 4
    return settings
  }

  @Test("people are followed with the product and without it, and the sliders stand where they were put")
  func course() async throws {
    try await buildApplication(Self.settings).test(.router) { client in
      try await client.execute(uri: "/axis?start=45&product=own&potency=60&weeks=12&measure=POEM", method: .get) {
        response in
        #expect(response.status == .ok)
        let body = String(buffer: response.body)
        #expect(body.contains("4 virtual people whose SCORAD starts between"))
        #expect(body.contains("without probiotic"))
        #expect(body.contains("max=\"80\" step=\"5\" value=\"45\""))
        #expect(body.contains("/term/scorad"))
        #expect(!body.contains("style=") && !body.contains("<style"))
      }
      // The script asks for the part alone, and gets the address to keep.
      try await client.execute(uri: "/axis/results?start=45&product=none&weeks=12", method: .get) { response in
        let body = String(buffer: response.body)
        #expect(!body.contains("<html") && body.contains("data-address=\"/axis?start=45"))
        #expect(body.contains("In the model, without a product"))
      }
    }
  }

  @Test(
    "values that no slider has are refused with what it takes",
    arguments: [
      "start=500", "start=x", "barrier=9", "product=magic", "weeks=13", "measure=nix", "dose=-1", "adherence=101",
    ]
  )
  func refused(query: String) async throws {
    try await buildApplication(Self.settings).test(.router) { client in
      try await client.execute(uri: "/axis?\(query)", method: .get) { #expect($0.status == .badRequest) }
      try await client.execute(uri: "/axis/results?\(query)", method: .get) { #expect($0.status == .badRequest) }
    }
  }

  @Test("a stronger product does more, and the same question has the same answer")
  func potency() async throws {
    let screening = try await AxisScreening(barrier: .usual, people: 16, threads: 2)
    func mean(_ potency: Double) async throws -> Double {
      let question = AxisQuestion(product: .ownOral(potency: potency), adherence: 1, weeks: 12)
      let course = try await AxisCourse(question, from: screening, people: 8, threads: 2)
      return try #require(course.difference(inWeek: 12, noticeable: 8.7)).mean
    }
    let (weak, strong, again) = (try await mean(0.02), try await mean(0.6), try await mean(0.6))
    #expect(strong < weak)
    #expect(strong == again)
  }
}
