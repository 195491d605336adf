import Labels
import Microbes

/// The parts of a report that tell what a label says; `read` and `check` share them.
struct ProductBlocks {
  let product: Product

  /// The product's name, or what stands for it where the label has none.
  var title: Words {
    product.name.map { Words([.text($0)]) } ?? "Product without a name on its label"
  }

  /// Names of the product's microbes, to be set in italics wherever they are mentioned.
  var scientificNames: [String] {
    product.microbes.flatMap { [$0.name, $0.written] }
  }

  var contents: [Report.Block] {
    var blocks: [Report.Block] = [.paragraph(kind)]
    if product.microbes.isEmpty {
      blocks.append(.paragraph("No microbe is named on this label."))
    } else {
      blocks.append(.table(microbeTable))
    }
    if let dose = totalDose { blocks.append(.paragraph(dose)) }
    if !product.prebiotics.isEmpty {
      blocks.append(
        .paragraph(Words("Food for microbes (prebiotics): " + product.prebiotics.joined(separator: ", ") + "."))
      )
    }
    return blocks
  }

  private var kind: Words {
    var parts: [String] = []
    if product.form != .unknown { parts.append(product.form.phrase) }
    if product.route != .unknown { parts.append(product.route.phrase) }
    let kind = parts.isEmpty ? "form and use not stated" : parts.joined(separator: ", ")
    let count = product.microbes.count
    return Words(capitalised(kind) + (count == 0 ? "." : "; " + Numbers.counted(count, "microbe") + " named."))
  }

  private var microbeTable: Report.Table {
    Report.Table(
      caption: "Microbes on the label",
      columns: [.init("Microbe"), .init("On the label"), .init("Strain"), .init("State"), .init("Dose", .trailing)],
      rows: product.microbes.map { microbe in
        [
          ScientificNames.words(microbe.name) + (microbe.rank == .genus ? Words([.quiet(" (genus only)")]) : ""),
          Words([.quoted(microbe.written)]),
          strain(of: microbe),
          microbe.viability == .unknown ? Words([.quiet("not stated")]) : Words(microbe.viability.phrase),
          dose(of: microbe),
        ]
      }
    )
  }

  private func strain(of microbe: LabelMicrobe) -> Words {
    guard let strain = microbe.strain else { return Words([.quiet("not stated")]) }
    return Words(strain) + (microbe.strainID == nil ? Words([.quiet(" (not known to us)")]) : "")
  }

  private func dose(of microbe: LabelMicrobe) -> Words {
    if let cfu = microbe.cfu { return Words(Numbers.inWords(cfu) + " CFU") }
    if let amount = microbe.amountText { return Words(amount) }
    return Words([.quiet("not stated")])
  }

  private var totalDose: Words? {
    guard let total = product.totalCFU else { return nil }
    var sentence = "Total: \(Numbers.inWords(total)) CFU"
    if let basis = product.totalCFUBasis { sentence += " " + basis.phrase }
    if let guarantee = product.doseGuarantee { sentence += ", " + guarantee.phrase }
    // What is counted for the day needs no number of servings.
    if product.totalCFUBasis != .day, let servings = product.servingsPerDay {
      sentence += "; \(Numbers.counted(servings, "serving")) a day"
    }
    return Words(sentence + ".")
  }

  /// What to know of the reading itself; empty where there is nothing.
  var doubts: [Report.Block] {
    let names = ScientificNames(scientificNames)
    var blocks: [Report.Block] = []
    if let confidence = confidenceSentence { blocks.append(.paragraph(Words(confidence))) }
    // That there is no microbe is said where microbes are listed.
    let notes = product.notes.filter { $0.kind != .noMicrobe }
    if !notes.isEmpty {
      blocks.append(.list(notes.map { names.words($0.message) }, terminalLimit: nil))
    }
    return blocks
  }

  private var confidenceSentence: String? {
    let sure = 0.9
    let fairlySure = 0.6
    if product.confidence >= sure { return nil }
    let percent = Numbers.rounded(product.confidence * 100, significantDigits: 2)
    return product.confidence >= fairlySure
      ? "The label was read with some doubt (confidence \(percent) %). Compare the table above with the pack."
      : "Much of the label was hard to read (confidence \(percent) %). Do not rely on this without the pack in hand."
  }
}

/// The text with its first letter in upper case.
func capitalised(_ text: String) -> String {
  text.prefix(1).uppercased() + text.dropFirst()
}
