internal import Hummingbird
internal import NIOCore
internal import Reports

/// Style, scripts and icons, each under a path that holds its fingerprint, so that it can be kept for good.
struct Assets: Sendable {
  private var bodies: [String: EncodedBody] = [:]
  private var paths: [String: String] = [:]

  init() {
    for file in EmbeddedText.files(in: "Assets") {
      let text = file.name == "site.css" ? Self.compact(Report.styleSheet + "\n" + file.text) : file.text
      let body = EncodedBody(Array(text.utf8), contentType: Self.type(of: file.name))
      let fingerprint = body.tag.filter { $0 != "\"" }.prefix(12)
      let path = "/assets/\(fingerprint)/\(file.name)"
      bodies[path] = body
      paths[file.name] = path
    }
  }

  /// Where an asset is found; an unknown one is a mistake of ours.
  func path(_ name: String) -> String {
    guard let path = paths[name] else { preconditionFailure("there is no asset \(name)") }
    return path
  }

  func body(at path: String) -> EncodedBody? { bodies[path] }

  /// Without the white space at the beginning of lines.
  private static func compact(_ sheet: String) -> String {
    sheet.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: "\n")
  }

  private static func type(of name: String) -> String {
    switch name.split(separator: ".").last {
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    case "svg": "image/svg+xml"
    case "webmanifest": "application/manifest+json"
    default: "text/plain; charset=utf-8"
    }
  }
}
