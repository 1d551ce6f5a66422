import { OUTSIDE, type FanInput } from '../../../sim/index.ts';
import { someOf, type CfastSheet } from './cfast-sheet.ts';
import { namelistGroup, type NamelistField } from './namelist.ts';

/** Pressures that no building reaches: the fan blows on. */
const ENDLESS_PA = [999_999, 1_000_000] as const;

/** Fans that run by the clock, as mechanical vents. */
export function fanGroups(sheet: CfastSheet): string[] {
  const { fans } = sheet.input;
  const waiting = fans.filter((fan) => fan.isWorking && fan.starts === 'alarm').map(({ id }) => id);
  if (waiting.length > 0) sheet.omit({ zh: `由报警启动的风机没有写出：${someOf(waiting)}`, en: `fans that the alarm starts left out: ${someOf(waiting)}` });
  const bent = fans.filter((fan) => isExported(fan) && fan.curve.length > 2).map(({ id }) => id);
  if (bent.length > 0) sheet.omit({ zh: `风机曲线简化为定流量加一段直线下降：${someOf(bent)}`, en: `one flow and one straight fall stand for the curves of fans: ${someOf(bent)}` });
  return fans.filter(isExported).map((fan) => fanGroup(fan, sheet));
}

function isExported(fan: FanInput): boolean {
  return fan.isWorking && fan.starts === 'always';
}

function fanGroup(fan: FanInput, { input, names, roomNames }: CfastSheet): string {
  const heightIn = (roomIndex: number, zM: number) => zM - (input.compartments[roomIndex] ?? input.compartments[roomIndex === fan.fromIndex ? fan.toIndex : fan.fromIndex])!.floorM;
  const name = (roomIndex: number) => (roomIndex === OUTSIDE ? 'OUTSIDE' : roomNames[roomIndex]!);
  return namelistGroup('VENT', [
    ['TYPE', 'MECHANICAL'], ['ID', names.take(fan.id)], ['COMP_IDS', [name(fan.fromIndex), name(fan.toIndex)]], ['AREAS', [fan.areaM2, fan.areaM2]],
    ['HEIGHTS', [heightIn(fan.fromIndex, fan.intakeZM), heightIn(fan.toIndex, fan.outletZM)]], ...curveFields(fan), ...startFields(fan),
  ]);
}

/** CFAST: full flow up to one pressure, none beyond another. */
function curveFields({ curve }: FanInput): NamelistField[] {
  const flowM3PerS = curve[0]!.flowM3PerS;
  const full = curve.findLast((point) => point.flowM3PerS === flowM3PerS)!;
  const none = curve.find((point) => point.flowM3PerS === 0);
  const cutoffsPa = none === undefined || flowM3PerS === 0 ? ENDLESS_PA : [full.risePa, none.risePa];
  return [['FLOW', flowM3PerS], ['CUTOFFS', cutoffsPa]];
}

function startFields({ delayS }: FanInput): NamelistField[] {
  return delayS > 0 ? [['CRITERION', 'TIME'], ['T', [0, Math.max(0, delayS - 1), delayS].filter((timeS, i, all) => i === 0 || timeS > all[i - 1]!)], ['F', delayS > 1 ? [0, 0, 1] : [0, 1]]] : [];
}
