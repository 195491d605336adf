extension SampleLanguage {
  static let english = SampleLanguage(
    code: "en",
    decimalSeparator: ".",
    groupSeparator: ",",
    units: ["CFU", "CFU", "CFUs"],
    billion: ("billion", "billion"),
    million: ("million", "million"),
    link: " ",
    brandWords: ["Daily Flora", "Skin Biotic", "Gut Balance", "Family Probiotic"],
    forms: [
      Form(title: "Capsules", per: "Each capsule contains", directions: "Take 1 capsule daily with water."),
      Form(
        title: "Sachets",
        per: "Each sachet contains",
        directions: "Stir 1 sachet into a glass of water once a day."
      ),
      Form(title: "Gummies", per: "Each gummy contains", directions: "Chew 1 gummy a day."),
    ],
    ingredients: "Ingredients",
    otherIngredients: "Other ingredients",
    excipients: [
      "hypromellose", "microcrystalline cellulose", "rice flour", "magnesium stearate", "silicon dioxide", "inulin",
      "maltodextrin",
    ],
    blend: "Probiotic blend",
    supplementLine: "Dietary supplement",
    claims: [
      "Supports a healthy immune system.", "Helps to calm eczema-prone skin.", "For a comfortable digestion.",
      "Helps to keep skin hydrated.", "For clearer skin in acne.",
    ],
    storage: ["Store in a cool, dry place.", "Keep refrigerated after opening."],
    warnings: ["Keep out of reach of children.", "If you are pregnant or take medicines, ask your doctor before use."],
    shelfLife: "Count guaranteed until the end of shelf life.",
    cosmeticTitles: ["Barrier Cream", "Calming Serum", "Night Lotion", "Gentle Cleanser"],
    cosmeticDirections: "Apply to clean skin morning and evening.",
    cosmeticWarning: "For external use only. Avoid contact with the eyes.",
    plainFoods: [
      ("Tomato Soup", ["tomatoes", "onion", "rapeseed oil", "sugar", "salt", "basil", "pepper"]),
      ("Oat Biscuits", ["oats", "wheat flour", "butter", "sugar", "honey", "salt", "raising agent"]),
      ("Dark Chocolate", ["cocoa mass", "sugar", "cocoa butter", "vanilla extract", "soya lecithin"]),
      ("Chickpea Curry", ["chickpeas", "coconut milk", "tomatoes", "onion", "garlic", "spices", "salt"]),
    ],
    plainSupplements: [
      ("Vitamin C 500", ["ascorbic acid", "microcrystalline cellulose", "magnesium stearate", "silicon dioxide"]),
      ("Omega 3", ["fish oil", "gelatin", "glycerol", "tocopherol"]),
    ],
    fermentedFoods: [("Natural Yogurt", "milk, cream, live cultures"), ("Kefir Drink", "pasteurised milk, cultures")],
    foodNotes: ["May contain traces of nuts.", "Best before: see lid.", "Store in a cool place."]
  )
}
