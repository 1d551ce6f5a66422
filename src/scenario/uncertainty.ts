/** What a scenario declares to differ from night to night, and what a night draws of it. */
import type { Names } from '../catalog/hazard.ts';
import type { Patch } from '../catalog/patch.ts';
import type { Law } from '../catalog/uncertain/law.ts';
import { drawLaw } from '../catalog/uncertain/law.ts';
import type { Condition, Scenario } from './scenario.ts';
import { toSimInput } from './to-sim-input.ts';
import type { SimInput } from '../sim/index.ts';

/** `written`: as the file says it. `drawn`: with what the file declares uncertain drawn by the seed. */
export const NIGHT_KINDS = ['written', 'drawn'] as const;
export type NightKind = (typeof NIGHT_KINDS)[number];

export interface Uncertainty {
  /** `studies`: a single run is as written unless it asks for the drawn night. `all`: there is no other night than the drawn one. */
  readonly nights: 'studies' | 'all';
  readonly quantities: readonly DeclaredQuantity[];
}

export interface DeclaredQuantity {
  readonly kind: string;
  readonly names: Names;
  readonly unit: string | null;
  /** Of what: a fire, stations, openings; empty: of the whole night. */
  readonly of: readonly string[];
  readonly law: Law;
  /** Why it varies so: a source, or an assumption. */
  readonly source: string;
  /** Of kind and target: what its draws hang on, wherever it stands in the file. */
  readonly drawKey: number;
  readonly patchFor: (value: number | string) => Patch;
}

export interface DrawnValue {
  readonly kind: string;
  readonly names: Names;
  readonly unit: string | null;
  readonly of: readonly string[];
  readonly value: number | string;
}

/** The night of a seed that a caller means. */
export interface NightOf {
  readonly seed: number;
  readonly night: NightKind;
}

export function isDrawn({ uncertainty }: Pick<Scenario, 'uncertainty'>, night: NightKind): boolean {
  return uncertainty !== null && (night === 'drawn' || uncertainty.nights === 'all');
}

/** What the night of this seed has drawn, in the order of the file; empty for a night as written. */
export function drawnValues(scenario: Pick<Scenario, 'uncertainty'>, { seed, night }: NightOf): readonly DrawnValue[] {
  if (!isDrawn(scenario, night)) return [];
  return scenario.uncertainty!.quantities.map(({ kind, names, unit, of, law, drawKey }) => ({ kind, names, unit, of, value: drawLaw(law, seed, drawKey) }));
}

/** The core's input for a night: what was drawn first, then the hazards, so that both towers have the same night. */
export function nightInput(scenario: Scenario, condition: Condition, night: NightOf): SimInput {
  const values = drawnValues(scenario, night);
  return toSimInput(scenario, condition, values.map(({ value }, i) => scenario.uncertainty!.quantities[i]!.patchFor(value)));
}
