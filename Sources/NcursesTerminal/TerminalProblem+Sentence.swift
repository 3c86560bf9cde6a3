extension TerminalProblem: CustomStringConvertible {
  package var description: String {
    switch self {
    case .inputIsNoTerminal:
      "standard input is not a terminal; run dafu in a terminal, or use `dafu list` in a script"
    case .outputIsNoTerminal:
      "standard output is not a terminal; run dafu in a terminal, or use `dafu list` in a script"
    case .unknownType(nil):
      "TERM is not set; set it to your terminal's type, for example TERM=xterm-256color"
    case .unknownType(let type?):
      "this machine knows no terminal of the type TERM=\(type); try TERM=xterm-256color, or "
        + "install the package ncurses-term"
    case .tooSimple(let type):
      "a terminal of the type TERM=\(type) cannot place its cursor; set TERM to your terminal's "
        + "real type, for example TERM=xterm-256color"
    case .noUTF8(let locale):
      "the locale \(locale ?? "(none set)") is not UTF-8 and this machine has neither C.UTF-8 nor "
        + "en_US.UTF-8; install a UTF-8 locale"
    case .alreadyOpen: "the terminal is already in use by this process"
    case .noDescriptors:
      "no file descriptors are left for the terminal; close programs or raise `ulimit -n`"
    }
  }
}

extension ProgramProblem: CustomStringConvertible {
  package var description: String { "\(program) could not be started: \(reason)" }
}
