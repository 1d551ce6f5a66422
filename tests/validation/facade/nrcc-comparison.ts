/** The window law against the NRCC façade tests, beside what EN 1991-1-2 annex B and the law of fires against a wall give for the same points. */
import { peakWallFluxKwPerM2, wallFlameHeightM, wallFluxKwPerM2 } from '../../../src/sim/fire/facade-flux.ts';
import { VENT_KW_PER_M52, wallAboveWindowKwPerM2 } from '../../../src/sim/fire/window-plume.ts';
import { NRCC_ABOVE_HEAD_M, NRCC_TESTS, type NrccTest } from '../../reference/facade/nrcc.ts';

type Law = (test: NrccTest, aboveHeadM: number) => number;

export interface Point {
  readonly test: NrccTest;
  readonly aboveHeadM: number;
  readonly measuredKwPerM2: number;
}

/** Bias: geometric mean of model over measured; spread: standard deviation of its logarithm. */
export interface Fit {
  readonly biasFactor: number;
  readonly spreadFrac: number;
  readonly pointCount: number;
}

export const POINTS: readonly Point[] = NRCC_TESTS.flatMap((test) => NRCC_ABOVE_HEAD_M.map((aboveHeadM, i) => ({ test, aboveHeadM, measuredKwPerM2: test.fluxKwPerM2[i]! })));

export function fitOf(law: Law, points: readonly Point[]): Fit {
  const logs = points.map(({ test, aboveHeadM, measuredKwPerM2 }) => Math.log(law(test, aboveHeadM) / measuredKwPerM2));
  const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
  const variance = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / logs.length;
  return { biasFactor: Math.exp(mean), spreadFrac: Math.sqrt(variance), pointCount: logs.length };
}

/** EN 1991-1-2 annex B, no forced draught, wall above: flame at the wall, emissivity over two thirds of the opening's height, its convective coefficient. */
function eurocodeKwPerM2({ hrrKw, widthM, heightM }: NrccTest, aboveHeadM: number): number {
  const mw = hrrKw / 1000;
  const flameM = Math.max(0.1, 1.9 * (mw / widthM) ** (2 / 3) - heightM);
  const projectionM = heightM <= 1.25 * widthM ? heightM / 3 : 0.3 * heightM * (heightM / widthM) ** 0.54;
  const axisM = heightM / 2 + (heightM <= 1.25 * widthM ? flameM : Math.hypot(flameM, projectionM - heightM / 3));
  const windowRiseK = 520 / (1 - 0.4725 * (axisM * widthM) / mw);
  const alongM = heightM / 2 + aboveHeadM * ((axisM - heightM / 2) / flameM);
  const riseK = Math.max(1, windowRiseK * (1 - 0.4725 * (alongM * widthM) / mw));
  const equivalentM = (2 * widthM * heightM) / (widthM + heightM);
  const convectiveKw = 0.00467 * (1 / equivalentM) ** 0.4 * (mw / (widthM * heightM)) ** 0.6;
  const emissivity = 1 - Math.exp(-0.3 * (2 / 3) * heightM);
  return emissivity * 5.67e-11 * ((riseK + 293) ** 4 - 293 ** 4) + convectiveKw * riseK;
}

/** Heat that finds no air inside, and a share of the rest, as a fire standing against the wall on the head of the window. */
function wallFireKwPerM2({ hrrKw, widthM, heightM }: NrccTest, aboveHeadM: number): number {
  const insideKw = Math.min(hrrKw, 1500 * widthM * heightM * Math.sqrt(heightM));
  const outsideKw = hrrKw - insideKw + 0.15 * insideKw;
  return wallFluxKwPerM2(aboveHeadM / wallFlameHeightM(outsideKw, widthM), peakWallFluxKwPerM2(outsideKw));
}

export const LAWS: readonly { readonly name: string; readonly law: Law }[] = [
  { name: 'window law in use', law: (test, aboveHeadM) => wallAboveWindowKwPerM2(test, aboveHeadM) },
  { name: 'EN 1991-1-2 annex B', law: eurocodeKwPerM2 },
  { name: 'excess heat as a fire against the wall', law: wallFireKwPerM2 },
  { name: 'by the Froude number of the opening, refitted', law: froudeKwPerM2 },
];

/** The two constants by least squares of the logarithm on these points: the scale follows from the origin, the origin from a search. */
export function fitConstants(points: readonly Point[]): { readonly scale: number; readonly originFrac: number } {
  let best = { scale: NaN, originFrac: NaN, spread: Infinity };
  for (let originFrac = 0.2; originFrac <= 1.5; originFrac += 0.005) {
    const { biasFactor, spreadFrac } = fitOf(shapeOf(originFrac), points);
    if (spreadFrac < best.spread) best = { scale: 1 / biasFactor, originFrac, spread: spreadFrac };
  }
  return best;
}

function shapeOf(originFrac: number): Law {
  return ({ hrrKw, widthM, heightM }, aboveHeadM) => {
    const emissivityFrac = 1 - Math.exp(-0.3 * Math.cbrt(widthM ** 2 * heightM));
    return (hrrKw / (VENT_KW_PER_M52 * widthM * heightM ** 1.5)) ** 2 * emissivityFrac * (aboveHeadM / widthM + originFrac) ** (-5 / 3);
  };
}

/** What was in use before: the same two constants, the Froude number of the opening and heights in opening heights. */
function froudeKwPerM2({ hrrKw, widthM, heightM }: NrccTest, aboveHeadM: number): number {
  return 11.8 * Math.sqrt(heightM) * (hrrKw / 1000 / heightM ** 2.5) ** 2 * ((aboveHeadM + 0.62 * widthM) / heightM) ** (-5 / 3);
}

export interface LeftOut {
  readonly window: string;
  readonly scale: number;
  readonly originFrac: number;
  readonly fit: Fit;
}

/** Root mean square of the logarithm over all points, each foretold by constants that never saw its window. */
export function leftOutSpreadFrac(): number {
  const parts = leaveOneWindowOut().map(({ fit }) => fit.pointCount * (fit.spreadFrac ** 2 + Math.log(fit.biasFactor) ** 2));
  return Math.sqrt(parts.reduce((sum, part) => sum + part, 0) / POINTS.length);
}

/** Each window foretold by constants that never saw it. */
export function leaveOneWindowOut(): LeftOut[] {
  return [...new Set(NRCC_TESTS.map(({ window }) => window))].map((window) => {
    const { scale, originFrac } = fitConstants(POINTS.filter(({ test }) => test.window !== window));
    const law: Law = (test, aboveHeadM) => scale * shapeOf(originFrac)(test, aboveHeadM);
    return { window, scale, originFrac, fit: fitOf(law, POINTS.filter(({ test }) => test.window === window)) };
  });
}
