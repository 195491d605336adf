/// Mistakes in the table of minimal important differences.
let minimalDifferenceMistakes: [Mistake] = [
  Mistake(
    "a scale misspelt",
    in: "minimal_differences.csv",
    "POEM,4,",
    "poem,4,",
    says: "error Data/minimal_differences.csv:2: measure: “poem” is written “POEM”"
  ),
  Mistake(
    "a figure in words",
    in: "minimal_differences.csv",
    "POEM,4,",
    "POEM,four,",
    says: "error Data/minimal_differences.csv:2: value: “four” must be a number"
  ),
  Mistake(
    "no figure",
    in: "minimal_differences.csv",
    "POEM,4,",
    "POEM,,",
    says: "error Data/minimal_differences.csv:2: value: This cell must not be empty"
  ),
  Mistake(
    "a figure in hexadecimal digits",
    in: "minimal_differences.csv",
    "POEM,4,",
    "POEM,0x4,",
    says: "error Data/minimal_differences.csv:2: value: “0x4” must be a number"
  ),
  Mistake(
    "a difference of nothing",
    in: "minimal_differences.csv",
    "POEM,4,3,4,",
    "POEM,0,,,",
    says: "error Data/minimal_differences.csv:2: value: 0 cannot be"
  ),
  Mistake(
    "a difference larger than the scale",
    in: "minimal_differences.csv",
    "POEM,4,3,4,",
    "POEM,29,,,",
    says: "error Data/minimal_differences.csv:2: value: 29 cannot be"
  ),
  Mistake(
    "a figure outside its range",
    in: "minimal_differences.csv",
    "POEM,4,3,4,",
    "POEM,4,1,3,",
    says: "error Data/minimal_differences.csv:2: value: 4 is outside its range, 1 to 3"
  ),
  Mistake(
    "a range with one end",
    in: "minimal_differences.csv",
    "POEM,4,3,4,",
    "POEM,4,3,,",
    says: "error Data/minimal_differences.csv:2: high: A range has two ends"
  ),
  Mistake(
    "a method of no kind",
    in: "minimal_differences.csv",
    "anchor|distribution",
    "anchor|guess",
    says: "error Data/minimal_differences.csv:2: method: “guess” is not one"
  ),
  Mistake(
    "a second threshold",
    in: "minimal_differences.csv",
    "percent,lower-is-better,context",
    "points,lower-is-better,threshold",
    says: "error Data/minimal_differences.csv:3: use: Line 2 is the threshold of POEM already"
  ),
  Mistake(
    "a threshold in per cent",
    in: "minimal_differences.csv",
    "points,lower-is-better,threshold",
    "percent,lower-is-better,threshold",
    says: "error Data/minimal_differences.csv:2: unit: A threshold is in points"
  ),
  Mistake(
    "a scale better both ways",
    in: "minimal_differences.csv",
    "percent,lower-is-better",
    "percent,higher-is-better",
    says: "error Data/minimal_differences.csv:3: direction: Another row of POEM says lower-is-better"
  ),
  Mistake(
    "a difference read on no page",
    in: "minimal_differences.csv",
    "https://example.org/half",
    "a book",
    says: "error Data/minimal_differences.csv:3: source_url: “a book” must be a web address"
  ),
  Mistake(
    "a difference with a web DOI",
    in: "minimal_differences.csv",
    "10.1000/poem",
    "doi:10.1000/poem",
    says: "error Data/minimal_differences.csv:2: doi: “doi:10.1000/poem” is not a DOI"
  ),
]
