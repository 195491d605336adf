extension SampleLanguage {
  static let french = SampleLanguage(
    code: "fr",
    decimalSeparator: ",",
    groupSeparator: " ",
    units: ["UFC", "UFC"],
    billion: ("milliard", "milliards"),
    million: ("million", "millions"),
    link: " d’",
    brandWords: ["Flore Quotidienne", "Équilibre Peau", "Ferments Essentiels"],
    forms: [
      Form(title: "Gélules", per: "Par gélule", directions: "Prendre 1 gélule par jour avec un verre d’eau."),
      Form(title: "Sachets", per: "Par sachet", directions: "Diluer 1 sachet par jour dans un verre d’eau."),
    ],
    ingredients: "Ingrédients",
    otherIngredients: "Autres ingrédients",
    excipients: [
      "hydroxypropylméthylcellulose", "amidon de maïs", "inuline", "maltodextrine", "dioxyde de silicium",
      "stéarate de magnésium",
    ],
    blend: "Mélange de ferments",
    supplementLine: "Complément alimentaire",
    claims: [
      "Pour le confort digestif.", "Apaise les peaux à tendance atopique.", "Contribue à l’hydratation de la peau.",
    ],
    storage: ["À conserver au frais et au sec.", "À conserver au réfrigérateur après ouverture."],
    warnings: ["Tenir hors de portée des jeunes enfants.", "Ne pas dépasser la dose journalière conseillée."],
    shelfLife: "Quantité garantie jusqu’à la fin de la durée de conservation.",
    cosmeticTitles: ["Crème Apaisante", "Sérum Barrière", "Lait Corporel"],
    cosmeticDirections: "Appliquer matin et soir sur une peau propre.",
    cosmeticWarning: "Usage externe uniquement.",
    plainFoods: [
      ("Soupe de tomates", ["tomates", "oignons", "huile de colza", "sucre", "sel", "basilic"]),
      ("Biscuits à l’avoine", ["flocons d’avoine", "farine de blé", "beurre", "sucre", "miel"]),
      ("Compote de pommes", ["pommes", "sucre", "jus de citron", "cannelle"]),
    ],
    plainSupplements: [("Vitamine D", ["huile de tournesol", "gélatine", "glycérine", "cholécalciférol"])],
    fermentedFoods: [("Yaourt nature", "lait, crème, ferments lactiques")],
    foodNotes: ["Peut contenir des traces de fruits à coque.", "À consommer de préférence avant : voir couvercle."]
  )
}
