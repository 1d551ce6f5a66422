/** Cells that several tables share. */
import { HAZARDS } from '../../../catalog/hazards/registry.ts';
import type { PlannedTower } from '../../../report/campaign/plan.ts';
import type { Summary } from '../../../report/statistics.ts';
import type { TowerResult } from '../../../report/campaign/tower-result.ts';
import type { DistrictFile, Tier } from '../../../scenario/district/district-schema.ts';
import { isStanding } from '../../../scenario/district/tower-record.ts';
import type { Cell } from './html-table.ts';
import { escapeHtml, grouped, interval, monthName, type Voice } from './report-text.ts';

/** Under a head, or beside a rule, that says it is of canopies. */
export function tierCell(tier: Tier, { words }: Voice, isMust = false): Cell {
  const must = isMust ? `<span class="must">${escapeHtml(words.report.must)}</span>` : '';
  return { html: `<span class="tier ${tier}">${escapeHtml(words.report.tierGrade[tier])}</span>${must}` };
}

export function savedCell({ savedPeople }: TowerResult, { words }: Voice): Cell {
  if (savedPeople === null) return words.report.noNight;
  const bracket = interval(savedPeople, (value) => grouped(value, 1));
  const unclear = isClear(savedPeople) ? '' : `<span class="bracket">${escapeHtml(words.report.unclear)}</span>`;
  return { html: `${grouped(savedPeople.mean, 1)}${bracket === '' ? '' : `<span class="bracket">${bracket}</span>`}${unclear}` };
}

/** Its 95 % interval does not hold 0. */
export function isClear({ mean, halfWidth95 }: Summary): boolean {
  return halfWidth95 !== null && Math.abs(mean) > halfWidth95;
}

export function towerName(tower: TowerResult, voice: Voice): string {
  const name = voice.name(tower.record.names);
  return name === tower.id ? name : `${name}（${tower.id}）`.replace(/（(.*)）$/, voice.language === 'zh' ? '（$1）' : ' ($1)');
}

export function monthText({ monthNumber, why }: PlannedTower, file: Pick<DistrictFile, 'date' | 'plan'>, voice: Voice): string {
  if (monthNumber !== null) return monthName(monthNumber, file, voice);
  return why === null ? '–' : voice.words.report.why[why];
}

/** Each kind once, with how many of it and its share. */
export function hazardList({ record }: TowerResult, voice: Voice): string {
  const standing = record.hazards.filter(isStanding);
  const countOf = (kind: string): number => standing.filter((hazard) => hazard.kind === kind).length;
  const shown = standing.map(({ kind, fields }) => {
    const shareFrac = fields['shareFrac'];
    const name = countOf(kind) > 1 ? `${hazardName(kind, voice)} ×${countOf(kind)}` : hazardName(kind, voice);
    return typeof shareFrac === 'number' ? `${name} ${Math.round(shareFrac * 100)}%` : name;
  });
  return [...new Set(shown)].join(voice.language === 'zh' ? '、' : '; ');
}

export function hazardName(kind: string, { name }: Voice): string {
  const hazard = HAZARDS.find((one) => one.kind === kind);
  return hazard === undefined ? kind : name(hazard.names);
}
