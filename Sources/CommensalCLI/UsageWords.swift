internal import Answering
internal import ArgumentParser
internal import Microbes

/// What is wrong with a command line, where the parser's own words would not help.
enum UsageWords {
  /// A verb that there is none of, with those that look like it.
  static func unknownVerb(in arguments: [String]) -> String? {
    var command: any ParsableCommand.Type = CommensalCommand.self
    for word in arguments {
      let configuration = command.configuration
      let verbs = configuration.subcommands
      guard !verbs.isEmpty, configuration.defaultSubcommand == nil, !word.hasPrefix("-") else { return nil }
      let names = verbs.map(name)
      if let place = names.firstIndex(of: word) {
        command = verbs[place]
        continue
      }
      guard word != "help" else { return nil }
      let nearest = Spelling.nearest(to: word, among: names)
      let hint =
        nearest.isEmpty
        ? "There are \(names.joined(separator: ", "))." : "Did you mean \(nearest.joined(separator: " or "))?"
      let place = command == CommensalCommand.self ? "" : " of “\(name(command))”"
      return "there is no verb “\(printable(word))”\(place). \(hint)"
    }
    return nil
  }

  /// A negative number, which the parser takes for an option of its own.
  static func negativeNumber(in arguments: [String], _ complaint: String) -> String? {
    for (option, value) in zip(arguments, arguments.dropFirst()) where option.hasPrefix("-") {
      guard value.first == "-", value.dropFirst().first?.isNumber == true,
        complaint.contains("Missing value for '\(option)")
      else { continue }
      return "\(printable(option)) takes no negative number, and was given \(printable(value))."
    }
    return nil
  }

  private static func name(_ command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? command._commandName
  }
}
