import Foundation
import SelfTrial
import Storage

extension Folder {
  var diary: String { path("diary.db") }

  /// Every byte of the diary and of SQLite's files beside it.
  func bytes() throws -> Data {
    var all = Data()
    for name in try FileManager.default.contentsOfDirectory(atPath: url.path) where name.hasPrefix("diary.db") {
      all += try Data(contentsOf: url.appending(path: name))
    }
    return all
  }
}

extension CalendarDay {
  /// Some day with as many after it as a test needs.
  static let first = CalendarDay(number: 20_000)
}

extension EntryTime {
  static func second(_ number: Int) -> EntryTime {
    EntryTime(milliseconds: 1_790_000_000_000 + 1000 * number, offsetMinutes: 60)
  }
}

extension DiaryStore {
  /// One of everything on each of some days.
  func fill(days: Int, note: String = "a note") throws {
    for number in 0..<days {
      let day = CalendarDay.first.advanced(by: number)
      let contents: [DiaryEntry.Content] = [
        .score(.init(measure: "itch_NRS", value: Double(number % 11), items: [.init("night", 0.1), .init("day", 3)])),
        .product(.init(name: "LGG drops", doses: 1, planned: 2)), .rescue(.init(name: "hydrocortisone")),
        .trigger(.init(name: "pollen", level: 2)), .note("\(note) \(number)"), .phase(number < 5 ? .off : .on),
      ]
      _ = try keep(contents.map { (day, $0) }, at: .second(number))
    }
  }
}
