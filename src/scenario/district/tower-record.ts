import type { Names } from '../../catalog/hazard.ts';
import type { Tier } from './district-schema.ts';

/** 未整改、整改中、已整改、已复查. */
export const HAZARD_STATES = ['found', 'underway', 'fixed', 'rechecked'] as const;
export type HazardState = (typeof HAZARD_STATES)[number];

/** A line of the hazard list: what, who, until when, how far. */
export interface ListedHazard {
  readonly kind: string;
  /** Own fields that the ledger gives (a share); the rest come from the archetype or the catalogue. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly state: HazardState;
  readonly party: string | null;
  readonly person: string | null;
  readonly deadline: string | null;
  readonly standard: string | null;
  /** Price of its remedy in the list; null: as the district file prices its kind. */
  readonly costYuan: number | null;
}

/** A tower as the ledger has it, or as drawn. */
export interface TowerRecord {
  readonly id: string;
  readonly names: Names;
  readonly estate: string | null;
  readonly storeyCount: number;
  readonly flatsPerStorey: number;
  readonly builtYearNumber: number | null;
  readonly archetypeId: string | null;
  /** East and north, metres, any origin. */
  readonly positionM: readonly [number, number] | null;
  readonly canopyShareFrac: number;
  readonly isWithoutWater: boolean;
  readonly hasFund: boolean;
  /** What its own maintenance fund holds; null: the ledger does not say. */
  readonly fundYuan: number | null;
  readonly hazards: readonly ListedHazard[];
  /** Where it stands in the ledger; 0: nowhere, it was drawn. */
  readonly line: number;
}

export function isStanding({ state }: Pick<ListedHazard, 'state'>): boolean {
  return state === 'found' || state === 'underway';
}

/** Source: domain A2 risk tiers of Yuzhong by the share of flats with canopies: from 60 % high, from 20 % medium. */
const HIGH_FROM_FRAC = 0.6;
const MEDIUM_FROM_FRAC = 0.2;

export function tierOf(canopyShareFrac: number): Tier {
  if (canopyShareFrac >= HIGH_FROM_FRAC) return 'high';
  return canopyShareFrac >= MEDIUM_FROM_FRAC ? 'medium' : 'low';
}
