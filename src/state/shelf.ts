/** What this browser keeps for its reader: the last runs, and files of their own. Nothing leaves it; a browser that keeps nothing has no shelf. */
import type { Rectify } from '../scenario/condition.ts';
import { forgetOldest, openBase } from './browser-base.ts';
import type { ScenarioFile } from './scenario-file.ts';

/** Where a run was left: all that is needed to compute it again and go on at the same second. */
export interface KeptRun {
  /** One place a drill: the next run of it takes the place of the last. */
  readonly fileName: string;
  readonly isOwn: boolean;
  readonly seed: number;
  readonly rectify: Rectify;
  readonly timeS: number;
  readonly durationS: number;
  readonly savedAtMs: number;
}

/** A drill or a recording of the reader's own. */
export interface KeptFile {
  readonly fileName: string;
  readonly text: string;
  readonly savedAtMs: number;
}

export interface Shelf {
  keepRun(run: Omit<KeptRun, 'savedAtMs'>): Promise<void>;
  /** Latest first. */
  runs(): Promise<readonly KeptRun[]>;
  /** @throws when there is no room */
  keepFile(file: Pick<ScenarioFile, 'fileName' | 'text'>): Promise<void>;
  file(fileName: string): Promise<KeptFile | null>;
  files(): Promise<readonly KeptFile[]>;
  clear(): Promise<void>;
  close(): void;
}

/** More than these are forgotten, oldest first. */
const MOST_RUNS = 12;
const MOST_FILES = 20;

/** null: the browser keeps nothing (private window, storage refused). */
export async function openShelf(name = 'lifelane'): Promise<Shelf | null> {
  const base = await openBase(name, { runs: 'fileName, savedAtMs', files: 'fileName, savedAtMs' });
  if (base === null) return null;
  const runs = base.table<KeptRun, string>('runs');
  const files = base.table<KeptFile, string>('files');
  return {
    async keepRun(run) {
      await runs.put({ ...run, savedAtMs: Date.now() });
      await forgetOldest(runs, MOST_RUNS);
    },
    runs: () => runs.orderBy('savedAtMs').reverse().toArray(),
    async keepFile({ fileName, text }) {
      await files.put({ fileName, text, savedAtMs: Date.now() });
      await forgetOldest(files, MOST_FILES);
    },
    files: () => files.toArray(),
    file: async (fileName) => (await files.get(fileName)) ?? null,
    async clear() {
      await Promise.all([runs.clear(), files.clear()]);
    },
    close: () => base.close(),
  };
}
