/** 人: what became of the residents. */
import type { MeasureDefinition, MeasuredRun } from './measure.ts';
import { lastTotal, maxTotal } from './reading.ts';

/** Everybody who went down or died, also those who were carried out afterwards. */
function casualtyCount(run: MeasuredRun): number {
  const ids = new Set<string | null>();
  for (const event of run.events) if (event.kind === 'personIncapacitated' || event.kind === 'personDied') ids.add(event.who);
  for (const person of run.people) if (person.state === 'incapacitated' || person.state === 'dead') ids.add(person.id);
  return ids.size;
}

/** When this share of those at home was out of the building; null when fewer ever were. */
function outShareS(run: MeasuredRun, shareFrac: number): number | null {
  const atHome = run.people.filter((person) => person.state !== 'absent');
  const outS = atHome.map((person) => person.outS).filter((timeS) => timeS < Infinity).sort((a, b) => a - b);
  const needed = Math.ceil(shareFrac * atHome.length);
  return needed === 0 ? null : (outS[needed - 1] ?? null);
}

export const PEOPLE_MEASURES: readonly MeasureDefinition[] = [
  { id: 'outCount', group: 'people', names: { zh: '已疏散', en: 'People out' }, unit: 'people', better: 'higher', value: (run) => lastTotal(run, 'outCount') },
  { id: 'trappedCount', group: 'people', names: { zh: '结束时被困', en: 'Trapped at the end' }, unit: 'people', better: 'lower', value: (run) => lastTotal(run, 'trappedCount') },
  { id: 'maxTrappedCount', group: 'people', names: { zh: '被困人数峰值', en: 'Most people trapped at once' }, unit: 'people', better: 'lower', value: (run) => maxTotal(run, 'trappedCount') },
  { id: 'casualtyCount', group: 'people', names: { zh: '失能与死亡', en: 'Overcome or dead' }, unit: 'people', better: 'lower', value: casualtyCount },
  { id: 'deadCount', group: 'people', names: { zh: '死亡', en: 'Dead' }, unit: 'people', better: 'lower', value: (run) => lastTotal(run, 'deadCount') },
  { id: 't50OutS', group: 'people', names: { zh: '半数人员撤出', en: 'Half of them out' }, unit: 's', better: 'lower', value: (run) => outShareS(run, 0.5) },
  { id: 't95OutS', group: 'people', names: { zh: '95% 人员撤出', en: '95 % of them out' }, unit: 's', better: 'lower', value: (run) => outShareS(run, 0.95) },
];
