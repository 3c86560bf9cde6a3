extension Store {
  /// Runs `body` on one unchanging state of the data, for readers that ask more than once.
  package func snapshot<Value>(_ body: (StoreTransaction) throws -> Value) throws -> Value {
    try read { try body(StoreTransaction(database: $0)) }
  }
}
