/// Mistakes in the tables of simulated courses, which only a hand at work in them can make.
let courseMistakes: [Mistake] = [
  Mistake(
    "a product of no kind",
    in: "model/differences.csv",
    "topical,1,0,",
    "tropical,1,0,",
    says: "error Data/model/differences.csv:6: product: “tropical” is no class of products"
  ),
  Mistake(
    "a product without some potencies",
    in: "model/differences.csv",
    "topical,1,6,-0.1,-0.2,-0.3,-0.4,-0.4,-0.5\n",
    "",
    says: "error Data/model/differences.csv: The rows of topical at dose 1 do not cover the potencies"
  ),
  Mistake(
    "a week left out",
    in: "model/courses.csv",
    "trials,usual-care,,SCORAD,8,32,20,21,28,33,37,39,40\n",
    "",
    says: "error Data/model/courses.csv:5: week: The weeks of a course are 0, 2, 4, 8, 12, 16, 20, 24"
  ),
  Mistake(
    "quantiles that fall",
    in: "model/courses.csv",
    "SCORAD,12,32,20,21,28,33,37,39,40",
    "SCORAD,12,32,20,21,28,33,27,39,40",
    says: "error Data/model/courses.csv: In SCORAD of a course that starts at trials the quantiles fall"
  ),
  Mistake(
    "an arm of no kind",
    in: "model/courses.csv",
    "trials,usual-care,,SCORAD,0,",
    "trials,usual care,,SCORAD,0,",
    says: "error Data/model/courses.csv:2: arm: “usual care” is not one of"
  ),
  Mistake(
    "a severity that falls",
    in: "model/equivalents.csv",
    "POEM,14,35",
    "POEM,14,23",
    says: "error Data/model/equivalents.csv: The SCORAD of POEM must rise with it"
  ),
]
