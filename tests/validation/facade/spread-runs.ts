/**
 * Vertical spread over four façades, many seeded runs each: what the acceptance bands are compared with.
 * Bands: domain A4, E5, H13, H14 and the rates of real fires (docs/validation/facade/README.md lists them).
 */
import { draw, type FacadeCellInput, type FuelInput, type SimInput, type World } from '../../../src/sim/index.ts';
import { stepFacade } from '../../../src/sim/fire/facade.ts';
import { stepFire } from '../../../src/sim/fire/fire.ts';
import { stepProtection } from '../../../src/sim/protection/protection.ts';
import { stepSmoke } from '../../../src/sim/smoke/smoke.ts';
import { flatContents } from '../../../src/catalog/fuels/flat-contents.ts';
import { GLASS_BREAK_FLUX_KW_PER_M2, TIDY_BALCONY_MJ, TIDY_BALCONY_PEAK_KW } from '../../../src/catalog/buildings/point-tower-facade.ts';
import { aFacade, aFuel, aRecorder, aWorld } from '../../builders/a-facade.ts';

const MIN_S = 60;
/** Water on the origin flat and its balcony, where a case has any: one hydrant line inside. */
const LINE_L_PER_S = 5.4;

export interface SpreadRun {
  /** First fire on each storey, on its façade or in a flat behind it, s after the start; Infinity: none. */
  readonly storeyAtS: readonly number[];
  /** First fire in each column of bays. */
  readonly bayAtS: readonly number[];
  readonly originIndex: number;
}

export interface SpreadCase {
  readonly key: string;
  readonly title: string;
  readonly input: (seed: number) => SimInput;
  readonly originIndex: number;
  readonly untilS: number;
  /** Flats burn too: smoke and openings are computed. Without it only the façade is, which a fast fire does not notice. */
  readonly hasGas: boolean;
  readonly waterFromS?: number;
}

const STOREY_COUNT = 30;
const BAY_COUNT = 4;

/** Canopies on a share of the flats, another pattern for each seed; goods on every balcony. */
const cluttered = (seed: number, shareFrac: number) => (storey: number, bay: number): Partial<FacadeCellInput> => ({
  clutterMj: 600, clutterPeakKw: 1000, canopyMj: 54, canopyPeakKw: 600,
  canopy: draw(seed, 13, 7000 + storey * BAY_COUNT + bay) < shareFrac ? 'combustible' : 'none',
});
const tall = (seed: number, more: Partial<FacadeCellInput>, windMPerS: number, shareFrac = 0.6): SimInput =>
  aFacade(
    { storeyCount: STOREY_COUNT, bayCount: BAY_COUNT, cell: (storey, bay) => ({ ...cluttered(seed, shareFrac)(storey, bay), ...more }), fuels: [aFuel('origin', { facadeCellIndex: BAY_COUNT + 1, ignitesAtS: 1 })] },
    { ambient: { windMPerS, windFromDeg: 0 } },
  );

/** Flats of 80 m2 one above the other, window over window, and what burns in them; the window of the lowest stands half open. */
const flats = (storeyCount: number, cell: Partial<FacadeCellInput>, fuels: readonly FuelInput[], lowestIgnitesAtS = Infinity): SimInput => {
  const contents = Array.from({ length: storeyCount }, (_, i) => ({ ...flatContents(`F${i + 1}.flat1.contents`, i, 80), ignitesAtS: i === 0 ? lowestIgnitesAtS : Infinity }));
  const input = aFacade({ storeyCount, bayCount: 1, bayM: 10, depthM: 8, windowM: [2.4, 1.5], cell: () => ({ glassBreakFluxKwPerM2: GLASS_BREAK_FLUX_KW_PER_M2, ...cell }), fuels: [...contents, ...fuels] });
  return { ...input, openings: input.openings.map((opening, i) => (i === 0 ? { ...opening, openFrac: 0.5 } : opening)) };
};

/** What burns on the balcony of the second storey in every case with one: 600 MJ, 1 MW, fast. */
const BALCONY_FIRE = aFuel('origin', { facadeCellIndex: 1, ignitesAtS: 1 });

export const CLUTTERED: SpreadCase = {
  key: 'cluttered', title: 'canopies on 60 % of the flats and goods on balconies, calm', originIndex: 1, untilS: 2 * 60 * MIN_S, hasGas: false, input: (seed) => tall(seed, {}, 0),
};
export const INSULATED: SpreadCase = {
  key: 'insulated', title: 'the same with combustible insulation and 6 m/s on the façade', originIndex: 1, untilS: 60 * MIN_S, hasGas: false, input: (seed) => tall(seed, { insulationMjPerM2: 40 }, 6),
};
export const CLEAN: SpreadCase = {
  key: 'clean', title: 'bare concrete, window to window, from a flat on fire, no firefighting', originIndex: 0, untilS: 90 * MIN_S, hasGas: true,
  input: () => flats(5, { hasBalcony: false }, [], 1),
};
export const RECTIFIED: SpreadCase = {
  key: 'rectified', title: 'tidy balconies, no canopies; water on the flat and its balcony from 15 min', originIndex: 1, untilS: 20 * MIN_S, hasGas: true, waterFromS: 15 * MIN_S,
  input: () => flats(4, { hasBalcony: true, clutterMj: TIDY_BALCONY_MJ, clutterPeakKw: TIDY_BALCONY_PEAK_KW }, [BALCONY_FIRE]),
};
export const BARE: SpreadCase = { ...RECTIFIED, key: 'bare', title: 'the same with nothing on the balconies', input: () => flats(4, { hasBalcony: true }, [BALCONY_FIRE]) };
export const CASES: readonly SpreadCase[] = [CLUTTERED, INSULATED, CLEAN, RECTIFIED, BARE];

/** The same tower with canopies on another share of its flats, after half an hour; nothing else differs. */
export const canopyShareCase = (shareFrac: number): SpreadCase => ({
  ...CLUTTERED, key: `canopies ${100 * shareFrac} %`, untilS: 30 * MIN_S, input: (seed) => tall(seed, {}, 0, shareFrac),
});

export function runSpread(spread: SpreadCase, seed: number): SpreadRun {
  const world = aWorld(spread.input(seed), seed);
  const { emit } = aRecorder(world);
  const { bayCount, cells } = world.input.facade;
  const storeyCount = cells.length / bayCount;
  const isTopAlight = () => firstAtS(world, (storey) => storey === storeyCount - 1) < Infinity;
  while (world.tick < spread.untilS && !isTopAlight()) {
    world.timeS = world.tick += 1;
    if (world.tick === spread.waterFromS) pour(world, spread.originIndex);
    stepFire(world.fire, world, emit);
    if (spread.hasGas) stepSmoke(world.smoke, world, emit);
    else world.smoke.burntKw.set(world.fire.compartmentDemandKw);
    stepFacade(world.facade, world, emit);
    if (spread.hasGas) stepProtection(world.protection, world, emit);
  }
  return {
    storeyAtS: Array.from({ length: storeyCount }, (_, s) => firstAtS(world, (storey) => storey === s)),
    bayAtS: Array.from({ length: bayCount }, (_, b) => firstAtS(world, (_storey, bay) => bay === b)),
    originIndex: spread.originIndex,
  };
}

function firstAtS(world: World, isOn: (storeyIndex: number, bayIndex: number) => boolean): number {
  let firstS = Infinity;
  world.input.facade.cells.forEach((cell, i) => {
    if (isOn(cell.storeyIndex, cell.bayIndex)) firstS = Math.min(firstS, world.facade.ignitedAtS[i]!);
  });
  world.input.fuels.forEach((fuel, i) => {
    const cell = world.input.facade.cells[fuel.facadeCellIndex] ?? world.input.facade.cells.find(({ compartmentIndex }) => compartmentIndex === fuel.compartmentIndex);
    if (cell && isOn(cell.storeyIndex, cell.bayIndex)) firstS = Math.min(firstS, world.fire.ignitedAtS[i]!);
  });
  return firstS;
}

function pour(world: World, originIndex: number): void {
  world.response.attackLPerS[originIndex] = LINE_L_PER_S;
  world.response.attackEfficiencyFrac[originIndex] = 0.35;
  world.response.facadeLPerS[originIndex] = LINE_L_PER_S;
}

/** Storeys alight or burnt after so many seconds. */
export const litAfter = (run: SpreadRun, timeS: number): number => run.storeyAtS.filter((atS) => atS <= timeS).length;

/** Storeys a minute from the origin to the highest storey that lit; NaN when none above it did. */
export function paceOf(run: SpreadRun): number {
  const lit = run.storeyAtS.map((atS, storey) => ({ atS, storey })).filter(({ atS, storey }) => atS < Infinity && storey > run.originIndex);
  const top = lit.at(-1);
  return top ? (top.storey - run.originIndex) / ((top.atS - run.storeyAtS[run.originIndex]!) / MIN_S) : NaN;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  return sorted.length === 0 ? NaN : sorted[Math.floor(sorted.length / 2)]!;
}

export const range = (values: readonly number[], digitCount: number): string => `${Math.min(...values).toFixed(digitCount)} to ${Math.max(...values).toFixed(digitCount)}`;

export const SEEDS = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);
