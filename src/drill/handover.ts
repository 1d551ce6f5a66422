/** What a micro station can tell the first engine crew: by its own alarm panel, its own orders and what came of them, nothing beyond. */
import type { DrillDecision, DrillPlan } from '../scenario/drill-plan.ts';
import { NONE, type SimEvent, type SimInput } from '../sim/index.ts';
import { homesToTell, type BoardHome } from './boards.ts';
import { heardHomes, type DrillState } from './drill-state.ts';

export interface HandoverNight {
  readonly plan: DrillPlan;
  readonly input: SimInput;
  readonly events: readonly SimEvent[];
}

export interface HandoverFacts {
  /** Ids of the places where it began. */
  readonly burning: readonly string[];
  /** What is known to burn there, by id. */
  readonly fuels: readonly string[];
  /** Other places that the panel reported since, each once. */
  readonly alarms: readonly { readonly place: string; readonly atS: number }[];
  /** Ids of obstacles by what became of them. */
  readonly cleared: readonly string[];
  readonly underWay: readonly string[];
  readonly standing: readonly string[];
  readonly outdoorHydrants: { readonly count: number; readonly usableCount: number };
  /** Of all boards: homes that have heard their word, by the option's id, and those that have not. */
  readonly told: readonly { readonly decision: DrillDecision; readonly option: string; readonly count: number }[];
  readonly untold: readonly BoardHome[];
  readonly homeCount: number;
  /** Questions of the work at the fire, with what was chosen; empty: not answered. */
  readonly works: readonly { readonly decision: DrillDecision; readonly options: readonly string[] }[];
}

/** As the station knows it at the end of a second of the drill. @param drill  of that second or later */
export function handoverFacts({ plan, input, events }: HandoverNight, drill: DrillState, timeS = drill.timeS): HandoverFacts {
  const until = events.filter((event) => event.timeS <= timeS);
  const origins = new Set(input.fuels.filter(({ ignitesAtS, compartmentIndex }) => ignitesAtS < Infinity && compartmentIndex !== NONE).map(({ compartmentIndex }) => input.compartments[compartmentIndex]!.id));
  const alarms = new Map<string, number>();
  for (const { kind, where, timeS: atS } of until) if (kind === 'detectorTripped' && where !== null && !origins.has(where) && !alarms.has(where)) alarms.set(where, atS);
  const obstacles = input.site.obstacles.filter(({ laneIndex }) => laneIndex !== NONE).map(({ id }) => id);
  const cleared = new Set(until.filter(({ kind }) => kind === 'obstacleCleared').map(({ who }) => who));
  const ordered = new Set(drill.commands.flatMap(({ command }) => (command.kind === 'moveObstacle' ? [command.obstacle] : [])));
  const boards = plan.decisions.filter(({ kind }) => kind === 'board');
  const heardOf = (board: DrillDecision) => heardHomes({ told: drill.told, timeS }, board.id);
  const isAtFire = (decision: DrillDecision) => decision.kind === 'one' && decision.handsOver === null && plan.phases.find(({ id }) => id === decision.phase)?.look === 'door';
  return {
    burning: [...origins],
    fuels: [...new Set(until.filter(({ kind, where }) => kind === 'fuelIgnited' && where !== null && origins.has(where)).flatMap(({ who }) => who ?? []))],
    alarms: [...alarms].map(([place, atS]) => ({ place, atS })),
    cleared: obstacles.filter((id) => cleared.has(id)),
    underWay: obstacles.filter((id) => !cleared.has(id) && ordered.has(id)),
    standing: obstacles.filter((id) => !cleared.has(id) && !ordered.has(id)),
    outdoorHydrants: { count: input.site.outdoorHydrants.length, usableCount: input.site.outdoorHydrants.filter(({ isUsable }) => isUsable).length },
    told: boards.flatMap((decision) => decision.options.map(({ id: option }) => ({ decision, option, count: Object.values(heardOf(decision)).filter((each) => each.option === option).length }))).filter(({ count }) => count > 0),
    untold: boards.flatMap((board) => homesToTell(board, input).filter(({ id }) => heardOf(board)[id] === undefined)),
    homeCount: boards.reduce((sum, board) => sum + homesToTell(board, input).length, 0),
    works: plan.decisions.filter(isAtFire).map((decision) => {
      const choice = drill.choices[decision.id];
      return { decision, options: choice === undefined || choice.lastS > timeS ? [] : choice.options };
    }),
  };
}
