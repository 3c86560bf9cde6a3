extension WeiboCode {
  static let replies: [Row] = [
    ([20003], .gone, "The person's account does not exist any more, so nobody can be answered."),
    ([20008], .refused(retry: false), "Weibo takes no empty reply; write something."),
    (
      [20012], .refused(retry: false),
      "Weibo finds the reply longer than 140 Chinese characters; shorten it."
    ),
    (
      [20013], .refused(retry: false),
      "Weibo finds the reply longer than 300 Chinese characters; shorten it."
    ),
    (
      [20015, 20033, 20034], .stopped,
      "Weibo restricts the account, the app or this server's address; log in on weibo.com and look."
    ),
    (
      [20016], .refused(retry: true),
      "Weibo says that the account writes too often; the reply is tried again later."
    ),
    (
      [20017], .refused(retry: false),
      "Weibo finds the reply too much like a recent one; say it in other words."
    ),
    (
      [20019, 20111], .refused(retry: false),
      "Weibo takes the same text only once in a row; say it in other words."
    ),
    (
      [20018, 20020, 20021], .refused(retry: false),
      "Weibo takes the reply for advertising or for forbidden content; have a colleague look at its words and links."
    ),
    (
      [20022], .stopped,
      "Weibo finds this server's address behaving unusually; answer on the phone until it stops."
    ),
    (
      [20031], .stopped,
      "Weibo wants a captcha solved; log in on weibo.com, write one comment there, and try again."
    ),
    (
      [20032], .accepted,
      "Weibo accepted the reply and shows it after a minute or two; do not send it again."
    ),
    ([20101], .gone, "The post does not exist any more, so the reply has no place."),
    (
      [20102, 20203], .refused(retry: false),
      "Weibo lets an account change only what it wrote itself."
    ),
    ([20112], .gone, "The author's privacy settings hide the post, so the reply has no place."),
    (
      [20201, 20202, 20204], .gone,
      "The comment does not exist any more, so the reply has no place."
    ),
    (
      [20206, 20207], .refused(retry: false),
      "The author lets only people comment whom they follow or trust; answer another way, such as by private message."
    ),
    ([20354], .refused(retry: false), "Weibo does not take this kind of file."),
  ]

  static let messages: [Row] = [
    (
      [20301], .refused(retry: false),
      "The person does not follow the account, so Weibo delivers no private message to them."
    ),
    (
      [20302, 20303, 20305, 20307], .refused(retry: false),
      "Weibo does not accept this private message; look at the conversation on the phone."
    ),
    (
      [20306], .refused(retry: false),
      "Weibo takes the same private message only once; say it in other words."
    ),
  ]
}
