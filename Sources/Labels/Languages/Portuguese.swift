extension LanguageWords {
  static let portuguese = LanguageWords(
    code: "pt",
    functionWords: """
      os, das, dos, uma, um, com, não, ou, são, mais, também, pelo, pela, pelos, pelas, ao, aos, nas, nos, em, seu, \
      sua, pele, água, óleo, leite, folha, raiz, semente, até, após, você, deve, pode, contém, tomar, crianças, \
      dias, sem, açúcar, ingestão
      """,
    magnitudes: [
      (9, "mil milhões, milhar de milhões, milhares de milhões, bilhão, bilhões, bi"),
      (6, "milhão, milhões"),
      (12, "bilião, biliões, trilhão, trilhões"),
      (3, "mil, milhares"),
      (2, "cem, cento"),
    ],
    numbers: "zero, uma, dois, três, quatro, cinco, seis, sete, oito, nove, dez",
    words: [
      (
        .cfuUnit,
        """
        ufc, ufcs, unidade formadora de colónia, unidade formadora de colónias, unidades formadoras de colónia, \
        unidades formadoras de colónias, unidade formadora colónia, unidades formadoras colónias, \
        unidades de formação de colónias, unidades formadoras de colonização
        """
      ),
      (
        .liveCellUnit,
        """
        células vivas, célula viva, células viáveis, célula viável, células vivas liofilizadas, \
        células viáveis liofilizadas, células liofilizadas viáveis, células reviviscentes, células ativas, \
        células activas, bactérias vivas, bactérias viáveis, bactérias ativas, bactérias activas, \
        bactérias lácticas vivas, bactérias láticas vivas, germes vivos, germes viáveis, microrganismos vivos, \
        microrganismos viáveis, micro organismos vivos, microorganismos viáveis, organismos vivos, \
        organismos viáveis, culturas vivas, culturas ativas, culturas activas, culturas vivas e ativas, \
        culturas probióticas, probióticos vivos, probióticos ativos, fermentos lácteos vivos, \
        fermentos láticos vivos, fermentos lácticos vivos, lactobacilos vivos, bacilos vivos, leveduras vivas, \
        leveduras viáveis, esporos, esporo, esporos viáveis, esporos vivos, viáveis
        """
      ),
      (
        .cellUnit,
        """
        células, célula, bactérias, germes, microrganismos, micro organismos, organismos, bactérias probióticas, \
        bactérias láticas, bactérias lácticas, bactérias benéficas, bactérias boas, bactérias do bem, \
        microrganismos probióticos, probióticos, probiótico, fermentos lácteos, fermentos láticos, \
        fermentos lácticos, fermentos, leveduras, culturas, micróbios, lactobacilos, bifidobactérias, bacilos
        """
      ),
      (
        .fluorescentUnit,
        """
        ufa, uft, unidades fluorescentes ativas, unidades fluorescentes activas, unidades fluorescentes totais, \
        unidades de fluorescência ativa, unidades fluorescentes
        """
      ),
      (
        .massUnit,
        """
        miligrama, miligramas, micrograma, microgramas, quilograma, quilogramas, quilo, quilos, ui, \
        unidades internacionais, por cento, quilocalorias, vd, vrn, ddr, litro, litros
        """
      ),
      (
        .per,
        """
        por, cada, por cada, em cada, contém, contendo, fornece, fornecem, fornecendo, proporciona, proporcionam, \
        apresenta, equivale a, equivalente a, equivalentes a, corresponde a, correspondente a, correspondentes a, \
        uma, um, quantidade por
        """
      ),
      (
        .each,
        """
        de cada uma, de cada um, cada uma, cada um, cada cepa, cada estirpe, por cepa, por estirpe, de cada cepa, \
        de cada estirpe, de cada
        """
      ),
      (
        .total,
        """
        total, totais, no total, mistura, mix de, complexo, fórmula, combinação, associação, consórcio, coquetel, \
        multicepas, multiestirpes, multiestirpe, multicepa, cepas, estirpes, complexo probiótico, \
        complexo de probióticos, mistura de probióticos, blend de probióticos, ufc totais
        """
      ),
      (
        .manufacture,
        """
        no momento da fabricação, no momento do fabrico, na fabricação, no fabrico, no momento da produção, \
        na produção, à data de fabrico, à data do fabrico, data de fabrico, data de fabricação, \
        na data de fabricação, no momento da embalagem, no momento do acondicionamento, no envase
        """
      ),
      (
        .expiry,
        """
        validade, data de validade, prazo de validade, até a data de validade, até o fim da validade, \
        até ao fim da validade, até ao final do prazo de validade, até o final do prazo de validade, \
        no final do prazo de validade, no fim do prazo de validade, ao final da validade, \
        durante o prazo de validade, durante a validade, vencimento, data de vencimento, até o vencimento, \
        fim da vida útil, vida útil, no final da vida útil, vida de prateleira, expiração, data de expiração, \
        consumir de preferência antes, consumir preferencialmente antes, consumir antes
        """
      ),
      (
        .minimum,
        """
        mín, mínimo, mínima, mínimo de, no mínimo, pelo menos, ao menos, não menos de, não menos que, \
        não inferior a, garantido, garantidos, garantida, garantidas, garantia de, a partir de, mais de, acima de
        """
      ),
      (
        .live,
        """
        vivo, vivos, viva, vivas, viável, viáveis, liofilizado, liofilizados, liofilizada, liofilizadas, esporo, \
        esporos, esporulado, esporulados, formador de esporos, formadora de esporos, formadores de esporos, \
        reviviscentes, culturas vivas, culturas ativas, culturas activas, culturas bacterianas, \
        culturas probióticas, lactobacilos vivos, microencapsulados
        """
      ),
      (
        .killed,
        """
        inativado, inativados, inativada, inativadas, inactivado, inactivados, inactivada, inactivadas, \
        inativado por calor, inativados por calor, inativada por calor, inativadas por calor, inativado pelo calor, \
        inativados pelo calor, inativadas pelo calor, inactivado pelo calor, inactivados pelo calor, \
        inactivado por calor, inactivados por calor, inativado termicamente, inativados termicamente, \
        inativadas termicamente, inactivados termicamente, termicamente inativado, termicamente inativados, \
        termoinativado, termoinativados, tratado termicamente, tratados termicamente, tratado pelo calor, \
        tratados pelo calor, tratados por calor, morto, mortos, morta, mortas, morto pelo calor, mortos pelo calor, \
        mortas pelo calor, mortos por calor, tindalizado, tindalizados, tindalizada, tindalizadas, tyndalizado, \
        tyndalizados, tyndallizado, tyndallizados, esterilizado pelo calor, esterilizados pelo calor, não viável, \
        não viáveis, não vivo, não vivos, inativos, inativas, desativados, células pasteurizadas, \
        bactérias pasteurizadas, pasteurizada pelo calor, irradiados
        """
      ),
      (.postbiotic, "pós biótico, pós bióticos, postbiótico, postbióticos, paraprobiótico, paraprobióticos"),
      (
        .probiotic,
        """
        probiótico, probióticos, probiótica, probióticas, simbiótico, simbióticos, simbiótica, fermentos lácteos, \
        fermento lácteo, fermentos láticos, fermento lático, fermentos lácticos, fermento láctico, \
        fermentos lácteos vivos, fermentos do iogurte, fermentos de iogurte, fermentos probióticos, fermentos vivos, \
        bacilos lácteos, bacilos lácticos, bacilos láticos, bactérias lácticas, bactérias láticas, flora láctica, \
        cultura láctea, culturas lácteas, cultura lática, culturas láticas, culturas lácticas, cultura láctica, \
        cultura bacteriana, cultura starter, leite fermentado, leites fermentados, levedura probiótica, \
        lactobacilos, bifidobactérias, bífidus, bífido, lactobacilos vivos, leite coalhado
        """
      ),
      (.lysate, "lisado, lisados, lisado bacteriano, lisados bacterianos, lisada"),
      (
        .filtrate,
        """
        filtrado, filtrados, filtrado de cultura, filtrado da cultura, sobrenadante, sobrenadantes, \
        livre de células, metabólito, metabólitos, acelular
        """
      ),
      (.ferment, "fermento, fermentado, fermentados, fermentada, fermentadas, fermentação"),
      (
        .extract,
        """
        extrato, extratos, extracto, extractos, polipéptido, polipéptidos, polipeptídeo, polipeptídeos, péptido, \
        péptidos, peptídeo, peptídeos, peptídios, exopolissacarídeo, exopolissacarídeos, exopolissacáridos, glucana, \
        glucano, manana, hidrolisado, hidrolisados, hidrolisada, exossoma, exossomas, exossomos, \
        vesículas extracelulares, parede celular, paredes celulares
        """
      ),
      (
        .benefit,
        """
        ajud*, auxili*, contribu*, favorec*, melhor*, reduz*, redução, alivi*, acalm*, calm*, previn*, preven*, \
        profilaxia, tratamento*, tratar, trata, combat*, restaur*, restabelec*, recuper*, equilibr*, reequilibr*, \
        fortalec*, reforç*, proteg*, proteção, protecção, protetor*, protector*, mantém, manutenção, promov*, \
        regula, regulam, regulaç*, regulariz*, regulador*, apoia, apoio, suporte, nutre, nutrem, nutrir, nutritivo, \
        suaviz*, repar*, regener*, revitaliz*, purifica, purificam, purificar, purificante*, limpa, limpam, elimin*, \
        minimiz*, diminu*, estimul*, benefíc*, indicado, indicada, indicados, indicadas, recomendado, recomendada, \
        ideal para, adequado para, adequada para, especial para, desenvolvido para, formulado para, bom para, \
        atenu*, ilumin*, clareia, clarear, clareador*, uniformiz*, refirm*, tonific*, normaliz*, coadjuvant*, \
        adjuvante, potenci*, bem estar, cuida*, hidratan*, hidrataç*, hidrata, hidratam, hidratar, confort*, eficaz, \
        cura, curar, controla, controlar, saudável, favorável
        """
      ),
      (
        .freeFrom,
        """
        sem, não contém, não contém nem, livre de, livres de, isento de, isenta de, isento, isentos de, \
        sem adição de, sem adição, zero, não inclui, não, nem, ausência de, formulado sem, em vez de, ao invés de, \
        ao contrário de, diferente de, não testado em, nenhum, nenhuma, desprovido de
        """
      ),
      (
        .caution,
        """
        não tome, não tomar, não usar, não use, não utilizar, não utilize, não ingerir, não administrar, \
        não aplicar, não exceder, não ultrapassar, consult*, fora do alcance, manter fora, mantenha fora, evite, \
        evitar o contato, evitar o contacto, evite o contato, evite o contacto, advert*, precauç*, atenção, \
        contraindica*, contra indicado, contra indicações, não se recomenda, não recomendado, não é recomendado, \
        suspenda, suspender, interrompa, interromper, descontinue, alérgico a, alérgica a, alérgicos a, alérgicos, \
        alérgicos contém, alergia a, hipersensib*, conservar, conservação, conserve, armazenar, armazenamento, \
        guardar, manter refrigerado, manter em local, gravidez, grávida, grávidas, gestante, gestantes, lactante, \
        lactantes, amamentação, aleitamento, amamentar, efeitos secundários, efeitos colaterais, \
        efeitos indesejáveis, efeitos adversos, reações adversas, uso externo, não deve, não devem, \
        não devem ser utilizados, não substitui, não substituem, este produto não é um medicamento, pode conter, \
        vestígios de, traços de, em caso de irritação, prova de toque, teste de toque, imunodeprim*, \
        imunocomprometid*, imunossuprimid*, sistema imunitário enfraquecido, cateter, se tem, se é alérgico
        """
      ),
      (
        .formerName,
        """
        antes, anteriormente, antigamente, antes chamado, antes conhecido como, antes denominado, \
        anteriormente conhecido como, anteriormente designado, anteriormente denominado, anteriormente chamado, \
        antigo nome, antiga designação, antiga denominação, também conhecido como, também designado, também chamado, \
        conhecido como, sinónimo, sinónimos, sinónimo de, reclassificado, reclassificado como, agora denominado, \
        agora designado, agora chamado, nova designação, novo nome, nova denominação, atualmente, actualmente
        """
      ),
      (
        .target,
        """
        contra, inibe, inibem, inibir, inibição de, combate, combatem, elimina, eliminam, mata, matam, causado por, \
        causada por, causadas por, causados por, provocada por, provocadas por, devida a, devido a, devido ao, \
        associada a, associadas a, associada ao, associado a, infeção, infeções, infecção, infecções, infeção por, \
        infeções por, infecção por, infecções por, colonização por, proliferação, proliferação de, crescimento de, \
        crescimento das, favorece o crescimento, estimula, estimulam, aumenta, aumentam, população de, níveis de, \
        número de, alimenta, alimentam, alimento para, nutre, patógeno, patógenos, patogénico, patogénicos, \
        patogénicas, bactérias nocivas, bactérias más, bactérias ruins, bactérias prejudiciais, reduz, reduzem, \
        recidiva, recidivas, recaída, residente, resistente a, atividade contra, erradicação de, próprias, \
        proteção contra
        """
      ),
      (
        .enzyme,
        """
        enzima, enzimas, enzimáticos, lactase, protease, amilase, lipase, celulase, bromelaína, bromelina, papaína, \
        nattoquinase, coenzima, vitamina, vitaminas, menaquinona, produto de fermentação, produto da fermentação
        """
      ),
      (
        .ingredientsHeader,
        """
        ingredientes, outros ingredientes, ingredientes ativos, ingredientes activos, ingredientes inativos, \
        ingrediente ativo, princípio ativo, princípios ativos, princípio activo, substância ativa, \
        substância activa, substâncias ativas, substâncias activas, a substância ativa é, outros componentes, \
        os outros componentes são, componentes, composição, composição qualitativa e quantitativa, excipiente, \
        excipientes, excipientes com efeito conhecido, conteúdo, fórmula, veículo, lista de ingredientes, \
        cepas bacterianas, estirpes bacterianas, cepas probióticas, estirpes probióticas, informação nutricional, \
        informações nutricionais, declaração nutricional, tabela nutricional, inci
        """
      ),
      (
        .claimsHeader,
        """
        benefícios, propriedades, descrição, indicações, indicações terapêuticas, indicação, ação, acção, \
        sobre o produto, para que serve, para que é utilizado, o que é, por que, descrição do produto, vantagens, \
        características
        """
      ),
      (
        .directionsHeader,
        """
        modo de usar, modo de uso, modo de utilização, modo de emprego, modo de tomar, modo de administração, \
        modo de aplicação, posologia, posologia e modo de administração, dose, doses, dose recomendada, \
        dose diária recomendada, dosagem, toma diária recomendada, toma recomendada, sugestão de uso, \
        sugestão de consumo, recomendação de uso, recomendação diária, uso recomendado, como usar, como tomar, \
        como utilizar, instruções, instruções de uso, instruções de preparo, adultos, tomar, tome, ingerir, uso, \
        utilização, aplicação, administração, consumo diário recomendado
        """
      ),
      (
        .servingHeader,
        """
        tamanho da porção, porção recomendada, porções por embalagem, tamanho da dose, medida caseira
        """
      ),
      (
        .daily,
        """
        ao dia, por dia, dia, diário, diária, diários, diárias, diariamente, cada dia, todos os dias, \
        uma vez ao dia, uma vez por dia, dose diária, todas as manhãs, todas as noites, de manhã, pela manhã, \
        à noite, manhã e noite, antes de dormir, ao deitar, em 24 horas
        """
      ),
      (.times, "vez, vezes, uma vez, duas vezes, três vezes"),
      (
        .strainWord,
        """
        cepas, estirpes, \
        cepa, a cepa, estirpe, a estirpe, estirpe n, cepa n, cepa número, estirpe número, código da estirpe, \
        código da cepa, cepa patenteada, estirpe patenteada, linhagem
        """
      ),
      (
        .notAStrain,
        """
        mistura, complexo, cultura, culturas, espécie, espécies, pó, cepa, cepas, estirpe, estirpes, bactéria, \
        bactérias, probiótico, probióticos, vivo, vivos, vivas, viáveis, viável, liofilizado, liofilizados, \
        liofilizada, liofilizadas, células, célula, levedura, leveduras, esporos, por, cápsula, cápsulas, saqueta, \
        saquetas, sachê, sachês, e, ou, com, em, de, do, da, dos, das, o, a, os, as, ao, aos, na, no, para, como, \
        que, se, seu, sua, são, não, sem, mais, total, novo, ufc, ui, mg, vitamina, fermento, lisado, filtrado, \
        extrato, extracto, inativado, inativados, inactivados, mortos, tindalizado, tindalizados, equivalente, cada, \
        uma, um, mil, milhões, bilhões, ltda, lda, eireli, ue, qsp, vd, dcb, adn, arn, vegano
        """
      ),
      (.conjunction, "e, ou, mais, com, bem como, assim como, juntamente com"),
      (
        .absence,
        """
        ausente, ausentes, ausência, negativo, não detetado, não detectado, não detectada, contagem total, \
        contagem em placa, menos de, inferior a, menor que, nulo
        """
      ),
    ],
    basisUnits: [
      (
        .serving,
        """
        saqueta, saquetas, sachê, sachês, carteira, carteiras, envelope, envelopes, stick, sticks, dose, doses, \
        monodose, unidose, toma, tomas, porção, porções, flaconete, flaconetes, frasco, frascos, frasquinho, \
        frasco ampola, vial, ampola, ampolas, garrafa, garrafinha, embalagem, pote, potes, goma, gomas, óvulo, \
        óvulos, supositório, supositórios, colher, colheres, colher de chá, colher de sopa, colher medida, medida, \
        scoop, pulverização, pulverizações, borrifada, borrifadas, barra, copo, xícara, chávena, aplicação, \
        pastilha, pastilhas, unidade, pérola, pérolas
        """
      ),
      (
        .capsule,
        """
        cápsula, cápsulas, caps, cápsula vegetal, cápsulas vegetais, cápsula dura, cápsulas duras, cápsula mole, \
        cápsulas moles, cápsula gastrorresistente, cápsulas gastrorresistentes
        """
      ),
      (
        .tablet,
        """
        comprimido, comprimidos, comp, comprimido mastigável, comprimidos mastigáveis, comprimido vaginal, \
        comprimidos vaginais, drágea, drágeas, tablete, tabletes
        """
      ),
      (.drop, "gota, gotas"),
      (
        .day,
        """
        dia, dose diária, toma diária, porção diária, ingestão diária, dose diária recomendada, recomendação diária, \
        consumo diário
        """
      ),
      (.gram, "grama, gramas"),
      (.ml, "mililitro, mililitros"),
    ],
    forms: [
      (.capsule, "cápsula, cápsulas, cápsulas duras, cápsulas moles, cápsulas vegetais"),
      (
        .tablet,
        """
        comprimido, comprimidos, mastigáveis, comprimidos mastigáveis, drágea, drágeas, pastilha, pastilhas, óvulo, \
        óvulos, supositório, supositórios, comprimidos vaginais, tabletes
        """
      ),
      (
        .powder,
        """
        pó oral, pó para suspensão oral, pó para solução oral, pó solúvel, saqueta, saquetas, sachê, sachês, \
        granulado, grânulos, sticks, carteiras, envelopes, pó orodispersível
        """
      ),
      (.drops, "gotas, gotas orais, em gotas, conta gotas, frasco conta gotas, solução oral em gotas"),
      (.gummy, "gomas mastigáveis, em gomas, gominhas, jujuba, jujubas, balas de goma"),
      (
        .cream,
        """
        creme, cremes, creme hidratante, creme facial, creme de rosto, creme corporal, creme de dia, creme de noite, \
        creme de mãos, contorno de olhos, pomada, unguento, gel creme, manteiga corporal, hidratante facial
        """
      ),
      (
        .lotion,
        """
        loção, loção corporal, loção hidratante, leite corporal, emulsão, fluido, protetor solar, protector solar, \
        fluido hidratante
        """
      ),
      (
        .serum,
        """
        sérum facial, sérum de rosto, soro facial, concentrado, essência, óleo facial, elixir, ampolas faciais
        """
      ),
      (.mask, "máscara, máscaras, máscara facial, máscara de rosto, máscara de noite"),
      (
        .cleanser,
        """
        gel de limpeza, espuma de limpeza, leite de limpeza, creme de limpeza, limpeza facial, sabonete, \
        sabonete líquido, sabonete íntimo, sabão, gel de banho, gel de duche, desmaquilhante, demaquilante, \
        água micelar, esfoliante, gel íntimo, higiene íntima, óleo de limpeza, mousse de limpeza
        """
      ),
      (.toner, "tónico, tónico facial, loção tónica"),
      (
        .spray,
        """
        bruma, bruma facial, névoa facial, pulverizador, aerossol, spray facial, spray nasal, spray oral
        """
      ),
      (.gel, "géis, gel facial, gel tópico"),
      (.balm, "bálsamo, bálsamo labial, batom de cieiro, protetor labial"),
      (.shampoo, "champô, champôs, xampu, shampoo, condicionador, amaciador, tratamento capilar"),
      (
        .food,
        """
        iogurte, iogurtes, iogurte natural, queijo, queijos, queijo fresco, requeijão, coalhada, gelado, sorvete, \
        cereais, muesli, granola, barrinha, barras, bolachas, biscoitos, fórmula infantil, leite infantil, \
        leite para lactentes, chucrute, aveia em flocos, sobremesa láctea
        """
      ),
      (
        .drink,
        """
        bebida, bebidas, bebida láctea, bebida fermentada, leite fermentado, leites fermentados, iogurte líquido, \
        iogurte para beber, quefir, kefir, kombucha, batido, refrigerante, leitelho
        """
      ),
    ],
    weakForms: [
      (
        .capsule,
        """
        hidroxipropilmetilcelulose, hipromelose, invólucro, cápsula vegetal, cápsula de gelatina, \
        agente de revestimento, revestimento da cápsula
        """
      ),
      (.tablet, "celulose microcristalina, croscarmelose sódica"),
      (
        .powder,
        """
        em pó, dissolver, dissolva, diluir, dilua, misturar com água, despejar o conteúdo, verter o conteúdo, scoop, \
        medidor
        """
      ),
      (.gummy, "agente gelificante"),
      (.drops, "agitar antes de usar, agite antes de usar, óleo de girassol e, óleo mct"),
      (.drink, "sumo, suco, suspensão oral, flaconetes, ampolas bebíveis, refrescante"),
      (.cleanser, "enxaguar, enxágue, passar por água, fazer espuma"),
      (
        .food,
        """
        leite desnatado, leite integral, leite pasteurizado, leite magro, leite meio gordo, leite gordo, \
        leite reconstituído, leite de vaca, creme de leite, natas
        """
      ),
    ],
    routes: [
      (
        .vaginal,
        """
        vaginal, vaginais, via vaginal, intravaginal, uso vaginal, óvulo, óvulos, introduzir na vagina
        """
      ),
      (
        .topical,
        """
        uso tópico, via tópica, tópico, tópica, via cutânea, uso cutâneo, uso externo, aplicar, aplique, \
        aplicar na pele, aplicar sobre a pele, sobre a pele, na pele, pele limpa, massajar, massageie, massagear, \
        rosto, enxaguar, cuidado da pele, cuidados da pele, cosmético
        """
      ),
      (
        .oral,
        """
        uso oral, via oral, oral, orais, por via oral, pela boca, suplemento alimentar, suplementos alimentares, \
        suplemento probiótico, engolir, deglutir, ingerir, mastigar, com água, com um copo de água, às refeições, \
        com as refeições, antes das refeições, após as refeições, informação nutricional, tomar, tome
        """
      ),
      (
        .other,
        """
        nasal, via nasal, clister, enema, via retal, retal, via rectal, rectal, auricular, inalar, aquário, lago, \
        fossa séptica
        """
      ),
    ],
    conditions: [
      (
        .atopicDermatitis,
        """
        eczema*, atopi*, dermatite*, neurodermatite, pele atópica, peles atópicas, dermatite atópica
        """
      ),
      (.acne, "acne*, espinha*, borbulha*, pontos negros, cravos, imperfeiç*, comedõ*"),
      (.rosacea, "rosácea"),
      (.pruritus, "prurido, prurit*, coceira*, comichão, comichões"),
      (
        .drySkin,
        """
        pele seca, peles secas, pele muito seca, peles muito secas, secura, secura cutânea, ressecament*, ressecad*, \
        ressecamento da pele, pele desidratada, peles desidratadas, hidratan*, hidrataç*, hidrata, hidratam, \
        hidratar, descamação, aspereza, xerose
        """
      ),
      (
        .sensitiveSkin,
        """
        pele sensível, peles sensíveis, pele delicada, peles delicadas, pele reativa, peles reativas, pele irritada, \
        peles irritadas, sensibilidade cutânea, irritaç*, irritad*
        """
      ),
      (.redness, "vermelhid*, rubor, rubores, cuperose"),
      (
        .skinAgeing,
        """
        ruga, rugas, antirrugas, anti rugas, anti idade, antienvelhecimento, envelhec*, linhas finas, \
        linhas de expressão, firmeza, flacidez, elasticidade, juventude, jovem, rejuvenesc*, refirm*
        """
      ),
      (.psoriasis, "psoría*"),
      (.seborrhoeicDermatitis, "seborreic*, seborreia, dermatite seborreica"),
      (.urticaria, "urticári*"),
      (.dandruff, "caspa, anticaspa"),
      (.wound, "ferida*, queimadura*, cicatri*"),
      (.allergy, "alerg*, rinite, rinites, febre dos fenos"),
      (
        .vaginal,
        """
        vagin*, candidíase, flora íntima, flora vaginal, higiene íntima, saúde íntima, bem estar íntimo, \
        saúde feminina, feminin*, vulv*, secura vaginal, corrimento vaginal
        """
      ),
      (.urinary, "urinári*, cistite*, bexiga, vias urinárias, trato urinário"),
      (
        .respiratory,
        """
        respirat*, resfriad*, constipações e gripes, gripe*, gripal, tosse, garganta, asma, bronqui*, sinusite*
        """
      ),
      (
        .brightening,
        """
        manchas, manchas escuras, luminos*, iluminador*, hiperpigment*, despigment*, uniformiz*, tom desigual, \
        pele baça, clareador*, viço, pigmentação
        """
      ),
      (
        .digestive,
        """
        digest*, diarre*, intestin*, estômago, inchaço*, inchaço abdominal, gases, flatulênc*, meteorismo, \
        prisão de ventre, obstipaç*, constipação, constipação intestinal, cólica*, trânsito, trânsito intestinal, \
        flora, microflora, gastro*, abdominal*, barriga, ventre, cólon, cólon irritável, intestino irritável, \
        indigest*, dispepsia, azia, refluxo, antibiótic*, intolerância à lactose, evacuaç*, laxant*, disbiose, \
        fezes, regularidade
        """
      ),
      (.immune, "imun*, defesa*, defesas naturais, sistema imunitário, sistema imunológico"),
      (
        .other,
        """
        humor, stress, estresse, ansiedade, controlo de peso, controle de peso, perda de peso, emagrec*, \
        metabolismo, colesterol, cansaço, fadiga, qualidade do sono, energia, saúde oral, saúde bucal, gengivas, \
        dentária, ossos, fígado, hepátic*, detox*, cabelo, cabelos, unhas, glicemia, vitalidade, memória
        """
      ),
    ],
    prebiotics: [
      (
        "inulin",
        """
        inulina, inulina de chicória, inulina de agave, fibra de inulina, fibra de chicória, raiz de chicória, \
        extrato de chicória, extrato de raiz de chicória, fibra de raiz de chicória, inulina da raiz de chicória, \
        tupinambo
        """
      ),
      (
        "FOS",
        """
        frutooligossacarídeo, frutooligossacarídeos, frutooligossacáridos, frutoligossacarídeos, \
        frutoligossacáridos, fructooligossacarídeos, fructooligossacáridos
        """
      ),
      ("oligofructose", "oligofrutose, oligofructose"),
      (
        "GOS",
        """
        galactooligossacarídeo, galactooligossacarídeos, galactooligossacáridos, galactoligossacarídeos, \
        galactoligossacáridos
        """
      ),
      ("XOS", "xilooligossacarídeos, xilooligossacáridos, xiloligossacarídeos"),
      ("MOS", "mananoligossacarídeos, mananooligossacarídeos, manano oligossacáridos, mananoligossacáridos"),
      ("IMO", "isomaltooligossacarídeos, isomaltoligossacarídeos, isomaltooligossacáridos"),
      (
        "alpha-glucan oligosaccharide",
        """
        oligossacarídeo de alfa glucano, oligossacáridos de alfa glucano, oligossacarídeos de alfa glucano, \
        alfa glucano oligossacarídeo, alfa glucano oligossacárido, glucooligossacarídeos, glucooligossacáridos
        """
      ),
      ("acacia fibre", "fibra de acácia, goma de acácia, goma acácia, goma arábica"),
      ("lactulose", "lactulose"),
      ("resistant starch", "amido resistente, amido de batata resistente"),
      (
        "human milk oligosaccharides",
        """
        oligossacarídeos do leite humano, oligossacarídeos do leite materno, oligossacáridos do leite humano, \
        oligossacáridos do leite materno, 2 fucosil lactose, lacto n neotetraose
        """
      ),
      (
        "partially hydrolysed guar gum",
        """
        goma guar parcialmente hidrolisada, goma de guar parcialmente hidrolisada, goma guar hidrolisada
        """
      ),
      ("polydextrose", "polidextrose"),
      ("arabinogalactan", "arabinogalactana, arabinogalactano, arabinogalactanos"),
      ("pectin oligosaccharides", "oligossacarídeos de pectina, oligossacáridos de pectina"),
      (
        "soluble corn fibre",
        """
        fibra solúvel de milho, fibra de milho solúvel, dextrina resistente, maltodextrina resistente, \
        dextrina indigerível, fibra solúvel de tapioca
        """
      ),
      ("raffinose", "rafinose"),
      ("oligosaccharides", "oligossacarídeos prebióticos, oligossacáridos prebióticos"),
      ("beta-fructan", "frutano, frutanos, frutana, frutanas"),
    ],
    allergens: [
      (
        .milk,
        """
        leite, leite em pó, leite desnatado, leite desnatado em pó, leite em pó desnatado, leite magro em pó, \
        leite em pó magro, leite integral, leite de vaca, leite de cabra, lacticínios, laticínios, produtos lácteos, \
        derivados do leite, derivados de leite, proteína do leite, proteínas do leite, proteína láctea, \
        proteínas lácteas, caseína, caseinato, caseinatos, soro de leite, soro do leite, soro de leite em pó, \
        lactossoro, manteiga, nata, natas, creme de leite, queijo, queijos, iogurte, iogurtes, colostro, \
        lactoferrina, peptona de caseína, leite fermentado, leites fermentados, leite coalhado, leite infantil, \
        leite para lactentes, leitelho, leite pasteurizado, leite magro, leite meio gordo, leite gordo, \
        leite reconstituído, iogurte natural, iogurte líquido, iogurte para beber, bebida láctea, queijo fresco, \
        requeijão, sobremesa láctea
        """
      ),
      (.lactose, "lactose, lactose mono hidratada"),
      (.soy, "soja, lecitina de soja, óleo de soja, proteína de soja, proteína isolada de soja"),
      (
        .wheat,
        """
        trigo, amido de trigo, farinha de trigo, gérmen de trigo, germe de trigo, proteína de trigo, farelo de trigo
        """
      ),
      (.gluten, "glúten, cevada, centeio, espelta, malte, malte de cevada, kamut"),
      (.egg, "ovo, ovos, clara de ovo, gema de ovo, ovalbumina, albumina de ovo"),
      (
        .fish,
        """
        peixe, peixes, gelatina de peixe, óleo de peixe, salmão, colágeno marinho, colagénio marinho, bacalhau
        """
      ),
      (.crustaceans, "crustáceo, crustáceos, camarão, camarões, caranguejo, lagosta, marisco"),
      (
        .nuts,
        """
        amêndoa, amêndoas, amêndoas doces, avelã, avelãs, nozes, castanha de caju, castanhas, castanha do pará, \
        castanha do brasil, caju, pistache, pistaches, pistácio, pistácios, frutos de casca rija, frutos secos, \
        macadâmia, noz pecã
        """
      ),
      (.peanut, "amendoim, amendoins"),
      (.sesame, "sésamo, gergelim, sementes de sésamo"),
      (.sucrose, "sacarose, açúcar, açúcar de cana"),
      (.fructose, "frutose, fructose"),
      (.sorbitol, "sorbitol, xarope de sorbitol"),
      (.yeast, "levedura, leveduras"),
    ]
  )
}
