extension SampleLanguage {
  static let italian = SampleLanguage(
    code: "it",
    decimalSeparator: ",",
    groupSeparator: ".",
    units: ["UFC", "UFC"],
    billion: ("miliardo", "miliardi"),
    million: ("milione", "milioni"),
    link: " di ",
    brandWords: ["Flora Quotidiana", "Equilibrio Pelle", "Fermenti Vivi"],
    forms: [
      Form(title: "Capsule", per: "Per capsula", directions: "Assumere 1 capsula al giorno con acqua."),
      Form(title: "Bustine", per: "Per bustina", directions: "Sciogliere 1 bustina al giorno in un bicchiere d’acqua."),
    ],
    ingredients: "Ingredienti",
    otherIngredients: "Altri ingredienti",
    excipients: [
      "idrossipropilmetilcellulosa", "amido di mais", "inulina", "maltodestrine", "biossido di silicio",
      "magnesio stearato",
    ],
    blend: "Miscela di fermenti lattici",
    supplementLine: "Integratore alimentare",
    claims: ["Favorisce la digestione.", "Lenisce la pelle atopica.", "Idrata la pelle secca."],
    storage: ["Conservare in luogo fresco e asciutto."],
    warnings: ["Tenere fuori dalla portata dei bambini.", "Non superare la dose giornaliera consigliata."],
    shelfLife: "Quantità garantita fino al termine della data di scadenza.",
    cosmeticTitles: ["Crema Lenitiva", "Siero Barriera", "Latte Corpo"],
    cosmeticDirections: "Applicare mattina e sera sulla pelle pulita.",
    cosmeticWarning: "Solo per uso esterno.",
    plainFoods: [
      ("Zuppa di pomodoro", ["pomodori", "cipolla", "olio di oliva", "zucchero", "sale", "basilico"]),
      ("Biscotti all’avena", ["fiocchi di avena", "farina di frumento", "burro", "zucchero", "miele"]),
      ("Pesto", ["basilico", "olio di oliva", "pinoli", "formaggio", "aglio", "sale"]),
    ],
    plainSupplements: [("Vitamina C", ["acido ascorbico", "amido di mais", "aroma naturale"])],
    fermentedFoods: [("Yogurt bianco", "latte, panna, fermenti lattici")],
    foodNotes: ["Può contenere tracce di frutta a guscio.", "Da consumarsi preferibilmente entro: vedi coperchio."]
  )
}
