import { PERSON, type World } from '../sim/index.ts';
import type { PersonOutcome } from './run-types.ts';

const STATE_NAMES = new Map<number, string>(Object.entries(PERSON).map(([name, state]) => [state, name]));

/** What became of everybody, in the order of the input. Times are Infinity where the thing never happened. */
export function personOutcomes(world: World): PersonOutcome[] {
  const { input, occupants } = world;
  return input.people.map((person, i) => ({
    id: person.id,
    home: input.compartments[input.households[person.householdIndex]?.homeIndex ?? -1]?.id ?? '',
    state: STATE_NAMES.get(occupants.state[i]!) ?? String(occupants.state[i]),
    awareS: occupants.awareAtS[i]!,
    moveS: occupants.moveAtS[i]!,
    outS: occupants.outAtS[i]!,
    exitId: input.openings[occupants.exitOpeningIndex[i]!]?.id ?? null,
    fedToxic: occupants.fedToxic[i]!,
    fedHeat: occupants.fedHeat[i]!,
    isTrapped: occupants.isTrapped[i] === 1,
    because: occupants.because[i] ?? null,
  }));
}
