import Foundation
import InboxDesk
import InboxModel
import InboxStore
import Testing

/// `--policy FILE`: the whole history judged by other rules, and nothing is written.
struct WhatIfTests {
  private let asOf = "--as-of 2026-09-10T00:00:00Z"

  @Test func byTheSameRulesEverythingIsAsItIs() throws {
    let sandbox = try Sandbox()
    try sandbox.makeStore()
    let commands = [
      "report --by seat,policy,kol,post --format csv", "report --by account --format csv",
      "report --profile all", "turns --format jsonl",
    ]
    for command in commands {
      for moment in [asOf, "--as-of 2026-09-08T02:30:00Z"] {
        let plain = try sandbox.run("dafu \(command) \(moment)")
        #expect(plain.status == 0 && !plain.output.isEmpty)
        var judged = try sandbox.run("dafu \(command) \(moment) --policy site.toml")
        judged.output.replace(
          "what if: judged by site.toml, not by the store's own rules\n", with: "")
        #expect(judged == plain)
      }
    }
  }

  @Test func nothingIsRecordedAndNoByteOfTheStoreChanges() throws {
    let sandbox = try Sandbox()
    try sandbox.makeStore()
    let store = URL(filePath: sandbox.storePath)
    let before = try Data(contentsOf: store)
    let change = "sed 's/1h working/2h working/' site.toml > other.toml"
    let outcome = try sandbox.run("\(change); dafu report --policy other.toml \(asOf)")
    #expect(outcome.status == 0 && outcome.words.isEmpty)
    #expect(outcome.output.contains("what if: judged by other.toml"))
    #expect(try Data(contentsOf: store) == before)
    #expect(try sandbox.run("dafu recompute --check").status == 0)
  }

  @Test func theFileIsNamedWithoutItsFolder() throws {
    let sandbox = try Sandbox()
    try sandbox.makeStore()
    let line = "mkdir there; cp site.toml there/strict.toml; "
    let json = try sandbox.run(
      "\(line)dafu report --policy \"$PWD/there/strict.toml\" --format json \(asOf)"
    ).output
    #expect(json.contains(#""policy_file":"strict.toml""#) && !json.contains("there"))
  }

  @Test func otherWordsToIgnoreAndOtherKOLsJudgeToo() throws {
    let sandbox = try Sandbox()
    try sandbox.makeStore()
    let words = #"s/ignore_words = .*/ignore_words = ["Please send us a private message"]/"#
    let change = "sed '\(words); s/followers = 100000/followers = 900000/' site.toml > other.toml"
    let command = "dafu report --by kol --format csv \(asOf)"
    let usual = try sandbox.run(command).output
    let other = try sandbox.run("\(change); \(command) --policy other.toml").output
    #expect(usual.contains("\ntrue,") && !other.contains("\ntrue,"))
    let untranslated = "dafu turns --format jsonl \(asOf)"
    #expect(try sandbox.run(untranslated).output.contains(#""translation":"untranslated""#))
    let turns = try sandbox.run("\(untranslated) --policy other.toml").output
    #expect(!turns.contains(#""translation":"untranslated""#))
  }
}
