/// The state in which a simulation starts.
public enum Start: String, Sendable, Hashable, CaseIterable {
  /// Skin and gut as in health, whatever the parameters then make of them.
  case healthy
  /// As healthy, but with eczema in the skin: weak barrier, inflammation, memory, S. aureus.
  case lesional
}

extension Equations {
  /// The state in which a simulation starts; blood at the patient's own healthy levels.
  func initial(_ start: Start, into s: MutableColumn<StateVariable, Number>) {
    let lesional = start == .lesional
    s[.barrier] = lesional ? .literal(0.45) : .literal(0.95) * p[.bMax]
    s[.inflammation] = .literal(lesional ? 0.5 : 0.02)
    s[.type2] = .literal(lesional ? 0.5 : 0.01)
    s[.sAureus] = .literal(lesional ? 0.5 : 1e-5)
    s[.commensals] = .literal(lesional ? 0.3 : 0.95)
    s[.malassezia] = .literal(lesional ? 1.6 : 1.1)
    s[.gutBeneficial] = .literal(0.35)
    s[.gutCore] = .literal(0.60)
    s[.gutPathobiont] = .literal(0.05)
    s[.probiotic] = .literal(0)
    s[.leak] = one
    s[.treg] = one
    s[.tnf] = p[.t0]
    s[.il6] = p[.j0]
    s[.crp] = p[.crp0]
    s[.steroidEffect] = .literal(0)
    s[.emollientFilm] = .literal(0)
    s[.topicalActive] = .literal(0)
  }
}
