import type { PersonOutcome } from '../../run/run-types.ts';
import { csvLine } from '../../report/csv.ts';
import { rounded } from './csv.ts';

export const PEOPLE_HEADER = 'person,home,state,awareS,moveS,outS,exit,fedToxic,fedHeat,isTrapped,because\n';

export function personRow(person: PersonOutcome): string {
  const { id, home, state, awareS, moveS, outS, exitId, fedToxic, fedHeat, isTrapped, because } = person;
  return csvLine([id, home, state, rounded(awareS, 0), rounded(moveS, 0), rounded(outS, 0), exitId, rounded(fedToxic, 4), rounded(fedHeat, 4), isTrapped ? 1 : 0, because]);
}
