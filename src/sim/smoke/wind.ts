/** Wind pressure on a façade. */
import { cos, pow } from '../math/detmath.ts';

const DEG_TO_RAD = 3.141592653589793 / 180;
/** Height of the wind the scenario gives. Source: [wmo-8] standard exposure of anemometers. */
const WIND_HEIGHT_M = 10;
/** Assumed: below this the power law is not followed (surface layer of a built-up block); 1 .. 3 m. */
const LOWEST_WIND_M = 2;
/** Mean pressure coefficients of the windward face, the lee face and the two sides. Source: [walker-wilson-1994], isolated block. */
const CP_WINDWARD = 0.6;
const CP_LEE = -0.3;
const CP_SIDE = -0.65;

/**
 * Pressure coefficient of a façade whose outward normal makes `angleDeg` with the direction the wind comes from.
 * Source: [walker-wilson-1994] harmonic interpolation between the four faces.
 */
export function windPressureCoefficient(angleDeg: number): number {
  const c = cos(angleDeg * DEG_TO_RAD);
  const c2 = c * c;
  const root = Math.sqrt(Math.abs(c));
  const threeQuarter = Math.sqrt(Math.abs(c) * root) * (c < 0 ? -1 : 1);
  const sin2 = 1 - c2;
  return 0.5 * ((CP_WINDWARD + CP_LEE) * root + (CP_WINDWARD - CP_LEE) * threeQuarter) + CP_SIDE * sin2 * sin2;
}

/** Power-law wind at a height above ground. */
export function windAtHeightMPerS(windMPerS: number, heightM: number, windExponent: number): number {
  return windMPerS * pow(Math.max(heightM, LOWEST_WIND_M) / WIND_HEIGHT_M, windExponent);
}
