package import Advice
package import Evidence
package import Expectation
package import Intake
internal import Knowledge
package import Labels
package import Microbes
internal import Packing
package import Reports

/// Everything a command needs, opened from the facts in the binary. Each part is made when it is first asked for: a
/// check has no use for the glossary, nor a list of trials for the reader of labels.
package struct Workbench: Sendable {
  private let knowledge: KnowledgeBase
  private let tables: NomenclatureTables
  package let ingredients: [IngredientFact]

  package static func open() throws(AnswerFailure) -> Workbench {
    do {
      let knowledge = try KnowledgeBase.embedded()
      return Workbench(
        knowledge: knowledge,
        tables: try knowledge.nomenclatureTables,
        ingredients: try knowledge.ingredients
      )
    } catch {
      throw damaged(error)
    }
  }

  // MARK: Labels

  /// What a label says, with what a database or the kind of input says beside its text.
  package func product(from input: IntakeLabel) throws(AnswerFailure) -> Product {
    Self.completed(try reader().read(input.text), with: input)
  }

  /// A product as its label's text was read, with what its kind of input says beside the text.
  static func completed(_ read: Product, with input: IntakeLabel) -> Product {
    var product = read
    if let name = input.name { product.name = name }
    if product.form == .unknown, let form = input.formHint { product.form = form }
    if product.language == nil { product.language = input.languageHint }
    return product
  }

  package func reader() throws(AnswerFailure) -> LabelReader {
    do {
      return LabelReader(
        nomenclature: Nomenclature(tables: tables),
        ingredients: ingredients,
        inci: try knowledge.inci
      )
    } catch {
      throw Self.damaged(error)
    }
  }

  package func answer(
    _ product: Product,
    for condition: Condition,
    profile: Profile?,
    borrowing: BorrowingOptions,
    market: Market? = nil
  ) throws(AnswerFailure) -> Answer {
    try advisor(for: condition, profile: profile, borrowing: borrowing, market: market)
      .answer(for: product, condition: condition, profile: profile)
  }

  /// - Parameters:
  ///   - profile: the person it is to answer for; `nil` for anyone.
  ///   - market: whose rules judge claims; `nil` for all that are held.
  package func advisor(
    for condition: Condition,
    profile: Profile? = nil,
    borrowing: BorrowingOptions,
    market: Market? = nil
  ) throws(AnswerFailure) -> Advisor {
    do {
      let courses = condition == .atopicDermatitis ? try knowledge.courseTables : CourseTables()
      return try advisor(courses: courses, borrowing: borrowing, market: market, profile: profile)
    } catch {
      throw Self.damaged(error)
    }
  }

  /// What several products used together come to.
  package func regimen(
    _ products: [Product],
    for condition: Condition,
    profile: Profile?,
    borrowing: BorrowingOptions
  ) throws(AnswerFailure) -> Regimen {
    let advisor = try advisor(for: condition, profile: profile, borrowing: borrowing)
    do {
      return RegimenReview(
        advisor: advisor,
        evidence: try knowledge.evidence,
        ingredients: ingredients,
        ingredientFamilies: try knowledge.ingredientFamilies,
        upperLimits: try knowledge.upperLimits,
        tables: tables
      ).regimen(of: products, condition: condition, profile: profile)
    } catch {
      throw Self.damaged(error)
    }
  }

  /// For verdicts on many products: without the courses of single answers.
  package func advisor(market: Market? = nil) throws(AnswerFailure) -> Advisor {
    do {
      return try advisor(courses: CourseTables(), borrowing: BorrowingOptions(), market: market)
    } catch {
      throw Self.damaged(error)
    }
  }

  /// What a profile is taken to mean.
  package func reading(of profile: Profile) throws(AnswerFailure) -> ProfileReading {
    do {
      return ProfileReading(
        profile,
        ingredients: ingredients,
        ingredientFamilies: try knowledge.ingredientFamilies,
        tables: tables
      )
    } catch {
      throw Self.damaged(error)
    }
  }

  private func advisor(
    courses: CourseTables,
    borrowing: BorrowingOptions,
    market: Market? = nil,
    profile: Profile? = nil
  ) throws(PackError) -> Advisor {
    Advisor(
      evidence: try knowledge.evidence,
      safetyFacts: try knowledge.safetyFacts,
      labelRules: try knowledge.labelRules,
      claimWordings: try knowledge.claimWordings,
      ingredients: ingredients,
      ingredientFamilies: try knowledge.ingredientFamilies,
      tables: tables,
      minimalImportantDifferences: try knowledge.minimalImportantDifferences,
      courseTables: courses,
      borrowing: borrowing,
      market: market
    )
  }

  // MARK: Trials and words

  /// Every trial that is held, in the order of their identifiers.
  ///
  /// - Parameter condition: what they are asked about; `nil` for what each was done for.
  package func overviews(for condition: Condition? = nil) throws(AnswerFailure) -> [TrialOverview] {
    do {
      return try knowledge.evidence.trials.map { TrialOverview($0, asked: condition, tables: tables) }
    } catch {
      throw Self.damaged(error)
    }
  }

  /// The trials that are held of a condition and a microbe, in the order of their identifiers.
  ///
  /// - Parameters:
  ///   - identifier: the condition, as trials name it; `nil` for all.
  ///   - microbe: `nil` for all.
  package func overviews(
    ofCondition identifier: String?,
    microbe: NamedMicrobe?
  ) throws(AnswerFailure) -> [TrialOverview] {
    // A trial that measured more than one thing is judged by what was asked for.
    try overviews(for: identifier.flatMap(Condition.init(rawValue:))).filter { overview in
      let trial = overview.trial
      let isForCondition = identifier.map { trial.conditions.contains($0) } ?? true
      return isForCondition && (microbe?.isIn(trial) ?? true)
    }
  }

  package func evidence() throws(AnswerFailure) -> EvidenceBase {
    do {
      return try knowledge.evidence
    } catch {
      throw Self.damaged(error)
    }
  }

  package func minimalImportantDifferences() throws(AnswerFailure) -> [MinimalImportantDifference] {
    do {
      return try knowledge.minimalImportantDifferences
    } catch {
      throw Self.damaged(error)
    }
  }

  package func calibrationTargets() throws(AnswerFailure) -> [CalibrationTarget] {
    do {
      return try knowledge.calibrationTargets
    } catch {
      throw Self.damaged(error)
    }
  }

  /// Every published review that is held, each beside what the trials give.
  package func reviewChecks() throws(AnswerFailure) -> [ReviewCheck] {
    do {
      return try knowledge.evidence.check(try knowledge.reviews)
    } catch {
      throw Self.damaged(error)
    }
  }

  package func explainer() throws(AnswerFailure) -> Explainer {
    let overviews = try overviews()
    do {
      return Explainer(
        nomenclature: Nomenclature(tables: tables),
        terms: try knowledge.terms,
        ingredients: ingredients,
        inci: try knowledge.inci,
        rules: try knowledge.labelRules,
        differences: try knowledge.minimalImportantDifferences,
        findings: overviews
      )
    } catch {
      throw Self.damaged(error)
    }
  }

  /// All that is held, a page a thing.
  package func encyclopedia() throws(AnswerFailure) -> Encyclopedia {
    let explainer = try explainer()
    do {
      return Encyclopedia(
        explainer,
        claimWordings: try knowledge.claimWordings,
        safetyFacts: try knowledge.safetyFacts,
        upperLimits: try knowledge.upperLimits,
        reviews: try knowledge.reviews,
        evidence: try knowledge.evidence
      )
    } catch {
      throw Self.damaged(error)
    }
  }

  /// Every strain that is known.
  package var strains: [Strain] { tables.strains }

  /// The current names of all genera and species that are known.
  package var taxonNames: [String] { tables.genera.map(\.name) + tables.species.map(\.name) }

  /// The microbe that a name on the command line stands for.
  package func microbe(named name: String) throws(AnswerFailure) -> NamedMicrobe {
    let finder = MicrobeFinder(nomenclature: Nomenclature(tables: tables))
    switch finder.find(name) {
    case .one(let microbe): return microbe
    case .several(let names):
      throw AnswerFailure(
        .contentIsWrong,
        "“\(printable(name))” may be \(names.joined(separator: " or ")). Name one of them."
      )
    case .unknown(let nearest):
      let suggestion = nearest.isEmpty ? "" : " Did you mean \(nearest.joined(separator: " or "))?"
      throw AnswerFailure(
        .contentIsWrong,
        "no microbe goes by the name “\(printable(name))” here.\(suggestion)"
      )
    }
  }

  private static func damaged(_ error: PackError) -> AnswerFailure {
    AnswerFailure(.fault, "the facts in this program are damaged: \(error). Install it anew.")
  }
}
