/// What the terminal can show.
public struct TextStyle: Sendable, Hashable {
  /// Columns a line may take.
  public var width: Int
  /// Whether colour, bold and dim may be used.
  public var hasColour: Bool
  /// Whether italics may be used.
  public var hasItalics: Bool

  /// A reader tires of lines longer than this, however wide the window.
  public static let widestText = 100
  static let narrowestText = 20

  /// - Parameter width: columns of the terminal; lines are never longer, nor longer than ``widestText``.
  public init(width: Int = 80, hasColour: Bool = false, hasItalics: Bool = false) {
    self.width = min(max(width, Self.narrowestText), Self.widestText)
    self.hasColour = hasColour
    self.hasItalics = hasItalics
  }

  /// How one stretch of text looks.
  struct Face: Hashable {
    var isBold = false
    var isDim = false
    var isItalic = false
    var tone: Tone?

    static let plain = Face()
    static let bold = Face(isBold: true)
    static let dim = Face(isDim: true)

    /// This face, with everything the other adds.
    func adding(_ other: Face) -> Face {
      Face(
        isBold: isBold || other.isBold,
        isDim: isDim || other.isDim,
        isItalic: isItalic || other.isItalic,
        tone: other.tone ?? tone
      )
    }
  }

  /// The text between the control sequences (ECMA-48 SGR) of its face; bare where the terminal shows none.
  func painted(_ text: String, _ face: Face) -> String {
    var codes: [String] = []
    if hasColour {
      if face.isBold { codes.append("1") }
      if face.isDim { codes.append("2") }
      if let colour = face.tone.flatMap(Self.colour) { codes.append(colour) }
    }
    if hasItalics && face.isItalic { codes.append("3") }
    return codes.isEmpty || text.isEmpty ? text : "\u{1B}[\(codes.joined(separator: ";"))m\(text)\u{1B}[0m"
  }

  private static func colour(_ tone: Tone) -> String? {
    switch tone {
    case .good: "32"
    case .mixed, .caution: "33"
    case .bad: "31"
    case .note: "36"
    case .plain: nil
    }
  }
}
