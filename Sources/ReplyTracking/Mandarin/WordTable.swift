/// Short Latin words that tell prose from names; looked up for each word of a mixed text, hence
/// packed into an open-addressing table of integers.
struct WordTable: Sendable {
  struct Kinds: OptionSet, Sendable {
    let rawValue: UInt8
    /// May stand in lower case inside a title: "The Lord of the Rings".
    static let connector = Kinds(rawValue: 1)
    /// English that names do not have: "we", "please".
    static let common = Kinds(rawValue: 2)
    /// Begins a greeting or thanks, which are never the substance.
    static let courtesy = Kinds(rawValue: 4)
    /// May go on with one: "thanks for your support".
    static let courteous = Kinds(rawValue: 8)
    /// Understood without translation: "OK", units.
    static let neutral = Kinds(rawValue: 16)
  }

  private var keys: [UInt64]
  private var kinds: [Kinds]
  private static let size = 1024

  static let english = WordTable()

  private init() {
    keys = Array(repeating: 0, count: WordTable.size)
    kinds = Array(repeating: [], count: WordTable.size)
    for (kind, words) in WordTable.words {
      for word in words.split(whereSeparator: \.isWhitespace) {
        let slot = slot(of: WordTable.key(word.utf8))
        keys[slot] = WordTable.key(word.utf8)
        kinds[slot].insert(kind)
      }
    }
  }

  /// The first eight letters in lower case; 0 for a longer word.
  static func key(_ letters: some Sequence<UInt8>) -> UInt64 {
    var key: UInt64 = 0
    for letter in letters {
      guard key >> 56 == 0 else { return 0 }
      key = key << 8 | UInt64(letter | 0x20)
    }
    return key
  }

  func kinds(of key: UInt64) -> Kinds {
    key == 0 ? [] : kinds[slot(of: key)]
  }

  private func slot(of key: UInt64) -> Int {
    var slot = Int((key &* 0x9E37_79B9_7F4A_7C15) >> 54)
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (WordTable.size - 1) }
    return slot
  }

  private static let words: [(Kinds, String)] = [
    (.connector, "the of and for to in on at by with from a an or de la le du des el x vs no"),
    (
      .common,
      """
      i you your yours we our us they their them he she his her it its this that these those here
      there is are was were be been being am will would can could should may must shall might do
      does did done have has had not dont cant wont im ive well youre please kindly thank thanks
      sorry hello hi hey dear welcome what when where which who why how if because but so as about
      into than then too also only just very more most any all some get got give send sent reach
      contact check let know help need want wait visit provide receive received reply ship shipped
      shipping order orders email soon back again out up now today tomorrow week days hours within
      after before until during order refund return returned store item items stock sold free check
      issue problem team service happy glad love good great see look like use new next time make
      made take come go going
      """
    ),
    (.courtesy, "thank thanks thx hello hi hey dear regards welcome cheers bye goodbye morning"),
    (
      .courteous,
      """
      you so very much a lot all for your the our us to and in out of support feedback patience
      interest message messages order purchase love comment comments reaching writing contacting
      choosing being again kind words best good afternoon evening warm sincerely there friend
      everyone sir madam customer
      """
    ),
    (.courtesy, "best warm sincerely"),
    (
      .neutral,
      """
      ok okay okk k kg g mg ml l cm mm m km h hr hrs min s sec usd rmb cny eur gbp hkd pm am gb mb
      tb hh hhh hhhh haha hahaha lol emm emmm yyds xswl pcs pc vip app qq id sku
      """
    ),
  ]
}
