/** Which crew came: named only where one alone can have come. */
import { UNIT } from '../response/state.ts';
import type { Step } from './step.ts';

/** Id of the crew that searches or warns on the storey of compartment `c`; null: none, or more than one. */
export function crewOnStorey({ world }: Step, c: number): string | null {
  const { input, response } = world;
  const { storeyIndex } = input.compartments[c]!;
  return onlyUnit(world, (u) => response.state[u] === UNIT.searching && response.crews.storeyIndex[u] === storeyIndex);
}

/** Id of the crew that takes somebody out of compartment `c`, by its door or by its window. */
export function rescuerFrom({ world }: Step, c: number): string | null {
  const { crews } = world.response;
  return onlyUnit(world, (u) => crews.searchIndex[u] === c || world.input.facade.cells[crews.cellIndex[u]!]?.compartmentIndex === c);
}

function onlyUnit({ input }: Step['world'], isIt: (unitIndex: number) => boolean): string | null {
  const found = input.response.units.filter((_, u) => isIt(u));
  return found.length === 1 ? found[0]!.id : null;
}
