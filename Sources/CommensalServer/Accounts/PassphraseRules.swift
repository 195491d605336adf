internal import Foundation

/// What a passphrase must be: long, and nothing that anybody would try first. Which kinds of characters it has does not
/// matter (NIST SP 800-63B-4, 3.1.1; OWASP ASVS 5.0, 6.2).
enum PassphraseRules {
  /// Characters, as a passphrase alone opens a diary.
  static let least = 15
  /// Characters; more would only cost time.
  static let most = 200

  /// Why a passphrase is refused.
  enum Refusal: String, Error, Sendable, CaseIterable {
    case tooShort, tooLong, easyToGuess
  }

  /// The characters as they are compared: the same whatever keyboard they come from.
  static func normalized(_ text: String) -> String { text.precomposedStringWithCompatibilityMapping }

  /// - Parameter name: of the account; a passphrase is more than that.
  static func check(_ text: String, name: String) throws(Refusal) {
    let passphrase = normalized(text)
    let length = passphrase.unicodeScalars.count
    guard length >= least else { throw .tooShort }
    guard length <= most else { throw .tooLong }
    guard remainder(of: passphrase, name: name) >= leastLeft else { throw .easyToGuess }
  }

  /// How many characters must be left once what anybody would try is taken out.
  private static let leastLeft = 8

  /// What stands first in lists of stolen passphrases, and what belongs to this place.
  private static let common = [
    "password", "passphrase", "passwort", "contraseña", "contrasena", "letmein", "iloveyou", "welcome", "commensal",
    "diary", "tagebuch", "diario", "dragon", "monkey", "football", "baseball", "sunshine", "princess", "superman",
    "trustno1", "admin", "login", "geheim", "hallo", "secreto", "tequiero", "hola", "master", "qwerty", "qwertz",
    "correcthorsebatterystaple", "thequickbrownfoxjumpsoverthelazydog", "tobeornottobe", "probiotic",
  ]
  /// Along which a finger slides.
  private static let slides = [
    "abcdefghijklmnopqrstuvwxyz", "0123456789012345678901234567890", "qwertyuiop", "qwertzuiopü", "asdfghjklñ",
    "asdfghjklö", "zxcvbnm", "yxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
  ]

  /// Characters of a text without common words, the account's name, slides along the keyboard and repetitions.
  private static func remainder(of passphrase: String, name: String) -> Int {
    var text = String(passphrase.lowercased().filter { $0.isLetter || $0.isNumber })
    let own = normalized(name).lowercased().filter { $0.isLetter || $0.isNumber }
    for word in (common + (own.count >= 3 ? [own] : [])).sorted(by: { $0.count > $1.count }) {
      text = text.replacing(word, with: "")
    }
    return withoutRepetition(withoutSlides(Array(text))).count + symbols(in: passphrase)
  }

  /// Signs count, but no more of a kind than one.
  private static func symbols(in passphrase: String) -> Int {
    Set(passphrase.filter { !$0.isLetter && !$0.isNumber && !$0.isWhitespace }).count
  }

  private static func withoutSlides(_ text: [Character]) -> [Character] {
    let least = 4
    var kept: [Character] = []
    var place = 0
    while place < text.count {
      var length = 0
      for slide in slides {
        for path in [slide, String(slide.reversed())] {
          var end = place + 1
          while end < text.count, end - place < slide.count, path.contains(String(text[place...end])) { end += 1 }
          length = max(length, end - place)
        }
      }
      if length >= least {
        place += length
      } else {
        kept.append(text[place])
        place += 1
      }
    }
    return kept
  }

  /// A text that repeats a shorter one counts as that one.
  private static func withoutRepetition(_ text: [Character]) -> [Character] {
    guard text.count > 1 else { return text }
    for length in 1...(text.count / 2) where text.indices.allSatisfy({ text[$0] == text[$0 % length] }) {
      return Array(text.prefix(length))
    }
    // aaaabbbbcccc: each counts once.
    return text.enumerated().filter { $0.offset == 0 || text[$0.offset - 1] != $0.element }.map(\.element)
  }
}

extension AccountNameRules {
  /// Characters.
  static let lengths = 2...60
}

/// What a name to sign in with must be.
enum AccountNameRules {
  /// The name with what tells it from others; `nil` for none that is taken.
  static func name(_ text: String) -> (shown: String, key: String)? {
    let shown = text.trimmingCharacters(in: .whitespacesAndNewlines).precomposedStringWithCompatibilityMapping
    let isPlain = shown.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil || " .-_@+".unicodeScalars.contains(scalar)
        || scalar.properties.generalCategory == .nonspacingMark
    }
    guard isPlain, lengths.contains(shown.count), shown.utf8.count <= 200 else { return nil }
    return (shown, shown.lowercased().precomposedStringWithCompatibilityMapping)
  }
}
