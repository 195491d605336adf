import Catalogues
import Foundation
import Testing
import Zlib

/// A folder of its own for one test, gone with it.
final class Scratch {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "catalogues-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path }

  func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
    try Data(bytes).write(to: URL(filePath: path(name)))
    return path(name)
  }
}

/// Reads a whole catalogue.
func entries(
  of bytes: some Sequence<UInt8>,
  named name: String = "catalogue"
) throws -> (entries: [CatalogueReader.Entry], problem: CatalogueError?) {
  let scratch = try Scratch()
  return try entries(at: try scratch.write(bytes, to: name))
}

func entries(at path: String) throws -> (entries: [CatalogueReader.Entry], problem: CatalogueError?) {
  let reader = try CatalogueReader(path: path)
  var entries: [CatalogueReader.Entry] = []
  while let entry = reader.next() { entries.append(entry) }
  return (entries, reader.problem)
}

extension CatalogueReader.Entry {
  var product: CatalogueProduct? {
    guard case .product(let product) = self else { return nil }
    return product
  }

  var problem: RowProblem? {
    guard case .failure(let problem, _) = self else { return nil }
    return problem
  }
}

/// One gzip member (RFC 1952).
func packed(_ bytes: [UInt8], level: Int32 = 6) -> [UInt8] {
  var stream = z_stream()
  let version = ZLIB_VERSION
  deflateInit2_(&stream, level, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY, version, Int32(MemoryLayout<z_stream>.size))
  defer { deflateEnd(&stream) }
  var input = bytes
  var output = [UInt8](repeating: 0, count: bytes.count + bytes.count / 8 + 256)
  let count = input.withUnsafeMutableBufferPointer { input in
    output.withUnsafeMutableBufferPointer { output in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      stream.next_out = output.baseAddress
      stream.avail_out = UInt32(output.count)
      deflate(&stream, Z_FINISH)
      return output.count - Int(stream.avail_out)
    }
  }
  return Array(output.prefix(count))
}

struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
