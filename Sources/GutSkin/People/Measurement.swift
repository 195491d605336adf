internal import Statistics

/// What a trial's visit writes down: read-outs with the noise of observers, patients and laboratories.
///
/// Its widths are assumed. They make the noise of SCORAD about 4.5 points wide, which is no worse than published
/// reliability: the correlation between two ratings of objective SCORAD by one rater was 0.446 in one study (Br J
/// Dermatol 2015, ``Source/Tag/zha15``) and 0.66 in another (Bożek and Reich 2017).
public struct Measurement: Sendable, Hashable {
  /// SCORAD part A, 0 to 100 %.
  public var extent: Double
  /// SCORAD part B: redness, swelling, oozing, scratch marks, thickening, dryness; whole numbers 0 to 3.
  public var items: [Double]
  /// Itch, 0 to 10.
  public var itch: Double
  /// Lost sleep, 0 to 10.
  public var sleepLoss: Double
  /// POEM, a whole number 0 to 28.
  public var poem: Double
  /// EASI, in points.
  public var easi: Double
  /// Water lost through the skin, g/m²/h.
  public var waterLoss: Double
  /// Lactulose over mannitol in urine.
  public var lactuloseMannitol: Double
  /// C-reactive protein, mg/L.
  public var crp: Double
  /// Interleukin 6, pg/mL.
  public var il6: Double
  /// TNF-α, pg/mL.
  public var tnf: Double
  /// S. aureus, decimal logarithm of CFU per square centimetre; `nil` where it was not detected, below 2.
  public var logSAureus: Double?

  /// SCORAD without itch and sleep, 0 to 83.
  public var objectiveSCORAD: Double { extent / 5 + 3.5 * items.reduce(0, +) }

  /// SCORAD, 0 to 103.
  public var scorad: Double { objectiveSCORAD + itch + sleepLoss }

  /// What a visit would write down of a state.
  ///
  /// - Parameters:
  ///   - latent: the read-outs without noise.
  ///   - expectation: the share by which hope of being treated lowers what patients report, 0 to 1.
  ///   - day: of the visit, counted from the start of the burn-in.
  public init(of latent: (ReadOut) -> Double, expectation: Double, on day: Int, _ random: CounterRandom) {
    func noise(_ index: Int) -> Double { random.normal(.measurement, day: day, index: index) }
    func scaled(_ readOut: ReadOut, _ width: Double, _ index: Int) -> Double {
      latent(readOut) * naturalExponential(width * noise(index))
    }
    func within(_ range: ClosedRange<Double>, _ value: Double) -> Double {
      min(max(value, range.lowerBound), range.upperBound)
    }
    let reported = 1 - expectation
    extent = within(0...100, scaled(.extent, 0.25, 0))
    items = zip(1..., [ReadOut.redness, .swelling, .oozing, .excoriation, .lichenification, .dryness])
      .map { within(0...3, (latent($1) + 0.40 * noise($0)).rounded()) }
    itch = within(0...10, latent(.itch) * reported + 0.8 * noise(7))
    sleepLoss = within(0...10, latent(.sleepLoss) * reported + 0.8 * noise(8))
    poem = within(0...28, (latent(.poem) * reported + 2 * noise(9)).rounded())
    easi = scaled(.easi, 0.2, 10)
    waterLoss = scaled(.waterLoss, 0.25, 11)
    lactuloseMannitol = scaled(.lactuloseMannitol, 0.3, 12)
    crp = scaled(.crp, 0.3, 13)
    il6 = scaled(.il6, 0.3, 14)
    tnf = scaled(.tnf, 0.3, 15)
    let bacteria = latent(.logSAureus) + 0.5 * noise(16)
    logSAureus = bacteria < 2 ? nil : bacteria
  }
}
