extension LanguageWords {
  static let spanish = LanguageWords(
    code: "es",
    functionWords: """
      el, los, las, del, y, con, una, al, su, sus, lo, se, más, muy, usted, puede, debe, cada, día, días, leche, \
      piel, agua, aceite, semilla, hoja, raíz, fruto, tomar, según, después, también, niños, sin, hasta, dosis, \
      cepas, mil, millones, complemento, azúcar
      """,
    magnitudes: [
      (9, "mil millones, miles de millones, millar de millones, millardo, millardos"),
      (6, "millón, millones, mill"),
      (12, "billón, billones"),
      (3, "mil, miles"),
      (2, "cien, ciento"),
    ],
    numbers: "cero, una, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez",
    words: [
      (
        .cfuUnit,
        """
        ufc, ufcs, unidad formadora de colonias, unidades formadoras de colonias, unidad formadora de colonia, \
        unidades formadoras de colonia, unidades formadoras colonias
        """
      ),
      (
        .liveCellUnit,
        """
        células vivas, célula viva, células viables, célula viable, células vivas liofilizadas, \
        células viables liofilizadas, células liofilizadas viables, células revivificables, \
        células liofilizadas revivificables, células activas, bacterias vivas, bacterias viables, bacterias activas, \
        bacterias lácticas vivas, bacterias probióticas vivas, gérmenes vivos, gérmenes viables, \
        microorganismos vivos, microorganismos viables, organismos vivos, organismos viables, cultivos vivos, \
        cultivos activos, cultivos vivos y activos, cultivos probióticos, probióticos vivos, probióticos activos, \
        fermentos lácticos vivos, fermentos vivos, levaduras vivas, levaduras viables, levaduras vivas liofilizadas, \
        esporas, espora, esporas viables, esporas vivas, viables, revivificables
        """
      ),
      (
        .cellUnit,
        """
        células, célula, bacterias, gérmenes, microorganismos, organismos, bacterias probióticas, \
        bacterias lácticas, bacterias beneficiosas, bacterias buenas, organismos probióticos, \
        microorganismos probióticos, probióticos, probiótico, fermentos lácticos, fermentos, levaduras, cultivos, \
        microbios, lactobacilos, bifidobacterias, bacilos
        """
      ),
      (
        .fluorescentUnit,
        """
        uaf, uft, unidades fluorescentes activas, unidades fluorescentes totales, unidades de fluorescencia activas, \
        unidades fluorescentes
        """
      ),
      (
        .massUnit,
        """
        miligramo, miligramos, microgramo, microgramos, kilogramo, kilogramos, ui, unidades internacionales, \
        por ciento, kilocalorías, calorías, vrn, litro, litros
        """
      ),
      (
        .per,
        """
        por, cada, por cada, en cada, contiene, contienen, contenido por, aporta, aportan, proporciona, \
        proporcionan, suministra, suministran, equivale a, equivalente a, equivalentes a, corresponde a, una, un
        """
      ),
      (
        .each,
        """
        de cada una, de cada uno, cada una, cada uno, cada cepa, por cepa, de cada cepa, cada una de las cepas
        """
      ),
      (
        .total,
        """
        total, totales, en total, mezcla, mezclas, complejo, fórmula, combinación, consorcio, cóctel, multicepa, \
        multicepas, cepas, complejo probiótico, mezcla probiótica, mezcla de probióticos, ufc totales
        """
      ),
      (
        .manufacture,
        """
        en el momento de la fabricación, en el momento de fabricación, al momento de fabricación, \
        al momento de la fabricación, en la fabricación, en fabricación, en el momento de la elaboración, \
        en el momento de producción, en el momento de la producción, al ser fabricado, en el momento del envasado, \
        en el envasado, fecha de fabricación
        """
      ),
      (
        .expiry,
        """
        caducidad, fecha de caducidad, hasta la fecha de caducidad, en la fecha de caducidad, a fecha de caducidad, \
        al final de la vida útil, hasta el final de la vida útil, final de su vida útil, vida útil, \
        fin de la vida útil, periodo de validez, al final del periodo de validez, vencimiento, fecha de vencimiento, \
        hasta la fecha de vencimiento, fecha de expiración, consumir preferentemente antes, consumo preferente, \
        fecha de consumo preferente
        """
      ),
      (
        .minimum,
        """
        mín, mínimo, mínimo de, mínima, como mínimo, al menos, por lo menos, no menos de, no inferior a, \
        garantizado, garantizados, garantizada, garantizadas, garantía de, a partir de, más de
        """
      ),
      (
        .live,
        """
        vivo, vivos, viva, vivas, viable, viables, liofilizado, liofilizados, liofilizada, liofilizadas, espora, \
        esporas, esporulado, esporulados, esporulada, formador de esporas, formadora de esporas, \
        formadoras de esporas, revivificable, revivificables, cultivos vivos, cultivos activos, \
        cultivos bacterianos, cultivos probióticos
        """
      ),
      (
        .killed,
        """
        inactivado, inactivados, inactivada, inactivadas, inactivado por calor, inactivados por calor, \
        inactivada por calor, inactivadas por calor, inactivado por el calor, inactivados por el calor, \
        inactivadas por el calor, inactivado térmicamente, inactivados térmicamente, inactivada térmicamente, \
        térmicamente inactivado, termoinactivado, termoinactivados, termoinactivada, termoinactivadas, \
        tratado por calor, tratados por calor, tratada por calor, tratado térmicamente, tratados térmicamente, \
        tratada con calor, muerto, muertos, muerta, muertas, muerto por calor, muertos por calor, muertas por calor, \
        tindalizado, tindalizados, tindalizada, tindalizadas, tyndalizado, tyndalizados, tyndalizada, tyndallizado, \
        tyndallizados, esterilizado por calor, esterilizados por calor, no viable, no viables, no vivo, no vivos, \
        no vivas, inertes, desactivados, desactivadas, células pasteurizadas, bacterias pasteurizadas, \
        pasteurizado a calor, pasteurizada a calor, irradiados
        """
      ),
      (
        .postbiotic,
        """
        postbiótico, postbióticos, postbiótica, posbiótico, posbióticos, paraprobiótico, paraprobióticos, \
        ghostbiótico
        """
      ),
      (
        .probiotic,
        """
        probiótico, probióticos, probiótica, probióticas, simbiótico, simbióticos, sinbiótico, sinbióticos, \
        fermentos lácticos, fermento láctico, fermentos lácticos vivos, fermentos lácteos, fermento lácteo, \
        fermentos lácticos seleccionados, fermentos del yogur, fermentos de yogur, fermentos probióticos, \
        fermentos vivos, bacilos lácticos, bacilos lácteos, flora láctica, bacterias lácticas, cultivo láctico, \
        cultivos lácticos, cultivos lácteos, cultivo bacteriano, cultivo iniciador, leche fermentada, \
        leches fermentadas, levadura probiótica, lactobacilos, bífidus, bifidobacterias, acidófilo, acidófilos
        """
      ),
      (.lysate, "lisado, lisados, lisado bacteriano, lisados bacterianos, lisada"),
      (
        .filtrate,
        """
        filtrado, filtrados, filtrado de cultivo, filtrado del cultivo, sobrenadante, sobrenadantes, \
        sobrenadante libre de células, libre de células, metabolito, metabolitos, acelular
        """
      ),
      (.ferment, "fermento, fermentado, fermentados, fermentada, fermentadas, fermentación"),
      (
        .extract,
        """
        extracto, extractos, polipéptido, polipéptidos, péptido, péptidos, exopolisacárido, exopolisacáridos, \
        glucano, manano, hidrolizado, hidrolizados, hidrolizada, exosoma, exosomas, vesículas extracelulares, \
        pared celular, paredes celulares
        """
      ),
      (
        .benefit,
        """
        ayud*, contribu*, favorec*, mejor*, reduc*, reduzc*, alivi*, calm*, preven*, previen*, profilaxis, \
        tratamiento*, tratar, trata, combat*, restaur*, restablec*, recuper*, equilibr*, reequilibr*, fortalec*, \
        reforz*, refuerz*, proteg*, protecc*, protector*, mantien*, mantenimiento, promuev*, promov*, apoy*, regula, \
        regulan, regulaci*, regulador*, nutre, nutren, nutrir, nutritiva, suaviz*, repar*, regener*, revitaliz*, \
        purifica, purifican, purificar, purificante*, limpia, limpian, elimin*, minimiz*, disminuy*, estimul*, \
        benefici*, indicado, indicada, indicados, indicadas, recomendado, recomendada, ideal para, adecuado para, \
        adecuada para, especial para, diseñado para, formulado para, bueno para, atenú*, ilumin*, aclara*, reafirm*, \
        tonific*, normaliz*, coadyuv*, adyuvante, potenci*, bienestar, cuida*, contrarrest*, hidratan*, hidratac*, \
        hidrata, humecta, control*, sana, curar, curan, confort*, eficaz, lucha contra, saludable
        """
      ),
      (
        .freeFrom,
        """
        sin, no contiene, no contienen, no contiene ni, libre de, libres de, exento de, exenta de, exento, \
        sin adición de, sin añadido de, sin añadir, no incluye, ni, no, carece de, ausencia de, formulado sin, \
        elaborado sin, en lugar de, en vez de, a diferencia de, cero, distinto de, no probado en, nunca contiene
        """
      ),
      (
        .caution,
        """
        no tome, no tomar, no usar, no use, no utilizar, no utilice, no ingerir, no administrar, no aplicar, \
        no aplique, no superar, no exceder, no sobrepasar, consult*, fuera del alcance, mantener fuera, \
        manténgase fuera, evite, evitar el contacto, evite el contacto, evitar la exposición, advertenc*, precauc*, \
        contraindic*, no se recomienda, no recomendado, suspenda, suspender, interrumpa, interrumpir, alérgico a, \
        alérgica a, alérgicos a, alergia a, si es alérgico, hipersensib*, conservar, conservación, consérvese, \
        almacenar, almacenamiento, guardar en, refrigerar, mantener refrigerado, embarazo, embarazad*, lactancia, \
        efectos secundarios, efectos adversos, reacciones adversas, uso externo, sólo uso externo, no debe, \
        no deben, no deben utilizarse, no sustituye, puede contener, puede contener trazas, trazas de, \
        prueba de parche, si está, si padece, en caso de irritación, inmunodeprimid*, inmunocomprometid*, catéter
        """
      ),
      (
        .formerName,
        """
        antes, anteriormente, antiguamente, antes llamado, antes llamada, antes conocido como, antes denominado, \
        anteriormente conocido como, anteriormente denominado, anteriormente llamado, antiguo nombre, ahora llamado, \
        ahora denominado, también conocido como, también llamado, también denominado, conocido como, sinónimo, \
        sinónimos, sinónimo de, reclasificado como, nuevo nombre, actualmente
        """
      ),
      (
        .target,
        """
        contra, frente a, inhibe, inhiben, inhibir, inhibición de, combate, combaten, elimina, eliminan, mata, \
        matan, causado por, causada por, causadas por, causados por, producida por, producidas por, provocada por, \
        debida a, debido a, asociada a, asociado a, asociadas a, infección por, infecciones por, infección, \
        infecciones, colonización por, proliferación de, sobrecrecimiento, crecimiento de, favorece el crecimiento, \
        estimula, estimulan, aumenta, aumentan, incrementa, población de, niveles de, número de, alimenta, \
        alimentan, alimento para, nutre, patógeno, patógenos, patógenas, bacterias dañinas, bacterias malas, \
        bacterias nocivas, reduce, reducen, recaída, recaídas, recidiva, recidivas, residente, resistente a, \
        actividad contra, erradicación de, propias, protección frente a
        """
      ),
      (
        .enzyme,
        """
        enzima, enzimas, nattoquinasa, natoquinasa, lactasa, proteasa, proteasas, amilasa, lipasa, celulasa, \
        bromelaína, bromelina, papaína, serrapeptasa, coenzima, vitamina, vitaminas, menaquinona, \
        producto de fermentación, producto de la fermentación
        """
      ),
      (
        .ingredientsHeader,
        """
        ingredientes, otros ingredientes, ingredientes activos, ingrediente activo, ingredientes inactivos, \
        principio activo, principios activos, el principio activo es, sustancia activa, sustancias activas, \
        composición, composición cuantitativa, composición cualitativa, excipiente, excipientes, \
        excipientes con efecto conocido, demás componentes, los demás componentes son, otros componentes, \
        componentes, contenido, fórmula, vehículo, lista de ingredientes, cepas bacterianas, cepas probióticas, \
        información nutricional, valor nutricional, datos del suplemento, tabla nutricional, inci
        """
      ),
      (
        .claimsHeader,
        """
        beneficios, propiedades, descripción, indicaciones, indicaciones terapéuticas, indicación terapéutica, \
        acción, acerca de, para qué sirve, para qué se utiliza, qué es y para qué se utiliza, por qué, qué hace, \
        descripción del producto, ventajas
        """
      ),
      (
        .directionsHeader,
        """
        modo de empleo, modo de uso, forma de empleo, forma de uso, posología, posología y forma de administración, \
        dosis, dosis recomendada, dosis diaria recomendada, dosificación, cantidad diaria recomendada, \
        ingesta recomendada, uso recomendado, modo de administración, modo de aplicación, cómo usar, cómo tomar, \
        cómo utilizar, instrucciones, instrucciones de uso, indicaciones de uso, sugerencia de uso, \
        recomendaciones de uso, adultos, tomar, tome, uso, aplicación, empleo, administración
        """
      ),
      (
        .servingHeader,
        """
        tamaño de la porción, tamaño de porción, tamaño por porción, tamaño de la ración, porción sugerida, \
        porciones por envase, raciones por envase, tamaño de la dosis
        """
      ),
      (
        .daily,
        """
        al día, por día, a día, día, diario, diaria, diarios, diarias, diariamente, cada día, todos los días, \
        una vez al día, dosis diaria, cada mañana, cada noche, por la mañana, por la noche, mañana y noche, \
        antes de dormir, cada 24 horas
        """
      ),
      (.times, "vez, veces, una vez, dos veces, tres veces"),
      (
        .strainWord,
        """
        cepas, \
        cepa, la cepa, cepa n, cepa número, código de cepa, cepa patentada, cepa exclusiva, cepa registrada
        """
      ),
      (
        .notAStrain,
        """
        mezcla, complejo, cultivo, cultivos, especie, especies, polvo, cepa, cepas, bacteria, bacterias, probiótico, \
        probióticos, vivo, vivos, vivas, viable, viables, liofilizado, liofilizados, liofilizada, células, célula, \
        levadura, levaduras, espora, esporas, por, cápsula, cápsulas, sobre, sobres, y, e, o, u, con, en, de, del, \
        la, el, los, las, al, a, para, como, que, se, su, es, son, no, sin, más, total, nuevo, ufc, ui, mg, \
        vitamina, fermento, lisado, filtrado, extracto, inactivado, inactivados, muertos, tindalizado, equivalente, \
        forma, cada, una, un, mil, millones, sa, sl, eu, ue, cn, pte, vo, cbp, csp, nacional, vegano, ecológico, \
        adn, arn
        """
      ),
      (.conjunction, "y, e, o, u, más, con, así como, junto con"),
      (
        .absence,
        """
        ausente, ausentes, ausencia, negativo, no detectado, no detectada, recuento total, recuento en placa, \
        menos de, menor que, inferior a, nulo
        """
      ),
    ],
    basisUnits: [
      (
        .serving,
        """
        sobre, sobres, sobrecito, sobrecitos, bolsita, bolsitas, sachet, stick, sticks, dosis, monodosis, toma, \
        tomas, ración, raciones, porción, porciones, servicio, vial, viales, ampolla, ampollas, frasco, frascos, \
        frasquito, botella, botellas, envase, envases, tarro, gominola, gominolas, gomita, gomitas, perla, perlas, \
        óvulo, óvulos, supositorio, supositorios, cucharada, cucharadas, cucharadita, cucharaditas, cucharita, \
        cacito, cazo, medida, pulverización, pulverizaciones, barrita, vaso, taza, aplicación, pastilla, pastillas, \
        unidad, papelillo
        """
      ),
      (
        .capsule,
        """
        cápsula, cápsulas, cáps, cápsula vegetal, cápsulas vegetales, cápsula dura, cápsulas duras, cápsula blanda, \
        cápsulas blandas, cápsula gastrorresistente, cápsulas gastrorresistentes
        """
      ),
      (
        .tablet,
        """
        comprimido, comprimidos, comp, tableta, tabletas, comprimido masticable, comprimidos masticables, \
        tableta masticable, tabletas masticables, comprimido vaginal, comprimidos vaginales, gragea, grageas
        """
      ),
      (.drop, "gota, gotas"),
      (
        .day,
        """
        día, dosis diaria, toma diaria, ingesta diaria, cantidad diaria, dosis diaria recomendada, \
        dosis máxima diaria, cdr, ddr
        """
      ),
      (.gram, "gramo, gramos, grs"),
      (.ml, "mililitro, mililitros"),
    ],
    forms: [
      (.capsule, "cápsula, cápsulas, cápsulas duras, cápsulas blandas, cápsulas vegetales, perlas"),
      (
        .tablet,
        """
        comprimido, comprimidos, tableta, tabletas, masticables, gragea, grageas, pastilla, pastillas, óvulo, \
        óvulos, supositorio, supositorios, comprimidos vaginales
        """
      ),
      (
        .powder,
        """
        polvo, polvos, polvo oral, polvo para suspensión oral, sobres, sobrecitos, sobres bucodispersables, \
        bolsitas, granulado, gránulos, sticks, liofilizado oral
        """
      ),
      (
        .drops,
        """
        gotas, gotas orales, en gotas, gotas infantiles, gotero, cuentagotas, frasco con gotero, frasco gotero
        """
      ),
      (.gummy, "gominola, gominolas, gomita, gomitas, caramelos de goma"),
      (
        .cream,
        """
        crema, cremas, crema hidratante, crema facial, crema corporal, crema de día, crema de noche, crema de manos, \
        contorno de ojos, pomada, ungüento, gel crema, manteca corporal, hidratante facial
        """
      ),
      (
        .lotion,
        """
        loción, loción corporal, leche corporal, emulsión, fluido, protector solar, leche hidratante, \
        fluido hidratante
        """
      ),
      (
        .serum,
        """
        suero, suero facial, sérum facial, ampollas faciales, concentrado, esencia, aceite facial, elixir, \
        potenciador
        """
      ),
      (.mask, "mascarilla, mascarillas, mascarilla facial, máscara facial"),
      (
        .cleanser,
        """
        limpiador, limpiadora, limpiador facial, gel limpiador, leche limpiadora, espuma limpiadora, agua micelar, \
        gel de ducha, jabón, jabón íntimo, gel íntimo, desmaquillante, desmaquillador, exfoliante, syndet, \
        higiene íntima, gel de baño
        """
      ),
      (.toner, "tónico, tónico facial, loción tónica"),
      (.spray, "bruma, bruma facial, pulverizador, aerosol, espray, spray facial, spray nasal, spray bucal"),
      (.gel, "geles, gel facial, gel tópico"),
      (.balm, "bálsamo, bálsamo labial, protector labial"),
      (.shampoo, "champú, champús, shampú, acondicionador, tratamiento capilar"),
      (
        .food,
        """
        yogur, yogures, yogurt natural, queso, quesos, queso fresco, requesón, cuajada, helado, cereales, muesli, \
        barrita, barritas, galletas, papilla, potito, leche infantil, fórmula infantil, preparado para lactantes, \
        chucrut, avena, postre lácteo, chocolate con leche
        """
      ),
      (
        .drink,
        """
        bebida, bebidas, bebida láctea, bebida fermentada, leche fermentada, yogur líquido, yogur para beber, \
        yogur bebible, kéfir, kombucha, batido, refresco, suero de mantequilla
        """
      ),
    ],
    weakForms: [
      (
        .capsule,
        """
        hidroxipropilmetilcelulosa, hipromelosa, cápsula vegetal, cubierta de la cápsula, celulosa vegetal, \
        agente de recubrimiento, cápsula gastrorresistente
        """
      ),
      (.tablet, "celulosa microcristalina, croscarmelosa"),
      (
        .powder,
        """
        disolver, disuelva, diluir, diluya, mezclar con agua, verter el contenido, cacito, cucharadita
        """
      ),
      (.gummy, "gelatina de cerdo"),
      (.drops, "agitar antes de usar, aceite de girasol y, aceite mct"),
      (.drink, "zumo, jugo, suspensión oral, viales bebibles, ampollas bebibles, vial bebible, refrescante"),
      (.cleanser, "enjuagar, enjuague, aclarar con agua, aclarar con abundante agua, hacer espuma"),
      (
        .food,
        """
        leche desnatada, leche entera, leche pasteurizada, leche semidesnatada, leche descremada, leche de vaca
        """
      ),
    ],
    routes: [
      (
        .vaginal,
        """
        vaginal, vaginales, vía vaginal, intravaginal, vía intravaginal, óvulo, óvulos, introducir en la vagina
        """
      ),
      (
        .topical,
        """
        vía tópica, uso tópico, tópico, tópica, vía cutánea, uso cutáneo, uso externo, aplicar, aplique, \
        aplicar sobre la piel, sobre la piel, piel limpia, masaje, masajear, rostro, cutis, aclarar, enjuagar, \
        cuidado de la piel, cosmético
        """
      ),
      (
        .oral,
        """
        vía oral, oral, orales, por la boca, complemento alimenticio, complementos alimenticios, \
        suplemento alimenticio, suplemento dietético, suplemento dietario, tragar, trague, ingerir, masticar, \
        con agua, con un vaso de agua, con las comidas, antes de las comidas, después de las comidas, \
        información nutricional, tomar, tome
        """
      ),
      (
        .other,
        """
        nasal, vía nasal, enema, vía rectal, rectal, ótico, inhalar, acuario, estanque, suelo, fosa séptica
        """
      ),
    ],
    conditions: [
      (
        .atopicDermatitis,
        """
        eccema*, eczema*, atopi*, dermatitis, dermatitis atópica, neurodermatitis, brotes de dermatitis
        """
      ),
      (.acne, "acne*, espinilla*, granitos, puntos negros, imperfeccion*, comedon*, barros"),
      (.rosacea, "rosácea"),
      (.pruritus, "picor*, picaz*, prurit*, comezón"),
      (
        .drySkin,
        """
        piel seca, pieles secas, piel muy seca, pieles muy secas, sequedad, resequedad, resec*, piel deshidratada, \
        pieles deshidratadas, hidratan*, hidratac*, hidrata, humecta, tirantez, aspereza, descamación
        """
      ),
      (
        .sensitiveSkin,
        """
        piel sensible, pieles sensibles, piel delicada, pieles delicadas, piel reactiva, pieles reactivas, \
        piel irritada, sensibilidad cutánea, irritac*, irritad*
        """
      ),
      (.redness, "rojez, rojec*, enrojec*, cuperosis"),
      (
        .skinAgeing,
        """
        arruga*, antiedad, antiarrugas, antienvejecimiento, envejec*, líneas de expresión, líneas finas, firmeza, \
        flacidez, elasticidad, juventud, juvenil, reafirm*, rejuvenec*
        """
      ),
      (.psoriasis, "psoria*, soriasis"),
      (.seborrhoeicDermatitis, "seborreic*, seborrea, dermatitis seborreica"),
      (.urticaria, "urticari*, ronchas, habones"),
      (.dandruff, "caspa, anticaspa"),
      (.wound, "herida*, quemadura*, cicatri*"),
      (.allergy, "alerg*, rinitis, fiebre del heno"),
      (
        .vaginal,
        """
        vagin*, candidiasis, flora íntima, zona íntima, higiene íntima, salud íntima, salud femenina, femenin*, \
        vulv*, sequedad vaginal, flujo vaginal
        """
      ),
      (.urinary, "urinari*, cistitis, vejiga, infecciones de orina, infección de orina"),
      (
        .respiratory,
        """
        respirat*, resfriad*, catarro*, gripe, gripal, tos, garganta, asma, bronqui*, sinusitis
        """
      ),
      (
        .brightening,
        """
        manchas, manchas oscuras, luminos*, iluminador*, hiperpigment*, despigment*, tono desigual, tono uniforme, \
        piel apagada, aclarant*, pigmentación
        """
      ),
      (
        .digestive,
        """
        digest*, diarre*, intestin*, estomac*, hinchaz*, gases, flatulenc*, meteorismo, estreñim*, constipacion, \
        cólico*, tránsito, tránsito intestinal, flora, microflora, gastro*, abdominal*, barriga, vientre, colon, \
        colon irritable, indigest*, dispepsia, acidez, ardor, reflujo, antibiotic*, intolerancia a la lactosa, \
        evacuac*, deposicion*, laxant*, disbiosis, tripa
        """
      ),
      (.immune, "inmun*, defensa*, defensas naturales, sistema inmunitario"),
      (
        .other,
        """
        estado de ánimo, estrés, ansiedad, control de peso, pérdida de peso, metabolismo, colesterol, cansancio, \
        fatiga, energía, sueño, salud bucal, encías, dental, huesos, hígado, hepátic*, detox*, cabello, uñas, \
        glucosa en sangre, vitalidad, memoria
        """
      ),
    ],
    prebiotics: [
      (
        "inulin",
        """
        inulina, inulina de achicoria, inulina de agave, fibra de inulina, fibra de achicoria, \
        fibra de raíz de achicoria, raíz de achicoria, extracto de achicoria, extracto de raíz de achicoria, \
        inulina de raíz de achicoria, tupinambo, aguaturma
        """
      ),
      (
        "FOS",
        """
        fructooligosacárido, fructooligosacáridos, fructoligosacáridos, frutooligosacáridos, \
        oligosacáridos de fructosa, fructooligosacáridos de cadena corta
        """
      ),
      ("oligofructose", "oligofructosa"),
      (
        "GOS",
        """
        galactooligosacárido, galactooligosacáridos, galactoligosacáridos, transgalactooligosacáridos
        """
      ),
      ("XOS", "xilooligosacárido, xilooligosacáridos, xiloligosacáridos"),
      ("MOS", "mananooligosacáridos, mananoligosacáridos, oligosacáridos de manano"),
      ("IMO", "isomaltooligosacáridos, isomaltoligosacáridos"),
      (
        "alpha-glucan oligosaccharide",
        """
        oligosacárido de alfa glucano, oligosacáridos de alfa glucano, alfa glucano oligosacárido, \
        alfa glucano oligosacáridos, alfa glucooligosacáridos, glucooligosacáridos
        """
      ),
      ("acacia fibre", "fibra de acacia, goma de acacia, goma acacia, goma arábiga"),
      ("lactulose", "lactulosa"),
      ("resistant starch", "almidón resistente, almidón de patata resistente"),
      (
        "human milk oligosaccharides",
        """
        oligosacáridos de la leche humana, oligosacáridos de leche humana, oligosacáridos de leche materna, \
        oligosacáridos de la leche materna, fucosil lactosa, 2 fucosil lactosa, lacto n neotetraosa
        """
      ),
      (
        "partially hydrolysed guar gum",
        """
        goma guar parcialmente hidrolizada, goma de guar parcialmente hidrolizada, goma guar hidrolizada
        """
      ),
      ("polydextrose", "polidextrosa"),
      ("arabinogalactan", "arabinogalactano, arabinogalactanos, arabinogalactano de alerce"),
      ("pectin oligosaccharides", "oligosacáridos de pectina, pectina oligosacáridos"),
      (
        "soluble corn fibre",
        """
        fibra soluble de maíz, fibra de maíz soluble, dextrina resistente, maltodextrina resistente, \
        dextrina indigerible, fibra soluble de tapioca
        """
      ),
      ("raffinose", "rafinosa"),
      ("oligosaccharides", "oligosacáridos prebióticos"),
      ("beta-fructan", "fructano, fructanos"),
    ],
    allergens: [
      (
        .milk,
        """
        leche, leche en polvo, leche desnatada, leche desnatada en polvo, leche entera, leche de vaca, \
        leche de cabra, lácteos, productos lácteos, producto lácteo, derivados lácteos, proteína láctea, \
        proteínas lácteas, proteína de leche, proteínas de leche, proteínas de la leche, caseína, caseinato, \
        caseinatos, lactosuero, suero de leche, suero lácteo, mantequilla, mantequilla de leche, nata, queso, \
        quesos, yogur, yogures, calostro, lactoferrina, peptona de caseína, leche fermentada, leches fermentadas, \
        leche infantil, suero de mantequilla, leche pasteurizada, leche semidesnatada, leche descremada, \
        yogur líquido, yogur para beber, yogur bebible, bebida láctea, yogurt natural, queso fresco, requesón, \
        postre lácteo, chocolate con leche
        """
      ),
      (.lactose, "lactosa, lactosa monohidrato, lactosa monohidratada"),
      (
        .soy,
        """
        soja, soya, lecitina de soja, lecitina de soya, aceite de soja, proteína de soja, habas de soja, \
        semillas de soja
        """
      ),
      (
        .wheat,
        """
        trigo, almidón de trigo, harina de trigo, germen de trigo, proteína de trigo, salvado de trigo
        """
      ),
      (.gluten, "cebada, centeno, espelta, malta, kamut, malta de cebada"),
      (.egg, "huevo, huevos, clara de huevo, yema de huevo, ovoalbúmina"),
      (.fish, "pescado, pescados, gelatina de pescado, aceite de pescado, salmón, colágeno marino, bacalao"),
      (
        .crustaceans,
        """
        crustáceo, crustáceos, marisco, mariscos, gamba, gambas, camarón, camarones, cangrejo, langosta
        """
      ),
      (
        .nuts,
        """
        almendra, almendras, almendras dulces, avellana, avellanas, nueces, nuez de nogal, anacardo, anacardos, \
        pistacho, pistachos, frutos de cáscara, frutos secos, pacanas, nuez de macadamia, nueces de macadamia
        """
      ),
      (.peanut, "cacahuete, cacahuetes, cacahuate, cacahuates, maní"),
      (.sesame, "sésamo, semillas de sésamo, ajonjolí"),
      (.sucrose, "sacarosa, azúcar, azúcar de caña"),
      (.fructose, "fructosa"),
      (.sorbitol, "sorbitol, jarabe de sorbitol"),
      (.yeast, "levadura, levaduras"),
    ]
  )
}
