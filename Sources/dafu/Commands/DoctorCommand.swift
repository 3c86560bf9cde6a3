import ArgumentParser
import Foundation
import InboxInterface
import InboxModel
import PlatformContract
import Reports
import Settings

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Check the terminal, the configuration, the store and the service.",
    discussion: "Ends with 1 when something is bad, and says what to do about it.")

  @OptionGroup var files: SiteOptions

  func run() throws {
    let environment = ProcessInfo.processInfo.environment
    var findings = TerminalCheck(environment: environment).findings
    let places = Places(files)
    findings.append(.good("site file", places.site.path ?? "none; the defaults are in force"))
    findings.append(.good("personal", places.personal.path ?? "none"))
    do {
      let site = try Site(places)
      findings += site.doubts.map { .note("site file", sentence(for: $0)) }
      findings += site.rules.policies.compactMap(doubt)
      findings.append(keymap(site))
      findings += StoreCheck(site: site, now: SystemClock.now).findings
    } catch {
      findings.append(.bad("settings", sentence(for: error)))
    }
    try write(findings)
    if findings.contains(where: { $0.grade == .bad }) { throw ExitCode(1) }
  }

  /// A policy for what its platform does not have; only an imported log could hold it.
  private func doubt(_ policy: Policy) -> Finding? {
    guard let platform = policy.platform, let kind = policy.kind,
      let reason = PlatformFacts.absence(of: kind, on: platform)
    else { return nil }
    let version = PolicyVersion(name: policy.name, effectiveFrom: policy.effectiveFrom)
    return .note("site file", "policy \(version) matches nothing but an imported log; \(reason)")
  }

  private func keymap(_ site: Site) -> Finding {
    do {
      _ = try Keymap(layers: KeymapLayers(site).layers())
      return .good("keymap", site.keymap ?? "default")
    } catch {
      return .bad("keymap", sentence(for: error))
    }
  }

  private func write(_ findings: [Finding]) throws {
    let lines = findings.map { finding in
      let surface = PlainOutput.surface
      // A platform's own words may have several lines.
      let words = finding.words.split(whereSeparator: \.isNewline).joined(separator: " ")
      return surface.cell(finding.grade.rawValue, columns: 6)
        + surface.cell(finding.subject, columns: 11) + words + "\n"
    }
    try StandardOutput().write(text: lines.joined())
  }
}
