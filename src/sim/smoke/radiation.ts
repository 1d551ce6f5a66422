/**
 * Radiation between the four surfaces of a compartment, its two gas layers and the flames: grey, diffuse, the layers absorbing
 * along one beam for each pair of surfaces. Balance as in G. P. Forney's four-wall model. Source: [forney1991].
 */
import { STEFAN_BOLTZMANN_W_PER_M2_K4 } from '../constants.ts';
import { exp } from '../math/detmath.ts';
import { planesViewFrac, pointViewFrac, SURFACE, SURFACE_COUNT, type Enclosure } from './enclosure.ts';

/** Numerical: radiosities settle by a factor of (1 - emissivity) a sweep. */
const SWEEP_COUNT = 6;
const LEAST_AREA_FRAC = 1e-6;
const LEAST_RISE_M = 1e-6;

/** In and out of `radiate`; one object for all compartments, because this runs for every warm room in every tick. */
export const radiation = {
  /** In: surfaces. */
  areaM2: new Float64Array(SURFACE_COUNT),
  tempK: new Float64Array(SURFACE_COUNT),
  emissivityFrac: new Float64Array(SURFACE_COUNT),
  /** In: share of each surface that stands open, and what shines in there. */
  holeFrac: new Float64Array(SURFACE_COUNT),
  holeInWPerM2: new Float64Array(SURFACE_COUNT),
  /** In: layers (upper, lower): absorption; by `setKept`: share of the rays beside them that they keep; temperature. */
  upperPerM: 0,
  lowerPerM: 0,
  upperFrac: 0,
  lowerFrac: 0,
  upperTempK: 0,
  lowerTempK: 0,
  /** In: what the flames radiate and from which height above the floor. */
  flameW: 0,
  flameHeightM: 0,
  /** Out: net flux into each surface, what falls on it and on its openings, what leaves them, and heat into the layers. */
  netWPerM2: new Float64Array(SURFACE_COUNT),
  leavingWPerM2: new Float64Array(SURFACE_COUNT),
  incidentWPerM2: new Float64Array(SURFACE_COUNT),
  upperW: 0,
  lowerW: 0,
};
const { leavingWPerM2 } = radiation;
/** Exchange areas of each pair; what flames and gas send to each surface. */
const pairM2 = new Float64Array(SURFACE_COUNT * SURFACE_COUNT);
/** Of each pair: how far a ray goes through either layer, and what share of it the layer keeps. */
const upperBeamM = new Float64Array(SURFACE_COUNT * SURFACE_COUNT);
const lowerBeamM = new Float64Array(SURFACE_COUNT * SURFACE_COUNT);
const upperKept = new Float64Array(SURFACE_COUNT * SURFACE_COUNT);
const lowerKept = new Float64Array(SURFACE_COUNT * SURFACE_COUNT);
const incidentW = new Float64Array(SURFACE_COUNT);
const isUpper = (surfaceIndex: number): boolean => surfaceIndex <= SURFACE.upperWall;

/** Areas with the interface at this height; 0: one zone. */
export function cutAreas({ floorM2, perimeterM, heightM }: Enclosure, interfaceM: number): void {
  const { areaM2 } = radiation;
  areaM2[SURFACE.ceiling] = areaM2[SURFACE.floor] = floorM2;
  areaM2[SURFACE.upperWall] = Math.max(perimeterM * (heightM - interfaceM), LEAST_AREA_FRAC * floorM2);
  areaM2[SURFACE.lowerWall] = Math.max(perimeterM * interfaceM, LEAST_AREA_FRAC * floorM2);
}

/** Exchange areas of every two surfaces, and of each with itself. */
export function cutExchange(enclosure: Enclosure, interfaceM: number): void {
  const { floorM2, heightM } = enclosure;
  const { areaM2 } = radiation;
  const ceilingToPlane = planesViewFrac(enclosure, heightM - interfaceM);
  const floorToPlane = planesViewFrac(enclosure, interfaceM);
  const across = planesViewFrac(enclosure, heightM);
  setPair(SURFACE.ceiling, SURFACE.upperWall, floorM2 * (1 - ceilingToPlane));
  setPair(SURFACE.ceiling, SURFACE.lowerWall, floorM2 * Math.max(0, ceilingToPlane - across));
  setPair(SURFACE.ceiling, SURFACE.floor, floorM2 * across);
  setPair(SURFACE.floor, SURFACE.lowerWall, floorM2 * (1 - floorToPlane));
  setPair(SURFACE.floor, SURFACE.upperWall, floorM2 * Math.max(0, floorToPlane - across));
  setPair(SURFACE.upperWall, SURFACE.lowerWall, floorM2 * Math.max(0, 1 - ceilingToPlane - floorToPlane + across));
  // What a surface does not send to the others comes back to it.
  for (let k = 0; k < SURFACE_COUNT; k++) {
    let restM2 = areaM2[k]!;
    for (let j = 0; j < SURFACE_COUNT; j++) if (j !== k) restM2 -= pairM2[k * SURFACE_COUNT + j]!;
    pairM2[k * SURFACE_COUNT + k] = Math.max(0, restM2);
  }
}

function setPair(a: number, b: number, exchangeM2: number): void {
  pairM2[a * SURFACE_COUNT + b] = pairM2[b * SURFACE_COUNT + a] = exchangeM2;
}

/**
 * How far rays go between the middles of surfaces: half the width or depth of the compartment aside, on average of both, or all of
 * it between walls; each layer takes its part by height. Source: [forney1991].
 */
export function cutBeams({ widthM, depthM, heightM }: Enclosure, interfaceM: number): void {
  const upperMiddleM = (heightM + interfaceM) / 2;
  const halfM = (riseM: number): number => (hypotenuseM(riseM, widthM / 2) + hypotenuseM(riseM, depthM / 2)) / 2;
  const acrossM = (widthM + depthM) / 2;
  setBeam(SURFACE.ceiling, SURFACE.upperWall, halfM(heightM - upperMiddleM), 1);
  setBeam(SURFACE.upperWall, SURFACE.upperWall, acrossM, 1);
  setBeam(SURFACE.lowerWall, SURFACE.lowerWall, acrossM, 0);
  setBeam(SURFACE.lowerWall, SURFACE.floor, halfM(interfaceM / 2), 0);
  const upperOf = (topM: number, bottomM: number): number => (topM - interfaceM) / Math.max(topM - bottomM, LEAST_RISE_M);
  setBeam(SURFACE.ceiling, SURFACE.lowerWall, halfM(heightM - interfaceM / 2), upperOf(heightM, interfaceM / 2));
  setBeam(SURFACE.ceiling, SURFACE.floor, heightM, upperOf(heightM, 0));
  setBeam(SURFACE.upperWall, SURFACE.lowerWall, (hypotenuseM(heightM / 2, widthM) + hypotenuseM(heightM / 2, depthM)) / 2, upperOf(upperMiddleM, interfaceM / 2));
  setBeam(SURFACE.upperWall, SURFACE.floor, halfM(upperMiddleM), upperOf(upperMiddleM, 0));
}

const hypotenuseM = (aM: number, bM: number): number => Math.sqrt(aM * aM + bM * bM);

function setBeam(a: number, b: number, beamM: number, upperPartFrac: number): void {
  upperBeamM[a * SURFACE_COUNT + b] = upperBeamM[b * SURFACE_COUNT + a] = beamM * upperPartFrac;
  lowerBeamM[a * SURFACE_COUNT + b] = lowerBeamM[b * SURFACE_COUNT + a] = beamM * (1 - upperPartFrac);
}

/** What either layer keeps of the rays of each pair, and on average of all the rays of the surfaces beside it. */
export function setKept(): void {
  const { upperPerM, lowerPerM } = radiation;
  let upperM2 = 0;
  let lowerM2 = 0;
  let upperKeptM2 = 0;
  let lowerKeptM2 = 0;
  for (let k = 0; k < SURFACE_COUNT; k++) {
    for (let j = 0; j < SURFACE_COUNT; j++) {
      const at = k * SURFACE_COUNT + j;
      const mirrored = j * SURFACE_COUNT + k;
      upperKept[at] = j < k ? upperKept[mirrored]! : keptFrac(upperPerM, upperBeamM[at]!);
      lowerKept[at] = j < k ? lowerKept[mirrored]! : keptFrac(lowerPerM, lowerBeamM[at]!);
      const exchangeM2 = pairM2[at]!;
      if (isUpper(k)) {
        upperM2 += exchangeM2;
        upperKeptM2 += exchangeM2 * upperKept[at];
      } else {
        lowerM2 += exchangeM2;
        lowerKeptM2 += exchangeM2 * lowerKept[at];
      }
    }
  }
  radiation.upperFrac = upperKeptM2 / upperM2;
  radiation.lowerFrac = lowerKeptM2 / lowerM2;
}

const keptFrac = (perM: number, beamM: number): number => (perM * beamM > 0 ? 1 - exp(-perM * beamM) : 0);

/** Fills the fields marked Out; with what leaves through openings they sum to flameW. */
export function radiate(enclosure: Enclosure, interfaceM: number): void {
  const { areaM2, tempK, emissivityFrac, netWPerM2, incidentWPerM2, holeFrac, holeInWPerM2 } = radiation;
  sendFlames(enclosure, interfaceM);
  sendGas();
  for (let k = 0; k < SURFACE_COUNT; k++) leavingWPerM2[k] = blackWPerM2(tempK[k]!);
  for (let sweep = 0; sweep < SWEEP_COUNT; sweep++) {
    for (let k = 0; k < SURFACE_COUNT; k++) {
      const fromWall = emissivityFrac[k]! * blackWPerM2(tempK[k]!) + (1 - emissivityFrac[k]!) * (gatheredW(k) / areaM2[k]!);
      leavingWPerM2[k] = (1 - holeFrac[k]!) * fromWall + holeFrac[k]! * holeInWPerM2[k]!;
    }
  }
  let takenW = 0;
  for (let k = 0; k < SURFACE_COUNT; k++) {
    incidentWPerM2[k] = gatheredW(k) / areaM2[k]!;
    netWPerM2[k] = emissivityFrac[k]! * (incidentWPerM2[k]! - blackWPerM2(tempK[k]!));
    takenW += areaM2[k]! * ((1 - holeFrac[k]!) * netWPerM2[k]! + holeFrac[k]! * (incidentWPerM2[k]! - holeInWPerM2[k]!));
  }
  radiation.upperW += takenByUpperW();
  radiation.lowerW = radiation.flameW - takenW - radiation.upperW;
}

export const blackWPerM2 = (tempK: number): number => STEFAN_BOLTZMANN_W_PER_M2_K4 * tempK * tempK * tempK * tempK;

/**
 * Flames as a point: shares of its rays by solid angle, thinned by the layers on the height they cross up or down to the middle
 * of each surface. Sets upperW to what the upper layer keeps. Source: [forney1991] with heights for beams as [cfast-trg] takes them.
 */
function sendFlames(enclosure: Enclosure, interfaceM: number): void {
  const { flameW, flameHeightM } = radiation;
  const { heightM } = enclosure;
  incidentW.fill(0);
  radiation.upperW = 0;
  if (flameW === 0) return;
  const planeFrac = pointViewFrac(enclosure, Math.abs(interfaceM - flameHeightM));
  const isBelow = flameHeightM < interfaceM;
  const ceilingFrac = isBelow ? Math.min(planeFrac, pointViewFrac(enclosure, heightM - flameHeightM)) : pointViewFrac(enclosure, heightM - flameHeightM);
  const floorFrac = isBelow ? pointViewFrac(enclosure, flameHeightM) : Math.min(planeFrac, pointViewFrac(enclosure, flameHeightM));
  const upperWallFrac = isBelow ? planeFrac - ceilingFrac : 1 - planeFrac - ceilingFrac;
  sendTo(SURFACE.ceiling, ceilingFrac, heightM, interfaceM);
  sendTo(SURFACE.upperWall, Math.max(0, upperWallFrac), (heightM + interfaceM) / 2, interfaceM);
  sendTo(SURFACE.lowerWall, Math.max(0, 1 - ceilingFrac - floorFrac - Math.max(0, upperWallFrac)), interfaceM / 2, interfaceM);
  sendTo(SURFACE.floor, floorFrac, 0, interfaceM);
}

function sendTo(surfaceIndex: number, rayFrac: number, atM: number, interfaceM: number): void {
  const { flameW, flameHeightM, upperPerM, lowerPerM } = radiation;
  const sentW = flameW * rayFrac;
  const inUpperM = Math.max(0, Math.max(atM, flameHeightM) - Math.max(interfaceM, Math.min(atM, flameHeightM)));
  const inLowerM = Math.abs(atM - flameHeightM) - inUpperM;
  const throughUpper = exp(-upperPerM * inUpperM);
  const throughLower = exp(-lowerPerM * inLowerM);
  const startsBelow = flameHeightM < interfaceM;
  radiation.upperW += sentW * (1 - throughUpper) * (startsBelow ? throughLower : 1);
  incidentW[surfaceIndex] = sentW * throughUpper * throughLower;
}

/** What the layers radiate to each surface, from all directions. */
function sendGas(): void {
  const upperWPerM2 = blackWPerM2(radiation.upperTempK);
  const lowerWPerM2 = blackWPerM2(radiation.lowerTempK);
  for (let k = 0; k < SURFACE_COUNT; k++) {
    for (let j = 0; j < SURFACE_COUNT; j++) {
      const at = k * SURFACE_COUNT + j;
      const upperPart = upperKept[at]! * upperWPerM2;
      const lowerPart = lowerKept[at]! * lowerWPerM2;
      const arriving = isUpper(k) ? upperPart + (1 - upperKept[at]!) * lowerPart : lowerPart + (1 - lowerKept[at]!) * upperPart;
      incidentW[k] = incidentW[k]! + pairM2[at]! * arriving;
    }
  }
}

/** All that falls on surface k. */
function gatheredW(k: number): number {
  let sumW = incidentW[k]!;
  for (let j = 0; j < SURFACE_COUNT; j++) {
    const at = k * SURFACE_COUNT + j;
    sumW += pairM2[at]! * (1 - upperKept[at]!) * (1 - lowerKept[at]!) * leavingWPerM2[j]!;
  }
  return sumW;
}

/** Net heat from surfaces and lower layer into the upper layer. */
function takenByUpperW(): number {
  const upperWPerM2 = blackWPerM2(radiation.upperTempK);
  const lowerWPerM2 = blackWPerM2(radiation.lowerTempK);
  let sumW = 0;
  for (let j = 0; j < SURFACE_COUNT; j++) {
    for (let k = 0; k < SURFACE_COUNT; k++) {
      const at = j * SURFACE_COUNT + k;
      const arrivingWPerM2 = isUpper(j) ? leavingWPerM2[j]! : (1 - lowerKept[at]!) * leavingWPerM2[j]! + lowerKept[at]! * lowerWPerM2;
      sumW += pairM2[at]! * upperKept[at]! * (arrivingWPerM2 - upperWPerM2);
    }
  }
  return sumW;
}
