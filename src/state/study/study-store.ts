/** Nights that studies have computed, kept in this browser: a reload goes on after the last one. Nothing leaves it. */
import type { NightOutcome } from '../../report/study/measure-night.ts';
import { keyOf, type NightKey } from '../../report/study/study-results.ts';
import { forgetOldest, openBase } from '../browser-base.ts';

export interface KeptNight {
  readonly night: NightKey;
  readonly outcome: NightOutcome;
}

export interface StudyStore {
  /** @param studyId  the drill's content and the code that computes it: another of either is another study */
  load(studyId: string): Promise<readonly KeptNight[]>;
  /** A browser that is full forgets it: the study goes on. */
  keep(studyId: string, kept: KeptNight): Promise<void>;
  close(): void;
}

interface NightRow extends KeptNight {
  readonly studyId: string;
  readonly key: string;
}

interface StudyRow {
  readonly studyId: string;
  readonly savedAtMs: number;
}

/** More than these are forgotten, oldest first; a study is a few hundred nights of 2 kB. */
const MOST_STUDIES = 8;

/** null: the browser keeps nothing (private window, storage refused). */
export async function openStudyStore(name = 'lifelane-study'): Promise<StudyStore | null> {
  const base = await openBase(name, { studies: 'studyId, savedAtMs', nights: '[studyId+key], studyId' });
  if (base === null) return null;
  const studies = base.table<StudyRow, string>('studies');
  const nights = base.table<NightRow>('nights');
  return {
    load: (studyId) => nights.where('studyId').equals(studyId).toArray().catch(() => []),
    async keep(studyId, { night, outcome }) {
      try {
        await base.transaction('rw', studies, nights, async () => {
          await studies.put({ studyId, savedAtMs: Date.now() });
          await nights.put({ studyId, key: keyOf(night), night, outcome });
          await nights.where('studyId').anyOf(await forgetOldest(studies, MOST_STUDIES)).delete();
        });
      } catch {
        // Full: what is on screen stays there.
      }
    },
    close: () => base.close(),
  };
}
