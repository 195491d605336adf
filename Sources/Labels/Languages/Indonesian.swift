extension LanguageWords {
  static let indonesian = LanguageWords(
    code: "id",
    functionWords: """
      yang, dan, dengan, untuk, pada, dari, atau, ini, adalah, tidak, dalam, oleh, sebagai, dapat, akan, ke, juga, serta, \
      bagi, secara, lebih, setelah, sebelum, agar, karena, anda, kulit, mengandung, setiap, tiap, membantu, komposisi, bahan, \
      anak, gunakan
      """,
    magnitudes: [(9, "miliar, milyar"), (6, "juta"), (12, "triliun, trilyun"), (3, "ribu"), (2, "ratus, seratus")],
    numbers: "nol, satu, dua, tiga, empat, lima, enam, tujuh, delapan, sembilan, sepuluh, sebelas, dua belas",
    words: [
      (.cfuUnit, "unit pembentuk koloni, satuan pembentuk koloni"),
      (
        .liveCellUnit,
        """
        bakteri hidup, sel hidup, bakteri baik hidup, probiotik hidup, mikroorganisme hidup, kultur hidup, bakteri probiotik hidup, bakteri asam laktat hidup, kuman hidup, sel viabel, bakteri aktif, kultur aktif, spora
        """
      ),
      (
        .cellUnit,
        "sel, bakteri, mikroorganisme, kuman, bakteri asam laktat, bakteri baik, bakteri probiotik, probiotik, kultur, bakteri menguntungkan, mikroba"
      ),
      (.massUnit, "miligram, mikrogram, kilogram, persen, akg, liter, kkal, kapsul isi"),
      (
        .per,
        "per, tiap, setiap, mengandung, tiap kapsul mengandung, berisi, memberikan, dalam setiap, dalam tiap, terkandung, menyediakan, setara dengan"
      ),
      (.each, "masing masing, tiap strain, setiap strain, setiap galur"),
      (
        .total,
        "total, jumlah, campuran, kompleks, kombinasi, paduan, perpaduan, formula, strain, multistrain, konsorsium"
      ),
      (
        .manufacture,
        "pada saat produksi, saat produksi, ketika diproduksi, pada saat pembuatan, saat pembuatan, tanggal produksi"
      ),
      (
        .expiry,
        "kedaluwarsa, kadaluarsa, kadaluwarsa, kedaluarsa, tanggal kedaluwarsa, tanggal kadaluarsa, masa simpan, hingga akhir masa simpan, sampai akhir masa simpan, baik digunakan sebelum, akhir masa simpan, exp date, umur simpan"
      ),
      (
        .minimum,
        "minimal, sekurang kurangnya, setidaknya, tidak kurang dari, paling sedikit, dijamin, lebih dari, minimum"
      ),
      (
        .live,
        "hidup, viabel, kering beku, liofilisasi, dikeringbekukan, terliofilisasi, spora, pembentuk spora, kultur bakteri, kultur hidup, kultur aktif"
      ),
      (
        .killed,
        "dimatikan, mati, dimatikan dengan panas, diinaktivasi, diinaktifkan, inaktif, dinonaktifkan, tidak hidup, bakteri mati, dipanaskan, dimatikan oleh panas, dilemahkan, tindalisasi, ditindalisasi"
      ),
      (.postbiotic, "postbiotik, pascabiotik, paraprobiotik"),
      (
        .probiotic,
        "probiotik, sinbiotik, bakteri asam laktat, kultur bakteri, bakteri baik, kultur yogurt, kultur yoghurt, kultur starter, starter bakteri, biakan bakteri, bibit yogurt, susu fermentasi, bakteri yogurt, kultur kefir, laktobasilus"
      ),
      (.lysate, "lisat, lisat bakteri"),
      (.filtrate, "filtrat, supernatan, bebas sel, metabolit"),
      (.ferment, "fermentasi, difermentasi, terfermentasi, hasil fermentasi"),
      (.extract, "ekstrak, sari, polipeptida, peptida, glukan, hidrolisat, eksosom, dinding sel, eksopolisakarida"),
      (
        .benefit,
        """
        membantu, bantu, mendukung, meredakan, memperbaik*, mengurangi, menenang*, mengobati, mengatasi, mencegah, memulihk*, menjaga, memelihar*, meningkat*, memperkuat, melindung*, menyembuh*, merawat, melembab*, melembap*, menutrisi, \
        menyeimbang*, keseimbangan, bermanfaat, manfaat, cocok untuk, ideal untuk, baik untuk, melawan, efektif, menghaluskan, mengencang*, membersih*, mencerah*, merangsang, menyegar*, memaksimal*, melancar*, memudarkan, menyamarkan, mengontrol, meringank*, \
        memperlancar, menyehatkan, menguatkan, menstabil*, dirancang untuk, diformulasikan untuk, khasiat, terapi, pengobatan, anti
        """
      ),
      (
        .freeFrom,
        "tanpa, bebas dari, bebas, tidak mengandung, tidak ada, tanpa tambahan, tidak, bukan, tidak menggunakan, alih alih, berbeda dengan, nol persen, dan tidak mengandung"
      ),
      (
        .caution,
        """
        jangan, jangan digunakan, tidak dianjurkan, tidak boleh, konsultasi*, jauhkan, jauhkan dari jangkauan anak, jangkauan anak anak, hindari*, hindarkan, peringat*, perhatian, kontraindik*, efek samping, dokter, apoteker, alergi terhadap, \
        hipersensitif, hipersensitivitas, hamil, menyusui, simpan, penyimpanan, suhu, tempat sejuk, tempat kering, pemakaian luar, hanya untuk pemakaian luar, mungkin mengandung, dapat mengandung, hentikan*, jika terjadi iritasi, bukan pengganti, diproduksi menggunakan peralatan
        """
      ),
      (
        .formerName,
        "dahulu, dulu, sebelumnya, sebelumnya dikenal sebagai, dahulu dikenal sebagai, dikenal sebagai, juga dikenal sebagai, disebut juga, sinonim, nama lama, nama baru, sekarang, alias"
      ),
      (
        .target,
        """
        melawan, menghambat, membunuh, memerangi, disebabkan oleh, disebabkan, akibat, infeksi, infeksi oleh, pertumbuhan, pertumbuhan bakteri, merangsang, makanan bagi, makanan untuk, meningkatkan jumlah, jumlah bakteri, \
        patogen, bakteri jahat, bakteri patogen, bakteri merugikan, berbahaya, penyebab, kolonisasi, terhadap, populasi, mengurangi bakteri
        """
      ),
      (
        .enzyme,
        "enzim, laktase, protease, amilase, lipase, selulase, bromelain, papain, koenzim, vitamin, produk fermentasi"
      ),
      (
        .ingredientsHeader,
        """
        komposisi, bahan, bahan bahan, bahan aktif, zat aktif, zat tambahan, bahan tambahan, bahan lainnya, bahan lain, kandungan, isi, kandungan aktif, tiap kapsul mengandung, informasi nilai gizi, nilai gizi, strain bakteri, daftar bahan, bahan tidak aktif
        """
      ),
      (
        .claimsHeader,
        "deskripsi, deskripsi produk, indikasi, indikasi umum, manfaat, khasiat, kegunaan, keunggulan, tentang, informasi produk"
      ),
      (
        .directionsHeader,
        """
        aturan pakai, cara pakai, cara pemakaian, cara penggunaan, dosis, anjuran pakai, anjuran penggunaan, takaran saji, saran penggunaan, petunjuk penggunaan, cara penyajian, saran penyajian, dewasa, cara konsumsi, minum, konsumsi
        """
      ),
      (.servingHeader, "takaran saji, ukuran saji, sajian per kemasan, jumlah sajian per kemasan"),
      (
        .daily,
        "sehari, per hari, setiap hari, tiap hari, harian, hari, sekali sehari, dua kali sehari, pagi, malam, pagi dan malam, sebelum tidur"
      ),
      (.times, "kali, sekali, dua kali, tiga kali, x sehari"),
      (.strainWord, "galur, strain, galur bakteri, kode strain, nomor galur"),
      (
        .notAStrain,
        """
        campuran, kompleks, kultur, spesies, jenis, bubuk, serbuk, galur, bakteri, probiotik, hidup, sel, spora, per, tiap, dan, dengan, untuk, dari, dalam, yang, pada, kapsul, sachet, juta, miliar, milyar, lisat, filtrat, fermentasi, ekstrak, \
        total, atau, membantu, maltodekstrin, adalah, mengandung, tablet, baik, ragi
        """
      ),
      (.conjunction, "dan, atau, serta, dengan, plus, maupun"),
      (.absence, "negatif, tidak terdeteksi, kurang dari, angka lempeng total"),
    ],
    basisUnits: [
      (
        .serving,
        """
        sachet, saset, sase, sajian, takaran saji, porsi, dosis, sendok takar, sendok teh, sendok makan, sdt, sdm, botol, vial, ampul, bungkus, kemasan, gelas, cup, pastiles, permen, permen jeli, ovula, supositoria, semprot
        """
      ),
      (.capsule, "kapsul, kapsul lunak, kapsul vegetarian, kapsul vagina, kaps"),
      (.tablet, "tablet, tablet kunyah, kaplet, tablet hisap, tablet vagina"),
      (.drop, "tetes"),
      (.day, "hari, sehari, dosis harian, harian"),
      (.gram, "gram, gr"),
      (.ml, "ml, mililiter"),
    ],
    forms: [
      (.capsule, "kapsul, kapsul lunak, kapsul vegetarian, kaps"),
      (.tablet, "tablet, tablet kunyah, tablet hisap, kaplet, ovula, supositoria, pastiles"),
      (.powder, "bubuk, serbuk, sachet, saset, granul, puyer, serbuk oral"),
      (.drops, "tetes, obat tetes, tetes oral, pipet"),
      (.gummy, "permen jeli, permen gummy, permen kunyah"),
      (
        .cream,
        "krim, krim wajah, krim malam, krim siang, pelembab, pelembap, salep, krim mata, pelembab wajah, pelembap wajah"
      ),
      (.lotion, "losion, losion tubuh, emulsi, tabir surya, losion badan"),
      (.serum, "serum wajah, konsentrat, esens, minyak wajah"),
      (.mask, "masker, masker wajah, masker tidur, masker lembaran"),
      (
        .cleanser,
        "pembersih, pembersih wajah, sabun, sabun muka, sabun cuci muka, sabun wajah, sabun mandi, sabun cair, busa, pembersih kewanitaan, sabun kewanitaan, air misel, susu pembersih, lulur"
      ),
      (.toner, "penyegar, penyegar wajah, toner wajah"),
      (.spray, "semprot, semprotan, semprot wajah, semprot hidung, semprot tenggorokan"),
      (.gel, "jel, gel wajah"),
      (.balm, "balsem, pelembab bibir, pelembap bibir, balsam"),
      (.shampoo, "sampo, kondisioner"),
      (
        .food,
        "yogurt, yoghurt, keju, es krim, tempe, kimchi, sereal, biskuit, cokelat, susu formula, susu pertumbuhan, bubur bayi, makanan bayi, asinan, mentega, granola"
      ),
      (
        .drink,
        "minuman, minuman probiotik, minuman susu fermentasi, susu fermentasi, kefir, kombucha, yogurt drink, minuman yogurt, jus, teh, minuman fermentasi, susu kefir"
      ),
    ],
    weakForms: [
      (.capsule, "cangkang kapsul, gelatin sapi, hidroksipropil metilselulosa"),
      (.tablet, "selulosa mikrokristalin"),
      (.powder, "larutkan, aduk, campurkan, seduh, tuangkan, sendok takar, larutkan dalam air"),
      (.gummy, "pektin"),
      (.drops, "kocok dahulu, kocok dahulu sebelum digunakan, minyak mct"),
      (.drink, "kocok sebelum diminum, sajikan dingin, menyegarkan"),
      (.cleanser, "bilas, bilas hingga bersih, busakan, basuh"),
      (.food, "susu sapi segar, susu skim, susu bubuk, susu full cream"),
    ],
    routes: [
      (.vaginal, "vaginal, vagina, intravagina, masukkan ke dalam vagina, kewanitaan"),
      (
        .topical,
        "oleskan, usapkan, aplikasikan, pijat, pada kulit, kulit wajah, wajah, pemakaian luar, obat luar, perawatan kulit, kosmetik, ratakan, tepuk tepuk, bilas"
      ),
      (
        .oral,
        "suplemen makanan, suplemen kesehatan, suplemen, diminum, minum, dikonsumsi, telan, kunyah, sebelum makan, sesudah makan, setelah makan, saat makan, bersama makanan, oral, informasi nilai gizi, segelas air"
      ),
      (.other, "hidung, rektal, enema, tetes telinga, hirup, kolam, akuarium, tanah, tambak, ternak"),
    ],
    conditions: [
      (.atopicDermatitis, "eksim*, eksem*, dermatitis, atopik"),
      (.acne, "jerawat*, berjerawat, komedo*, bruntusan, beruntusan"),
      (.rosacea, "rosasea"),
      (.pruritus, "gatal*"),
      (
        .drySkin,
        "kulit kering, kering, kekeringan, dehidrasi, melembab*, melembap*, kelembab*, kelembap*, lembap, lembab, hidrasi, menghidrasi, mengelupas"
      ),
      (.sensitiveSkin, "kulit sensitif, sensitif, iritasi*, kulit iritasi, teriritasi"),
      (.redness, "kemerah*"),
      (
        .skinAgeing,
        "kerut*, keriput*, penuaan, penuaan dini, garis halus, elastis*, kencang, mengencang*, awet muda, anti penuaan"
      ),
      (.psoriasis, "psoriasis"),
      (.seborrhoeicDermatitis, "seboroik, seborea"),
      (.urticaria, "biduran, urtikaria"),
      (.dandruff, "ketombe"),
      (.wound, "luka, luka bakar, bekas luka"),
      (.allergy, "alerg*"),
      (.vaginal, "vagina, vaginal, keputihan, kewanitaan, area intim, organ intim, miss v, flora vagina"),
      (.urinary, "saluran kemih, kandung kemih, isk"),
      (.respiratory, "pernapasan, pernafasan, batuk, pilek, flu, tenggorokan, asma, bronkitis, saluran napas, ispa"),
      (
        .brightening,
        "mencerah*, cerah, kecerahan, kusam, noda hitam, flek, flek hitam, bercahaya, glowing, hiperpigment*, bintik hitam"
      ),
      (
        .digestive,
        """
        pencerna*, cerna, saluran cerna, usus, diare*, mencret, kembung*, perut, perut kembung, sembelit*, konstipasi, susah buang air besar, bab, buang air besar, lambung, maag, mikroflora usus, flora usus, mikrobiota, mikrobioma, kolik*, antibiotik*, \
        intoleransi laktosa, gas, sakit perut, mual, asam lambung, feses, disbiosis, gangguan pencernaan
        """
      ),
      (.immune, "imun*, daya tahan, daya tahan tubuh, kekebalan, kekebalan tubuh, sistem imun, sistem kekebalan"),
      (
        .other,
        "stres, suasana hati, berat badan, metabolisme, kolesterol, energi, kelelahan, tidur, rongga mulut, mulut, gigi, gusi, tulang, hati, detoks*, otak, rambut, kuku, gula darah, nafsu makan, bau mulut, langsing"
      ),
    ],
    prebiotics: [
      ("inulin", "inulin, serat inulin, inulin chicory, akar chicory, ekstrak akar chicory, serat chicory"),
      ("FOS", "fruktooligosakarida, frukto oligosakaridae, fruktooligosakarid, fructo oligosakarida"),
      ("oligofructose", "oligofruktosa"),
      ("GOS", "galaktooligosakarida, galacto oligosakarida, galaktooligosakarid"),
      ("XOS", "xilooligosakarida, xylo oligosakarida"),
      ("MOS", "mananoligosakarida, mannan oligosakarida"),
      ("IMO", "isomaltooligosakarida"),
      ("alpha-glucan oligosaccharide", "alfa glukan oligosakarida, glukooligosakarida"),
      ("acacia fibre", "serat akasia, gom akasia, gom arab, serat acacia"),
      ("lactulose", "laktulosa"),
      ("resistant starch", "pati resisten, pati resistan"),
      ("human milk oligosaccharides", "oligosakarida asi, oligosakarida air susu ibu, oligosakarida susu manusia"),
      ("partially hydrolysed guar gum", "gom guar terhidrolisis sebagian, guar gum terhidrolisis sebagian"),
      ("polydextrose", "polidekstrosa"),
      ("arabinogalactan", "arabinogalaktan"),
      ("soluble corn fibre", "serat jagung larut, dekstrin resisten, serat jagung larut air"),
      ("raffinose", "rafinosa"),
      ("oligosaccharides", "oligosakarida prebiotik"),
      ("beta-fructan", "fruktan"),
    ],
    allergens: [
      (
        .milk,
        "susu, susu sapi, susu bubuk, susu skim, susu bubuk skim, susu skim bubuk, susu kambing, protein susu, produk susu, turunan susu, kasein, kaseinat, whey bubuk, protein whey, mentega, keju, krim susu, yogurt, yoghurt, kolostrum, laktoferin, padatan susu, susu segar"
      ),
      (.lactose, "laktosa, laktosa monohidrat"),
      (.soy, "kedelai, kacang kedelai, lesitin kedelai, protein kedelai, lesitin kedele, susu kedelai, minyak kedelai"),
      (.wheat, "gandum, tepung terigu, terigu, pati gandum, tepung gandum"),
      (.gluten, "gluten, jelai, malt, ekstrak malt, barli"),
      (.egg, "telur, putih telur, kuning telur"),
      (.fish, "ikan, minyak ikan, gelatin ikan, salmon, kolagen ikan, kolagen laut"),
      (.crustaceans, "udang, kepiting, krustasea, lobster, kerang"),
      (.nuts, "almon, kacang almond, kacang mete, kacang mede, kenari, kacang pohon, pistasio, hazelnut"),
      (.peanut, "kacang tanah"),
      (.sesame, "wijen, minyak wijen"),
      (.sucrose, "sukrosa, gula, gula pasir, gula tebu"),
      (.fructose, "fruktosa"),
      (.sorbitol, "sorbitol"),
      (.yeast, "ragi, khamir"),
    ]
  )
}
