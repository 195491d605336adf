/// The style sheet of a page. Text and marks reach a contrast of 4.5 to 1 on their ground (WCAG 2.2, 1.4.3), in the
/// light and in the dark.
enum HTMLStyle {
  static let sheet = """
    :root {
      color-scheme: light dark;
      --ground: #fbfaf7; --paper: #ffffff; --ink: #1f2421; --quiet: #5a635e; --line: #dcdfd9; --link: #0b5d73;
      --good: #1b6637; --good-ground: #e6f3ea; --mixed: #7a4b00; --mixed-ground: #fbf0da;
      --bad: #a11b2b; --bad-ground: #fbe7e8; --plain: #4a524e; --plain-ground: #eceeea;
      --note: #1d557f; --note-ground: #e6f0f8;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ground: #141816; --paper: #1c211e; --ink: #e8ebe6; --quiet: #a5aea8; --line: #363d39; --link: #7fc8de;
        --good: #8bd6a3; --good-ground: #17301f; --mixed: #f0c276; --mixed-ground: #352810;
        --bad: #ff9fa6; --bad-ground: #3d191d; --plain: #c2c9c4; --plain-ground: #2a302c;
        --note: #9ccbf0; --note-ground: #182c3c;
      }
    }
    * { box-sizing: border-box; }
    body {
      margin: 0 auto; max-width: 52rem; padding: 1.25rem 1rem 3rem; background: var(--ground); color: var(--ink);
      font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
      overflow-wrap: break-word;
    }
    header { margin-bottom: 1.25rem; }
    .brand { margin: 0; font-size: 0.9rem; font-weight: 650; letter-spacing: 0.01em; }
    .brand .quiet { font-weight: 400; }
    h1 { margin: 0.35rem 0 0; font-size: clamp(1.5rem, 1.1rem + 2vw, 2.1rem); line-height: 1.2; }
    h2 { margin: 2.25rem 0 0.6rem; font-size: 1.2rem; line-height: 1.3; }
    h3 { margin: 0 0 0.4rem; font-size: 1.02rem; line-height: 1.35; }
    p { margin: 0 0 0.6rem; }
    a { color: var(--link); overflow-wrap: anywhere; }
    a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
    q { quotes: "“" "”"; }
    .quiet, .detail { color: var(--quiet); }
    .banner { padding: 1.1rem 1.25rem; border-radius: 0.75rem; border-left: 0.4rem solid var(--tone); background: var(--tone-ground); }
    .banner h2 { margin: 0 0 0.4rem; font-size: 1.35rem; color: var(--tone); }
    .banner p { font-size: 1.08rem; } .banner p:last-child { margin: 0; }
    .good { --tone: var(--good); --tone-ground: var(--good-ground); }
    .mixed { --tone: var(--mixed); --tone-ground: var(--mixed-ground); }
    .caution { --tone: var(--mixed); --tone-ground: var(--mixed-ground); }
    .bad { --tone: var(--bad); --tone-ground: var(--bad-ground); }
    .plain { --tone: var(--plain); --tone-ground: var(--plain-ground); }
    .note { --tone: var(--note); --tone-ground: var(--note-ground); }
    .mark {
      display: inline-block; padding: 0.05rem 0.55rem; border-radius: 1rem; font-size: 0.86rem; font-weight: 600;
      line-height: 1.5; color: var(--tone); background: var(--tone-ground);
    }
    td .mark { white-space: nowrap; }
    ul { margin: 0 0 0.6rem; padding-left: 1.2rem; } li { margin: 0.25rem 0; }
    .remarks { list-style: none; padding: 0; }
    .remarks li { padding: 0.6rem 0.9rem; margin: 0.5rem 0; background: var(--paper); border: 1px solid var(--line); border-left: 0.25rem solid var(--tone); border-radius: 0.4rem; }
    .remarks p { margin: 0; } .remarks .detail { margin-top: 0.2rem; font-size: 0.92rem; }
    .card { margin: 0.8rem 0; padding: 0.9rem 1.1rem; background: var(--paper); border: 1px solid var(--line); border-left: 0.25rem solid var(--tone); border-radius: 0.6rem; }
    .marks { margin: 0 0 0.6rem; display: flex; flex-wrap: wrap; gap: 0.35rem; }
    dl { margin: 0; display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; }
    dt { color: var(--quiet); font-size: 0.92rem; grid-column: 1; } dd { margin: 0; grid-column: 2; }
    table { width: 100%; border-collapse: collapse; margin: 0.4rem 0 1rem; background: var(--paper); border: 1px solid var(--line); font-size: 0.95rem; }
    caption { text-align: left; padding: 0 0 0.4rem; color: var(--quiet); font-size: 0.92rem; }
    th, td { padding: 0.5rem 0.7rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
    thead th { font-size: 0.85rem; color: var(--quiet); font-weight: 600; border-bottom-width: 2px; }
    tbody th { font-weight: 600; } td.number { white-space: nowrap; }
    .number { text-align: right; font-variant-numeric: tabular-nums; }
    figure.plot { margin: 0.8rem 0 1.2rem; }
    figure.plot svg { display: block; height: auto; border: 1px solid var(--line); border-radius: 0.6rem; }
    figure.plot .narrow { display: none; } figcaption { margin: 0.5rem 0; color: var(--quiet); font-size: 0.95rem; }
    details { margin: 0.5rem 0; } summary { color: var(--link); cursor: pointer; }
    .listing { border-top: 1px solid var(--line); scroll-margin-top: 0.5rem; } .listing h3 { margin: 0.45rem 0; font-weight: 500; }
    .listing .listed { display: none; } .listing:target .listed { display: block; }
    .listing:target h3 { font-weight: 650; } .listed ol { margin: 0 0 0.6rem; padding-left: 2.2rem; }
    footer { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: 0.9rem; }
    @media (max-width: 40rem) {
      table, caption, tbody, tr, th, td { display: block; width: auto; }
      thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      table { border: 0; background: none; }
      tr { margin: 0 0 0.6rem; padding: 0.6rem 0.8rem; background: var(--paper); border: 1px solid var(--line); border-radius: 0.5rem; }
      th, td { border: 0; padding: 0.1rem 0; }
      td, .number { display: flex; gap: 0.75rem; text-align: left; }
      td::before { content: attr(data-heading); flex: 0 0 6.5rem; color: var(--quiet); }
      td.empty { display: none; }
      figure.plot .wide { display: none; } figure.plot .narrow { display: block; }
      dl { grid-template-columns: 1fr; gap: 0; } dd, dt { grid-column: 1; } dd { margin-bottom: 0.4rem; }
    }
    @media print {
      :root {
        --ground: #fff; --paper: #fff; --ink: #000; --quiet: #444; --line: #999; --link: #000;
        --good: #0c4a22; --mixed: #5a3700; --bad: #8a0f1e; --plain: #333; --note: #123f60;
        --good-ground: #fff; --mixed-ground: #fff; --bad-ground: #fff; --plain-ground: #fff; --note-ground: #fff;
      }
      @page { margin: 18mm 16mm; }
      body { max-width: none; padding: 0; font-size: 10pt; }
      .banner { border: 1px solid var(--line); border-left: 0.4rem solid var(--tone); }
      .banner, .card, .remarks li, tr { break-inside: avoid; } h2, h3, caption { break-after: avoid; }
      .mark { padding: 0; background: none; }
      figure.plot svg { border: 0; } figure.plot .wide { display: block; } figure.plot .narrow { display: none; }
      .card { padding: 0.5rem 0.8rem; margin: 0.5rem 0; }
      a { text-decoration: none; } .listing:not(:target) { display: none; }
    }
    """

  /// For a page that is to fit on one sheet of A4, and has lines to write on.
  static let oneSheet = """
    .write div { height: 2.1rem; border-bottom: 1px solid var(--quiet); }
    @media print {
      @page { size: A4; margin: 11mm 14mm; }
      body { font-size: 8.6pt; line-height: 1.35; }
      header { margin-bottom: 0.3rem; } h1 { margin-top: 0.1rem; font-size: 15pt; }
      h2 { margin: 0.75rem 0 0.2rem; font-size: 10.5pt; } p { margin-bottom: 0.25rem; }
      table { margin: 0.1rem 0 0.4rem; font-size: 8.2pt; } caption { padding-bottom: 0.15rem; font-size: 8.2pt; }
      th, td { padding: 0.14rem 0.4rem; } thead th { font-size: 7.8pt; }
      ul { margin-bottom: 0.25rem; } li { margin: 0.08rem 0; }
      figure.plot { margin: 0.2rem auto 0.3rem; max-width: 136mm; break-inside: avoid; }
      figure.plot details { display: none; }
      .write { break-inside: avoid; } .write div { height: 7.5mm; }
      footer { margin-top: 0.8rem; padding-top: 0.3rem; font-size: 7.8pt; } footer p { margin: 0; }
    }
    """
}
