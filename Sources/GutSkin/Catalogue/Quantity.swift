/// Quantities between states and rates, with the names that the equations, model files and documentation share.
public enum Quantity: String, Sendable, Hashable, CaseIterable {
  // Fixed for a patient.
  case healthyEndotoxin = "e_ref"
  case healthyPathobiontShare = "d_ref"
  case stimulusHalf = "P_half"
  case memoryHalf = "Z_half"
  // Moving with the state.
  case quorumThreshold = "K_Ae"
  case virulence = "phi"
  case itchDrive = "U"
  case itchLevel = "u"
  case scratching = "scr"
  case permeability = "q"
  case stimuli = "P"
  case endotoxin = "e"
  case excessTNF = "tau"
  case probioticExposure = "what"
  case regulation = "reg"
  case antimicrobials = "amp"
  case memoryDrive = "Z"
  case inflammatoryDrive = "S"
  case leakTarget = "Lset"

  /// What it is.
  public var meaning: String {
    switch self {
    case .healthyEndotoxin: "bacterial products entering the blood in health"
    case .healthyPathobiontShare: "saturation of the gut wall by pathobionts in health"
    case .stimulusHalf: "power of the stimuli at which skin responds by half"
    case .memoryHalf: "power of the drive at which type-2 memory forms at half its rate"
    case .quorumThreshold: "density at which S. aureus turns virulent, raised by commensals"
    case .virulence: "share of S. aureus virulence that is switched on, 0 to 1"
    case .itchDrive: "what makes skin itch: inflammation, type-2 memory, dryness"
    case .itchLevel: "itch, 0 to 1"
    case .scratching: "scratching, 0 to 1"
    case .permeability: "how much of what lies on the skin gets in"
    case .stimuli: "stimuli that get through the barrier"
    case .endotoxin: "bacterial products entering the blood through the gut wall"
    case .excessTNF: "TNF-α above the patient's own healthy level, relative to it"
    case .probioticExposure: "saturation of the colon by the probiotic, 0 to 1"
    case .regulation: "brake by regulatory tone, 1 in health"
    case .antimicrobials: "antimicrobial peptides of the skin, 1 without type-2 memory"
    case .memoryDrive: "what drives type-2 memory: skin, gut products, food"
    case .inflammatoryDrive: "what drives inflammation of the skin"
    case .leakTarget: "permeability towards which the gut wall moves"
    }
  }
}
