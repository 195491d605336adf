extension SampleLanguage {
  static let spanish = SampleLanguage(
    code: "es",
    decimalSeparator: ",",
    groupSeparator: ".",
    units: ["UFC", "UFC"],
    billion: ("mil millones", "mil millones"),
    million: ("millón", "millones"),
    link: " de ",
    brandWords: ["Flora Diaria", "Equilibrio Piel", "Fermentos Activos"],
    forms: [
      Form(title: "Cápsulas", per: "Por cápsula", directions: "Tomar 1 cápsula al día con agua."),
      Form(title: "Sobres", per: "Por sobre", directions: "Disolver 1 sobre al día en un vaso de agua."),
    ],
    ingredients: "Ingredientes",
    otherIngredients: "Otros ingredientes",
    excipients: [
      "hidroxipropilmetilcelulosa", "almidón de maíz", "inulina", "maltodextrina", "dióxido de silicio",
      "estearato de magnesio",
    ],
    blend: "Mezcla de probióticos",
    supplementLine: "Complemento alimenticio",
    claims: ["Ayuda a la digestión.", "Alivia la piel atópica.", "Hidrata la piel seca."],
    storage: ["Conservar en lugar fresco y seco.", "Conservar en el frigorífico una vez abierto."],
    warnings: ["Mantener fuera del alcance de los niños.", "No superar la dosis diaria recomendada."],
    shelfLife: "Cantidad garantizada hasta la fecha de caducidad.",
    cosmeticTitles: ["Crema Calmante", "Sérum Reparador", "Leche Corporal"],
    cosmeticDirections: "Aplicar por la mañana y por la noche sobre la piel limpia.",
    cosmeticWarning: "Solo para uso externo.",
    plainFoods: [
      ("Sopa de tomate", ["tomate", "cebolla", "aceite de oliva", "azúcar", "sal", "albahaca"]),
      ("Galletas de avena", ["avena", "harina de trigo", "mantequilla", "azúcar", "miel"]),
      ("Hummus", ["garbanzos", "tahini", "aceite de oliva", "zumo de limón", "ajo", "sal"]),
    ],
    plainSupplements: [("Colágeno", ["colágeno hidrolizado", "aroma", "ácido cítrico", "edulcorante"])],
    fermentedFoods: [("Yogur natural", "leche, nata, fermentos lácticos")],
    foodNotes: ["Puede contener trazas de frutos secos.", "Consumir preferentemente antes de: ver tapa."]
  )
}
