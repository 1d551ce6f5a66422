/** The drills of this browser, under way and finished, of stations and crews alike: a reload or a flat battery loses at most the second that runs. */
import type { Table } from 'dexie';
import type { Names } from '../../catalog/hazard.ts';
import type { DrillLog, DrillState, Override, ScreenLog } from '../../drill/index.ts';
import type { LoggedCommand } from '../../run/run-types.ts';
import type { DrillMode } from '../../scenario/drill-plan.ts';
import { forgetOldest, openBase } from '../browser-base.ts';
import type { CommandTree } from '../command-tree.ts';
import type { ScenarioFile } from '../scenario-file.ts';
import type { Fix } from './drill-result.ts';
import type { DrillAids } from './drill-session.ts';

export interface KeptDrill {
  readonly id: string;
  readonly mode: DrillMode;
  /** brief: names are signed in, the night has not begun. */
  readonly stage: 'brief' | 'drill' | 'result';
  readonly scenario: string;
  readonly names: Names;
  /** Of the file as it was: another text is another drill. */
  readonly textHash: string;
  readonly seed: number;
  readonly startedAt: string;
  readonly savedAtMs: number;
  readonly place: string;
  /** Names by role. */
  readonly people: Readonly<Record<string, string>>;
  /** Roles that people play; null: all of them. */
  readonly taken: readonly string[] | null;
  /** What was put in, as the screen knows it: while a crew is under way the truth is not in here. */
  readonly inputs: ScreenLog;
  readonly clockS: number;
  /** Since the alarm or the call. */
  readonly sinceS: number;
  readonly paceFactor: number;
  readonly isPaused: boolean;
  /** In older ones not there. */
  readonly aids?: DrillAids;
  /** Once the night is over and open to all. */
  readonly finished: KeptResult | null;
}

export interface KeptResult {
  readonly file: ScenarioFile;
  readonly log: DrillLog;
  readonly commands: readonly LoggedCommand[];
  readonly drill: DrillState;
  /** In older ones not there. */
  readonly endedAt?: string;
  readonly aids?: DrillAids | null;
  readonly overrides: readonly Override[];
  readonly fixes: Readonly<Record<string, Fix>>;
  /** Every log that was tried; null: the page of this drill tries none. */
  readonly tree: CommandTree | null;
  /** A second try that was cut off; null or, in older ones, not there: none is under way. */
  readonly again?: KeptAgain | null;
  /** Points of a phase that was tried again. */
  readonly retry: { readonly phase: string; readonly beforePoints: number; readonly afterPoints: number | null } | null;
}

/** A second try under way, as its clock stood. */
export interface KeptAgain {
  readonly phase: string;
  readonly beforePoints: number;
  readonly inputs: DrillLog;
  readonly clockS: number;
  readonly paceFactor: number;
  readonly isPaused: boolean;
}

export interface DrillStore {
  /** Latest first; none where the browser keeps nothing. */
  readonly list: () => Promise<readonly KeptDrill[]>;
  readonly save: (drill: KeptDrill) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
}

/** More than these are forgotten, oldest first. Assumed: a quarter of weekly training; 12 .. 50. */
const MOST_DRILLS = 30;

/** A browser that keeps nothing (private window, full disk) still drills: nothing is thrown. */
export function openDrillStore(name = 'lifelane-drills'): DrillStore {
  const opening = openBase(name, { drills: 'id, savedAtMs' }).then((base) => base?.table<KeptDrill, string>('drills') ?? null);
  async function quietly<T>(work: (drills: Table<KeptDrill, string>) => PromiseLike<T>, otherwise: T): Promise<T> {
    try {
      const drills = await opening;
      return drills === null ? otherwise : await work(drills);
    } catch {
      return otherwise;
    }
  }
  return {
    list: () => quietly((drills) => drills.orderBy('savedAtMs').reverse().toArray(), []),
    save: (drill) =>
      quietly(async (drills) => {
        await drills.put(drill);
        await forgetOldest(drills, MOST_DRILLS);
      }, undefined),
    remove: (id) => quietly((drills) => drills.delete(id), undefined),
  };
}
