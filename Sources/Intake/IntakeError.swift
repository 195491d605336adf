/// Why an input cannot become label text.
///
/// Each case carries the input's name and no part of its content. ``description`` says what is wrong, where, and what
/// to do; ``exitCode`` is what a command should end with.
public enum IntakeError: Error, Sendable, Hashable {
  case fileMissing(name: String)
  case isDirectory(name: String)
  case notPermitted(name: String)
  /// The system could not read the file; `reason` is the system's own wording.
  case unreadable(name: String, reason: String)
  /// No byte, or nothing but white space.
  case empty(name: String)
  /// More than `limit` bytes.
  case tooLarge(name: String, limit: Int, isImage: Bool)
  /// Not text. `signature` is what the first bytes say it is; `nil` where they say nothing.
  case notText(name: String, signature: FileSignature?)
  case unreadableImage(name: String, reason: ImageProblem)
  case ocrNotInstalled(name: String)
  /// Tesseract is there, but none of its language packs is one of ``OCR/packs``.
  case ocrLanguageMissing(name: String)
  /// Tesseract ended in a way that says nothing of the image, such as for want of memory.
  case ocrFailed(name: String)
  case ocrTimedOut(name: String, seconds: Int)
  /// Not JSON. Line and column count from 1, the column in characters.
  case badJSON(name: String, line: Int, column: Int, problem: JSONProblem)
  case unknownJSON(name: String, reason: UnknownJSON)

  /// What keeps an image from being read.
  public enum ImageProblem: Sendable, Hashable {
    /// Named as an image, but its bytes are none that Tesseract opens.
    case notAnImage(FileSignature?)
    /// A photo format that Tesseract does not open.
    case format(FileSignature)
    /// The header is cut off or makes no sense.
    case damaged
    case tooManyPixels(width: Int, height: Int, limit: Int)
    /// Opened and searched, with next to no legible word found.
    case noText
  }

  /// What breaks the JSON grammar (RFC 8259).
  public enum JSONProblem: Error, Sendable, Hashable {
    case endsEarly
    case unexpectedCharacter
    case badNumber
    case badEscape
    case controlCharacterInString
    case tooDeep(limit: Int)
    case moreAfterTheValue
    /// A key stands twice in one object; only where that is refused.
    case keyTwice
    /// More than a `Double` holds; only where that is refused.
    case numberTooLarge
  }

  /// What keeps valid JSON from being a product.
  public enum UnknownJSON: Error, Sendable, Hashable {
    case noKnownKeys
    case productNotFound
    case severalProducts
    case noText
    case tooManyValues(limit: Int)
  }

  /// 66 where there is no such file that may be read, 65 where what it holds cannot be read.
  public var exitCode: Int32 {
    switch self {
    case .fileMissing, .isDirectory, .notPermitted, .unreadable: 66
    default: 65
    }
  }
}

extension IntakeError: CustomStringConvertible {
  /// What is wrong, where, and what to do: one or more whole sentences behind the input's name.
  public var description: String {
    switch self {
    case .fileMissing(let name):
      "\(name): there is no such file. Check its name and folder, or give - to read a label from standard input."
    case .isDirectory(let name):
      "\(name): this is a folder, not a label. Name one file in it."
    case .notPermitted(let name):
      "\(name): you may not read this file. Change its permissions (chmod u+r) or copy it to where you may read it."
    case .unreadable(let name, let reason):
      "\(name): the system could not read this file (\(reason)). Copy it to another place and try again."
    case .empty(let name):
      "\(name): this holds no words. Put the label's text into it, or give a photo of the label."
    case .tooLarge(let name, let limit, let isImage):
      isImage
        ? "\(name): this image is larger than \(mebibytes(limit)), the most that is read. Save it smaller or cut it to the label."
        : "\(name): this is larger than \(mebibytes(limit)), the most that is read as one label. Cut it down to one product; whole catalogues go to `commensal screen` or `commensal rank`."
    case .notText(let name, let signature):
      notTextDescription(name, signature)
    case .unreadableImage(let name, let problem):
      "\(name): \(problem.description)"
    case .ocrNotInstalled(let name):
      "\(name): reading an image takes Tesseract, which is not installed. \(OCR.howToInstall)"
    case .ocrLanguageMissing(let name):
      "\(name): Tesseract is installed without a language it could read labels in. \(OCR.howToInstall)"
    case .ocrFailed(let name):
      "\(name): Tesseract stopped before it had read this image, perhaps for want of memory. Cut the image to the label or save it smaller, and try again."
    case .ocrTimedOut(let name, let seconds):
      "\(name): Tesseract had not read this image after \(seconds) seconds and was stopped. Cut the image to the label or save it smaller, and try again."
    case .badJSON(let name, let line, let column, let problem):
      "\(name), line \(line), column \(column): this is not valid JSON: \(problem.description). Save the product again from where it came from, or give the label's words as plain text."
    case .unknownJSON(let name, let reason):
      "\(name): \(reason.description)"
    }
  }

  private func mebibytes(_ bytes: Int) -> String { "\(bytes / 1_048_576) MiB" }

  private func notTextDescription(_ name: String, _ signature: FileSignature?) -> String {
    guard let signature else {
      return "\(name): this is not text: it holds bytes that no text holds. "
        + "Give the label's words as UTF-8 text, or a photo of the label as PNG, JPEG or WebP."
    }
    return "\(name): this is not text: it looks like \(signature.description). \(signature.advice)"
  }
}

extension IntakeError.ImageProblem: CustomStringConvertible {
  /// Whole sentences, for behind the input's name.
  public var description: String {
    switch self {
    case .notAnImage(nil):
      "this is named as an image but is none. Give it the name of what it is (.txt for text), or save the photo again."
    case .notAnImage(let signature?):
      "this is named as an image but looks like \(signature.description). \(signature.advice)"
    case .format(let signature):
      "this is \(signature.description), which Tesseract cannot open. Save the photo as JPEG or PNG."
    case .damaged:
      "this image is damaged or cut off. Save or take the photo again."
    case .tooManyPixels(let width, let height, let limit):
      "this image has \(width) × \(height) pixels; at most \(limit / 1_000_000) million are read, and none longer or wider than \(ImageHeader.longestSide). Cut it to the label or save it smaller."
    case .noText:
      "no words could be read in this image. Take the photo nearer, straight on, sharp and without glare, or type the label's words into a text file."
    }
  }
}

extension IntakeError.JSONProblem: CustomStringConvertible {
  /// What breaks the grammar, for the end of a sentence.
  public var description: String {
    switch self {
    case .endsEarly: "it ends before the value is complete"
    case .unexpectedCharacter: "a character stands where none like it may"
    case .badNumber: "a number is not written as JSON writes numbers"
    case .badEscape: "a backslash in a string is followed by what JSON does not know"
    case .controlCharacterInString: "a string holds a control character, such as a line break, that is not escaped"
    case .tooDeep(let limit): "it is nested more than \(limit) levels deep"
    case .moreAfterTheValue:
      "something follows the first value (JSON Lines catalogues go to `commensal screen` or `commensal rank`)"
    case .keyTwice: "a key stands twice in one object"
    case .numberTooLarge: "a number is larger than 1.797e308"
    }
  }
}

extension IntakeError.UnknownJSON: CustomStringConvertible {
  /// Whole sentences, for behind the input's name.
  public var description: String {
    let understood =
      "Understood are products of Open Food Facts and Open Beauty Facts (as their API or their export gives them) "
      + "and labels of the NIH Dietary Supplement Label Database (DSLD, v9)."
    return switch self {
    case .noKnownKeys:
      "this JSON is not of a kind that is understood. \(understood)"
    case .productNotFound:
      "this is the answer of a product database that did not find the product. Check the product's code and fetch it again."
    case .severalProducts:
      "this JSON holds several products. Give one of them; whole catalogues go to `commensal screen` or `commensal rank`."
    case .noText:
      "this product record holds neither a name nor ingredients. Give the label's words as plain text or a photo of the label."
    case .tooManyValues(let limit):
      "this JSON holds more than \(limit) values, more than one product has. \(understood)"
    }
  }
}
