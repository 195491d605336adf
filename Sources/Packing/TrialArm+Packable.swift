public import Evidence

extension TrialArm.Role: PackableWord {}
extension TrialArm.Route: PackableWord {}
extension TrialArm.Viability: PackableWord {}

extension TrialArm: Packable {
  /// Appends the fields in their order.
  public func pack(into writer: inout PackWriter) {
    id.pack(into: &writer)
    role.pack(into: &writer)
    pools.pack(into: &writer)
    route.pack(into: &writer)
    form.pack(into: &writer)
    viability.pack(into: &writer)
    microbes.pack(into: &writer)
    otherActives.pack(into: &writer)
    doseCFUPerDay.pack(into: &writer)
    doseText.pack(into: &writer)
    nRandomised.pack(into: &writer)
    nAnalysed.pack(into: &writer)
    with.pack(into: &writer)
  }

  /// Reads the fields in their order.
  public init(from reader: inout PackReader) throws(PackError) {
    self.init(
      id: try .init(from: &reader),
      role: try .init(from: &reader),
      pools: try .init(from: &reader),
      route: try .init(from: &reader),
      form: try .init(from: &reader),
      viability: try .init(from: &reader),
      microbes: try .init(from: &reader),
      otherActives: try .init(from: &reader),
      doseCFUPerDay: try .init(from: &reader),
      doseText: try .init(from: &reader),
      nRandomised: try .init(from: &reader),
      nAnalysed: try .init(from: &reader),
      with: try .init(from: &reader)
    )
  }
}

extension TrialArm.Microbe: Packable {
  /// Appends the fields in their order.
  public func pack(into writer: inout PackWriter) {
    reported.pack(into: &writer)
    species.pack(into: &writer)
    strain.pack(into: &writer)
    strainID.pack(into: &writer)
  }

  /// Reads the fields in their order.
  public init(from reader: inout PackReader) throws(PackError) {
    self.init(
      reported: try .init(from: &reader),
      species: try .init(from: &reader),
      strain: try .init(from: &reader),
      strainID: try .init(from: &reader)
    )
  }
}
