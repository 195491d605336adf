import Foundation
import Intake
import Testing

@Suite("Input that is no label is refused with a message that helps")
struct InputErrorTests {
  @Test("a file that is not there is named, with exit code 66")
  func missing() throws {
    let scratch = try Scratch()
    let path = scratch.path("label.txt")
    let error = failure(reading: path)
    #expect(error == .fileMissing(name: path))
    #expect(error?.exitCode == 66)
    #expect(
      error?.description
        == "\(path): there is no such file. Check its name and folder, or give - to read a label from standard input."
    )
    #expect(failure(reading: path + "/deeper.txt") == .fileMissing(name: path + "/deeper.txt"))
    #expect(failure(reading: "") == .fileMissing(name: ""))
  }

  @Test("a name that is cut by a NUL does not name another file")
  func nulInName() throws {
    let scratch = try Scratch()
    let path = try scratch.write(Array("Inulin".utf8), to: "label.txt")
    #expect(failure(reading: path + "\0.png") == .fileMissing(name: path + "\u{FFFD}.png"))
  }

  @Test("a name cannot write to the terminal")
  func controlInName() {
    #expect(failure([], named: "a\u{1B}[31m\u{202E}.txt")?.description.hasPrefix("a\u{FFFD}[31m\u{FFFD}.txt: ") == true)
  }

  @Test("a folder is said to be one, with exit code 66")
  func folder() throws {
    let scratch = try Scratch()
    let error = failure(reading: scratch.url.path)
    #expect(error?.exitCode == 66)
    #expect(error?.description == "\(scratch.url.path): this is a folder, not a label. Name one file in it.")
  }

  @Test("a file that may not be read says what to change", .enabled(if: geteuid() != 0, "root may read every file"))
  func permission() throws {
    let scratch = try Scratch()
    let path = try scratch.write(Array("Inulin".utf8), to: "label.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    #expect(failure(reading: path) == .notPermitted(name: path))
  }

  @Test("what the system says is passed on")
  func linkLoop() throws {
    let scratch = try Scratch()
    let path = scratch.path("label.txt")
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: path)
    let error = failure(reading: path)
    #expect(error?.exitCode == 66)
    #expect(
      error?.description
        == "\(path): the system could not read this file (Too many levels of symbolic links). "
        + "Copy it to another place and try again."
    )
  }

  @Test("each error of a file's content ends with 65 and says what to do", arguments: Self.contentErrors)
  func content(example: ContentError) {
    let error = failure(example.bytes, named: example.name)
    #expect(error?.description == example.name + example.message)
    #expect(error?.exitCode == 65)
  }

  struct ContentError: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var message: String
    var testDescription: String { name }

    init(_ name: String, _ bytes: [UInt8], _ message: String) {
      self.name = name
      self.bytes = bytes
      self.message = message.hasPrefix(", ") ? message : ": " + message
    }

    init(_ name: String, _ text: String, _ message: String) { self.init(name, Array(text.utf8), message) }
  }

  private static let nothing = "this holds no words. Put the label's text into it, or give a photo of the label."
  private static let otherwise = "Give the label's words as UTF-8 text, or a photo of the label as PNG, JPEG or WebP."
  private static let unpack = "Unpack it and give the label that is in it."
  private static let copyOut = "Copy the label's words from it into a text file, or save the page as PNG."
  private static let understood =
    "Understood are products of Open Food Facts and Open Beauty Facts (as their API or their export gives them) "
    + "and labels of the NIH Dietary Supplement Label Database (DSLD, v9)."
  private static let again =
    "Save the product again from where it came from, or give the label's words as plain text."

  static let contentErrors: [ContentError] =
    [
      .init("empty.txt", "", nothing),
      .init("blank.txt", " \n\t\u{00A0}\r\n", nothing),
      .init("only-a-mark.txt", "\u{FEFF}", nothing),
      .init("only-tags.html", "<html><body><p></p></body></html>", nothing),
      .init("label.pdf.txt", "%PDF-1.7\n1 0 obj", "this is not text: it looks like a PDF document. \(copyOut)"),
      .init("rich.txt", "{\\rtf1 Inulin}", "this is not text: it looks like an RTF document. \(copyOut)"),
      .init(
        "label.docx",
        [0x50, 0x4B, 3, 4, 20, 0],
        "this is not text: it looks like a ZIP archive (Word, Excel and OpenDocument files are such). \(unpack)"
      ),
      .init("label.txt.gz", [0x1F, 0x8B, 8, 0, 0], "this is not text: it looks like a gzip archive. \(unpack)"),
      .init(
        "program",
        [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0],
        "this is not text: it looks like a Linux program (ELF). \(otherwise)"
      ),
      .init(
        "photo.txt",
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D],
        "this is not text: it looks like a PNG image. Give it the ending of an image (such as .png) to have it read by OCR."
      ),
      .init(
        "noise.bin",
        [0x00, 0x01, 0x02, 0x80, 0x90],
        "this is not text: it holds bytes that no text holds. \(otherwise)"
      ),
      .init(
        "words.png",
        "Lactobacillus rhamnosus",
        "this is named as an image but is none. Give it the name of what it is (.txt for text), or save the photo again."
      ),
      .init(
        "document.jpg",
        "%PDF-1.7\n",
        "this is named as an image but looks like a PDF document. \(copyOut)"
      ),
      .init(
        "phone.heic",
        [0, 0, 0, 24] + Array("ftypheic".utf8) + [0, 0, 0, 0],
        "this is a HEIC photo, which Tesseract cannot open. Save the photo as JPEG or PNG."
      ),
      .init(
        "cut.png",
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0],
        "this image is damaged or cut off. Save or take the photo again."
      ),
      .init(
        "bomb.png",
        ImageHeaderTests.png(width: 50_000, height: 50_000),
        "this image has 50000 × 50000 pixels; at most 64 million are read, and none longer or wider than 32767. "
          + "Cut it to the label or save it smaller."
      ),
    ] + jsonErrors

  private static let jsonErrors: [ContentError] = [
    .init(
      "cut.json",
      "{\"product\": {\n  \"brands\": \"Acme",
      ", line 2, column 18: this is not valid JSON: it ends before the value is complete. \(again)"
    ),
    .init(
      "comma.json",
      "{\"product_name\": \"é\", }",
      ", line 1, column 23: this is not valid JSON: a character stands where none like it may. \(again)"
    ),
    .init("list.json", "[1, 2]", "this JSON is not of a kind that is understood. \(understood)"),
    .init("other.json", "{\"colour\": \"red\"}", "this JSON is not of a kind that is understood. \(understood)"),
    .init(
      "missing.json",
      "{\"status\": 0, \"status_verbose\": \"product not found\"}",
      "this is the answer of a product database that did not find the product. "
        + "Check the product's code and fetch it again."
    ),
    .init(
      "several.json",
      "{\"products\": [{\"product_name\": \"a\"}, {\"product_name\": \"b\"}]}",
      "this JSON holds several products. Give one of them; "
        + "whole catalogues go to `commensal screen` or `commensal rank`."
    ),
    .init(
      "bare.json",
      "{\"product_name\": \"\", \"code\": \"1\"}",
      "this product record holds neither a name nor ingredients. "
        + "Give the label's words as plain text or a photo of the label."
    ),
    .init(
      "lines.jsonl",
      "{\"id\": 1}\n{\"id\": 2}\n",
      ", line 2, column 1: this is not valid JSON: something follows the first value "
        + "(JSON Lines catalogues go to `commensal screen` or `commensal rank`). \(again)"
    ),
  ]

  @Test("more than the limit is refused before it is read")
  func tooLarge() throws {
    let scratch = try Scratch()
    let path = scratch.path("catalogue.txt")
    // A file with a hole: 100 MB that take no room on the disk.
    #expect(FileManager.default.createFile(atPath: path, contents: Data("Inulin ".utf8)))
    #expect(truncate(path, 100_000_000) == 0)
    let start = ContinuousClock.now
    let error = failure(reading: path)
    #expect(ContinuousClock.now - start < .seconds(1))
    #expect(error == .tooLarge(name: path, limit: 16 << 20, isImage: false))
    #expect(error?.exitCode == 65)
    #expect(
      error?.description
        == "\(path): this is larger than 16 MiB, the most that is read as one label. Cut it down to one product; "
        + "whole catalogues go to `commensal screen` or `commensal rank`."
    )
  }

  @Test("a device without end is read no further than the limit")
  func endless() {
    #expect(failure(reading: "/dev/zero") == .tooLarge(name: "/dev/zero", limit: 16 << 20, isImage: false))
  }

  @Test("an image file has a limit of its own")
  func largeImage() {
    var bytes = ImageHeaderTests.png(width: 10, height: 10)
    bytes += [UInt8](repeating: 0, count: 2_000)
    let intake = Intake(limits: IntakeLimits(textBytes: 100, imageBytes: 1 << 10))
    let error = failure(bytes, named: "photo.png", intake: intake)
    #expect(error == .tooLarge(name: "photo.png", limit: 1 << 10, isImage: true))
  }

  @Test("a pipe is read to its end")
  func pipe() throws {
    let scratch = try Scratch()
    let path = scratch.path("pipe")
    #expect(mkfifo(path, 0o600) == 0)
    let words = String(repeating: "Lactobacillus rhamnosus GG\n", count: 20_000)
    let writer = Thread {
      try? FileHandle(forWritingTo: URL(filePath: path)).write(contentsOf: Data(words.utf8))
    }
    writer.start()
    #expect(try Intake().read(path).text == words)
  }
}
