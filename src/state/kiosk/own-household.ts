import { lastIndexAtOrBefore } from '../../run/frame-buffer.ts';
import { FRAME_COLUMNS, PERSON } from '../../sim/index.ts';
import type { RunClient } from '../run-client.ts';
import { pickHousehold, type Household } from './household.ts';
import type { Show } from './show.ts';

export interface OwnHousehold {
  /** The visitor's; null: nothing computed yet. */
  readonly of: (show: Show) => Household | null;
  /** All of them are out of both towers. */
  readonly isOut: (show: Show) => boolean;
}

/** Asked many times a second, chosen once a choice. */
export function ownHousehold(client: RunClient): OwnHousehold {
  let picked: { readonly key: string; readonly household: Household | null } | null = null;

  function of({ storey, family }: Show): Household | null {
    const run = client.shown('rectified');
    const first = run?.frames[0];
    if (!run || !first) return null;
    const key = `${run.runId} ${storey} ${family}`;
    if (picked?.key !== key) picked = { key, household: pickHousehold(run.input, (p) => stateOf(first.people, p) !== PERSON.absent, storey, family) };
    return picked.household;
  }

  return {
    of,
    isOut(show) {
      const home = of(show);
      const runs = client.runs();
      if (home === null || runs.length === 0 || show.step === 'attract') return false;
      return runs.every(({ frames }) => {
        const frame = frames[Math.max(0, lastIndexAtOrBefore(frames, show.clockS))];
        return frame !== undefined && home.personIndexes.every((p) => stateOf(frame.people, p) === PERSON.out);
      });
    },
  };
}

const STRIDE = FRAME_COLUMNS.people.length;
const STATE_AT = FRAME_COLUMNS.people.indexOf('state');

function stateOf(people: Float32Array, personIndex: number): number {
  return people[personIndex * STRIDE + STATE_AT]!;
}
