import type { Command, Frame, SimEvent, SimInput } from '../sim/index.ts';

/** A command that takes effect in this tick (tick >= 1). */
export interface LoggedCommand {
  readonly tick: number;
  readonly command: Command;
}

export interface RunRequest {
  readonly input: SimInput;
  readonly seed: number;
  readonly commands: readonly LoggedCommand[];
  /** Simulated seconds; the scenario's duration when absent. */
  readonly untilS?: number;
}

export interface StateHash {
  readonly tick: number;
  readonly all: string;
  readonly slices: Readonly<Record<string, string>>;
}

/** One row a person, as in people.csv. */
export interface PersonOutcome {
  readonly id: string;
  readonly home: string;
  readonly state: string;
  readonly awareS: number;
  readonly moveS: number;
  readonly outS: number;
  readonly exitId: string | null;
  readonly fedToxic: number;
  readonly fedHeat: number;
  readonly isTrapped: boolean;
  readonly because: string | null;
}

export interface RunResult {
  readonly input: SimInput;
  readonly seed: number;
  readonly endTick: number;
  readonly frames: readonly Frame[];
  readonly events: readonly SimEvent[];
  readonly hashes: readonly StateHash[];
  readonly people: readonly PersonOutcome[];
  /** Wall milliseconds by system when a clock was given. */
  readonly spentMs: Readonly<Record<string, number>> | null;
}

/** The one small file that a run is a pure function of. */
export interface Recording {
  readonly format: 'lifelane-recording';
  readonly version: 1;
  readonly engineVersion: string;
  readonly scenarioId: string;
  readonly scenarioFile: string;
  readonly scenarioHash: string;
  readonly standing: readonly string[];
  /** Single obstacles of those that were not there; absent: none. */
  readonly gone?: readonly string[] | undefined;
  readonly seed: number;
  /** With what the file declares uncertain drawn by the seed; absent: as written. */
  readonly night?: 'drawn' | undefined;
  readonly untilS: number;
  readonly commands: readonly LoggedCommand[];
  readonly hashes: readonly StateHash[];
}
