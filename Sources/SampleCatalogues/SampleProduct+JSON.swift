internal import Catalogues

extension SampleProduct {
  /// Adds the product's line of a catalogue: `{"id", "name", "text"}`.
  public func appendLine(to output: inout [UInt8]) {
    JSONText.append(literal: "{\"id\":", to: &output)
    JSONText.append(id, to: &output)
    JSONText.append(literal: ",\"name\":", to: &output)
    JSONText.append(name, to: &output)
    JSONText.append(literal: ",\"text\":", to: &output)
    JSONText.append(text, to: &output)
    JSONText.append(literal: "}\n", to: &output)
  }

  /// Adds a line with what the label was made to say: `{"id", "kind", "language", "microbes": [{"name", "strain",
  /// "cfu"}], "total_cfu"}`.
  public func appendTruth(to output: inout [UInt8]) {
    JSONText.append(literal: "{\"id\":", to: &output)
    JSONText.append(id, to: &output)
    JSONText.append(literal: ",\"kind\":", to: &output)
    JSONText.append(kind.rawValue, to: &output)
    JSONText.append(literal: ",\"language\":", to: &output)
    JSONText.append(language, to: &output)
    JSONText.append(literal: ",\"microbes\":[", to: &output)
    for (position, microbe) in microbes.enumerated() {
      JSONText.append(literal: position > 0 ? ",{\"name\":" : "{\"name\":", to: &output)
      JSONText.append(microbe.name, to: &output)
      JSONText.append(literal: ",\"strain\":", to: &output)
      JSONText.append(optional: microbe.strain, to: &output)
      JSONText.append(literal: ",\"cfu\":", to: &output)
      JSONText.append(microbe.cfu, to: &output)
      JSONText.append(literal: "}", to: &output)
    }
    JSONText.append(literal: "],\"total_cfu\":", to: &output)
    JSONText.append(totalCFU, to: &output)
    JSONText.append(literal: "}\n", to: &output)
  }
}
