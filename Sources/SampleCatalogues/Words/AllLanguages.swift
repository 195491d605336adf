extension SampleLanguage {
  /// English first: it is the commonest.
  static let all = [
    english, german, french, spanish, italian, dutch, portuguese, polish, russian, indonesian,
  ]
}
