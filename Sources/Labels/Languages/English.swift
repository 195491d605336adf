extension LanguageWords {
  static let english = LanguageWords(
    code: "en",
    functionWords: """
      the, and, of, for, with, your, this, to, is, in, or, from, are, that, each, other, may, by, one, not, use, take, \
      supports, contains, ingredients, water, skin, serving, amount, per, extract, seed, oil, leaf, root, flower, fruit, acid
      """,
    magnitudes: [
      (9, "billion, billions, bn, bln, bil, milliard, milliards, thousand million, billon"),
      (6, "million, millions, mln, mio"), (12, "trillion, trillions, tn"),
      (3, "thousand"), (2, "hundred"),
    ],
    numbers: "zero, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve",
    words: [
      (.cfuUnit, "cfu, cfus, colony forming unit, colony forming units, cfu's"),
      (
        .liveCellUnit,
        """
        viable cells, viable cell, live cells, living cells, live bacteria, viable bacteria, living bacteria, live cultures, \
        live and active cultures, active cultures, live active cultures, viable organisms, live organisms, living organisms, viable spores, spores, viable counts, viable count, \
        viable probiotics, live probiotics, live probiotic cultures, probiotic cultures, live microorganisms, live micro organisms, viable microorganisms, active cells, live microbes, active probiotics, \
        viable live bacteria, viable lactic acid bacteria, live lactic acid bacteria, lyophilised viable cells, probiotic cells, viable
        """
      ),
      (
        .cellUnit,
        """
        cells, organisms, bacteria, probiotic organisms, probiotic bacteria, microorganisms, micro organisms, germs, \
        beneficial bacteria, friendly bacteria, good bacteria, lactic acid bacteria, probiotics, cultures, probiotic, microbes
        """
      ),
      (.fluorescentUnit, "afu, tfu, active fluorescent units, total fluorescent units, fluorescent units"),
      (
        .massUnit,
        "mg, mcg, ug, kg, iu, milligrams, micrograms, kcal, kj, calories, oz, cm, mm, lb, lbs, fl, ppm, hut, alu, fip, spf, percent, count, ct, tablets count"
      ),
      (
        .per,
        "per, each, every, contains, contain, containing, composition of, provides, provide, providing, delivers, in every, in each, supplies, a, yields"
      ),
      (.each, "each of, of each, each strain, per strain, of each strain"),
      (
        .total,
        """
        total, blend, complex, proprietary, matrix, mix, mixture, formula, consortium, combination, cocktail, \
        multi strain, multistrain, strains, total cfu, probiotic blend, probiotic complex
        """
      ),
      (
        .manufacture,
        "at time of manufacture, at the time of manufacture, time of manufacture, at manufacture, when manufactured, at manufacturing, at the time of manufacturing, at time of manufacturing, at time of production, when made, date of manufacture, date of manufacturing, date of production, at packaging, at time of packaging"
      ),
      (
        .expiry,
        """
        expiry, expiration, expiration date, expiry date, end of shelf life, shelf life, through shelf life, best before, best by, use by date, \
        until expiration, at expiration, at expiry, until the best before date, through end of shelf life, at end of shelf life
        """
      ),
      (.minimum, "min, minimum, at least, not less than, no less than, guaranteed, nlt"),
      (
        .live,
        """
        live, living, viable, active, freeze dried, lyophilised, lyophilized, spore, spores, spore forming, alive, live cultures, \
        active cultures, bacterial cultures, probiotic cultures
        """
      ),
      (
        .killed,
        """
        heat killed, heatkilled, heat inactivated, heat treated, heattreated, inactivated, non viable, nonviable, nonliving, non living, killed, dead, tyndallized, \
        tyndallised, tyndalized, sterilised, sterilized, pasteurised cells, pasteurized cells, inactive, hk, heat sterilized, heat sterilised, thermally inactivated, gamma irradiated, paraprobiotic, deactivated, ht
        """
      ),
      (.postbiotic, "postbiotic, postbiotics, paraprobiotics, ghostbiotic, ghost probiotic"),
      (
        .probiotic,
        "probiotic, probiotics, synbiotic, multibiotic, bacterial culture, starter culture, starter cultures, acidophilus, fermented milk, cultured, cultures, live and active"
      ),
      (.lysate, "lysate, lysates, lysed, bacterial lysate, bacterial lysates, lysat"),
      (
        .filtrate,
        "filtrate, filtrates, filterate, cell free, supernatant, metabolites, metabolite, cell free supernatant, culture filtrate, cell free metabolites"
      ),
      (.ferment, "ferment, ferments, fermented"),
      (
        .extract,
        "extract, extracts, polypeptides, polypeptide, peptides, peptide, exopolysaccharides, glucan, mannan, hydrolysate, hydrolysates, exosomes, exosome, extracellular vesicles, cell wall"
      ),
      (
        .benefit,
        """
        support*, help*, relie*, improv*, reduc*, sooth*, calm*, treat*, prevent*, restor*, balanc*, boost*, strengthen*, promot*, \
        maintain*, protect*, cure*, heal*, enhanc*, minimi*, hydrat*, moistur*, nourish*, clear*, clean*, brighten*, firm*, comfort*, \
        ease*, easing, proven, recommended, suitable for, for dry, for sensitive, ideal for, fights, fight, diminish*, repair*, regulat*, combat*, \
        alleviat*, target*, against, manage*, contribute*, benefi*, anti, designed for, formulated for, indicated, adjuvant, control*, eliminat*, normaliz*, normalis*, visibly, leaves skin, good for, care for, healthy
        """
      ),
      (
        .freeFrom,
        """
        free from, free of, does not contain, contains no, without, no added, no, not contain, formulated without, made without, \
        does not include, unlike, other than, rather than, non, zero, excludes, never contains, not tested with, devoid of, apart from products with, away from products with, customers also bought, also bought, you may also like, related products, similar products, other products, instead of, instead of live, not, aren't, isn't
        """
      ),
      (
        .caution,
        """
        do not use, do not take, consult*, keep out of reach, avoid*, warning*, caution*, not recommended, discontinue, stop using, \
        not intended, contraindicated, ask your doctor, seek medical, allergic, allergy to, hypersensitiv*, store in, store at, storage, keep refrigerated, if you are, \
        not been evaluated, external use only, pregnant, side effects, if irritation, avoid contact, patch test, may contain, produced in a facility
        """
      ),
      (
        .formerName,
        """
        formerly, previously, formerly known as, also known as, aka, synonym, syn, reclassified as, now known as, now classified as, \
        old name, basonym, now called, recently reclassified as, f k a, known as, new name, sp, equals
        """
      ),
      (
        .target,
        """
        feeds, feed, nourishes, growth of, stimulates, stimulate, promotes the growth, increases, increase, population of, levels of, your own, native, resident, \
        against, inhibits, inhibit, inhibiting, fights, kills, kill, kills off, eliminates, caused by, infection with, infections, overgrowth, colonization by, colonisation by, pathogens, pathogenic, harmful, \
        such as bifidobacteria, reduce, reduces, protection from, causing, bad bacteria, due to, associated with, activity against, numbers of
        """
      ),
      (
        .enzyme,
        "enzyme, enzymes, nattokinase, lactase, protease, amylase, lipase, cellulase, papain, serrapeptase, coenzyme, vitamin, menaquinone, fermentation product"
      ),
      (
        .ingredientsHeader,
        """
        ingredients, other ingredients, inactive ingredients, active ingredients, active ingredient, inci, composition, contents, full ingredients, all ingredients, excipients, \
        non medicinal ingredients, nonmedicinal ingredients, medicinal ingredients, ingredient list, bacterial strains, bacteria strains, supplement facts, nutrition facts, additional ingredients
        """
      ),
      (.claimsHeader, "benefits, about, description, indications, why, what it does, product description"),
      (
        .directionsHeader,
        "directions, dosage, suggested use, how to use, recommended use, usage, adults, dose, take, recommended dosage, recommended dose, recommended daily dose, suggested usage"
      ),
      (.servingHeader, "serving size, servings size, size serving, portion size"),
      (
        .daily,
        "daily, a day, per day, day, each day, every day, once daily, daily dose, daily serving, nightly, every morning, every night, in the morning, before bed"
      ),
      (.times, "times, time, once, twice"),
      (
        .strainWord,
        "strain, super strain, superstrain, the strain, strain no, strain number, strain code, patented strain, clinical strain, str, strains"
      ),
      (
        .notAStrain,
        """
        blend, complex, culture, cultures, species, sp, spp, powder, strain, strains, bacteria, probiotic, probiotics, live, freeze, dried, cells, cell, \
        usp, nf, bp, fcc, cfu, mg, vitamin, spore, spores, lyophilized, lyophilised, per, capsule, whole, and, with, in, from, for, \
        ferment, lysate, filtrate, extract, non, gmo, organic, vegan, total, plus, new, pro, dr, dha, dna, rna, ltd, inc, llc, ph, eu, us, uk, usa, co, gmp, iso, fda, haccp, kosher, halal, probio
        """
      ),
      (.conjunction, "and, or, plus, with"),
      (.absence, "absent, negative, not detected, total plate count, nil, absence"),
    ],
    basisUnits: [
      (
        .serving,
        "serving, servings, sachet, sachets, stick, sticks, packet, packets, dose, scoop, scoops, portion, pack, gummy, gummies, teaspoon, tsp, tablespoon, vial, ampoule, bottle, pouch, softgel, softgels, spray, pump, bar, cup, pessary, suppository, chew, lozenge, pastille, shot, application, pot, glass"
      ),
      (
        .capsule,
        "capsule, capsules, cap, caps, vcap, vcaps, veg capsule, veggie capsule, vegetable capsule, vegicap, capule, veg capsules, vegetable capsules, vegetarian capsule, vegetarian capsules, vegan capsule, enteric coated capsule, delayed release capsule"
      ),
      (.tablet, "tablet, tablets, tab, tabs, caplet, caplets, chewable, chewable tablet, chewable tablets"),
      (.drop, "drop, drops"),
      (.day, "day, daily dose, daily serving, daily, recommended daily dose"), (.gram, "gram, grams, gm, gms, gr, g"),
      (.ml, "ml, millilitre, milliliter, millilitres, milliliters"),
    ],
    forms: [
      (
        .capsule,
        "capsule, capsules, vcaps, vegicaps, veggie caps, veg caps, caps, softgel, softgels, vegcaps, capsule count, vegetable capsules"
      ),
      (
        .tablet,
        "tablet, tablets, caplet, caplets, chewables, chewable tablets, lozenge, lozenges, tabs, pastilles, melts, pessary, pessaries, ovules, suppository, suppositories"
      ),
      (
        .powder,
        "powder, sachet, sachets, stick pack, stick packs, granules, premix, powder sticks, stickpacks, oral powder"
      ),
      (.drops, "drops, oral drops, infant drops, dropper, oil drops, baby drops"), (.gummy, "gummy, gummies"),
      (
        .cream,
        "cream, creme, moisturizer, moisturiser, moisturizing cream, day cream, night cream, ointment, face cream, butter, cold cream, eye cream, gel cream, water cream"
      ),
      (
        .lotion,
        "lotion, body lotion, milk lotion, emulsion, sunscreen, moisturizing lotion, moisturizing gel, hydrating gel, moisturising gel, fluid, treatment lotion, body milk"
      ), (.serum, "serum, ampoule, concentrate, booster, essence, face oil, elixir"),
      (.mask, "mask, masque, sheet mask, sleeping mask, face mask, clay mask"),
      (
        .cleanser,
        "cleanser, face wash, facial wash, body wash, cleansing, wash, soap, foam, foaming, scrub, exfoliating grains, micellar, cleansing gel, intimate wash, shower gel, makeup remover, exfoliant, peel"
      ),
      (.toner, "toner, tonic, toning"), (.spray, "mist, spray, facial mist, face mist, nasal spray, throat spray"),
      (.gel, "gel, jelly"), (.balm, "balm, salve, lip balm, stick balm"),
      (.shampoo, "shampoo, scalp treatment, conditioner"),
      (
        .food,
        """
        yogurt, yoghurt, yogurts, cheese, cake, cereal, bar, bars, chocolate, kimchi, sauerkraut, muesli, granola, biscuits, baby food, cottage cheese, labneh, \
        sour cream, frozen yogurt, ice cream, infant formula, butter milk, tempeh, miso, skyr, oats, porridge
        """
      ),
      (
        .drink,
        "drink, kefir, kombucha, shot, beverage, juice, soda, drinking yogurt, yogurt drink, milk drink, fermented milk, smoothie, tea, buttermilk, lassi"
      ),
    ],
    weakForms: [
      (
        .capsule,
        "hypromellose, hydroxypropyl methylcellulose, vegetable cellulose, vegetarian capsule, capsule shell, delayed release, hpmc, vegetable capsule"
      ), (.tablet, "microcrystalline cellulose, croscarmellose"),
      (.powder, "teaspoon, tsp, scoop, scoops, packet, packets, mix with water, dissolve, stir into, add contents"),
      (.gummy, "gelatin gummies"), (.drops, "sunflower oil and, mct oil"), (.drink, "fl oz, refreshing"),
      (.serum, "treatment"), (.cleanser, "lather, rinse off, rinse thoroughly, rinse well, rinse with"),
      (.food, "skim milk, skimmed milk, pasteurized milk, pasteurised milk, cultured milk, whole milk, cream cheese"),
    ],
    routes: [
      (.vaginal, "vaginal, vaginally, intravaginal, pessary, pessaries, insert into the vagina, ovule, ovules"),
      (
        .topical,
        "apply to skin, massage, apply, topical, external use only, onto skin, on clean skin, face, leave on skin, rinse off, for external use, skincare, skin care"
      ),
      (
        .oral,
        "swallow, oral, orally, dietary supplement, food supplement, take with food, by mouth, with meals, supplement facts, nutrition facts, with water, chew, take one, take two, take 1, take 2"
      ),
      (.other, "nasal, enema, ear drops, rectal, inhale, pond, aquarium, soil, septic"),
    ],
    conditions: [
      (.atopicDermatitis, "eczema*, atopic*, atopy, neurodermatitis, dermatitis, flare ups, eczematous"),
      (.acne, "acne*, blemish*, breakout*, pimple*, blackheads, spot prone, spots on skin, problem skin"),
      (.rosacea, "rosacea"),
      (.pruritus, "itch*, prurit*"),
      (
        .drySkin,
        "dry skin, dry and sensitive, dry sensitive skin, dry itchy skin, dry and itchy, dry irritated skin, dryness, very dry, dehydrated, flaky, rough skin, dry patches, restores dry, moisture, moisturiz*, moisturis*, hydrat*, skin dryness, parched"
      ), (.sensitiveSkin, "sensitive skin, sensitiv*, irritated skin, reactive skin, irritation"),
      (.redness, "redness, red skin, blotch*"),
      (
        .skinAgeing,
        "wrinkle*, anti aging, anti ageing, antiaging, ageing*, aging*, fine lines, firm*, elasticity, youth*, sagging, age defense, lift, plump*, line smoothing"
      ), (.psoriasis, "psoria*"),
      (.seborrhoeicDermatitis, "seborrh*, seborrhe*"), (.urticaria, "urticaria*, hives"), (.dandruff, "dandruff"),
      (.wound, "wound*, burns, scar*"),
      (.allergy, "allerg*, hay fever, rhinitis, seasonal allergies"),
      (
        .vaginal,
        "vagin*, thrush, bacterial vaginosis, feminine, intimate flora, yeast infection, yeast infections, women's health, vulv*"
      ), (.urinary, "urinary*, uti, cystitis, bladder"),
      (.respiratory, "respirat*, cold and flu, colds, cough, flu, sinus, throat, asthma, bronch*"),
      (
        .brightening,
        "brighten*, dark spot*, hyperpigment*, dull skin, radian*, luminous, luminosity, glow*, discoloration, discolouration, even skin tone, pigmentation, uneven tone"
      ),
      (
        .digestive,
        """
        digest*, diarrh*, bowel, gut, intestin*, bloat*, constipat*, colic*, ibs, gas, regular, regularity, stomach, flora, microflora, gastro*, \
        lactose intolerance, antibiotic*, indigestion, heartburn, flatulence, crohn*, colitis, abdominal*, tummy, reflux, microbial balance, gi tract, stool*, laxat*, colon
        """
      ), (.immune, "immun*, defences, defenses, natural defence, natural defense, body's defences"),
      (
        .other,
        "mood, stress, anxiety, weight loss, weight management, metabolism, cholesterol, energy, sleep, oral health, dental, bone, liver, detox*, brain, hair, nails, blood sugar"
      ),
    ],
    prebiotics: [
      (
        "inulin",
        "inulin, chicory inulin, chicory root inulin, agave inulin, inulin fibre, inulin fiber, chicory root fiber, chicory root fibre, chicory fiber, chicory fibre"
      ),
      (
        "FOS",
        "fos, fructooligosaccharides, fructo oligosaccharides, fructooligosaccharide, fructo oligosaccharide, short chain fructooligosaccharides, scfos, nutraflora, f o s, oligosaccharides fructo"
      ),
      ("oligofructose", "oligofructose"),
      (
        "GOS",
        "gos, galactooligosaccharides, galacto oligosaccharides, galactooligosaccharide, galacto oligosaccharide, bimuno, transgalactooligosaccharides"
      ),
      ("XOS", "xos, xylooligosaccharides, xylo oligosaccharides, xylooligosaccharide, preticx"),
      ("MOS", "mos, mannanoligosaccharides, mannan oligosaccharides"),
      ("IMO", "isomaltooligosaccharides, isomalto oligosaccharides, isomaltooligosaccharide, vitafiber"),
      (
        "alpha-glucan oligosaccharide",
        "alpha glucan oligosaccharide, alphaglucan oligosaccharide, alpha glucan oligosaccharides, alpha glucooligosaccharide, gluco oligosaccharides, glucooligosaccharides"
      ),
      (
        "acacia fibre",
        "acacia fibre, acacia fiber, acacia gum fiber, fibregum, gum acacia fiber, organic acacia, acacia senegal fiber, acacia gum, gum acacia, gum arabic, arabic gum"
      ),
      ("lactulose", "lactulose"), ("resistant starch", "resistant starch, potato starch resistant"),
      (
        "human milk oligosaccharides",
        "human milk oligosaccharides, hmo, hmos, 2 fucosyllactose, 2'fl, 2 fl, fucosyllactose, lacto n neotetraose"
      ),
      (
        "partially hydrolysed guar gum",
        "partially hydrolysed guar gum, partially hydrolyzed guar gum, phgg, sunfiber, hydrolyzed guar gum"
      ), ("polydextrose", "polydextrose"), ("arabinogalactan", "arabinogalactan, larch arabinogalactan, larch gum"),
      ("pectin oligosaccharides", "pectin oligosaccharides"),
      (
        "soluble corn fibre",
        "soluble corn fiber, soluble corn fibre, resistant dextrin, indigestible dextrin, soluble tapioca fiber, nutriose, soluble fiber dextrin"
      ),
      ("raffinose", "raffinose"), ("oligosaccharides", "prebiotic oligosaccharides"),
      ("beta-fructan", "fructan, fructans"), ("galactoarabinan", "galactoarabinan"),
    ],
    allergens: [
      (
        .milk,
        "milk, dairy, casein, caseinate, whey, milk protein, skim milk, milk powder, yogurt, yoghurt, cheese, cream dairy, butter, colostrum, lactoferrin, lactis proteinum, milk solids, yogurt powder, buttermilk, hydrolyzed milk protein, whey protein, goat milk"
      ), (.lactose, "lactose, lactose monohydrate"),
      (
        .soy,
        "soy, soya, soybean, soybeans, glycine soja, soymilk, soy lecithin, soja, glycine max, soy protein, soya lecithin, soybean sterols"
      ), (.wheat, "wheat, triticum vulgare, triticum, wheat starch, wheat germ, hydrolyzed wheat protein"),
      (.gluten, "gluten, barley, rye, hordeum vulgare, malt, spelt"),
      (.egg, "egg, eggs, egg white, albumen, ovalbumin, egg powder"),
      (.fish, "fish, fish gelatin, fish oil, salmon, marine collagen, caviar, cod liver oil"),
      (.crustaceans, "crustaceans, shellfish, shrimp, crab, lobster"),
      (
        .nuts,
        "almond, almonds, hazelnut, hazelnuts, walnut, cashew, pistachio, tree nuts, nuts, prunus amygdalus dulcis, macadamia, pecan, brazil nut, macadamia ternifolia, macadamia integrifolia, juglans regia, corylus avellana, prunus dulcis"
      ), (.peanut, "peanut, peanuts, arachis hypogaea"),
      (.sesame, "sesame, sesamum indicum"), (.sucrose, "sucrose"), (.fructose, "fructose"), (.sorbitol, "sorbitol"),
      (.yeast, "yeast"),
    ],
    decimalComma: false
  )
}
