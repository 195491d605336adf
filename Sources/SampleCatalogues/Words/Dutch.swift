extension SampleLanguage {
  static let dutch = SampleLanguage(
    code: "nl",
    decimalSeparator: ",",
    groupSeparator: ".",
    units: ["KVE", "KVE"],
    billion: ("miljard", "miljard"),
    million: ("miljoen", "miljoen"),
    link: " ",
    brandWords: ["Dagelijkse Flora", "Huid Balans"],
    forms: [
      Form(title: "Capsules", per: "Per capsule", directions: "Neem dagelijks 1 capsule met water."),
      Form(title: "Sachets", per: "Per sachet", directions: "Roer dagelijks 1 sachet door een glas water."),
    ],
    ingredients: "Ingrediënten",
    otherIngredients: "Overige ingrediënten",
    excipients: ["hydroxypropylmethylcellulose", "maïszetmeel", "inuline", "maltodextrine", "siliciumdioxide"],
    blend: "Bacteriemengsel",
    supplementLine: "Voedingssupplement",
    claims: ["Ondersteunt de spijsvertering.", "Voor een huid met aanleg voor eczeem."],
    storage: ["Koel en droog bewaren."],
    warnings: ["Buiten bereik van jonge kinderen houden."],
    shelfLife: "Aantal gegarandeerd tot het einde van de houdbaarheid.",
    cosmeticTitles: ["Verzorgende Crème", "Kalmerend Serum"],
    cosmeticDirections: "Breng ’s ochtends en ’s avonds aan op een schone huid.",
    cosmeticWarning: "Alleen voor uitwendig gebruik.",
    plainFoods: [
      ("Tomatensoep", ["tomaten", "ui", "raapzaadolie", "suiker", "zout", "basilicum"]),
      ("Haverkoekjes", ["havermout", "tarwebloem", "boter", "suiker", "honing"]),
    ],
    plainSupplements: [("Magnesium", ["magnesiumoxide", "maltodextrine", "citroenzuur"])],
    fermentedFoods: [("Naturel yoghurt", "melk, room, yoghurtculturen")],
    foodNotes: ["Kan sporen van noten bevatten.", "Ten minste houdbaar tot: zie deksel."]
  )
}
