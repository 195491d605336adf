extension LanguageWords {
  static let italian = LanguageWords(
    code: "it",
    functionWords: """
      il, gli, della, delle, dello, degli, dei, del, di, da, nel, nella, che, alla, dalla, sono, più, anche, ogni, \
      senza, questo, questa, può, essere, con, uno, ed, acqua, pelle, zucchero, foglie, radice, prodotto, giorno, \
      giorni, integratore, bambini, dopo, utile, grazie, fermenti, compresse, bustina
      """,
    magnitudes: [
      (9, "miliardo, miliardi, mld, mldi, mrd"),
      (6, "milione, milioni, mln"),
      (12, "bilione, bilioni"),
      (3, "mila, mille, migliaia"),
      (2, "cento"),
    ],
    numbers: "zero, una, due, tre, quattro, cinque, sei, sette, otto, nove, dieci",
    words: [
      (
        .cfuUnit,
        """
        ufc, ufcs, unità formante colonia, unità formanti colonia, unità formanti colonie, unità formante colonie, \
        unità formanti una colonia, unità formanti le colonie, unità formatrice di colonie, \
        unità formatrici di colonie, unità formatrici colonie
        """
      ),
      (
        .liveCellUnit,
        """
        cellule vive, cellula viva, cellule vitali, cellule vive e vitali, cellule vive liofilizzate, \
        cellule liofilizzate vive, cellule attive, cellule vitali liofilizzate, cellule probiotiche vive, \
        batteri vivi, batteri vitali, batteri vivi e vitali, batteri lattici vivi, batteri probiotici vivi, \
        germi vivi, germi vitali, microrganismi vivi, microrganismi vitali, microorganismi vivi, organismi vivi, \
        organismi vitali, colture vive, colture attive, colture vive e attive, colture probiotiche, probiotici vivi, \
        probiotici vivi e vitali, probiotici attivi, fermenti lattici vivi, fermenti lattici vivi e vitali, \
        fermenti lattici vitali, fermenti lattici probiotici vivi, fermenti latici vivi, \
        fermenti lattici liofilizzati, fermenti vivi, fermenti probiotici vivi, lieviti vivi, lievito vivo, spore, \
        spora, spore vitali, spore vive
        """
      ),
      (
        .cellUnit,
        """
        cellule, cellula, batteri, germi, microrganismi, microorganismi, organismi, batteri lattici, \
        batteri probiotici, batteri buoni, batteri benefici, batteri amici, microrganismi probiotici, probiotici, \
        probiotico, fermenti lattici, fermenti lattici probiotici, fermenti latici, fermenti, fermenti probiotici, \
        lieviti, colture, microbi, lattobacilli, bifidobatteri, bacilli
        """
      ),
      (
        .fluorescentUnit,
        """
        ufa, uft, unità fluorescenti attive, unità fluorescenti totali, unità di fluorescenza attiva, \
        unità fluorescenti
        """
      ),
      (
        .massUnit,
        """
        milligrammo, milligrammi, microgrammo, microgrammi, chilogrammo, chilogrammi, mcg, ui, unità internazionali, \
        per cento, chilocalorie, vnr, rda, litro, litri
        """
      ),
      (
        .per,
        """
        per, ogni, ciascuna, ciascun, ciascuno, contiene, contengono, contenente, contenenti, contenuto per, \
        apporta, apportano, apporto per, apporti per, fornisce, forniscono, pari a, corrispondente a, \
        corrispondenti a, equivalente a, equivalenti a, in ogni, una, un, tenore per, quantità per
        """
      ),
      (
        .each,
        """
        di ciascuno, di ciascuna, per ciascun, per ciascuno, per ciascun ceppo, ogni ceppo, per ceppo, \
        di ciascun ceppo, di ogni ceppo, cadauno
        """
      ),
      (
        .total,
        """
        totale, totali, in totale, miscela, mix di, complesso, formula, combinazione, associazione, consorzio, \
        cocktail, multiceppo, ceppi, complesso probiotico, miscela di probiotici, miscela probiotica, ufc totali, \
        blend
        """
      ),
      (
        .manufacture,
        """
        al momento della produzione, al momento della fabbricazione, alla produzione, in fase di produzione, \
        alla fabbricazione, al momento del confezionamento, al confezionamento, data di produzione, \
        alla data di produzione, al tempo zero
        """
      ),
      (
        .expiry,
        """
        scadenza, data di scadenza, alla scadenza, alla data di scadenza, fino alla scadenza, \
        fino alla data di scadenza, a scadenza, fine shelf life, a fine shelf life, alla fine della shelf life, \
        termine minimo di conservazione, entro il termine minimo di conservazione, \
        fine del termine minimo di conservazione, al termine della validità, fino al termine della shelf life, \
        periodo di validità, da consumarsi preferibilmente entro, da consumarsi preferibilmente entro la fine, \
        validità
        """
      ),
      (
        .minimum,
        """
        min, minimo, minima, al minimo, almeno, non meno di, non inferiore a, non inferiori a, garantito, garantiti, \
        garantita, garantite, oltre, più di, a partire da
        """
      ),
      (
        .live,
        """
        vivo, vivi, viva, vive, vitale, vitali, liofilizzato, liofilizzati, liofilizzata, liofilizzate, spora, \
        spore, sporigeno, sporigeni, sporigena, colture vive, colture attive, colture batteriche, \
        colture probiotiche, microincapsulati, vivi e vitali
        """
      ),
      (
        .killed,
        """
        inattivato, inattivati, inattivata, inattivate, inattivato al calore, inattivati al calore, \
        inattivato con il calore, inattivati con il calore, inattivati col calore, inattivato termicamente, \
        inattivati termicamente, inattivata termicamente, termicamente inattivato, termicamente inattivati, \
        termoinattivato, termoinattivati, trattato termicamente, trattati termicamente, trattati con calore, \
        trattati al calore, tindalizzato, tindalizzati, tindalizzata, tindalizzate, tyndalizzato, tyndalizzati, \
        tyndallizzato, tyndallizzati, ucciso, uccisi, uccise, uccisi dal calore, uccisi al calore, \
        uccisi con il calore, morto, morti, morte, devitalizzati, devitalizzato, sterilizzati, \
        sterilizzato al calore, non vitale, non vitali, non vivi, inattivi, cellule pastorizzate, \
        batteri pastorizzati, pastorizzato al calore, disattivati, irradiati
        """
      ),
      (
        .postbiotic,
        """
        postbiotico, postbiotici, postbiotica, postbiotiche, paraprobiotico, paraprobiotici, ghostbiotico
        """
      ),
      (
        .probiotic,
        """
        probiotico, probiotici, probiotica, probiotiche, simbiotico, simbiotici, simbiotica, sinbiotico, sinbiotici, \
        fermenti lattici, fermento lattico, fermenti lattici vivi, fermenti latici, fermenti latici vivi, \
        fermenti lattici selezionati, fermenti lattici vivi selezionati, fermenti lattici probiotici, fermenti, \
        fermenti vivi, fermenti probiotici, fermenti dello yogurt, fermenti selezionati, lattofermenti, \
        batteri lattici, bacilli lattici, flora lattica, colture lattiche, colture batteriche, coltura batterica, \
        coltura starter, colture starter, latte fermentato, latte scremato fermentato, lievito probiotico, \
        lattobacilli, bifidobatteri, bifidus, acidofilo
        """
      ),
      (.lysate, "lisato, lisati, lisato batterico, lisati batterici, lisata"),
      (
        .filtrate,
        """
        filtrato, filtrati, filtrato di coltura, surnatante, surnatanti, sovranatante, sopranatante, \
        surnatante di coltura, metabolita, metaboliti, acellulare, privo di cellule
        """
      ),
      (.ferment, "fermento, fermentato, fermentati, fermentata, fermentate, fermentazione"),
      (
        .extract,
        """
        estratto, estratti, polipeptide, polipeptidi, peptide, peptidi, esopolisaccaride, esopolisaccaridi, glucano, \
        mannano, idrolizzato, idrolizzati, idrolizzata, esosoma, esosomi, vescicole extracellulari, \
        parete cellulare, pareti cellulari
        """
      ),
      (
        .benefit,
        """
        aiut*, contribui*, favori*, sostien*, sosten*, supporta*, supporto, miglior*, riduc*, riduz*, allevi*, \
        lenisc*, lenitiv*, lenire, calma*, preven*, previen*, profilassi, trattament*, trattare, tratta, cura, cure, \
        curare, combatt*, contrast*, ripristin*, equilibr*, riequilibr*, rinforz*, rafforz*, fortific*, proteg*, \
        protezion*, protettiv*, mantien*, mantenimento, promuov*, regola, regolano, regolare la, regolarizz*, nutre, \
        nutrono, nutriente, addolc*, ripar*, rigener*, rivitalizz*, purifica, purificano, purificare, purificant*, \
        deterg*, elimin*, minimizz*, diminu*, stimol*, benefic*, benessere, indicato, indicata, indicati, \
        consigliato, consigliata, raccomandato, ideale per, adatto a, adatta a, adatto per, formulato per, \
        studiato per, utile per, utile a, utile in caso, utile nei, attenu*, illumin*, schiar*, uniforma, \
        uniformare, rassod*, tonific*, levig*, normalizz*, coadiuv*, adiuvante, potenzi*, difend*, idratant*, \
        idratazion*, idrata, idratano, idratare, comfort, efficace, conforto, amico della
        """
      ),
      (
        .freeFrom,
        """
        senza, non contiene, non contengono, non contiene né, privo di, priva di, privi di, prive di, esente da, \
        libero da, senza aggiunta di, senza aggiunta, senza l'aggiunta di, non aggiunto, non include, non, nessun, \
        nessuna, nessuno, formulato senza, al posto di, invece di, anziché, a differenza di, zero, assenza di, \
        tranne
        """
      ),
      (
        .caution,
        """
        non assumere, non usare, non utilizzare, non prendere, non superare, non eccedere, non somministrare, \
        non ingerire, non applicare, non vanno, non va, non devono, non deve, non va inteso, non sostituisce, \
        non intesi come sostituti, consult*, chiedere consiglio, sentire il parere del medico, tenere fuori, \
        fuori dalla portata, evitare, evitare il contatto, evitare l'esposizione, avvertenz*, precauzion*, \
        attenzione, controindic*, sconsigliat*, interrompere, sospendere, allergia a, allergico a, allergici a, \
        ipersensib*, conservare, conservazione, conservarsi, modalità di conservazione, tenere in luogo, \
        conservare in frigorifero, gravidanza, allattamento, effetti indesiderati, effetti collaterali, \
        reazioni avverse, uso esterno, può contenere, può contenere tracce, tracce di, in caso di irritazione, \
        prova cutanea, se è allergico, se soffre, immunodepress*, immunocompromess*, catetere
        """
      ),
      (
        .formerName,
        """
        ex, già, già noto come, già denominato, già classificato come, precedentemente, precedentemente noto come, \
        precedentemente denominato, precedentemente classificato come, in precedenza, un tempo, una volta noto come, \
        noto anche come, conosciuto come, conosciuto anche come, anche detto, detto anche, chiamato anche, \
        denominato anche, sinonimo, sinonimi, sinonimo di, riclassificato, riclassificato come, ora denominato, \
        ora noto come, ora classificato come, nuovo nome, vecchio nome, attualmente
        """
      ),
      (
        .target,
        """
        contro, inibisce, inibiscono, inibire, inibizione di, combatte, combattono, elimina, eliminano, uccide, \
        uccidono, causato da, causata da, causate da, causati da, provocata da, provocate da, dovuta a, dovuto a, \
        dovute a, associata a, associate a, associato a, infezione, infezioni, infezione da, infezioni da, \
        colonizzazione da, proliferazione, proliferazione di, crescita di, crescita dei, favorisce la crescita, \
        favoriscono la crescita, stimola, stimolano, aumenta, aumentano, incrementa, popolazione di, livelli di, \
        numero di, nutre, nutrono, nutrimento per, patogeno, patogeni, batteri cattivi, batteri nocivi, \
        batteri dannosi, riduce, riducono, recidiva, recidive, residente, resistente a, attività contro, \
        eradicazione di, propri, protezione da
        """
      ),
      (
        .enzyme,
        """
        enzima, enzimi, lattasi, proteasi, amilasi, lipasi, cellulasi, bromelina, papaina, nattochinasi, coenzima, \
        vitamina, vitamine, menachinone, prodotto di fermentazione
        """
      ),
      (
        .ingredientsHeader,
        """
        ingredienti, altri ingredienti, ingredienti attivi, principio attivo, principi attivi, \
        il principio attivo è, sostanza attiva, sostanze attive, gli altri componenti sono, altri componenti, \
        componenti, composizione, composizione qualitativa e quantitativa, eccipiente, eccipienti, \
        elenco degli eccipienti, eccipiente con effetti noti, eccipienti con effetti noti, contenuto, contenuti, \
        elenco degli ingredienti, ceppi batterici, ceppi probiotici, formula, caratterizzazione, \
        informazioni nutrizionali, valori nutrizionali, dichiarazione nutrizionale, \
        tenore degli ingredienti caratterizzanti, contenuti medi, ingredienti contenitore superiore, inci
        """
      ),
      (
        .claimsHeader,
        """
        benefici, proprietà, descrizione, indicazioni, indicazioni terapeutiche, azione, a cosa serve, \
        a che cosa serve, che cos'è, perché, effetti, descrizione del prodotto, vantaggi, caratteristiche
        """
      ),
      (
        .directionsHeader,
        """
        modalità d'uso, modo d'uso, modalità di impiego, modalità d'impiego, modo di impiego, posologia, \
        posologia e modo di somministrazione, dose, dosi, dosaggio, dose consigliata, dose giornaliera consigliata, \
        dose giornaliera raccomandata, dosi e modalità d'uso, dosi consigliate, assunzione, assumere, \
        assunzione consigliata, come usare, come si usa, come prendere, istruzioni, istruzioni per l'uso, uso, \
        uso consigliato, consigli d'uso, adulti, applicazione, impiego, somministrazione
        """
      ),
      (
        .servingHeader,
        """
        dimensione porzione, dimensione della porzione, porzione consigliata, porzioni per confezione
        """
      ),
      (
        .daily,
        """
        al giorno, giorno, pro die, giornaliero, giornaliera, giornalieri, giornalmente, quotidiano, quotidiana, \
        quotidianamente, ogni giorno, tutti i giorni, una volta al giorno, dose giornaliera, al mattino, la mattina, \
        alla sera, la sera, mattina e sera, ogni mattina, ogni sera, prima di coricarsi, nelle 24 ore
        """
      ),
      (.times, "volta, volte, una volta, due volte, tre volte"),
      (
        .strainWord,
        """
        ceppi, \
        ceppo, il ceppo, ceppo n, ceppo numero, ceppo brevettato, ceppo esclusivo, ceppo registrato, codice ceppo
        """
      ),
      (
        .notAStrain,
        """
        miscela, complesso, coltura, colture, specie, polvere, ceppo, ceppi, batteri, batterio, probiotico, \
        probiotici, vivo, vivi, vive, vitali, liofilizzato, liofilizzati, liofilizzata, cellule, cellula, lievito, \
        lieviti, spore, per, capsula, capsule, bustina, bustine, e, ed, o, con, in, di, da, del, della, dei, delle, \
        dello, degli, il, lo, la, le, gli, i, al, alla, nel, nella, su, che, si, non, senza, più, pari, totale, \
        nuovo, ufc, ui, mg, mld, mln, vitamina, fermento, lisato, filtrato, estratto, inattivato, inattivati, \
        tindalizzato, tindalizzati, uccisi, ogni, una, un, miliardi, milioni, spa, srl, ue, dna, rna, \
        poliantibiotico, biologico, titolato
        """
      ),
      (.conjunction, "e, ed, o, oppure, più, con, insieme a, nonché"),
      (
        .absence,
        """
        assente, assenti, assenza, negativo, non rilevato, non rilevabile, conta totale, carica batterica totale, \
        carica microbica totale, meno di, inferiore a, nullo
        """
      ),
    ],
    basisUnits: [
      (
        .serving,
        """
        bustina, bustine, stick, sticks, stick pack, sachet, dose, dosi, monodose, unidose, porzione, porzioni, \
        assunzione, flaconcino, flaconcini, flacone, flaconi, fiala, fiale, fialoide, fialoidi, vial, boccetta, \
        bottiglia, bottiglietta, vasetto, vasetti, confezione, ampolla, ampolle, caramella, caramelle, perla, perle, \
        ovulo, ovuli, supposta, supposte, candeletta, cucchiaio, cucchiai, cucchiaino, cucchiaini, misurino, \
        misurini, erogazione, erogazioni, spruzzo, spruzzi, barretta, bicchiere, tazza, applicazione, pastiglia, \
        pastiglie, unità, orosolubile
        """
      ),
      (
        .capsule,
        """
        capsula, capsule, cps, capsula vegetale, capsule vegetali, capsula rigida, capsule rigide, capsula molle, \
        capsule molli, capsula gastroresistente, capsule gastroresistenti, opercolo, opercoli
        """
      ),
      (
        .tablet,
        """
        compressa, compresse, cpr, compressa masticabile, compresse masticabili, compressa orosolubile, \
        compresse orosolubili, compressa vaginale, compresse vaginali, tavoletta, tavolette
        """
      ),
      (.drop, "goccia, gocce"),
      (
        .day,
        """
        giorno, dose giornaliera, dose massima giornaliera, dose giornaliera consigliata, \
        dose giornaliera raccomandata, apporto giornaliero, assunzione giornaliera
        """
      ),
      (.gram, "grammo, grammi"),
      (.ml, "millilitro, millilitri"),
    ],
    forms: [
      (.capsule, "capsula, capsule, opercoli, capsule rigide, capsule molli, capsule vegetali, perle"),
      (
        .tablet,
        """
        compressa, compresse, masticabili, compresse masticabili, compresse orosolubili, tavolette, pastiglia, \
        pastiglie, ovulo, ovuli, supposta, supposte, candelette, compresse vaginali
        """
      ),
      (
        .powder,
        """
        polvere, polveri, polvere orale, polvere per sospensione orale, bustina, bustine, bustine orosolubili, \
        stick orosolubili, granulato, granulare, stick, sticks, stick pack, polvere orosolubile
        """
      ),
      (.drops, "gocce, gocce orali, in gocce, contagocce, flacone contagocce, gocce per bambini"),
      (.gummy, "caramelle gommose, gommose, orsetti gommosi, pastiglie gommose"),
      (
        .cream,
        """
        crema, creme, crema idratante, crema viso, crema corpo, crema mani, crema giorno, crema notte, \
        contorno occhi, pomata, unguento, burro corpo, crema gel
        """
      ),
      (
        .lotion,
        """
        lozione, lozione corpo, latte corpo, latte idratante, emulsione, fluido, crema solare, fluido idratante, \
        latte solare
        """
      ),
      (
        .serum,
        """
        siero, siero viso, sieri, concentrato, essenza, olio viso, elisir, fiale viso, booster viso
        """
      ),
      (.mask, "maschera, maschere, maschera viso, maschera in tessuto, maschera notte"),
      (
        .cleanser,
        """
        detergente, detergenti, detergente viso, gel detergente, mousse detergente, latte detergente, \
        detergente intimo, acqua micellare, gel doccia, bagnodoccia, bagnoschiuma, docciaschiuma, sapone, \
        struccante, olio struccante, esfoliante, scrub viso, igiene intima, schiuma detergente
        """
      ),
      (.toner, "tonico, tonico viso, lozione tonica"),
      (.spray, "spray viso, spray nasale, spray gola, acqua spray, nebulizzatore, vaporizzatore, bruma"),
      (.gel, "gel viso, gel corpo, gel topico"),
      (.balm, "balsamo labbra, burro labbra, stick labbra, burrocacao, balsamo corpo"),
      (.shampoo, "shampoo, balsamo capelli, trattamento capelli, dopo shampoo"),
      (
        .food,
        """
        yogurt, yogurt bianco, yogurt intero, yogurt magro, formaggio, formaggi, mozzarella, ricotta, stracchino, \
        crescenza, mascarpone, panna acida, gelato, cereali, muesli, barretta, barrette, biscotti, \
        latte per lattanti, formula per lattanti, latte artificiale, crauti, fiocchi d'avena, budino
        """
      ),
      (
        .drink,
        """
        bevanda, bevande, latte fermentato da bere, yogurt da bere, bevanda a base di latte, bevanda fermentata, \
        kefir, kombucha, da bere, succo e latte, latticello, frullato, tisana
        """
      ),
    ],
    weakForms: [
      (
        .capsule,
        """
        idrossipropilmetilcellulosa, ipromellosa, involucro, capsula vegetale, agente di rivestimento, \
        agenti di rivestimento, gelatina alimentare, costituente della capsula
        """
      ),
      (.tablet, "cellulosa microcristallina, croscarmellosio, agente di carica"),
      (
        .powder,
        """
        sciogliere, disciogliere, versare il contenuto, diluire, misurino, stemperare, direttamente in bocca
        """
      ),
      (.gummy, "gelificante pectina"),
      (.drops, "agitare prima dell'uso, olio di girasole e, olio mct"),
      (
        .drink,
        """
        succo, sospensione orale, flaconcini bevibili, flaconcini orali, fiale orali, bevibile, tappo dosatore, \
        rinfrescante
        """
      ),
      (.cleanser, "risciacquare, sciacquare, schiuma, massaggiare e risciacquare, lasciare schiumare"),
      (
        .food,
        """
        latte intero, latte scremato, latte parzialmente scremato, latte pastorizzato, latte fresco pastorizzato, \
        latte di vacca, latte di capra, caglio, crema di latte, latte scremato fermentato
        """
      ),
    ],
    routes: [
      (
        .vaginal,
        """
        vaginale, vaginali, uso vaginale, via vaginale, endovaginale, intravaginale, ovulo, ovuli, \
        introdurre in vagina
        """
      ),
      (
        .topical,
        """
        uso topico, topico, topica, via cutanea, uso cutaneo, uso esterno, applicare, applicare sulla pelle, \
        sulla pelle, pelle pulita, pelle detersa, massaggiare, viso, risciacquare, cura della pelle, cosmetico
        """
      ),
      (
        .oral,
        """
        uso orale, via orale, orale, orali, per bocca, integratore alimentare, integratori alimentari, integratore, \
        deglutire, masticare, sciogliere in bocca, con acqua, con un bicchiere d'acqua, ai pasti, durante i pasti, \
        lontano dai pasti, prima dei pasti, dopo i pasti, assumere, valori nutrizionali, dichiarazione nutrizionale, \
        buccale
        """
      ),
      (
        .other,
        """
        nasale, via nasale, clistere, rettale, via rettale, auricolare, inalare, acquario, laghetto, fossa biologica
        """
      ),
    ],
    conditions: [
      (
        .atopicDermatitis,
        """
        eczem*, atopi*, dermatit*, neurodermite, pelle atopica, pelli atopiche, dermatite atopica
        """
      ),
      (.acne, "acne*, brufol*, imperfezion*, punti neri, comedon*, foruncol*, pelle impura, pelli impure"),
      (.rosacea, "rosacea, acne rosacea"),
      (.pruritus, "prurit*, prurigin*"),
      (
        .drySkin,
        """
        pelle secca, pelli secche, pelle molto secca, pelli molto secche, secchezza, secchezza cutanea, \
        pelle disidratata, pelli disidratate, idratant*, idratazion*, idrata, idratano, idratare, screpol*, \
        desquamazion*, ruvidità, xerosi
        """
      ),
      (
        .sensitiveSkin,
        """
        pelle sensibile, pelli sensibili, pelle delicata, pelli delicate, pelle reattiva, pelli reattive, \
        pelle irritata, pelli irritate, sensibilità cutanea, irritazion*, irritat*
        """
      ),
      (.redness, "rossor*, arrossament*, couperose"),
      (
        .skinAgeing,
        """
        rughe, ruga, antirughe, antietà, invecchiament*, anti invecchiamento, elasticità, rassod*, tonicità, \
        compattezza, giovinezza, ringiovan*, linee sottili, linee d'espressione, rilassamento cutaneo
        """
      ),
      (.psoriasis, "psoria*"),
      (.seborrhoeicDermatitis, "seborroic*, seborrea, dermatite seborroica"),
      (.urticaria, "orticari*, pomfi"),
      (.dandruff, "forfora, antiforfora"),
      (.wound, "ferita, ferite, scottatur*, ustion*, cicatri*"),
      (.allergy, "allerg*, rinite, riniti, febbre da fieno, raffreddore da fieno"),
      (
        .vaginal,
        """
        vagin*, candidosi, flora intima, flora vaginale, igiene intima, benessere intimo, benessere femminile, \
        femminil*, vulv*, secchezza vaginale, perdite vaginali
        """
      ),
      (.urinary, "urinari*, cistit*, vescica, vie urinarie"),
      (
        .respiratory,
        """
        respirat*, raffreddor*, influenza, sindromi influenzali, tosse, gola, asma, bronch*, sinusit*, \
        malanni stagionali
        """
      ),
      (
        .brightening,
        """
        macchie, macchie scure, macchie cutanee, luminos*, illuminante, incarnato, incarnato spento, discromi*, \
        iperpigment*, schiarent*, pigmentazione, colorito spento, colorito uniforme
        """
      ),
      (
        .digestive,
        """
        digest*, digerire, diarre*, intestin*, gonfior*, flatulenz*, meteorismo, stitichezza, stipsi, costipazione, \
        colich*, transito, transito intestinale, flora, microflora, gastro*, stomaco, addominal*, addome, pancia, \
        pancia gonfia, colon, colon irritabile, indigestion*, dispepsi*, bruciore di stomaco, acidità di stomaco, \
        reflusso, antibiotic*, intolleranza al lattosio, evacuazion*, lassativ*, dismicrobism*, disbiosi, \
        regolarità, feci
        """
      ),
      (.immune, "immun*, difese, difesa, difese immunitarie, difese naturali, sistema immunitario"),
      (
        .other,
        """
        umore, stress, ansia, controllo del peso, perdita di peso, metabolismo, colesterolo, stanchezza, \
        affaticamento, riposo notturno, energia, igiene orale, gengive, dentale, ossa, fegato, epatic*, detox*, \
        depurativ*, capelli, unghie, glicemia, vitalità, memoria
        """
      ),
    ],
    prebiotics: [
      (
        "inulin",
        """
        inulina, inulina da cicoria, inulina di cicoria, inulina da agave, fibra di cicoria, fibra da cicoria, \
        radice di cicoria, estratto di cicoria, fibra di inulina, topinambur
        """
      ),
      (
        "FOS",
        """
        frutto oligosaccaridi, frutto oligosaccaride, fruttoligosaccaridi, fruttoligosaccaride, \
        fructo oligosaccaridi, frutto oligosaccaridi a catena corta
        """
      ),
      ("oligofructose", "oligofruttosio, oligofructosio"),
      (
        "GOS",
        """
        galatto oligosaccaridi, galattoligosaccaridi, galatto oligosaccaride, galattoligosaccaride, \
        galacto oligosaccaridi
        """
      ),
      ("XOS", "xilo oligosaccaridi, xiloligosaccaridi"),
      ("MOS", "mannano oligosaccaridi, mannanoligosaccaridi, mannooligosaccaridi"),
      ("IMO", "isomalto oligosaccaridi, isomaltoligosaccaridi"),
      (
        "alpha-glucan oligosaccharide",
        """
        alfa glucano oligosaccaride, alfa glucano oligosaccaridi, alfa gluco oligosaccaridi, gluco oligosaccaridi, \
        glucoligosaccaridi
        """
      ),
      ("acacia fibre", "fibra di acacia, fibra d'acacia, fibre di acacia, gomma arabica, gomma acacia"),
      ("lactulose", "lattulosio"),
      ("resistant starch", "amido resistente, amido di patata resistente"),
      (
        "human milk oligosaccharides",
        """
        oligosaccaridi del latte materno, oligosaccaridi del latte umano, oligosaccaridi di latte umano, \
        2 fucosil lattosio, lacto n neotetraosio
        """
      ),
      (
        "partially hydrolysed guar gum",
        """
        gomma di guar parzialmente idrolizzata, gomma guar parzialmente idrolizzata, guar parzialmente idrolizzato, \
        guar idrolizzato, gomma di guar idrolizzata
        """
      ),
      ("polydextrose", "polidestrosio"),
      ("arabinogalactan", "arabinogalattano, arabinogalattani, arabinogalattani da larice"),
      ("pectin oligosaccharides", "oligosaccaridi di pectina"),
      (
        "soluble corn fibre",
        """
        fibra solubile di mais, fibra di mais solubile, destrina resistente, maltodestrina resistente, \
        maltodestrine resistenti, destrina indigeribile, fibra solubile di tapioca
        """
      ),
      ("raffinose", "raffinosio"),
      ("oligosaccharides", "oligosaccaridi prebiotici"),
      ("beta-fructan", "fruttano, fruttani"),
    ],
    allergens: [
      (
        .milk,
        """
        latte, latte in polvere, latte scremato, latte scremato in polvere, latte intero, latte di vacca, \
        latte di capra, latte fermentato, prodotti lattiero caseari, latticini, derivati del latte, base di latte, \
        proteine del latte, proteina del latte, proteine di latte, proteine lattee, caseina, caseinato, caseinati, \
        siero di latte, siero del latte, proteine del siero, burro, panna, formaggio, formaggi, yogurt, colostro, \
        lattoferrina, peptone di caseina, crema di latte, latte scremato fermentato, latte per lattanti, \
        latte artificiale, latte fermentato da bere, latticello, latte parzialmente scremato, latte pastorizzato, \
        latte fresco pastorizzato, yogurt da bere, yogurt bianco, yogurt intero, yogurt magro, mozzarella, ricotta, \
        stracchino, mascarpone, panna acida, bevanda a base di latte
        """
      ),
      (.lactose, "lattosio, lattosio monoidrato"),
      (.soy, "soia, lecitina di soia, olio di soia, proteine di soia, semi di soia"),
      (
        .wheat,
        """
        frumento, farina di frumento, amido di frumento, germe di frumento, germe di grano, grano tenero, \
        grano duro, farina di grano, proteine del grano, proteine del frumento, crusca di frumento
        """
      ),
      (.gluten, "orzo, segale, farro, malto, malto d'orzo, estratto di malto, kamut, glutine"),
      (.egg, "uovo, uova, albume, tuorlo, ovoalbumina"),
      (.fish, "pesce, pesci, gelatina di pesce, olio di pesce, salmone, collagene marino, merluzzo"),
      (.crustaceans, "crostaceo, crostacei, gamberi, gamberetti, granchio, aragosta"),
      (
        .nuts,
        """
        mandorla, mandorle, mandorle dolci, nocciola, nocciole, noci, noce comune, anacardi, pistacchi, pistacchio, \
        frutta a guscio, noci di macadamia, noci pecan
        """
      ),
      (.peanut, "arachide, arachidi"),
      (.sesame, "sesamo, semi di sesamo"),
      (.sucrose, "saccarosio, zucchero, zucchero di canna"),
      (.fructose, "fruttosio"),
      (.sorbitol, "sorbitolo, sciroppo di sorbitolo"),
      (.yeast, "lievito, lieviti"),
    ]
  )
}
