/** Branches a crew can put on a hose: what each passes, from which pressure on it throws, how far, how hard it pushes back. */
import { GRAVITY_M_PER_S2 } from '../constants.ts';

const KG_PER_M3 = 1000;
const L_PER_M3 = 1000;

export interface NozzleLaw {
  /** q^2 = B H, L/s and m. */
  readonly lSquaredPerS2PerM: number;
  /** What a pump operator sets at the branch. */
  readonly setHeadM: number;
  /** Heads at the branch below which nothing reaches a fire, and from which on the stream is whole. */
  readonly noStreamM: number;
  readonly fullStreamM: number;
  /** How far it throws with a whole stream. */
  readonly reachM: number;
  /** Bore of the solid jet that would push as hard at the same flow. */
  readonly jetM2: number;
}

/** Mass flow times speed at the branch, of which `alongFrac` points along it. */
function jetOfM2(lSquaredPerS2PerM: number, alongFrac: number): number {
  const nPerSquareLPerS = (Math.sqrt((2 * GRAVITY_M_PER_S2) / lSquaredPerS2PerM) * KG_PER_M3 * alongFrac) / L_PER_M3;
  return KG_PER_M3 / (nPerSquareLPerS * L_PER_M3 * L_PER_M3);
}

/**
 * straight: 19 mm. Source: domain C2, B 1.577; 13.6 m throw a solid stream 10 m, 0.35 MPa at the branch [domain C1]; reach 10-15 m [domain C3].
 * Assumed: below 4 m nothing reaches a fire from the door; 3 .. 6 m.
 */
const straight: NozzleLaw = { lSquaredPerS2PerM: 1.577, setHeadM: 35, noStreamM: 4, fullStreamM: 13.6, reachM: 13, jetM2: (0.019 * 0.019 * Math.PI) / 4 };
/**
 * fog: adjustable spray. Source: [gb8181-2005], rated at 0.60 MPa, in use from 0.20 MPa on. Assumed: 8 L/s rated (5 .. 10), whole from
 * 0.40 MPa on (0.35 .. 0.60), throws 8 m as a cone (6 .. 12) of 60 degrees (30 .. 90), whose drops push back as the cosine of half of it.
 */
const fog: NozzleLaw = { lSquaredPerS2PerM: (8 * 8) / 61.2, setHeadM: 61.2, noStreamM: 20.4, fullStreamM: 40.8, reachM: 8, jetM2: jetOfM2((8 * 8) / 61.2, 0.87) };
/**
 * foam: low expansion. Assumed: 8 L/s of solution at 0.70 MPa (4 .. 8 L/s, 0.5 .. 0.7 MPa), no foam to speak of below 0.30 MPa (0.2 .. 0.4),
 * throws 15 m (12 .. 20); the air it draws in changes its speed, not its push.
 */
const foam: NozzleLaw = { lSquaredPerS2PerM: (8 * 8) / 71.4, setHeadM: 71.4, noStreamM: 30.6, fullStreamM: 51, reachM: 15, jetM2: jetOfM2((8 * 8) / 71.4, 1) };

export const NOZZLES = { straight, fog, foam } as const;
export type NozzleKind = keyof typeof NOZZLES;
/** Places in state arrays; append only. */
export const NOZZLE_KINDS = ['straight', 'fog', 'foam'] as const satisfies readonly NozzleKind[];

/** Emitter of a hydrant line, L/s per sqrt(m), with another branch than the straight one it was reckoned with. */
export function emitterWith(emitterLPerSPerSqrtM: number, kind: NozzleKind): number {
  if (kind === 'straight') return emitterLPerSPerSqrtM;
  const lineLoss = 1 / (emitterLPerSPerSqrtM * emitterLPerSPerSqrtM) - 1 / straight.lSquaredPerS2PerM;
  return 1 / Math.sqrt(Math.max(0, lineLoss) + 1 / NOZZLES[kind].lSquaredPerS2PerM);
}
