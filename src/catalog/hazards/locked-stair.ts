import { z } from 'zod';
import { defineHazard } from '../hazard.ts';
import { refTo } from '../ref-to.ts';
import { change } from './targets.ts';

export const lockedStair = defineHazard({
  kind: 'lockedStair',
  chain: 'ascent',
  names: { zh: '疏散门上锁', en: 'Exit or stair door locked' },
  spec: z.strictObject({ door: refTo('opening') }),
  example: { door: 'F1.stairB.door' },
  asFound: (spec) => (draft) =>
    change(draft.openings, spec.door, (door) => {
      door.isLocked = true;
      door.openFrac = 0;
    }),
  worsens: ['t95OutS'],
  symbol: 'lockedDoor',
  lesson: { zh: '锁住的安全出口，就不是出口。', en: 'A locked exit is a wall with a sign on it.' },
  source: 'domain A2 (18.6 % blocked passages or exits), A5',
});
