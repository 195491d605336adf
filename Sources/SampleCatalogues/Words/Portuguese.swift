extension SampleLanguage {
  static let portuguese = SampleLanguage(
    code: "pt",
    decimalSeparator: ",",
    groupSeparator: ".",
    units: ["UFC", "UFC"],
    billion: ("mil milhões", "mil milhões"),
    million: ("milhão", "milhões"),
    link: " de ",
    brandWords: ["Flora Diária", "Equilíbrio Pele"],
    forms: [
      Form(title: "Cápsulas", per: "Por cápsula", directions: "Tomar 1 cápsula por dia com água."),
      Form(title: "Saquetas", per: "Por saqueta", directions: "Dissolver 1 saqueta por dia num copo de água."),
    ],
    ingredients: "Ingredientes",
    otherIngredients: "Outros ingredientes",
    excipients: ["hidroxipropilmetilcelulose", "amido de milho", "inulina", "maltodextrina", "dióxido de silício"],
    blend: "Mistura de probióticos",
    supplementLine: "Suplemento alimentar",
    claims: ["Ajuda a digestão.", "Acalma a pele atópica."],
    storage: ["Conservar em local fresco e seco."],
    warnings: ["Manter fora do alcance das crianças."],
    shelfLife: "Quantidade garantida até ao fim da validade.",
    cosmeticTitles: ["Creme Calmante", "Sérum Barreira"],
    cosmeticDirections: "Aplicar de manhã e à noite na pele limpa.",
    cosmeticWarning: "Apenas para uso externo.",
    plainFoods: [
      ("Sopa de tomate", ["tomate", "cebola", "azeite", "açúcar", "sal", "manjericão"]),
      ("Bolachas de aveia", ["aveia", "farinha de trigo", "manteiga", "açúcar", "mel"]),
    ],
    plainSupplements: [("Vitamina D", ["óleo de girassol", "gelatina", "glicerina"])],
    fermentedFoods: [("Iogurte natural", "leite, natas, fermentos lácteos")],
    foodNotes: ["Pode conter vestígios de frutos de casca rija."]
  )
}
