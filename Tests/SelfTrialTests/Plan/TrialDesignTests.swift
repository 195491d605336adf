import SelfTrial
import Statistics
import Testing

@Suite("Designs and schedules")
struct TrialDesignTests {
  @Test("each design keeps to its days, and all but before and after use the product half of the time")
  func balance() {
    for days in [14, 28, 42, 56, 84, 120, 182, 365] {
      for onset in [1.0, 4, 10, 30] {
        let designs = TrialDesign.candidates(days: days, onset: onset)
        #expect(designs.first?.kind == .beforeAfter)
        #expect(Set(designs.map(\.id)).count == designs.count)
        for design in designs {
          let blocks = design.blocks(seed: 3)
          #expect(design.days <= days)
          #expect(blocks.reduce(0) { $0 + $1.days } == design.days)
          #expect(zip(blocks, blocks.dropFirst()).allSatisfy { $0.phase != $1.phase })
          let on = blocks.filter { $0.phase == .on }.reduce(0) { $0 + $1.days }
          if design.kind != .beforeAfter { #expect(2 * on == design.days, "\(design.id)") }
          #expect(TrialDesign(id: design.id, days: days) == design)
        }
      }
    }
  }

  @Test("blocks are as long as the product needs to come on, where the time allows it")
  func blockLength() {
    let slow = TrialDesign.candidates(days: 182, onset: 15).filter { $0.kind != .beforeAfter }
    #expect(!slow.isEmpty && slow.allSatisfy { $0.blockDays >= 15 })
  }

  @Test("chance orders a randomised design, by its seed alone, and both orders come up")
  func randomised() {
    let design = TrialDesign(.randomised, blockDays: 7, cycles: 6)
    #expect(design.blocks(seed: 5) == design.blocks(seed: 5))
    let first = (0..<200).map { design.blocks(seed: $0)[0].phase }
    // 200 tosses of a fair coin: below 70 or above 130 heads happen once in 100,000 times.
    #expect((70...130).contains(first.count { $0 == .on }))
    #expect(Set((0..<200).map { design.blocks(seed: $0) }).count > 40)
  }

  @Test("counterbalanced is without, with, with, without")
  func counterbalanced() {
    let blocks = TrialDesign(.counterbalanced, blockDays: 10, cycles: 1).blocks(seed: 0)
    #expect(blocks == [TrialBlock(.off, days: 10), TrialBlock(.on, days: 20), TrialBlock(.off, days: 10)])
  }

  @Test(
    "what is no design is refused",
    arguments: [
      "", "alternating", "alternating-", "alternating-14", "alternating-0x3", "alternating-14x0", "alternating-14x3x2",
      "randomised-400x2", "alternating-365x365", "sideways-14x3", "before-after-3x2", "alternating--14x3",
    ]
  )
  func refused(id: String) { #expect(TrialDesign(id: id, days: 84) == nil) }

  @Test("a schedule goes over the end of February and a change of clocks without losing a day")
  func schedule() throws {
    let start = try #require(CalendarDay("2028-02-21"))
    let schedule = TrialSchedule(TrialDesign(.alternating, blockDays: 14, cycles: 2), start: start, seed: 1)
    #expect(
      schedule.blocks.map { "\($0.phase) \($0.first) \($0.last)" } == [
        "off 2028-02-21 2028-03-05", "on 2028-03-06 2028-03-19", "off 2028-03-20 2028-04-02",
        "on 2028-04-03 2028-04-16",
      ]
    )
    let days = schedule.weeks.flatMap(\.self)
    #expect(days.count { $0.phase != nil } == 56)
    #expect(zip(days, days.dropFirst()).allSatisfy { $0.day.advanced(by: 1) == $1.day })
    #expect(schedule.weeks.allSatisfy { $0[0].day.weekday == 1 })
    #expect(schedule.phase(on: start.advanced(by: -1)) == nil)
    #expect(schedule.phase(on: schedule.last.advanced(by: 1)) == nil)
  }

  @Test("the table to fill in is read back as the same days")
  func table() throws {
    let start = try #require(CalendarDay("2027-01-04"))
    let schedule = TrialSchedule(TrialDesign(.randomised, blockDays: 7, cycles: 3), start: start, seed: 9)
    let filled = schedule.table(measure: "SCORAD").replacing(",SCORAD,,", with: ",SCORAD,30,")
    let table = try TrialTable(utf8: Array(filled.utf8))
    let series = try table.series(of: try #require(MeasureFacts.named("SCORAD"))).series
    #expect(series.count == 42 && series.observedDays == 42)
    for (place, phase) in series.phases.enumerated() {
      #expect(schedule.phase(on: start.advanced(by: place)) == phase)
    }
  }
}

@Suite("A calendar file")
struct CalendarFileTests {
  private static func file(_ title: String, _ description: String) throws -> CalendarFile {
    let first = try #require(CalendarDay("2028-02-28"))
    return CalendarFile(
      name: "Trial",
      identifier: "a",
      events: [.init(first: first, last: first.advanced(by: 1), title: title, description: description)]
    )
  }

  @Test("lines end with CR LF, are at most 75 bytes long, and unfold to what was written (RFC 5545, 3.1)")
  func folding() throws {
    let long = String(repeating: "wörd, semi; back\\slash é ", count: 20)
    let text = try Self.file("Trial: with", long).text
    let lines = text.components(separatedByCRLF: ())
    #expect(lines.last == "")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    let unfolded = text.replacing("\r\n ", with: "")
    let escaped = long.replacing("\\", with: "\\\\").replacing(",", with: "\\,").replacing(";", with: "\\;")
    #expect(unfolded.contains("DESCRIPTION:" + escaped + "\r\n"))
  }

  @Test("an event of two days over 29 February ends on the day after its last")
  func dates() throws {
    let text = try Self.file("x", "y").text
    #expect(text.contains("DTSTART;VALUE=DATE:20280228\r\n"))
    #expect(text.contains("DTEND;VALUE=DATE:20280301\r\n"))
    #expect(text.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && text.hasSuffix("END:VCALENDAR\r\n"))
  }

  @Test("a line break in a text starts no line of its own")
  func injection() throws {
    let text = try Self.file("x\r\nEND:VCALENDAR", "y\nBEGIN:VEVENT").text
    #expect(text.components(separatedByCRLF: ()).count { $0 == "END:VCALENDAR" } == 1)
    #expect(text.components(separatedByCRLF: ()).count { $0 == "BEGIN:VEVENT" } == 1)
  }
}

extension String {
  fileprivate func components(separatedByCRLF: Void) -> [String] {
    var lines: [String] = []
    var current: [UInt8] = []
    var bytes = Array(utf8)[...]
    while let byte = bytes.popFirst() {
      if byte == 13, bytes.first == 10 {
        bytes.removeFirst()
        lines.append(String(decoding: current, as: UTF8.self))
        current = []
      } else {
        current.append(byte)
      }
    }
    return lines + [String(decoding: current, as: UTF8.self)]
  }
}
