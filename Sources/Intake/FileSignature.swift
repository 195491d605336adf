/// What the first bytes of a file say it is.
public enum FileSignature: String, Sendable, Hashable, CaseIterable, CustomStringConvertible {
  case png, jpeg, webp, gif, bmp, tiff
  case heic, avif, jpegXL, jpeg2000, photoshop
  case pdf, rtf, oldOffice, zip, gzip, bzip2, xz, zstd, sevenZip, rar, tar
  case elf, machO, windowsProgram, webAssembly, sqlite
  case sound, video, utf32

  /// An image that Tesseract opens.
  public var isReadableImage: Bool {
    switch self {
    case .png, .jpeg, .webp, .gif, .bmp, .tiff: true
    default: false
    }
  }

  /// An image or photo that Tesseract does not open.
  public var isOtherImage: Bool {
    switch self {
    case .heic, .avif, .jpegXL, .jpeg2000, .photoshop: true
    default: false
    }
  }

  /// With its article, for the middle of a sentence.
  public var description: String {
    switch self {
    case .png: "a PNG image"
    case .jpeg: "a JPEG image"
    case .webp: "a WebP image"
    case .gif: "a GIF image"
    case .bmp: "a BMP image"
    case .tiff: "a TIFF image"
    case .heic: "a HEIC photo"
    case .avif: "an AVIF image"
    case .jpegXL: "a JPEG XL image"
    case .jpeg2000: "a JPEG 2000 image"
    case .photoshop: "a Photoshop image"
    case .pdf: "a PDF document"
    case .rtf: "an RTF document"
    case .oldOffice: "a Microsoft Office document"
    case .zip: "a ZIP archive (Word, Excel and OpenDocument files are such)"
    case .gzip: "a gzip archive"
    case .bzip2: "a bzip2 archive"
    case .xz: "an xz archive"
    case .zstd: "a Zstandard archive"
    case .sevenZip: "a 7-Zip archive"
    case .rar: "a RAR archive"
    case .tar: "a tar archive"
    case .elf: "a Linux program (ELF)"
    case .machO: "a macOS program (Mach-O)"
    case .windowsProgram: "a Windows program"
    case .webAssembly: "a WebAssembly program"
    case .sqlite: "an SQLite database"
    case .sound: "a sound file"
    case .video: "a video"
    case .utf32: "text in UTF-32"
    }
  }

  /// What to do instead of handing such a file in as text.
  var advice: String {
    switch self {
    case _ where isReadableImage: "Give it the ending of an image (such as .png) to have it read by OCR."
    case _ where isOtherImage: "Save the photo as JPEG or PNG."
    case .pdf, .rtf, .oldOffice:
      "Copy the label's words from it into a text file, or save the page as PNG."
    case .zip, .gzip, .bzip2, .xz, .zstd, .sevenZip, .rar, .tar:
      "Unpack it and give the label that is in it."
    case .utf32: "Save it as UTF-8."
    default: "Give the label's words as UTF-8 text, or a photo of the label as PNG, JPEG or WebP."
    }
  }

  /// What `bytes` begin with; `nil` where nothing known does. Three hundred bytes are enough.
  public init?(_ bytes: some RandomAccessCollection<UInt8>) {
    let head = Array(bytes.prefix(300))
    if let fixed = Self.fixed.first(where: { head.starts(with: $0.bytes) }) {
      self = fixed.signature
      return
    }
    guard let found = Self.structured(head) else { return nil }
    self = found
  }

  private static let fixed: [(bytes: [UInt8], signature: FileSignature)] = [
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .png),
    ([0xFF, 0xD8, 0xFF], .jpeg),
    (Array("GIF87a".utf8), .gif), (Array("GIF89a".utf8), .gif),
    ([0x49, 0x49, 0x2A, 0x00], .tiff), ([0x4D, 0x4D, 0x00, 0x2A], .tiff),
    ([0xFF, 0x0A], .jpegXL), ([0, 0, 0, 0x0C, 0x4A, 0x58, 0x4C, 0x20], .jpegXL),
    ([0, 0, 0, 0x0C, 0x6A, 0x50, 0x20, 0x20], .jpeg2000), ([0xFF, 0x4F, 0xFF, 0x51], .jpeg2000),
    ([0x38, 0x42, 0x50, 0x53, 0x00], .photoshop),
    (Array("%PDF-".utf8), .pdf), (Array("{\\rtf".utf8), .rtf),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldOffice),
    ([0x50, 0x4B, 0x03, 0x04], .zip), ([0x50, 0x4B, 0x05, 0x06], .zip),
    ([0x1F, 0x8B, 0x08], .gzip), (Array("BZh".utf8) + [0x39, 0x31, 0x41, 0x59], .bzip2),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .xz), ([0x28, 0xB5, 0x2F, 0xFD], .zstd),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip), (Array("Rar!".utf8) + [0x1A, 0x07], .rar),
    ([0x7F, 0x45, 0x4C, 0x46], .elf),
    ([0xCF, 0xFA, 0xED, 0xFE], .machO), ([0xCE, 0xFA, 0xED, 0xFE], .machO), ([0xCA, 0xFE, 0xBA, 0xBE], .machO),
    ([0x00, 0x61, 0x73, 0x6D], .webAssembly),
    (Array("SQLite format 3".utf8) + [0], .sqlite),
    (Array("OggS".utf8), .sound), (Array("fLaC".utf8), .sound), ([0x49, 0x44, 0x33, 0x03], .sound),
    ([0x49, 0x44, 0x33, 0x04], .sound), ([0x1A, 0x45, 0xDF, 0xA3], .video),
    ([0x00, 0x00, 0xFE, 0xFF], .utf32),
  ]

  /// Signatures that do not stand at the very start, or that text could begin with by chance.
  private static func structured(_ head: [UInt8]) -> FileSignature? {
    func holds(_ text: String, at offset: Int) -> Bool {
      head.count >= offset + text.utf8.count && head[offset...].starts(with: text.utf8)
    }
    if head.starts(with: [0xFF, 0xFE, 0, 0]), head.count >= 8, head[7] == 0 { return .utf32 }
    if holds("RIFF", at: 0) {
      if holds("WEBP", at: 8) { return .webp }
      if holds("WAVE", at: 8) { return .sound }
      if holds("AVI ", at: 8) { return .video }
    }
    if holds("ftyp", at: 4) {
      for brand in ["avif", "avis"] where holds(brand, at: 8) { return .avif }
      for brand in ["heic", "heix", "hevc", "mif1", "msf1", "heim", "heis"] where holds(brand, at: 8) { return .heic }
      return .video
    }
    if holds("BM", at: 0), head.count >= 26, head[6...9].allSatisfy({ $0 == 0 }) { return .bmp }
    if holds("MZ", at: 0), head.prefix(64).contains(0) { return .windowsProgram }
    if holds("ustar", at: 257) { return .tar }
    return nil
  }
}
