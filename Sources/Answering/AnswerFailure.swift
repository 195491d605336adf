/// Why a question was not answered.
package struct AnswerFailure: Error, Sendable, Equatable {
  /// Whose doing it is.
  package enum Code: Sendable {
    /// Answered, and the answer is that something is wrong with the input's content.
    case contentIsWrong
    /// The question makes no sense.
    case usage
    /// The input cannot be read as what it is said to be.
    case unreadableInput
    /// There is no such input.
    case noInput
    /// A fault of this program.
    case fault
  }

  package var code: Code
  /// What is wrong, where, and what to do. Never holds text of a label or profile beyond the key or word at fault.
  package var message: String

  package init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}
