/** What is known of people in corridors, doors, flights, counterflow and junctions, and what the presets do there. */
import { PRESETS } from '../../builders/a-crowd.ts';
import { CODE_DOOR_PER_S_M, hydraulicMPerS, MERGING_SHARE, STAIR_EDGE_M, STAIR_PER_S_M, VOLUNTEERS_PER_S_M, weidmannMPerS } from '../../reference/people/measured.ts';
import { bottleneckFlow, counterflowS, fundamentalPoint, junctionShareFrac, smallRoomFlow, type Point, type Setting } from './experiments.ts';
import type { Series } from './lines-svg.ts';

export interface MeasuredRow {
  readonly id: string;
  readonly preset: 'resident' | 'laboratory';
  readonly what: string;
  readonly expected: string;
  readonly reached: string;
  readonly isMet: boolean;
  readonly source: string;
}

const RESIDENT: Setting = { preset: PRESETS.resident };
const LABORATORY: Setting = { preset: PRESETS.laboratory };
const FREE_MPERS = 1.2;
const DENSITIES = [0.5, 1, 1.5, 2, 2.5, 3];
const WIDTHS_M = [0.8, 1, 1.2, 1.6, 2, 2.4];
const SHORT_M = 0.2, LONG_M = 4;

const known = new Map<string, unknown>();

/** Runs once however often it is asked for. */
function once<T>(key: string, run: () => T): T {
  if (!known.has(key)) known.set(key, run());
  return known.get(key) as T;
}

const levelPoints = (name: string, setting: Setting, widthM: number): Point[] => once(`level ${name} ${widthM}`, () => DENSITIES.map((densityPerM2) => fundamentalPoint(setting, { widthM, densityPerM2 })));
const flows = (name: string, setting: Setting, lengthM: number): number[] => once(`flow ${name} ${lengthM}`, () => WIDTHS_M.map((widthM) => bottleneckFlow(setting, { widthM, lengthM })));
const list = (values: readonly number[], digits = 2): string => values.map((value) => value.toFixed(digits)).join(' / ');
const isGrowing = (values: readonly number[]): boolean => values.every((value, k) => k === 0 || value > values[k - 1]!);

function levelRow(widthM: number): MeasuredRow {
  const ratios = levelPoints('resident', RESIDENT, widthM).map(({ densityPerM2, speedMPerS }) => speedMPerS / weidmannMPerS(densityPerM2, FREE_MPERS));
  return { id: `level ${widthM}`, preset: 'resident', what: `speed over density, 0.5 .. 3 /m², corridor ${widthM} m wide: share of Weidmann`, expected: '0.8 .. 1.2', reached: list(ratios), isMet: ratios.every((ratio) => ratio >= 0.8 && ratio <= 1.2), source: 'weidmann1993' };
}

function fallingRow(): MeasuredRow {
  const points = [1, 2, 3, 4, 5].map((densityPerM2) => fundamentalPoint(RESIDENT, { widthM: 3, densityPerM2 }).speedMPerS);
  return { id: 'falling', preset: 'resident', what: 'speed at 1, 2, 3, 4, 5 /m² in m/s', expected: 'falls', reached: list(points), isMet: isGrowing([...points].reverse()), source: 'weidmann1993' };
}

function doorRows(): MeasuredRow[] {
  const door = smallRoomFlow(RESIDENT), doorsPerM = [0.9, 1.2].map((widthM) => smallRoomFlow(RESIDENT, widthM) / widthM);
  const most = 'doors of 0.9, 1.0, 1.2 m out of a room of 8 m x 5 m, 100 people: people a second and metre';
  const values = [doorsPerM[0]!, door, doorsPerM[1]!];
  return [
    { id: 'door', preset: 'resident', what: most, expected: `≤ ${CODE_DOOR_PER_S_M}`, reached: list(values), isMet: values.every((value) => value > 0 && value <= CODE_DOOR_PER_S_M), source: 'imo-circ-1533' },
    ...[SHORT_M, LONG_M].map((lengthM): MeasuredRow => {
      const all = flows('resident', RESIDENT, lengthM), perM = all.map((flow, k) => flow / WIDTHS_M[k]!);
      return { id: `resident bottleneck ${lengthM}`, preset: 'resident', what: `bottleneck ${lengthM} m long, 0.8 .. 2.4 m wide: people a second and metre`, expected: `grows with width, ≤ ${CODE_DOOR_PER_S_M}`, reached: list(perM), isMet: isGrowing(all) && perM.every((value) => value <= CODE_DOOR_PER_S_M), source: 'imo-circ-1533' };
    }),
    ...[SHORT_M, LONG_M].map((lengthM): MeasuredRow => {
      const all = flows('laboratory', LABORATORY, lengthM), perM = all.map((flow, k) => flow / WIDTHS_M[k]!);
      const isIn = perM.every((value) => Math.abs(value / VOLUNTEERS_PER_S_M - 1) <= 0.15);
      return { id: `laboratory bottleneck ${lengthM}`, preset: 'laboratory', what: `bottleneck ${lengthM} m long, 0.8 .. 2.4 m wide: people a second and metre`, expected: `grows with width, ${VOLUNTEERS_PER_S_M} ± 15 %`, reached: list(perM), isMet: isGrowing(all) && isIn, source: 'seyfried-2009' };
    }),
  ];
}

function stairRow(): MeasuredRow {
  const widthsM = [1.1, 1.2, 1.5];
  const all = widthsM.map((widthM) => bottleneckFlow(RESIDENT, { widthM, lengthM: 8, speedFrac: 0.56, isStair: true, count: 120 }));
  const least = (widthM: number): number => STAIR_PER_S_M[0] * (widthM - 2 * STAIR_EDGE_M.wall), most = (widthM: number): number => STAIR_PER_S_M[3] * (widthM - 2 * STAIR_EDGE_M.handrail);
  return {
    id: 'flight', preset: 'resident', what: 'most flow down flights of 1.1, 1.2, 1.5 m: people a second', expected: widthsM.map((widthM) => `${least(widthM).toFixed(2)} .. ${most(widthM).toFixed(2)}`).join(' / '), reached: list(all),
    isMet: all.every((flow, k) => flow >= least(widthsM[k]!) && flow <= most(widthsM[k]!)), source: 'sfpe-gwynne-rosenbaum',
  };
}

function counterflowRows(): MeasuredRow[] {
  return [1.6, 2.4, 3].map((widthM): MeasuredRow => {
    const lasts = [0, 25, 50, 100].map((opposingCount) => counterflowS(RESIDENT, { widthM, opposingCount }));
    return { id: `counterflow ${widthM}`, preset: 'resident', what: `corridor ${widthM} m: last of 100 against 0, 25, 50, 100, s`, expected: 'all arrive, longer with more', reached: list(lasts, 0), isMet: lasts.every(Number.isFinite) && isGrowing(lasts), source: 'imo-circ-1533' };
  });
}

function junctionRows(): MeasuredRow[] {
  return [1.2, 2].map((widthM): MeasuredRow => {
    const { shareFrac, insideCount } = junctionShareFrac(RESIDENT, widthM);
    const { leastFrac, mostFrac } = MERGING_SHARE;
    return { id: `junction ${widthM}`, preset: 'resident', what: `two corridors into a stem of ${widthM} m: share of either while both queue`, expected: 'all out, 40 .. 60 %', reached: `${(100 * shareFrac).toFixed(0)} %, ${insideCount} left`, isMet: insideCount === 0 && shareFrac >= leastFrac && shareFrac <= mostFrac, source: 'Boyce 2012' };
  });
}

/** Means over several passages, since one run says little. */
function stepRow(): MeasuredRow {
  const means = [0.01, 0.05, 0.1].map((stepS) => [1, 1.2, 2].reduce((sum, widthM) => sum + bottleneckFlow({ ...RESIDENT, stepS }, { widthM, lengthM: SHORT_M }) / widthM, 0) / 3);
  return { id: 'step', preset: 'resident', what: 'flow through bottlenecks at steps of 0.01, 0.05, 0.1 s, mean of three widths', expected: 'within 5 % of the shortest', reached: list(means), isMet: means.every((mean) => Math.abs(mean / means[0]! - 1) <= 0.05), source: 'own' };
}

export function measuredRows(): MeasuredRow[] {
  return [...[1.5, 2, 3, 5].map(levelRow), fallingRow(), ...doorRows(), stairRow(), ...counterflowRows(), ...junctionRows(), stepRow()];
}

interface Curve {
  readonly head: string[];
  readonly rows: string[][];
  readonly series: Series[];
}

export function densityCurve(): Curve {
  const resident = levelPoints('resident', RESIDENT, 3), laboratory = levelPoints('laboratory', LABORATORY, 3);
  const line = (speed: (density: number) => number): [number, number][] => Array.from({ length: 36 }, (_, k): [number, number] => [0.25 + 0.1 * k, Math.max(0, speed(0.25 + 0.1 * k))]);
  const dots = (points: readonly Point[]): [number, number][] => points.map(({ densityPerM2, speedMPerS }) => [densityPerM2, speedMPerS]);
  return {
    head: ['resident m/s', 'Weidmann m/s', 'SFPE m/s', 'laboratory m/s (at its density)'],
    rows: resident.map(({ densityPerM2, speedMPerS }, k) => [densityPerM2.toFixed(2), speedMPerS.toFixed(2), weidmannMPerS(densityPerM2, FREE_MPERS).toFixed(2), hydraulicMPerS(densityPerM2).toFixed(2), `${laboratory[k]!.speedMPerS.toFixed(2)} (${laboratory[k]!.densityPerM2.toFixed(2)})`]),
    series: [
      { name: 'Weidmann, free 1.2 m/s', kind: 'line', points: line((density) => weidmannMPerS(density, FREE_MPERS)) },
      { name: 'SFPE hydraulic', kind: 'line', points: line(hydraulicMPerS) },
      { name: 'resident', kind: 'dots', points: dots(resident) },
      { name: 'laboratory', kind: 'dots', points: dots(laboratory) },
    ],
  };
}

export function widthCurve(): Curve {
  const columns = [flows('resident', RESIDENT, SHORT_M), flows('resident', RESIDENT, LONG_M), flows('laboratory', LABORATORY, SHORT_M), flows('laboratory', LABORATORY, LONG_M)];
  const names = ['resident, 0.2 m long', 'resident, 4 m long', 'laboratory, 0.2 m', 'laboratory, 4 m'];
  const line = (perM: number): [number, number][] => [[0, 0], [2.4, 2.4 * perM]];
  return {
    head: [...names.map((name) => `${name}, 1/s`), `codes, ${CODE_DOOR_PER_S_M} w`, `volunteers, ${VOLUNTEERS_PER_S_M} w`],
    rows: WIDTHS_M.map((widthM, k) => [widthM.toFixed(1), ...columns.map((column) => column[k]!.toFixed(2)), (CODE_DOOR_PER_S_M * widthM).toFixed(2), (VOLUNTEERS_PER_S_M * widthM).toFixed(2)]),
    series: [
      { name: 'volunteers, 1.9 w', kind: 'line', points: line(VOLUNTEERS_PER_S_M) },
      { name: 'codes, 1.33 w', kind: 'line', points: line(CODE_DOOR_PER_S_M) },
      ...columns.map((column, c): Series => ({ name: names[c]!, kind: 'dots', points: WIDTHS_M.map((widthM, k) => [widthM, column[k]!]) })),
    ],
  };
}
