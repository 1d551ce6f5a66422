import { FRAME_COLUMNS, PERSON, SMOKY_OD_PER_M, type Frame, type SimInput } from '../../sim/index.ts';

export interface StoreyFacts {
  readonly number: number;
  readonly isBurning: boolean;
  readonly isSmoky: boolean;
  readonly peopleCount: number;
}

/** A person on a flight counts to the storey whose floor is less than this above the feet. */
const STEP_TOLERANCE_M = 0.5;

/** The picture of the towers in words: per storey what burns, where smoke is, who is there. Top storey first. */
export function storeyFacts(input: SimInput, frame: Frame): StoreyFacts[] {
  const burning = new Set<number>();
  const smoky = new Set<number>();
  const hrr = FRAME_COLUMNS.compartments.indexOf('hrrKw');
  const density = FRAME_COLUMNS.compartments.indexOf('upperOdPerM');
  input.compartments.forEach((compartment, i) => {
    const at = i * FRAME_COLUMNS.compartments.length;
    if (frame.compartments[at + hrr]! > 0) burning.add(compartment.storeyIndex);
    const isWayOut = compartment.kind === 'corridor' || compartment.kind === 'lobby';
    if (isWayOut && frame.compartments[at + density]! > SMOKY_OD_PER_M) smoky.add(compartment.storeyIndex);
  });
  input.facade.cells.forEach((cell, i) => {
    if (frame.facade[i * FRAME_COLUMNS.facade.length]! > 0) burning.add(cell.storeyIndex);
  });
  const people = peopleByStorey(input, frame);
  return input.storeys
    .map((storey, i) => ({ number: storey.number, isBurning: burning.has(i), isSmoky: smoky.has(i), peopleCount: people[i]! }))
    .reverse();
}

function peopleByStorey(input: SimInput, frame: Frame): number[] {
  const counts = input.storeys.map(() => 0);
  const stride = FRAME_COLUMNS.people.length;
  const z = FRAME_COLUMNS.people.indexOf('zM');
  const state = FRAME_COLUMNS.people.indexOf('state');
  for (let i = 0; i < input.people.length; i++) {
    const stateNow = frame.people[i * stride + state]!;
    if (stateNow === PERSON.absent || stateNow === PERSON.out) continue;
    const zM = frame.people[i * stride + z]!;
    const storeyIndex = input.storeys.findLastIndex((storey) => storey.floorM <= zM + STEP_TOLERANCE_M);
    counts[Math.max(0, storeyIndex)]! += 1;
  }
  return counts;
}
