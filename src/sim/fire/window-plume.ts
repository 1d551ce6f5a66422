/** What a room on fire throws against the wall above its window: flux, flame length, gas temperature. Pure formulas. */
import { cbrt, exp, pow } from '../math/detmath.ts';
import { TIP_RISE_K, FLAME_RISE_K } from './facade-flux.ts';

/** A burning room seen through one opening. */
export interface WindowFire {
  /** Heat release of the room, inside and outside, that belongs to this opening. */
  readonly hrrKw: number;
  readonly widthM: number;
  readonly heightM: number;
}

/** Heat that the air through an opening can burn, a unit of A sqrt(H). Source: domain E4, 1500 A sqrt(H). */
export const VENT_KW_PER_M52 = 1500;
/** Most that a fire shows through an opening, in terms of that heat: what is beyond burns too far off to see the wall. Source: [oleszkiewicz1989], most of the tests. */
const MOST_VENT_FACTOR = 2.2;
/** Extinction of flames a metre. Source: [en1991-1-2] annex B, emissivity 1 - exp(-0.3 d). */
const FLAME_EXTINCTION_PER_M = 0.3;
/**
 * Flux of thick flames at the ventilation limit, one opening width above their origin, kW/m2 (a black body of 1130 K), and that origin below the head in opening widths.
 * Source: both chosen on all 76 points of [oleszkiewicz1989] (a law of ours, not a published one); docs/validation/facade/README.md.
 */
const THICK_FLUX_KW_PER_M2 = 93;
const ORIGIN_WIDTHS_FRAC = 0.704;
/** No flame gives a wall more. Source: [back1994] asymptote of fires against a wall; the tests reached 209. */
const MOST_FLUX_KW_PER_M2 = 200;
const KW_PER_MW = 1000;
/** What a slab over the opening takes off the wall above it a metre of its depth, and what is left behind the deepest. Source: [oleszkiewicz1991] half of it behind 0.6 m, five sixths behind 1 m; Assumed: no less than 0.15 (0.1 to 0.2) behind deeper ones. */
const SHIELD_PER_M = 0.833;
const LEAST_BEHIND_FRAC = 0.15;

/**
 * Flux on the wall above an opening. How strong: the square of the heat over what the air through the opening can burn, times the emissivity
 * of a flame as wide as the opening, about as tall, and as thick as it is high. How far up: flames of a wide opening lie along the wall,
 * those of a narrow one leave it, so heights count in opening widths; -5/3 is the fall of wall plumes [lattimer-sfpe].
 * @param aboveHeadM  height over the top of the opening; nothing more than at the top below it
 */
export function wallAboveWindowKwPerM2({ hrrKw, widthM, heightM }: WindowFire, aboveHeadM: number): number {
  if (hrrKw <= 0 || widthM <= 0 || heightM <= 0) return 0;
  const ventFactor = Math.min(MOST_VENT_FACTOR, hrrKw / (VENT_KW_PER_M52 * widthM * heightM * Math.sqrt(heightM)));
  const emissivityFrac = 1 - exp(-FLAME_EXTINCTION_PER_M * cbrt(widthM * widthM * heightM));
  const awayFrac = Math.max(0, aboveHeadM) / widthM + ORIGIN_WIDTHS_FRAC;
  return Math.min(MOST_FLUX_KW_PER_M2, THICK_FLUX_KW_PER_M2 * emissivityFrac * ventFactor * ventFactor * pow(awayFrac, -5 / 3));
}

/** Share of the wall flux that is left above a slab or canopy that stands out so far over the opening. */
export function behindProjectionFrac(depthM: number): number {
  return Math.max(LEAST_BEHIND_FRAC, 1 - SHIELD_PER_M * Math.max(0, depthM));
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
