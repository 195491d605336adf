/// Cells as the text of a table, after RFC 4180.
public enum CSVText {
  /// Cells parted by a comma, without a line end.
  public static func row(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",")
  }

  /// In quotes where the text holds what would end the cell.
  public static func cell(_ text: String) -> String {
    let ends = [UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r")]
    guard text.utf8.contains(where: ends.contains) else { return text }
    var quoted: [UInt8] = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { quoted.append(byte) }
      quoted.append(byte)
    }
    quoted.append(UInt8(ascii: "\""))
    return String(decoding: quoted, as: UTF8.self)
  }
}
