@_spi(Reading) public import Microbes

/// Reads the text of a label into a ``Product``. Reading never fails: what is unclear is said in the product's notes.
public struct LabelReader: Sendable {
  /// Longest text that is read, in bytes; the rest is left out and noted.
  public static let longestText = 1 << 20

  let nomenclature: Nomenclature
  private let vocabulary: Vocabulary

  /// - Parameters:
  ///   - ingredients: what is known of cosmetic and food ingredients.
  ///   - inci: cosmetic ingredient names made with microbes, and prebiotic ones.
  public init(nomenclature: Nomenclature, ingredients: [IngredientFact], inci: [INCIFact]) {
    self.nomenclature = nomenclature
    vocabulary = Vocabulary(ingredients: ingredients, inci: inci)
  }

  /// Reads a label text.
  public func read(_ text: String) -> Product { read(utf8: Array(text.utf8)) }

  /// Reads a label text given as bytes; what is not valid UTF-8 is skipped and noted.
  public func read(utf8 bytes: [UInt8]) -> Product {
    let isCut = bytes.count > Self.longestText
    let stream = TokenStream(isCut ? Array(bytes.prefix(Self.longestText)) : bytes)
    let names = NameMatcher.names(in: stream, nomenclature)
    let memory = ReadingMemory(nomenclature, isForMany: false)
    var product = reading(of: stream, names, memory, wantsNotes: true).product()
    if isCut {
      product.notes.insert(
        ReadingNote(kind: .textCut, message: "Only the first \(Self.longestText) bytes were read."),
        at: 0
      )
    }
    if stream.invalidBytes > 0 {
      product.notes.insert(
        ReadingNote(kind: .invalidUTF8, message: "\(stream.invalidBytes) bytes are not valid text and were skipped."),
        at: 0
      )
    }
    product.confidence = ReadingConfidence.of(product)
    return product
  }

  /// What a catalogue is screened for.
  ///
  /// - Parameters:
  ///   - claims: the words that claims are told by, and no others.
  ///   - memory: of the labels read before.
  func screen(_ bytes: [UInt8], claims: Vocabulary, _ memory: ReadingMemory) -> ScreenedLabel {
    let stream = TokenStream(bytes.count > Self.longestText ? Array(bytes.prefix(Self.longestText)) : bytes)
    let names = NameMatcher.names(in: stream, nomenclature)
    let mayHoldMicrobes =
      !names.isEmpty || stream.tokens.contains { NameMatcher.mayBeInitial($0, stream) }
      || NameShape(stream: stream, memory: memory).anyIsNearName()
    if mayHoldMicrobes { return reading(of: stream, names, memory, wantsNotes: false).screenedLabel() }
    // Most of what is sold holds no microbe.
    let hits = claims.scan(stream)
    guard hits.contains(where: { $0.wordClass == .condition }) else {
      return ScreenedLabel(product: Product(), conditionsClaimed: [])
    }
    let label = ScannedLabel(stream, claims, hits, memory, wantsNotes: false)
    let sentences = SentenceReader(label: label, lists: IngredientReader(label: label).lists())
    return ScreenedLabel(product: Product(), conditionsClaimed: sentences.conditionsClaimed([]))
  }

  private func reading(
    of stream: TokenStream,
    _ names: [KeyMatch],
    _ memory: ReadingMemory,
    wantsNotes: Bool
  ) -> Reading {
    let label = ScannedLabel(stream, vocabulary, vocabulary.scan(stream), memory, wantsNotes: wantsNotes)
    return Reading(label, nomenclature, names)
  }
}

/// One reading of one label.
private struct Reading {
  let label: ScannedLabel
  let nomenclature: Nomenclature
  /// All that the index of names holds of what stands in the text.
  let names: [KeyMatch]
  let ingredientReader: IngredientReader
  let lists: [Range<Int>]

  init(_ label: ScannedLabel, _ nomenclature: Nomenclature, _ names: [KeyMatch]) {
    self.label = label
    self.nomenclature = nomenclature
    self.names = names
    ingredientReader = IngredientReader(label: label)
    lists = ingredientReader.lists()
  }

  /// The microbes of the label with their doses, and what the rest is read with.
  private struct Contents {
    /// As they stand in the text, before those of one microbe are brought together.
    var mentions: [MicrobeMention]
    var microbes: [MicrobeMention]
    /// There were more names than are read.
    var isCut: Bool
    var quantities: [Quantity]
    var doses: DoseSummary
    var doseNotes: [ReadingNote]
    var forms: FormReader
    var form: ProductForm
    var isCosmetic: Bool
    /// Its code; `nil` where there is too little to tell.
    var language: String?
  }

  private func contents(_ finder: MentionFinder) -> Contents {
    let language = LanguageGuess(label, lists: lists)
    let quantities = quantities(taken: finder.taken, language)
    let forms = FormReader(label: label, lists: lists, quantities: quantities)
    let isCosmetic = forms.isCosmetic()
    var mentions = finder.mentions
    for index in mentions.indices {
      mentions[index].ingredient = ingredient(of: mentions[index], isCosmetic)
      nameByIngredient(&mentions[index])
    }
    let merger = MentionMerger(label: label, nomenclature: nomenclature)
    var assigner = DoseAssigner(label, merger.withoutSummaries(mentions), quantities.filter(isStatedCount))
    assigner.assign()
    var microbes = merger.merge(assigner.mentions)
    if !microbes.isEmpty {
      let viability = ViabilityReader(label: label, isCosmetic: isCosmetic)
      for index in microbes.indices { microbes[index].viability = viability.viability(of: microbes[index]) }
    }
    var doses = DoseSummary(label: label, totals: assigner.totals)
    let form = forms.form(isCosmetic: isCosmetic)
    doses.settle(&microbes, isCounted: form == .capsule || form == .tablet)
    return Contents(
      mentions: finder.mentions,
      microbes: microbes,
      isCut: finder.isFull,
      quantities: quantities,
      doses: doses,
      doseNotes: assigner.notes,
      forms: forms,
      form: form,
      isCosmetic: isCosmetic,
      language: language.main >= 0 ? label.vocabulary.languageCodes[language.main] : nil
    )
  }

  private func foundMentions() -> MentionFinder {
    var finder = MentionFinder(label, nomenclature, found: names, lists: lists)
    finder.find()
    return finder
  }

  func product() -> Product {
    let contents = contents(foundMentions())
    var product = whatMicrobes(contents)
    product.name = contents.forms.name()
    product.doseGuarantee = contents.doses.guarantee(DoseBasisReader(label: label))
    product.prebiotics = prebiotics()
    product.ingredients = ingredients(contents.mentions)
    product.allergens = AllergenReader(label: label).allergens()
    let storage = StorageReader(label: label)
    product.statesStorage = storage.statesStorage()
    product.statesUseBy = storage.statesUseBy()
    let sentences = SentenceReader(label: label, lists: lists)
    product.claims = sentences.claims(contents.mentions)
    product.warnings = sentences.warnings()
    product.sentences = sentences.prose()
    product.notes =
      contents.microbes.flatMap(\.notes) + contents.doseNotes + contents.doses.notes
      + generalNotes(contents.microbes, contents.quantities, isCut: contents.isCut)
    return product
  }

  func screenedLabel() -> ScreenedLabel {
    let finder = foundMentions()
    let product = finder.mentions.isEmpty ? Product() : whatMicrobes(contents(finder))
    let sentences = label.allClasses.contains(.condition) ? SentenceReader(label: label, lists: lists) : nil
    return ScreenedLabel(
      product: product.microbes.isEmpty ? Product() : product,
      conditionsClaimed: sentences?.conditionsClaimed(finder.mentions) ?? []
    )
  }

  /// What the product is, the microbes in it and how much of them is taken.
  private func whatMicrobes(_ contents: Contents) -> Product {
    var product = Product()
    product.form = contents.form
    product.route = contents.forms.route(product.form, isCosmetic: contents.isCosmetic)
    product.language = contents.language
    product.microbes = contents.microbes.map(labelMicrobe)
    product.totalCFU = contents.doses.total
    product.totalCFUBasis = contents.doses.basis
    product.unitsPerServing = contents.forms.unitsPerServing()
    product.servingsPerDay = contents.forms.servingsPerDay(unitsPerServing: product.unitsPerServing)
    return product
  }

  // MARK: Doses

  private func quantities(taken: [Bool], _ language: LanguageGuess) -> [Quantity] {
    let reader = QuantityReader(label: label, taken: taken, lineLanguage: language.lines)
    let bases = DoseBasisReader(label: label)
    return reader.all(atMost: 2 * MentionFinder.mostMentions).map { quantity in
      var quantity = quantity
      if let found = bases.basis(of: quantity) {
        quantity.basis = found.basis
        quantity.basisCount = found.count
      }
      quantity.guarantee = bases.guarantee(of: quantity)
      return quantity
    }
  }

  /// A count of the product's microbes, not a limit of a laboratory test.
  private func isStatedCount(_ quantity: Quantity) -> Bool {
    guard quantity.countsAsCFU, quantity.value >= 1e3, quantity.value.isFinite, !quantity.isOutOfRange else {
      return false
    }
    let before = quantity.tokens.lowerBound - 1
    if before >= 0, label.token(before).isSymbol("<") { return false }
    let line = label.lineTokens(Int(label.line[quantity.tokens.lowerBound]))
    let words = line.lowerBound..<quantity.tokens.lowerBound
    return !words.contains { label.has(.absence, at: $0) && !isWithinMinimum($0) }
  }

  /// "not less than" is a minimum, though "less than" alone is a limit.
  private func isWithinMinimum(_ index: Int) -> Bool {
    (max(0, index - 2)...index).contains { start in
      label.hit(at: start, .minimum).map { $0.tokens.contains(index) } ?? false
    }
  }

  // MARK: Ingredients

  /// For a cosmetic, or a name with a process word behind it, the whole ingredient.
  private func ingredient(of mention: MicrobeMention, _ isCosmetic: Bool) -> Range<Int>? {
    let around = ingredientReader.item(around: mention.tokens)
    // Words before the name belong to it only where a slash joins them: "Saccharomyces/Xylinum/Black Tea Ferment".
    let isJoined =
      mention.tokens.lowerBound > around.lowerBound && label.token(mention.tokens.lowerBound - 1).isSymbol("/")
    let item = isJoined ? around : mention.tokens.lowerBound..<around.upperBound
    let after = mention.nameTokens.upperBound..<max(mention.nameTokens.upperBound, item.upperBound)
    let isProcessed = after.contains {
      label.has(.ferment, at: $0) || label.has(.lysate, at: $0) || label.has(.filtrate, at: $0)
        || label.has(.extract, at: $0)
    }
    let isListed = lists.contains { $0.contains(mention.tokens.lowerBound) }
    if isProcessed, item.count <= 40, isListed || isCosmetic || isCapitalised(item) {
      return isListed ? item : mention.tokens.lowerBound..<lastProcessWord(after)
    }
    return isCosmetic && isListed && item.count <= 12 ? item : nil
  }

  /// An ingredient name that stands for one species only: "Vitreoscilla Ferment".
  private func nameByIngredient(_ mention: inout MicrobeMention) {
    guard mention.rank == .genus, let ingredient = mention.ingredient else { return }
    guard let species = label.memory.species(ofIngredient: Folding.squeeze(label.stream.written(ingredient))) else {
      return
    }
    mention.name = species.name
    mention.rank = species.rank
  }

  private func lastProcessWord(_ range: Range<Int>) -> Int {
    let last = range.last {
      label.has(.ferment, at: $0) || label.has(.lysate, at: $0) || label.has(.filtrate, at: $0)
        || label.has(.extract, at: $0)
    }
    return (last ?? range.lowerBound) + 1
  }

  private func isCapitalised(_ item: Range<Int>) -> Bool {
    let words = item.filter { label.token($0).isWord }
    return words.count <= 14
      && words.allSatisfy { label.token($0).flags.contains(.capitalised) || label.token($0).foldedCount <= 3 }
  }

  private func ingredients(_ mentions: [MicrobeMention]) -> [LabelIngredient] {
    lists.flatMap { list in
      ingredientReader.items(of: list).compactMap { ingredientReader.ingredient($0, microbes: mentions) }
    }
  }

  private func prebiotics() -> [String] {
    var output: [String] = []
    var index = 0
    while index < label.count {
      guard let hit = label.hit(at: index, .prebiotic) else {
        index += 1
        continue
      }
      let isDenied = (max(0, index - 3)..<index).contains { label.has(.freeFrom, at: $0) && label.sameLine($0, index) }
      let name = label.vocabulary.prebiotics[hit.value]
      // Inulin lauryl carbamate is a surfactant.
      let isDerived =
        hit.tokens.upperBound < label.count
        && label.stream.equals(label.token(hit.tokens.upperBound), "lauryl")
      if !isDenied, !isDerived, !output.contains(name) { output.append(name) }
      index = hit.tokens.upperBound
    }
    return output
  }

  // MARK: Putting together

  private func labelMicrobe(_ mention: MicrobeMention) -> LabelMicrobe {
    let tokens = mention.ingredient.map(withoutFullStop) ?? trimmedEnd(mention.tokens)
    return LabelMicrobe(
      written: label.wantsNotes ? label.stream.written(tokens) : "",
      name: mention.name,
      rank: mention.rank,
      strain: mention.strain,
      strainID: mention.strainID,
      viability: mention.viability ?? .unknown,
      cfu: mention.cfu,
      amountText: mention.amountText,
      span: label.stream.span(tokens)
    )
  }

  /// The last ingredient of a list ends with the list's full stop.
  private func withoutFullStop(_ tokens: Range<Int>) -> Range<Int> {
    let last = tokens.upperBound - 1
    guard tokens.count > 1, label.token(last).isSymbol(".") else { return tokens }
    let isShort = ["sp", "spp", "subsp", "ssp", "var"].contains { label.stream.equals(label.token(last - 1), $0) }
    return isShort ? tokens : tokens.lowerBound..<last
  }

  private func trimmedEnd(_ tokens: Range<Int>) -> Range<Int> {
    var end = tokens.upperBound
    while end > tokens.lowerBound + 1, label.token(end - 1).isSymbol, !label.token(end - 1).isSymbol(")") {
      end -= 1
    }
    return tokens.lowerBound..<end
  }

  private func generalNotes(_ microbes: [MicrobeMention], _ quantities: [Quantity], isCut: Bool) -> [ReadingNote] {
    var notes: [ReadingNote] = []
    if label.count == 0 { return [ReadingNote(kind: .emptyText, message: "There is no text to read.")] }
    if isCut {
      notes.append(
        ReadingNote(
          kind: .textCut,
          message: "Only the first \(MentionFinder.mostMentions) names of microbes were read."
        )
      )
    }
    if microbes.isEmpty { notes.append(ReadingNote(kind: .noMicrobe, message: "The label names no microbe.")) }
    if let first = label.repairedTokens.first {
      notes.append(
        ReadingNote(
          kind: .repairedText,
          message: "“\(label.stream.written(first))” was read with its look-alike letters put right.",
          span: label.stream.span(first)
        )
      )
    }
    for mention in microbes { notes += nameNotes(mention) }
    for quantity in quantities where isStatedCount(quantity) || quantity.isOutOfRange { notes += countNotes(quantity) }
    return notes
  }

  private func nameNotes(_ mention: MicrobeMention) -> [ReadingNote] {
    var notes: [ReadingNote] = []
    let span = label.stream.span(mention.tokens)
    if mention.rank == .genus, mention.strain == nil {
      notes.append(
        ReadingNote(
          kind: .genusOnly,
          message: "\(mention.name): the label names a genus only, so neither species nor strain can be known.",
          span: span
        )
      )
    } else if !mention.isCodeOnly, !mention.isRenamed, isFormerName(mention) {
      notes.append(
        ReadingNote(
          kind: .formerName,
          message: "“\(label.stream.written(mention.nameTokens))” is now called \(mention.name).",
          span: span
        )
      )
    }
    return notes
  }

  private func isFormerName(_ mention: MicrobeMention) -> Bool {
    let first = label.token(mention.nameTokens.lowerBound)
    guard first.foldedCount > 3, let genus = mention.name.split(separator: " ").first else { return false }
    return Array(label.stream.foldedBytes(first)) != Folding.squeeze(genus)
  }

  private func countNotes(_ quantity: Quantity) -> [ReadingNote] {
    var notes: [ReadingNote] = []
    let span = label.stream.span(quantity.tokens)
    let written = label.stream.written(quantity.tokens)
    if quantity.isOutOfRange {
      notes.append(
        ReadingNote(
          kind: .doseOutOfRange,
          message: "“\(written)” is more than any product can hold; it is left out.",
          span: span
        )
      )
    }
    if quantity.lostSuperscript {
      notes.append(
        ReadingNote(
          kind: .lostSuperscript,
          message: "“\(written)” was read as a power of ten whose superscript was lost.",
          span: span
        )
      )
    }
    if quantity.isLongScale {
      notes.append(
        ReadingNote(
          kind: .longScaleBillion,
          message:
            "“\(written)” names a million millions, more than any product holds; it was read as thousand millions.",
          span: span
        )
      )
    }
    if quantity.upper != nil {
      notes.append(
        ReadingNote(kind: .doseRange, message: "“\(written)” is a range; its lower end is used.", span: span)
      )
    }
    return notes
  }
}
