import { z } from 'zod';
import { refTo } from '../ref-to.ts';
import { defineUncertain } from './uncertain-quantity.ts';

const everybody = z.strictObject({});

/** A holiday, a working day: times each household's own chance of being in, at most 1. */
export const homeFactor = defineUncertain({
  kind: 'homeFactor',
  names: { zh: '在家比例的倍数', en: 'Share of homes that are in, times' },
  unit: '', range: [0, 5], target: everybody,
  apply: (draft, value) => {
    for (const household of draft.households) household.homeFrac = Math.min(1, household.homeFrac * Number(value));
  },
});

export const asleepShare = defineUncertain({
  kind: 'asleepFrac',
  names: { zh: '睡着的人的比例', en: 'Share of people asleep' },
  unit: '', range: [0, 1], target: everybody,
  apply: (draft, value) => void (draft.behaviour.asleepFrac = Number(value)),
});

/** Of people who leave: untrained ones by this share, trained ones by the file's ratio of it. */
export const leftDoors = defineUncertain({
  kind: 'leaveDoorOpenFrac',
  names: { zh: '出门不关门的比例', en: 'Share who leave their door open' },
  unit: '', range: [0, 1], target: everybody,
  apply: (draft, value) => {
    const { leaveDoorOpenUntrainedFrac, leaveDoorOpenTrainedFrac } = draft.behaviour;
    const trainedFrac = leaveDoorOpenUntrainedFrac > 0 ? Math.min(1, leaveDoorOpenTrainedFrac / leaveDoorOpenUntrainedFrac) : 1;
    draft.behaviour.leaveDoorOpenUntrainedFrac = Number(value);
    draft.behaviour.leaveDoorOpenTrainedFrac = Number(value) * trainedFrac;
  },
});

/** Doors and windows that stand open when it begins. */
export const standingOpen = defineUncertain({
  kind: 'openFrac',
  names: { zh: '门窗开度', en: 'Doors and windows standing open' },
  unit: '', range: [0, 1], target: z.strictObject({ openings: z.array(refTo('opening')).min(1).max(500) }),
  apply: (draft, value, { openings }) => {
    for (const opening of draft.openings) if (openings.includes(opening.id)) opening.openFrac = Number(value);
  },
});

/** Mean seconds until somebody without a detector notices. */
export const discoveryTime = defineUncertain({
  kind: 'humanDiscoveryS',
  names: { zh: '被人发现的平均时间', en: 'Mean time until somebody notices' },
  unit: 's', range: [0, 7200], target: everybody,
  apply: (draft, value) => void (draft.protection.alarm.humanDiscoveryS = Number(value)),
});
