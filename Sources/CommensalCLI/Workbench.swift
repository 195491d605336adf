internal import Advice
internal import DataFiles
internal import Evidence
internal import Expectation
internal import Intake
internal import Knowledge
internal import Labels
internal import Microbes
internal import Packing
internal import Reports

/// Everything a command needs, opened from the facts in the binary. Each part is made when it is first asked for: a
/// check has no use for the glossary, nor a list of trials for the reader of labels.
struct Workbench {
  private let knowledge: KnowledgeBase
  private let tables: NomenclatureTables
  let ingredients: [IngredientFact]

  static func open() throws(CommandFailure) -> Workbench {
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

  /// What a label says.
  ///
  /// - Parameter label: a path, or `-` for standard input.
  func product(from label: String) throws(CommandFailure) -> Product {
    let input: IntakeLabel
    do {
      input = try Intake().read(label)
    } catch {
      throw CommandFailure(error.exitCode == 66 ? .noInput : .unreadableInput, error.description)
    }
    for note in input.notes { Output.note(note) }
    var product = try reader().read(input.text)
    if let name = input.name { product.name = name }
    if product.form == .unknown, let form = input.formHint { product.form = form }
    if product.language == nil { product.language = input.languageHint }
    return product
  }

  func reader() throws(CommandFailure) -> LabelReader {
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

  func answer(
    _ product: Product,
    for condition: Condition,
    profile: Profile?,
    borrowing: BorrowingOptions,
    market: Market? = nil
  ) throws(CommandFailure) -> Answer {
    try advisor(for: condition, profile: profile, borrowing: borrowing, market: market)
      .answer(for: product, condition: condition, profile: profile)
  }

  /// - Parameters:
  ///   - profile: the person it is to answer for; `nil` for anyone.
  ///   - market: whose rules judge claims; `nil` for all that are held.
  func advisor(
    for condition: Condition,
    profile: Profile? = nil,
    borrowing: BorrowingOptions,
    market: Market? = nil
  ) throws(CommandFailure) -> Advisor {
    do {
      let courses = condition == .atopicDermatitis ? try knowledge.courseTables : CourseTables()
      return try advisor(courses: courses, borrowing: borrowing, market: market, profile: profile)
    } catch {
      throw Self.damaged(error)
    }
  }

  /// What several products used together come to.
  func regimen(
    _ products: [Product],
    for condition: Condition,
    profile: Profile?,
    borrowing: BorrowingOptions
  ) throws(CommandFailure) -> Regimen {
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
  func advisor(market: Market? = nil) throws(CommandFailure) -> Advisor {
    do {
      return try advisor(courses: CourseTables(), borrowing: BorrowingOptions(), market: market)
    } catch {
      throw Self.damaged(error)
    }
  }

  /// What a profile is taken to mean.
  func reading(of profile: Profile) throws(CommandFailure) -> ProfileReading {
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
  func overviews(for condition: Condition? = nil) throws(CommandFailure) -> [TrialOverview] {
    do {
      return try knowledge.evidence.trials.map { TrialOverview($0, asked: condition, tables: tables) }
    } catch {
      throw Self.damaged(error)
    }
  }

  func evidence() throws(CommandFailure) -> EvidenceBase {
    do {
      return try knowledge.evidence
    } catch {
      throw Self.damaged(error)
    }
  }

  func minimalImportantDifferences() throws(CommandFailure) -> [MinimalImportantDifference] {
    do {
      return try knowledge.minimalImportantDifferences
    } catch {
      throw Self.damaged(error)
    }
  }

  func calibrationTargets() throws(CommandFailure) -> [CalibrationTarget] {
    do {
      return try knowledge.calibrationTargets
    } catch {
      throw Self.damaged(error)
    }
  }

  /// Every published review that is held, each beside what the trials give.
  func reviewChecks() throws(CommandFailure) -> [ReviewCheck] {
    do {
      return try knowledge.evidence.check(try knowledge.reviews)
    } catch {
      throw Self.damaged(error)
    }
  }

  func explainer() throws(CommandFailure) -> Explainer {
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

  /// Every strain that is known.
  var strains: [Strain] { tables.strains }

  /// The current names of all genera and species that are known.
  var taxonNames: [String] { tables.genera.map(\.name) + tables.species.map(\.name) }

  /// The microbe that a name on the command line stands for.
  func microbe(named name: String) throws(CommandFailure) -> NamedMicrobe {
    let finder = MicrobeFinder(nomenclature: Nomenclature(tables: tables))
    switch finder.find(name) {
    case .one(let microbe): return microbe
    case .several(let names):
      throw CommandFailure(
        .contentIsWrong,
        "“\(printable(name))” may be \(names.joined(separator: " or ")). Name one of them."
      )
    case .unknown(let nearest):
      let suggestion = nearest.isEmpty ? "" : " Did you mean \(nearest.joined(separator: " or "))?"
      throw CommandFailure(
        .contentIsWrong,
        "no microbe goes by the name “\(printable(name))” here.\(suggestion)"
      )
    }
  }

  private static func damaged(_ error: PackError) -> CommandFailure {
    CommandFailure(.fault, "the facts in this program are damaged: \(error). Install it anew.")
  }
}

extension DataReport {
  /// Validates a folder of data files.
  init(checking directory: String) throws(CommandFailure) {
    let folder: DataFolder
    do {
      folder = try DataFolder(at: directory)
    } catch {
      throw CommandFailure(.noInput, "\(error)")
    }
    self.init(
      directory: directory,
      filesRead: folder.fileCount,
      problems: folder.problems.map { problem in
        Problem(
          severity: Problem.Severity(problem.severity),
          file: problem.file,
          line: problem.line,
          key: problem.key,
          message: problem.message
        )
      }
    )
  }
}

extension DataReport.Problem.Severity {
  fileprivate init(_ severity: DataProblem.Severity) {
    switch severity {
    case .note: self = .note
    case .warning: self = .warning
    case .error: self = .error
    }
  }
}
