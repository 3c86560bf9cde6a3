import InboxModel
import PlatformContract
import StandIns
import Testing

@testable import Platforms

/// Which addresses are called for what people attached, and how.
struct MediaHostsTests {
  private func hosts(_ configured: String...) -> MediaHosts {
    var options = WebOptions()
    for (number, host) in configured.enumerated() { options.hosts["h\(number)"] = host }
    return MediaHosts("QZone", domains: ["qpic.cn", "photo.store.qq.com"], options)
  }

  @Test(arguments: [
    ("https://m.qpic.cn/psc?/V12/a*b!/r&bo=1", "https://m.qpic.cn/psc?/V12/a*b!/r&bo=1"),
    ("http://b1.photo.store.qq.com/psb?/x", "https://b1.photo.store.qq.com/psb?/x"),
    ("//qpic.cn/a", "https://qpic.cn/a"), ("HTTPS://M.QPIC.CN/A", "https://m.qpic.cn/A"),
  ])
  func thePlatformsOwnHostsAreCalledOverTLS(text: String, called: String) {
    #expect(hosts().address(text) == called)
  }

  @Test(arguments: [
    "http://127.0.0.1/x", "https://127.0.0.1/x", "http://localhost:3000/delete", "https://[::1]/",
    "http://169.254.169.254/latest/meta-data", "https://10.0.0.1/x", "https://2130706433/x",
    "https://evilqpic.cn/x", "https://qpic.cn.evil.example/x", "https://qpic.cn@evil.example/x",
    "https://evil.example/qpic.cn", "https://evil.example?.qpic.cn", "https://m.qpic.cn:8443/x",
    "https://evil.example#.qpic.cn", "https://evil.example\\.qpic.cn/x", "file:///etc/passwd",
    "ftp://qpic.cn/x", "qpic.cn/x", "", "https://", "https://a b.qpic.cn/", "https://qpic.cn%2f/",
    "https://qpic.cn/" + String(repeating: "x", count: 2048), "https://ｑpic.cn.evil/",
  ])
  func noOtherAddressIsCalled(text: String) {
    #expect(hosts().address(text) == nil)
  }

  @Test func aHostOfTheSiteFileIsCalledAsItStandsThereAndOnNoOtherPort() {
    let hosts = hosts("http://127.0.0.1:8080", "https://mirror.example/base")
    #expect(hosts.address("http://127.0.0.1:8080/a?b") == "http://127.0.0.1:8080/a?b")
    #expect(hosts.address("https://mirror.example/x") == "https://mirror.example/x")
    #expect(hosts.address("http://127.0.0.1:8081/a") == nil)
    #expect(hosts.address("https://127.0.0.1:8080/a") == nil)
    #expect(hosts.address("http://mirror.example/x") == nil)
  }

  @Test func onlyRecentPicturesAndVoicesOfPeopleAreAskedFor() {
    func message(
      _ id: String, _ media: Media?, _ place: String?, _ direction: Direction = .inbound,
      at seconds: Int64 = 1_699_500_000
    ) -> Message {
      var message = Message(
        conversation: ConversationID(
          account: AccountID(platform: .qzone, name: "brand"), thread: "t"),
        id: id, direction: direction, text: "", at: Moment(seconds: seconds))
      (message.media, message.mediaURL) = (media, place)
      return message
    }
    let place = "http://m.qpic.cn/1"
    let references = hosts().references(
      [
        message("a", .image, place), message("b", .image, place, .outbound),
        message("c", .video, place), message("d", .voice, place), message("e", .image, nil),
        message("f", .image, "http://10.0.0.1/x"), message("g", nil, place),
        message("h", .image, place, at: 1_699_000_000),
      ], Moment(seconds: 1_700_000_000))
    #expect(
      references == [
        MediaReference(message: "a", text: place, media: .image),
        MediaReference(message: "d", text: place, media: .voice),
      ])
  }

  @Test func whatAHostAnswersIsAPictureOrAReason() async throws {
    try await withQzone { house in
      let connection = try house.browser()
      func copy(_ path: String) async throws -> MediaBytes {
        try await connection.media(
          MediaReference(message: "1", text: house.platform.address + path, media: .image))
      }
      let picture = MediaBytes(bytes: Pictures.bytes, type: "image/jpeg")
      #expect(try await copy("/pic/1.jpg") == picture)
      #expect(try await copy("/pic/moved") == picture)
      let reasons: [(String, ConnectionProblem)] = [
        ("/pic/out", .unable("QZone sends on to another host, which is not called.")),
        ("/pic/round", .unable("QZone sends on from one address to the next without end.")),
        ("/pic/page", .unable("QZone answers with something else in its place.")),
        ("/pic/gone", .unable("QZone does not give it: status 404.")),
        ("/pic/busy", .unreachable("QZone answers with status 503.")),
        ("/pic/large", .unable("It is larger than 20 MiB.")),
      ]
      for (path, problem) in reasons {
        await #expect(throws: problem) { try await copy(path) }
      }
      #expect(house.platform.requests.allSatisfy { $0.headers["cookie"] == nil })
      await #expect(
        throws: ConnectionProblem.unable("It is on no host of QZone's, and is not called.")
      ) {
        try await connection.media(
          MediaReference(message: "1", text: "http://127.0.0.1:1/x", media: .image))
      }
    }
  }

  /// A bridge's actions can be called by address: a stranger must not be able to.
  @Test func theBridgeItselfIsNoHostOfPictures() async throws {
    try await withQzone { house in
      let place = house.platform.address + "/send_comment?content=x"
      await #expect(throws: ConnectionProblem.self) {
        try await house.bridge().media(MediaReference(message: "1", text: place, media: .image))
      }
      #expect(house.platform.requests.isEmpty)
    }
  }

  @Test func picturesAndVoicesOfEveryPlatformAreGivenAndCopied() async throws {
    try await withTieba { house in
      let place = house.platform.address + "/pic/1.jpg"
      house.platform.addThread()
      let floor = house.platform.addFloor("坏了[pic:\(place)][pic:\(place)?2]")
      let voice = house.platform.addFloor("[voice:0a1b2c_d]", by: 5)
      house.platform.addFloor("[pic:http://10.0.0.1/x][voice:../x]", by: 6)
      house.platform.addFloor("[pic:\(place)]", by: TiebaStandIn.brand)
      let connection = try house.reader()
      let round = try await connection.round()
      #expect(
        Set(round.media) == [
          MediaReference(message: "\(floor)", text: place, media: .image),
          MediaReference(
            message: "\(voice)",
            text: house.platform.address
              + "/c/p/voice?voice_md5=0a1b2c_d&play_from=pb_voice_play", media: .voice),
        ])
      for reference in round.media {
        #expect(try await connection.media(reference).bytes == Pictures.bytes)
      }
    }
    try await withQzone { house in
      let place = house.platform.address + "/pic/1.jpg"
      house.platform.addPost()
      house.platform.addComment("看", picture: place)
      house.platform.addBoardEntry("[img]\(place)[/img]好看")
      house.platform.addBoardEntry("[img]http://10.0.0.1/x[/img]")
      let round = try await house.browser().round()
      #expect(
        Set(round.media) == [
          MediaReference(message: "\(QzoneHouse.post)_1", text: place, media: .image),
          MediaReference(message: "board_1700000001", text: place, media: .image),
        ])
      #expect(round.message("board_1700000001")?.text == "[图片]好看")
      house.platform.set(.flatReplies)
      let bridged = try await house.bridge { $0.web.hosts["media"] = house.platform.address }
        .round()
      #expect(bridged.media.map(\.text) == [place])
    }
    try await withMeipai { house in
      let place = house.platform.address + "/pic/1.jpg"
      house.platform.addVideo()
      let comment = house.platform.addComment("[图片评论，请下载客户端新版查看]", picture: place)
      let bare = house.platform.addComment("[图片评论，请下载客户端新版查看]", by: 6)
      let connection = try house.connection()
      let round = try await connection.round()
      #expect(
        round.media == [MediaReference(message: "\(comment.id)", text: place, media: .image)])
      #expect(round.message(bare.id)?.media == .image)
      #expect(try await connection.media(round.media[0]).bytes == Pictures.bytes)
    }
  }
}
