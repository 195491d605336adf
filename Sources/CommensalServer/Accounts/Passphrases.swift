internal import Crypto
internal import CryptoExtras
internal import Foundation
internal import Storage

/// Passphrases with scrypt (RFC 7914): costly on purpose, so few at once, on threads of their own.
struct Passphrases: Sendable {
  let cost: PassphraseRecord.Cost
  private let workers: Workers

  private static let saltLength = 16
  private static let hashLength = 32

  /// - Parameters:
  ///   - cost: of new records.
  ///   - atOnce: how many at a time; each takes the cost's memory.
  ///   - waiting: how many may wait; beyond that the server says that it is busy.
  init(cost: PassphraseRecord.Cost, atOnce: Int, waiting: Int) {
    self.cost = cost
    workers = Workers(count: atOnce, waiting: waiting)
  }

  /// What is kept of a passphrase.
  func record(of passphrase: String) async throws -> PassphraseRecord {
    var generator = SystemRandomNumberGenerator()
    let salt = (0..<Self.saltLength).map { _ in UInt8.random(in: 0...255, using: &generator) }
    return PassphraseRecord(salt: salt, hash: try await hash(passphrase, salt, cost), cost: cost)
  }

  /// Whether a passphrase is the one of a record. Where there is no record it takes as long, and is not.
  func matches(_ passphrase: String, _ record: PassphraseRecord?) async throws -> Bool {
    let compared = record ?? PassphraseRecord(salt: Array(repeating: 0, count: Self.saltLength), hash: [], cost: cost)
    let found = try await hash(passphrase, compared.salt, compared.cost)
    return ConstantTime.areEqual(found, compared.hash) && record != nil
  }

  private func hash(_ passphrase: String, _ salt: [UInt8], _ cost: PassphraseRecord.Cost) async throws -> [UInt8] {
    let bytes = Array(PassphraseRules.normalized(passphrase).utf8)
    return try await workers.run {
      let key = try KDF.Scrypt.deriveKey(
        from: bytes,
        salt: salt,
        outputByteCount: Self.hashLength,
        rounds: cost.rounds,
        blockSize: cost.blockSize,
        parallelism: cost.parallelism
      )
      return key.withUnsafeBytes { Array($0) }
    }
  }

  /// Ends its threads.
  func shutDown() async throws { try await workers.shutDown() }
}
