extension LanguageWords {
  static let french = LanguageWords(
    code: "fr",
    functionWords: """
      le, les, des, du, et, une, pour, dans, avec, sur, par, est, sont, aux, au, ou, sans, votre, vous, ce, cette, \
      ces, ses, qui, pas, ne, chaque, être, peau, huile, lait, jour, jours, feuille, graine, racine, sucre, enfant, \
      afin, aussi, ainsi
      """,
    magnitudes: [
      (9, "milliard, milliards, mrd, mrds, mds"),
      (6, "million, millions"),
      (12, "billion, billions"),
      (3, "mille, milliers"),
      (2, "cent, cents"),
    ],
    numbers: "zéro, un, deux, trois, quatre, cinq, six, sept, huit, neuf, dix",
    words: [
      (
        .cfuUnit,
        """
        ufc, ufcs, unité formant colonie, unités formant colonie, unité formant colonies, unités formant colonies, \
        unité formant une colonie, unités formant des colonies, unité formatrice de colonies, \
        unités formatrices de colonies, unités formatrices de colonie, unités formant les colonies
        """
      ),
      (
        .liveCellUnit,
        """
        cellules vivantes, cellule vivante, cellules viables, cellule viable, cellules revivifiables, \
        cellules reviviscentes, cellules lyophilisées reviviscentes, cellules lyophilisées revivifiables, \
        cellules vivantes lyophilisées, cellules lyophilisées vivantes, cellules actives, bactéries vivantes, \
        bactéries viables, bactéries revivifiables, bactéries lactiques vivantes, bactéries actives, germes vivants, \
        germes viables, germes revivifiables, micro organismes vivants, micro organismes viables, \
        organismes vivants, cultures vivantes, cultures actives, cultures vivantes et actives, \
        cultures probiotiques, cultures de probiotiques, probiotiques vivants, probiotiques actifs, \
        ferments lactiques vivants, ferments lactiques revivifiables, ferments vivants, levures vivantes, \
        levures vivantes revivifiables, levures revivifiables, levures viables, spores, spores viables, \
        revivifiables, reviviscentes
        """
      ),
      (
        .cellUnit,
        """
        cellules, cellule, bactéries, bactérie, germes, micro organismes, organismes, bactéries lactiques, \
        bactéries probiotiques, bonnes bactéries, bactéries bénéfiques, bactéries amies, \
        micro organismes probiotiques, probiotiques, probiotique, ferments lactiques, ferments, levures, cultures, \
        microbes, lactobacilles, bifidobactéries, souches microbiotiques
        """
      ),
      (
        .fluorescentUnit,
        """
        ufa, uft, unités fluorescentes actives, unités fluorescentes totales, unités de fluorescence active, \
        unités fluorescentes
        """
      ),
      (
        .massUnit,
        """
        milligramme, milligrammes, microgramme, microgrammes, kilogramme, kilogrammes, ui, unités internationales, \
        pour cent, kilocalories, vnr, ajr, litre, litres
        """
      ),
      (
        .per,
        """
        par, pour, chaque, dans chaque, contient, contiennent, contenant, apporte, apportent, apportant, fournit, \
        fournissent, fournissant, soit, équivaut à, équivalent à, correspondant à, délivre, une, un, teneur par, \
        teneur pour
        """
      ),
      (
        .each,
        """
        de chaque, de chacune, de chacun, chaque souche, par souche, pour chaque souche, chacune, chacun
        """
      ),
      (
        .total,
        """
        total, totaux, au total, mélange, complexe, formule, association, combinaison, consortium, cocktail, \
        multisouche, multisouches, souches, complexe probiotique, complexe de probiotiques, mélange de souches, \
        mélange de probiotiques, ufc au total
        """
      ),
      (
        .manufacture,
        """
        au moment de la fabrication, à la fabrication, lors de la fabrication, au moment de la production, \
        à la production, au moment du conditionnement, au conditionnement, au moment de l'emballage, à l'emballage, \
        date de fabrication, à la date de fabrication
        """
      ),
      (
        .expiry,
        """
        péremption, date de péremption, à la date de péremption, jusqu'à la date de péremption, à péremption, \
        jusqu'à péremption, date d'expiration, à la date d'expiration, jusqu'à la date d'expiration, expiration, \
        date limite, date limite d'utilisation, dluo, à dluo, ddm, à ddm, date de durabilité minimale, fin de vie, \
        en fin de vie, fin de la durée de conservation, en fin de durée de conservation, durée de conservation, \
        durée de vie, fin de durée de vie, à consommer de préférence avant, fin de dluo
        """
      ),
      (
        .minimum,
        """
        min, minimum, au minimum, minimum de, au moins, pas moins de, garanti, garantis, garantie, garanties, \
        minimum garanti, plus de, à partir de, supérieur à
        """
      ),
      (
        .live,
        """
        vivant, vivants, vivante, vivantes, viable, viables, lyophilisé, lyophilisés, lyophilisée, lyophilisées, \
        revivifiable, revivifiables, reviviscent, reviviscents, reviviscente, reviviscentes, spore, spores, sporulé, \
        sporulée, sporulés, sporulées, cultures vivantes, cultures actives, cultures bactériennes, \
        cultures probiotiques
        """
      ),
      (
        .killed,
        """
        inactivé, inactivés, inactivée, inactivées, inactivé par la chaleur, inactivés par la chaleur, \
        inactivée par la chaleur, inactivées par la chaleur, inactivé à la chaleur, inactivés à la chaleur, \
        inactivés thermiquement, inactivé thermiquement, inactivées thermiquement, inactivées par chaleur, \
        inactivés par chaleur, thermo inactivé, thermo inactivés, thermo inactivée, thermo inactivées, tués, tuées, \
        tué par la chaleur, tués par la chaleur, tuées par la chaleur, mort, morts, mortes, bactéries mortes, \
        traité par la chaleur, traités par la chaleur, traité thermiquement, traités thermiquement, \
        traitées thermiquement, tyndallisé, tyndallisés, tyndallisée, tyndallisées, tyndalisé, tyndalisés, \
        tyndalisée, tyndalisées, stérilisés, stérilisées par la chaleur, non viable, non viables, non vivant, \
        non vivants, non vivantes, désactivés, désactivées, cellules pasteurisées, bactéries pasteurisées, \
        pasteurisée à la chaleur, inertes, irradiés
        """
      ),
      (.postbiotic, "postbiotique, postbiotiques, paraprobiotique, paraprobiotiques, ghostbiotique"),
      (
        .probiotic,
        """
        probiotique, probiotiques, symbiotique, symbiotiques, synbiotique, synbiotiques, microbiotique, \
        microbiotiques, ferments lactiques, ferment lactique, ferments lactiques vivants, \
        ferments lactiques sélectionnés, ferments du yaourt, ferments de yaourt, ferments lactiques du yaourt, \
        ferments vivants, ferments probiotiques, ferments lactiques et bifidus, bacilles lactiques, \
        bactéries lactiques, flore lactique, culture bactérienne, cultures bactériennes, cultures lactiques, \
        lait fermenté, laits fermentés, levure probiotique, lactobacilles, bifidobactéries, bifidus, bifidus actif, \
        présure et ferments
        """
      ),
      (.lysate, "lysat, lysats, lysat bactérien, lysats bactériens, lysé, lysée, lysés, lysées"),
      (
        .filtrate,
        """
        filtrat, filtrats, filtrat de culture, surnageant, surnageants, surnageant de culture, acellulaire, \
        métabolite, métabolites, sans cellules
        """
      ),
      (.ferment, "ferment, fermenté, fermentés, fermentée, fermentées, fermentation"),
      (
        .extract,
        """
        extrait, extraits, polypeptide, polypeptides, peptide, peptides, exopolysaccharide, exopolysaccharides, \
        glucane, mannane, hydrolysat, hydrolysats, exosome, exosomes, vésicules extracellulaires, paroi cellulaire, \
        parois cellulaires
        """
      ),
      (
        .benefit,
        """
        aide*, contribu*, favoris*, amélior*, rédui*, réduction, soulag*, apais*, calm*, préven*, prévien*, \
        traitement*, traite, traiter, combat*, lutte*, restaur*, rétabli*, équilibr*, rééquilibr*, renforc*, \
        fortifi*, protèg*, protection, protecteur*, protectri*, maintien*, mainten*, soutien*, souten*, participe*, \
        régule*, régulat*, régularis*, nourrit, nourrissant*, adouci*, répar*, régénèr*, revitalis*, purifie, \
        purifient, purifier, purifiant*, nettoie*, élimin*, minimis*, diminu*, stimul*, bénéfi*, bienfait*, indiqué, \
        indiquée, indiqués, recommandé, recommandée, idéal pour, idéale pour, convient à, convient aux, adapté à, \
        adapté aux, conçu pour, conçue pour, formulé pour, bon pour, atténu*, illumin*, éclairci*, unifi*, \
        raffermi*, tonifi*, liss*, normalis*, appoint, adjuvant, facilit*, bien être, soigne*, soin, soins, \
        hydratant*, hydrate, hydratent, hydratation, confort*, efficace, préserv*, corrig*, optimis*
        """
      ),
      (
        .freeFrom,
        """
        sans, ne contient pas, ne contient aucun, ne contient ni, ne contiennent pas, ne contient, exempt de, \
        exempte de, exempt, exempts de, libre de, dépourvu de, sans ajout de, sans ajout, non, aucun, aucune, ni, \
        pas de, formulé sans, au lieu de, contrairement à, plutôt que, zéro, autre que, absence de, non testé sur
        """
      ),
      (
        .caution,
        """
        ne pas, ne pas utiliser, ne pas dépasser, ne pas administrer, ne pas avaler, ne jamais, n'utilisez pas, \
        ne prenez pas, ne prenez jamais, ne doit pas, ne doivent pas, ne se substitue pas, ne remplace pas, \
        consult*, demander conseil, demandez conseil, tenir hors, hors de portée, éviter, évitez, avertissement*, \
        précaution*, précautions d'emploi, mises en garde, mise en garde, contre indiqué, contre indication, \
        contre indications, déconseill*, arrêter, arrêtez, interrompre, cesser, allergie à, allergie aux, \
        allergique à, allergique aux, si vous êtes, si vous avez, hypersensib*, conserver, conservation, \
        à conserver, stocker, stockage, garder au, femme enceinte, femmes enceintes, enceinte, enceintes, \
        allaitement, allaitant*, grossesse, effets indésirables, effets secondaires, usage externe, peut contenir, \
        traces de, traces éventuelles, en cas d'irritation, test cutané, immunodéprim*, cathéter
        """
      ),
      (
        .formerName,
        """
        anciennement, anciennement appelé, anciennement dénommé, anciennement nommé, anciennement connu sous le nom, \
        précédemment, auparavant, autrefois, ancien nom, ancienne dénomination, ancienne appellation, aussi appelé, \
        également appelé, aussi connu sous le nom, également connu sous le nom, connu sous le nom, synonyme, \
        synonymes, synonyme de, reclassé, reclassé en, reclassée, renommé, désormais, nouveau nom, \
        nouvelle dénomination, maintenant appelé
        """
      ),
      (
        .target,
        """
        contre, inhibe, inhibent, inhiber, inhibition de, combat, combattent, élimine, éliminent, tue, tuent, \
        détruit, causé par, causée par, causées par, causés par, provoquée par, provoquées par, due à, dues à, \
        dus à, liée à, liées à, lié à, associée à, associées à, infection, infections, infection à, infections à, \
        colonisation par, prolifération, prolifération de, croissance de, croissance des, favorise la croissance, \
        stimule, stimulent, augmente, augmentent, population de, niveaux de, taux de, nombre de, nourrit, \
        nourrissent, nourriture des, pathogène, pathogènes, mauvaises bactéries, bactéries nuisibles, \
        bactéries indésirables, réduit, réduisent, rechute, rechutes, rechute à, récidive, récidives, résidente, \
        résistant à, activité contre, éradication de, vos propres, protection contre
        """
      ),
      (
        .enzyme,
        """
        enzyme, enzymes, lactase, protéase, amylase, lipase, cellulase, bromélaïne, papaïne, nattokinase, coenzyme, \
        vitamine, vitamines, ménaquinone, produit de fermentation
        """
      ),
      (
        .ingredientsHeader,
        """
        ingrédients, ingrédient, autres ingrédients, ingrédients actifs, ingrédients non médicinaux, \
        ingrédients médicinaux, ingrédients inactifs, liste des ingrédients, principe actif, principes actifs, \
        substance active, substances actives, la substance active est, les autres composants sont, \
        autres composants, composition, composition du milieu de culture, composition qualitative et quantitative, \
        excipient, excipients, les autres excipients, excipients à effet notoire, contenu, souches bactériennes, \
        souches probiotiques, formule, informations nutritionnelles, valeurs nutritionnelles, valeur nutritive, \
        analyse nutritionnelle, inci
        """
      ),
      (
        .claimsHeader,
        """
        bienfaits, bénéfices, propriétés, description, indications, indications thérapeutiques, indication, action, \
        actions, vertus, pourquoi, à quoi ça sert, qu'est ce que, dans quel cas est il utilisé, allégations, \
        description du produit, les plus produit
        """
      ),
      (
        .directionsHeader,
        """
        conseils d'utilisation, conseil d'utilisation, conseils d'emploi, mode d'emploi, mode d'utilisation, \
        utilisation, posologie, posologie et mode d'administration, mode d'administration, dose, dose recommandée, \
        dose journalière recommandée, dose quotidienne, dosage, apport journalier recommandé, comment prendre, \
        comment utiliser, recommandations, usage, adultes, prendre, prenez, application, usage recommandé, emploi
        """
      ),
      (
        .servingHeader,
        """
        taille de la portion, portion indicative, taille d'une portion, portions par contenant, grosseur de portion
        """
      ),
      (
        .daily,
        """
        par jour, jour, journalier, journalière, journaliers, quotidien, quotidienne, quotidiennement, chaque jour, \
        tous les jours, une fois par jour, dose journalière, dose quotidienne, le matin, le soir, matin et soir, \
        chaque matin, chaque soir, au coucher, par 24 heures
        """
      ),
      (.times, "fois, une fois, deux fois, trois fois"),
      (
        .strainWord,
        """
        souches, \
        souche, la souche, souche n, souche numéro, souche brevetée, souche exclusive, souche déposée, code souche
        """
      ),
      (
        .notAStrain,
        """
        mélange, complexe, culture, cultures, espèce, espèces, poudre, souche, souches, bactérie, bactéries, \
        probiotique, probiotiques, vivant, vivants, vivantes, lyophilisé, lyophilisés, lyophilisée, lyophilisées, \
        cellules, cellule, levure, levures, spores, par, pour, gélule, gélules, sachet, sachets, sous, forme, et, \
        ou, avec, en, de, du, des, le, la, les, au, aux, dans, sur, est, sont, dont, soit, un, une, qui, ne, pas, \
        non, sans, plus, total, nouveau, ufc, ui, mg, vitamine, ferment, lysat, filtrat, extrait, inactivé, \
        inactivés, inactivées, inactivée, tyndallisé, tyndallisés, tués, équivalent, chaque, milliards, millions, \
        ab, bio, sa, sas, sarl, ue, eu, adn, arn, revivifiables, viables, lb inactivés
        """
      ),
      (.conjunction, "et, ou, plus, avec, ainsi que, et de"),
      (
        .absence,
        """
        absent, absente, absents, absence, négatif, non détecté, non détectée, dénombrement total, flore totale, \
        flore aérobie, moins de, inférieur à, nul, néant
        """
      ),
    ],
    basisUnits: [
      (
        .serving,
        """
        sachet, sachets, sachet dose, sachets doses, stick, sticks, dose, doses, unidose, unidoses, monodose, prise, \
        prises, portion, portions, ampoule, ampoules, flacon, flacons, fiole, fioles, vial, bouteille, bouteilles, \
        pot, pots, gomme, gommes, ovule, ovules, suppositoire, suppositoires, cuillère, cuillères, cuillerée, \
        cuillère à café, cuillère à soupe, cuillère mesure, mesure, dosette, dosettes, pulvérisation, \
        pulvérisations, pression, barre, verre, tasse, application, pastille, pastilles, unité, orodispersible
        """
      ),
      (
        .capsule,
        """
        gélule, gélules, capsule, capsules, capsule végétale, capsules végétales, gélule végétale, \
        gélules végétales, gélule gastrorésistante, gélules gastrorésistantes
        """
      ),
      (
        .tablet,
        """
        comprimé, comprimés, cp, cpr, comprimé à croquer, comprimés à croquer, comprimé vaginal, comprimés vaginaux, \
        comprimé à sucer
        """
      ),
      (.drop, "goutte, gouttes"),
      (
        .day,
        """
        jour, dose journalière, dose quotidienne, apport journalier, apport quotidien, prise journalière, \
        dose journalière recommandée
        """
      ),
      (.gram, "gramme, grammes"),
      (.ml, "millilitre, millilitres"),
    ],
    forms: [
      (.capsule, "gélule, gélules, capsule, capsules, capsules molles, gélules végétales"),
      (
        .tablet,
        """
        comprimé, comprimés, comprimés à croquer, à sucer, pastille, pastilles, ovule, ovules, suppositoire, \
        suppositoires, tablettes, dragée, dragées
        """
      ),
      (
        .powder,
        """
        poudre, sachet, sachets, sachet dose, sachets doses, poudre orale, poudre pour suspension buvable, \
        poudre à diluer, poudre orodispersible, granulé, granulés, sticks
        """
      ),
      (
        .drops,
        """
        gouttes, gouttes buvables, gouttes orales, en gouttes, compte gouttes, flacon compte gouttes, pipette
        """
      ),
      (.gummy, "gommes à mâcher, gomme à mâcher, gommes gélifiées, oursons"),
      (
        .cream,
        """
        crème, crèmes, crème hydratante, crème de jour, crème de nuit, crème visage, crème corps, crème mains, \
        crème yeux, contour des yeux, pommade, onguent, beurre corporel, gel crème
        """
      ),
      (
        .lotion,
        """
        lait corporel, lait corps, lait hydratant, émulsion, fluide, crème solaire, fluide hydratant, écran solaire
        """
      ),
      (.serum, "sérum, sérums, sérum visage, concentré, essence, huile visage, élixir, ampoules visage"),
      (.mask, "masque, masques, masque visage, masque tissu, masque de nuit"),
      (
        .cleanser,
        """
        nettoyant, nettoyante, nettoyant visage, gel nettoyant, mousse nettoyante, lait nettoyant, \
        lait démaquillant, démaquillant, démaquillante, eau micellaire, gel douche, savon, savon intime, gel intime, \
        gommage, exfoliant, huile lavante, gel lavant, crème lavante, toilette intime, hygiène intime, \
        huile démaquillante
        """
      ),
      (.toner, "tonique, lotion tonique, lotion visage"),
      (
        .spray,
        """
        brume, brume visage, spray visage, vaporisateur, aérosol, spray nasal, spray buccal, eau de brume
        """
      ),
      (.gel, "gels, gel visage"),
      (.balm, "baume, baumes, baume à lèvres, stick lèvres, baume lèvres"),
      (.shampoo, "shampooing, shampoing, après shampooing, après shampoing, soin capillaire"),
      (
        .food,
        """
        yaourt, yaourts, yogourt, yogourts, fromage, fromages, fromage blanc, fromage frais, petit suisse, \
        crème fraîche, glace, céréales, muesli, barre, barres, biscuits, lait infantile, \
        préparation pour nourrissons, choucroute, faisselle, dessert lacté, flocons d'avoine, tempeh
        """
      ),
      (
        .drink,
        """
        boisson, boissons, lait fermenté, laits fermentés, yaourt à boire, boisson lactée, boisson fermentée, kéfir, \
        kombucha, lait ribot, babeurre, lait de kéfir
        """
      ),
    ],
    weakForms: [
      (
        .capsule,
        """
        hydroxypropylméthylcellulose, hypromellose, enveloppe végétale, gélule végétale, enveloppe de la gélule, \
        tunique, agent d'enrobage, gélatine bovine
        """
      ),
      (.tablet, "cellulose microcristalline, croscarmellose sodique"),
      (
        .powder,
        """
        diluer, diluez, dissoudre, verser le contenu, verser, mélanger à de l'eau, cuillère mesure, dosette
        """
      ),
      (.drops, "agiter avant emploi, agiter avant utilisation, huile de tournesol et, huile mct"),
      (.drink, "jus, suspension buvable, solution buvable, ampoules buvables, ampoule buvable, désaltérant"),
      (.cleanser, "rincer, rincez, faire mousser, mousse, rinçage"),
      (
        .food,
        """
        lait entier, lait écrémé, lait demi écrémé, lait pasteurisé, lait de vache, lait de brebis, lait de chèvre, \
        crème de lait
        """
      ),
    ],
    routes: [
      (
        .vaginal,
        """
        vaginal, vaginale, vaginaux, vaginales, voie vaginale, intravaginal, ovule, ovules, introduire dans le vagin
        """
      ),
      (
        .topical,
        """
        voie cutanée, voie locale, usage cutané, usage externe, topique, appliquer, appliquez, \
        appliquer sur la peau, sur la peau, peau propre, peau nettoyée, masser, massez, visage, rincer, rincez, \
        soin de la peau, cosmétique
        """
      ),
      (
        .oral,
        """
        voie orale, orale, buvable, par la bouche, complément alimentaire, compléments alimentaires, \
        supplément alimentaire, avaler, avalez, croquer, à croquer, verre d'eau, avec un verre d'eau, avec de l'eau, \
        au cours du repas, avant le repas, pendant le repas, au repas, valeurs nutritionnelles, prendre, prenez
        """
      ),
      (
        .other,
        """
        voie nasale, nasal, nasale, lavement, voie rectale, rectal, rectale, auriculaire, inhaler, aquarium, bassin, \
        fosse septique
        """
      ),
    ],
    conditions: [
      (
        .atopicDermatitis,
        """
        eczéma*, atopi*, dermatite*, neurodermite*, dermatite atopique, poussées d'eczéma
        """
      ),
      (.acne, "acné*, boutons, imperfection*, comédon*, points noirs, peaux à imperfections"),
      (.rosacea, "rosacée, acné rosacée"),
      (.pruritus, "démange*, prurit*"),
      (
        .drySkin,
        """
        peau sèche, peaux sèches, peau très sèche, peaux très sèches, sécheresse, sécheresse cutanée, desséch*, \
        peau déshydratée, peaux déshydratées, hydratant*, hydrate, hydratent, hydratation, tiraillement*, squames, \
        rugosité
        """
      ),
      (
        .sensitiveSkin,
        """
        peau sensible, peaux sensibles, peau délicate, peaux délicates, peau réactive, peaux réactives, \
        peau irritée, peaux irritées, peau fragile, peaux fragiles, peau fragilisée, sensibilité cutanée, \
        irritation*, irrité, irritée, irritées
        """
      ),
      (.redness, "rougeur*, anti rougeurs, couperose"),
      (
        .skinAgeing,
        """
        rides, ride, ridule*, anti âge, antirides, vieillissement, anti vieillissement, fermeté, raffermi*, \
        relâchement, élasticité, jeunesse, rajeuni*, signes de l'âge, repulp*
        """
      ),
      (.psoriasis, "psoria*"),
      (.seborrhoeicDermatitis, "séborrhéi*, dermite séborrhéique, séborrhée"),
      (.urticaria, "urticaire"),
      (.dandruff, "pellicules, antipelliculaire, pelliculaire"),
      (.wound, "plaie, plaies, brûlure*, cicatri*, coup de soleil"),
      (.allergy, "allerg*, rhinite*, rhume des foins"),
      (
        .vaginal,
        """
        vagin*, mycose, mycoses, candidose*, flore intime, flore vaginale, hygiène intime, confort intime, intimité, \
        vulv*, sécheresse vaginale, pertes vaginales
        """
      ),
      (.urinary, "urinair*, cystite*, vessie"),
      (
        .respiratory,
        """
        respirat*, rhume, rhumes, grippe*, toux, gorge, asthme, bronch*, orl, sinusite*, rhinopharyng*, hivernaux
        """
      ),
      (
        .brightening,
        """
        éclat, teint terne, teint, luminosité, lumineux, lumineuse, taches brunes, taches pigmentaires, taches, \
        hyperpigment*, anti taches, éclaircissant*, illuminat*, pigmentation
        """
      ),
      (
        .digestive,
        """
        digest*, diarrh*, intestin*, transit, ballonnement*, gaz, flatulence*, constip*, colique*, estomac, ventre, \
        ventre plat, flore, microflore, gastro*, abdomin*, côlon, colopathie*, indigestion*, brûlures d'estomac, \
        reflux, antibio*, intolérance au lactose, selles, laxat*, dysbiose, turista, tourista
        """
      ),
      (.immune, "immun*, défense*, défenses naturelles, défenses immunitaires, système immunitaire"),
      (
        .other,
        """
        humeur, stress, anxiété, perte de poids, minceur, métabolisme, cholestérol, fatigue, sommeil, énergie, \
        hygiène bucco dentaire, gencives, dentaire, foie, hépati*, détox*, cheveux, ongles, glycémie, vitalité, \
        mémoire
        """
      ),
    ],
    prebiotics: [
      (
        "inulin",
        """
        inuline, inuline de chicorée, inuline d'agave, fibre de chicorée, fibres de chicorée, racine de chicorée, \
        extrait de chicorée, extrait de racine de chicorée, fibres de racine de chicorée, \
        inuline de racine de chicorée, topinambour
        """
      ),
      (
        "FOS",
        """
        fructo oligosaccharide, fructo oligosaccharides, oligosaccharides de fructose, \
        fructo oligosaccharides à chaîne courte
        """
      ),
      ("oligofructose", "oligofructose"),
      ("GOS", "galacto oligosaccharide, galacto oligosaccharides, trans galacto oligosaccharides"),
      ("XOS", "xylo oligosaccharide, xylo oligosaccharides"),
      ("MOS", "mannane oligosaccharides, mannanes oligosaccharides, mannooligosaccharides"),
      ("IMO", "isomalto oligosaccharides"),
      (
        "alpha-glucan oligosaccharide",
        """
        alpha glucane oligosaccharide, alpha glucane oligosaccharides, alpha gluco oligosaccharide, \
        alpha gluco oligosaccharides, gluco oligosaccharide, gluco oligosaccharides
        """
      ),
      ("acacia fibre", "fibre d'acacia, fibres d'acacia, gomme d'acacia, gomme acacia, gomme arabique"),
      ("lactulose", "lactulose"),
      ("resistant starch", "amidon résistant, amidon de pomme de terre résistant"),
      (
        "human milk oligosaccharides",
        """
        oligosaccharides du lait maternel, oligosaccharides de lait maternel, oligosaccharides du lait humain, \
        oligosaccharides de lait humain, 2 fucosyl lactose, lacto n néotétraose
        """
      ),
      (
        "partially hydrolysed guar gum",
        """
        gomme de guar partiellement hydrolysée, gomme guar partiellement hydrolysée, guar partiellement hydrolysé, \
        gomme de guar hydrolysée
        """
      ),
      ("polydextrose", "polydextrose"),
      ("arabinogalactan", "arabinogalactane, arabinogalactanes, arabinogalactane de mélèze"),
      ("pectin oligosaccharides", "oligosaccharides de pectine"),
      (
        "soluble corn fibre",
        """
        fibre de maïs soluble, fibres de maïs solubles, fibre soluble de maïs, fibres solubles de maïs, \
        dextrine résistante, maltodextrine résistante, dextrine indigestible, fibres solubles de tapioca
        """
      ),
      ("raffinose", "raffinose"),
      ("oligosaccharides", "oligosaccharides prébiotiques"),
      ("beta-fructan", "fructane, fructanes"),
    ],
    allergens: [
      (
        .milk,
        """
        lait, lait en poudre, poudre de lait, lait écrémé, lait écrémé en poudre, lait entier, lait de vache, \
        lait de chèvre, lait de brebis, produits laitiers, produit laitier, protéine de lait, protéines de lait, \
        protéines du lait, protéines laitières, caséine, caséines, caséinate, caséinates, lactosérum, petit lait, \
        babeurre, beurre, crème fraîche, fromage, fromages, yaourt, yaourts, yogourt, colostrum, lactoferrine, \
        peptone de caséine, lait fermenté, laits fermentés, lait infantile, lait ribot, lait de kéfir, \
        lait demi écrémé, lait pasteurisé, crème de lait, yaourt à boire, boisson lactée, fromage blanc, \
        fromage frais, petit suisse, faisselle, dessert lacté
        """
      ),
      (.lactose, "lactose, lactose monohydraté"),
      (
        .soy,
        """
        soja, soya, lécithine de soja, lécithine de soya, huile de soja, protéine de soja, protéines de soja, \
        graines de soja
        """
      ),
      (
        .wheat,
        """
        blé, froment, amidon de blé, farine de blé, germe de blé, protéine de blé, protéines de blé, son de blé
        """
      ),
      (.gluten, "gluten, orge, seigle, épeautre, malt, malt d'orge, kamut"),
      (.egg, "œuf, œufs, oeuf, oeufs, blanc d'œuf, blanc d'oeuf, ovalbumine"),
      (.fish, "poisson, poissons, gélatine de poisson, huile de poisson, saumon, collagène marin, morue"),
      (.crustaceans, "crustacé, crustacés, crevette, crevettes, crabe, homard"),
      (
        .nuts,
        """
        amande, amandes, amande douce, noisette, noisettes, noix de grenoble, noix de pécan, noix de cajou, \
        noix de macadamia, noix du brésil, cerneaux de noix, cajou, pistache, pistaches, fruits à coque, \
        fruits à coques, fruit à coque
        """
      ),
      (.peanut, "arachide, arachides, cacahuète, cacahuètes"),
      (.sesame, "sésame, graines de sésame"),
      (.sucrose, "saccharose, sucre, sucre de canne"),
      (.fructose, "fructose"),
      (.sorbitol, "sorbitol, sirop de sorbitol"),
      (.yeast, "levure, levures"),
    ]
  )
}
