/** The drill under way, kept in the browser: a reload or a flat battery loses at most the second that runs. */
import Dexie from 'dexie';
import type { DrillLog, Override } from '../../drill/index.ts';
import type { LoggedCommand } from '../../run/run-types.ts';

export interface KeptDrill {
  readonly id: 'current';
  readonly scenario: string;
  /** Of the file as it was: another text is another drill. */
  readonly textLength: number;
  readonly seed: number;
  readonly startedAt: string;
  readonly place: string;
  readonly people: readonly { readonly role: string; readonly name: string }[];
  readonly log: DrillLog;
  readonly commands: readonly LoggedCommand[];
  readonly clockS: number;
  readonly stage: 'drill' | 'result';
  readonly overrides: readonly Override[];
}

export interface DrillStore {
  /** Null: none, or the browser keeps nothing here. */
  readonly load: () => Promise<KeptDrill | null>;
  readonly save: (drill: KeptDrill) => Promise<void>;
  readonly clear: () => Promise<void>;
}

/** A browser that keeps nothing (private window, full disk) still drills: nothing is thrown. */
export function openDrillStore(name = 'lifelane-drill'): DrillStore {
  const base = new Dexie(name);
  base.version(1).stores({ drills: 'id' });
  const drills = base.table<KeptDrill, string>('drills');
  const quietly = async <T>(work: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await work();
    } catch {
      return otherwise;
    }
  };
  return {
    load: () => quietly(async () => (await drills.get('current')) ?? null, null),
    save: (drill) => quietly(async () => void (await drills.put(drill)), undefined),
    clear: () => quietly(() => drills.delete('current'), undefined),
  };
}
