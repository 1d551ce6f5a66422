import type { LoggedCommand } from '../run/run-types.ts';
import type { InfoPart } from '../scenario/info-part.ts';
import type { Command } from '../sim/index.ts';

/** Where a drill stands at the end of a second. Plain data; `advanceDrill` makes the next one. */
export interface DrillState {
  readonly timeS: number;
  /** Second of the alarm; Infinity: not yet. */
  readonly zeroS: number;
  /** Infinity: still running. */
  readonly stoppedS: number;
  /** Index of the phase under way; as many as there are phases: none any more. -1: before the alarm. */
  readonly phaseIndex: number;
  /** By phase id. */
  readonly phaseStartS: Readonly<Record<string, number>>;
  readonly phaseEndS: Readonly<Record<string, number>>;
  /** The people are at work until then; nothing new is asked of them. */
  readonly busyUntilS: number;
  readonly choices: Readonly<Record<string, Choice>>;
  /** By decision, then home. */
  readonly told: Readonly<Record<string, Readonly<Record<string, Told>>>>;
  /** Second in which each mark, error and inject came true. */
  readonly markedS: Readonly<Record<string, number>>;
  readonly errorS: Readonly<Record<string, number>>;
  readonly injectedS: Readonly<Record<string, number>>;
  /** What the drill asks of the core: a command of second s arrives in the tick after it. */
  readonly commands: readonly LoggedCommand[];
  /** Ids of the roles that people play; null: all of them. */
  readonly roles: readonly string[] | null;
  /** Second in which each question was put, each cue could be seen and was named. */
  readonly askedS: Readonly<Record<string, number>>;
  readonly cueSeenS: Readonly<Record<string, number>>;
  readonly cueNamedS: Readonly<Record<string, number>>;
  /** By role: what the instructor has shown or withheld since the start. */
  readonly shownTo: Readonly<Record<string, Readonly<Partial<Record<InfoPart, boolean>>>>>;
  /** What people ordered, apart from the answers to questions. */
  readonly orders: readonly GivenOrder[];
  /** Inputs that came too late or twice: kept in the log, without effect. */
  readonly ignoredCount: number;
}

export interface GivenOrder {
  readonly atS: number;
  readonly command: Command;
}

export interface Choice {
  readonly firstS: number;
  readonly lastS: number;
  readonly options: readonly string[];
}

export interface Told {
  /** When they have heard it; after the state's own second: still to come. */
  readonly atS: number;
  readonly option: string;
}

export const DRILL_START: DrillState = {
  timeS: 0, zeroS: Infinity, stoppedS: Infinity, phaseIndex: -1, phaseStartS: {}, phaseEndS: {}, busyUntilS: 0, choices: {}, told: {},
  markedS: {}, errorS: {}, injectedS: {}, commands: [], roles: null, askedS: {}, cueSeenS: {}, cueNamedS: {}, shownTo: {}, orders: [], ignoredCount: 0,
};

/** Somebody plays this role; the others are the machine's. */
export function isTaken({ roles }: Pick<DrillState, 'roles'>, role: string): boolean {
  return roles === null || roles.includes(role);
}

/** Homes of a board that have heard their word by now. */
export function heardHomes({ told, timeS }: Pick<DrillState, 'told' | 'timeS'>, board: string): Readonly<Record<string, Told>> {
  return Object.fromEntries(Object.entries(told[board] ?? {}).filter(([, { atS }]) => atS <= timeS));
}
