/**
 * Vertical spread over a cluttered façade and over a cleared one, against what was seen in real fires.
 * Source: domain H13, H14; bands of smoke-notes 5.2: 0.5 to 1.5 storeys/min with combustible canopies and balcony goods, calm.
 */
import { describe, expect, it } from 'vitest';
import { draw, type FacadeCellInput } from '../../../src/sim/index.ts';
import { aFacade, aFuel, aWorld, burnFor } from '../../builders/a-facade.ts';

const STOREYS = 30;
const LONG_ENOUGH_S = 1200;
const BAYS = 4;
const SEEDS = Array.from({ length: 30 }, (_, i) => i + 1);
/** A canopy at 60 % of the flats, another pattern for each seed. */
const CLUTTERED = (seed: number) => (storey: number, bay: number): Partial<FacadeCellInput> => ({
  clutterMj: 600, clutterPeakKw: 1000, canopyMj: 60, canopyPeakKw: 600,
  canopy: draw(seed, 13, 7000 + storey * BAYS + bay) < 0.6 ? 'combustible' : 'none',
});
const CLEARED = (): Partial<FacadeCellInput> => ({ clutterMj: 100, clutterPeakKw: 300 });
const ORIGIN = 1 * BAYS + 1;

interface Course {
  /** Storeys alight or burnt after so many seconds; when the top storey lit. */
  readonly litAfter: (timeS: number) => number;
  readonly topAtS: number;
}

function course(seed: number, cell: (storey: number, bay: number) => Partial<FacadeCellInput>, ticks: number): Course {
  const fuel = aFuel('origin', { facadeCellIndex: ORIGIN, ignitesAtS: 1 });
  const world = aWorld(aFacade({ storeyCount: STOREYS, bayCount: BAYS, cell, fuels: [fuel] }), seed);
  const at = world.facade.ignitedAtS;
  const isTopAlight = () => at.slice((STOREYS - 1) * BAYS).some((t) => t < Infinity);
  while (world.tick < ticks && !(world.tick >= LONG_ENOUGH_S && isTopAlight())) burnFor(world, 60);
  const storeyAtS = Array.from({ length: STOREYS }, (_, s) => Math.min(...at.slice(s * BAYS, (s + 1) * BAYS)));
  return { litAfter: (timeS) => storeyAtS.filter((t) => t <= timeS).length, topAtS: storeyAtS[STOREYS - 1]! };
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

describe('spread over the façade', () => {
  it('climbs a façade of canopies and clutter at the pace of real fires', () => {
    const runs = SEEDS.map((seed) => course(seed, CLUTTERED(seed), 7200));
    const after10 = runs.map((run) => run.litAfter(600));
    const after20 = runs.map((run) => run.litAfter(1200));
    const topMin = runs.map((run) => run.topAtS / 60);
    const pace = topMin.map((min) => 28 / min);
    console.log(`cluttered: after 10 min ${median(after10)} (${Math.min(...after10)}-${Math.max(...after10)}), after 20 min ${median(after20)} (${Math.min(...after20)}-${Math.max(...after20)}) storeys; top ${median(topMin).toFixed(1)} min (${Math.min(...topMin).toFixed(1)}-${Math.max(...topMin).toFixed(1)}); ${median(pace).toFixed(2)} storeys/min`);
    expect(median(after20)).toBeGreaterThanOrEqual(10);
    expect(median(after10)).toBeLessThanOrEqual(19);
    expect(median(topMin)).toBeLessThanOrEqual(120);
    expect(median(pace)).toBeGreaterThanOrEqual(0.5);
    expect(median(pace)).toBeLessThanOrEqual(1.5);
  }, 300_000);

  it('stays within two storeys of the origin on a cleared façade', () => {
    const after15 = SEEDS.map((seed) => course(seed, CLEARED, 900).litAfter(900));
    console.log(`cleared: storeys alight within 15 min ${after15.join(' ')}`);
    expect(after15.filter((storeys) => storeys <= 3).length).toBeGreaterThanOrEqual(24);
  });
});
