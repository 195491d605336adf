#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads the words of an image with Tesseract, as a program of its own with bounds on time and memory.
///
/// A label is read as a page of text in English, with ink told from ground once for the whole image and once by each
/// place's neighbourhood, since a shadow can hide half a label without making the rest less sure; when the words show
/// another language whose pack is installed, again in that; when little was legible, again with other ways to find
/// lines, and with the photo straightened and enlarged by ImageMagick where that is installed. The reading with the most
/// characters that Tesseract is sure of is kept.
public struct OCR: Sendable {
  /// Words with a confidence below this (0 to 1) are reported as uncertain. Tesseract's own tools treat 60 of 100 as the
  /// border.
  public static let uncertainBelow = 0.6

  /// Language packs that are used where they are installed: the languages that labels are read in.
  public static let packs = ["eng", "spa", "fra", "deu", "nld", "ita", "por", "pol", "rus"]

  static let howToInstall =
    "On Debian or Ubuntu: sudo apt-get install tesseract-ocr tesseract-ocr-eng (and tesseract-ocr-deu, -fra, -spa … for "
    + "other languages); on macOS: brew install tesseract tesseract-lang. Or type the label's words into a text file."

  /// A path, or a name that is looked up in `PATH`.
  public var executable: String
  /// Of all readings of one image together.
  public var timeLimit: Duration
  /// Bytes of address space that Tesseract may take.
  public var memoryLimit: Int

  /// - Parameters:
  ///   - executable: `tesseract` unless told.
  ///   - timeLimit: one minute unless told.
  ///   - memoryLimit: 2 GiB unless told, enough for an image at ``IntakeLimits/pixels``.
  public init(executable: String = "tesseract", timeLimit: Duration = .seconds(60), memoryLimit: Int = 2 << 30) {
    self.executable = executable
    self.timeLimit = timeLimit
    self.memoryLimit = memoryLimit
  }

  /// Whether hard photos can be straightened and enlarged before they are read.
  public static var canStraighten: Bool { findImageMagick() != nil }

  /// ImageMagick 7, or 6 under its older name. Other programs are called `convert` too, but do not come with `identify`.
  fileprivate static func findImageMagick() -> String? {
    find("magick") ?? (find("identify") == nil ? nil : find("convert"))
  }

  /// Whether Tesseract can be started on this machine.
  public var isInstalled: Bool { Self.find(executable) != nil }

  func read(_ image: [UInt8], _ header: ImageHeader, name: String) throws(IntakeError) -> IntakeLabel {
    guard let program = Self.find(executable) else { throw .ocrNotInstalled(name: name) }
    var session = Session(ocr: self, program: program, image: image, header: header, name: name)
    try session.listLanguages()
    try session.readBest()
    return try session.label()
  }

  /// Looks a program up as a shell would.
  fileprivate static func find(_ executable: String) -> String? {
    if executable.contains("/") { return access(executable, X_OK) == 0 ? executable : nil }
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
    for folder in path.split(separator: ":") {
      let candidate = "\(folder)/\(executable)"
      if access(candidate, X_OK) == 0 { return candidate }
    }
    return nil
  }
}

/// How Tesseract looks for lines, its `--psm`.
private enum Layout: Int {
  /// Finds the direction of the text too.
  case turnedPage = 1
  case page = 3
  case oneBlock = 6
  case scattered = 11
}

/// How Tesseract tells ink from ground, its `thresholding_method`.
private enum Threshold: Int {
  case wholeImage = 0
  /// Sauvola's: for shadows and glare.
  case byNeighbourhood = 2
}

private struct Reading {
  var output: TesseractOutput
  var language: String
  var layout: Layout
  var threshold: Threshold
  var image: [UInt8]
}

/// The readings of one image.
private struct Session {
  let ocr: OCR
  let program: String
  let image: [UInt8]
  let header: ImageHeader
  let name: String
  let deadline: ContinuousClock.Instant
  private var installed: [String] = []
  private var best: Reading?
  private var notes: [String] = []

  init(ocr: OCR, program: String, image: [UInt8], header: ImageHeader, name: String) {
    self.ocr = ocr
    self.program = program
    self.image = image
    self.header = header
    self.name = name
    deadline = .now + ocr.timeLimit
  }

  mutating func listLanguages() throws(IntakeError) {
    let lines = String(decoding: try run(["--list-langs"], input: []), as: UTF8.self).split(separator: "\n")
    installed = lines.map(\.trimmed)
    guard !available.isEmpty else { throw .ocrLanguageMissing(name: name) }
  }

  private var available: [String] { OCR.packs.filter(installed.contains) }

  mutating func readBest() throws(IntakeError) {
    let first = available[0]
    // Without its pack for directions Tesseract refuses to look for them.
    let page: Layout = header.isTurned && installed.contains("osd") ? .turnedPage : .page
    try attempt(first, page, .wholeImage)
    if hasTime { try attempt(first, page, .byNeighbourhood) }
    try readStraightened([.level, .levelAndSharpened], page)
    try rereadInItsLanguage()
    let language = best?.language ?? first
    let threshold = best?.threshold ?? .wholeImage
    for layout in [Layout.oneBlock, .scattered] where !isGood && hasTime { try attempt(language, layout, threshold) }
    if !isGood, hasTime, page == .page, installed.contains("osd") { try attempt(language, .turnedPage, threshold) }
    if !isGood, hasTime, available.contains("rus"), first != "rus" { try attempt("rus", page, threshold) }
    try readStraightened([.turnedClockwise, .turnedAnticlockwise], .page)
  }

  /// Readings of the photo as ImageMagick straightens it, until one is good.
  private mutating func readStraightened(
    _ treatments: [ImageStraightener.Treatment],
    _ layout: Layout
  )
    throws(IntakeError)
  {
    guard let program = OCR.findImageMagick() else { return }
    let straightener = ImageStraightener(program: program, environment: environment, memoryLimit: ocr.memoryLimit)
    for treatment in treatments where !isGood && hasTime {
      guard let straight = straightener.apply(treatment, to: image, header, until: deadline) else { return }
      try attempt(best?.language ?? available[0], layout, best?.threshold ?? .wholeImage, on: straight)
    }
  }

  /// Nothing is gained by further readings.
  private var isGood: Bool {
    guard let output = best?.output else { return false }
    return output.meanConfidence >= 0.87 && output.legibleCharacters >= 40
  }

  /// Half of the time is left: a further reading of the same image will end within it.
  private var hasTime: Bool { deadline - .now > ocr.timeLimit / 2 }

  private mutating func rereadInItsLanguage() throws(IntakeError) {
    guard let best, let guess = LanguageGuess.code(of: best.output.text().text) else { return }
    guard let pack = Self.pack(of: guess), pack != best.language else { return }
    guard available.contains(pack) else {
      notes.append(
        "The label seems to be in another language than Tesseract has a pack for (\(guess)); "
          + "with the package tesseract-ocr-\(pack) it is read better."
      )
      return
    }
    // Alone: beside English, Tesseract takes the English word where both fit, without its accents.
    if hasTime { try attempt(pack, best.layout, best.threshold, on: best.image) }
  }

  private static let codes = [
    "eng": "en", "spa": "es", "fra": "fr", "deu": "de", "nld": "nl", "ita": "it", "por": "pt", "pol": "pl", "rus": "ru",
  ]

  private static func pack(of code: String) -> String? { codes.first { $0.value == code }?.key }

  /// Reads once and keeps the reading if it is better. A failure counts only where no reading stands.
  private mutating func attempt(
    _ language: String,
    _ layout: Layout,
    _ threshold: Threshold,
    on straightened: [UInt8]? = nil
  ) throws(IntakeError) {
    let image = straightened ?? best?.image ?? image
    let arguments = [
      "stdin", "stdout", "-l", language, "--psm", "\(layout.rawValue)",
      "-c", "thresholding_method=\(threshold.rawValue)", "tsv",
    ]
    let output: TesseractOutput
    do {
      output = TesseractOutput(try run(arguments, input: image))
    } catch {
      if best == nil { throw error }
      return
    }
    if best.map({ output.score > $0.output.score }) ?? true {
      best = Reading(output: output, language: language, layout: layout, threshold: threshold, image: image)
    }
  }

  private func run(_ arguments: [String], input: [UInt8]) throws(IntakeError) -> [UInt8] {
    let child = ChildProcess(
      executable: program,
      arguments: arguments,
      environment: environment,
      memoryLimit: ocr.memoryLimit,
      outputLimit: 32 << 20
    )
    do {
      return try child.run(input: input, until: deadline)
    } catch {
      switch error {
      case .cannotStart: throw .ocrNotInstalled(name: name)
      case .timedOut: throw .ocrTimedOut(name: name, seconds: Int(ocr.timeLimit / .seconds(1)))
      case .crashed, .tooMuchOutput: throw .ocrFailed(name: name)
      case .refused: throw input.isEmpty ? .ocrFailed(name: name) : .unreadableImage(name: name, reason: .damaged)
      }
    }
  }

  /// One thread: on a page of text Tesseract's own threads cost more than they gain.
  private var environment: [String] {
    let passedOn = ["PATH", "TESSDATA_PREFIX", "HOME"].compactMap { (variable: String) -> String? in
      getenv(variable).map { "\(variable)=\(String(cString: $0))" }
    }
    return ["OMP_THREAD_LIMIT=1", "LC_ALL=C"] + passedOn
  }

  func label() throws(IntakeError) -> IntakeLabel {
    guard let output = best?.output, output.legibleCharacters >= 4 else {
      throw .unreadableImage(name: name, reason: .noText)
    }
    let (text, uncertain) = output.text()
    var notes = notes
    notes.append("The words were read from an image by OCR; compare them with the label.")
    if output.meanConfidence < 0.7 {
      notes.append("Much of the image was hard to read; a nearer, sharper photo without glare would be read better.")
      if !OCR.canStraighten {
        notes.append(
          "With ImageMagick installed (sudo apt-get install imagemagick), slanted and small photos are read better."
        )
      }
    }
    return IntakeLabel(
      text: text,
      kind: .image,
      languageHint: LanguageGuess.code(of: text),
      uncertainWords: uncertain,
      notes: notes
    )
  }
}
