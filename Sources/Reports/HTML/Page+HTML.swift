extension Page {
  var html: String {
    var html = HTMLWriter()
    html.markup("<!DOCTYPE html>\n")
    html.element("html", ["lang": "en"]) { html in
      html.element("head") { head(&$0) }
      html.element("body", isWide ? ["class": "wide"] : [:]) { body(&$0) }
    }
    return html.buffer.text
  }

  private func head(_ html: inout HTMLWriter) {
    html.void("meta", ["charset": "utf-8"])
    html.void(
      "meta",
      [
        "http-equiv": "Content-Security-Policy",
        "content": "default-src 'none'; style-src 'unsafe-inline'",
      ])
    html.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    html.line("title", text: "\(title), \(subject)")
    html.element("style") { $0.markup(styleSheet + "\n") }
  }

  private func body(_ html: inout HTMLWriter) {
    html.element("header") { header(&$0) }
    html.element("main") { html in
      keyFigures(&html)
      charts(&html)
      for section in sections { self.section(section, &html) }
    }
    html.element("footer", ["class": "signature"]) { signature(&$0) }
  }

  private func header(_ html: inout HTMLWriter) {
    html.line("h1", text: title)
    html.line("p", ["class": "period"], text: subject)
    html.element("dl", ["class": "circumstances"]) { html in
      for (name, value) in circumstances {
        html.line("dt", text: name)
        html.line("dd", text: value)
      }
    }
    html.element("nav", ["aria-label": "Sections"]) { html in
      if charts != nil { html.line("a", ["href": "#charts"], text: "Charts") }
      for section in sections { html.line("a", ["href": "#\(section.id)"], text: section.title) }
    }
  }

  private func keyFigures(_ html: inout HTMLWriter) {
    html.element("ul", ["class": "key"]) { html in
      for figure in keyFigures {
        html.element("li") { html in
          html.line("span", ["class": "name"], text: figure.name)
          html.line("span", ["class": "value"], text: figure.value)
          html.line("span", ["class": "detail"], text: figure.detail)
        }
      }
    }
  }

  private func section(_ section: PageSection, _ html: inout HTMLWriter) {
    html.element("section", ["id": section.id]) { html in
      html.line("h2", text: section.title)
      if let note = section.note { html.line("p", ["class": "note"], text: note) }
      for table in section.tables { html.table(table) }
      if !section.remarks.isEmpty { remarks(section.remarks, &html) }
    }
  }

  private func charts(_ html: inout HTMLWriter) {
    guard let charts else { return }
    html.element("section", ["id": "charts"]) { html in
      html.line("h2", text: "Charts")
      if charts.figures.isEmpty {
        html.line("p", ["class": "note"], text: "No turn opened in the period.")
      }
      html.hatching()
      for figure in charts.figures {
        html.element("figure") { html in
          html.element("figcaption") { html in
            html.line("div", ["class": "name"], text: figure.title)
            html.line("div", ["class": "quiet"], text: figure.note)
          }
          if let drawing = figure.drawing { html.drawing(drawing) }
        }
      }
    }
  }

  private func remarks(_ remarks: [PageRemark], _ html: inout HTMLWriter) {
    html.element("dl", ["class": "terms"]) { html in
      for remark in remarks {
        html.line("dt", text: remark.term)
        html.line("dd", text: remark.meaning)
      }
    }
  }

  /// Seen on paper alone.
  private func signature(_ html: inout HTMLWriter) {
    html.line("span", text: "Name")
    html.line("span", text: "Date, signature")
  }
}
