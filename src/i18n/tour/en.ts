import type { zhTour } from './zh-CN.ts';

export const enTour: typeof zhTour = {
  offer: 'New here? A tour of forty seconds.',
  again: 'Tour of the page, once more',
  start: 'Start',
  decline: 'No, thanks',
  title: 'Tour of the page',
  step: 'step {{n}} of {{count}}',
  next: 'Next',
  back: 'Back',
  skip: 'Skip',
  done: 'Got it',
  steps: {
    scoreboard: 'One tower, one night, computed twice: as found on the left, rectified on the right. Same people, same fire, same luck; only the hazards differ.',
    tower: 'Both towers through one camera at one moment. Drag to turn, Ctrl and wheel to zoom; click a person, a door, a storey for its story.',
    playback: 'One clock for all: play, drag, change the pace. Space plays, arrow keys move ten seconds.',
    parting: 'This mark is where the two nights part. Press it to go there.',
    tools: 'View changes the camera, shows one storey alone or an x-ray; Layer paints heat, water pressure, searched homes; Wipe lays one night over the other.',
    instruments: 'Figures, time line, heat map, plan and gauges. Press anything to go to that second and place.',
    hazards: 'Turn a switch on and the right tower keeps that hazard and is computed again: see what it costs.',
  },
};
