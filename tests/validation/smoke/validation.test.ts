/**
 * The reference fires through the present model. The table is printed; aims that are met are held, misses are known and may only
 * shrink, and `docs/validation/smoke` must be of this model (`npm run validation` writes it and the list of misses).
 */
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SmokeReport } from '../../../src/views/validation/smoke-report.ts';
import { missedBy } from './aims.ts';
import { summaryText } from './main.ts';
import { grownMisses, knownMisses } from './ratchet.ts';
import { differingFigures, figuresOf, type Figures } from './report/figures.ts';
import { GROUPS } from './report/groups.ts';
import { missTable } from './report/summary.ts';
import { REPORT_FOLDER } from './report/write-report.ts';
import { validate, type Validation } from './validation.ts';

/** All runs, on a slow machine. */
const PATIENCE_MS = 300_000;

let validation: Validation;
beforeAll(() => {
  validation = validate();
  console.log(summaryText(validation));
}, PATIENCE_MS);

describe('the smoke model against the reference fires', () => {
  it('misses nothing new and nothing by more than before', () => {
    expect(grownMisses(validation.aims, knownMisses())).toEqual([]);
  });

  it('lists no miss that is met by now', () => {
    const met = validation.aims.filter((aim) => missedBy(aim) === 0).map(({ id }) => id);
    expect(Object.keys(knownMisses()).filter((id) => met.includes(id))).toEqual([]);
  });

  it('finishes every run with numbers everywhere', () => {
    const bad = validation.runs.flatMap(({ reference, points }) => points.filter(({ ours }) => ours !== null && !Number.isFinite(ours)).map(({ point }) => `${reference.scenario} ${point.of} ${point.field}`));
    expect(bad).toEqual([]);
    expect(validation.runs.every(({ reference, run }) => run.timesS.at(-1) === reference.untilS)).toBe(true);
  });
});

describe('the published report', () => {
  const page = (name: string): string => readFileSync(`${REPORT_FOLDER}/${name}`, 'utf8');

  it('has the figures of the present model', () => {
    expect(differingFigures(JSON.parse(page('figures.json')) as Figures, figuresOf(validation))).toEqual([]);
  });

  it('shows the page of the app the same figures', () => {
    const { aims } = JSON.parse(page('page.json')) as SmokeReport;
    expect(differingFigures(Object.fromEntries(aims.map(({ subject, criterion, value }) => [`${subject}: ${criterion}`, value])), figuresOf(validation))).toEqual([]);
  });

  it('names every miss on its front page', () => {
    const missed = validation.aims.filter((aim) => missedBy(aim) > 0);
    const rows = missTable(missed).split('\n').slice(2).map((row) => row.split(' | ')[0]!);
    expect(rows.filter((row) => !page('README.md').includes(row))).toEqual([]);
  });

  it('has a page a family and a chart a run', () => {
    for (const { page: name } of GROUPS) expect(page(`${name}.md`)).toContain('CFAST');
    for (const { reference } of validation.runs) expect(existsSync(`${REPORT_FOLDER}/${reference.scenario}.svg`)).toBe(true);
  });
});
