extension LanguageWords {
  static let polish = LanguageWords(
    code: "pl",
    functionWords: """
      i, w, z, dla, się, jest, nie, oraz, lub, po, od, przed, przez, przy, pod, jako, są, ze, które, który, \
      która, może, należy, tym, także, również, bez, jego, skóry, zawiera, składniki, dziennie, wody, podczas, czy
      """,
    magnitudes: [
      (9, "miliard, miliardy, miliardów, miliardami, mld, mlrd"), (6, "milion, miliony, milionów, mln"),
      (12, "bilion, biliony, bilionów, bln"), (3, "tys, tysiąc, tysiące, tysięcy"), (2, "sto"),
    ],
    numbers: "zero, jeden, dwa, trzy, cztery, pięć, sześć, siedem, osiem, dziewięć, dziesięć, jedenaście, dwanaście",
    words: [
      (
        .cfuUnit,
        """
        jtk, jednostek tworzących kolonie, jednostki tworzące kolonie, jednostka tworząca kolonie, \
        jednostek tworzących kolonii, jednostkach tworzących kolonie
        """
      ),
      (
        .liveCellUnit,
        """
        żywych bakterii, żywe bakterie, żywych kultur bakterii, żywe kultury bakterii, żywych komórek, żywe komórki, \
        żywych komórek bakterii, żywych bakterii kwasu mlekowego, żywe bakterie kwasu mlekowego, żywych bakterii probiotycznych, \
        żywe bakterie probiotyczne, żywych drobnoustrojów, żywe drobnoustroje, żywych mikroorganizmów, żywe mikroorganizmy, \
        żywych kultur, żywe kultury, żywych drożdży, żywe drożdże, zdolnych do życia, komórek zdolnych do życia, bakterii zdolnych do życia, \
        aktywnych kultur, aktywne kultury, aktywnych bakterii, aktywne bakterie, zarodników, zarodniki, przetrwalników, spory, żywych przetrwalników
        """
      ),
      (
        .cellUnit,
        """
        komórek, komórki, komórka, bakterii, bakterie, bakteriami, drobnoustrojów, drobnoustroje, mikroorganizmów, mikroorganizmy, \
        bakterii kwasu mlekowego, bakterie kwasu mlekowego, bakterii mlekowych, bakterie mlekowe, bakterii probiotycznych, bakterie probiotyczne, \
        probiotyków, probiotyki, kultur, kultury, dobrych bakterii, dobre bakterie, komórek bakteryjnych, pałeczek, pałeczki
        """
      ),
      (
        .fluorescentUnit,
        "aktywnych jednostek fluorescencyjnych, jednostek fluorescencyjnych, aktywne jednostki fluorescencyjne"
      ),
      (.massUnit, "miligram, miligramów, mikrogram, mikrogramów, kilogram, jm, procent, rws, litr, litra, szt, sztuk"),
      (
        .per,
        """
        na, w, każda, każdy, każde, każdej, w każdej, zawiera, zawierają, zawierający, zawierająca, zawierające, dostarcza, dostarczają, odpowiada, co odpowiada, \
        w jednej, w jednym, zawartość w, ilość w, porcja zawiera, zapewnia
        """
      ),
      (.each, "każdego z, każdej z, każdy szczep, każdego szczepu, każdy z, po równo, dla każdego szczepu"),
      (
        .total,
        """
        łącznie, razem, ogółem, całkowita, całkowita ilość, suma, w sumie, mieszanka, mieszanki, mieszanina, mieszaniny, kompleks, kompleksu, kompozycja, kompozycji, \
        formuła, kombinacja, zestaw, szczepy, szczepów, wieloszczepowy, wieloszczepowa, konsorcjum, mieszanka bakterii, koktajl
        """
      ),
      (
        .manufacture,
        """
        w momencie produkcji, w chwili produkcji, podczas produkcji, w dniu produkcji, w czasie produkcji, na etapie produkcji, data produkcji, \
        w momencie wytworzenia, w chwili wytworzenia, w momencie pakowania
        """
      ),
      (
        .expiry,
        """
        termin ważności, terminu ważności, do końca terminu ważności, końca terminu ważności, na koniec terminu ważności, koniec terminu ważności, data ważności, daty ważności, \
        do końca daty ważności, data przydatności, termin przydatności, terminu przydatności, terminu przydatności do spożycia, do końca terminu przydatności, \
        najlepiej spożyć przed, data minimalnej trwałości, daty minimalnej trwałości, minimalnej trwałości, okres przydatności, okresu przydatności, \
        w okresie przydatności, do końca okresu przydatności, w terminie przydatności, okres trwałości, okresu ważności, w okresie ważności
        """
      ),
      (
        .minimum,
        "co najmniej, nie mniej niż, minimalnie, przynajmniej, gwarantowana, gwarantowane, ponad, powyżej, min, minimum, nie mniej, minimalna"
      ),
      (
        .live,
        """
        żywe, żywych, żywy, żywa, żywymi, żyjące, żyjących, liofilizowane, liofilizowanych, liofilizowany, liofilizat, liofilizatu, liofilizowana, liofilizowanymi, zarodniki, zarodników, \
        przetrwalniki, przetrwalników, spory, przetrwalnikujące, przetrwalnikujących, kultury bakterii, kultur bakterii, żywe kultury bakterii, żywych kultur bakterii, \
        kultury żywych bakterii, aktywne kultury, kulturami bakterii
        """
      ),
      (
        .killed,
        """
        inaktywowane, inaktywowanych, inaktywowany, inaktywowana, inaktywowane termicznie, inaktywowanych termicznie, inaktywowany termicznie, termicznie inaktywowane, \
        termicznie inaktywowanych, inaktywowane cieplnie, nieaktywne, nieaktywnych, dezaktywowane, zabite, zabitych, zabite termicznie, zabitych termicznie, zabite ciepłem, martwe, martwych, \
        tyndalizowane, tyndalizowanych, tyndalizowany, tyndalizowana, tyndallizowane, poddane obróbce cieplnej, poddanych obróbce cieplnej, nieżywe, nieżywych, sterylizowane bakterie, \
        pasteryzowane bakterie, pasteryzowanych bakterii
        """
      ),
      (
        .postbiotic,
        "postbiotyk, postbiotyki, postbiotyków, postbiotyczny, postbiotyczne, paraprobiotyk, paraprobiotyki"
      ),
      (
        .probiotic,
        """
        probiotyk, probiotyki, probiotyków, probiotyku, probiotykiem, probiotykami, probiotyczny, probiotyczne, probiotyczna, probiotycznych, probiotycznymi, synbiotyk, synbiotyki, synbiotyku, synbiotyczny, \
        bakterie kwasu mlekowego, bakterii kwasu mlekowego, bakterie mlekowe, bakterii mlekowych, kultury bakterii, kultur bakterii, żywe kultury bakterii, żywych kultur bakterii, kultury bakterii mlekowych, kultury bakterii jogurtowych, \
        kultur bakterii mlekowych, kultury jogurtowe, kultury bakterii fermentacji mlekowej, kultury mleczarskie, kultury starterowe, kultura starterowa, zakwas, zakwasu, żywe kultury, bakterie fermentacji mlekowej, \
        bakterie jogurtowe, pałeczki kwasu mlekowego, szczepy bakterii, szczepów bakterii, mleko fermentowane, fermentowane mleko, bakterie acidofilne
        """
      ),
      (
        .lysate,
        "lizat, lizaty, lizatu, lizatów, lizat bakteryjny, lizaty bakteryjne, lizatów bakteryjnych, lizat bakterii"
      ),
      (
        .filtrate,
        """
        filtrat, filtraty, filtratu, przesącz, przesączu, supernatant, supernatantu, bezkomórkowy, bezkomórkowe, metabolit, metabolity, metabolitów, produkty przemiany materii
        """
      ),
      (
        .ferment,
        "fermenty, fermentu, fermentowany, fermentowane, fermentowana, fermentowanego, fermentowanej, fermentowanych, sfermentowany, sfermentowane, fermentacja, fermentacji"
      ),
      (
        .extract,
        "ekstrakt, ekstrakty, ekstraktu, ekstraktów, wyciąg, wyciągu, wyciągi, polipeptydy, peptydy, egzopolisacharydy, glukany, mannany, hydrolizat, hydrolizatu, egzosomy, ściana komórkowa, pęcherzyki zewnątrzkomórkowe"
      ),
      (
        .benefit,
        """
        wspiera*, wspomag*, wspomóc, pomaga*, pomoc*, łagodz*, łagodn*, popraw*, zmniejsz*, redukuj*, redukcj*, koją*, ukoje*, uspokaj*, leczen*, leczy, zapobieg*, profilaktyk*, przywrac*, \
        przywróc*, odbudow*, równowag*, wzmacni*, wzmocn*, utrzym*, zachowan*, chroni*, ochron*, ochraniaj*, goje*, goić, pielęgn*, odżyw*, nawilż*, nawadn*, regul*, regener*, przyczynia*, korzystn*, \
        korzyści, zalecan*, polecan*, przeznaczon*, odpowiedni dla, idealny dla, zwalcza*, skuteczn*, działa*, wygładz*, ujędrn*, oczyszcz*, rozjaśn*, rozświetl*, stymul*, pobudz*, odśwież*, dobroczyn*, ułatwia*, \
        minimaliz*, normaliz*, uzupełni*, optymaliz*, sprzyja*, komfort*, samopoczuc*, przeciw, przeciwko, osłon*, wpływa*
        """
      ),
      (
        .freeFrom,
        """
        bez, nie zawiera, nie zawierają, wolny od, wolne od, wolna od, bez dodatku, bez zawartości, bez dodatków, brak, nie posiada, nie dodano, zamiast, w przeciwieństwie do, nie, ani, zero procent, \
        pozbawiony, pozbawione, pozbawiona
        """
      ),
      (
        .caution,
        """
        nie stosować, nie należy, nie przekraczać, nie używać, nie może być stosowany, nie mogą być, nie może, przeciwwskaz*, ostrzeż*, uwaga, uwagi, środki ostrożności, ostrożn*, \
        niedostępn*, niedostępnym dla dzieci, małych dzieci, unika*, kontaktu z oczami, skonsult*, konsult*, lekarz*, farmaceut*, działania niepożądane, uczulen*, nadwrażliw*, alergia na, uczulony na, \
        ciąż*, kobiety w ciąży, karmiąc*, karmienia piersią, przechowywa*, przechowuj*, warunki przechowywania, w lodówce, w suchym miejscu, temperaturze, użytku zewnętrznego, wyłącznie do użytku, \
        może zawierać, mogą zawierać, śladowe ilości, ilości śladowe, zamiennik, substytut, zróżnicowanej diety, obniżonej odporności, immunosupres*, przerwać stosowanie, efekt przeczyszczający, nie zastępuje
        """
      ),
      (
        .formerName,
        """
        dawniej, wcześniej, poprzednio, uprzednio, dawna nazwa, stara nazwa, poprzednia nazwa, znany jako, znane jako, znany również jako, znana jako, zwany, synonim, syn, nowa nazwa, obecnie, \
        przeklasyfikowany, przemianowany, inaczej, dawniej znany jako
        """
      ),
      (
        .target,
        """
        przeciw, przeciwko, hamuje, hamują, hamowanie, hamując, zwalcza, zwalczają, zwalczanie, zabija, zabijają, eliminuje, wywołane przez, wywołanych przez, wywołana przez, wywołanej przez, spowodowane przez, spowodowanych, \
        spowodowanej, wywołane, powodowane przez, zakażenie, zakażenia, zakażeń, zakażeniu, infekcja, infekcje, infekcji, zakażenia wywołane, kolonizacja, kolonizacji, przerost, nadmierny wzrost, wzrost, wzrostu, rozwój, rozwoju, \
        pożywka, pożywkę, pożywienie, stymuluje, stymulują, pobudza, zwiększa, zwiększają, liczbę, liczby, własnych, własnej, naturalnej, patogen, patogeny, patogenów, patogenne, patogennych, chorobotwórczych, \
        chorobotwórcze, szkodliwych, szkodliwe, złych bakterii, niekorzystnych, związane z, związanej z, związanych z, eradykacja, eradykacji, drożdżakami, namnażanie, namnażaniu
        """
      ),
      (
        .enzyme,
        "enzym, enzymy, enzymów, laktaza, laktazy, proteaza, amylaza, lipaza, celulaza, bromelaina, papaina, nattokinaza, koenzym, witamina, witaminy, witamin, menachinon, produkt fermentacji"
      ),
      (
        .ingredientsHeader,
        """
        składniki, składnik, skład, składniki aktywne, składnik aktywny, substancja czynna, substancje czynne, substancją czynną jest, substancjami czynnymi są, substancje pomocnicze, substancja pomocnicza, pozostałe składniki, pozostałe składniki to, \
        inne składniki, składników, wykaz składników, lista składników, skład produktu, skład jakościowy i ilościowy, szczepy bakterii, zawartość, zawartość składników, wartość odżywcza, wartości odżywcze, informacja o wartości odżywczej, \
        zawartość w porcji, substancja wypełniająca, substancje wypełniające, substancja glazurująca
        """
      ),
      (
        .claimsHeader,
        """
        opis, opis produktu, właściwości, działanie, wskazania, wskazania do stosowania, zastosowanie, korzyści, przeznaczenie, charakterystyka, informacje o produkcie, dlaczego, co to jest
        """
      ),
      (
        .directionsHeader,
        """
        sposób użycia, stosowanie, sposób stosowania, dawkowanie, zalecane spożycie, zalecana dzienna porcja, zalecana porcja, zalecana dawka, zalecane dawkowanie, sposób spożycia, sposób przyjmowania, sposób przygotowania, dorośli, dawka, dawkowanie i sposób podawania, \
        jak stosować, przyjmować, przyjmuj, podawać, instrukcja użycia, spożycie, użycie
        """
      ),
      (.servingHeader, "wielkość porcji, ilość porcji, liczba porcji, porcji w opakowaniu"),
      (
        .daily,
        """
        dziennie, na dzień, w ciągu dnia, codziennie, dzień, na dobę, dobę, dobowo, każdego dnia, raz dziennie, dwa razy dziennie, dzienna, dziennej, dzienna dawka, dzienna porcja, rano, wieczorem, rano i wieczorem, \
        przed snem, każdego ranka
        """
      ),
      (.times, "razy, raz, krotnie, dwa razy, trzy razy, jeden raz, dwukrotnie, trzykrotnie"),
      (
        .strainWord,
        "szczep, szczepu, szczepy, szczepów, szczepem, szczepie, szczepami, szczep bakterii, numer szczepu, nr szczepu, opatentowany szczep"
      ),
      (
        .notAStrain,
        """
        mieszanka, kompleks, kultura, kultury, kultur, gatunek, gatunku, proszek, szczep, szczepy, szczepu, bakterie, bakterii, probiotyk, żywe, żywych, liofilizowane, liofilizowany, liofilizat, komórki, komórek, zarodniki, \
        na, w, z, i, oraz, dla, do, od, po, to, jest, są, może, lub, kapsułka, kapsułki, kapsułce, kapsułek, saszetka, jtk, mld, mln, lizat, filtrat, ekstrakt, suplement, razem, łącznie, plus, zawiera, tabletki, przeciw, \
        inaktywowane, maltodekstryna, skrobia, bio, ze, się, które, który, drożdże, nr
        """
      ),
      (.conjunction, "i, oraz, lub, z, ze, plus, albo, a także, wraz z"),
      (.absence, "nieobecne, nieobecny, ujemny, ujemna, nie wykryto, niewykrywalne, mniej niż, ogólna liczba"),
    ],
    basisUnits: [
      (
        .serving,
        """
        saszetka, saszetki, saszetkę, saszetce, saszetek, porcja, porcji, porcję, porcjach, dawka, dawki, dawkę, dawce, miarka, miarki, miarkę, miarce, łyżeczka, łyżeczki, łyżeczkę, łyżeczce, łyżka, łyżki, łyżkę, \
        ampułka, ampułki, ampułkę, ampułce, fiolka, fiolki, fiolkę, fiolce, buteleczka, buteleczki, butelka, butelki, butelce, opakowanie, opakowaniu, pastylka, pastylki, pastylce, pastylkę, żelka, żelki, żelek, stick, stik, sztyft, \
        globulka, globulki, globulce, czopek, czopku, kubek, kubku, szklanka, szklanki, baton, batonik, batoniku, torebka, torebki, torebce, torebkę, psiknięcie
        """
      ),
      (
        .capsule,
        """
        kapsułka, kapsułki, kapsułkę, kapsułce, kapsułek, kapsułkach, kapsułka dojelitowa, kapsułka twarda, kapsułka dopochwowa, kapsułki dopochwowej, kaps, kapsułce twardej, kapsuła
        """
      ),
      (
        .tablet,
        "tabletka, tabletki, tabletkę, tabletce, tabletek, tabletkach, tabl, tabletka do ssania, tabletka do żucia, tabletka dopochwowa, tabletce dopochwowej, drażetka, drażetki"
      ),
      (.drop, "kropla, krople, kropli, kroplach"),
      (
        .day,
        """
        dzień, dzienna porcja, dziennej porcji, porcja dzienna, porcji dziennej, porcję dzienną, porcji dziennej produktu, zalecana dzienna porcja, zalecanej dziennej porcji, dzienna dawka, dziennej dawce, dawka dzienna, dawce dziennej, zalecana dawka dzienna, dobę, \
        dziennie, zalecana porcja dzienna, zalecanej porcji dziennej, dawka dobowa, porcji dziennej produktu do spożycia
        """
      ),
      (.gram, "gram, grama, gramów, gramach"),
      (.ml, "ml, mililitr, mililitra, mililitrów, mililitrze"),
    ],
    forms: [
      (
        .capsule,
        "kapsułka, kapsułki, kapsułek, kapsułkę, kapsułce, kapsułki twarde, kapsułki dojelitowe, kapsułki miękkie, kapsułki dopochwowe, kaps, kapsułki wegetariańskie, kapsułkach"
      ),
      (
        .tablet,
        "tabletka, tabletki, tabletek, tabletkę, tabletce, tabletki do ssania, tabletki do żucia, tabletki dopochwowe, pastylki, pastylka, pastylek, pastylki do ssania, globulki, globulka, globulek, czopki, drażetki, tabl"
      ),
      (
        .powder,
        """
        proszek, proszku, w proszku, saszetka, saszetki, saszetek, saszetkach, granulat, proszek do sporządzania, proszek doustny, proszek do sporządzania zawiesiny, sticki, torebki, granulki
        """
      ),
      (.drops, "krople, kropli, krople doustne, w kroplach, kroplomierz, zakraplacz, pipeta, kroplach"),
      (.gummy, "żelki, żelek, misie żelowe, żelki do żucia, żelka"),
      (
        .cream,
        "krem, kremy, kremu, krem do twarzy, krem na dzień, krem na noc, krem nawilżający, maść, krem pod oczy, krem do rąk, krem do ciała, masło do ciała, kremożel, żel krem, krem na dzień i na noc"
      ),
      (
        .lotion,
        "balsam do ciała, mleczko do ciała, emulsja, lotion, fluid, emulsja do ciała, emulsja do twarzy, krem przeciwsłoneczny, losjon"
      ),
      (.serum, "serum do twarzy, serum, koncentrat, esencja, olejek do twarzy, eliksir, booster"),
      (
        .mask,
        "maska, maski, maseczka, maseczki, maseczka do twarzy, maska w płachcie, maseczka w płachcie, maska do twarzy, maska na noc"
      ),
      (
        .cleanser,
        """
        żel do mycia, żel do mycia twarzy, pianka do mycia, pianka do mycia twarzy, pianka, mleczko do demakijażu, płyn do higieny intymnej, żel do higieny intymnej, emulsja do higieny intymnej, płyn micelarny, mydło, \
        żel pod prysznic, peeling, olejek do demakijażu, do demakijażu, żel myjący, emulsja myjąca, krem myjący, pianka do higieny intymnej, olejek myjący
        """
      ),
      (.toner, "tonik, toniki, tonik do twarzy, toniku"),
      (.spray, "mgiełka, mgiełka do twarzy, spray, aerozol, spray do nosa, spray do gardła, mgiełki"),
      (.gel, "żel, żele, żelu, żel dopochwowy, żel intymny, żel do twarzy"),
      (.balm, "balsam, balsam do ust, pomadka, pomadka ochronna, balsamu"),
      (.shampoo, "szampon, szamponu, szampony, odżywka do włosów, odżywka, wcierka, maska do włosów"),
      (
        .food,
        """
        jogurt, jogurtu, jogurty, jogurt naturalny, jogurt grecki, jogurt owocowy, sery, ser biały, ser żółty, twaróg, twarogu, twarożek, serek, serek wiejski, śmietana, śmietany, lody, kapusta kiszona, ogórki kiszone, musli, baton, batonik, czekolada, \
        ciastka, płatki, płatki owsiane, kaszka, mleko modyfikowane, mleko następne, mleko początkowe, preparat do początkowego żywienia, żywność dla niemowląt, deser, masło, skyr, zsiadłe mleko, ser dojrzewający, ser podpuszczkowy, granola, kimchi
        """
      ),
      (
        .drink,
        """
        napój, napoju, napoje, kefir, kefiru, maślanka, maślanki, jogurt pitny, jogurt do picia, napój mleczny, napój jogurtowy, mleko fermentowane, mleko acidofilne, mleko ukwaszone, kombucha, kwas chlebowy, sok, shot, herbata, napój fermentowany, \
        zakwas z buraków
        """
      ),
    ],
    weakForms: [
      (
        .capsule,
        "otoczka kapsułki, otoczka, osłonka, osłonka kapsułki, kapsułka roślinna, hydroksypropylometyloceluloza, hypromeloza, hydroksypropylometylocelulozy, żelatyna wołowa, składnik otoczki, składniki otoczki, kapsułka żelatynowa"
      ),
      (.tablet, "celuloza mikrokrystaliczna, kroskarmeloza sodowa"),
      (
        .powder,
        "rozpuścić, rozpuść, wymieszać, wymieszaj, zawartość saszetki, wsypać, rozpuścić w wodzie, zawartość jednej saszetki, miarka"
      ),
      (.gummy, "pektyna, pektyny, substancja żelująca pektyny"),
      (.drops, "wstrząsnąć przed użyciem, olej słonecznikowy i, olej mct, przed użyciem wstrząsnąć"),
      (.drink, "orzeźwiający, płyn doustny, zawiesina doustna"),
      (.cleanser, "spłukać, spłucz, zmyć, spienić, zmyj"),
      (
        .food,
        "mleko pasteryzowane, mleko odtłuszczone, mleko pełne, mleko krowie, śmietanka, mleko kozie, mleko owcze, odtłuszczone mleko"
      ),
    ],
    routes: [
      (
        .vaginal,
        "dopochwowo, dopochwowy, dopochwowe, dopochwowa, dopochwowej, dopochwowych, do pochwy, pochwa, globulki"
      ),
      (
        .topical,
        """
        nakładać, nałożyć, nałóż, nanieść, nanieś, wmasować, wmasuj, na skórę, oczyszczoną skórę, skórę twarzy, do użytku zewnętrznego, twarz, twarzy, kosmetyk, kosmetyki, pielęgnacja skóry, aplikować, stosować na skórę, miejscowo, rozprowadzić
        """
      ),
      (
        .oral,
        """
        suplement diety, suplementy diety, suplementu diety, doustnie, doustny, doustne, do stosowania doustnego, połykać, połknąć, popić, popijać, popijając wodą, popić wodą, szklanka wody, w trakcie posiłku, podczas posiłku, przed posiłkiem, po posiłku, z posiłkiem, \
        na czczo, ssać, żuć, spożywać, spożyć, wartość odżywcza, zalecane spożycie, żywność specjalnego przeznaczenia medycznego, środek spożywczy, dietetyczny środek spożywczy
        """
      ),
      (
        .other,
        "donosowo, do nosa, doodbytniczo, lewatywa, krople do uszu, inhalacja, oczko wodne, akwarium, gleba, szambo"
      ),
    ],
    conditions: [
      (.atopicDermatitis, "egzem*, wyprysk*, atopow*, atopia, azs, atopowe zapalenie skóry, zapalenie skóry"),
      (.acne, "trądzik*, krosty, pryszcz*, niedoskonał*, wypryski, zaskórnik*, cera trądzikowa, skóra trądzikowa"),
      (.rosacea, "trądzik różowaty, trądzikiem różowatym, trądziku różowatego"),
      (.pruritus, "świąd*, swędz*"),
      (
        .drySkin,
        "sucha skóra, suchej skóry, skóra sucha, skóry suchej, skórę suchą, cera sucha, bardzo sucha, przesusz*, suchość, suchości, odwodnion*, nawilż*, łuszcząc*, szorstk*, nawodnien*"
      ),
      (
        .sensitiveSkin,
        "skóra wrażliwa, skóry wrażliwej, wrażliwa skóra, wrażliwej skóry, cera wrażliwa, wrażliwej, wrażliwa, podrażnion*, podrażnie*, podrażnień, reaktywn*, skóra delikatna, skóry delikatnej"
      ),
      (.redness, "zaczerwien*, rumień, rumieni*, naczynkow*"),
      (
        .skinAgeing,
        "zmarszcz*, starzeni*, przeciwzmarszcz*, przeciwstarzeni*, ujędrn*, jędrn*, elastyczn*, młody wygląd, młodości, młodzieńcz*, cera dojrzała, skóra dojrzała, anti age, odmładza*"
      ),
      (.psoriasis, "łuszczyc*"),
      (.seborrhoeicDermatitis, "łojotok*"),
      (.urticaria, "pokrzywk*"),
      (.dandruff, "łupież*, przeciwłupież*"),
      (.wound, "rany, gojenie ran, oparze*, blizn*"),
      (.allergy, "alergi*, katar sienny, pyłki"),
      (
        .vaginal,
        "pochwa, pochwy, pochwie, pochwow*, dopochw*, waginoz*, bakteryjna waginoza, grzybica pochwy, grzybic*, intymn*, okolic intymnych, flora pochwy, kandydoz*, drożdżyc*, ginekolog*, sromu"
      ),
      (.urinary, "moczow*, układ moczowy, pęcherz*, zapalenie pęcherza, dróg moczowych"),
      (
        .respiratory,
        "oddechow*, dróg oddechowych, przezięb*, kaszel, kaszlu, gryp*, gardł*, katar, oskrzel*, astma, astmy, zatok, zatoki, górnych dróg oddechowych"
      ),
      (
        .brightening,
        "rozświetl*, blask, blasku, rozjaśn*, przebarwie*, koloryt, kolorytu, promienn*, plamy, szara cera, poszarzał*, pigmentac*"
      ),
      (
        .digestive,
        """
        trawien*, trawienie, trawienn*, jelit, jelita, jelitow*, jelitach, biegun*, biegunka, wzdęc*, wzdęcia, gazy, gazów, zaparc*, zaparcia, kolka, kolki, kolek, kolkę, żołąd*, brzuch, brzucha, ból brzucha, flora jelitowa, flory jelitowej, \
        mikroflor*, mikrobiot*, mikrobiom*, przewodu pokarmowego, układu pokarmowego, pokarmow*, antybiotyk*, antybiotyko*, nietolerancja laktozy, nietolerancji laktozy, zespół jelita drażliwego, jelita drażliwego, ibs, wypróżnie*, stolec, perystalty*, refluks*, zgaga, zgagi, \
        dysbioz*, niestrawn*, zapalenie jelit, gastro*
        """
      ),
      (.immune, "odporno*, immun*, układ odpornościowy, mechanizmy obronne"),
      (
        .other,
        """
        stres, stresu, nastrój, nastroju, lęk, lęku, wagi, odchudza*, masy ciała, metaboliz*, cholesterol*, energi*, zmęczen*, senność, snu, sen, jamy ustnej, jama ustna, zęby, zębów, dziąs*, próchnic*, kości, wątrob*, detoks*, mózg*, włosy, \
        włosów, paznokc*, glukozy, świeży oddech
        """
      ),
    ],
    prebiotics: [
      (
        "inulin",
        """
        inulina, inuliny, inulinę, inulina z cykorii, inulina z korzenia cykorii, inulina z agawy, błonnik z cykorii, błonnik cykorii, korzeń cykorii, korzenia cykorii, ekstrakt z korzenia cykorii, ekstrakt z cykorii, topinambur, wyciąg z korzenia cykorii, włókno z cykorii
        """
      ),
      (
        "FOS",
        "fruktooligosacharydy, fruktooligosacharydów, fruktooligosacharyd, fruktooligosacharydami, frukto oligosacharydu, krótkołańcuchowe fruktooligosacharydy, oligosacharydy fruktozy"
      ),
      ("oligofructose", "oligofruktoza, oligofruktozy, oligofruktozę"),
      (
        "GOS",
        "galaktooligosacharydy, galaktooligosacharydów, galaktooligosacharyd, galaktooligosacharydami, oligosacharydy galaktozy"
      ),
      ("XOS", "ksylooligosacharydy, ksylooligosacharydów, ksylooligosacharyd"),
      ("MOS", "mannanooligosacharydy, mannanooligosacharydów, mannooligosacharydy"),
      ("IMO", "izomaltooligosacharydy, izomaltooligosacharydów"),
      (
        "alpha-glucan oligosaccharide",
        "oligosacharyd alfa glukanu, oligosacharydy alfa glukanu, alfa glukan oligosacharyd, glukooligosacharydy, glukooligosacharyd"
      ),
      (
        "acacia fibre",
        "błonnik akacjowy, błonnik z akacji, włókno akacjowe, guma arabska, gumy arabskiej, guma akacjowa, błonnika akacjowego"
      ),
      ("lactulose", "laktuloza, laktulozy"),
      ("resistant starch", "skrobia oporna, skrobia odporna, skrobi opornej, oporna skrobia ziemniaczana"),
      (
        "human milk oligosaccharides",
        "oligosacharydy mleka kobiecego, oligosacharydy mleka ludzkiego, oligosacharydy mleka matki, fukozylolaktoza, 2'fukozylolaktoza"
      ),
      (
        "partially hydrolysed guar gum",
        "częściowo hydrolizowana guma guar, częściowo zhydrolizowana guma guar, hydrolizowana guma guar, zhydrolizowana guma guar, częściowo hydrolizowanej gumy guar"
      ),
      ("polydextrose", "polidekstroza, polidekstrozy"),
      ("arabinogalactan", "arabinogalaktan, arabinogalaktany, arabinogalaktan z modrzewia"),
      ("pectin oligosaccharides", "oligosacharydy pektyny, oligosacharydy pektynowe"),
      (
        "soluble corn fibre",
        "rozpuszczalny błonnik kukurydziany, błonnik kukurydziany, dekstryna oporna, dekstryny oporne, odporna dekstryna, rozpuszczalny błonnik z kukurydzy"
      ),
      ("raffinose", "rafinoza, rafinozy"),
      ("oligosaccharides", "oligosacharydy prebiotyczne"),
      ("beta-fructan", "fruktan, fruktany, fruktanów"),
    ],
    allergens: [
      (
        .milk,
        """
        ser biały, ser żółty, ser twarogowy, mleko, mleka, mlekiem, mleko w proszku, mleko krowie, mleko kozie, mleko owcze, mleko pasteryzowane, mleko odtłuszczone, odtłuszczone mleko, odtłuszczone mleko w proszku, mleko odtłuszczone w proszku, mleko pełne, pełne mleko w proszku, białka mleka, białko mleka, białka mleczne, \
        białek mleka, białko mleczne, produkty mleczne, nabiał, kazeina, kazeiny, kazeinę, kazeinian, kazeinian sodu, serwatka, serwatki, serwatka w proszku, białka serwatkowe, białko serwatkowe, jogurt, jogurtu, jogurt w proszku, sery, masło, maślanka, śmietana, śmietanka, kefir, \
        twaróg, kolostrum, laktoferyna, laktoferyny, pochodne mleka, mleko modyfikowane
        """
      ),
      (.lactose, "laktoza, laktozy, laktozę, laktoza jednowodna"),
      (
        .soy,
        "soja, soi, soję, lecytyna sojowa, lecytyny sojowe, lecytyny sojowej, olej sojowy, białko sojowe, białka soi, mleko sojowe, sojowa, sojowe, sojowego, nasiona soi, lecytyna z soi"
      ),
      (
        .wheat,
        "pszenica, pszenicy, pszenicę, pszenna, pszenny, pszenne, skrobia pszenna, mąka pszenna, zarodki pszenne, białko pszenne, kiełki pszenicy"
      ),
      (
        .gluten,
        "gluten, glutenu, jęczmień, jęczmienia, słód, słodu, słód jęczmienny, żyto, żyta, orkisz, owies, zboża zawierające gluten, zbóż zawierających gluten"
      ),
      (.egg, "jajo, jaja, jaj, jajka, jajek, białko jaja, żółtko, białko jaja kurzego, proszek jajeczny, masa jajowa"),
      (.fish, "ryba, ryby, ryb, żelatyna rybia, olej rybi, olej z ryb, łosoś, kolagen rybi, tran, kolagen morski"),
      (.crustaceans, "skorupiaki, skorupiaków, krewetki, krewetek, krab, homar, mięczaki"),
      (
        .nuts,
        "migdał, migdały, migdałów, olej migdałowy, orzechy, orzechów, orzech laskowy, orzechy laskowe, orzech włoski, orzechy włoskie, nerkowce, orzechy nerkowca, pistacje, makadamia, orzechy pekan, orzechy brazylijskie"
      ),
      (
        .peanut,
        "orzeszki ziemne, orzeszki arachidowe, orzeszków ziemnych, orzechy ziemne, orzechy arachidowe, orzeszków arachidowych, olej arachidowy"
      ),
      (.sesame, "sezam, sezamu, nasiona sezamu, olej sezamowy"),
      (.sucrose, "sacharoza, sacharozy, sacharozę, cukier, cukru, cukier trzcinowy, cukier puder, cukry"),
      (.fructose, "fruktoza, fruktozy, fruktozę, cukier owocowy"),
      (.sorbitol, "sorbitolu, sorbit, syrop sorbitolowy, sorbitole"),
      (.yeast, "drożdże, drożdży, drożdżami"),
    ]
  )
}
