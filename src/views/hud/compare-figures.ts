import { measureById } from '../../report/measures/measures.ts';
import type { Frame } from '../../sim/index.ts';
import { asMeasured, computedS, type RunData } from '../../state/index.ts';
import { totalOf } from './scoreboard.tsx';

export const FIGURES = ['outCount', 'trappedCount', 'casualtyCount', 'storeysBurningCount', 'firstWater'] as const;
export type FigureName = (typeof FIGURES)[number];

export interface Figure {
  readonly name: FigureName;
  readonly better: 'lower' | 'higher';
  /** null: did not happen up to this moment. */
  readonly asFound: number | null;
  readonly rectified: number | null;
  /** Right end of the axis that both share. */
  readonly axisEnd: number;
}

const HIGHER_IS_BETTER: ReadonlySet<FigureName> = new Set<FigureName>(['outCount']);

export interface Shown {
  readonly run: RunData;
  readonly frame: Frame;
}

/** The figures of one moment, both conditions on one axis. */
export function figuresAt(left: Shown, right: Shown, timeS: number): Figure[] {
  return FIGURES.map((name) => ({
    name,
    better: HIGHER_IS_BETTER.has(name) ? 'higher' : 'lower',
    asFound: valueAt(name, left, timeS),
    rectified: valueAt(name, right, timeS),
    axisEnd: name === 'firstWater' ? left.run.input.durationS : Math.max(1, axisEndOf(name, left.run), axisEndOf(name, right.run)),
  }));
}

function valueAt(name: FigureName, { run, frame }: Shown, timeS: number): number | null {
  if (name !== 'firstWater') return countIn(name, frame);
  const firstWaterS = firstWaterOf(run);
  return firstWaterS !== null && firstWaterS <= timeS ? firstWaterS : null;
}

function countIn(name: Exclude<FigureName, 'firstWater'>, frame: Frame): number {
  if (name === 'casualtyCount') return totalOf(frame, 'incapacitatedCount') + totalOf(frame, 'deadCount');
  return totalOf(frame, name);
}

/** Once it has happened it does not change; before, it is looked for again when more is computed. */
const firstWater = new WeakMap<RunData, { readonly atS: number | null; readonly lookedAtS: number }>();

function firstWaterOf(run: RunData): number | null {
  const known = firstWater.get(run);
  const nowS = computedS(run);
  if (known && (known.atS !== null || known.lookedAtS === nowS)) return known.atS;
  const atS = measureById('firstWaterS')?.value(asMeasured(run)) ?? null;
  firstWater.set(run, { atS, lookedAtS: nowS });
  return atS;
}

/** Largest value so far, found by reading each frame once. */
const largest = new WeakMap<RunData, Map<FigureName, { value: number; read: number }>>();

function axisEndOf(name: Exclude<FigureName, 'firstWater'>, run: RunData): number {
  const byName = largest.get(run) ?? new Map<FigureName, { value: number; read: number }>();
  largest.set(run, byName);
  const seen = byName.get(name) ?? { value: 0, read: 0 };
  byName.set(name, seen);
  for (; seen.read < run.frames.length; seen.read++) seen.value = Math.max(seen.value, countIn(name, run.frames[seen.read]!));
  return seen.value;
}
