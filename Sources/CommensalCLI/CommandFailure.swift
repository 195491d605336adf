/// Why a command could not do what it was asked, with the exit code of the contract.
struct CommandFailure: Error, Sendable, Equatable {
  /// The contract's exit codes; their numbers are those of BSD `sysexits.h`.
  enum Code: Int32, Sendable {
    /// Done, and the answer is that something is wrong with the input's content.
    case contentIsWrong = 1
    case usage = 64
    case unreadableInput = 65
    case noInput = 66
    case fault = 70
  }

  var code: Code
  /// What is wrong, where, and what to do. Never holds text of a label or profile beyond the key or word at fault.
  var message: String

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}
