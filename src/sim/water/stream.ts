/** A hand line: what it passes, what people can hold, what reaches a fire. */
import { NOZZLES, type NozzleLaw } from './nozzles.ts';

const KG_PER_L = 1;
const M3_PER_L = 1e-3;
/** Source: domain C2, h = A L q^2 of 80 mm and 65 mm lined hose. */
const HOSE_80_LOSS = 0.00075;
const HOSE_65_LOSS = 0.00172;
/** Source: domain C2, the last 25 m of 65 mm hose. */
const LAST_HOSE_M = 25;
/** Source: domain C2, flow of two jets in one supply line. */
const TWO_JETS_L_PER_S = 13;
/** Source: [grimwood-2008], working limits of nozzle reaction for one, two and three people on the line: 60, 75, 95 lbf. */
const HELD_N = [267, 334, 423] as const;
const PI = 3.141592653589793;
/** Litres a metre of 80 mm and of 65 mm bore. */
const HOSE_80_L_PER_M = (PI * 0.08 * 0.08 * 1000) / 4;
const HOSE_65_L_PER_M = (PI * 0.065 * 0.065 * 1000) / 4;
/** Assumed: a dry line is charged at the flow it will carry, two jets, not faster, or it whips and bursts couplings; 8 .. 25 L/s. */
export const FILL_L_PER_S = TWO_JETS_L_PER_S;

/** Push of the jet, N: mass flow times speed at the bore. */
export function reactionN(flowLPerS: number, nozzle: NozzleLaw = NOZZLES.straight): number {
  return (flowLPerS * KG_PER_L * flowLPerS * M3_PER_L) / nozzle.jetM2;
}

/** Most that so many people can hold and still move, L/s; more than three do not find room at one nozzle. */
export function heldLPerS(handCount: number, nozzle: NozzleLaw = NOZZLES.straight): number {
  const limitN = HELD_N[Math.max(1, Math.min(HELD_N.length, Math.floor(handCount))) - 1]!;
  return Math.sqrt((limitN * nozzle.jetM2) / (KG_PER_L * M3_PER_L));
}

/** Head at the nozzle that drives this flow, m. */
export function nozzleHeadM(flowLPerS: number, nozzle: NozzleLaw = NOZZLES.straight): number {
  return (flowLPerS * flowLPerS) / nozzle.lSquaredPerS2PerM;
}

/** Share of a full stream's effect at this flow: 1 from a 10 m throw on, 0 where nothing reaches the fire. */
export function streamFrac(flowLPerS: number, nozzle: NozzleLaw = NOZZLES.straight): number {
  const { noStreamM, fullStreamM } = nozzle;
  return Math.max(0, Math.min(1, (nozzleHeadM(flowLPerS, nozzle) - noStreamM) / (fullStreamM - noStreamM)));
}

/**
 * Flow of one jet through own hose from an engine. `headM`: at the engine's outlet; `hoseM`: 80 mm hose before the last 25 m of 65 mm;
 * `upM`: nozzle above the engine.
 */
export function handLineLPerS({ headM, hoseM, upM }: { readonly headM: number; readonly hoseM: number; readonly upM: number }, handCount: number, nozzle: NozzleLaw = NOZZLES.straight): number {
  const { lSquaredPerS2PerM, setHeadM } = nozzle;
  const resistance = HOSE_80_LOSS * hoseM + HOSE_65_LOSS * LAST_HOSE_M + 1 / lSquaredPerS2PerM;
  const givenLPerS = Math.sqrt(Math.max(0, headM - upM) / resistance);
  return Math.min(givenLPerS, heldLPerS(handCount, nozzle), Math.sqrt(lSquaredPerS2PerM * setHeadM));
}

/** Loss of an 80 mm line at a flow, m. Source: domain C2. */
export function hoseLossM(hoseM: number, flowLPerS: number): number {
  return HOSE_80_LOSS * hoseM * flowLPerS * flowLPerS;
}

/** Assumed: head a pump wants at its inlet from a relay, so that the hose does not collapse; 5 .. 15 m. */
const INLET_HEAD_M = 10;

/** Flow that a pump drives through one 80 mm line on level ground into the next pump, L/s. */
export function relayLPerS(pumpHeadM: number, hoseM: number): number {
  return Math.sqrt(Math.max(0, pumpHeadM - INLET_HEAD_M) / (HOSE_80_LOSS * hoseM));
}

/** Loss of an 80 mm line that feeds two jets, m: what a commander reckons with before anything flows. */
export function feedLossM(hoseM: number): number {
  return hoseLossM(hoseM, TWO_JETS_L_PER_S);
}

/** Litres that an 80 mm line holds. */
export function feedHoseL(hoseM: number): number {
  return HOSE_80_L_PER_M * hoseM;
}

/** Litres in a hand line: 80 mm hose and the last 25 m of 65 mm. */
export function handLineL(hoseM: number): number {
  return feedHoseL(hoseM) + HOSE_65_L_PER_M * LAST_HOSE_M;
}

/** Seconds until so many litres of dry hose are charged. */
export function fillS(volumeL: number): number {
  return volumeL / FILL_L_PER_S;
}
