extension SampleLanguage {
  static let german = SampleLanguage(
    code: "de",
    decimalSeparator: ",",
    groupSeparator: ".",
    units: ["KBE", "KBE", "koloniebildende Einheiten"],
    billion: ("Milliarde", "Milliarden"),
    million: ("Million", "Millionen"),
    link: " ",
    brandWords: ["Darmflora", "Haut Balance", "Kulturen Komplex"],
    forms: [
      Form(title: "Kapseln", per: "Je Kapsel", directions: "Täglich 1 Kapsel mit Wasser einnehmen."),
      Form(title: "Sachets", per: "Je Sachet", directions: "Täglich 1 Sachet in ein Glas Wasser einrühren."),
    ],
    ingredients: "Zutaten",
    otherIngredients: "Weitere Zutaten",
    excipients: [
      "Hydroxypropylmethylcellulose", "Maltodextrin", "Inulin", "Siliciumdioxid", "Reisstärke",
      "Magnesiumsalze der Speisefettsäuren",
    ],
    blend: "Bakterienmischung",
    supplementLine: "Nahrungsergänzungsmittel",
    claims: ["Für das Wohlbefinden im Darm.", "Bei zu Neurodermitis neigender Haut.", "Unterstützt das Immunsystem."],
    storage: ["Kühl und trocken lagern.", "Nach dem Öffnen im Kühlschrank aufbewahren."],
    warnings: [
      "Außerhalb der Reichweite von kleinen Kindern aufbewahren.", "Die angegebene Verzehrmenge nicht überschreiten.",
    ],
    shelfLife: "Keimzahl garantiert bis zum Ende der Mindesthaltbarkeit.",
    cosmeticTitles: ["Pflegecreme", "Beruhigendes Serum", "Reinigungsgel"],
    cosmeticDirections: "Morgens und abends auf die gereinigte Haut auftragen.",
    cosmeticWarning: "Nur zur äußerlichen Anwendung.",
    plainFoods: [
      ("Tomatensuppe", ["Tomaten", "Zwiebeln", "Rapsöl", "Zucker", "Salz", "Basilikum"]),
      ("Haferkekse", ["Haferflocken", "Weizenmehl", "Butter", "Zucker", "Honig", "Salz"]),
      ("Apfelmus", ["Äpfel", "Zucker", "Zitronensaft", "Zimt"]),
    ],
    plainSupplements: [("Magnesium 300", ["Magnesiumoxid", "Maltodextrin", "Zitronensäure", "Süßstoff"])],
    fermentedFoods: [("Naturjoghurt", "Milch, Sahne, Joghurtkulturen")],
    foodNotes: ["Kann Spuren von Nüssen enthalten.", "Mindestens haltbar bis: siehe Deckel."]
  )
}
