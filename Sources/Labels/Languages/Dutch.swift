extension LanguageWords {
  static let dutch = LanguageWords(
    code: "nl",
    functionWords: """
      het, een, van, voor, met, op, aan, bij, zijn, wordt, worden, niet, ook, naar, uit, door, dat, dit, deze, uw, je, \
      jouw, voor de, van de, bevat, huid, dagelijks, ingrediënten, onder, geen, als, kan, kunnen, tot, tijdens, hebben, \
      zoals, wij
      """,
    magnitudes: [
      (9, "miljard, miljarden, mld, mrd"), (6, "miljoen, miljoenen, mln"), (12, "biljoen, biljoenen"),
      (3, "duizend"), (2, "honderd"),
    ],
    numbers: "nul, één, twee, drie, vier, vijf, zes, zeven, acht, negen, tien, elf, twaalf",
    words: [
      (
        .cfuUnit,
        """
        kve, kolonievormende eenheid, kolonievormende eenheden, kolonie vormende eenheden per, kve's, \
        koloniën vormende eenheden
        """
      ),
      (
        .liveCellUnit,
        """
        levende bacteriën, levende bacterie, levende cellen, levende kiemen, levende micro organismen, levende organismen, \
        levende culturen, levende melkzuurbacteriën, levende gisten, levende gistcellen, levensvatbare cellen, \
        levensvatbare bacteriën, levensvatbare kiemen, levensvatbare micro organismen, actieve culturen, actieve bacteriën, \
        actieve melkzuurbacteriën, kiemkrachtige bacteriën, kiemkrachtige cellen, actieve cellen, levende probiotica, sporen, \
        levensvatbare sporen, bacteriesporen
        """
      ),
      (
        .cellUnit,
        """
        cellen, cel, bacteriën, bacterie, kiemen, micro organismen, organismen, melkzuurbacteriën, darmbacteriën, \
        lactobacillen, bifidobacteriën, culturen, bacterieculturen, probiotica, probiotische bacteriën, goede bacteriën, microben, \
        gistcellen, goedaardige bacteriën
        """
      ),
      (.fluorescentUnit, "actieve fluorescerende eenheden, fluorescerende eenheden"),
      (
        .massUnit,
        "milligram, microgram, kilogram, ie, internationale eenheden, procent, adh, kilocalorieën, kilojoule, liter, stuks"
      ),
      (
        .per,
        """
        per, elke, elk, iedere, ieder, bevat, bevatten, levert, leveren, in elke, in iedere, overeenkomend met, goed voor, \
        gehalte per, hoeveelheid per, biedt, voorziet
        """
      ),
      (.each, "van elk, van elke, van ieder, elk van, per stam, van elke stam, elke stam"),
      (
        .total,
        """
        totaal, in totaal, totale, mengsel, mix, complex, formule, combinatie, samenstelling van, stammen, bacteriestammen, \
        multispecies, multistam, blend, bacteriemengsel, totaal aantal
        """
      ),
      (
        .manufacture,
        """
        ten tijde van productie, ten tijde van de productie, op het moment van productie, bij productie, bij de productie, \
        op moment van productie, bij fabricage, bij vervaardiging, tijdens productie, bij verpakking, productiedatum
        """
      ),
      (
        .expiry,
        """
        houdbaarheidsdatum, houdbaarheid, ten minste houdbaar tot, tht, tht datum, vervaldatum, \
        einde houdbaarheid, einde van de houdbaarheid, tot einde houdbaarheid, tot het einde van de houdbaarheid, \
        einde van de houdbaarheidstermijn, tot einde houdbaarheidsdatum, tot aan de houdbaarheidsdatum, uiterste houdbaarheidsdatum, \
        uiterste gebruiksdatum, einde tht, minimaal houdbaar tot, houdbaar tot, houdbaarheidstermijn
        """
      ),
      (
        .minimum, "ten minste, minimaal, minstens, niet minder dan, gegarandeerd, gegarandeerde, meer dan, min, minimum"
      ),
      (
        .live,
        """
        levend, levende, levensvatbaar, levensvatbare, gevriesdroogd, gevriesdroogde, gelyofiliseerd, gelyofiliseerde, \
        sporen, spore, sporenvormend, sporenvormende, actieve culturen, levende culturen, bacterieculturen, bacteriecultuur, kiemkrachtig, kiemkrachtige
        """
      ),
      (
        .killed,
        """
        geïnactiveerd, geïnactiveerde, hittegeïnactiveerd, hittegeïnactiveerde, door hitte geïnactiveerd, \
        door hitte geïnactiveerde, door verhitting geïnactiveerd, warmtegeïnactiveerd, warmtegeïnactiveerde, gedood, gedode, \
        hittegedood, hittegedode, door hitte gedood, door hitte gedode, door verhitting gedood, getyndalliseerd, getyndalliseerde, \
        getyndaliseerd, dode bacteriën, dode, dode cellen, niet levend, niet levende, niet levensvatbaar, niet levensvatbare, hittebehandeld, \
        hittebehandelde, warmtebehandelde, gesteriliseerde, gepasteuriseerde bacteriën, gepasteuriseerde cellen, inactieve
        """
      ),
      (.postbiotic, "postbiotica, postbioticum, postbiotisch, postbiotische, paraprobiotica"),
      (
        .probiotic,
        """
        probiotica, probioticum, probiotisch, probiotische, synbiotica, synbioticum, synbiotisch, synbiotische, symbiotica, melkzuurbacteriën, \
        melkzuurbacterie, bacterieculturen, bacteriecultuur, yoghurtcultuur, yoghurtculturen, yoghurtbacteriën, zuursel, zuursels, \
        melkzuurcultuur, melkzuurculturen, startercultuur, starterculturen, lactobacillen, \
        bifidobacteriën, bacteriestammen, darmbacteriën, darmflora, gefermenteerde melk, multispecies probioticum, melkzuurfermenten
        """
      ),
      (.lysate, "lysaat, lysaten, bacterielysaat, bacterielysaten, bacterieel lysaat, gelyseerd, gelyseerde"),
      (
        .filtrate,
        """
        filtraat, filtraten, kweekfiltraat, cultuurfiltraat, celvrij, celvrije, supernatant, metaboliet, metabolieten, stofwisselingsproducten, \
        stofwisselingsproduct
        """
      ),
      (.ferment, "ferment, fermenten, gefermenteerd, gefermenteerde, fermentatie, vergist, vergiste"),
      (
        .extract,
        "extract, extracten, polypeptiden, peptiden, exopolysachariden, glucanen, mannanen, hydrolysaat, exosomen, celwand, celwanden, extracellulaire vesikels"
      ),
      (
        .benefit,
        """
        ondersteun*, steun, steunt, helpt, helpen, hulp, verlicht*, verbeter*, verminder*, reduceer*, kalmeer*, kalmer*, verzacht*, behandel*, \
        voorkom*, herstel*, versterk*, bevorder*, behoud*, houdt, bescherm*, geneest, genezing, verzorg*, voedt, voedend*, \
        hydrate*, bevochtig*, regule*, regenere*, balans, evenwicht, in balans, draagt bij, bijdragen, bijdrage, welzijn, \
        aanbevolen, geschikt voor, ideaal voor, bestrijd*, werkzaam, werking, effectief, gladd*, verstevig*, zuiver*, reinigt, reinigend*, \
        optimalis*, stimule*, activeer*, verfris*, goed voor, gunstig*, weldadig*, tegen, weerstand, minimaliseer*, vermindering, normalis*
        """
      ),
      (
        .freeFrom,
        """
        zonder, vrij van, bevat geen, bevatten geen, geen, niet bevat, zonder toegevoegde, zonder toevoeging van, in plaats van, \
        in tegenstelling tot, anders dan, noch, vrij, niet, nul procent
        """
      ),
      (
        .caution,
        """
        niet gebruiken, niet innemen, niet overschrijden, niet worden overschreden, raadpleeg*, raadplegen, waarschuwing*, let op, \
        voorzichtig*, buiten bereik, buiten het bereik, vermijd*, niet geschikt, contra indicatie, contra indicaties, bijwerking*, arts, apotheker, deskundige, \
        allergisch voor, allergie voor, overgevoelig*, zwanger*, borstvoeding, bewaren, bewaaradvies, bewaar, opslag, koel, gekoeld, droog bewaren, \
        uitwendig gebruik, kan sporen, sporen van bevatten, kan bevatten, bevat mogelijk, geen vervanging, vervangt geen, stop het gebruik, staak, \
        immuungecompr*, medicijngebruik, laxerend effect, bij irritatie, contact met de ogen
        """
      ),
      (
        .formerName,
        """
        voorheen, voorheen bekend als, vroeger, eerder bekend als, eerder, voormalig, voormalige, synoniem, ook bekend als, ook wel, ook wel genoemd, \
        bekend als, oude naam, nieuwe naam, hernoemd, hernoemd tot, tegenwoordig, geherclassificeerd, vh
        """
      ),
      (
        .target,
        """
        tegen, remt, remmen, remming, bestrijdt, bestrijden, doodt, doden, elimineert, veroorzaakt door, veroorzaakte, als gevolg van, infectie, infecties, infectie met, \
        infecties met, kolonisatie door, overgroei, groei van, de groei van, bevordert de groei, voedt, voeding voor, stimuleert, verhoogt, aantal, aantallen, \
        lichaamseigen, eigen, aanwezige, ziekteverwekkers, ziekteverwekkende, pathogeen, pathogene, pathogenen, schadelijke, slechte bacteriën, ongewenste, zoals bifidobacteriën, vermindert, \
        bescherming tegen, verlaagt
        """
      ),
      (
        .enzyme,
        """
        enzym, enzymen, lactase, protease, amylase, lipase, cellulase, bromelaïne, papaïne, nattokinase, co enzym, vitamine, vitaminen, vitamines, \
        menachinon, fermentatieproduct
        """
      ),
      (
        .ingredientsHeader,
        """
        ingrediënten, ingrediënt, samenstelling, overige ingrediënten, andere ingrediënten, actieve ingrediënten, werkzame stof, werkzame stoffen, \
        werkzame bestanddelen, actieve bestanddelen, hulpstoffen, hulpstof, andere stoffen, de andere stoffen in dit middel zijn, bestanddelen, inhoud, bacteriestammen, \
        voedingswaarde, voedingswaarden, voedingswaarde informatie, samenstelling per, ingrediëntenlijst, inhoudsstoffen, vulstof, vulstoffen
        """
      ),
      (
        .claimsHeader,
        """
        omschrijving, beschrijving, productomschrijving, productinformatie, eigenschappen, voordelen, indicatie, indicaties, toepassing, \
        toepassingen, werking, waarom, gezondheidsclaim, gezondheidsclaims
        """
      ),
      (
        .directionsHeader,
        """
        gebruik, gebruiksaanwijzing, gebruiksadvies, dosering, doseringsadvies, aanbevolen gebruik, aanbevolen dosering, aanbevolen dagelijkse dosering, \
        adviesdosering, wijze van gebruik, inname, volwassenen, innemen, dagdosering, dosis, hoe te gebruiken, bereiding, toediening, toepassen
        """
      ),
      (.servingHeader, "portiegrootte, grootte van de portie, porties per verpakking"),
      (
        .daily,
        """
        dagelijks, dagelijkse, per dag, daags, dag, elke dag, iedere dag, eenmaal daags, tweemaal daags, dagdosering, dagdosis, dagelijkse dosis, 's ochtends, \
        's avonds, ochtend, avond, ochtend en avond, voor het slapengaan, per 24 uur
        """
      ),
      (.times, "keer, maal, eenmaal, tweemaal, driemaal, maal daags"),
      (.strainWord, "stam, stammen, bacteriestam, de stam, stamnummer, stamcode, gepatenteerde stam"),
      (
        .notAStrain,
        """
        mengsel, complex, cultuur, culturen, soort, soorten, poeder, stam, stammen, bacteriën, bacterie, probiotica, levend, levende, gevriesdroogd, \
        gevriesdroogde, cellen, sporen, per, en, met, van, voor, uit, in, capsule, capsules, kve, mld, mln, ferment, lysaat, filtraat, extract, bio, totaal, plus, zakje, \
        tegen, het, een, de, bij, is, zijn, kan, maltodextrine, maïszetmeel, bevat, geïnactiveerd, gist, tabletten, ook
        """
      ),
      (.conjunction, "en, en of, alsmede, plus, met, evenals"),
      (.absence, "afwezig, negatief, niet aantoonbaar, niet aangetoond, minder dan, totaal kiemgetal"),
    ],
    basisUnits: [
      (
        .serving,
        """
        zakje, zakjes, sachet, sachets, portie, porties, maatschep, maatschepje, maatschepjes, maatscheppen, schep, schepje, schepjes, maatlepel, maatlepels, stick, sticks, \
        dosis, doses, dosering, theelepel, theelepels, eetlepel, eetlepels, ampul, ampullen, flesje, flesjes, softgel, softgels, zetpil, ovule, zuigtablet, pastille, gummie, gummies, \
        reep, beker, glas, potje, verpakking, pompje, verstuiving, toepassing
        """
      ),
      (
        .capsule,
        "capsule, capsules, caps, vegacaps, vegacap, vegicaps, plantaardige capsule, plantaardige capsules, v caps, maagsapresistente capsule, vaginale capsule"
      ),
      (
        .tablet,
        "tablet, tabletten, kauwtablet, kauwtabletten, zuigtabletten, smelttablet, smelttabletten, vaginale tablet, tabl"
      ),
      (.drop, "druppel, druppels"),
      (
        .day,
        "dag, dagdosering, dagdosis, dagportie, aanbevolen dagdosering, aanbevolen dagelijkse dosering, dagelijkse dosering, dagelijkse dosis, dagelijkse portie, daghoeveelheid"
      ),
      (.gram, "gram, gr"),
      (.ml, "ml, milliliter"),
    ],
    forms: [
      (
        .capsule,
        "capsule, capsules, vegacaps, vegicaps, softgels, softgel, plantaardige capsules, vaginale capsules, harde capsules"
      ),
      (
        .tablet,
        "tablet, tabletten, kauwtablet, kauwtabletten, zuigtablet, zuigtabletten, smelttablet, smelttabletten, zetpil, zetpillen, pastilles, vaginale tabletten"
      ),
      (
        .powder,
        "poeder, poeders, zakje, zakjes, sachet, sachets, sticks, granulaat, poeder voor oraal gebruik, drinkpoeder, poedermengsel"
      ),
      (.drops, "druppels, babydruppels, druppelflesje, pipet, druppelaar, druppelflacon"),
      (.gummy, "gummies, gummie, kauwgummies, kauwbeertjes"),
      (
        .cream,
        """
        crème, crèmes, gezichtscrème, dagcrème, nachtcrème, vochtinbrengende crème, hydraterende crème, zalf, oogcrème, handcrème, bodycrème, \
        huidcrème, bodybutter, gelcrème
        """
      ),
      (
        .lotion,
        "lotion, bodylotion, bodymilk, lichaamsmelk, emulsie, fluïde, zonnebrand, zonnebrandcrème, lichaamslotion"
      ),
      (.serum, "serum, gezichtsserum, concentraat, essence, gezichtsolie, elixer"),
      (.mask, "masker, gezichtsmasker, maskers, sheetmasker, nachtmasker, kleimasker"),
      (
        .cleanser,
        """
        reiniger, gezichtsreiniger, gezichtsreiniging, reinigingsgel, reinigingsmelk, reinigingsschuim, wasgel, waslotion, intieme wasgel, \
        douchegel, zeep, schuim, scrub, micellair water, handzeep, reinigingsolie, peeling
        """
      ),
      (.toner, "toner, tonic, gezichtstonic, gezichtslotion, gezichtswater"),
      (.spray, "spray, mist, gezichtsspray, gezichtsmist, neusspray, keelspray, huidspray, mondspray, verstuiver"),
      (.gel, "gel, vaginale gel, intieme gel"),
      (.balm, "balsem, lippenbalsem, huidbalsem"),
      (.shampoo, "shampoo, conditioner, hoofdhuidverzorging, crèmespoeling, haarmasker"),
      (
        .food,
        """
        yoghurt, biologische yoghurt, magere yoghurt, volle yoghurt, griekse yoghurt, kaas, kazen, roomkaas, hüttenkäse, kwark, magere kwark, zure room, ijs, roomijs, \
        zuurkool, müesli, reep, chocolade, koekjes, ontbijtgranen, zuigelingenvoeding, opvolgmelk, babyvoeding, babymelk, vla, boter, skyr, tempé, goudse kaas, geitenkaas, smeerkaas
        """
      ),
      (
        .drink,
        """
        drank, drankje, drinkyoghurt, yoghurtdrink, zuiveldrank, zuiveldrankje, karnemelk, kefir, kombucha, gefermenteerde melk, gefermenteerde magere melk, sap, \
        thee, yoghurtdrank, melkdrank, limonade
        """
      ),
    ],
    weakForms: [
      (
        .capsule,
        "capsuleomhulsel, omhulsel, hydroxypropylmethylcellulose, capsulewand, plantaardige cellulose, vegetarische capsule, rundergelatine, hpmc capsule"
      ),
      (.tablet, "microkristallijne cellulose, tabletteermiddel"),
      (
        .powder,
        "oplossen, roer, roer door, oplossen in water, inhoud van een zakje, maatschep, maatschepje, maatlepel, meng met water"
      ),
      (.drops, "schudden voor gebruik, goed schudden, zonnebloemolie en, mct olie"),
      (.drink, "verfrissend, gekoeld drinken"),
      (.cleanser, "afspoelen, spoel af, opschuimen, uitspoelen"),
      (.food, "magere melk, volle melk, halfvolle melk, gepasteuriseerde melk, koemelk, geitenmelk, schapenmelk"),
    ],
    routes: [
      (.vaginal, "vaginaal, vaginale, intravaginaal, schede, in de vagina, inbrengen"),
      (
        .topical,
        """
        aanbrengen, breng aan, op de huid, masseer, inmasseren, gereinigde huid, uitwendig gebruik, voor uitwendig gebruik, gezicht, huidverzorging, cosmetica, cosmetisch, \
        afspoelen, insmeren, laat intrekken
        """
      ),
      (
        .oral,
        """
        voedingssupplement, voedingssupplementen, oraal, orale, innemen, inname, inslikken, doorslikken, slikken, met water, met een glas water, bij de maaltijd, tijdens de maaltijd, \
        voor de maaltijd, op een lege maag, op nuchtere maag, kauwen, kauw, drinken, voedingswaarde
        """
      ),
      (.other, "neusspray, rectaal, klysma, oordruppels, inhaleren, vijver, aquarium, bodem, septic tank"),
    ],
    conditions: [
      (.atopicDermatitis, "eczeem*, eczema*, atopisch*, constitutioneel eczeem, dermatitis"),
      (.acne, "acne*, puistje*, puisten, onzuiverhed*, mee eters, mee eter, onzuivere huid, onzuiverheid"),
      (.rosacea, "rosacea"),
      (.pruritus, "jeuk*"),
      (
        .drySkin,
        "droge huid, zeer droge huid, huiddroogheid, droogheid, uitgedroogde huid, vochtarme huid, hydrate*, vochtbalans, schilferige huid, ruwe huid, trekkerig*, vochtinbreng*"
      ),
      (
        .sensitiveSkin,
        "gevoelige huid, geïrriteerde huid, geïrriteerd*, huidirritatie*, irritatie*, reactieve huid, gevoelige huidtypes, overgevoelige huid"
      ),
      (.redness, "roodheid*, rode huid, rode vlekken, couperose"),
      (
        .skinAgeing,
        "rimpel*, huidveroudering, veroudering*, anti aging, anti rimpel, verstevig*, stevigheid, elasticiteit, jeugdig*, fijne lijntjes, rijpere huid, rijpe huid"
      ),
      (.psoriasis, "psoria*"),
      (.seborrhoeicDermatitis, "seborro*, seborrho*"),
      (.urticaria, "netelroos, galbulten, urticaria"),
      (.dandruff, "roos, hoofdroos, anti roos"),
      (.wound, "wond, wonden, wondgenez*, brandwond*, litteken*"),
      (.allergy, "allerg*, hooikoorts"),
      (
        .vaginal,
        "vagina*, vaginaal, vaginale, vaginale flora, intieme zone, intieme flora, intieme hygiëne, schimmelinfectie*, candidose, bacteriële vaginose, vrouwelijke flora, vaginale infectie"
      ),
      (.urinary, "urineweg*, blaas, blaasontst*, cystitis, blaaswand"),
      (
        .respiratory,
        "luchtweg*, verkoud*, hoest*, griep*, keel, keelpijn, bronch*, astma, sinusitis, neus, ademhaling*"
      ),
      (
        .brightening,
        "stralend*, straling, teint, egale teint, pigmentvlek*, pigmentatie, hyperpigment*, doffe huid, vale huid, uitstraling, glow"
      ),
      (
        .digestive,
        """
        spijsverter*, vertering, darm, darmen, darmflora, darmgezond*, darmwerking, darmwand, darmklacht*, diarree*, opgeblazen*, winderig*, verstopping*, obstipatie, \
        constipatie, krampjes, darmkramp*, buikkramp*, prikkelbare*, prikkelbaar*, pds, maag, maagzuur, buik, buikpijn, buikklachten, stoelgang, ontlasting, microbioom, microbiota, \
        antibiotic*, lactose intolerantie, colitis, gastro*, reizigersdiarree, reflux, dysbiose, koliek*
        """
      ),
      (.immune, "immuun*, immuniteit*, afweer*, weerstand*, afweersysteem"),
      (
        .other,
        """
        stress, stemming, angst, gewicht, afvallen, stofwisseling, cholesterol, energie, vermoeid*, slaap, mondgezond*, mondflora, tanden, gebit, tandvlees, botten, \
        lever, ontgift*, hersenen, haar, nagels, bloedsuiker*, slechte adem
        """
      ),
    ],
    prebiotics: [
      (
        "inulin",
        """
        inuline, cichorei inuline, cichoreiwortel, cichoreiwortelextract, cichoreivezel, cichoreivezels, cichoreiwortelvezel, agave inuline, aardpeer, cichorei, \
        inuline uit cichorei, cichorei extract, inuline vezel
        """
      ),
      (
        "FOS",
        "fructo oligosachariden, fructo oligosacharide, frukto oligosachariden, korteketen fructo oligosachariden"
      ),
      ("oligofructose", "oligofructose"),
      ("GOS", "galacto oligosachariden, galacto oligosacharide, galactose oligosachariden"),
      ("XOS", "xylo oligosachariden, xylo oligosacharide"),
      ("MOS", "mannan oligosachariden, mannaan oligosachariden"),
      ("IMO", "isomalto oligosachariden"),
      (
        "alpha-glucan oligosaccharide",
        "alfa glucaan oligosacharide, alfa glucaan oligosachariden, gluco oligosachariden"
      ),
      ("acacia fibre", "acaciavezel, acaciavezels, acaciagom, arabische gom, gom arabicum, gomarabic"),
      ("lactulose", "lactulose"),
      ("resistant starch", "resistent zetmeel, resistent aardappelzetmeel"),
      ("human milk oligosaccharides", "humane melk oligosachariden, moedermelk oligosachariden"),
      (
        "partially hydrolysed guar gum",
        "gedeeltelijk gehydrolyseerde guargom, gehydrolyseerde guargom, gehydrolyseerd guargom, partieel gehydrolyseerde guargom"
      ),
      ("polydextrose", "polydextrose"),
      ("arabinogalactan", "arabinogalactaan, lariks arabinogalactaan, arabinogalactanen"),
      ("pectin oligosaccharides", "pectine oligosachariden"),
      (
        "soluble corn fibre",
        "oplosbare maïsvezel, oplosbare maïsvezels, resistente dextrine, resistent dextrine, oplosbare tapiocavezel"
      ),
      ("raffinose", "raffinose"),
      ("oligosaccharides", "prebiotische oligosachariden"),
      ("beta-fructan", "fructaan, fructanen"),
    ],
    allergens: [
      (
        .milk,
        """
        melk, melkpoeder, magere melk, magere melkpoeder, volle melk, halfvolle melk, koemelk, geitenmelk, schapenmelk, melkeiwit, melkeiwitten, melkproteïne, melkbestanddelen, \
        zuivel, zuivelproducten, melkproducten, caseïne, caseïnaat, natriumcaseïnaat, wei, weipoeder, wei eiwit, weiproteïne, yoghurt, yoghurtpoeder, kaas, boter, karnemelk, kwark, \
        colostrum, lactoferrine, koeienmelk, slagroom
        """
      ),
      (.lactose, "lactose, melksuiker, lactosemonohydraat"),
      (.soy, "soja, sojabonen, sojaboon, sojalecithine, sojaolie, soja eiwit, sojamelk, sojaproteïne"),
      (.wheat, "tarwe, tarwezetmeel, tarwebloem, tarwemeel, tarwekiem, tarwekiemen, tarwe eiwit, tarwezemelen"),
      (.gluten, "gluten, gerst, gerstemout, rogge, spelt, mout, moutextract, glutenbevattende granen, haver"),
      (.egg, "ei, eieren, kippenei, kippeneiwit, eigeel, eipoeder"),
      (.fish, "vis, vissen, visgelatine, visolie, zalm, viscollageen, levertraan, zalmolie"),
      (.crustaceans, "schaaldieren, schelpdieren, garnalen, krab, kreeft"),
      (
        .nuts,
        "amandel, amandelen, amandelolie, hazelnoot, hazelnoten, walnoot, walnoten, cashewnoten, cashewnoot, pistache, pistachenoten, noten, boomnoten, pecannoten, paranoten, macadamianoten, schaalvruchten"
      ),
      (.peanut, "pinda, pinda's, aardnoot, aardnoten, pindakaas, arachideolie"),
      (.sesame, "sesam, sesamzaad, sesamolie"),
      (
        .sucrose,
        "sucrose, sacharose, suiker, rietsuiker, bietsuiker, kristalsuiker, poedersuiker, suikers, invertsuiker"
      ),
      (.fructose, "fructose, vruchtensuiker"),
      (.sorbitol, "sorbitol, sorbitolstroop"),
      (.yeast, "gist, gisten, biergist, gistextract"),
    ]
  )
}
