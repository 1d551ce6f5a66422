import type { z } from 'zod';
import type { Patch } from './patch.ts';

/** Which of the three things fails (车进不去 access, 水上不去 water, 人上不去 ascent), or what feeds the fire. */
export type HazardChain = 'access' | 'water' | 'ascent' | 'people' | 'fire';

export interface Names {
  readonly zh: string;
  readonly en: string;
}

/** One kind of hazard: from this follow the schema, the messages, the switches, the symbol, the docs row and the property test. */
export interface HazardDefinition<Spec> {
  readonly kind: string;
  readonly chain: HazardChain;
  readonly names: Names;
  /** Shape of the hazard's own fields in a scenario file (without id, kind, cost and party). */
  readonly spec: z.ZodType<Spec>;
  readonly example: Spec;
  /** The tower as found. */
  readonly asFound: (spec: Spec) => Patch;
  /** What the rules accept instead; absent: the hazard is simply gone. */
  readonly remedy?: (spec: Spec) => Patch;
  /** Measures that get worse while it stands (ids of report/measures). */
  readonly worsens: readonly string[];
  readonly symbol: string;
  /** One sentence a layman remembers. */
  readonly lesson: Names;
  readonly source: string;
}

/** Keeps the spec's type tied to its schema. */
export function defineHazard<Spec>(definition: HazardDefinition<Spec>): HazardDefinition<Spec> {
  return definition;
}
