extension WeiboCode {
  static let system: [Row] = [
    (
      [10001, 10002, 10009, 21331], .busy,
      "Weibo has trouble of its own and asks to try later."
    ),
    (
      [10003, 10010, 10011], .doubtful,
      "Weibo has trouble between its own servers, so it is not certain what became of the call."
    ),
    (
      [10004], .stopped,
      "Weibo shuts out this server's address; ask Weibo to allow it, or use a proxy."
    ),
    (
      [10005, 10014], .notGranted,
      "Weibo does not grant this interface to the app; apply for it on open.weibo.com, or use the business interface."
    ),
    (
      [10006, 10013], .login,
      "Weibo does not know the app or the token; connect the account again with dafud account add."
    ),
    (
      [10008, 10016, 10017], .wrong,
      "Weibo found a parameter wrong or missing; check the account's options in the site file."
    ),
    ([10012], .stopped, "Weibo calls the request illegal; look at the app on open.weibo.com."),
    ([10018], .refused(retry: false), "Weibo finds the reply too long; shorten it."),
    (
      [10020, 10021], .wrong,
      "Weibo has no such interface at this address; check the account's hosts in the site file."
    ),
    (
      [10022], .limited(.address),
      "Weibo allows this server's address no more calls this hour; reading goes on after it."
    ),
    (
      [10023], .limited(.account),
      "Weibo allows this account no more calls for now; dafu goes on when they are back."
    ),
    (
      [10024], .limited(.list),
      "Weibo allows no more calls of this one interface this hour; it is called again after it."
    ),
    (
      [21335, 21411], .notGranted,
      "Weibo gives no more of this list to the app; use the business interface for all of it."
    ),
  ]

  static let authorization: [Row] = [
    (
      [21301, 21314, 21315, 21316, 21317, 21327, 21332], .login,
      "The token is used up, expired or rejected; connect the account again with dafud account add."
    ),
    (
      [21319], .login,
      "The account's owner withdrew the authorisation; connect it again with dafud account add."
    ),
    (
      [21321], .stopped,
      "The app is not reviewed and has its 15 test accounts; have it reviewed on open.weibo.com."
    ),
    (
      [21322], .wrong,
      "The redirect address is not the one that is registered for the app; set redirect in the site file."
    ),
    ([21323], .wrong, "Weibo finds the login request invalid; check app_key and redirect."),
    ([21324], .wrong, "Weibo does not accept app_key with app_secret; check both."),
    (
      [21325], .login,
      "The code was used already or is too old; begin the login again and paste the new code."
    ),
    ([21326], .wrong, "Weibo does not let this app log people in; look at it on open.weibo.com."),
    ([21328, 21329], .wrong, "Weibo does not know this kind of login."),
    ([21330], .login, "Whoever was asked to authorise the app said no; begin the login again."),
  ]
}
