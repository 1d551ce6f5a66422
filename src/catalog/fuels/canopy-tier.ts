/** How dangerous a façade is by the share of flats with a combustible canopy: the order in which a programme takes buildings. */
import type { FacadeCellInput } from '../../sim/index.ts';

export type CanopyTier = 'high' | 'medium' | 'low';

/** Source: domain A4, risk tiers of the programme: 60 % and more high, 20 % and more medium. */
const HIGH_FROM_FRAC = 0.6;
const MEDIUM_FROM_FRAC = 0.2;

export function canopyShareFrac(cells: readonly Pick<FacadeCellInput, 'canopy'>[]): number {
  return cells.length === 0 ? 0 : cells.filter(({ canopy }) => canopy === 'combustible').length / cells.length;
}

export function canopyTier(shareFrac: number): CanopyTier {
  if (shareFrac >= HIGH_FROM_FRAC) return 'high';
  return shareFrac >= MEDIUM_FROM_FRAC ? 'medium' : 'low';
}
