internal import Advice
internal import Answering

/// A person's profile as a file.
enum ProfileFile {
  private static let largestFile = 64 * 1024

  static func read(_ path: String) throws(AnswerFailure) -> Profile {
    let profile = try contents(path)
    if profile == Profile() {
      Output.note("\(printable(path)) says nothing about you: the answer is the one for anybody")
    }
    return profile
  }

  /// The profile as the file has it, be it empty.
  static func contents(_ path: String) throws(AnswerFailure) -> Profile {
    let bytes = try System.readFile(path, limit: largestFile)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw AnswerFailure(.unreadableInput, "\(printable(path)) is not UTF-8 text; save the profile as UTF-8")
    }
    return try ProfileParsing.parse(text, name: printable(path))
  }
}
