/// Mistakes in the tables that answers for one person rest on.
let personTableMistakes: [Mistake] = [
  Mistake(
    "a family row of no known kind",
    in: "ingredient_families.csv",
    "humectants,within,glycerol",
    "humectants,inside,glycerol",
    says: "error Data/ingredient_families.csv:4: kind: “inside” is not one of the words known here"
  ),
  Mistake(
    "a family row said twice",
    in: "ingredient_families.csv",
    "humectants,within,glycerol,https://example.org/families,secondary,",
    "humectants,name,moisturisers,https://example.org/families,secondary,",
    says: "error Data/ingredient_families.csv:4: words: Line 2 says the same. Keep one."
  ),
  Mistake(
    "a role that no ingredient has",
    in: "ingredient_families.csv",
    "humectants,role,humectant,",
    "humectants,role,wetting,",
    says: "error Data/ingredient_families.csv:3: words: “wetting” is no role of ingredients.csv"
  ),
  Mistake(
    "a group that no ingredient has",
    in: "ingredient_families.csv",
    "humectants,role,humectant,",
    "humectants,group,wetting,",
    says: "error Data/ingredient_families.csv:3: words: “wetting” is no group of ingredients.csv"
  ),
  Mistake(
    "a family that is not there",
    in: "ingredient_families.csv",
    "humectants,role,humectant,",
    "humectants,family,oils,",
    says: "error Data/ingredient_families.csv:3: words: There is no family “oils” in this table."
  ),
  Mistake(
    "a family without a source",
    in: "ingredient_families.csv",
    "humectants,within,glycerol,https://example.org/families",
    "humectants,within,glycerol,a book",
    says: "error Data/ingredient_families.csv:4: source_url: “a book” must be a web address"
  ),
  Mistake(
    "a limit of nought",
    in: "upper_limits.csv",
    "zinc|zink,25,mg",
    "zinc|zink,0,mg",
    says: "error Data/upper_limits.csv:2: adults: This must be a number above 0."
  ),
  Mistake(
    "a limit in another unit",
    in: "upper_limits.csv",
    "zinc|zink,25,mg",
    "zinc|zink,25,IU",
    says: "error Data/upper_limits.csv:2: unit: “IU” is not one of the words known here"
  ),
  Mistake(
    "a safety fact about a family that is not there",
    in: "safety.yaml",
    "populations: [preterm-infants]}",
    "ingredients: [honey], populations: [preterm-infants]}",
    says: "error Data/safety.yaml:2: [0].applies_to.ingredients[0]: “honey” is no family of ingredient_families.csv"
  ),
]
