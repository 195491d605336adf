extension SampleLanguage {
  static let polish = SampleLanguage(
    code: "pl",
    decimalSeparator: ",",
    groupSeparator: " ",
    units: ["JTK", "jtk"],
    billion: ("mld", "mld"),
    million: ("mln", "mln"),
    link: " ",
    brandWords: ["Flora Codzienna", "Równowaga Skóry"],
    forms: [
      Form(title: "Kapsułki", per: "W jednej kapsułce", directions: "Przyjmować 1 kapsułkę dziennie, popijając wodą."),
      Form(title: "Saszetki", per: "W jednej saszetce", directions: "Rozpuścić 1 saszetkę dziennie w szklance wody."),
    ],
    ingredients: "Składniki",
    otherIngredients: "Pozostałe składniki",
    excipients: [
      "hydroksypropylometyloceluloza", "skrobia kukurydziana", "inulina", "maltodekstryna", "dwutlenek krzemu",
    ],
    blend: "Mieszanka bakterii",
    supplementLine: "Suplement diety",
    claims: ["Wspiera trawienie.", "Dla skóry atopowej."],
    storage: ["Przechowywać w suchym i chłodnym miejscu."],
    warnings: ["Przechowywać w miejscu niedostępnym dla małych dzieci."],
    shelfLife: "Zawartość gwarantowana do końca terminu przydatności.",
    cosmeticTitles: ["Krem Łagodzący", "Serum Ochronne"],
    cosmeticDirections: "Nakładać rano i wieczorem na oczyszczoną skórę.",
    cosmeticWarning: "Tylko do użytku zewnętrznego.",
    plainFoods: [
      ("Zupa pomidorowa", ["pomidory", "cebula", "olej rzepakowy", "cukier", "sól", "bazylia"]),
      ("Ciastka owsiane", ["płatki owsiane", "mąka pszenna", "masło", "cukier", "miód"]),
    ],
    plainSupplements: [("Magnez", ["tlenek magnezu", "maltodekstryna", "kwas cytrynowy"])],
    fermentedFoods: [("Jogurt naturalny", "mleko, śmietanka, żywe kultury bakterii")],
    foodNotes: ["Może zawierać śladowe ilości orzechów."]
  )
}
