internal import Foundation
package import Logging
internal import Reports
internal import Synchronization

/// Writes each entry of the log as a line of JSON.
package struct JSONLogHandler: LogHandler {
  package var metadata: Logger.Metadata = [:]
  package var logLevel: Logger.Level
  private let label: String
  private let write: @Sendable (String) -> Void

  /// - Parameter write: takes a line without its end; standard error unless told.
  package init(
    label: String,
    level: Logger.Level,
    write: @escaping @Sendable (String) -> Void = Self.writeToStandardError
  ) {
    self.label = label
    logLevel = level
    self.write = write
  }

  package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  package func log(event: LogEvent) {
    let all = metadata.merging(event.metadata ?? [:]) { _, new in new }
    let members =
      [
        JSON.Member(
          "time",
          .string(Date.now.ISO8601Format(.iso8601(timeZone: .gmt, includingFractionalSeconds: true)))
        ),
        JSON.Member("level", .string(event.level.rawValue)), JSON.Member("message", .string("\(event.message)")),
      ]
      + all.sorted { $0.key < $1.key }.map {
        JSON.Member($0.key == "hb.request.id" ? "request" : $0.key, .string("\($0.value)"))
      }
    write(JSON.object(members).text(.compact))
  }

  @Sendable package static func writeToStandardError(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }
}
