/// Makes a slanted, small or soft photo easier to read, with ImageMagick where it is installed. Tesseract by itself
/// reads lines up to a slant of some three degrees, and letters from some twenty pixels of height on.
struct ImageStraightener {
  /// What is done to the image, besides turning its lines level.
  enum Treatment: CaseIterable {
    case level
    case levelAndSharpened
    /// Turned by 12 degrees first, since lines are found level only up to some ten.
    case turnedClockwise, turnedAnticlockwise

    fileprivate var arguments: [String] {
      switch self {
      case .level: ["-deskew", "60%"]
      case .levelAndSharpened: ["-deskew", "60%", "-unsharp", "0x3+1.5"]
      case .turnedClockwise: ["-rotate", "12", "-deskew", "60%"]
      case .turnedAnticlockwise: ["-rotate", "-12", "-deskew", "60%"]
      }
    }
  }

  var program: String
  var environment: [String]
  var memoryLimit: Int

  /// The image as PNG, upright and in greys; `nil` where ImageMagick does not manage.
  func apply(
    _ treatment: Treatment,
    to image: [UInt8],
    _ header: ImageHeader,
    until deadline: ContinuousClock.Instant
  ) -> [UInt8]? {
    // Named, so that no other of its many formats is ever opened; the first page alone.
    let source = "\(header.signature.rawValue):-[0]"
    let factor = header.width * header.height <= Self.enlargedUpTo ? "200%" : "100%"
    let arguments =
      [source, "-auto-orient", "-colorspace", "Gray", "-background", "white"] + treatment.arguments
      + ["+repage", "-resize", factor, "png:-"]
    let child = ChildProcess(
      executable: program,
      arguments: arguments,
      environment: environment,
      memoryLimit: memoryLimit,
      outputLimit: 128 << 20
    )
    guard let output = try? child.run(input: image, until: deadline) else { return nil }
    return FileSignature(output) == .png ? output : nil
  }

  /// Pixels of the largest image that is doubled in width and height.
  private static let enlargedUpTo = 4_000_000
}
