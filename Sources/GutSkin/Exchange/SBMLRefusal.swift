/// Why a file is not run: it is not one of this program's exports, or says something that the model does not let in.
public struct SBMLRefusal: Error, Sendable, Hashable {
  /// What kind of thing is wrong.
  public enum Reason: String, Sendable, Hashable {
    /// Not XML, or not of the strict kind that is read.
    case notXML
    /// XML, but not SBML Level 3 Version 1.
    case notSBML
    /// Another model.
    case otherModel
    /// Something that the model does not have, such as an event or a reaction.
    case unknownPart
    /// Something that the model has is not there.
    case missingPart
    /// Another unit.
    case otherUnits
    /// Another equation.
    case otherEquation
    /// A value that is not a number, or not let in.
    case wrongValue
  }

  /// What kind of thing is wrong.
  public var reason: Reason
  /// The line of the file, from 1, where it is about one.
  public var line: Int?
  /// What is wrong, in words; holds names of the file's parts, cut short, and no other text of it.
  public var explanation: String

  init(_ reason: Reason, _ explanation: String, at line: Int? = nil) {
    self.reason = reason
    self.line = line
    self.explanation = explanation
  }
}
