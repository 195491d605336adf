/// A few words of Chinese, Japanese and Korean labels, whose scripts part no words.
extension LanguageWords {
  static let symbols = LanguageWords(
    code: "und",
    functionWords: "",
    magnitudes: [(8, "亿, 億, 억"), (4, "万, 萬, 만"), (12, "兆, 조"), (3, "千, 천")],
    words: [
      // Stems of how to store, and phrases of until when to use, in all languages.
      (
        .storage,
        """
        store in, store at, store below, storage, refrigerat*, keep cool, keep in a, conservar, conservare, conserver, conservacion*, \
        conservation, aufbewahr*, kuhl lagern, trocken lagern, lagern, bewaren, bewaar, przechow*, хранить, хранен*, simpan, \
        keep dry, cool and dry, cool dry place, lugar fresco, endroit frais, luogo fresco, local fresco, kuhl und trocken
        """
      ),
      (
        .useBy,
        """
        best before, best by, use by, bbe, expiry date, expiration date, exp date, consumir preferentemente, fecha de caducidad, \
        a consommer de preference, a consommer avant, date de peremption, mindestens haltbar, verwendbar bis, haltbar bis, \
        ten minste houdbaar, houdbaar tot, da consumarsi, consumare preferibilmente, data di scadenza, scadenza, consumir antes, \
        validade, data de validade, najlepiej spozyc, data waznosci, termin waznosci, срок годности, годен до, caducidad, kedaluwarsa
        """
      ),
      (.liveCellUnit, "活菌, 活性菌, 活菌数, 生菌, 生きた乳酸菌, 생균, 유산균수, 투입균수, 보장균수"),
      (.cellUnit, "菌, 乳酸菌, 益生菌, 細胞, 细胞, 세포, 유산균"),
      (.per, "每, 含有, 含, あたり, 当たり, 당"),
      (.probiotic, "益生菌, 乳酸菌, プロバイオティクス, ビフィズス菌, 프로바이오틱스, 유산균, 비피더스균"),
      (.killed, "灭活, 滅活, 殺菌, 加熱殺菌, 사균, 열처리"),
      (.ferment, "发酵, 發酵, 発酵, 발효"),
      (.live, "冻干, 凍乾, 동결건조"),
      (.ingredientsHeader, "成分, 配料, 配料表, 原材料名, 全成分, 성분, 전성분, 원재료명"),
    ],
    basisUnits: [
      (.serving, "袋, 包, 条, 條, 스틱"), (.capsule, "粒, 胶囊, 膠囊, カプセル, 캡슐"), (.tablet, "片, 錠, 정"),
      (.drop, "滴"), (.day, "日, 天"), (.gram, "克, グラム"), (.ml, "毫升"),
    ],
    forms: [
      (.capsule, "胶囊, 膠囊, カプセル, 캡슐"), (.powder, "粉, 粉末, 冲剂, 분말"), (.tablet, "片剂, 錠剤"),
      (.drops, "滴剂, 滴劑"), (.cream, "面霜, クリーム, 크림"), (.serum, "精华, 精華, 美容液, 세럼"), (.toner, "化粧水, 爽肤水, 토너"),
      (.food, "酸奶, ヨーグルト, 요거트"),
    ],
    decimalComma: false
  )
}
