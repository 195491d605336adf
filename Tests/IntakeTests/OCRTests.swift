import Foundation
import Intake
import Testing

private let isInstalled = OCR().isInstalled
private let whySkipped: Comment =
  "TESSERACT IS NOT INSTALLED: no photo was read. On Debian or Ubuntu: sudo apt-get install tesseract-ocr"

@Suite("Photos of labels are read by OCR", .enabled(if: isInstalled, whySkipped))
struct PhotoTests {
  static let capsules = [
    "Dermiflora Daily", "Serving size: 1 capsule", "Lactobacillus rhamnosus GG 5 billion CFU",
    "Bifidobacterium lactis BB-12 5 billion CFU", "Contains milk.", "take one capsule daily with water.",
  ]
  static let cream = [
    "Silvanelle Soothing Cream", "Lactobacillus Ferment", "Bifida Ferment Lysate", "Niacinamide", "Linaloo",
    "Keep out of the reach of children",
  ]

  @Test(
    "clean, blurred, slanted, shadowed, sideways and white-on-black labels give their lines",
    arguments: [
      ("clean.png", capsules), ("slanted-noisy.jpg", capsules), ("sideways.jpg", capsules), ("blurred.jpg", cream),
      ("shadow.webp", cream), ("white-on-black.png", cream),
    ]
  )
  func lines(photo: String, lines: [String]) throws {
    let label = try Intake().read(fixture(photo))
    #expect(label.kind == .image)
    #expect(label.languageHint == "en")
    for line in lines { #expect(label.text.contains(line), "\(photo): \(label.text)") }
    #expect(label.notes.first == "The words were read from an image by OCR; compare them with the label.")
  }

  @Test(
    "steep and small labels are read where ImageMagick is installed",
    .enabled(if: OCR.canStraighten, "IMAGEMAGICK IS NOT INSTALLED: sudo apt-get install imagemagick"),
    arguments: [
      ("steep.jpg", ["Lactobacillus Ferment", "Bifida Ferment Lysate", "Keep out of the reach of children"]),
      ("small.png", ["Lactobacillus rhamnosus GG", "Contains milk"]),
    ]
  )
  func hardPhotos(photo: String, lines: [String]) throws {
    // Several tries at one photo take long where other tests run beside them.
    let label = try Intake(ocr: OCR(timeLimit: .seconds(300))).read(fixture(photo))
    for line in lines { #expect(label.text.contains(line), "\(photo): \(label.text)") }
  }

  @Test("two columns are read one after the other, with an empty line between")
  func columns() throws {
    let text = try Intake().read(fixture("two-columns.png")).text
    #expect(text.contains("acidophilus LA-5,\nSaccharomyces\nboulardii"))
    let ingredients = try #require(text.firstRange(of: "silicon dioxide.\n\nWarnings"))
    #expect(text[ingredients.upperBound...].contains("Do not use if you\nhave a weak immune"))
  }

  @Test("a German label is read in German where the pack is there, and says what is missing where it is not")
  func german() throws {
    let label = try Intake().read(fixture("german.png"))
    #expect(label.languageHint == "de")
    #expect(label.text.contains("Milliarden KBE"))
    let hasPack = label.text.contains("Täglich eine Kapsel") && label.text.contains("enthält")
    let saysSo = label.notes.contains { $0.contains("tesseract-ocr-deu") }
    #expect(hasPack != saysSo, "\(label)")
  }

  @Test("each uncertain word stands where its span says")
  func spans() throws {
    for photo in ["shadow.webp", "slanted-noisy.jpg"] {
      let label = try Intake().read(fixture(photo))
      for word in label.uncertainWords {
        #expect(Array(label.text.utf8)[word.span].elementsEqual(word.text.utf8))
        #expect((0..<OCR.uncertainBelow).contains(word.confidence))
      }
    }
  }

  @Test("an image without words is an error that says how to take a better one")
  func blank() throws {
    let path = try fixture("blank.png")
    #expect(
      failure(reading: path)?.description
        == "\(path): no words could be read in this image. Take the photo nearer, straight on, sharp and without glare, "
        + "or type the label's words into a text file."
    )
  }

  @Test("an image that is cut off or whose pixels are nonsense is an error or a part of the text, never a hang")
  func damaged() throws {
    let whole = try [UInt8](Data(contentsOf: URL(filePath: fixture("clean.png"))))
    for length in [40, 200, whole.count / 2] {
      guard let error = failure(Array(whole.prefix(length)), named: "cut.png") else { continue }
      #expect(error.exitCode == 65)
    }
    let nonsense = ImageHeaderTests.png(width: 100, height: 100) + [UInt8](repeating: 7, count: 500)
    #expect(failure(nonsense, named: "x.png") == .unreadableImage(name: "x.png", reason: .damaged))
  }

  @Test("several photos are read at once")
  func together() async throws {
    let path = try fixture("clean.png")
    let texts = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<4 { group.addTask { try Intake().read(path).text } }
      return try await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(texts.count == 1)
  }
}

@Suite("Tesseract is kept within bounds")
struct OCRBoundsTests {
  private let photo = ImageHeaderTests.png(width: 10, height: 10)

  private func error(script: String, timeLimit: Duration = .seconds(20)) throws -> IntakeError? {
    let scratch = try Scratch()
    let ocr = OCR(executable: try scratch.script(script), timeLimit: timeLimit)
    return failure(photo, named: "photo.png", intake: Intake(ocr: ocr))
  }

  @Test("where it is not installed the message says exactly what to install")
  func notInstalled() {
    let intake = Intake(ocr: OCR(executable: "no-such-program"))
    let error = failure(photo, named: "photo.png", intake: intake)
    #expect(error?.exitCode == 65)
    #expect(
      error?.description
        == "photo.png: reading an image takes Tesseract, which is not installed. On Debian or Ubuntu: sudo apt-get "
        + "install tesseract-ocr tesseract-ocr-eng (and tesseract-ocr-deu, -fra, -spa … for other languages); on macOS: "
        + "brew install tesseract tesseract-lang. Or type the label's words into a text file."
    )
  }

  @Test("an installation without a language of ours is said to be one")
  func noLanguage() throws {
    let error = try error(script: "echo 'List of available languages (1):'; echo osd")
    #expect(error == .ocrLanguageMissing(name: "photo.png"))
    #expect(error?.description.contains("without a language") == true)
  }

  @Test("a program that hangs is ended in time, with what it started")
  func hangs() throws {
    let scratch = try Scratch()
    let note = scratch.path("pid")
    let script = "if [ \"$1\" = --list-langs ]; then echo eng; exit; fi\nsleep 300 & echo $! > \(note); wait"
    let ocr = OCR(executable: try scratch.script(script), timeLimit: .seconds(1))
    let start = ContinuousClock.now
    let error = failure(photo, named: "photo.png", intake: Intake(ocr: ocr))
    #expect(ContinuousClock.now - start < .seconds(5))
    #expect(
      error?.description
        == "photo.png: Tesseract had not read this image after 1 seconds and was stopped. "
        + "Cut the image to the label or save it smaller, and try again."
    )
    #expect(error?.exitCode == 65)
    let grandchild = try #require(Int32(String(contentsOfFile: note, encoding: .utf8).filter(\.isNumber)))
    // A busy system may take a moment to end it and to bury it; a zombie is as good as gone.
    func isGone() -> Bool {
      let state = try? String(contentsOfFile: "/proc/\(grandchild)/stat", encoding: .utf8)
      return kill(grandchild, 0) != 0 || state?.contains(") Z ") == true
    }
    let deadline = ContinuousClock.now + .seconds(20)
    while !isGone(), ContinuousClock.now < deadline { usleep(20_000) }
    #expect(isGone())
  }

  @Test("memory is bounded in the program, not in us")
  func memory() throws {
    let scratch = try Scratch()
    let note = scratch.path("limit")
    let ocr = OCR(executable: try scratch.script("ulimit -v > \(note); echo osd"), memoryLimit: 512 << 20)
    _ = failure(photo, named: "photo.png", intake: Intake(ocr: ocr))
    #expect(try String(contentsOfFile: note, encoding: .utf8) == "524288\n")
  }

  @Test(
    "a crash, an endless output and a refusal are told apart",
    arguments: [
      ("kill -SEGV $$", IntakeError.ocrFailed(name: "photo.png")),
      ("while :; do echo 0123456789012345678901234567890123456789; done", .ocrFailed(name: "photo.png")),
      ("cat > /dev/null; exit 1", .unreadableImage(name: "photo.png", reason: .damaged)),
      ("exit 1", .unreadableImage(name: "photo.png", reason: .damaged)),
      ("exit 0", .unreadableImage(name: "photo.png", reason: .noText)),
    ]
  )
  func endings(ending: String, expected: IntakeError) throws {
    #expect(try error(script: "if [ \"$1\" = --list-langs ]; then echo eng; exit; fi\n\(ending)") == expected)
  }

  @Test("a table of words that is nonsense gives no word and no crash")
  func nonsense() throws {
    let table =
      "printf '5\\t1\\n5\\ta\\tb\\tc\\td\\te\\t0\\t0\\t0\\t0\\tnan\\tx\\n\\n5\\t1\\t1\\t1\\t1\\t1\\t0\\t0\\t0\\t0\\t-1\\tx\\n'"
    let error = try error(script: "if [ \"$1\" = --list-langs ]; then echo eng; exit; fi\n\(table)")
    #expect(error == .unreadableImage(name: "photo.png", reason: .noText))
  }
}
