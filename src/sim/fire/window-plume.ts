/** What a room on fire throws against the wall above its window: flux, flame length, gas temperature. Pure formulas. */
import { pow } from '../math/detmath.ts';
import { TIP_RISE_K, FLAME_RISE_K } from './facade-flux.ts';

/** A burning room seen through one opening. */
export interface WindowFire {
  /** Heat release of the room, inside and outside, that belongs to this opening. */
  readonly hrrKw: number;
  readonly widthM: number;
  readonly heightM: number;
}

/**
 * Flux a metre of opening height would give at Froude number 1, kW/m2, and virtual origin below the head in opening widths.
 * Source: [oleszkiewicz1989] form and both constants chosen on all 76 points of the NRCC tests (a law of ours, not a published one); docs/validation/facade/README.md.
 */
const FLUX_SCALE_KW_PER_M2 = 11.8;
const ORIGIN_WIDTHS_FRAC = 0.62;
/** No flame gives a wall more. Source: [back1994] asymptote of fires against a wall; the tests reached 209. */
const MOST_FLUX_KW_PER_M2 = 200;
const KW_PER_MW = 1000;

/**
 * Flux on the wall above an opening: strength by the Froude number of the opening (heat release over height^5/2), fall with the
 * -5/3 power of wall plumes above the flame [lattimer-sfpe], from a virtual origin that lies the deeper the wider the opening is.
 * @param aboveHeadM  height over the top of the opening; nothing more than at the top below it
 */
export function wallAboveWindowKwPerM2({ hrrKw, widthM, heightM }: WindowFire, aboveHeadM: number): number {
  if (hrrKw <= 0 || widthM <= 0 || heightM <= 0) return 0;
  const froude = hrrKw / KW_PER_MW / (heightM * heightM * Math.sqrt(heightM));
  const awayFrac = (Math.max(0, aboveHeadM) + ORIGIN_WIDTHS_FRAC * widthM) / heightM;
  return Math.min(MOST_FLUX_KW_PER_M2, FLUX_SCALE_KW_PER_M2 * Math.sqrt(heightM) * froude * froude * pow(awayFrac, -5 / 3));
}

/** Flame tip above the head of the opening, 0 when no flames come out. Source: [en1991-1-2] annex B, 1.9 (Q/w)^(2/3) less the height of the opening. */
export function windowFlameM({ hrrKw, widthM, heightM }: WindowFire): number {
  return widthM <= 0 ? 0 : Math.max(0, 1.9 * pow(hrrKw / KW_PER_MW / widthM, 2 / 3) - heightM);
}

/** Rise of the gas on the axis over the outside air; heights from the sill. Tip from [en1991-1-2] annex B, fall with the -5/3 power of plumes [heskestad1984]. */
export function windowPlumeRiseK(fire: WindowFire, aboveHeadM: number): number {
  if (fire.hrrKw <= 0 || fire.widthM <= 0) return 0;
  const tipM = 1.9 * pow(fire.hrrKw / KW_PER_MW / fire.widthM, 2 / 3);
  return Math.min(FLAME_RISE_K, TIP_RISE_K * pow((Math.max(0, aboveHeadM) + fire.heightM) / tipM, -5 / 3));
}
