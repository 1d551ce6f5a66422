/** Residents who ring 119 and the command post: what they say is part of the truth. Made from the night's events; no draw of the core moves. */
import { draw, keyOfId, STREAM, type EventKind, type SimEvent, type SimInput } from '../../sim/index.ts';
import type { KnownCall } from './known-schema.ts';

/** A call with the home that it really comes from. */
export interface ResidentCall extends Omit<KnownCall, 'answer'> {
  readonly homeId: string;
}

/** Assumed: of the homes that cannot get out, those that ring; 0.1 .. 0.6. */
const RING_FRAC = 0.25;
/** Assumed: until they get through; 20 .. 40 s at least, 60 .. 180 s more. */
const LEAST_WAIT_S = 20;
const MORE_WAIT_S = 100;
/** Assumed: callers who name a wrong storey, and who do not say how many they are. Source of the sum: about half of the calls are wrong somewhere [users, crew session]; 0.2 .. 0.4 each. */
const WRONG_STOREY_FRAC = 0.3;
const NO_COUNT_FRAC = 0.25;
/** Misheard storeys: next door, or ten off (19 for 29). */
const SLIPS_COUNT = [-10, -1, 1, 10] as const;

const KINDS: ReadonlySet<EventKind> = new Set<EventKind>(['personAtWindow', 'personTurnedBack', 'personSheltered']);
const DRAW = { rings: 0, wait: 1, slips: 2, slip: 3, counts: 4 } as const;

/** Calls that have come in by `untilS`, in their order; one a home. */
export function residentCalls(events: readonly SimEvent[], input: SimInput, seed: number, untilS: number): ResidentCall[] {
  const homes = homesOfPeople(input);
  const seen = new Set<string>();
  const calls: ResidentCall[] = [];
  for (const { kind, who, because, timeS } of events) {
    const what = KINDS.has(kind) ? whatOf(kind, because) : null;
    const home = who === null ? undefined : homes.get(who);
    if (what === null || home === undefined || seen.has(home.id)) continue;
    seen.add(home.id);
    const chance = (n: number): number => draw(seed, STREAM.outcry, keyOfId(`call.${home.id}`), n);
    const atS = Math.ceil(timeS + LEAST_WAIT_S + MORE_WAIT_S * chance(DRAW.wait));
    if (atS > untilS || chance(DRAW.rings) >= RING_FRAC) continue;
    calls.push({ id: `call.${seen.size}`, atS, saidStorey: saidStorey(home.storeyNumber, input, chance), saidFlat: home.flat, what, saidCount: chance(DRAW.counts) < NO_COUNT_FRAC ? null : home.personCount, homeId: home.id });
  }
  return calls.sort((a, b) => a.atS - b.atS || (a.id < b.id ? -1 : 1));
}

/** Those who were told to stay have no reason to ring. */
function whatOf(kind: EventKind, because: string | null): KnownCall['what'] | null {
  if (kind === 'personAtWindow') return 'window';
  if (because?.includes('.stair') === true) return 'stair';
  return because?.includes('.corridor') === true ? 'corridor' : null;
}

function saidStorey(storeyNumber: number, { storeys }: SimInput, chance: (n: number) => number): number {
  if (chance(DRAW.slips) >= WRONG_STOREY_FRAC) return storeyNumber;
  const possible = SLIPS_COUNT.map((slip) => storeyNumber + slip).filter((number) => storeys.some((storey) => storey.number === number));
  return possible[Math.floor(chance(DRAW.slip) * possible.length)] ?? storeyNumber;
}

interface Home {
  readonly id: string;
  readonly storeyNumber: number;
  readonly flat: string;
  readonly personCount: number;
}

const homesByInput = new WeakMap<SimInput, ReadonlyMap<string, Home>>();

/** By person id. */
function homesOfPeople(input: SimInput): ReadonlyMap<string, Home> {
  const known = homesByInput.get(input);
  if (known !== undefined) return known;
  const counts = new Map<number, number>();
  for (const { householdIndex } of input.people) counts.set(householdIndex, (counts.get(householdIndex) ?? 0) + 1);
  const homes = new Map(input.people.map(({ id, householdIndex }): [string, Home] => {
    const home = input.compartments[input.households[householdIndex]!.homeIndex]!;
    return [id, { id: home.id, storeyNumber: input.storeys[home.storeyIndex]!.number, flat: /(\w+)$/.exec(home.id)?.[1]?.replace(/^flat/, '') ?? '', personCount: counts.get(householdIndex)! }];
  }));
  homesByInput.set(input, homes);
  return homes;
}
