/// How a page looks, on a screen and on paper; nothing in it reaches outside the page.
///
/// No meaning rests on colour: the page is the same in black and white. Latin fonts come first and
/// a font of every system for Chinese behind them, simplified before others.
let styleSheet = """
  :root { --ink: #1c1f23; --quiet: #5a626b; --rule: #c9ced4; --fill: #2f4858; }
  * { box-sizing: border-box; }
  html { font: 15px/1.5 -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans",
    "Liberation Sans", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC",
    "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif;
    color: var(--ink); background: #fff; font-variant-numeric: tabular-nums; }
  body { max-width: 880px; margin: 0 auto; padding: 48px 40px 64px; }
  body.wide { max-width: 1080px; }
  h1 { font-size: 30px; line-height: 1.2; font-weight: 600; margin: 0 0 4px; }
  .period { font-size: 19px; margin: 0; }
  h2 { font-size: 19px; font-weight: 600; margin: 52px 0 2px; }
  p { margin: 0 0 12px; max-width: 68ch; }
  .note, .quiet, caption { color: var(--quiet); }
  .circumstances { display: grid; grid-template-columns: max-content auto; gap: 2px 20px;
    margin: 20px 0 0; }
  .circumstances dt { color: var(--quiet); }
  .circumstances dd { margin: 0; }
  nav { margin: 20px 0 0; padding: 10px 0 0; border-top: 1px solid var(--rule); font-size: 13px; }
  nav a { color: inherit; margin-right: 14px; white-space: nowrap; }
  .key { display: grid; grid-template-columns: repeat(auto-fit, minmax(140px, 1fr)); gap: 0 20px;
    list-style: none; padding: 0; margin: 32px 0 0; }
  .key li { border-top: 2px solid var(--ink); padding: 8px 0 16px; break-inside: avoid; }
  .key .name { display: block; font-size: 13px; }
  .key .value { display: block; font-size: 24px; line-height: 1.25; font-weight: 600; }
  .key .detail { display: block; font-size: 13px; line-height: 1.4; color: var(--quiet); }
  .scroll { overflow-x: auto; margin: 12px 0 28px; }
  table { border-collapse: collapse; font-size: 13px; line-height: 1.35; }
  table.full { min-width: 100%; }
  table:not(.full) :is(th, td) { padding-right: 16px; }
  caption { text-align: left; padding: 0 0 6px; white-space: nowrap; }
  th, td { padding: 5px 7px; vertical-align: top; text-align: left; font-weight: 400; }
  th:first-child, td:first-child { padding-left: 0; }
  th:last-child, td:last-child { padding-right: 0; }
  thead th { color: var(--quiet); vertical-align: bottom; }
  thead .group { text-align: center; border-bottom: 1px solid var(--rule); }
  thead tr:last-child > *, thead tr > [rowspan="2"] { border-bottom: 1px solid var(--ink); }
  .figure { text-align: right; white-space: nowrap; }
  td.even { padding-right: calc(7px + 1.5ch); }
  tbody tr { border-bottom: 1px solid #e4e7ea; }
  tbody tr.total { border-top: 1px solid var(--ink); border-bottom: 0; }
  tbody tr.total > * { font-weight: 600; }
  .figure + .words { padding-left: 20px; }
  .own, thead .words { white-space: nowrap; }
  .long { overflow-wrap: anywhere; }
  code { font: 12px/1.45 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono",
    "Liberation Mono", "Noto Sans Mono CJK SC", monospace; overflow-wrap: anywhere; }
  .address { color: var(--quiet); overflow-wrap: anywhere; }
  figure { margin: 14px 0 30px; }
  figcaption { margin: 0 0 10px; }
  figcaption .name { font-weight: 600; }
  figcaption .quiet { font-size: 13px; max-width: 84ch; }
  svg { display: block; width: 100%; height: auto; font-size: 11px; }
  svg.unseen { position: absolute; width: 0; height: 0; }
  svg text { fill: var(--ink); }
  svg .quiet { fill: var(--quiet); }
  svg .white { fill: #fff; }
  svg .strong { font-weight: 600; }
  svg .middle { text-anchor: middle; }
  svg .end { text-anchor: end; }
  svg line { stroke: var(--rule); stroke-width: 1; }
  .paper { fill: #fff; }
  .stroke { fill: #6d7983; }
  .solid { fill: var(--fill); }
  .hatched { fill: url(#hatching); stroke: #6d7983; stroke-width: .8; }
  .empty { fill: none; stroke: #e4e7ea; }
  .level-0 { fill: #fff; stroke: var(--rule); stroke-width: .6; }
  .level-1 { fill: #e6eaed; }
  .level-2 { fill: #c5ced5; }
  .level-3 { fill: #9dabb6; }
  .level-4 { fill: #566a79; }
  .level-5 { fill: #243845; }
  dl.terms { display: grid; grid-template-columns: 11em auto; gap: 6px 20px; font-size: 13px;
    margin: 12px 0 0; }
  dl.terms dd { margin: 0; max-width: 76ch; color: var(--quiet); }
  .signature { display: none; }
  @media (max-width: 640px) {
    body { padding: 24px 16px; }
    dl.terms, .circumstances { grid-template-columns: auto; }
    dl.terms dd, .circumstances dd { margin-bottom: 6px; }
  }
  @media print {
    @page { margin: 16mm 15mm; }
    @page wide { size: landscape; }
    body.wide { page: wide; }
    svg { max-width: 180mm; }
    html { font-size: 10pt; }
    body, body.wide { max-width: none; padding: 0; }
    h1 { font-size: 20pt; }
    .key { grid-template-columns: repeat(5, 1fr); }
    .key .value { font-size: 16pt; }
    .key .name, .key .detail, figcaption .quiet { font-size: 8.5pt; }
    h2 { margin-top: 26pt; }
    nav { display: none; }
    h2, caption, .note:not(:last-child), figcaption { break-after: avoid; }
    table, code, dl.terms { font-size: 8pt; }
    th, td { padding: 3pt 4pt; }
    td.even { padding-right: calc(4pt + 1.5ch); }
    .scroll { overflow: visible; }
    thead { display: table-header-group; break-after: avoid; }
    tbody tr:nth-child(-n+2), tr.total { break-before: avoid; }
    tr, figure, li, dd, .note { break-inside: avoid; }
    dt { break-after: avoid; }
    p { orphans: 3; widows: 3; }
    * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    .signature { display: grid; grid-template-columns: 1fr 1fr; gap: 0 40px; margin-top: 48pt;
      break-before: avoid; break-inside: avoid; }
    .signature span { border-top: 1px solid var(--ink); padding-top: 4pt; font-size: 8pt; }
  }
  """
