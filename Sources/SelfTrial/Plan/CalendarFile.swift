/// A file that calendars take in: iCalendar, RFC 5545.
public struct CalendarFile: Sendable, Hashable {
  /// Something that fills whole days.
  public struct Event: Sendable, Hashable {
    /// The first day.
    public var first: CalendarDay
    /// The last day.
    public var last: CalendarDay
    /// Shown in the calendar.
    public var title: String
    /// Shown when it is opened.
    public var description: String

    /// An event.
    public init(first: CalendarDay, last: CalendarDay, title: String, description: String) {
      self.first = first
      self.last = last
      self.title = title
      self.description = description
    }
  }

  /// Of the calendar.
  public var name: String
  /// In order.
  public var events: [Event]
  /// Tells this file's events from those of other files, and lets a file that is read again replace its own events.
  public var identifier: String

  /// A file.
  public init(name: String, identifier: String, events: [Event]) {
    self.name = name
    self.identifier = identifier
    self.events = events
  }

  /// The file's text. It holds no time of day, and the same events always give the same text.
  public var text: String {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Commensal//Trial of one person//EN", "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH", "X-WR-CALNAME:" + Self.escaped(name),
    ]
    for (place, event) in events.enumerated() {
      lines += [
        "BEGIN:VEVENT",
        "UID:\(Self.escaped(identifier))-\(place + 1)@commensal",
        // Required: when the event was written. The day it begins says nothing about whoever wrote it.
        "DTSTAMP:\(Self.date(event.first))T000000Z",
        "DTSTART;VALUE=DATE:\(Self.date(event.first))",
        // The day after the last, as the standard has it.
        "DTEND;VALUE=DATE:\(Self.date(event.last.advanced(by: 1)))",
        "SUMMARY:" + Self.escaped(event.title),
        "DESCRIPTION:" + Self.escaped(event.description),
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
      ]
    }
    lines.append("END:VCALENDAR")
    return lines.map(Self.folded).joined()
  }

  private static func date(_ day: CalendarDay) -> String { day.description.filter { $0 != "-" } }

  private static func escaped(_ text: String) -> String {
    var output = ""
    for character in text {
      switch character {
      case "\\", ";", ",": output += "\\" + String(character)
      case "\n", "\r\n": output += "\\n"
      case "\r": break
      default: output.append(character)
      }
    }
    return output
  }

  /// A line of at most 75 bytes, the rest on lines that begin with a space; no character is cut in two.
  private static func folded(_ line: String) -> String {
    let longest = 75
    var output = ""
    var room = longest
    for character in line {
      let size = String(character).utf8.count
      if size > room {
        output += "\r\n "
        room = longest - 1
      }
      output.append(character)
      room -= size
    }
    return output + "\r\n"
  }
}
