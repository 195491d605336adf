/// Turns whatever a person hands in into label text: plain text, HTML, an image through OCR, or a product record in
/// JSON. What an input is follows from its content; a name that says otherwise is an error, since one of the two is a
/// mistake.
///
/// ```swift
/// let label = try Intake().read("photo.jpg")
/// let product = reader.read(label.text)
/// ```
public struct Intake: Sendable {
  /// How images are read.
  public var ocr: OCR
  /// How much is read.
  public var limits: IntakeLimits

  /// - Parameters:
  ///   - ocr: how images are read.
  ///   - limits: how much is read.
  public init(ocr: OCR = OCR(), limits: IntakeLimits = IntakeLimits()) {
    self.ocr = ocr
    self.limits = limits
  }

  /// Reads a file, a pipe, or standard input.
  /// - Parameter path: a path, or `-` for standard input.
  /// - Throws: ``IntakeError``, for every input that does not become text.
  public func read(_ path: String) throws(IntakeError) -> IntakeLabel {
    let name = path == "-" ? "standard input" : Self.printable(path)
    let bytes = try BoundedFile(path: path, name: name).readAll(limits: limits)
    return try convert(bytes, name: name)
  }

  /// Reads bytes that are already here, such as an upload.
  /// - Parameters:
  ///   - bytes: the file's content.
  ///   - named: its name, for messages and for what its ending says; any text.
  public func read(bytes: [UInt8], named: String) throws(IntakeError) -> IntakeLabel {
    let name = Self.printable(named)
    let isImage = FileSignature(bytes)?.isReadableImage ?? false
    let limit = isImage ? limits.imageBytes : limits.textBytes
    guard bytes.count <= limit else { throw .tooLarge(name: name, limit: limit, isImage: isImage) }
    return try convert(bytes, name: name)
  }

  private func convert(_ bytes: [UInt8], name: String) throws(IntakeError) -> IntakeLabel {
    guard !bytes.isEmpty else { throw .empty(name: name) }
    let stated = StatedKind(name: name)
    let signature = FileSignature(bytes)
    if let signature, signature.isReadableImage {
      guard stated != .text else { throw .notText(name: name, signature: signature) }
      return try readImage(bytes, signature, name)
    }
    if stated == .image {
      if let signature, signature.isOtherImage { throw .unreadableImage(name: name, reason: .format(signature)) }
      throw .unreadableImage(name: name, reason: .notAnImage(signature))
    }
    if let signature { throw .notText(name: name, signature: signature) }
    guard let decoded = DecodedText(bytes) else { throw .notText(name: name, signature: nil) }
    return try readText(decoded, isNamedJSON: stated == .json, name: name)
  }

  private func readText(_ decoded: DecodedText, isNamedJSON: Bool, name: String) throws(IntakeError) -> IntakeLabel {
    guard decoded.text.unicodeScalars.contains(where: { !$0.properties.isWhitespace && $0 != "\u{FEFF}" }) else {
      throw .empty(name: name)
    }
    var label: IntakeLabel
    if isNamedJSON || JSONParser.looksLikeJSON(decoded.text) {
      label = try ProductJSON.read(decoded.text, name: name)
    } else if HTMLText.looksLikeHTML(decoded.text) {
      label = IntakeLabel(text: HTMLText.strip(decoded.text), kind: .plainText)
      label.notes.append("The input is HTML; its tags were left out.")
      guard label.text.contains(where: { !$0.isWhitespace }) else { throw .empty(name: name) }
    } else {
      label = IntakeLabel(text: decoded.text, kind: .plainText)
    }
    label.replacedBytes = decoded.replacedBytes
    label.notes = decoded.notes + label.notes
    return label
  }

  private func readImage(
    _ bytes: [UInt8],
    _ signature: FileSignature,
    _ name: String
  ) throws(IntakeError)
    -> IntakeLabel
  {
    guard let header = ImageHeader(bytes, signature) else { throw .unreadableImage(name: name, reason: .damaged) }
    guard header.fits(pixels: limits.pixels) else {
      throw .unreadableImage(
        name: name,
        reason: .tooManyPixels(width: header.width, height: header.height, limit: limits.pixels)
      )
    }
    return try ocr.read(bytes, header, name: name)
  }

  /// A name fit for a message: control characters would let a file's name write to the terminal, and a name may be
  /// long.
  private static func printable(_ name: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in name.unicodeScalars.prefix(300) {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: shown.append("\u{FFFD}")
      default: shown.append(scalar)
      }
    }
    return String(shown)
  }
}

/// What an input's name says it is.
private enum StatedKind {
  case text, json, image, other

  init(name: String) {
    guard let dot = name.lastIndex(of: ".") else {
      self = .other
      return
    }
    switch name[name.index(after: dot)...].lowercased() {
    case "txt", "text", "md", "csv", "tsv", "html", "htm": self = .text
    case "json", "jsonl", "ndjson": self = .json
    case "png", "jpg", "jpeg", "jpe", "webp", "gif", "bmp", "tif", "tiff", "heic", "heif", "avif", "jxl":
      self = .image
    default: self = .other
    }
  }
}
