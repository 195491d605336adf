internal import Crypto
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Reports

/// The bytes of an answer, as they are and packed, to be sent again and again.
struct EncodedBody: Sendable {
  let plain: ByteBuffer
  /// Packed with gzip; `nil` where that gains nothing.
  let packed: ByteBuffer?
  let contentType: String
  /// A strong entity tag (RFC 9110, 8.8.3), in quotes.
  let tag: String

  /// Below this many bytes packing gains nothing.
  private static let leastPacked = 860

  /// - Parameter packs: whether it is packed. What holds a secret beside text from outside must not be, since its length
  ///   would tell of the secret.
  init(_ bytes: [UInt8], contentType: String, packs: Bool = true) {
    plain = ByteBuffer(bytes: bytes)
    self.contentType = contentType
    packed =
      packs && bytes.count >= Self.leastPacked
      ? Gzip.packed(bytes).flatMap { $0.count < bytes.count ? ByteBuffer(bytes: $0) : nil } : nil
    let digest = SHA256.hash(data: bytes).prefix(16)
    tag = "\"" + digest.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() + "\""
  }

  /// What it takes to keep.
  var size: Int { plain.readableBytes + (packed?.readableBytes ?? 0) + contentType.utf8.count + tag.utf8.count }

  /// The answer to a request: packed where the client understands that, and nothing but the head where it has it already.
  ///
  /// - Parameter caching: the value of `Cache-Control`.
  func response(to request: Request, caching: String) -> Response {
    var headers: HTTPFields = [.cacheControl: caching, .eTag: tag]
    headers[.vary] = "Accept-Encoding, Accept-Language, Cookie"
    let isRead = request.method == .get || request.method == .head
    if isRead, let known = request.headers[.ifNoneMatch], Self.lists(known, tag) {
      return Response(status: .notModified, headers: headers, body: .init())
    }
    headers[.contentType] = contentType
    var body = plain
    if let packed, Self.acceptsGzip(request.headers[.acceptEncoding]) {
      headers[.contentEncoding] = "gzip"
      body = packed
    }
    headers[.contentLength] = "\(body.readableBytes)"
    return Response(status: .ok, headers: headers, body: request.method == .head ? .init() : .init(byteBuffer: body))
  }

  /// A document for programs that is not kept.
  static func json(_ document: JSON, type: String = "application/json") -> Response {
    let bytes = ByteBuffer(string: document.text(.compact))
    return Response(
      status: .ok,
      headers: [.contentType: type, .contentLength: "\(bytes.readableBytes)"],
      body: .init(byteBuffer: bytes)
    )
  }

  private static func lists(_ header: String, _ tag: String) -> Bool {
    header.split(separator: ",").contains { part in
      let part = part.drop { $0 == " " }
      // If-None-Match compares weakly: a proxy that packed it may have weakened the tag.
      return part == "*" || (part.hasPrefix("W/") ? part.dropFirst(2) : part).prefix { $0 != " " } == tag
    }
  }

  private static func acceptsGzip(_ header: String?) -> Bool {
    (header ?? "").split(separator: ",").contains { part in
      let pieces = part.split(separator: ";").map { $0.filter { $0 != " " }.lowercased() }
      guard let coding = pieces.first, coding == "gzip" || coding == "*" else { return false }
      return !pieces.dropFirst().contains { $0 == "q=0" || $0 == "q=0.0" || $0 == "q=0.00" || $0 == "q=0.000" }
    }
  }
}
