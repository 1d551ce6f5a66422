/** 火: how far it got and when it was beaten. */
import { FRAME_COLUMNS } from '../../sim/index.ts';
import type { MeasureDefinition, MeasuredRun } from './measure.ts';
import { maxTotal } from './reading.ts';

const BURNT = FRAME_COLUMNS.facade.indexOf('burntFrac');
const STRIDE = FRAME_COLUMNS.facade.length;

/** Storeys with a façade cell that was alight at any time. */
function storeysBurntOutside(run: MeasuredRun): number | null {
  const last = run.frames[run.frames.length - 1];
  if (last === undefined) return null;
  const burnt = run.input.facade.cells.filter((_, i) => last.facade[i * STRIDE + BURNT]! > 0);
  return new Set(burnt.map((cell) => cell.storeyIndex)).size;
}

/** Assumed: less than this in the whole building is embers, not open flame; 20 .. 100 kW. */
const EMBERS_KW = 50;

/** From when on nothing burns openly any more, inside or outside; null while it still does at the end, or never did. */
function openFlameOutS(run: MeasuredRun): number | null {
  const [inside, outside] = [FRAME_COLUMNS.totals.indexOf('hrrKw'), FRAME_COLUMNS.totals.indexOf('facadeHrrKw')];
  const lastAlight = run.frames.findLastIndex((frame) => frame.totals[inside]! + frame.totals[outside]! > EMBERS_KW);
  return lastAlight < 0 ? null : (run.frames[lastAlight + 1]?.timeS ?? null);
}

export const FIRE_MEASURES: readonly MeasureDefinition[] = [
  { id: 'storeysBurnt', group: 'fire', names: { zh: '过火层数', en: 'Storeys burnt' }, unit: 'storeys', better: 'lower', value: (run) => maxTotal(run, 'storeysBurntCount') },
  { id: 'storeysBurntOutside', group: 'fire', names: { zh: '外立面过火层数', en: 'Storeys burnt on the façade' }, unit: 'storeys', better: 'lower', value: storeysBurntOutside },
  { id: 'maxHrrKw', group: 'fire', names: { zh: '最大热释放速率', en: 'Peak heat release' }, unit: 'kW', better: 'lower', value: (run) => maxTotal(run, 'hrrKw', 'facadeHrrKw') },
  { id: 'maxStoreysSmoky', group: 'fire', names: { zh: '走道进烟层数峰值', en: 'Most storeys with smoke in the corridor' }, unit: 'storeys', better: 'lower', value: (run) => maxTotal(run, 'storeysSmokyCount') },
  { id: 'openFlameOutS', group: 'fire', names: { zh: '明火熄灭', en: 'Open flame out' }, unit: 's', better: 'lower', value: openFlameOutS },
];
