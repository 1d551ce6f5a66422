import { FRAME_COLUMNS, type Frame } from '../../sim/index.ts';
import { clock, elapsed } from '../format.ts';
import type { ChartQuantity, ConditionRun } from '../view.ts';

/** More points than this are not seen on a chart of this width. */
const MOST_POINTS = 240;

export interface CourseColours {
  readonly asFound: string;
  readonly rectified: string;
  readonly text: string;
  readonly line: string;
  readonly panel: string;
}

export interface CourseState {
  readonly runs: readonly ConditionRun[];
  readonly quantity: ChartQuantity;
  readonly timeS: number;
  readonly colours: CourseColours;
}

/** Round steps of the time axis; the first that needs no more than this many labels is taken. */
const STEPS_S = [60, 120, 300, 600, 900, 1200, 1800, 3600];
const MOST_LABELS = 7;

function stepS(durationS: number): number {
  return STEPS_S.find((each) => durationS / each <= MOST_LABELS) ?? STEPS_S.at(-1)!;
}

/** What ECharts draws: both conditions on one axis, dashed and solid as well as in two colours. */
export function courseOption({ runs, quantity, timeS, colours }: CourseState) {
  const { startClockS, durationS } = runs[0]?.input ?? { startClockS: 0, durationS: 1 };
  return {
    animation: false,
    grid: { left: 44, right: 14, top: 12, bottom: 26 },
    tooltip: { trigger: 'axis' as const, backgroundColor: colours.panel, borderColor: colours.line, textStyle: { color: colours.text }, axisPointer: { type: 'line' as const } },
    xAxis: {
      type: 'value' as const, min: 0, max: durationS, interval: stepS(durationS),
      axisLabel: { color: colours.text, formatter: (atS: number) => elapsed(atS), hideOverlap: true },
      axisLine: { lineStyle: { color: colours.line } }, splitLine: { show: false },
      axisPointer: { label: { formatter: ({ value }: { value: unknown }) => clock(startClockS, Number(value)) } },
    },
    yAxis: { type: 'value' as const, min: 0, minInterval: 1, axisLabel: { color: colours.text }, splitLine: { lineStyle: { color: colours.line, opacity: 0.5 } } },
    series: runs.map((run, i) => ({
      type: 'line' as const, name: run.side, data: pointsOf(run.frames, quantity), showSymbol: false, silent: false,
      lineStyle: { width: 2.5, type: run.side === 'asFound' ? ('dashed' as const) : ('solid' as const) },
      color: colours[run.side],
      ...(i === 0 ? { markLine: nowLine(timeS, colours) } : {}),
    })),
  };
}

function nowLine(timeS: number, colours: CourseColours) {
  return { symbol: 'none', silent: true, label: { show: false }, lineStyle: { color: colours.text, type: 'solid' as const, width: 1 }, data: [{ xAxis: timeS }] };
}

function pointsOf(frames: readonly Frame[], quantity: ChartQuantity): [number, number][] {
  const column = FRAME_COLUMNS.totals.indexOf(quantity);
  const step = Math.max(1, Math.ceil(frames.length / MOST_POINTS));
  const points: [number, number][] = [];
  for (let i = 0; i < frames.length; i += step) points.push([frames[i]!.timeS, frames[i]!.totals[column]!]);
  const last = frames.at(-1);
  if (last) points.push([last.timeS, last.totals[column]!]);
  return points;
}
