/** Which crew came: named only where one alone can have come. */
import { NONE } from '../input.ts';
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

/** Firefighters on the flight that climbs from compartment `c`, on foot; 0 where nobody is. */
export function crewOnFlight({ world, graph }: Step, c: number): number {
  const { input, response } = world;
  let count = 0;
  for (let u = 0; u < input.response.units.length; u++) {
    if (!isOnStair(world, u)) continue;
    const cell = response.crewCompartmentIndex[u]!;
    if (cell === NONE || flightUnder(response.crews, u, cell, graph) !== c) continue;
    count += input.response.units[u]!.crewCount;
  }
  return count;
}

/** The cell whose flight the unit is on: its own on the way up, the one below on the way down. */
function flightUnder(crews: Step['world']['response']['crews'], u: number, cell: number, graph: Step['graph']): number {
  if (crews.goalStoreyIndex[u]! >= crews.storeyIndex[u]!) return cell;
  const down = graph.flights[cell]?.downOpeningIndex ?? NONE;
  return down === NONE ? NONE : graph.sourceOf[2 * down]!;
}

/** Whether any crew is on a stair: most of the time none is. */
export function isAnyCrewOnStairs({ world }: Step): boolean {
  const { response } = world;
  for (let u = 0; u < response.state.length; u++) if (isOnStair(world, u)) return true;
  return false;
}

function isOnStair({ response, timeS }: Step['world'], u: number): boolean {
  return response.state[u] === UNIT.climbing && response.crews.onStairFromS[u]! <= timeS;
}

function onlyUnit({ input }: Step['world'], isIt: (unitIndex: number) => boolean): string | null {
  const found = input.response.units.filter((_, u) => isIt(u));
  return found.length === 1 ? found[0]!.id : null;
}
