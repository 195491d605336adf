/// A region of the body with its share of the skin, by the rule of nines.
public struct BodyArea: Sendable, Hashable, Identifiable {
  /// As answer files name it: `head_neck`.
  public var id: String
  /// In plain words.
  public var name: String
  /// Its share of the body's surface from two years on, in per cent.
  public var share: Double
  /// Its share below two years, in per cent.
  public var shareOfInfant: Double
  /// Other spellings of its id.
  public var otherKeys: [String]

  /// The areas of SCORAD.
  ///
  /// From two years on: head and neck 9, each arm 9, front 18, back 18, each leg 18, genitals 1 (DermNet's and Sanofi's
  /// forms). Below two years the form of 1993 has other figures, which could not be seen; these are the rule of nines
  /// for an infant as GPnotebook gives it: head and neck 18, front 18, back 18, each arm 9, each leg 14, with nothing
  /// for the genitals. Both add up to 100. Whoever has the form at hand gives the extent itself.
  public static let ruleOfNines: [BodyArea] = [
    BodyArea("head_neck", "head and neck", 9, infant: 18, ["head", "neck and head", "face", "head and neck"]),
    BodyArea("arm_left", "left arm", 9, infant: 9, sided("left", ["arm", "upper limb", "upper extremity"])),
    BodyArea("arm_right", "right arm", 9, infant: 9, sided("right", ["arm", "upper limb", "upper extremity"])),
    BodyArea(
      "trunk_front",
      "front of the trunk",
      18,
      infant: 18,
      ["front", "anterior trunk", "trunk anterior", "front trunk", "chest", "chest abdomen", "front of trunk"]
    ),
    BodyArea(
      "trunk_back",
      "back",
      18,
      infant: 18,
      ["back", "posterior trunk", "trunk posterior", "back trunk", "back of trunk"]
    ),
    BodyArea("leg_left", "left leg", 18, infant: 14, sided("left", ["leg", "lower limb", "lower extremity"])),
    BodyArea("leg_right", "right leg", 18, infant: 14, sided("right", ["leg", "lower limb", "lower extremity"])),
    BodyArea("genitals", "genitals", 1, infant: 0, ["genital", "genitalia", "genital area", "groin", "perineum"]),
  ]

  /// Two of a kind that a file may give as one: `arms` for both, each affected alike.
  static let pairs: [(key: String, areas: [BodyArea.ID])] = [
    ("arms", ["arm_left", "arm_right"]), ("upperlimbs", ["arm_left", "arm_right"]),
    ("upperextremities", ["arm_left", "arm_right"]), ("legs", ["leg_left", "leg_right"]),
    ("lowerlimbs", ["leg_left", "leg_right"]), ("lowerextremities", ["leg_left", "leg_right"]),
    ("trunk", ["trunk_front", "trunk_back"]),
  ]

  private static func sided(_ side: String, _ names: [String]) -> [String] {
    names.flatMap { ["\(side) \($0)", "\($0) \(side)", "\($0) \(side.prefix(1))", "\(side.prefix(1)) \($0)"] }
  }

  private init(_ id: String, _ name: String, _ share: Double, infant: Double, _ otherKeys: [String]) {
    self.id = id
    self.name = name
    self.share = share
    shareOfInfant = infant
    self.otherKeys = otherKeys
  }

  func answers(to key: String) -> Bool {
    ScaleText.folded(id) == key || otherKeys.contains { ScaleText.folded($0) == key }
  }
}
