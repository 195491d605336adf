// The list of sources as data; facts and addresses only.

extension Source {
  static let rows: [(Tag, String, String, String)] = [
    (
      .dh13,
      "Domínguez-Hüttinger and others 2013: dynamics of atopic dermatitis by risk factor",
      "https://pubmed.ncbi.nlm.nih.gov/23853706/",
      "the abstract, on another site"
    ),
    (
      .dh17,
      "Domínguez-Hüttinger and others 2017: the double switch, J Allergy Clin Immunol",
      "http://www.aaaai.org/global/latest-research-summaries/Current-JACI-Research/diagnosis-skin-allergy",
      "a journal's summary; the paper was not"
    ),
    (
      .tan18,
      "Tanaka G and others 2018: bifurcations of the atopic dermatitis model",
      "https://spiral.imperial.ac.uk/entities/publication/adbf8433-67b5-41ef-a646-4c4f76c5ced5",
      "the abstract"
    ),
    (
      .tan11,
      "Tanaka RJ and others 2011: feedback of kallikreins in the barrier, PLoS ONE",
      "https://pmc.ncbi.nlm.nih.gov/articles/PMC3102059",
      "the abstract"
    ),
    (
      .chr17,
      "Christodoulides and others 2017: proactive treatment of eczema found by optimal control",
      "https://pmc.ncbi.nlm.nih.gov/articles/PMC5434076",
      "the abstract"
    ),
    (
      .miy21,
      "Miyano, Irvine, Tanaka: quantitative systems pharmacology of biologics in atopic dermatitis",
      "https://github.com/Tanaka-Group/AD_QSP_model",
      "the code, under the MIT licence; the paper was not"
    ),
    (
      .miy22,
      "Miyano, Irvine, Tanaka 2022: a model of therapies against S. aureus in atopic dermatitis",
      "https://pmc.ncbi.nlm.nih.gov/articles/PMC9214323",
      "the abstract, table 1 and the code"
    ),
    (
      .lee24,
      "Lee and others: a model of S. aureus and S. epidermidis on skin",
      "https://github.com/jamie-852/SASE-model",
      "the code and its parameter table; the paper was not"
    ),
    (
      .ste13,
      "Stein and others 2013: a generalised Lotka–Volterra model of gut bacteria, PLoS Comput Biol",
      "https://doi.org/10.1371/journal.pcbi.1003388",
      "the title page; the parameters were not"
    ),
    (
      .ven18,
      "Venturelli and others 2018: interactions in synthetic gut communities, Mol Syst Biol",
      "https://www.embopress.org/doi/full/10.15252/msb.20178157",
      "the abstract"
    ),
    (
      .wil98,
      "A fast automated immunoassay of C-reactive protein at low levels, and what healthy donors have",
      """
      https://discovery.researcher.life/article/rapid-automated-high-sensitivity-enzyme-immunoassay-of-c-r\
      eactive-protein/6ad3977c71e033358cfd3f503c3b0dab
      """,
      "the introduction"
    ),
    (
      .cli94,
      "Production of TNF-α in the whole body, a model, Clin Sci 1994",
      "https://portlandpress.com/clinsci/article-abstract/87/4/459/76182",
      "the abstract"
    ),
    (
      .vek17,
      "Vekaria and others 2017: C-reactive protein in moderate to severe atopic dermatitis, F1000Research",
      "https://doi.org/10.12688/f1000research.12422.2",
      "the abstract"
    ),
    (
      .dup90,
      "Permeability of the intestine after food in children with cow's milk enteropathy or atopic dermatitis",
      "https://scilit.com/publications/fa339adc41e073b18c3efb78cdc77542",
      "the abstract"
    ),
    (
      .ros04,
      "Rosenfeldt and others 2004: probiotics and intestinal permeability in atopic dermatitis, J Pediatr",
      "https://doi.org/10.1016/j.jpeds.2004.06.068",
      "the abstract"
    ),
    (
      .tot16,
      "Totté and others 2016: carriage of S. aureus in atopic dermatitis, Br J Dermatol",
      "https://repub.eur.nl/pub/93599",
      "the abstract"
    ),
    (
      .kha24,
      "Khatib and others 2024: filaggrin mutations, Exp Dermatol",
      "https://doi.org/10.1111/exd.15130",
      "the abstract"
    ),
    (
      .gla15,
      "Malassezia in atopic dermatitis, a review",
      "https://pmc.ncbi.nlm.nih.gov/articles/PMC4484996",
      "the abstract"
    ),
    (
      .gun08,
      "Guéniche and others 2008: a lysate of Vitreoscilla filiformis",
      "https://pubmed.ncbi.nlm.nih.gov/18795916/",
      "the abstract"
    ),
    (
      .nav18,
      "Navarro-López and others 2018: an oral probiotic mixture in children, JAMA Dermatol",
      "https://doi.org/10.1001/jamadermatol.2017.3647",
      """
      part of the abstract; the figures in a news report, https://cm.healio.com/news/dermatology/20171117/\
      oral-probiotic-combination-shows-effectiveness-in-pediatric-adolescent-atopic-dermatitis
      """
    ),
    (
      .coc18,
      "Makrgeorgou and others 2018: probiotics for eczema, Cochrane review CD006135",
      "https://pmc.ncbi.nlm.nih.gov/articles/PMC6517242",
      "the first page; the pooled figure is recalled"
    ),
    (
      .vz17,
      "van Zuuren and others 2017: emollients and moisturisers for eczema, Cochrane review CD012119",
      "https://cochranelibrary.com/cdsr/doi/10.1002/14651858.CD012119.pub2/abstract",
      "the abstract"
    ),
    (
      .bj03,
      "Berth-Jones and others 2003: fluticasone twice weekly to prevent relapses, BMJ",
      "https://doi.org/10.1136/bmj.326.7403.1367",
      "the abstract"
    ),
    (
      .sco,
      "SCORAD course: the total score",
      "http://adserver.sante.univ-nantes.fr/Scorad_Course/Total_score.html",
      "the page"
    ),
    (
      .zha15,
      "Reliability of four severity scales of atopic dermatitis, 2015",
      "http://pubmed.gov/25891151/",
      "the abstract"
    ),
    (
      .boz17,
      "Bożek and Reich 2017: reliability of EASI, objective SCORAD and IGA",
      "https://figshare.com/articles/4994408/1",
      "the abstract"
    ),
    (
      .cha13,
      "Severity bands of POEM, 2013",
      "http://onlinelibrary.wiley.com/doi/10.1111/bjd.12590/full",
      "the abstract"
    ),
    (
      .vak18,
      "Bands of POEM, DLQI and itch ratings, 2018",
      "https://pmc.ncbi.nlm.nih.gov/articles/PMC5906166",
      "the abstract"
    ),
    (
      .how18,
      "Smallest change of POEM that matters, 2018",
      "https://pubmed.gov/29355894/",
      "the abstract"
    ),
    (
      .sil21,
      "Smallest changes of EASI and SCORAD that matter",
      """
      https://www.scholars.northwestern.edu/en/publications/what-are-the-best-endpoints-for-eczema-area-an\
      d-severity-index-an
      """,
      "the abstract"
    ),
    (
      .drp20,
      "Probiotics in atopic dermatitis, case-based review, table 4",
      "https://www.hindawi.com/journals/drp/2020/4587459/tab4/",
      "the table"
    ),
    (
      .pet19,
      "Petersen and others 2019: gut microbiota in atopic dermatitis, systematic review, Acta Derm Venereol 99(1)",
      "",
      "the abstract"
    ),
    (
      .hol20,
      "Hollander and Kaunitz 2020: \"The leaky gut\"",
      "https://pmc.ncbi.nlm.nih.gov/articles/PMC7193723",
      "the introduction"
    ),
    (
      .ptb,
      "PEtab: parameter estimation problems as tables",
      "https://github.com/PEtab-dev/PEtab",
      "the project's page"
    ),
  ]
}
