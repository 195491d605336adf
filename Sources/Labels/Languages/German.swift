extension LanguageWords {
  static let german = LanguageWords(
    code: "de",
    functionWords: """
      und, der, die, das, den, dem, ein, eine, einer, einem, eines, mit, von, für, zur, zum, auf, bei, nach, aus, \
      über, ist, sind, wird, werden, nicht, auch, oder, sich, ihre, ihr, sie, als, wie, durch, kann, sowie, enthält, \
      haut, täglich, zutaten, wasser, davon, keine, vor, bis, unter
      """,
    magnitudes: [
      (9, "milliarde, milliarden, mrd, mrden"), (6, "million, millionen, mio"), (12, "billion, billionen"),
      (3, "tausend, tsd"), (2, "hundert"),
    ],
    numbers: "null, eins, zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn, elf, zwölf",
    words: [
      (
        .cfuUnit,
        """
        kbe, koloniebildende einheit, koloniebildende einheiten, koloniebildenden einheiten, \
        koloniebildender einheiten, kolonienbildende einheiten, kolonienbildenden einheiten
        """
      ),
      (
        .liveCellUnit,
        """
        lebende bakterien, lebenden bakterien, lebender bakterien, lebende keime, lebenden keimen, lebender keime, \
        lebende zellen, lebenden zellen, lebender zellen, lebensfähige zellen, lebensfähiger zellen, lebensfähigen zellen, \
        lebensfähige keime, lebensfähiger keime, lebensfähigen keimen, lebensfähige bakterien, lebensfähiger bakterien, \
        lebensfähigen bakterien, vermehrungsfähige keime, vermehrungsfähiger keime, vermehrungsfähige zellen, \
        vermehrungsfähiger zellen, vermehrungsfähige bakterien, vermehrungsfähiger bakterien, lebendkeime, lebendkeimzahl, \
        lebendzellzahl, lebendzellen, lebendbakterien, lebende mikroorganismen, lebenden mikroorganismen, \
        lebender mikroorganismen, lebende kulturen, lebenden kulturen, lebende bakterienkulturen, aktive kulturen, \
        aktive bakterien, aktive milchsäurebakterien, lebende milchsäurebakterien, lebenden milchsäurebakterien, \
        lebender milchsäurebakterien, lebende hefezellen, lebende hefen, sporen, bakteriensporen, lebensfähige sporen
        """
      ),
      (
        .cellUnit,
        """
        zellen, zelle, bakterien, keime, keimen, mikroorganismen, milchsäurebakterien, laktobazillen, lactobazillen, \
        bifidobakterien, bakterienkulturen, darmbakterien, mikroben, bakterienzellen, kulturen, hefezellen, \
        gute bakterien, nützliche bakterien, probiotika, probiotische bakterien, probiotischen bakterien, keimzahl, \
        gesamtkeimzahl
        """
      ),
      (.fluorescentUnit, "aktive fluoreszierende einheiten, fluoreszierende einheiten, fluoreszenzeinheiten"),
      (
        .massUnit,
        "milligramm, mikrogramm, kilogramm, ie, internationale einheiten, prozent, nrv, kilokalorien, kilojoule, liter, stück"
      ),
      (
        .per,
        """
        pro, je, jede, jeder, jedes, enthält, enthalten, enthaltend, liefert, liefern, entspricht, entsprechen, \
        enthält mindestens, mit je, in einer, in jeder, in einem, gehalt pro, menge pro, versorgt, beinhaltet, bietet
        """
      ),
      (.each, "von jedem, von jeder, jeweils, je stamm, pro stamm, jedes stammes, zu gleichen teilen"),
      (
        .total,
        """
        gesamt, insgesamt, gesamtmenge, gesamtgehalt, gesamtzahl, mischung, bakterienmischung, kulturenmischung, komplex, \
        bakterienkomplex, formel, rezeptur, kombination, stämme, bakterienstämme, bakterienstämmen, \
        multispezies, konsortium, bakterienkombination, probiotika komplex, summe
        """
      ),
      (
        .manufacture,
        """
        zum zeitpunkt der herstellung, bei herstellung, bei der herstellung, zum herstellungszeitpunkt, \
        zum zeitpunkt der produktion, bei produktion, bei der produktion, bei abfüllung, zum zeitpunkt der abfüllung, \
        herstellungsdatum
        """
      ),
      (
        .expiry,
        """
        mindesthaltbarkeitsdatum, mindesthaltbarkeit, mhd, haltbarkeit, verfallsdatum, verfalldatum, haltbarkeitsdatum, \
        bis zum ende der mindesthaltbarkeit, ende der mindesthaltbarkeit, ende der mindesthaltbarkeitsdauer, \
        ende der haltbarkeit, ende der haltbarkeitsdauer, bis zum ende der haltbarkeit, mindestens haltbar bis, \
        bis zum mhd, ablaufdatum, verwendbar bis, ende der laufzeit, ende des mhd, mindesthaltbarkeitsdauer
        """
      ),
      (.minimum, "mind, mindestens, minimal, wenigstens, nicht weniger als, garantiert, garantierte, mehr als"),
      (
        .live,
        """
        lebend, lebende, lebenden, lebender, lebendes, lebendig, lebendige, lebendigen, lebensfähig, lebensfähige, \
        lebensfähigen, lebensfähiger, vermehrungsfähig, vermehrungsfähige, vermehrungsfähigen, gefriergetrocknet, \
        gefriergetrocknete, gefriergetrockneten, gefriergetrockneter, lyophilisiert, lyophilisierte, lyophilisierten, \
        lyophilisierter, lyophilisat, sporen, sporenbildend, sporenbildende, sporenbildner, aktive kulturen, \
        bakterienkulturen, bakterienkultur, lebende kulturen
        """
      ),
      (
        .killed,
        """
        hitzeinaktivier*, warmeinaktivier*, abgetotet*, tyndallisier*, \
        inaktiviert, inaktivierte, inaktivierten, inaktivierter, inaktiviertes, hitzeinaktiviert, hitzeinaktivierte, \
        hitzeinaktivierten, hitzeinaktivierter, wärmeinaktiviert, wärmeinaktivierte, thermisch inaktiviert, \
        thermisch inaktivierte, durch hitze inaktiviert, durch hitze inaktivierte, abgetötet, abgetötete, abgetöteten, \
        abgetöteter, hitzeabgetötet, hitzeabgetötete, hitzeabgetöteten, durch hitze abgetötet, tyndallisiert, \
        tyndallisierte, tyndallisierten, tyndalisiert, tyndalisierte, tyndalisierten, tote, toten, toter, tote bakterien, \
        nicht lebende, nicht lebend, nicht lebensfähig, nicht lebensfähige, wärmebehandelte zellen, hitzebehandelt, \
        hitzebehandelte, hitzebehandelten, sterilisierte, pasteurisierte bakterien, pasteurisierte zellen, bestrahlte
        """
      ),
      (
        .postbiotic,
        "postbiotikum, postbiotika, postbiotisch, postbiotische, postbiotischen, postbiotischer, paraprobiotika"
      ),
      (
        .probiotic,
        """
        probiotika, probiotikum, probiotisch, probiotische, probiotischen, probiotischer, probiotisches, synbiotikum, \
        synbiotika, synbiotisch, symbiotisch, milchsäurebakterien, milchsäurebakterium, bakterienkulturen, bakterienkultur, \
        bakterienstämme, joghurtkulturen, joghurtkultur, milchsäurekulturen, säuerungskulturen, starterkulturen, \
        starterkultur, reifungskulturen, käsekulturen, kefirkulturen, käsereikulturen, laktobazillen, bifidobakterien, \
        bifidokulturen, darmbakterien, darmflora, sauermilch, fermentierte milch, mikrobiotika, mikrobiologisch
        """
      ),
      (.lysate, "lysat, lysate, lysaten, bakterienlysat, bakterienlysate, lysiert, lysierte, autolysat"),
      (
        .filtrate,
        """
        filtrat, filtrate, kulturfiltrat, stoffwechselprodukte, stoffwechselprodukten, stoffwechselprodukt, metabolite, \
        metaboliten, zellfrei, zellfreie, zellfreier, zellfreies, überstand, kulturüberstand, keimfreie lösung, \
        keimfreie wässrige lösung
        """
      ),
      (
        .ferment,
        "ferment, fermente, fermentiert, fermentierte, fermentierten, fermentierter, fermentiertes, fermentation, vergoren, vergorener, vergorene"
      ),
      (
        .extract,
        """
        extrakt, extrakte, extrakten, auszug, polypeptide, peptide, exopolysaccharide, glucane, mannane, hydrolysat, \
        exosomen, extrazelluläre vesikel, zellwand, zellwände, zellwandbestandteile
        """
      ),
      (
        .benefit,
        """
        unterstütz*, helfen, hilft, hilfe, hilfreich, linder*, verbesser*, reduzier*, verringer*, beruhig*, behandl*, \
        behandelt, vorbeug*, beugt, wiederherst*, stärkt, stärken, stärkung, stärkend*, förder*, erhält, erhalten von, erhaltung, \
        aufrecht*, schütz*, schutz, heilt, heilung, heilen, pfleg*, spendet, feuchtigkeitsspend*, minimier*, mildert, \
        mildern, regulier*, regenerier*, regeneration, balance, gleichgewicht, ausgleich*, normalisier*, trägt zu, \
        trägt bei, beitragen, tragen zu, wohlbefinden, empfohlen, geeignet für, geeignet bei, ideal für, ideal bei, \
        bekämpf*, wirksam, wirkt, wirkung, nährt, glätt*, strafft, straffend*, straffung, klärt, klärend*, reinigt, reinigend*, \
        kräftig*, optimier*, stabilisier*, harmonisier*, aufbau, sanier*, positiv, wohltuend*, zur behandlung, \
        zur vorbeugung, bei beschwerden, stimulier*, aktivier*, erfrisch*, belebt, belebend*, gegen, besänftig*, vermindern, vermindert
        """
      ),
      (
        .freeFrom,
        """
        ohne, frei von, enthält kein, enthält keine, enthält keinen, enthält weder, enthalten kein, enthalten keine, kein, \
        keine, keinen, keinerlei, nicht enthalten, ohne zusatz von, ohne zugabe von, verzichtet auf, verzicht auf, weder, statt, \
        anstatt, anstelle von, im gegensatz zu, anders als, null prozent, nicht
        """
      ),
      (
        .caution,
        """
        nicht verwenden, nicht anwenden, nicht einnehmen, nicht überschritten, nicht überschreiten, darf nicht, \
        dürfen nicht, darf die, nicht als ersatz, kein ersatz, warnhinweis*, warnung*, vorsicht, achtung, hinweis, hinweise, außerhalb der reichweite, \
        reichweite von, unzugänglich, vermeid*, kontakt mit den augen, gegenanzeige*, kontraindik*, nebenwirkung*, \
        arzt, apotheker, ärztlich*, allergisch gegen, allergie gegen, überempfindlich*, unverträglichkeit gegen, schwanger*, \
        stillzeit, stillende*, lagern, lagerung, aufbewahr*, kühl, trocken lagern, gekühlt, äußerlich*, nur zur äußeren, \
        kann spuren, spuren von, spuren enthalten, kann enthalten, immungeschwäch*, immunsuppr*, packungsbeilage, \
        abführend wirken, übermäßigem verzehr, zentralvenös*, unter 3 jahren, bei hautreizungen
        """
      ),
      (
        .formerName,
        """
        früher, früherer name, früher bekannt als, ehemals, vormals, ehemalig, ehemalige, ehemaliger, bisher, \
        bekannt als, auch bekannt als, auch genannt, synonym, syn, alter name, alte bezeichnung, neuer name, \
        neue bezeichnung, neu klassifiziert, umbenannt, umbenannt in, jetzt, nun, ehem, vorher, zuvor, reklassifiziert
        """
      ),
      (
        .target,
        """
        gegen, hemmt, hemmen, hemmung, bekämpft, bekämpfen, tötet, töten, abtötet, eliminiert, verursacht durch, \
        verursachte, ausgelöst durch, bedingt durch, infektion, infektionen, infektion mit, infektionen mit, besiedlung mit, \
        wachstum von, wachstum der, vermehrung von, vermehrung der, fördert das wachstum, nahrung für, nährt, füttert, ernährt, ernähren, stimuliert, \
        erhöht, anzahl der, zahl der, körpereigene, körpereigenen, eigene, eigenen, natürliche, vorhandene, krankheitserreger, \
        erreger, pathogen, pathogene, pathogenen, schädliche, schädlichen, schlechte bakterien, unerwünschte, unerwünschten, wie etwa, \
        reduziert, verringert, aufgrund von, überwucherung, schutz vor
        """
      ),
      (
        .enzyme,
        """
        enzym, enzyme, enzymen, laktase, lactase, protease, amylase, lipase, cellulase, bromelain, papain, nattokinase, coenzym, \
        vitamin, vitamine, menachinon, menaquinon, fermentationsprodukt
        """
      ),
      (
        .ingredientsHeader,
        """
        zutaten, zutatenliste, zutatenverzeichnis, zusammensetzung, inhaltsstoffe, inhaltsstoff, wirkstoff, wirkstoffe, arzneilich wirksame bestandteile, \
        arzneilich wirksamer bestandteil, hilfsstoffe, die sonstigen bestandteile sind, sonstige bestandteile, sonstige zutaten, weitere bestandteile, \
        bestandteile, weitere inhaltsstoffe, weitere zutaten, bakterienstämme, enthaltene bakterienstämme, nährwerte, nährwertangaben, \
        nährwertinformation, nährstoffe, inhalt, der wirkstoff ist, die wirkstoffe sind, bestandteil, ingredienzien
        """
      ),
      (
        .claimsHeader,
        """
        beschreibung, produktbeschreibung, anwendungsgebiete, anwendungsgebiet, vorteile, eigenschaften, produktinformationen, wirkung, \
        zweckbestimmung, indikation, indikationen, produktdetails, wofür
        """
      ),
      (
        .directionsHeader,
        """
        anwendung, verzehrempfehlung, verzehrsempfehlung, verzehrhinweis, verzehrhinweise, dosierung, dosierungsempfehlung, einnahme, einnahmeempfehlung, \
        anwendungshinweise, anwendungsempfehlung, gebrauchsanweisung, gebrauch, zubereitung, erwachsene, tagesdosis, \
        empfohlene tagesdosis, empfohlene verzehrmenge, empfohlene tägliche verzehrmenge, dosis, nehmen, einnehmen, \
        art der anwendung, hinweise zur anwendung, tagesverzehrempfehlung
        """
      ),
      (.servingHeader, "portionsgröße, packungsinhalt, größe der portion, portionen pro packung"),
      (
        .daily,
        """
        täglich, täglichen, tägliche, pro tag, am tag, jeden tag, tag, einmal täglich, morgens, abends, mittags, tagesdosis, \
        tagesportion, tagesration, jeden morgen, jeden abend, morgens und abends, vor dem schlafengehen, 1x täglich, 2x täglich
        """
      ),
      (.times, "mal, einmal, zweimal, dreimal"),
      (
        .strainWord,
        """
        stamme, stammen, stamm, stämme, der stamm, bakterienstamm, stammbezeichnung, stammnummer, stamm nr, stammes, stämmen, kulturstamm
        """
      ),
      (
        .notAStrain,
        """
        mischung, komplex, kultur, kulturen, spezies, art, arten, pulver, stamm, stämme, bakterien, probiotika, lebend, lebende, \
        gefriergetrocknet, lyophilisiert, zellen, keime, sporen, pro, je, und, mit, aus, von, für, bei, ist, sind, kann, kapsel, kapseln, kbe, \
        mio, mrd, ferment, lysat, filtrat, extrakt, bio, vegan, gesamt, plus, tabletten, beutel, gegen, im, in, als, auch, der, die, das, hefe, \
        nr, inaktiviert, hitzeinaktiviert, maltodextrin, maisstärke, enthält, zum, zur, bzw
        """
      ),
      (.conjunction, "und, oder, sowie, mit, plus, bzw, beziehungsweise"),
      (
        .absence,
        "nicht nachweisbar, negativ, abwesend, abwesenheit, n n, nicht nachgewiesen, gesamtkeimzahl, weniger als"
      ),
    ],
    basisUnits: [
      (
        .serving,
        """
        beutel, beuteln, beutelchen, sachet, sachets, portionsbeutel, messlöffel, messlöffeln, portion, portionen, stick, sticks, \
        dosis, dosen, teelöffel, esslöffel, ampulle, ampullen, fläschchen, trinkfläschchen, trinkampulle, flasche, \
        dosierlöffel, dosierlöffeln, weichkapsel, zäpfchen, vaginalzäpfchen, pastille, pastillen, lutschpastille, kaupastille, \
        gummibärchen, fruchtgummi, becher, glas, riegel, packung, briefchen, hub, sprühstoß, anwendung, verzehreinheit
        """
      ),
      (
        .capsule,
        """
        kapsel, kapseln, hartkapsel, hartkapseln, weichkapseln, magensaftresistente kapsel, magensaftresistente kapseln, \
        magensaftresistente hartkapsel, vaginalkapsel, vaginalkapseln, kps, vegane kapsel, pflanzliche kapsel
        """
      ),
      (
        .tablet,
        """
        tablette, tabletten, tbl, tabl, kautablette, kautabletten, lutschtablette, lutschtabletten, filmtablette, filmtabletten, \
        vaginaltablette, vaginaltabletten, dragee, dragees, pressling, presslinge, schmelztablette
        """
      ),
      (.drop, "tropfen, tropfens"),
      (
        .day,
        """
        tag, tagesdosis, tagesportion, tagesration, tagesverzehrmenge, tagesverzehrempfehlung, tagesmenge, empfohlene tagesdosis, \
        empfohlene tagesportion, tägliche verzehrmenge, tägliche verzehrsmenge, tagesempfehlung, täglich
        """
      ),
      (.gram, "gramm, gr"),
      (.ml, "ml, milliliter, millilitern"),
    ],
    forms: [
      (
        .capsule,
        """
        kapsel, kapseln, hartkapsel, hartkapseln, weichkapsel, weichkapseln, magensaftresistente kapseln, \
        magensaftresistente hartkapseln, vaginalkapsel, vaginalkapseln, kps
        """
      ),
      (
        .tablet,
        """
        tablette, tabletten, kautablette, kautabletten, lutschtablette, lutschtabletten, filmtablette, filmtabletten, vaginaltablette, vaginaltabletten, \
        dragee, dragees, pastille, pastillen, lutschpastille, lutschpastillen, zäpfchen, vaginalzäpfchen, presslinge, schmelztabletten
        """
      ),
      (
        .powder,
        """
        pulver, beutel, portionsbeutel, trinkpulver, granulat, sticks, direktsticks, pulverbeutel, sachet, sachets, \
        pulver zum einnehmen, pulver zur herstellung, trinkgranulat, trockenpulver
        """
      ),
      (.drops, "tropfen, tropfen zum einnehmen, babytropfen, tropfer, pipette, öltropfen, tropfflasche"),
      (.gummy, "gummibärchen, fruchtgummi, fruchtgummis, gummis, weingummi"),
      (
        .cream,
        """
        creme, cremes, gesichtscreme, tagescreme, nachtcreme, feuchtigkeitscreme, feuchtigkeitspflege, salbe, \
        augencreme, handcreme, körpercreme, pflegecreme, gelcreme, körperbutter, intimcreme, tagespflege, nachtpflege, \
        gesichtspflege
        """
      ),
      (
        .lotion,
        """
        lotion, körperlotion, körpermilch, bodymilk, emulsion, fluid, sonnencreme, sonnenschutz, feuchtigkeitslotion, pflegelotion, \
        gesichtsfluid, milch lotion
        """
      ),
      (.serum, "serum, seren, gesichtsserum, konzentrat, essenz, gesichtsöl, ampulle gesicht, elixier, booster"),
      (.mask, "maske, masken, gesichtsmaske, tuchmaske, nachtmaske, schlafmaske, crememaske"),
      (
        .cleanser,
        """
        reiniger, gesichtsreiniger, gesichtsreinigung, reinigung, reinigungsgel, reinigungsmilch, reinigungsschaum, \
        waschgel, waschlotion, waschschaum, intimwaschlotion, intimwaschgel, duschgel, seife, schaum, peeling, mizellenwasser, \
        mizellen reinigungswasser, dusche, waschcreme, abschminköl, reinigungsöl, waschstück, handseife, intimpflege
        """
      ),
      (.toner, "gesichtswasser, toner, tonikum, gesichtstonikum, tonic"),
      (
        .spray, "spray, sprühnebel, gesichtsspray, hautspray, nasenspray, rachenspray, mundspray, körperspray, deospray"
      ),
      (.gel, "gele, gelee, vaginalgel, intimgel, hautgel"),
      (.balm, "balsam, lippenbalsam, lippenpflege, lippenpflegestift, hautbalsam"),
      (.shampoo, "shampoo, shampoos, haarshampoo, kopfhautpflege, haarspülung, spülung, conditioner, haarkur"),
      (
        .food,
        """
        joghurt, jogurt, naturjoghurt, fruchtjoghurt, joghurterzeugnis, joghurts, käse, frischkäse, schnittkäse, weichkäse, hartkäse, quark, speisequark, \
        magerquark, topfen, schmand, saure sahne, sauerrahm, crème fraîche, müsli, riegel, müsliriegel, schokolade, sauerkraut, \
        kekse, getreidebrei, brei, säuglingsnahrung, anfangsmilch, folgemilch, folgenahrung, babynahrung, eis, butter, salami, rohwurst, \
        hüttenkäse, körniger frischkäse, mozzarella, gouda, bergkäse, haferflocken, hafer joghurtalternative, joghurtalternative, skyr
        """
      ),
      (
        .drink,
        """
        getränk, getränke, trinkjoghurt, joghurtdrink, joghurtgetränk, kefir, kefir mild, buttermilch, ayran, sauermilch, \
        sauermilchgetränk, milchmischgetränk, dickmilch, molkegetränk, brottrunk, saft, limonade, tee, kwass, molke drink, fermentiertes getränk
        """
      ),
    ],
    weakForms: [
      (
        .capsule,
        """
        kapselhülle, hydroxypropylmethylcellulose, hypromellose, cellulosehülle, pflanzliche kapselhülle, kapselhülle hydroxypropylmethylcellulose, \
        überzugsmittel, überzugsmittel hydroxypropylmethylcellulose, rindergelatine, speisegelatine, zellulosekapsel
        """
      ),
      (.tablet, "mikrokristalline cellulose, mikrokristalline zellulose, croscarmellose natrium, presshilfsstoff"),
      (
        .powder,
        """
        auflösen, einrühren, in wasser auflösen, in wasser einrühren, inhalt eines beutels, messlöffel, dosierlöffel, \
        beutelinhalt, verrühren, umrühren
        """
      ),
      (.gummy, "pektin, geliermittel pektin"),
      (.drops, "vor gebrauch schütteln, sonnenblumenöl und, mct öl, mittelkettige triglyceride"),
      (.drink, "erfrischend, gut gekühlt trinken, trinkfläschchen, trinkampullen"),
      (.cleanser, "abspülen, abwaschen, aufschäumen, ausspülen"),
      (
        .food,
        """
        magermilch, vollmilch, pasteurisierte milch, entrahmte milch, teilentrahmte milch, kuhmilch, schafmilch, \
        ziegenmilch, rahm, sahne, speisesalz und, i tr
        """
      ),
    ],
    routes: [
      (
        .vaginal,
        """
        vaginal, vaginale, vaginalen, vaginaler, intravaginal, scheide, in die scheide, vaginalkapseln, vaginalzäpfchen, \
        vaginaltabletten, einführen
        """
      ),
      (
        .topical,
        """
        auftragen, aufzutragen, einmassieren, auf die haut, auf der haut, gereinigte haut, äußerliche anwendung, zur äußerlichen anwendung, \
        äußere anwendung, gesicht, kosmetik, kosmetisch, hautpflege, einwirken lassen, abspülen, topisch, gesicht und hals
        """
      ),
      (
        .oral,
        """
        nahrungsergänzungsmittel, nahrungsergänzung, zum einnehmen, oral, orale, einnehmen, einnahme, schlucken, unzerkaut, \
        mit flüssigkeit, mit ausreichend flüssigkeit, mit einem glas wasser, zu einer mahlzeit, zu den mahlzeiten, vor dem essen, \
        nüchtern, kauen, lutschen, verzehren, verzehr, verzehrempfehlung, diätetisches lebensmittel, bilanzierte diät, \
        lebensmittel für besondere medizinische zwecke
        """
      ),
      (.other, "nasal, nasenspray, rektal, klistier, ohrentropfen, inhalieren, teich, aquarium, boden, kläranlage"),
    ],
    conditions: [
      (.atopicDermatitis, "ekzem*, neurodermit*, atopi*, atopisch*, dermatitis, hautentzündung*"),
      (.acne, "akne*, pickel*, unreinheit*, hautunreinheit*, mitesser, unreine haut, unreiner haut, pusteln"),
      (.rosacea, "rosazea, rosacea, kupferrose"),
      (.pruritus, "juck*, juckreiz*"),
      (
        .drySkin,
        """
        trockene haut, trockener haut, sehr trockene, sehr trockener, trockenheit, hauttrockenheit, feuchtigkeit, feuchtigkeitsspend*, feuchtigkeitsversorg*, dehydrierte haut, \
        schuppige haut, raue haut, spannungsgefühl*, trockenheitsgefühl*, trockenen haut
        """
      ),
      (
        .sensitiveSkin,
        """
        empfindliche haut, empfindlicher haut, empfindlichen haut, sensible haut, sensibler haut, gereizte haut, gereizter haut, irritiert*, hautreizung*, \
        hautirritation*, irritation*, reaktive haut, strapazierte haut, gestresste haut
        """
      ),
      (.redness, "rötung*, gerötet*, hautrötung*, couperose"),
      (
        .skinAgeing,
        """
        falte, falten, fältchen, antifalten, hautalterung, anti aging, alterung*, straffend*, straffheit, straffer*, elastizität, \
        jugendlich*, zeichen der hautalterung, reife haut, faltentiefe, spannkraft
        """
      ),
      (.psoriasis, "psoria*, schuppenflechte"),
      (.seborrhoeicDermatitis, "seborrhoi*, seborrho*"),
      (.urticaria, "urtikaria, nesselsucht"),
      (.dandruff, "schuppen, kopfschuppen, antischuppen"),
      (.wound, "wunde, wunden, wundheil*, verbrennung*, narbe, narben, sonnenbrand"),
      (.allergy, "allerg*, heuschnupfen, pollenallerg*"),
      (
        .vaginal,
        """
        vagina*, vaginal*, scheiden*, vaginalflora, intimflora, intimbereich, intimpflege, scheidenpilz, bakterielle vaginose, \
        scheideninfektion*, pilzinfektion*, frauengesundheit, intimgesundheit, candidose*
        """
      ),
      (.urinary, "harnweg*, blase, blasen*, blasenentzünd*, zystitis, harnwegsinfekt*"),
      (
        .respiratory,
        """
        atemweg*, erkält*, husten, schnupfen, grippe*, halsschmerz*, bronch*, asthma, nasenneben*, sinusitis, rachen, schleimhäute der atemwege
        """
      ),
      (
        .brightening,
        """
        ausstrahlung, strahlend*, strahlenden teint, teint, fahle haut, pigmentfleck*, pigmentstörung*, hyperpigment*, aufhell*, ebenmäßig*, leuchtkraft, leuchtend*, dunkle flecken, glow
        """
      ),
      (
        .digestive,
        """
        verdau*, darm, darmflora, darmgesund*, darmbakter*, darmschleim*, darmtätig*, darmmilieu, durchfall*, diarrh*, blähung*, blähbauch, verstopf*, \
        obstipation, koliken, dreimonatskolik*, reizdarm*, magen, magen darm, bauch, bauchschm*, bauchbeschw*, bauchkrämpf*, völlegefühl, sodbrennen, stuhl*, mikrobiom, \
        intestin*, antibioti*, laktoseintol*, colitis, gastro*, dysbiose, verdauung, reisedurchfall, reflux, unverträglich
        """
      ),
      (.immune, "immun*, abwehr*, abwehrkräfte, widerstandskraft, körperabwehr"),
      (
        .other,
        """
        stress, stimmung, psyche, gewicht, abnehmen, stoffwechsel, cholesterin*, energie*, müdigkeit, schlaf, mundflora, mundgesund*, mundgeruch, \
        zahn*, zähne, zahnfleisch, knochen, leber, entgift*, gehirn, haare, nägel, blutzucker*, nerven*, herz*, karies
        """
      ),
    ],
    prebiotics: [
      (
        "inulin",
        """
        zichorieninulin, inulin aus zichorie, inulin aus chicorée, agaveninulin, zichorienfaser, zichorienwurzel, \
        zichorienwurzelfaser, zichorienwurzelextrakt, chicoréewurzel, chicoréefaser, topinambur, wegwartenwurzel, zichorienwurzelpulver, zichorienextrakt
        """
      ),
      (
        "FOS",
        """
        fructooligosaccharid, fructooligosacharide, fruktooligosaccharid, fruktooligosaccharide, oligofruktosaccharide, \
        kurzkettige fructooligosaccharide, frukto oligosacharide
        """
      ),
      ("oligofructose", "oligofruktose"),
      (
        "GOS",
        """
        galactooligosaccharide, galaktooligosaccharid, galaktooligosaccharide, galaktooligosaccharide aus milch, \
        galactooligosaccharide aus milch
        """
      ),
      ("XOS", "xylooligosaccharid, xylooligosaccharide, xylo oligosacharide"),
      ("MOS", "mannanoligosaccharide, mannan oligosacharide"),
      ("IMO", "isomaltooligosaccharide, isomalto oligosacharide"),
      (
        "alpha-glucan oligosaccharide",
        "alpha glucan oligosaccharide, alpha gluco oligosaccharide, glucooligosaccharide"
      ),
      (
        "acacia fibre",
        "akazienfaser, akazienfasern, akaziengummi, gummi arabicum, gummiarabikum, akazienfaserpulver, gummi arabikum pulver"
      ),
      ("lactulose", "laktulose, lactulose"),
      ("resistant starch", "resistente stärke, resistenter stärke, resistente kartoffelstärke"),
      (
        "human milk oligosaccharides",
        "humane milch oligosaccharide, muttermilch oligosaccharide, 2'fucosyllactose, fucosyllaktose"
      ),
      (
        "partially hydrolysed guar gum",
        """
        teilhydrolysiertes guarkernmehl, partiell hydrolysiertes guarkernmehl, hydrolysiertes guarkernmehl, guarfaser, guarballaststoff, \
        teilweise hydrolysiertes guarkernmehl, guarkernmehl hydrolysiert
        """
      ),
      ("polydextrose", "polydextrose"),
      ("arabinogalactan", "arabinogalaktan, lärchenarabinogalaktan, arabinogalactan aus lärche"),
      ("pectin oligosaccharides", "pektinoligosaccharide"),
      (
        "soluble corn fibre",
        """
        lösliche maisfaser, lösliche maisfasern, resistentes dextrin, resistente dextrine, maisfaser löslich, \
        resistentes maltodextrin, unverdauliches dextrin, lösliche tapiokafaser
        """
      ),
      ("raffinose", "raffinose"),
      ("oligosaccharides", "präbiotische oligosaccharide"),
      ("beta-fructan", "fruktan, fruktane, fructane"),
    ],
    allergens: [
      (
        .milk,
        """
        milch, milchpulver, magermilch, magermilchpulver, vollmilch, vollmilchpulver, kuhmilch, ziegenmilch, schafmilch, \
        milcheiweiß, milchprotein, milchproteine, milchbestandteile, milchbestandteilen, milcherzeugnisse, milcherzeugnis, milchprodukte, kasein, casein, natriumcaseinat, \
        molke, molkenpulver, molkepulver, molkenprotein, molkeneiweiß, molkenerzeugnis, süßmolkenpulver, joghurt, jogurt, naturjoghurt, joghurtpulver, käse, frischkäse, quark, butter, \
        buttermilch, sahne, rahm, kolostrum, laktoferrin, lactoferrin, heumilch, rohmilch, weidemilch, butterreinfett, sahnepulver, kefir
        """
      ),
      (.lactose, "laktose, milchzucker, lactose monohydrat, laktosemonohydrat"),
      (
        .soy,
        """
        soja, sojabohne, sojabohnen, sojalecithin, lecithin aus soja, sojaöl, sojaprotein, sojaeiweiß, sojamilch, \
        sojapolysaccharid, sojaerzeugnisse, sojamehl
        """
      ),
      (
        .wheat,
        "weizen, weizenstärke, weizenmehl, weizenkeim, weizenkeime, weizenprotein, weizeneiweiß, weizenkeimöl, weizenkleie"
      ),
      (
        .gluten,
        "gluten, gerste, gerstenmalz, gerstengras, roggen, dinkel, malz, malzextrakt, gerstenmalzextrakt, hafer, glutenhaltiges getreide"
      ),
      (.egg, "ei, eier, eiern, hühnerei, hühnereiweiß, eiklar, eigelb, eipulver, volleipulver, vollei"),
      (.fish, "fisch, fische, fischgelatine, fischöl, lachs, lachsöl, meereskollagen, lebertran, fischkollagen"),
      (.crustaceans, "krebstiere, krebstieren, krustentiere, garnelen, krabben, hummer"),
      (
        .nuts,
        """
        mandel, mandeln, mandelöl, haselnuss, haselnüsse, walnuss, walnüsse, cashewkerne, cashew, pistazie, pistazien, schalenfrüchte, \
        schalenfrüchten, nüsse, nüssen, macadamianuss, paranuss, pekannuss, haselnussöl, walnussöl
        """
      ),
      (.peanut, "erdnuss, erdnüsse, erdnüssen, erdnussöl"),
      (.sesame, "sesam, sesamöl, sesamsamen"),
      (.sucrose, "saccharose, sucrose, zucker, rohrzucker, rübenzucker, invertzucker, puderzucker, rohrohrzucker"),
      (.fructose, "fruktose, fruchtzucker"),
      (.sorbitol, "sorbit, sorbitsirup"),
      (.yeast, "hefe, hefen, bierhefe, hefeallergie"),
    ]
  )
}
