public import Evidence
public import Labels

/// Several products used together: each by itself, what they share, and whether anybody tested them together.
public struct Regimen: Sendable {
  /// One of the products.
  public struct Member: Sendable {
    /// What it is called here: the label's name, or its number.
    public var name: String
    /// The answer for it alone.
    public var answer: Answer
    /// Trials of what it holds besides microbes.
    public var ingredientTrials: [IngredientTrial]
    /// What those were searched for by; empty where the label names nothing that trials are searched for by.
    public var searchedFor: [String]

    /// Whether it holds no microbe, and no trial of anything else in it bears on the question.
    public var isWithoutTrial: Bool {
      answer.product.microbes.isEmpty && !ingredientTrials.contains(where: \.bears)
    }
  }

  /// A trial of an ingredient that is no microbe.
  public struct IngredientTrial: Sendable, Hashable {
    /// The trial.
    public var trial: Trial
    /// The word it was found by.
    public var word: String
    /// Whether it was done in the condition asked about.
    public var isInCondition: Bool
    /// Whether it was taken as the product is.
    public var isByRoute: Bool
    /// Whether something without the ingredient was compared with it.
    public var isControlled: Bool

    /// Whether it bears on the question as asked.
    public var bears: Bool { isInCondition && isByRoute && isControlled }

    /// What it was, in plain words.
    public var sentence: String
  }

  /// Something that two or more of the products hold.
  public struct Overlap: Sendable, Hashable {
    /// What is shared.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
      case strain, species, ingredient
    }

    /// What is shared.
    public var kind: Kind
    /// Its name.
    public var name: String
    /// The products that hold it.
    public var products: [String]
    /// Colony-forming units a day of all together; `nil` where a label does not say, and for ingredients.
    public var dailyCFU: Double?
    /// The largest dose a day that a trial of it in the condition gave.
    public var testedCFU: Double?
    /// What it means, in plain words.
    public var why: String
  }

  /// A vitamin or mineral against its upper limit.
  public struct Nutrient: Sendable, Hashable {
    /// The limit.
    public var limit: UpperLimit
    /// How much each product gives a day, in the limit's unit.
    public var amounts: [(product: String, amount: Double)] { zip(products, daily).map { ($0, $1) } }
    /// The products that give some.
    public var products: [String]
    /// How much each gives a day.
    public var daily: [Double]
    /// What it means, in plain words.
    public var why: String

    /// All together, a day.
    public var total: Double { daily.reduce(0, +) }
    /// Whether it passes what an adult may take.
    public var isAbove: Bool { total > limit.adults }
  }

  /// What was found of the products taken together.
  public struct Combination: Sendable, Hashable {
    /// Trials with an arm that got what two or more of the products hold.
    public var trialIDs: [Trial.ID]
    /// Trials in the condition that were searched, and in all conditions.
    public var searchedInCondition: Int
    /// In all conditions.
    public var searchedInAll: Int
    /// Of those in the condition, how many gave something by mouth and on the skin together.
    public var bothRoutes: Int
    /// What was found, in plain words.
    public var why: String
  }

  /// A safety remark and the products that it concerns.
  public struct Safety: Sendable, Hashable {
    /// The remark.
    public var remark: SafetyRemark
    /// By name.
    public var products: [String]
  }

  /// The answer in one word.
  public enum Verdict: String, Sendable, Hashable, Codable, CaseIterable {
    case askADoctor = "ask-a-doctor"
    case testedTogether = "tested-together"
    case neverTestedTogether = "never-tested-together"
    /// Only one product was given.
    case oneProduct = "one-product"
  }

  /// What was asked for.
  public var condition: Condition
  /// The products, in the order given.
  public var members: [Member]
  /// The answer in one word.
  public var verdict: Verdict
  /// What the products share.
  public var overlaps: [Overlap]
  /// Vitamins and minerals that two products give, or that pass their limit.
  public var nutrients: [Nutrient]
  /// Whether they were tested together.
  public var combination: Combination
  /// Over all products, most severe first.
  public var safety: [Safety]
  /// Plain words, at most 80.
  public var summary: String
  /// What an answer is not.
  public var disclaimer: String
}
