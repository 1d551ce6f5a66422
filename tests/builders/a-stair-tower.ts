/** A bare tower for walkers: per storey a corridor, flats along it and two stairs; no fire load, no water, no façade. */
import { OUTSIDE, aDoor, aRoom, anInput } from './an-input.ts';
import type { BehaviourInput, CompartmentInput, HouseholdInput, OpeningInput, PersonInput, SimInput, StoreyInput } from '../../src/sim/index.ts';

export interface StairTowerSpec {
  readonly storeyCount?: number;
  readonly flatCount?: number;
  /** People a flat in turn: [2, 3] = two in the first flat, three in the second, two in the third, … */
  readonly peoplePerFlat?: readonly number[];
  readonly stairIds?: readonly string[];
  readonly flightWidthM?: number;
  readonly homeFrac?: number;
  /** Every so many people is impaired; 0: nobody. */
  readonly impairedEvery?: number;
  readonly behaviour?: Partial<BehaviourInput>;
  readonly startClockS?: number;
}

const STOREY_M = 3;
const FLAT_M = 6;
const CORRIDOR_M = 2;

/** Storey n has `F{n}.corridor`, `F{n}.flat{k}` with `.door`, `F{n}.stairA` with `.door` and `.flight` (to the storey above). */
export function aStairTower(spec: StairTowerSpec = {}): SimInput {
  const { storeyCount = 33, flatCount = 6, stairIds = ['A', 'B'], behaviour = {}, startClockS = 15 * 3600 } = spec;
  const storeys: StoreyInput[] = [];
  const compartments: CompartmentInput[] = [];
  const openings: OpeningInput[] = [];
  for (let s = 0; s < storeyCount; s++) {
    const floorM = s * STOREY_M;
    storeys.push({ id: `F${s + 1}`, number: s + 1, floorM, heightM: STOREY_M });
    addStorey({ s, floorM, flatCount, stairIds, flightWidthM: spec.flightWidthM ?? 1.1, isTop: s === storeyCount - 1 }, compartments, openings);
  }
  const indexOf = (id: string) => compartments.findIndex((compartment) => compartment.id === id);
  const { households, people } = populate(spec, storeyCount, flatCount, indexOf);
  return anInput({ startClockS, durationS: 3600, storeys, compartments, openings, households, people, behaviour });
}

interface StoreyPlan { s: number; floorM: number; flatCount: number; stairIds: readonly string[]; flightWidthM: number; isTop: boolean }

function addStorey(plan: StoreyPlan, compartments: CompartmentInput[], openings: OpeningInput[]): void {
  const { s, floorM, flatCount, stairIds } = plan;
  const name = `F${s + 1}`;
  const lengthM = Math.ceil(flatCount / 2) * FLAT_M;
  const at = { storeyIndex: s } as const;
  const corridor = compartments.push(aRoom(`${name}.corridor`, { xM: 0, yM: 0, widthM: lengthM, depthM: CORRIDOR_M, heightM: STOREY_M, floorM }, { ...at, kind: 'corridor' })) - 1;
  const door = (id: string, from: number, centreM: readonly [number, number], rest: Partial<OpeningInput>) =>
    openings.push(aDoor(id, from, corridor, { widthM: 0.9, heightM: 2, sillM: floorM }, { openFrac: 0, centreM, ...rest }));
  for (let k = 0; k < flatCount; k++) {
    const xM = (k >> 1) * FLAT_M;
    const isNorth = k % 2 === 0;
    const flat = compartments.push(aRoom(`${name}.flat${k + 1}`, { xM, yM: isNorth ? CORRIDOR_M : -8, widthM: FLAT_M, depthM: 8, heightM: STOREY_M, floorM }, { ...at, kind: 'flat' })) - 1;
    door(`${name}.flat${k + 1}.door`, flat, [xM + FLAT_M / 2, isNorth ? CORRIDOR_M : 0], { closer: 'none' });
  }
  stairIds.forEach((stairId, i) => {
    const xM = i === 0 ? -2.5 : lengthM + (i - 1) * 2.5;
    const stairName = `${name}.stair${stairId}`;
    const cell = compartments.push(aRoom(stairName, { xM, yM: -1.5, widthM: 2.5, depthM: 5, heightM: STOREY_M, floorM }, { ...at, kind: 'stair', zoneCount: 1, stairId })) - 1;
    door(`${stairName}.door`, cell, [i === 0 ? 0 : lengthM, 1], { closer: 'selfClosing' });
    if (plan.isTop) return;
    const perStorey = 1 + flatCount + stairIds.length;
    openings.push(aDoor(`${stairName}.flight`, cell, cell + perStorey, { widthM: plan.flightWidthM, heightM: 0, sillM: floorM + STOREY_M },
      { kind: 'stairFlight', orientation: 'floor', areaM2: 6, isExit: false, centreM: [xM + 1.25, 1], headZM: floorM + STOREY_M }));
  });
  if (s === 0) openings.push(aDoor('F1.entrance', corridor, OUTSIDE, { widthM: 1.8, heightM: 2.1 }, { openFrac: 0, centreM: [lengthM / 2, 0], closer: 'selfClosing' }));
}

function populate(spec: StairTowerSpec, storeyCount: number, flatCount: number, indexOf: (id: string) => number) {
  const { peoplePerFlat = [2, 3, 2, 3, 2, 3], homeFrac = 0.9, impairedEvery = 0 } = spec;
  const households: HouseholdInput[] = [];
  const people: PersonInput[] = [];
  for (let s = 1; s <= storeyCount; s++) {
    for (let k = 1; k <= flatCount; k++) {
      const count = peoplePerFlat[households.length % peoplePerFlat.length]!;
      const household = households.push({ id: `F${s}.flat${k}.household`, homeIndex: indexOf(`F${s}.flat${k}`), homeFrac }) - 1;
      for (let i = 0; i < count; i++) {
        const isImpaired = i > 0 && impairedEvery > 0 && people.length % impairedEvery === 0;
        people.push({ id: `F${s}.flat${k}.person${i + 1}`, householdIndex: household, ageYears: 40, mobility: isImpaired ? 'impaired' : 'able' });
      }
    }
  }
  return { households, people };
}
