import InboxModel

/// `11-24`.
func monthAndDay(_ moment: Moment, _ zone: Zone) -> String {
  let date = zone.local(moment).date
  return "\(padded(date.month, 2))-\(padded(date.day, 2))"
}

/// `17:40`.
func hourAndMinute(_ moment: Moment, _ zone: Zone) -> String {
  let second = zone.local(moment).second
  return "\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2))"
}

/// `11-24 17:40`, or `17:40` on the day of `now`.
func dayAndTime(_ moment: Moment, _ zone: Zone, now: Moment) -> String {
  let time = hourAndMinute(moment, zone)
  return zone.local(moment).date == zone.local(now).date
    ? time : "\(monthAndDay(moment, zone)) \(time)"
}
