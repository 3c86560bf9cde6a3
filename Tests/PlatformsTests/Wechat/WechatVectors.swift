/// Vectors of WeChat's own documentation (O), and others with made-up keys that were computed with
/// three independent libraries (A to H).
enum WechatVectors {
  static let token = "pandaInbox2024"
  static let appID = "wx8f3a1c20b7d94e65"
  static let key = "TOpoEoxAKemOxOe2aGpRmd57er0FtShf9LEMNf+1DCk"
  /// The same bytes, with other bits in the last character that mean nothing.
  static let looseKey = "TOpoEoxAKemOxOe2aGpRmd57er0FtShf9LEMNf+1DCm"
  static let corpToken = "kfCallbackTok1"
  static let corpID = "ww5c1e0f9a7b3d2468"
  static let corpKey = "Owt6tVu+phmjYA1d+eZp94QvCNNWXSx9fnnh3jnUbtx"

  /// 317 bytes of UTF-8.
  static let b = """
    <xml><ToUserName><![CDATA[gh_7f0c2d91ab34]]></ToUserName><FromUserName><![CDATA[oPanda0_\
    TestUser-Openid00001]]></FromUserName><CreateTime>1735660801</CreateTime><MsgType><![CDA\
    TA[text]]></MsgType><Content><![CDATA[你好，请问这款包包什么时候到货？🐼]]></Content><MsgId>2408608757519\
    5331</MsgId></xml>
    """
  static let o3 = """
    +qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJG\
    QqcvZqzDpVzazhZv6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrf\
    MZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgR\
    tWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04=
    """
  static let o3Plain = """
    {"ToUserName":"gh_97417a04a28d","FromUserName":"o9AgO5Kd5ggOC-bXrbNODIiE3bGY","CreateTim\
    e":1714112445,"MsgType":"event","Event":"debug_demo","debug_str":"hello world"}
    """
  static let o4 = """
    ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==
    """
  /// B, encrypted.
  static let c = """
    sF4CoXuUXfi0a8PIOfxS/PgqvFDLfK5bplMVIRNFnjpkiwnZ6rzGxo7zXKegbQ1fEGqC2wyFxZeoIUeBgKaW4RQ0\
    S+ZvYaGUP61D7SU452brAM6Y35+ZsOSZe2Vo3DTPWYky8U2vYW5h/62YjNYzPxPEhFxtMS4AyRPycJ7RN6AH8HpF\
    aE8h8YqRvZitXSKnRZobi1MkPmkMWruoIntXj/EjZIXFobsc5x+cCYLDVRTooeThLwAlIa+z0gOINc6FFYaI7B5s\
    Y6mRyoH4KTPZUXdS+gX+CBfVXA7yjdVdFHshluCspUYRFafAU8npMQ+szndvZQA9lamnjHJwMjX+8eB3XspORNnH\
    MAx7DQ3YHSe+M1t9NOPZ7L0eBSCEwwy/kkn+/Svjvfu6KKSCo1THgR5WA1hUdAUHBeIgzWim3l9i+MrmY3LgIDCE\
    cbs5TkvAojVkH0omSZ9rrbgy5/lQkFwQ6Z+YU7W6e8zHg/s83ZQRHHpeeSA/UwhHltV8hZoJ
    """
  /// Filled up by 1 byte.
  static let d1 = """
    v3hWmbFBkV7fgtvevmuPe9BI2J/STaQ9d7saj9SIanuVWn92LNQSutgaIT1+0cj088oeo5KLmtTI55cGOtWW6TjU\
    hC025jUjCi/Uaq+J1gaSdUuVV5yL3gL0bbYNR1MteLVfndR3p7Vr+imO30/Pv6MxnR+scBbt8RzsHQ9/szYxvMZi\
    fYVXjIFyeoEuRgokF3szCTMR4JSeLLJmaCD1Qodf/U+Zp1uVzWd5J2r0sw57C1h2QRguZqMcSWuJv5OYAva7K9ro\
    vKLUTVgL3rkNZb5qLzYNZMVMmsrYx4CvVT6o5TyKJf2aqABMFuwghuADSgwA2xSHXqWh7rzzgawfwMOtjWRfln7c\
    8S1qgm8VaP/DuyA4C+Qznhhyhy2JV33GO+vkP6TYYnoxQb5w3/ACf4RwdQDQiTUro6bmqvnJlFk=
    """
  static let d17 = """
    v3hWmbFBkV7fgtvevmuPe/tzGZ4mqPGfC+174+rTrPX9aT5hd2Fdz+ooufTfQQyRttznJPrGkCbBK8M/iMArXt7H\
    bK7vZmeCLVIs3g43b1dPPXoEQCO2JD4WT/s+IB3Y6+6LDIW7UcIt51euWbjYV6ts30503CvgWe/w4sV+9ZbbGftA\
    3ya5Vt3LQJv/RUmt2GQQujduEr+ApNSOUho4gaCnwVTCvUhIf/9MvP3o6YmiJlJDmMiHhs8iGMOojz8sQCjn0LDO\
    e4TqSw4YpV1VazgbgOizG0l9QAaycLdDewWwFI93RjirO9mNugpsL5PG1FT6BFGJef4ogRLrnbtQX8mghQJZU+UZ\
    9AF2DR5AcCM09G/D0fnSxbgOZkqWxknWnox4zZVMt0eAmsf69eByKxbFSHwAINkGFAm2i791Z5s=
    """
  static let d32 = """
    v3hWmbFBkV7fgtvevmuPe5Ln0K1ak35UQg6EuIaxtfWdJqvfgqCtA4n9n1NWNQ/NyOUjYkzhRoPClS+qsjbpyYGv\
    20E4qLq0DPOTdn7xx2Bs/MXOJRxvCvAJy80LDCUvxXE3wQqD9PHXZGAsSfAMbO1JWOVmS+v5ijwpghyEUVb2ZvdJ\
    Oq/EG9bEul6f9zks9q08i1mZCbaFIaTurmelNp+hIc50corOuDWl0SbnEJFCP9ThwdAf+tMDuclogX1IJyeHWo/m\
    zMI/r5+g94S+fXgFq3LsTKOqMXIlDteA1a1tKrH+Ezn/rWhGqxhV/bgDGeu9znVe0GIDNzol74r3AcA31n2Pl5C1\
    jm6UlTgDVkEbEIV61dt+q7rQI5bUmsW7Dl7AGdKgYuhOtLt0FyvcdNbU4qrI8muDeG6h/HWH8Z1lDUEJVOkO5QGV\
    vXL380LqjF6e21BwPzPP0HIPet7FpA==
    """
  static let e = """
    qqMhJJ3dvFBLnwoc1etE7NpkKrmqQMIHbPfpZiRV7jWLZgf8Pb0kLDCRENLKK9kO5200Td/VWkUzmjITCkGDKeXN\
    x/aEQVbUvVb19Y3Z+tY7XRXWFjlIJ5895JiJwOb8xnraToRU/9DXKyrUeWl9vuZneWrc0kqcR8UzK5QVRtw9Wj1F\
    yM0utOX+ndBf63uF8AbTZ1NkiunpYbyvmx1mlTsQtwslHV9Lrpz0Cc79o8Ps8/7dvfs7cYf9YNlFs/hbBIKD5sYI\
    G/IGGJugmTmsLXn7EkjB/mnGLXktgOT4YXvJPSMs6w8Mt7/nwRukUqddHM8oVINn4UvOep97puokCgzEW3AGzRBl\
    fkAipiGbjSvArWBz8HPAX/1q20zFxbiPiprf74JjJ/cp2G8XuP+QseW58QZaA3dMIv/h707NaOA=
    """
  static let ePlain = """
    <xml><ToUserName><![CDATA[oPanda0_TestUser-Openid00001]]></ToUserName><FromUserName><![C\
    DATA[gh_7f0c2d91ab34]]></FromUserName><CreateTime>1735660803</CreateTime><MsgType><![CDA\
    TA[text]]></MsgType><Content><![CDATA[您好，已收到，稍后回复您。]]></Content></xml>
    """
  /// B, encrypted for another account.
  static let h = """
    sF4CoXuUXfi0a8PIOfxS/PgqvFDLfK5bplMVIRNFnjpkiwnZ6rzGxo7zXKegbQ1fEGqC2wyFxZeoIUeBgKaW4RQ0\
    S+ZvYaGUP61D7SU452brAM6Y35+ZsOSZe2Vo3DTPWYky8U2vYW5h/62YjNYzPxPEhFxtMS4AyRPycJ7RN6AH8HpF\
    aE8h8YqRvZitXSKnRZobi1MkPmkMWruoIntXj/EjZIXFobsc5x+cCYLDVRTooeThLwAlIa+z0gOINc6FFYaI7B5s\
    Y6mRyoH4KTPZUXdS+gX+CBfVXA7yjdVdFHshluCspUYRFafAU8npMQ+szndvZQA9lamnjHJwMjX+8eB3XspORNnH\
    MAx7DQ3YHSe+M1t9NOPZ7L0eBSCEwwy/kkn+/Svjvfu6KKSCo1THgR5WA1hUdAUHBeIgzWim3l9i+MrmY3LgIDCE\
    cbs5TkvAjNfzqz0toyrELAD2YbbC2LaR45ZPbt82x+BYBFGRYO46TWpmVJgov0SwTAUp+Lbb
    """
  static let f = """
    7pcBZYuJo2gbOiZbNBEoiXgGuyyJ8ITuz3UUojMRuJTuRdwHBYmkuE+nS3fJArwhn8ts9w5OZSHHWkNMLCdP4g==
    """
  static let g = """
    jfUqK5NDl76bfgoLKn+BrCGxRmWAZGlmPmD5diRjftjQwBiMnUHVluClUYd/mszmo4INZnUt5OBgEAYBfNGoiflO\
    VKPzyl9WfbHQCC1ZKytcp0kj7p30DqmPuFBDQH2o5lmF+GK64wOXrLpcGX5NN8jkLDJMmLhkYp4f3cUfUPQKvomE\
    4EguIF7+xTaLDpKhLjmMqKJ9B1zOYcjccFGKoaHvxiMzD7CD7I4mKFP2DOqZwUf34O6L/r5IFXCp8xTrjH+IyyQC\
    3yFF3gHf4EVZs8ljR2OSbHnUfE5O93M8UDkDYtgvxyPisjq1DK5y3YAnUUJG+hxInCR3zTGsqa8sVZsn3vm7M42S\
    UkKLDylvJCstOhbpDCrgSly0NsBVCdezS/hSOLTZ+5CCSM3uoMF3ls7TwwgdiIwqAq6ECR9zod8=
    """
  static let gPlain = """
    <xml><ToUserName><![CDATA[ww5c1e0f9a7b3d2468]]></ToUserName><CreateTime>1735660901</Crea\
    teTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[kf_msg_or_event]]></Event><To\
    ken><![CDATA[ENCMadeUpSyncToken0001]]></Token><OpenKfId><![CDATA[wkMadeUpKfAccount01]]><\
    /OpenKfId></xml>
    """
}
