import Foundation

/// A terminal of its own for a command that asks questions.
enum Terminal {
  /// A terminal between the test and the command: types a line whenever the command waits, and ends the input when no
  /// line is left.
  static let script = """
    import os, pty, select, sys
    answers = open("answers").read().split("\\n")
    pid, fd = pty.fork()
    if pid == 0:
        os.execv(sys.argv[1], sys.argv[1:])
    shown, place = b"", 0
    while True:
        ready, _, _ = select.select([fd], [], [], 0.4)
        if ready:
            try:
                part = os.read(fd, 4096)
            except OSError:
                break
            if not part:
                break
            shown += part
        elif place < len(answers):
            os.write(fd, (answers[place] + "\\n").encode())
            place += 1
        else:
            os.write(fd, b"\\x04")
    _, status = os.waitpid(pid, 0)
    if os.path.exists("me.yaml"):
        shown += b"FILE:\\n" + open("me.yaml", "rb").read()
    sys.stdout.write(shown.decode().replace("\\r\\n", "\\n"))
    sys.exit(os.waitstatus_to_exitcode(status))
    """

  static let python = "/usr/bin/python3"
  static var hasPython: Bool { FileManager.default.isExecutableFile(atPath: python) }
}
