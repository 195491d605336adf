import Intake
import Labels
import Testing

@Suite("Product records become the text of a label")
struct ProductRecordTests {
  @Test("a DSLD label: the blend's count from its notes, its microbes indented below it, no database synonyms")
  func dsld() throws {
    let label = try Intake().read(fixture("dsld.json"))
    #expect(
      label.text == """
        Dermiflora Daily 20 Billion
        Invented Naturals
        60 Vegetarian Capsules
        Form: Capsule

        Serving Size: 2 Capsules
        Servings per day: 1-2
        Servings Per Container: 30
        Amount Per Serving
        Vitamin B3 (Niacin; as Niacinamide (USP), from Yeast), 10 mg
        CalmSkin Probiotic Blend, 20 Billion CFU at time of manufacture
          Lactobacillus rhamnosus (LR-00)
          Bifidobacterium longum
        Bacillus coagulans (from Rice and Corn), < 1000000000 Live Cells

        Other Ingredients: Inulin (from Chicory), Hypromellose

        Directions: Take 2 capsules daily.

        Probiotic dietary supplement
        Supports calm
        skin.*

        Contains: Milk

        Does not contain: wheat, soy, egg
        Contains NO yeast.

        Warning: Consult a doctor if pregnant.
        WARNING: Keep out of reach of children.

        Store in a cool place.

        For: Adult (18 - 50 Years), Gluten Free

        """
    )
    #expect(label.kind == .dsld)
    #expect(label.name == "Dermiflora Daily 20 Billion")
    #expect(label.formHint == .capsule)
    #expect(label.languageHint == "en")
    #expect(label.notes == ["The label states several serving sizes; amounts are those of the first."])
  }

  @Test("an Open Food Facts answer: the record's own language, allergen marks taken off, strain codes left whole")
  func openFoodFacts() throws {
    let label = try Intake().read(fixture("open-food-facts.json"))
    #expect(
      label.text == """
        Joghurt Hautwohl Natur
        Erfundene Molkerei, Musterhof
        Joghurt mild, 3,8 % Fett
        4 x 125 g

        Category: dairies, yogurts
        Labels: organic, ohne gentechnik
        Serving size: 125 g

        Zutaten: Milch, Joghurtkulturen (Lactobacillus acidophilus L_1, Bifidobacterium lactis), "Inulin"

        Contains: milk
        May contain: nuts, soybeans

        Gekühlt lagern.
        1 Becher aus Kunststoff

        """
    )
    #expect(label.kind == .openFoodFacts)
    #expect(label.formHint == .food)
    #expect(label.languageHint == "de")
  }

  @Test("a bare row of an Open Beauty Facts export is told by its tags")
  func openBeautyFacts() throws {
    let label = try Intake().read(fixture("open-beauty-facts.json"))
    #expect(
      label.text == """
        Silvanelle Crème
        Silvanelle
        50 ml

        Category: cosmetics, face creams
        Labels: Vegan

        Ingrédients: AQUA, GLYCERIN, LACTOBACILLUS FERMENT, BIFIDA FERMENT LYSATE, PARFUM

        Period after opening: 12 M

        """
    )
    #expect(label.kind == .openBeautyFacts)
    #expect(label.name == "Silvanelle Crème")
  }

  @Test(
    "what a record says of its database outweighs its tags",
    arguments: [
      (#""product_type": "beauty""#, IntakeLabel.Kind.openBeautyFacts),
      (#""product_type": "food", "categories_tags": ["en:cosmetics"]"#, .openFoodFacts),
      (#""url": "https://world.openbeautyfacts.org/product/1""#, .openBeautyFacts),
      (#""code": "1""#, .openFoodFacts),
    ]
  )
  func database(member: String, kind: IntakeLabel.Kind) throws {
    #expect(try read("{\"product_name\": \"Acme\", \(member)}", named: "a.json").kind == kind)
  }

  @Test(
    "wrappers are opened: lists of one, search hits, data",
    arguments: [
      #"[{"product_name": "Acme"}]"#, #"{"data": {"product": {"product_name": "Acme"}}}"#,
      #"{"hits": [{"_source": {"fullName": "Acme", "brandName": "B"}}]}"#,
      #"{"products": [{"generic_name_fr": "Acme", "product_name": "Acme"}]}"#,
      #"{"id": 1, "name": "Acme", "text": "Inulin"}"#,
    ]
  )
  func wrappers(source: String) throws {
    #expect(try read(source, named: "standard input").name == "Acme")
  }

  @Test("a search hit of DSLD has names without amounts, and says so")
  func searchHit() throws {
    let label = try read(
      #"{"fullName": "Acme", "brandName": null, "allIngredients": [{"name": "Bifidobacterium breve"}]}"#,
      named: "a.json"
    )
    #expect(label.text.contains("\nBifidobacterium breve\n"))
    #expect(label.notes.count == 1)
    #expect(label.notes.first?.contains("v9/label/ID") == true)
  }

  @Test(
    "DSLD's forms become ours, liquids only where the unit says how they are taken",
    arguments: [
      ("Capsule", "Capsule(s)", ProductForm.capsule), ("Softgel Capsule", "Softgel(s)", .capsule),
      ("Tablet or Pill", "Tablet(s)", .tablet), ("Powder", "Gram(s)", .powder),
      ("Gummy or Jelly", "Gummy(ies)", .gummy),
      ("Liquid", "Drop(s)", .drops), ("Liquid", "mL", nil), ("Other (e.g. tea bag)", "Packet(s)", .powder),
    ] as [(String, String, ProductForm?)]
  )
  func forms(state: String, unit: String, form: ProductForm?) throws {
    let source = """
      {"fullName": "Acme", "physicalState": {"langualCodeDescription": "\(state)"},
       "servingSizes": [{"order": 1, "minQuantity": 1, "unit": "\(unit)"}], "ingredientRows": [{"name": "Inulin"}]}
      """
    #expect(try read(source, named: "a.json").formHint == form)
  }

  @Test(
    "units lose the brackets of their plural",
    arguments: [
      ("Capsule(s)", 1.0, "1 Capsule"), ("Capsule(s)", 2, "2 Capsules"), ("Gummy(ies)", 1, "1 Gummy"),
      ("Gummy(ies)", 3, "3 Gummies"), ("Live Cell(s)", 1e10, "10000000000 Live Cells"), ("{Calories}", 5, "5 Calories"),
      ("Billion CFU", 2.5, "2.5 Billion CFU"),
    ]
  )
  func units(unit: String, count: Double, written: String) throws {
    let source = """
      {"fullName": "Acme", "ingredientRows": [{"name": "X", "quantity": [{"quantity": \(count), "unit": "\(unit)"}]}]}
      """
    #expect(try read(source, named: "a.json").text.contains("\nX, \(written)\n"))
  }

  @Test("a record in UTF-16, and one with broken bytes, are read like any text")
  func encodings() throws {
    let wide = "\u{FEFF}{\"product_name\": \"Acm\u{E9}\"}".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try Intake().read(bytes: wide, named: "a.json").name == "Acmé")
    let broken = Array("{\"product_name\": \"Acme ".utf8) + [0xFF] + Array(" Daily capsules\"}".utf8)
    let label = try Intake().read(bytes: broken, named: "a.json")
    #expect(label.name == "Acme \u{FFFD} Daily capsules")
    #expect(label.replacedBytes == 1)
  }
}
