import Foundation
import Testing

@testable import Intake

@Suite("An image's size is known before it is decoded")
struct ImageHeaderTests {
  static func big(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  static func png(width: Int, height: Int) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + big(13, 4) + Array("IHDR".utf8) + big(width, 4)
      + big(height, 4) + [8, 0, 0, 0, 0, 0, 0, 0, 0]
  }

  private func header(_ bytes: [UInt8]) throws -> ImageHeader? {
    ImageHeader(bytes, try #require(FileSignature(bytes)))
  }

  @Test("PNG, GIF, BMP, TIFF and WebP state their size where their formats say")
  func formats() throws {
    #expect(try header(Self.png(width: 640, height: 480)).map { [$0.width, $0.height] } == [640, 480])
    let gif = Array("GIF89a".utf8) + [0x80, 0x02, 0xE0, 0x01, 0, 0, 0]
    #expect(try header(gif).map { [$0.width, $0.height] } == [640, 480])
    var bmp = Array("BM".utf8) + [UInt8](repeating: 0, count: 12) + [40, 0, 0, 0]
    // Minus 480: rows from the top.
    bmp += [0x80, 0x02, 0, 0] + [0x20, 0xFE, 0xFF, 0xFF]
    #expect(try header(bmp).map { [$0.width, $0.height] } == [640, 480])
    let entries: [UInt8] = [1, 0, 0, 3, 0, 0, 0, 1, 0x02, 0x80, 0, 0] + [1, 1, 0, 4, 0, 0, 0, 1, 0, 0, 0x01, 0xE0]
    let tiff: [UInt8] = [0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0, 2] + entries
    #expect(try header(tiff).map { [$0.width, $0.height] } == [640, 480])
    let webp = Array("RIFF....WEBPVP8X".utf8) + [10, 0, 0, 0, 0, 0, 0, 0] + [0x7F, 0x02, 0, 0xDF, 0x01, 0]
    #expect(try header(webp).map { [$0.width, $0.height] } == [640, 480])
  }

  @Test("the fixtures' sizes and the sideways photo's tag are found")
  func fixtures() throws {
    let sideways = try header([UInt8](Data(contentsOf: URL(filePath: fixture("sideways.jpg")))))
    #expect(sideways?.isTurned == true)
    let blurred = try header([UInt8](Data(contentsOf: URL(filePath: fixture("blurred.jpg")))))
    #expect(blurred?.isTurned == false)
    let webp = try header([UInt8](Data(contentsOf: URL(filePath: fixture("shadow.webp")))))
    #expect(webp?.width == 712)
  }

  @Test("an entry count that lies, and every cut of a header, gives no size and no crash")
  func cuts() throws {
    let samples = [
      Self.png(width: 9, height: 9), try [UInt8](Data(contentsOf: URL(filePath: fixture("sideways.jpg")))),
      [0x49, 0x49, 0x2A, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF],
    ]
    for sample in samples {
      for length in 0..<min(sample.count, 400) {
        for signature in FileSignature.allCases { _ = ImageHeader(Array(sample.prefix(length)), signature) }
      }
    }
    #expect(ImageHeader(Array(samples[2]), .tiff) == nil)
  }

  @Test("a side of zero is no size")
  func zero() throws {
    #expect(try header(Self.png(width: 0, height: 5)) == nil)
  }
}
