internal import GutSkin

extension StateVariable {
  /// What people would call it, and what its numbers are relative to.
  var plainWords: (name: String, unit: String) {
    switch self {
    case .barrier: ("Skin barrier", "1 is perfect")
    case .inflammation: ("Inflamed skin", "0 to 1")
    case .type2: ("Allergic skin memory", "type 2; 0 to 1")
    case .sAureus: ("S. aureus on skin", "10⁷ CFU/cm²")
    case .commensals: ("Skin’s own bacteria", "1 is full")
    case .malassezia: ("Malassezia yeasts", "1 is usual")
    case .gutBeneficial: ("Helpful gut bacteria", "share; health 0.35")
    case .gutCore: ("Other gut bacteria", "share; health 0.60")
    case .gutPathobiont: ("Harmful gut bacteria", "share; health 0.05")
    case .probiotic: ("Probiotic in the gut", "billion CFU")
    case .leak: ("Leakiness of gut wall", "1 is healthy")
    case .treg: ("Calming immune tone", "1 is healthy")
    case .tnf: ("TNF-α in blood", "pg/mL")
    case .il6: ("Interleukin 6 in blood", "pg/mL")
    case .crp: ("CRP in blood", "mg/L")
    case .steroidEffect: ("Steroid at work", "1 is potent, daily")
    case .emollientFilm: ("Emollient on skin", "1 is daily")
    case .topicalActive: ("Microbes put on skin", "1 is daily")
    }
  }

  /// What is on the skin on some days and not on others, so that only its mean over people says something.
  var isFilm: Bool {
    switch self {
    case .steroidEffect, .emollientFilm, .topicalActive: true
    default: false
    }
  }

  /// A panel is never narrower: a twentieth of the way from healthy to severe, or all of what is put on.
  var leastSpan: Double {
    let share = 1.0 / 20
    return isFilm ? 1 : self == .sAureus ? 1e-4 : share * abs(typical.severe - typical.healthy)
  }
}
