import Foundation
import Testing

@testable import GutSkin

@Suite("The catalogue of the model")
struct CatalogueTests {
  @Test("a definition stands at its parameter's place")
  func order() {
    #expect(Parameter.definitions.map(\.parameter) == Parameter.allCases)
  }

  @Test("the equations have 101 constants, and two leanings besides")
  func count() {
    #expect(Parameter.allCases.count == 101 + 2)
    #expect(Parameter.allCases.suffix(2) == [.sRos, .sAcn])
  }

  @Test("no two names of the model are the same")
  func names() {
    let states = StateVariable.allCases
    let names: [String] =
      states.map(\.symbol) + Input.allCases.map(\.id) + Parameter.allCases.map(\.id) + ReadOut.allCases.map(\.id)
      + Quantity.allCases.map(\.rawValue)
    #expect(Set(names).count == names.count)
    #expect(Set(states.map(\.codeName)).count == 18)
  }

  @Test("every default is allowed, every meaning and unit is there", arguments: Parameter.definitions)
  func definition(_ definition: Parameter.Definition) {
    #expect(definition.allowed.contains(definition.defaultValue))
    #expect(!definition.meaning.isEmpty && !definition.unit.isEmpty)
    #expect(Parameter(id: definition.id) == definition.parameter)
  }

  @Test("C-reactive protein has the half-life of its source, 19 hours")
  func halfLife() {
    let days = 19.0 / 24
    #expect(abs(exp(-Parameter.kQ.definition.defaultValue * days) - 0.5) < 1e-15)
  }

  @Test("a value that was seen names where")
  func seen() {
    for definition in Parameter.definitions where definition.basis == .seen {
      #expect(!definition.sources.isEmpty, "\(definition.id)")
    }
  }

  @Test("four values were read or recalled as numbers, the others assumed")
  func bases() {
    let notAssumed = Parameter.definitions.filter { $0.basis != .assumed }
    #expect(notAssumed.map(\.id) == ["kappa_b", "k_L", "k_Q", "Q0"])
  }

  @Test("every tag has its source, at its place")
  func sources() {
    #expect(Source.all.map(\.tag) == Source.Tag.allCases)
    #expect(Source.all.allSatisfy { !$0.title.isEmpty && !$0.read.isEmpty })
    #expect(Source.all.allSatisfy { $0.address?.hasPrefix("http") ?? true })
    #expect(Source.with(.lee24)?.address == "https://github.com/jamie-852/SASE-model")
  }

  @Test("names lead back to what they name")
  func lookUp() {
    for state in StateVariable.allCases {
      #expect(StateVariable(named: state.symbol) == state && StateVariable(named: state.codeName) == state)
    }
    for input in Input.allCases { #expect(Input(id: input.id) == input) }
    for readOut in ReadOut.allCases { #expect(ReadOut(id: readOut.id) == readOut) }
    #expect(StateVariable(named: "skin") == nil && Input(id: "") == nil && Parameter(id: "alfa") == nil)
  }

  @Test("a value out of range is found")
  func range() {
    #expect(ParameterValues().firstOutOfRange == nil)
    #expect(ParameterValues([.bMax: 1.1]).firstOutOfRange == .bMax)
    #expect(ParameterValues([.alpha: .nan]).firstOutOfRange == .alpha)
  }
}
