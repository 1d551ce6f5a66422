import type { zhTower } from './zh-CN.ts';

export const enTower: typeof zhTower = {
  projector: 'Projector: large type, high contrast',
  sound: { on: 'Turn sound on', off: 'Turn sound off' },
  wipe: {
    mode: 'Wipe',
    handle: 'Divider: as found to the left, rectified to the right',
    value: 'as found on the left {{percent}}%',
  },
  look: {
    button: 'View',
    title: 'How to look at the towers',
    camera: 'Camera',
    cameras: { street: 'Street', aerial: 'Ladder side', top: 'Above', stair: 'Stair section' },
    follow: 'Follow',
    nobody: 'nobody',
    storey: 'Storey',
    whole: 'whole tower',
    only: 'storey {{n}} alone',
    xray: 'X-ray: stairs, shafts, risers',
    riser: 'Risers show the pressure at the hydrants: orange is dry, the brighter the more.',
    quality: 'Picture quality: {{level}} ({{percent}}% resolution), chosen by how fast this machine draws. What stands still is always drawn in full.',
    levels: ['highest', 'high', 'medium', 'low'],
    hint: 'Drag to turn, Ctrl (⌘) and wheel or a pinch to zoom; with the picture in focus arrow keys turn, + and − zoom.',
  },
  zoomHint: 'Hold Ctrl (⌘) and turn the wheel to zoom',
};
