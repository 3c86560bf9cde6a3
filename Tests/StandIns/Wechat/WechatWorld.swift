/// What a stand-in of WeChat has: accounts, people, what was sent, and how it misbehaves.
package struct WechatWorld: Sendable {
  // MARK: The accounts; made up, as in the test vectors

  package var appID = "wx8f3a1c20b7d94e65"
  package var appSecret = "appsecret0123456789"
  package var token = "pandaInbox2024"
  package var aesKey = "TOpoEoxAKemOxOe2aGpRmd57er0FtShf9LEMNf+1DCk"
  package var corpID = "ww5c1e0f9a7b3d2468"
  package var corpSecret = "corpsecret0123456789"
  package var corpToken = "kfCallbackTok1"
  package var corpAESKey = "Owt6tVu+phmjYA1d+eZp94QvCNNWXSx9fnnh3jnUbtx"

  /// The lines of the secrets file of the Official Account; without the key pushes may be plain.
  package func officialSecrets(withKey: Bool = true) -> String {
    """
    app_id = \(appID)
    app_secret = \(appSecret)
    token = \(token)

    """ + (withKey ? "encoding_aes_key = \(aesKey)\n" : "")
  }

  package var kfSecrets: String {
    """
    corp_id = \(corpID)
    secret = \(corpSecret)
    token = \(corpToken)
    encoding_aes_key = \(corpAESKey)

    """
  }

  // MARK: Tokens

  package var tokens = Tokens()

  package struct Tokens: Sendable {
    /// The token that is given out, and until when, in Unix seconds.
    package var current = ""
    package var expiresAt: Int64 = 0
    package var serial = 0
    /// Calls for a token, and those that demanded another one.
    package var calls = 0
    package var forced = 0
    /// What is answered instead of a token, such as `(40164, "invalid ip …")`.
    package var refusal: (code: Int, message: String)?

    /// Refused by every call although they are given out as valid.
    package var rejected: Set<String> = []
    /// The other kind, of which each call brings a new one and kills the one before, but for an
    /// overlap of so many seconds; the two kinds leave each other alone.
    package var classic = ""
    package var classicBefore = ""
    package var classicBeforeEnds: Int64 = 0
    package var overlap: Int64 = 300

    /// The token dies early; the next call for one brings another.
    package mutating func kill() { current = "" }
  }

  /// What a path may be called, by path.
  package var quotas: [String: Quota] = [:]

  package struct Quota: Sendable {
    package var aDay = Int.max
    package var aMinute = Int.max
    /// When it was called, in Unix seconds.
    package var calls: [Int64] = []

    package init(aDay: Int = .max, aMinute: Int = .max) {
      self.aDay = aDay
      self.aMinute = aMinute
    }
  }

  // MARK: Private messages

  package var people: [String: Person] = [:]
  package var sent: [Sent] = []
  package var isOverseas = false
  package var isVerified = true
  /// Whether the customer-service log holds what was sent by API.
  package var logHoldsSent = true
  package var log: [LogRecord] = []
  /// Whether the account uses WeChat's own customer-service tool.
  package var hasChatLog = true
  /// Whether a page of the log says behind which number the next one begins.
  package var numbersChatLog = true
  /// Bytes by media id.
  package var media: [String: [UInt8]] = [:]

  package struct Person: Sendable {
    package var follows = true
    package var wroteAt: Int64?
    package var answers = 0
    /// When they followed, scanned a code or tapped the menu: three answers within a minute.
    package var actedAt: Int64?
    package var answersToAct = 0
    package init() {}
  }

  package struct Sent: Hashable, Sendable {
    package var person: String
    package var text: String
    /// The customer-service account; empty for an Official Account.
    package var kf = ""
    /// The id that came with it; empty for an Official Account.
    package var id = ""

    package init(person: String, text: String, kf: String = "", id: String = "") {
      self.person = person
      self.text = text
      self.kf = kf
      self.id = id
    }
  }

  package struct LogRecord: Sendable {
    package var person: String
    package var text: String
    package var time: Int64
    /// 2002: an agent sent it; 2003: an agent received it.
    package var operation: Int

    package init(person: String, text: String, time: Int64, operation: Int) {
      self.person = person
      self.text = text
      self.time = time
      self.operation = operation
    }
  }

  // MARK: Comments

  /// By `msg_data_id:index`, the index from 0.
  package var comments: [String: [Comment]] = [:]
  /// The `msgid`s of a day's statistics, the place from 1, such as `2247483720_1`.
  package var statistics: [String: [String]] = [:]
  /// Numbers come as texts.
  package var givesTexts = false
  package var hasComments = true
  package var greatestCount = 49
  /// Comments that are there and are not given, by article.
  package var withheld: [String: Int] = [:]
  /// Days whose statistics are not ready.
  package var lateStatistics: Set<String> = []

  package struct Comment: Sendable {
    package var number: Int
    package var person: String?
    package var text: String
    package var time: Int64
    package var reply: (text: String, time: Int64)?

    package init(number: Int, person: String?, text: String, time: Int64) {
      self.number = number
      self.person = person
      self.text = text
      self.time = time
    }
  }

  // MARK: Customer service

  package var kf = CustomerService()

  package struct CustomerService: Sendable {
    /// Entries as JSON, by `open_kfid`.
    package var entries: [String: [String]] = [:]
    /// Accounts that the app does not manage.
    package var unmanaged: Set<String> = []
    package var pageSize = 3
    /// Each page is followed by an empty one that says that more waits.
    package var hasEmptyPages = false
    package var syncTokens: Set<String> = []
    /// Calls without a token that are still allowed.
    package var callsWithoutToken = Int.max
    /// Persons whose session a colleague has.
    package var taken: Set<String> = []
    package var names: [String: String] = [:]
    package var nameCalls = 0
    /// The `fail_type` with which a message to a person fails after it was taken.
    package var lateFailures: [String: Int] = [:]
  }

  // MARK: Misbehaviour

  /// What is answered next on a path instead of doing anything, the first first.
  package var instead: [String: [StandInAnswer]] = [:]
  /// What is answered next on a path after all was done.
  package var afterwards: [String: [StandInAnswer]] = [:]
  /// What holds the next answers of a path back, after all was done.
  package var gates: [String: [WechatGate]] = [:]
  /// So many answers to pushes come too late.
  package var lateAnswers = 0

  package init() {}
}
