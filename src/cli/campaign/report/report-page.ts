/** The report as one page without anything outside it. Deterministic: its date is the district file's. */
import { fill } from '../../../i18n/index.ts';
import type { Evaluation } from '../../../report/campaign/evaluation.ts';
import { section } from './html-table.ts';
import { mapSvg } from './map-svg.ts';
import { escapeHtml, type Voice } from './report-text.ts';
import { REPORT_STYLE } from './report-style.ts';
import { beforeSection, factsSection, indicatorSection, summarySection } from './overview-sections.ts';
import { dutySection, nextSection, planSection, rankSection, rejectSection, towerSection } from './table-sections.ts';

export function reportPage(evaluation: Evaluation, voice: Voice): string {
  const { file } = evaluation.district;
  const title = voice.name(file.names);
  const map = mapSvg(evaluation, voice);
  const body = [
    head(evaluation, voice),
    summarySection(evaluation, voice),
    factsSection(evaluation, voice),
    indicatorSection(evaluation, voice),
    beforeSection(evaluation, voice),
    rankSection(evaluation, voice),
    planSection(evaluation, voice),
    ...(map === null ? [] : [section(voice.words.report.mapTitle, `<p class="soft">${escapeHtml(voice.words.report.mapLead)}</p>${map}`)]),
    towerSection(evaluation, voice),
    rejectSection(evaluation, voice),
    methodSection(evaluation, voice),
    nextSection(evaluation, voice),
    signatures(evaluation, voice),
    dutySection(evaluation, voice),
  ];
  const { language } = voice;
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title><style>${REPORT_STYLE}</style></head>
<body><main>
${body.join('\n')}
</main></body></html>
`;
}

function head({ district, towers, seeds }: Evaluation, { words, name }: Voice): string {
  const { file } = district;
  const { report } = words;
  const facts = [[report.district, name(file.district)], [report.office, name(file.preparedBy)], [report.date, file.date]] as const;
  const drawnCount = towers.filter(({ record }) => record.line === 0).length;
  const notes = [
    ...(file.note === undefined ? [] : [name(file.note)]),
    fill(report.scope, { towers: towers.length, pairs: seeds.length }),
    ...(drawnCount > 0 ? [fill(report.drawnNote, { count: drawnCount })] : []),
  ];
  return `<header><p class="kicker">${escapeHtml(report.kicker)}</p><h1>${escapeHtml(name(file.names))}</h1>
<dl class="head">${facts.map(([term, value]) => `<dt>${escapeHtml(term)}</dt><dd>${escapeHtml(value)}</dd>`).join('')}</dl>
${notes.map((note) => `<p>${escapeHtml(note)}</p>`).join('\n')}</header>`;
}

function methodSection({ seeds, district, engineVersion, failures, towers }: Evaluation, { words }: Voice): string {
  const { report } = words;
  const range = seeds.length === 1 ? String(seeds[0]) : `${seeds[0]}–${seeds[seeds.length - 1]}`;
  const paragraphs = report.method.map((text) => `<p>${escapeHtml(fill(text, { seeds: range }))}</p>`).join('\n');
  const pooledCount = towers.filter(({ record }) => record.hasFund && record.fundYuan === null).length;
  const limits = [...(pooledCount > 0 && district.file.purses.some(({ needsFund }) => needsFund) ? [fill(report.fundPooled, { count: pooledCount })] : []), ...report.limits, ...(failures.length > 0 ? [fill(report.failedNote, { count: failures.length })] : [])];
  const items = `<ul>${limits.map((text) => `<li>${escapeHtml(text)}</li>`).join('')}</ul>`;
  return section(report.methodTitle, `${paragraphs}${items}<footer>${escapeHtml(fill(report.provenance, { engine: engineVersion, hash: district.hash }))}</footer>`);
}

function signatures({ district }: Evaluation, { words, name }: Voice): string {
  if (district.file.signatures.length === 0) return '';
  return `<div class="signatures">${district.file.signatures.map((who) => `<div><b>${escapeHtml(name(who))}</b><span>${escapeHtml(words.report.signatureDate)}</span></div>`).join('')}</div>`;
}
