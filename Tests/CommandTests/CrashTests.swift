import Foundation
import Testing

/// What is left when a process ends without a chance to tidy up.
struct CrashTests {
  /// An import that is killed while lines still come, and what is done to the store afterwards.
  private func killed(_ afterwards: String) throws -> Outcome {
    let sandbox = try Sandbox()
    let lines = (0..<24_000).map {
      #"{"platform":"weibo","account":"b","conversation":"p\#($0 / 3)","id":"\#($0)","#
        + #""direction":"in","text":"在吗","at":\#(1_788_742_800 + $0)}"#
    }
    try Data(lines.joined(separator: "\n").utf8)
      .write(to: sandbox.home.appending(path: "log.jsonl"))
    return try sandbox.run(
      """
      mkfifo pipe; dafu import pipe >out 2>err & import=$!
      cat log.jsonl >pipe 2>/dev/null &
      until dafu list --format csv 2>/dev/null | grep -q weibo; do :; done
      kill -KILL $import 2>/dev/null; wait
      \(afterwards)
      """)
  }

  @Test func anImportThatIsKilledLeavesWholeBatchesAndGoesOnWhenAskedAgain() throws {
    let outcome = try killed(
      """
      dafu recompute --check | sed 's/.*, //'
      dafu import log.jsonl | sed 's/.* 0 completed/0 completed/'
      dafu recompute --check
      """)
    #expect(
      outcome.output == """
        0 not as they should be
        0 completed, 0 rejected
        8000 conversations, 0 not as they should be

        """)
    #expect(outcome.status == 0)
  }

  @Test func aCopyOfTheFilesOfAKilledProcessIsAStore() throws {
    let outcome = try killed(
      """
      mkdir moved; mv inbox.sqlite* moved
      dafu recompute --check --store moved/inbox.sqlite | sed 's/.*, //'
      """)
    #expect(outcome.output == "0 not as they should be\n")
  }
}
