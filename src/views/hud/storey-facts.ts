import { countPeople } from '../../report/storey-people.ts';
import { FRAME_COLUMNS, SMOKY_OD_PER_M, type Frame, type SimInput } from '../../sim/index.ts';

export interface StoreyFacts {
  readonly number: number;
  readonly isBurning: boolean;
  readonly isSmoky: boolean;
  readonly peopleCount: number;
}

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
  const people = input.storeys.map(() => 0);
  countPeople(input, frame, people);
  return input.storeys
    .map((storey, i) => ({ number: storey.number, isBurning: burning.has(i), isSmoky: smoky.has(i), peopleCount: people[i]! }))
    .reverse();
}
