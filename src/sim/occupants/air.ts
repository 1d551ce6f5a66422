/** The air a person is in: which layer the nose is in, how far it sees. */
import type { FrozenWorld } from '../world.ts';

type Smoke = FrozenWorld['smoke'];

/** Source: [iso13571] nose of a standing adult; domain E7. */
const BREATHING_HEIGHT_M = 1.5;
/** Assumed: below this layer height nobody can crawl under the smoke; 0.6 .. 1. */
const CRAWLING_HEIGHT_M = 0.8;
/** Visibility of reflecting things times extinction coefficient. Source: [jin2002]. */
const VISIBILITY_FACTOR = 3;
/** Decadic optical density to extinction coefficient. */
const LN10 = 2.302585;

export const POSTURE = { upright: 0, crawling: 1, inSmoke: 2 } as const;

export function postureIn(smoke: Smoke, c: number): number {
  const layerM = smoke.layerHeightM[c]!;
  if (layerM >= BREATHING_HEIGHT_M) return POSTURE.upright;
  return layerM >= CRAWLING_HEIGHT_M ? POSTURE.crawling : POSTURE.inSmoke;
}

export function opticalDensityPerM(smoke: Smoke, c: number): number {
  return postureIn(smoke, c) === POSTURE.inSmoke ? smoke.upperOdPerM[c]! : smoke.lowerOdPerM[c]!;
}

/** Assumed: a layer thinner than this nobody notices; 0.05 .. 0.2 m, as where smoke is told to have come. */
const LEAST_LAYER_M = 0.1;

/** Optical density of the smoke that is there to be seen or smelt: a film under the ceiling is not. */
export function seenOdPerM({ smoke, input }: FrozenWorld, c: number): number {
  const isDeep = input.compartments[c]!.heightM - smoke.layerHeightM[c]! >= LEAST_LAYER_M;
  return Math.max(isDeep ? smoke.upperOdPerM[c]! : 0, smoke.lowerOdPerM[c]!);
}

/** How far a person sees in the compartment, m. */
export function visibilityM(smoke: Smoke, c: number): number {
  const odPerM = opticalDensityPerM(smoke, c);
  return odPerM > 0 ? VISIBILITY_FACTOR / (LN10 * odPerM) : Infinity;
}

/** Temperature of what the person breathes, K. */
export function breathedTempK(smoke: Smoke, c: number): number {
  return postureIn(smoke, c) === POSTURE.inSmoke ? smoke.upperTempK[c]! : smoke.lowerTempK[c]!;
}

/** Share of walking speed left: slower in the dark, much slower on hands and knees. */
export function smokeSpeedFrac(smoke: Smoke, c: number): number {
  const darkFrac = speedFracAt(opticalDensityPerM(smoke, c));
  return postureIn(smoke, c) === POSTURE.crawling ? Math.min(darkFrac, CRAWL_SPEED_FRAC) : darkFrac;
}

/** Assumed: crawling adults reach 0.5 .. 0.7 m/s of 1.2. */
const CRAWL_SPEED_FRAC = 0.5;
/** Source: [frantzich-nilsson-2003] v = 0.706 - 0.057 K m/s, as a share of its value in clear air. */
const SLOWING_PER_EXTINCTION_M = 0.057 / 0.706;
/** Domain E7: about 0.3 m/s near zero visibility. */
const DARK_SPEED_FRAC = 0.25;

export function speedFracAt(odPerM: number): number {
  return Math.max(DARK_SPEED_FRAC, 1 - SLOWING_PER_EXTINCTION_M * LN10 * odPerM);
}
