/** The homes on a knock-on-doors board: one line a flat, with who needs help to walk. */
import type { DrillDecision } from '../scenario/drill-plan.ts';
import type { SimInput } from '../sim/index.ts';

export interface BoardHome {
  readonly id: string;
  readonly storeyNumber: number;
  readonly personCount: number;
  /** Old or impaired: somebody has to go with them. */
  readonly needHelpCount: number;
  /** Where it began to burn: nobody there is to be told, the door stays shut. */
  readonly isOnFire: boolean;
}

/** Assumed: from this age on a guard goes in person; 70 .. 80 years. */
const OLD_FROM_YEARS = 75;

/** Top storey first, as on a wall. */
export function boardHomes(decision: DrillDecision, input: SimInput): readonly BoardHome[] {
  return input.compartments
    .map((compartment, c): BoardHome | null => {
      const storeyNumber = input.storeys[compartment.storeyIndex]!.number;
      if (compartment.kind !== 'flat' || storeyNumber < decision.fromStorey || storeyNumber > decision.toStorey) return null;
      const people = input.people.filter((person) => input.households[person.householdIndex]!.homeIndex === c);
      const needHelpCount = people.filter(({ ageYears, mobility }) => mobility !== 'able' || ageYears >= OLD_FROM_YEARS).length;
      return { id: compartment.id, storeyNumber, personCount: people.length, needHelpCount, isOnFire: input.fuels.some(({ compartmentIndex, ignitesAtS }) => compartmentIndex === c && ignitesAtS < Infinity) };
    })
    .filter((home) => home !== null)
    .sort((a, b) => b.storeyNumber - a.storeyNumber || (a.id < b.id ? -1 : 1));
}

/** Those of a board that are to be told. */
export function homesToTell(decision: DrillDecision, input: SimInput): readonly BoardHome[] {
  return boardHomes(decision, input).filter(({ isOnFire }) => !isOnFire);
}
