extension SampleLanguage {
  static let indonesian = SampleLanguage(
    code: "id",
    decimalSeparator: ",",
    groupSeparator: ".",
    units: ["CFU", "CFU"],
    billion: ("miliar", "miliar"),
    million: ("juta", "juta"),
    link: " ",
    brandWords: ["Flora Harian", "Seimbang Kulit"],
    forms: [
      Form(title: "Kapsul", per: "Setiap kapsul mengandung", directions: "Minum 1 kapsul sehari dengan air."),
      Form(title: "Sachet", per: "Setiap sachet mengandung", directions: "Larutkan 1 sachet sehari dalam segelas air."),
    ],
    ingredients: "Komposisi",
    otherIngredients: "Bahan lain",
    excipients: ["hipromelosa", "pati jagung", "inulin", "maltodekstrin", "silikon dioksida"],
    blend: "Campuran probiotik",
    supplementLine: "Suplemen makanan",
    claims: ["Membantu pencernaan.", "Untuk kulit kering."],
    storage: ["Simpan di tempat sejuk dan kering."],
    warnings: ["Jauhkan dari jangkauan anak-anak."],
    shelfLife: "Jumlah dijamin hingga akhir masa simpan.",
    cosmeticTitles: ["Krim Pelembap", "Serum Wajah"],
    cosmeticDirections: "Oleskan pada kulit bersih pagi dan malam.",
    cosmeticWarning: "Hanya untuk pemakaian luar.",
    plainFoods: [
      ("Sup tomat", ["tomat", "bawang", "minyak nabati", "gula", "garam"]),
      ("Biskuit gandum", ["gandum", "tepung terigu", "mentega", "gula", "madu"]),
    ],
    plainSupplements: [("Vitamin C", ["asam askorbat", "pati jagung", "perisa"])],
    fermentedFoods: [("Yogurt", "susu, krim, kultur")],
    foodNotes: ["Dapat mengandung kacang."]
  )
}
