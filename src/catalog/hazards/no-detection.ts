import { z } from 'zod';
import { defineHazard } from '../hazard.ts';
import { seconds } from '../quantity.ts';

export const noDetection = defineHazard({
  kind: 'noDetection',
  chain: 'people',
  names: { zh: '无火灾探测报警', en: 'No detection, no alarm' },
  /** Assumed: somebody sees it after 3-10 min [domain A4]. */
  spec: z.strictObject({ humanDiscoveryS: seconds(10, 3600).default(360) }),
  example: { humanDiscoveryS: 360 },
  asFound: (spec) => (draft) => {
    for (const detector of draft.protection.detectors) detector.isWorking = false;
    draft.protection.alarm.isWorking = false;
    draft.protection.alarm.pushDelayS = null;
    draft.protection.alarm.humanDiscoveryS = spec.humanDiscoveryS;
  },
  worsens: ['t95OutS', 'firstCallS'],
  symbol: 'noDetector',
  lesson: { zh: '没有探测器，火先跑几分钟，人才醒。', en: 'Without a detector the fire runs for minutes before anybody wakes.' },
  source: 'domain A4 (IoT detection), E6, I',
});
