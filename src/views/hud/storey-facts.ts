import { countPeople } from '../../report/storey-people.ts';
import { FRAME_COLUMNS, SMOKY_DEPTH_M, SMOKY_OD_PER_M, type CompartmentInput, type Frame, type SimEvent, type SimInput } from '../../sim/index.ts';
import { sightM } from '../sight.ts';

export interface StoreyFacts {
  readonly number: number;
  readonly isBurning: boolean;
  readonly isSmoky: boolean;
  readonly peopleCount: number;
  /** How far one sees in each stair of `stairIds`, in their order; Infinity: no smoke that counts; NaN: the stair is not on this storey. */
  readonly stairSightM: readonly number[];
}

/** Stairs of the tower by their letters, in the order of the plan. */
export function stairIds({ compartments }: SimInput): string[] {
  return [...new Set(compartments.flatMap(({ stairId }) => (stairId === null ? [] : [stairId])))];
}

/** Where people live, and where they walk: smoke in a shaft is nobody's news. */
const NEWS: Readonly<Record<'home' | 'way', readonly CompartmentInput['kind'][]>> = { home: ['room', 'flat'], way: ['corridor', 'lobby', 'stair'] };

/** The home and the way out that smoke comes to next, as far as the night is computed; null: no new one. */
export function nextSmoke({ input, events }: { readonly input: SimInput; readonly events: readonly SimEvent[] }, timeS: number): Readonly<Record<keyof typeof NEWS, SimEvent | null>> {
  const kindOf = new Map(input.compartments.map(({ id, kind }) => [id, kind]));
  const coming = events.filter((event) => event.kind === 'smokeReached' && event.timeS > timeS);
  const next = (what: keyof typeof NEWS) => coming.find(({ where }) => NEWS[what].some((kind) => kind === kindOf.get(where ?? ''))) ?? null;
  return { home: next('home'), way: next('way') };
}

/** How far one sees in each stair, storey by storey from below: see `StoreyFacts.stairSightM`. */
function stairSights(input: SimInput, frame: Frame): number[][] {
  const stairs = stairIds(input);
  const density = FRAME_COLUMNS.compartments.indexOf('upperOdPerM');
  const sights = input.storeys.map(() => stairs.map(() => NaN));
  input.compartments.forEach(({ stairId, storeyIndex }, i) => {
    if (stairId === null) return;
    const odPerM = frame.compartments[i * FRAME_COLUMNS.compartments.length + density]!;
    sights[storeyIndex]![stairs.indexOf(stairId)] = odPerM > SMOKY_OD_PER_M ? sightM(odPerM) : Infinity;
  });
  return sights;
}

/** Whether residents can use a stair: they turn back where they see less than the scenario says. */
export type StairState = 'clear' | 'smoky' | 'shut';

export interface StairVerdict {
  readonly stairId: string;
  /** Of its worst storey. */
  readonly state: StairState;
  /** Numbers of the storeys in that state, from below; empty: it is clear all the way. */
  readonly storeys: readonly number[];
}

/** @param sightInM  Infinity: no smoke that counts */
export function stairState(sightInM: number, { behaviour }: Pick<SimInput, 'behaviour'>): StairState {
  return sightInM < behaviour.turnBackVisibilityM ? 'shut' : sightInM < Infinity ? 'smoky' : 'clear';
}

export function stairVerdicts(input: SimInput, frame: Frame): StairVerdict[] {
  const sights = stairSights(input, frame);
  return stairIds(input).map((stairId, s) => {
    const states = sights.map((ofStorey) => stairState(ofStorey[s]!, input)); // NaN counts as clear: the stair is not there
    const state = states.includes('shut') ? 'shut' : states.includes('smoky') ? 'smoky' : 'clear';
    return { stairId, state, storeys: state === 'clear' ? [] : input.storeys.filter((_, i) => states[i] === state).map(({ number }) => number) };
  });
}

/** `4-9, 12` of 4, 5, 6, 7, 8, 9, 12; there is no storey 0. */
export function storeyRanges(storeys: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of storeys) {
    const last = ranges.at(-1);
    if (last !== undefined && (number === last[1] + 1 || (last[1] === -1 && number === 1))) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}

/** The picture of the towers in words: per storey what burns, where smoke is, who is there. Top storey first. */
export function storeyFacts(input: SimInput, frame: Frame): StoreyFacts[] {
  const burning = new Set<number>();
  const smoky = new Set<number>();
  const hrr = FRAME_COLUMNS.compartments.indexOf('hrrKw');
  const stairSightM = stairSights(input, frame);
  const [density, layer] = [FRAME_COLUMNS.compartments.indexOf('upperOdPerM'), FRAME_COLUMNS.compartments.indexOf('layerHeightM')];
  input.compartments.forEach((compartment, i) => {
    const at = i * FRAME_COLUMNS.compartments.length;
    if (frame.compartments[at + hrr]! > 0) burning.add(compartment.storeyIndex);
    const isWayOut = compartment.kind === 'corridor' || compartment.kind === 'lobby';
    if (isWayOut && frame.compartments[at + density]! > SMOKY_OD_PER_M && compartment.heightM - frame.compartments[at + layer]! >= SMOKY_DEPTH_M) smoky.add(compartment.storeyIndex);
  });
  input.facade.cells.forEach((cell, i) => {
    if (frame.facade[i * FRAME_COLUMNS.facade.length]! > 0) burning.add(cell.storeyIndex);
  });
  const people = input.storeys.map(() => 0);
  countPeople(input, frame, people);
  return input.storeys
    .map((storey, i) => ({ number: storey.number, isBurning: burning.has(i), isSmoky: smoky.has(i), peopleCount: people[i]!, stairSightM: stairSightM[i]! }))
    .reverse();
}
