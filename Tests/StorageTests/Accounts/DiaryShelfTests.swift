import Foundation
import SelfTrial
import Testing

@testable import Storage

@Suite("Diaries of accounts stand on a shelf")
struct DiaryShelfTests {
  private static let secret = "PLANTED-SECRET"

  @Test("each account has a file of its own, which only the server may read")
  func files() throws {
    let folder = try Folder()
    let shelf = try DiaryShelf(folder: folder.path("diaries"))
    let (one, other) = (AccountID(), AccountID())
    for id in [one, other] { try shelf.make(id) }
    _ = try shelf.store(of: one).keep([(.first, .note("one"))], at: .second(0))
    #expect(try shelf.store(of: other).diary().isEmpty)
    #expect(try shelf.store(of: one).diary().entries.count == 1)
    #expect(shelf.path(of: one) == folder.path("diaries/\(one.name).db"))
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("diaries"))
    #expect(attributes[.posixPermissions] as? Int == 0o700)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path("diaries")) {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("diaries/\(name)"))
      #expect(attributes[.posixPermissions] as? Int == 0o600, "\(name)")
    }
  }

  @Test("a folder that others may enter is closed to them")
  func closedFolder() throws {
    let folder = try Folder()
    try FileManager.default.createDirectory(
      atPath: folder.path("diaries"),
      withIntermediateDirectories: false,
      attributes: [.posixPermissions: 0o755]
    )
    _ = try DiaryShelf(folder: folder.path("diaries"))
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("diaries"))
    #expect(attributes[.posixPermissions] as? Int == 0o700)
    #expect(FileManager.default.createFile(atPath: folder.path("file"), contents: nil))
    #expect(throws: StorageError.self) { try DiaryShelf(folder: folder.path("file")) }
  }

  @Test("no diary is made by asking for one")
  func absent() throws {
    let folder = try Folder()
    let shelf = try DiaryShelf(folder: folder.path("diaries"))
    let error = #expect(throws: StorageError.self) { try shelf.store(of: AccountID()) }
    #expect(error?.code == .notFound)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("diaries")).isEmpty)
  }

  @Test("no more are kept open than may be, and none loses what it holds")
  func bounded() throws {
    let folder = try Folder()
    let shelf = try DiaryShelf(folder: folder.path("diaries"), most: 3)
    let all = (0..<8).map { _ in AccountID() }
    for (number, id) in all.enumerated() {
      try shelf.make(id)
      _ = try shelf.store(of: id).keep([(.first, .note("note \(number)"))], at: .second(number))
      #expect(shelf.openCount <= 3)
    }
    for (number, id) in all.enumerated() {
      #expect(try shelf.store(of: id).diary().entries.map(\.content) == [.note("note \(number)")])
    }
    // One that is in use is not closed under its user's hands.
    let held = try shelf.store(of: all[0])
    for id in all { _ = try shelf.store(of: id) }
    _ = try held.keep([(.first, .note("held"))], at: .second(99))
    #expect(try shelf.store(of: all[0]).diary().current.map(\.content) == [.note("held")])
  }

  @Test("an erased diary leaves no byte and no file, and whoever comes late makes none")
  func erased() throws {
    let folder = try Folder()
    let shelf = try DiaryShelf(folder: folder.path("diaries"))
    let (one, other) = (AccountID(), AccountID())
    for id in [one, other] {
      try shelf.make(id)
      try shelf.store(of: id).fill(days: 30, note: Self.secret)
    }
    let late = try shelf.store(of: one)
    try shelf.erase(one)
    #expect(throws: StorageError.self) { _ = try late.keep([(.first, .note(Self.secret))], at: .second(0)) }
    #expect(throws: StorageError.self) { try shelf.store(of: one) }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("diaries"))
    #expect(names.allSatisfy { $0.hasPrefix(other.name) } && !names.isEmpty)
    try shelf.erase(other)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("diaries")).isEmpty)
    // What is gone already is well gone.
    try shelf.erase(other)
  }

  @Test("a damaged diary can be erased too")
  func damaged() throws {
    let folder = try Folder()
    let shelf = try DiaryShelf(folder: folder.path("diaries"))
    let id = AccountID()
    try Data((Self.secret + String(repeating: "x", count: 5000)).utf8).write(to: URL(filePath: shelf.path(of: id)))
    try shelf.erase(id)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("diaries")).isEmpty)
  }
}
