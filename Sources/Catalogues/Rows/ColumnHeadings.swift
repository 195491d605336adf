/// What people head the columns of a product list with, in the languages that labels are read in.
enum ColumnHeadings {
  /// A heading without what makes no difference: letter case, spaces, full stops, and what stands in brackets.
  static func folded(_ heading: String) -> String {
    let bare = heading.prefix { $0 != "(" && $0 != "[" }.lowercased()
    return bare.split { $0.isWhitespace || $0 == "-" || $0 == "_" || $0 == "." || $0 == ":" }.joined(separator: "_")
  }

  static let identifiers: Set<String> = [
    "id", "code", "gtin", "ean", "barcode", "sku", "artikelnummer", "artikel_nr", "artikelnr", "art_nr", "artnr",
    "produktnummer", "bestellnummer", "pzn", "referencia", "código", "codigo", "référence", "reference", "codice",
    "productnummer", "referência", "kod", "kod_produktu", "indeks", "артикул", "код", "kode", "kode_produk",
  ]

  static let names: Set<String> = [
    "name", "product_name", "product", "title", "bezeichnung", "artikelbezeichnung", "produktbezeichnung",
    "produktname", "artikelname", "produkt", "artikel", "titel", "nombre", "nombre_del_producto", "producto", "título",
    "titulo", "nom", "nom_du_produit", "produit", "désignation", "titre", "nome", "nome_prodotto", "nome_del_prodotto",
    "prodotto", "titolo", "naam", "productnaam", "nome_do_produto", "produto", "nazwa", "nazwa_produktu", "название",
    "наименование", "товар", "nama", "nama_produk", "produk",
  ]

  /// The whole label.
  static let texts: Set<String> = [
    "text", "label", "label_text", "etikett", "etikettentext", "etikettext", "texto", "etiqueta", "texte", "étiquette",
    "etichetta", "testo", "etiket", "tekst", "rótulo", "etykieta", "этикетка", "текст", "teks",
  ]

  /// Parts of a label, which are put together where no column holds the whole.
  static let textParts: Set<String> = [
    "description", "ingredients", "composition", "claims", "beschreibung", "produktbeschreibung",
    "artikelbeschreibung", "langbeschreibung", "kurzbeschreibung", "langtext", "inhaltsstoffe", "zutaten",
    "zusammensetzung", "descripción", "descripcion", "ingredientes", "composición", "composicion", "ingrédients",
    "descrizione", "ingredienti", "composizione", "beschrijving", "omschrijving", "ingrediënten", "samenstelling",
    "descrição", "composição", "opis", "skład", "składniki", "описание", "состав", "deskripsi", "komposisi", "bahan",
  ]

  static let languages: Set<String> = [
    "language", "lang", "lc", "sprache", "idioma", "langue", "lingua", "taal", "język", "язык", "bahasa",
  ]

  static let prices: Set<String> = [
    "price", "preis", "verkaufspreis", "bruttopreis", "vk", "precio", "prix", "prezzo", "prijs", "preço", "cena",
    "цена", "harga",
  ]

  static let currencies: Set<String> = [
    "currency", "währung", "waehrung", "moneda", "divisa", "devise", "monnaie", "valuta", "moeda", "waluta", "валюта",
    "mata_uang",
  ]

  static let servings: Set<String> = [
    "servings", "servings_per_container", "portionen", "anzahl_portionen", "raciones", "porciones", "portions",
    "porzioni", "porties", "porções", "porcje", "порции", "porsi",
  ]
}
