import type { zhSite } from './zh-CN.ts';

export const enSite: typeof zhSite = {
  label: 'Map layer',
  layer: { none: 'Site', swept: 'Swept path', ladders: 'Ladder reach' },
  facts: 'The layer in words',
  passes: '{{unit}}: gets to the end',
  stopped: '{{unit}}: stops at {{atM}} m, {{lack}}',
  lack: {
    width: 'needs {{needed}} m of width, finds {{found}} m', height: 'needs {{needed}} m of height, finds {{found}} m', mass: 'weighs {{needed}} t, the lane bears {{found}} t', slope: 'slope {{found}} %, at most {{needed}} %', bend: 'the bend needs {{needed}} m of width, has {{found}} m',
    none: 'the way is blocked',
  },
  ladder: '{{unit}}: windows of {{count}} homes in reach, up to storey {{storey}}',
  ladderNone: '{{unit}}: no window in reach',
  siteBlocked: 'the site cannot be used now ({{lack}})',
  siteFree: 'the site is free',
  siteLack: { room: 'no room for the jacks', slope: 'ground too steep', load: 'ground too weak', overhead: 'something overhead' },
  noLanes: 'This drill has no fire lane.',
  noLadders: 'This drill has no ladder, or no site for one.',
};
