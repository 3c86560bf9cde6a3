import InboxModel

extension EnglishWording {
  /// `Shanghai` of `Asia/Shanghai`.
  func city(_ zone: Zone) -> String { identifierCity(zone) }
}

extension ChineseWording {
  /// Where channels and readers are most often; other cities as the zone's name has them.
  private static let cities = [
    "Asia/Shanghai": "上海", "Asia/Chongqing": "重庆", "Asia/Urumqi": "乌鲁木齐",
    "Asia/Hong_Kong": "香港", "Asia/Macau": "澳门", "Asia/Taipei": "台北",
    "Asia/Singapore": "新加坡", "Asia/Tokyo": "东京", "Asia/Seoul": "首尔",
    "Europe/London": "伦敦", "Europe/Paris": "巴黎", "Europe/Berlin": "柏林",
    "Europe/Zurich": "苏黎世", "Europe/Rome": "罗马", "Europe/Madrid": "马德里",
    "Europe/Stockholm": "斯德哥尔摩", "America/New_York": "纽约",
    "America/Los_Angeles": "洛杉矶", "Australia/Sydney": "悉尼",
  ]

  func city(_ zone: Zone) -> String {
    ChineseWording.cities[zone.identifier] ?? identifierCity(zone)
  }
}

private func identifierCity(_ zone: Zone) -> String {
  let name = zone.identifier.split(separator: "/").last.map(String.init) ?? zone.identifier
  return String(name.map { $0 == "_" ? " " : $0 })
}
