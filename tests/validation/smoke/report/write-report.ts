/** Writes `docs/validation/smoke` and the list of known misses. */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { KNOWN_MISSES_PATH, grownMisses, knownMisses, missesOf } from '../ratchet.ts';
import type { Validation } from '../validation.ts';
import { casePage } from './case-page.ts';
import { chartSvg } from './chart.ts';
import { figuresOf } from './figures.ts';
import { GROUPS } from './groups.ts';
import { pageData, pageDataText } from './page-data.ts';
import { panelsOf } from './panels.ts';
import { summaryPage } from './summary.ts';

export const REPORT_FOLDER = 'docs/validation/smoke';

/**
 * @param acceptsWorse  take misses that grew as they are; otherwise nothing is written
 * @returns the misses that grew
 */
export function writeReport(validation: Validation, acceptsWorse: boolean): string[] {
  const grown = existsSync(KNOWN_MISSES_PATH) ? grownMisses(validation.aims, knownMisses()) : [];
  if (grown.length > 0 && !acceptsWorse) return grown;
  mkdirSync(REPORT_FOLDER, { recursive: true });
  for (const name of readdirSync(REPORT_FOLDER)) rmSync(`${REPORT_FOLDER}/${name}`);
  for (const [name, text] of reportFiles(validation)) writeFileSync(`${REPORT_FOLDER}/${name}`, text);
  writeFileSync(KNOWN_MISSES_PATH, `${JSON.stringify(missesOf(validation.aims), null, 1)}\n`);
  return grown;
}

function reportFiles(validation: Validation): (readonly [name: string, text: string])[] {
  const pages = GROUPS.map((group) => [`${group.page}.md`, casePage(group, validation.runs.filter(({ reference }) => reference.group === group.group))] as const);
  const charts = validation.runs.map((comparison) => [`${comparison.reference.scenario}.svg`, chartSvg(panelsOf(comparison))] as const);
  return [['README.md', summaryPage(validation)], ['figures.json', `${JSON.stringify(figuresOf(validation), null, 1)}\n`], ['page.json', pageDataText(pageData(validation))], ...pages, ...charts];
}
