/// Which trials, and which of their arms, a question is about. What is left empty asks for nothing.
public struct TrialSelection: Sendable, Hashable {
  /// How many microbes an arm got.
  public enum Blend: String, Sendable, Hashable, CaseIterable {
    case one, several
  }

  /// Names of genera or species, at least one of which every microbe of the arm belongs to.
  public var taxa: [String]
  /// ``Microbes/Strain/id`` of the one microbe the arm got.
  public var strainID: String?
  /// How many microbes the arm got; `nil` for any number.
  public var blend: Blend?
  /// Youngest and oldest age in years; the trial's people must all lie between.
  public var minimumAge: Double?
  /// See ``minimumAge``.
  public var maximumAge: Double?
  /// ISO 3166-1 alpha-2 codes of the countries where the trial was done.
  public var countries: [String]

  /// Made from its parts; what is left out asks for nothing.
  public init(
    taxa: [String] = [],
    strainID: String? = nil,
    blend: Blend? = nil,
    minimumAge: Double? = nil,
    maximumAge: Double? = nil,
    countries: [String] = []
  ) {
    self.taxa = taxa
    self.strainID = strainID
    self.blend = blend
    self.minimumAge = minimumAge
    self.maximumAge = maximumAge
    self.countries = countries
  }

  /// Whether a trial's people and place are those asked for. A trial whose ages or country are not known is not, unless
  /// its age group says enough.
  public func admits(_ population: Trial.Population) -> Bool {
    if !countries.isEmpty {
      guard let country = population.country, countries.contains(country) else { return false }
    }
    let ages = Self.ages(of: population)
    if let minimumAge {
      guard let youngest = ages.youngest, youngest >= minimumAge else { return false }
    }
    if let maximumAge {
      guard let oldest = ages.oldest, oldest <= maximumAge else { return false }
    }
    return true
  }

  /// Whether an arm got the microbes asked for.
  public func admits(_ arm: TrialArm) -> Bool {
    switch blend {
    case .one where arm.microbes.count != 1: return false
    case .several where arm.microbes.count < 2: return false
    default: break
    }
    if let strainID {
      guard arm.microbes.count == 1, arm.microbes[0].strainID == strainID else { return false }
    }
    guard !taxa.isEmpty else { return true }
    return !arm.microbes.isEmpty
      && arm.microbes.allSatisfy { microbe in
        guard let name = microbe.species else { return false }
        return taxa.contains { name == $0 || name.hasPrefix($0 + " ") }
      }
  }

  /// The ages printed, or those that the age group stands for.
  private static func ages(of population: Trial.Population) -> (youngest: Double?, oldest: Double?) {
    let adult = 18.0
    if population.minimumAge != nil || population.maximumAge != nil {
      return (population.minimumAge, population.maximumAge)
    }
    switch population.group {
    case .infants, .children: return (0, adult)
    case .pregnancyAndInfants: return (0, adult)
    case .adults: return (adult, .infinity)
    case .mixed, nil: return (nil, nil)
    }
  }
}

extension Trial {
  /// The year in the identifier or else the citation; `nil` where neither holds one.
  public var publicationYear: Int? { Self.year(in: id) ?? citation.flatMap(Self.year) }

  /// The first number of four digits that can be a year of publication.
  private static func year(in text: String) -> Int? {
    let years = 1950...2099
    let numbers = text.utf8.split { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    for number in numbers where number.count == 4 {
      if let year = Int(Substring(number)), years.contains(year) { return year }
    }
    return nil
  }
}
