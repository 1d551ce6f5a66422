import type { HazardDefinition } from '../hazard.ts';

/** Every hazard kind: one file and one line. */
export const HAZARDS: readonly HazardDefinition<never>[] = [];
