/// A word that somebody handed in, safe to print in a message: short, and without what would act on a terminal.
package func printable(_ text: String) -> String {
  let longest = 60
  let safe = String(
    String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) })
  )
  return safe.count > longest ? safe.prefix(longest) + "…" : safe
}
