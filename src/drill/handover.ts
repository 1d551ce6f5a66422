/** What a micro station can tell the first engine crew: by its own alarm panel, its own orders and what came of them, nothing beyond. */
import type { DrillDecision, DrillOption, DrillPlan } from '../scenario/drill-plan.ts';
import { NONE, type SimEvent, type SimInput } from '../sim/index.ts';
import { homesToTell, type BoardHome } from './boards.ts';
import { heardHomes, type DrillState } from './drill-state.ts';

export interface HandoverNight {
  readonly plan: DrillPlan;
  readonly input: SimInput;
  readonly events: readonly SimEvent[];
}

export interface LaterAlarm {
  /** Id of the place. */
  readonly place: string;
  readonly atS: number;
}

export interface HandoverFacts {
  /** Ids of the places where it began. */
  readonly burning: readonly string[];
  /** What is known to burn there, by id. */
  readonly fuels: readonly string[];
  /** Other places that the panel reported since, each once. */
  readonly alarms: readonly LaterAlarm[];
  /** Ids of obstacles by what became of them. */
  readonly cleared: readonly string[];
  readonly underWay: readonly string[];
  readonly standing: readonly string[];
  readonly outdoorHydrants: { readonly count: number; readonly usableCount: number };
  /** Of all boards: homes that have heard their word, by what it was, and those that have not. */
  readonly told: readonly { readonly option: DrillOption; readonly homes: readonly string[] }[];
  readonly untold: readonly BoardHome[];
  readonly homeCount: number;
  /** Questions of the work at the fire, with what was chosen; empty: not answered. */
  readonly works: readonly { readonly decision: DrillDecision; readonly options: readonly string[] }[];
}

/** Ids of the places where it began. */
function originsOf(input: SimInput): ReadonlySet<string> {
  return new Set(input.fuels.filter(({ ignitesAtS, compartmentIndex }) => ignitesAtS < Infinity && compartmentIndex !== NONE).map(({ compartmentIndex }) => input.compartments[compartmentIndex]!.id));
}

/** Places beyond those where it began that the panel reports, each once, in order of time. */
export function laterAlarms(input: SimInput, events: readonly SimEvent[]): readonly LaterAlarm[] {
  const origins = originsOf(input);
  const seenS = new Map<string, number>();
  for (const { kind, where, timeS } of events) if (kind === 'detectorTripped' && where !== null && !origins.has(where) && !seenS.has(where)) seenS.set(where, timeS);
  return [...seenS].map(([place, atS]) => ({ place, atS }));
}

/** As the station knows it at the end of a second of the drill. @param drill  of that second or later */
export function handoverFacts({ plan, input, events }: HandoverNight, drill: DrillState, timeS = drill.timeS): HandoverFacts {
  const until = events.filter((event) => event.timeS <= timeS);
  const origins = originsOf(input);
  const obstacles = input.site.obstacles.filter(({ laneIndex }) => laneIndex !== NONE).map(({ id }) => id);
  const cleared = new Set(until.filter(({ kind }) => kind === 'obstacleCleared').map(({ who }) => who));
  const ordered = new Set(drill.commands.flatMap(({ command }) => (command.kind === 'moveObstacle' ? [command.obstacle] : [])));
  const boards = plan.decisions.filter(({ kind }) => kind === 'board');
  const heardOf = (board: DrillDecision) => heardHomes({ told: drill.told, timeS }, board.id);
  const isAtFire = (decision: DrillDecision) => decision.kind === 'one' && decision.handsOver === null && plan.phases.find(({ id }) => id === decision.phase)?.look === 'door';
  return {
    burning: [...origins],
    fuels: [...new Set(until.filter(({ kind, where }) => kind === 'fuelIgnited' && where !== null && origins.has(where)).flatMap(({ who }) => who ?? []))],
    alarms: laterAlarms(input, until),
    cleared: obstacles.filter((id) => cleared.has(id)),
    underWay: obstacles.filter((id) => !cleared.has(id) && ordered.has(id)),
    standing: obstacles.filter((id) => !cleared.has(id) && !ordered.has(id)),
    outdoorHydrants: { count: input.site.outdoorHydrants.length, usableCount: input.site.outdoorHydrants.filter(({ isUsable }) => isUsable).length },
    told: boards.flatMap((decision) => decision.options.map((option) => ({ option, homes: Object.entries(heardOf(decision)).filter(([, each]) => each.option === option.id).map(([home]) => home) }))).filter(({ homes }) => homes.length > 0),
    untold: boards.flatMap((board) => homesToTell(board, input).filter(({ id }) => heardOf(board)[id] === undefined)),
    homeCount: boards.reduce((sum, board) => sum + homesToTell(board, input).length, 0),
    works: plan.decisions.filter(isAtFire).map((decision) => {
      const choice = drill.choices[decision.id];
      return { decision, options: choice === undefined || choice.lastS > timeS ? [] : choice.options };
    }),
  };
}
