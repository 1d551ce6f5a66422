/** 火: how far it got and when it was beaten. */
import { FRAME_COLUMNS } from '../../sim/index.ts';
import type { MeasureDefinition, MeasuredRun } from './measure.ts';
import { firstEventS, maxTotal } from './reading.ts';

const BURNT = FRAME_COLUMNS.facade.indexOf('burntFrac');
const STRIDE = FRAME_COLUMNS.facade.length;

/** Storeys with a façade cell that was alight at any time. */
function storeysBurntOutside(run: MeasuredRun): number | null {
  const last = run.frames[run.frames.length - 1];
  if (last === undefined) return null;
  const burnt = run.input.facade.cells.filter((_, i) => last.facade[i * STRIDE + BURNT]! > 0);
  return new Set(burnt.map((cell) => cell.storeyIndex)).size;
}

export const FIRE_MEASURES: readonly MeasureDefinition[] = [
  { id: 'storeysBurnt', group: 'fire', names: { zh: '过火层数', en: 'Storeys burnt' }, unit: 'storeys', better: 'lower', value: (run) => maxTotal(run, 'storeysBurntCount') },
  { id: 'storeysBurntOutside', group: 'fire', names: { zh: '外立面过火层数', en: 'Storeys burnt on the façade' }, unit: 'storeys', better: 'lower', value: storeysBurntOutside },
  { id: 'maxHrrKw', group: 'fire', names: { zh: '最大热释放速率', en: 'Peak heat release' }, unit: 'kW', better: 'lower', value: (run) => maxTotal(run, 'hrrKw', 'facadeHrrKw') },
  { id: 'maxStoreysSmoky', group: 'fire', names: { zh: '走道进烟层数峰值', en: 'Most storeys with smoke in the corridor' }, unit: 'storeys', better: 'lower', value: (run) => maxTotal(run, 'storeysSmokyCount') },
  { id: 'knockdownS', group: 'fire', names: { zh: '火势扑灭', en: 'Fire knocked down' }, unit: 's', better: 'lower', value: (run) => firstEventS(run, ['fireKnockedDown']) },
];
