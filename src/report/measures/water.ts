/** 水上不去: does water reach the fire. */
import { FRAME_COLUMNS } from '../../sim/index.ts';
import type { MeasureDefinition, MeasuredRun } from './measure.ts';
import { firstEventS } from './reading.ts';

const FLOW = FRAME_COLUMNS.hydrants.indexOf('flowLPerS');
const STRIDE = FRAME_COLUMNS.hydrants.length;

/**
 * Mean flow of a nozzle while it is held open: every hydrant that was opened, every frame from its opening to its last
 * flow, or to the end when nothing ever came (a dry hydrant counts 0, which is the point). Null: none was opened.
 */
function meanNozzleFlowLPerS(run: MeasuredRun): number | null {
  let sumLPerS = 0;
  let count = 0;
  for (const [hydrantIndex, openedS] of openedHydrants(run)) {
    const flows = run.frames.filter((frame) => frame.timeS >= openedS).map((frame) => frame.hydrants[hydrantIndex * STRIDE + FLOW]!);
    const lastFlowing = flows.findLastIndex((flowLPerS) => flowLPerS > 0);
    const whileOpen = lastFlowing < 0 ? flows : flows.slice(0, lastFlowing + 1);
    sumLPerS += whileOpen.reduce((sum, flowLPerS) => sum + flowLPerS, 0);
    count += whileOpen.length;
  }
  return count === 0 ? null : sumLPerS / count;
}

/** Hydrant index and first opening, in the order of the input. */
function openedHydrants(run: MeasuredRun): [number, number][] {
  return run.input.water.hydrants.flatMap((hydrant, i): [number, number][] => {
    const openedS = firstEventS(run, ['hydrantOpened'], (event) => event.who === hydrant.id);
    return openedS === null ? [] : [[i, openedS]];
  });
}

export const WATER_MEASURES: readonly MeasureDefinition[] = [
  { id: 'firstWaterS', group: 'water', names: { zh: '首次出水打火', en: 'First water on the fire' }, unit: 's', better: 'lower', value: (run) => firstEventS(run, ['attackStarted', 'monitorOnFacade']) },
  { id: 'waterFlowLPerS', group: 'water', names: { zh: '水枪平均流量', en: 'Mean flow at the nozzle' }, unit: 'L/s', better: 'higher', value: meanNozzleFlowLPerS },
];
