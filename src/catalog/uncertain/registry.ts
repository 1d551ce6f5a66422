import type { z } from 'zod';
import { crewSkill, travelFactor, turnoutDelay } from './brigade.ts';
import { firePlace, ignitionTime } from './ignition.ts';
import { asleepShare, discoveryTime, homeFactor, leftDoors, standingOpen } from './residents.ts';
import type { UncertainQuantity } from './uncertain-quantity.ts';
import { outdoorTemp, windDirection, windSpeed } from './weather.ts';

/** `never`: each entry takes the target of its own schema, which the loader has checked. */
export type AnyUncertain = Omit<UncertainQuantity<never>, 'target'> & { readonly target: z.ZodType };

/** Everything that a scenario file may declare to differ from night to night. A new one is its definition and one line here. */
export const UNCERTAIN: readonly AnyUncertain[] = [
  windSpeed, windDirection, outdoorTemp, homeFactor, asleepShare, leftDoors, standingOpen, discoveryTime, travelFactor, turnoutDelay, crewSkill, ignitionTime, firePlace,
];

export function uncertainByKind(kind: string): AnyUncertain | null {
  return UNCERTAIN.find((quantity) => quantity.kind === kind) ?? null;
}
