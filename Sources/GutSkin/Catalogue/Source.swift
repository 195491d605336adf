/// A publication, program or page behind the model, and how much of it was read.
public struct Source: Sendable, Hashable {
  /// The short name that parameters refer to.
  public enum Tag: String, Sendable, Hashable, CaseIterable {
    case dh13 = "DH13"
    case dh17 = "DH17"
    case tan18 = "TAN18"
    case tan11 = "TAN11"
    case chr17 = "CHR17"
    case miy21 = "MIY21"
    case miy22 = "MIY22"
    case lee24 = "LEE24"
    case ste13 = "STE13"
    case ven18 = "VEN18"
    case wil98 = "WIL98"
    case cli94 = "CLI94"
    case vek17 = "VEK17"
    case dup90 = "DUP90"
    case ros04 = "ROS04"
    case tot16 = "TOT16"
    case kha24 = "KHA24"
    case gla15 = "GLA15"
    case gun08 = "GUN08"
    case nav18 = "NAV18"
    case coc18 = "COC18"
    case vz17 = "VZ17"
    case bj03 = "BJ03"
    case sco = "SCO"
    case zha15 = "ZHA15"
    case boz17 = "BOZ17"
    case cha13 = "CHA13"
    case vak18 = "VAK18"
    case how18 = "HOW18"
    case sil21 = "SIL21"
    case drp20 = "DRP20"
    case pet19 = "PET19"
    case hol20 = "HOL20"
    case ptb = "PTB"
  }

  /// How it is referred to.
  public var tag: Tag
  /// Authors and subject.
  public var title: String
  /// Where it is; `nil` where no address was at hand.
  public var address: String?
  /// Which part of it was read.
  public var read: String

  /// Every source, in the order of ``Tag``.
  public static let all: [Source] = rows.map {
    Source(tag: $0.0, title: $0.1, address: $0.2.isEmpty ? nil : $0.2, read: $0.3)
  }

  /// The source with a tag.
  public static func with(_ tag: Tag) -> Source? {
    all.first { $0.tag == tag }
  }
}
