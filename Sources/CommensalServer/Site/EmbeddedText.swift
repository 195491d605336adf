/// Texts that the binary carries.
enum EmbeddedText {
  /// The texts of a folder by name: `Templates`, `Assets` or `Messages`.
  static func files(in folder: String) -> [(name: String, text: String)] {
    embeddedFiles.compactMap { path, text in
      let path = path.description
      guard path.hasPrefix(folder + "/") else { return nil }
      return (String(path.dropFirst(folder.count + 1)), text.description)
    }
  }
}
