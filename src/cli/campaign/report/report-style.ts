/** On screen a sheet on a desk; on paper A4. Tiers differ in colour and in shape and words. */
export const REPORT_STYLE = `
:root { --ink: #1a1f24; --soft: #56616b; --line: #cdd4da; --high: #b3261e; --medium: #b26a00; --low: #2e6b3f; --paper: #fff; --desk: #e9ecef; --accent: #14507a; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--desk); color: var(--ink); font: 15px/1.6 "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "Source Han Sans SC", system-ui, sans-serif; }
main { max-width: 1080px; margin: 24px auto; padding: 48px 56px; background: var(--paper); box-shadow: 0 1px 6px rgb(0 0 0 / 18%); }
.kicker { color: var(--soft); letter-spacing: .08em; margin: 0; }
h1 { font-size: 30px; line-height: 1.25; margin: 4px 0 20px; }
h2 { font-size: 19px; margin: 40px 0 10px; padding-bottom: 4px; border-bottom: 2px solid var(--accent); break-after: avoid; }
dl.head { display: grid; grid-template-columns: max-content 1fr; gap: 4px 20px; margin: 0 0 16px; }
dl.head dt { color: var(--soft); } dl.head dd { margin: 0; }
h3 { font-size: 15px; margin: 18px 0 4px; break-after: avoid; } p { margin: 8px 0; } .soft { color: var(--soft); font-size: 13.5px; }
ul, ol { margin: 8px 0; padding-left: 1.4em; } li { margin: 3px 0; }
ul.summary { background: #eef4f8; border-left: 4px solid var(--accent); padding: 10px 18px 10px 36px; font-size: 16px; }
.whole { white-space: nowrap; } .duties td:nth-child(5), .duties td:nth-child(6) { min-width: 6em; } .duties td:last-child, .duties td:nth-child(5) { white-space: nowrap; } .months td:nth-child(2) { min-width: 11em; } .months th:first-child { white-space: normal; } td:nth-child(2):not(.number) { min-width: 5.5em; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: 12px 0; font-size: 13.5px; line-height: 1.4; }
caption { text-align: left; color: var(--soft); padding-bottom: 4px; }
th, td { padding: 5px 8px; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
tbody th { font-weight: 500; }
thead th { font-weight: 600; border-bottom: 1.5px solid var(--ink); vertical-align: bottom; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
thead .number { white-space: normal; }
.bracket { color: var(--soft); font-size: 12px; display: block; }
.tier { white-space: nowrap; } .tier::before { margin-right: 4px; }
.tier.high { color: var(--high); font-weight: 600; } .tier.high::before { content: "▲"; }
.tier.medium { color: var(--medium); } .tier.medium::before { content: "◆"; }
.tier.low { color: var(--low); } .tier.low::before { content: "●"; }
.must { border: 1px solid var(--high); color: var(--high); border-radius: 3px; padding: 0 4px; font-size: 12px; margin-left: 4px; white-space: nowrap; }
svg.map { display: block; width: 100%; max-width: 760px; height: auto; margin: 12px auto; border: 1px solid var(--line); background: #fbfcfd; }
.signatures { display: grid; grid-template-columns: repeat(3, 1fr); gap: 32px; margin-top: 48px; break-inside: avoid; }
.signatures div { border-top: 1px solid var(--ink); padding-top: 6px; margin-top: 40px; display: flex; justify-content: space-between; }
.signatures span { color: var(--soft); }
footer { margin-top: 32px; color: var(--soft); font-size: 12.5px; overflow-wrap: anywhere; }
@media (max-width: 700px) { main { margin: 0; padding: 20px 16px; } h1 { font-size: 24px; } .signatures { grid-template-columns: 1fr; gap: 8px; } }
@page { size: A4; margin: 16mm 14mm; @bottom-center { content: counter(page) " / " counter(pages); font-size: 9pt; color: #56616b; } }
@media print {
  .soft { font-size: 9pt; } .bracket { font-size: 7.5pt; }
  body { background: none; font-size: 10.5pt; } main { margin: 0; padding: 0; max-width: none; box-shadow: none; }
  .wide { overflow: visible; } table { font-size: 8.5pt; } th, td { padding: 3px 5px; } tr { break-inside: avoid; } thead { display: table-header-group; }
  .annex { break-before: page; } h2, h3, h3 + p, h2 + p { break-after: avoid; }
  .summary { -webkit-print-color-adjust: exact; print-color-adjust: exact; } svg.map { break-inside: avoid; max-width: 160mm; }
}
`;
