import Testing

@Suite("How the command is used")
struct UsageTests {
  @Test(
    "help says what each verb does",
    arguments: [
      ["--help"], ["help", "screen"], ["help", "catalogue"], ["help", "catalogue", "import"],
      ["help", "catalogue", "search"], ["help", "catalogue", "stats"], ["help", "market"],
      ["help", "read"], ["help", "check"], ["help", "trials"], ["help", "rank"],
      ["help", "compare"], ["help", "reviews"], ["help", "pool"],
      ["help", "explain"], ["help", "simulate"], ["help", "simulate", "course"], ["help", "simulate", "trial"],
      ["help", "model"],
      ["help", "model", "show"],
      ["help", "model", "targets"], ["help", "model", "export"],
      ["help", "data"],
      ["help", "data", "check"],
      ["help", "regimen"], ["help", "profile"], ["help", "profile", "new"], ["help", "profile", "check"],
      ["help", "diary"], ["help", "diary", "init"], ["help", "diary", "score"], ["help", "diary", "add"],
      ["help", "diary", "list"],
      ["help", "diary", "plot"], ["help", "diary", "report"], ["help", "diary", "import"], ["help", "diary", "export"],
      ["help", "diary", "forget"], ["help", "trial"], ["help", "trial", "plan"], ["help", "trial", "analyse"],
      ["help", "trial", "triggers"],
    ]
  )
  func help(arguments: [String]) throws {
    let outcome = try Command.run(all: arguments)
    #expect(outcome.code == 0)
    #expect(outcome.errors.isEmpty)
    let name = arguments.filter { !["--help", "help"].contains($0) }.joined(separator: "-")
    try expect(outcome.output, matches: name.isEmpty ? "help.txt" : "help-\(name).txt")
  }

  @Test("the version is one line")
  func version() throws {
    let outcome = try Command.run("--version")
    #expect(outcome.code == 0)
    #expect(outcome.output == "commensal 0.1.0\n")
  }

  @Test("completions are written for each shell", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) throws {
    let outcome = try Command.run("--generate-completion-script", shell)
    #expect(outcome.code == 0)
    for verb in [
      "check", "read", "trials", "reviews", "pool", "explain", "catalogue", "market", "simulate", "model", "data",
      "regimen", "profile", "diary", "eczema",
    ] {
      #expect(outcome.output.contains(verb))
    }
  }

  @Test("wrong usage ends with 64 and says what is right, on standard error only")
  func wrongUsage() throws {
    try expectUsageError(
      ["check"],
      """
      Error: Missing expected argument '<label>'
      Help:  <label>  The label: a file, or - for standard input.
      Usage: commensal check <label> --for <condition> [--profile <file>] [--avoid <word> ...] [--json] [--html <file>] [--market <market>] [--without <kind> ...] [--prior-width <factor>] [--cite <format>]
        See 'commensal check --help' for more information.

      """
    )
    try expectUsageError(
      ["check", "label.txt"],
      """
      Error: Missing expected argument '--for <condition>'
      Help:  --for <condition>  What it is meant to help: eczema, acne, rosacea, itch, dry-skin …
      Usage: commensal check <label> --for <condition> [--profile <file>] [--avoid <word> ...] [--json] [--html <file>] [--market <market>] [--without <kind> ...] [--prior-width <factor>] [--cite <format>]
        See 'commensal check --help' for more information.

      """
    )
    try expectUsageError(
      ["check", "label.txt", "--for", "eczma"],
      """
      Error: “eczma” is not a condition that is known here. Did you mean eczema?
      Usage: commensal check <label> --for <condition> [--profile <file>] [--avoid <word> ...] [--json] [--html <file>] [--market <market>] [--without <kind> ...] [--prior-width <factor>] [--cite <format>]
        See 'commensal check --help' for more information.

      """
    )
    try expectUsageError(
      ["check", "label.txt", "--for", "eczema", "--json", "--html", "x.html"],
      """
      Error: Give either --json or --html, not both.
      Usage: commensal check <label> --for <condition> [--profile <file>] [--avoid <word> ...] [--json] [--html <file>] [--market <market>] [--without <kind> ...] [--prior-width <factor>] [--cite <format>]
        See 'commensal check --help' for more information.

      """
    )
  }

  @Test(
    "a slip of the pen is answered in one line that says what was meant",
    arguments: [
      (["chek", "x"], "there is no verb “chek”. Did you mean check?"),
      (["catalogue", "serch"], "there is no verb “serch” of “catalogue”. Did you mean search?"),
      (["xyzzy"], "there is no verb “xyzzy”. There are check, regimen, read, "),
      (["screen", "--limit", "-1"], "--limit takes no negative number, and was given -1."),
      (["rank", "x", "--for", "eczema", "--top", "-5"], "--top takes no negative number, and was given -5."),
      (["catalogue", "search", "--skip", "-3"], "--skip takes no negative number, and was given -3."),
      (["trials", "--for", "nothing"], "“nothing” is not a condition that is known here. Try eczema, "),
      (["trials", "--for", "exema"], "“exema” is not a condition that is known here. Did you mean eczema?\n"),
    ]
  )
  func slips(arguments: [String], message: String) throws {
    let outcome = try Command.run(all: arguments)
    #expect(outcome.code == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("commensal: " + message), "\(outcome.errors)")
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }

  @Test("a scenario that there is none of is told with the names that help uses")
  func scenarios() throws {
    let outcome = try Command.run("simulate", "--scenario", "foo")
    #expect(outcome.code == 64)
    #expect(outcome.errors.contains("S7 probiotic-12wk-then-stop"))
  }

  @Test("a hostile word is not echoed to the terminal as it is")
  func hostileWord() throws {
    let outcome = try Command.run("check", "x", "--for", "\u{1B}[31m\u{7}" + String(repeating: "a", count: 500))
    #expect(outcome.code == 64)
    #expect(!outcome.errors.contains("\u{1B}"))
    #expect(!outcome.errors.contains(String(repeating: "a", count: 61)))
  }

  private func expectUsageError(_ arguments: [String], _ message: String) throws {
    let outcome = try Command.run(all: arguments)
    #expect(outcome.code == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors == message)
  }
}
