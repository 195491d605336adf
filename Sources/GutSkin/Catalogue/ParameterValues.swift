/// A value for each parameter: one patient's constants.
public struct ParameterValues: Sendable, Hashable {
  private var values: [Double]

  /// Every parameter at its default.
  public init() {
    values = Parameter.definitions.map(\.defaultValue)
  }

  /// The defaults but for some.
  ///
  /// - Parameter changes: values by parameter, in its unit; not held against ``Parameter/Definition/allowed``, which
  ///   ``firstOutOfRange`` does.
  public init(_ changes: [Parameter: Double]) {
    self.init()
    for (parameter, value) in changes { self[parameter] = value }
  }

  /// The value of a parameter, in its unit.
  public subscript(parameter: Parameter) -> Double {
    get { values[parameter.rawValue] }
    set { values[parameter.rawValue] = newValue }
  }

  /// The first parameter whose value is not allowed, if any is not.
  public var firstOutOfRange: Parameter? {
    Parameter.definitions.first { !$0.allowed.contains(self[$0.parameter]) }?.parameter
  }
}
