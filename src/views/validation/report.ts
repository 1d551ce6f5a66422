/** Everything the page shows, as `npm run validation` and the tests of movement wrote it. Taken in at build time; nothing is typed here. */
import { MISSED, publishedTables, verdictOf, type Cell, type PublishedTable } from './published-tables.ts';
import type { AimFamily, ReportedAim, SmokeReport } from './smoke-report.ts';

const SMOKE = import.meta.glob<SmokeReport>('../../../docs/validation/smoke/page.json', { import: 'default', eager: true });
const PAGES = import.meta.glob<string>('../../../docs/validation/{facade,people}/*.md', { query: '?raw', import: 'default', eager: true });

export const smoke: SmokeReport = Object.values(SMOKE)[0]!;
export const facade: readonly PublishedTable[] = tablesOf('facade');
export const people: readonly PublishedTable[] = tablesOf('people');

function tablesOf(folder: string): PublishedTable[] {
  return Object.entries(PAGES).filter(([path]) => path.includes(`/${folder}/`)).flatMap(([, text]) => publishedTables(text));
}

export const PARTS = ['measured', 'cfast', 'facade', 'people'] as const;
export type Part = (typeof PARTS)[number];

export interface Tally {
  readonly metCount: number;
  readonly allCount: number;
}

/** How many aims of a part are met. */
export function tallyOf(part: Part): Tally {
  const verdicts = part === 'measured' || part === 'cfast' ? aimsOf(part).map(({ isMet }) => isMet) : verdictRows(part).map(({ row }) => verdictOf(row) !== MISSED);
  return { metCount: verdicts.filter(Boolean).length, allCount: verdicts.length };
}

export function aimsOf(family: AimFamily): readonly ReportedAim[] {
  return smoke.aims.filter((aim) => aim.family === family);
}

export interface PublishedRow {
  readonly table: PublishedTable;
  readonly row: readonly Cell[];
}

function verdictRows(part: 'facade' | 'people'): PublishedRow[] {
  return (part === 'facade' ? facade : people).flatMap((table) => table.rows.filter((row) => verdictOf(row) !== null).map((row) => ({ table, row })));
}

export function missedRows(part: 'facade' | 'people'): PublishedRow[] {
  return verdictRows(part).filter(({ row }) => verdictOf(row) === MISSED);
}
