import Testing

@testable import GutSkin

@Suite("Random numbers by counting")
struct RandomTests {
  @Test(
    "words and uniform numbers are those of the specification, bit for bit",
    arguments: [
      Vector(0, 0, 0, 0, 0, 0x2130_748A_AAC8_0268, 0.12964561829974747),
      Vector(42, 0, 1, 0, 0, 0x15F4_1633_3358_1662, 0.085755717754495031),
      Vector(42, 7, 1, 100, 1, 0xB0CF_AFA6_A54E_2220, 0.69066903894900422),
      Vector(.max, 999_999, 3, 364, 0, 0x95F3_1851_1374_F4E2, 0.58574058513064009),
    ]
  )
  func vectors(vector: Vector) throws {
    let random = CounterRandom(seed: vector.seed, patient: vector.patient)
    let stream = try #require(CounterRandom.Stream(rawValue: vector.stream))
    #expect(random.word(stream, day: vector.day, index: vector.index) == vector.word)
    #expect(random.uniform(stream, day: vector.day, index: vector.index) == vector.uniform)
  }

  struct Vector: Sendable {
    let seed, patient, stream: UInt64
    let day, index: Int
    let word: UInt64
    let uniform: Double

    init(
      _ seed: UInt64,
      _ patient: UInt64,
      _ stream: UInt64,
      _ day: Int,
      _ index: Int,
      _ word: UInt64,
      _ uniform: Double
    ) {
      self.seed = seed
      self.patient = patient
      self.stream = stream
      self.day = day
      self.index = index
      self.word = word
      self.uniform = uniform
    }
  }

  @Test("normal numbers are those of the specification, to its 12 decimals")
  func normals() {
    let random = CounterRandom(seed: 42, patient: 0)
    for (day, expected) in [1.283757043052, 1.716614726212, -1.045900539327].enumerated() {
      #expect(abs(random.normal(.drift, day: day, index: 0) - expected) < 5e-13)
    }
  }

  @Test(
    "exposure is that of the specification, to its 6 decimals",
    arguments: [
      (0, [1.269682, 1.442397, 1.315922, 1.285351, 1.277887, 1.321654], 1.139003, 82.979811),
      (1, [1.250545, 1.250699, 1.134662, 1.141294, 1.291861, 1.210014], 1.041905, 74.357230),
    ]
  )
  func exposure(patient: UInt64, first: [Double], day59: Double, sum: Double) {
    let random = CounterRandom(seed: 42, patient: patient)
    var exposure = Exposure(Exposure.Law())
    let days = (0..<60).map { exposure.advance(to: $0, random) }
    for (value, expected) in zip(days, first) { #expect(abs(value - expected) < 5.1e-7) }
    #expect(abs(days[59] - day59) < 5.1e-7)
    #expect(abs(days.reduce(0, +) - sum) < 5.1e-7)
  }

  @Test("triggers come as often as they should and are of size 1 on average, drift is 0.25 wide")
  func exposureMoments() {
    let law = Exposure.Law(triggerRate: 0.2)
    var exposure = Exposure(law)
    var (pulses, drifts) = (0.0, 0.0)
    let days = 40_000
    let random = CounterRandom(seed: 5, patient: 1)
    for day in 0..<days {
      _ = exposure.advance(to: day, random)
      pulses += exposure.pulse
      drifts += exposure.drift * exposure.drift
    }
    // Of a chance of 1 − exp(−0.2) a day, each lasting 1 / (1 − exp(−1/5)) days: an average of 1.
    #expect(abs(pulses / Double(days) - 1) < 0.05)
    #expect(abs((drifts / Double(days)).squareRoot() - 0.25) < 0.015)
  }
}
