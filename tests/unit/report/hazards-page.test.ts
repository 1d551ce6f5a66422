import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { HAZARDS } from '../../../src/catalog/hazards/registry.ts';
import type { HazardFigures } from '../../../src/report/gallery/gallery.ts';
import { hazardsPage } from '../../../src/report/gallery/hazards-page.ts';

const figures = JSON.parse(readFileSync('docs/hazards.json', 'utf8')) as HazardFigures;
const { exhibits } = figures;

it('is published as the registry and the figures make it (npm run hazards)', () => {
  expect(readFileSync('docs/hazards.md', 'utf8')).toBe(hazardsPage(figures));
});

it('has figures for every hazard and every measure that it names', () => {
  expect(exhibits.map(({ kind, measures }) => [kind, measures.map(({ id }) => id)])).toEqual(HAZARDS.map(({ kind, worsens }) => [kind, worsens]));
});

it('shows each hazard making its measures worse over 64 paired nights', () => {
  expect(figures.seeds.length).toBeGreaterThanOrEqual(64);
  for (const { kind, measures } of exhibits) for (const { id, mean } of measures) expect(mean.worseBy, `${kind} ${id}`).toBeGreaterThan(0);
});
