extension WechatStandIn {
  /// What an address said to a push.
  package struct PushAnswer: Sendable {
    package var status: Int
    package var body: [UInt8]

    package init(status: Int, body: [UInt8]) {
      self.status = status
      self.body = body
    }

    /// Within five seconds: nothing, `success`, or a message to pass on.
    var isReceipt: Bool {
      let text = String(decoding: body, as: UTF8.self)
      return status == 200 && (text.isEmpty || text == "success" || text.hasPrefix("<xml>"))
    }
  }

  package struct Delivery: Hashable, Sendable {
    package var deliveries: Int
    package var isReceived: Bool

    package init(deliveries: Int = 0, isReceived: Bool = false) {
      self.deliveries = deliveries
      self.isReceived = isReceived
    }
  }

  /// Delivers a push until it is said to be received, four times at the most.
  ///
  /// `make` gives the push of a try, counted from 0: whether a retry is signed anew is not known.
  /// `post` brings it to the address; nil: nobody answered.
  package func deliver(
    _ make: (Int) throws -> WechatPush, by post: (WechatPush) async throws -> PushAnswer?
  ) async throws -> Delivery {
    var delivery = Delivery()
    while delivery.deliveries < 4, !delivery.isReceived {
      let answer = try await post(make(delivery.deliveries))
      delivery.deliveries += 1
      let isLate = change { world in
        defer { world.lateAnswers = max(0, world.lateAnswers - 1) }
        return world.lateAnswers > 0
      }
      delivery.isReceived = !isLate && answer?.isReceipt == true
    }
    return delivery
  }
}
