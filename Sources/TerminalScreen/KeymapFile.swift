/// A keymap as its file says it (formats.md section 6), before anyone judged its keys and actions.
package struct KeymapFile: Equatable, Sendable {
  package var name: String?
  package var sections: [Section]

  package init(name: String? = nil, sections: [Section] = []) {
    self.name = name
    self.sections = sections
  }

  /// The bindings of one screen, in file order.
  package struct Section: Equatable, Sendable {
    package var screen: String
    /// The line of the section's head, from 1.
    package var line: Int
    package var bindings: [Binding]

    package init(screen: String, line: Int, bindings: [Binding] = []) {
      self.screen = screen
      self.line = line
      self.bindings = bindings
    }
  }

  package struct Binding: Equatable, Sendable {
    /// Keys in notation, such as `g g`.
    package var keys: String
    /// An action's name; "" unbinds.
    package var action: String
    /// From 1.
    package var line: Int

    package init(keys: String, action: String, line: Int) {
      self.keys = keys
      self.action = action
      self.line = line
    }
  }
}
