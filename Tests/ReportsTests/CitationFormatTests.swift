import Evidence
import Foundation
import Reports
import Testing

@Suite("Citations for reference managers")
struct CitationFormatTests {
  private static let paper = BibliographicReference(
    id: "navarro-lopez-2018",
    kind: .article,
    authors: [
      .init(family: "Navarro-Lopez", initials: "V"), .init(family: "de Andrade", initials: "PDSMA"),
      .init(family: "Rodriguez del Rio", initials: "P"), .init(family: "Pyun"),
    ],
    others: true,
    title: "SkinDuo as a probiotic: L. casei CECT 9104 & 50 % fewer flares_",
    journal: "JAMA Dermatol",
    year: 2018,
    volume: "154",
    issue: "1",
    pages: .init(first: "37", last: "43"),
    doi: "10.1002/(SICI)1097_0045(1996)28:1<49::AID>3.0",
    pmid: "29117309",
    registration: "NCT02585986",
    subject: "Three strains in eczema",
    note: "corrected 2019"
  )
  private static let entry = BibliographicReference(
    id: "nct05815511",
    kind: .registryEntry,
    registration: "NCT05815511",
    url: "https://example.org/a_b",
    subject: "Mixture in rosacea"
  )

  @Test("BibTeX: braces keep capitals and particles, signs of TeX are escaped, addresses are not")
  func bibtex() {
    #expect(
      CitationFormat.bibtex.text([Self.paper, Self.entry]) == #"""
        @article{navarro-lopez-2018,
          author = {Navarro-Lopez, V. and de Andrade, P. D. S. M. A. and {Rodriguez del Rio}, P. and Pyun and others},
          title = {{SkinDuo} as a probiotic: {L.} casei {CECT} 9104 \& 50 \% fewer flares\_},
          journal = {JAMA Dermatol},
          year = {2018},
          volume = {154},
          number = {1},
          pages = {37--43},
          doi = {10.1002/(SICI)1097_0045(1996)28:1<49::AID>3.0},
          pmid = {29117309},
          note = {Trial: Three strains in eczema. The citation adds: corrected 2019. Registered as NCT02585986}
        }

        @misc{nct05815511,
          howpublished = {Trial register entry NCT05815511},
          url = {https://example.org/a_b},
          note = {Trial: Mixture in rosacea}
        }

        """#
    )
  }

  @Test("RIS: one tag a line, each line ended by CR and LF")
  func ris() {
    let lines = """
      TY  - JOUR
      ID  - navarro-lopez-2018
      AU  - Navarro-Lopez, V.
      AU  - de Andrade, P. D. S. M. A.
      AU  - Rodriguez del Rio, P.
      AU  - Pyun
      TI  - SkinDuo as a probiotic: L. casei CECT 9104 & 50 % fewer flares_
      JO  - JAMA Dermatol
      PY  - 2018
      VL  - 154
      IS  - 1
      SP  - 37
      EP  - 43
      DO  - 10.1002/(SICI)1097_0045(1996)28:1<49::AID>3.0
      AN  - 29117309
      DB  - PubMed
      N1  - More authors than listed (et al.)
      N1  - Trial: Three strains in eczema
      N1  - The citation adds: corrected 2019
      N1  - Registered as NCT02585986
      ER  -\u{20}

      TY  - ELEC
      ID  - nct05815511
      AN  - NCT05815511
      UR  - https://example.org/a_b
      N1  - Trial: Mixture in rosacea
      ER  -\u{20}

      """
    let text = CitationFormat.ris.text([Self.paper, Self.entry])
    #expect(text == lines.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"))
  }

  @Test("CSL-JSON: an array of items with the keys of the schema")
  func csl() {
    #expect(
      CitationFormat.cslJSON.text([Self.paper, Self.entry]) == """
        [
          {
            "id": "navarro-lopez-2018",
            "type": "article-journal",
            "author": [
              {
                "family": "Navarro-Lopez",
                "given": "V."
              },
              {
                "family": "de Andrade",
                "given": "P. D. S. M. A."
              },
              {
                "family": "Rodriguez del Rio",
                "given": "P."
              },
              {
                "family": "Pyun"
              },
              {
                "literal": "others"
              }
            ],
            "title": "SkinDuo as a probiotic: L. casei CECT 9104 & 50 % fewer flares_",
            "container-title": "JAMA Dermatol",
            "issued": {
              "date-parts": [
                [2018]
              ]
            },
            "volume": "154",
            "issue": "1",
            "page": "37-43",
            "DOI": "10.1002/(SICI)1097_0045(1996)28:1<49::AID>3.0",
            "PMID": "29117309",
            "note": "Trial: Three strains in eczema. The citation adds: corrected 2019. Registered as NCT02585986"
          },
          {
            "id": "nct05815511",
            "type": "webpage",
            "number": "NCT05815511",
            "URL": "https://example.org/a_b",
            "note": "Trial: Mixture in rosacea"
          }
        ]

        """
    )
  }

  @Test("nothing to cite is an empty file, in JSON an empty array")
  func empty() {
    #expect(CitationFormat.bibtex.text([]).isEmpty)
    #expect(CitationFormat.ris.text([]).isEmpty)
    #expect(CitationFormat.cslJSON.text([]) == "[]\n")
  }

  @Test("no text of a record can end a field or start another")
  func hostile() throws {
    let text = "a } b { c \\ d\r\nER  - e \u{2028} % # $ ~ ^ < > _ & \" 乳酸菌"
    let reference = BibliographicReference(
      id: "ünlü {x}",
      kind: .other,
      authors: [.init(family: text)],
      title: text,
      url: text,
      note: text
    )
    let bibtex = CitationFormat.bibtex.text([reference])
    #expect(bibtex.hasPrefix("@misc{-nl---x-,\n"))
    #expect(bibtex.count { $0 == "{" } == bibtex.count { $0 == "}" })
    #expect(bibtex.split(separator: "\n").count == 6)
    #expect(bibtex.contains(#"a \textbraceright{} b \textbraceleft{} c \textbackslash{} d ER"#))
    let tags = CitationFormat.ris.text([reference]).split(separator: "\r\n").map { $0.prefix(6) }
    #expect(tags == ["TY  - ", "ID  - ", "AU  - ", "TI  - ", "UR  - ", "N1  - ", "ER  - "])
    let items = try JSONSerialization.jsonObject(with: Data(CitationFormat.cslJSON.text([reference]).utf8))
    #expect((items as? [[String: Any]])?.first?["title"] as? String == text)
  }
}
