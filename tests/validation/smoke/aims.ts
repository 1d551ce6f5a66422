/** What the comparisons ought to reach, and how far they are from it. */
import { AGREEMENT_KINDS, type AgreementKind, type TowerAgreement } from './agreement.ts';
import type { Bias } from './bias.ts';
import type { StairResult } from './stair-tower.ts';

export interface Aim {
  readonly id: string;
  /** Null: the model has no such quantity. */
  readonly value: number | null;
  readonly atLeast: number;
  readonly atMost: number;
}

/** Beyond its limits by this much; 0: met. */
export function missedBy({ value, atLeast, atMost }: Aim): number {
  return value === null ? Infinity : Math.max(0, atLeast - value, value - atMost);
}

const BIAS_AT_LEAST = 0.85;
const BIAS_AT_MOST = 1.2;
/** Of CFAST's spread on the same points. */
const SPREAD_FRAC_OF_CFAST = 0.9;

export function biasAims(quantity: string, ours: Bias | null, cfast: Bias | null): Aim[] {
  const aims: Aim[] = [{ id: `${quantity}: bias`, value: ours?.bias ?? null, atLeast: BIAS_AT_LEAST, atMost: BIAS_AT_MOST }];
  if (typeof cfast?.spread === 'number') aims.push({ id: `${quantity}: spread`, value: ours?.spread ?? null, atLeast: 0, atMost: SPREAD_FRAC_OF_CFAST * cfast.spread });
  return aims;
}

/** Largest median difference; absent: only the share counts. */
const MEDIANS: Partial<Readonly<Record<AgreementKind, number>>> = { upperRise: 0.08, layerHeight: 0.12 };
const WITHIN_AT_LEAST = 0.9;

export function agreementAims(tower: string, found: TowerAgreement): Aim[] {
  return AGREEMENT_KINDS.flatMap((kind) => {
    const { count, withinFrac, median } = found[kind];
    if (count === 0) return [];
    const share: Aim = { id: `${tower}: ${kind} within`, value: withinFrac, atLeast: WITHIN_AT_LEAST, atMost: 1 };
    const medianAtMost = MEDIANS[kind];
    return medianAtMost === undefined ? [share] : [share, { id: `${tower}: ${kind} median`, value: median, atLeast: 0, atMost: medianAtMost }];
  });
}

const STAIR_MAE_K = 15;
const STAIR_PEAK_FACTOR = 1.4;
const GROUND_RISE_K = 10;

export function stairAims(test: string, { maeK, peakFactor, groundRiseK }: StairResult): Aim[] {
  return [
    { id: `${test}: mean absolute error K`, value: maeK, atLeast: 0, atMost: STAIR_MAE_K },
    { id: `${test}: factor between peaks`, value: peakFactor, atLeast: 0, atMost: STAIR_PEAK_FACTOR },
    { id: `${test}: ground floor rise K`, value: groundRiseK, atLeast: -Infinity, atMost: GROUND_RISE_K },
  ];
}
