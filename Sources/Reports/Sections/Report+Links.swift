package import InboxModel

extension Report {
  /// Fills in where the listed turns can be seen: a look-up for each of the few that are listed.
  package mutating func addLinks(_ url: (TurnID) throws -> String?) rethrows {
    for index in slowest.indices { slowest[index].url = try url(slowest[index].turn) }
    for index in ageing.oldest.indices {
      ageing.oldest[index].url = try url(ageing.oldest[index].turn)
    }
  }
}
