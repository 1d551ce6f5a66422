/** How the pictures of a study look: signs by colour and by side, intervals as whiskers, no animation. */
import type { CustomSeriesRenderItem } from 'echarts';
import type { BarsPicture, CoursePicture, DotsPicture, FrontPicture, MatrixPicture, StudyPicture, WaterfallPicture } from '../study-picture.ts';

export interface StudyColours {
  readonly good: string;
  readonly bad: string;
  readonly soft: string;
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly panel: string;
}

const NARROW_PX = 520;

export function studyOption(picture: StudyPicture, colours: StudyColours, widthPx: number) {
  const { stepOf } = picture;
  const format = (value: number): string => picture.format(value * stepOf);
  const part = (value: number): number => value / stepOf;
  const maybe = (value: number | null): number | null => (value === null ? null : part(value));
  switch (picture.kind) {
    case 'bars': return bars({ ...picture, format, rows: picture.rows.map((row) => ({ name: row.name, value: maybe(row.value), low: maybe(row.low), high: maybe(row.high), saved: maybe(row.saved), alone: maybe(row.alone) })) }, colours, widthPx);
    case 'waterfall': return waterfall({ ...picture, format, steps: picture.steps.map((step) => ({ ...step, from: part(step.from), to: part(step.to) })) }, colours, widthPx);
    case 'matrix': return matrix(picture, colours, widthPx);
    case 'dots': return dots({ ...picture, format, mean: part(picture.mean), nights: picture.nights.map((night) => ({ ...night, value: part(night.value) })) }, colours);
    case 'course': return course({ ...picture, format, points: picture.points.map(({ count, mean, half }) => ({ count, mean: part(mean), half: maybe(half) })) }, colours);
    case 'front': return front({ ...picture, format, chosen: { ...picture.chosen, value: part(picture.chosen.value) }, points: picture.points.map(({ costYuan, value }) => ({ costYuan, value: part(value) })) }, colours);
  }
}

function frame(colours: StudyColours) {
  return { animation: false, tooltip: { backgroundColor: colours.panel, borderColor: colours.line, textStyle: { color: colours.text }, confine: true } };
}

function valueAxis(colours: StudyColours, format: (value: number) => string, widthPx = NARROW_PX) {
  return {
    type: 'value' as const, splitNumber: widthPx < NARROW_PX ? 3 : 5, axisLabel: { color: colours.muted, formatter: format, hideOverlap: true },
    axisLine: { show: true, lineStyle: { color: colours.line } }, splitLine: { lineStyle: { color: colours.line, opacity: 0.5 } },
  };
}

function nameAxis(names: readonly string[], colours: StudyColours, widthPx: number) {
  return {
    type: 'category' as const, data: [...names], inverse: true,
    axisLabel: { color: colours.text, width: Math.min(210, widthPx * 0.36), overflow: 'break' as const, interval: 0, lineHeight: 15 },
    axisTick: { show: false }, axisLine: { lineStyle: { color: colours.line } },
  };
}

const gridOf = (widthPx: number) => ({ left: Math.min(210, widthPx * 0.36) + 14, right: 24, top: 8, bottom: 28 });

/** A line with two caps from low to high at the row's height. */
const whisker: CustomSeriesRenderItem = (_, api) => {
  const [row, low, high] = [api.value(0), api.value(1), api.value(2)];
  const [x1, y] = api.coord([low, row]) as [number, number];
  const [x2] = api.coord([high, row]) as [number, number];
  const style = { stroke: api.visual('color') as string, lineWidth: 1.6, fill: 'none' };
  const line = (fromX: number, fromY: number, toX: number, toY: number) => ({ type: 'line' as const, shape: { x1: fromX, y1: fromY, x2: toX, y2: toY }, style });
  return { type: 'group' as const, children: [line(x1, y, x2, y), line(x1, y - 4, x1, y + 4), line(x2, y - 4, x2, y + 4)] };
};

function bars({ rows, format }: BarsPicture, colours: StudyColours, widthPx: number) {
  const marks = (pick: (row: BarsPicture['rows'][number]) => number | null) => rows.flatMap((row, i): [number, number][] => (pick(row) === null ? [] : [[pick(row)!, i]]));
  return {
    ...frame(colours),
    tooltip: { ...frame(colours).tooltip, trigger: 'item' as const, valueFormatter: (value: unknown) => format(Number(Array.isArray(value) ? value[0] : value)) },
    grid: gridOf(widthPx), xAxis: valueAxis(colours, format, widthPx), yAxis: nameAxis(rows.map(({ name }) => name), colours, widthPx),
    series: [
      { type: 'bar' as const, barWidth: 12, data: rows.map(({ value }) => (value === null ? null : { value, itemStyle: { color: value < 0 ? colours.bad : colours.good, opacity: 0.7 } })) },
      { type: 'custom' as const, renderItem: whisker, color: colours.text, silent: true, encode: { x: [1, 2], y: 0 }, data: rows.flatMap(({ low, high }, i) => (low === null || high === null ? [] : [[i, low, high]])) },
      { type: 'scatter' as const, symbol: 'diamond', symbolSize: 10, itemStyle: { color: colours.text, borderColor: colours.panel, borderWidth: 1 }, data: marks(({ saved }) => saved) },
      { type: 'scatter' as const, symbol: 'circle', symbolSize: 9, itemStyle: { color: colours.panel, borderColor: colours.text, borderWidth: 1.6 }, data: marks(({ alone }) => alone) },
    ],
  };
}

function waterfall({ steps, format }: WaterfallPicture, colours: StudyColours, widthPx: number) {
  const box: CustomSeriesRenderItem = (_, api) => {
    const [row, from, to] = [api.value(0), api.value(1), api.value(2)];
    const [x1, y] = api.coord([from, row]) as [number, number];
    const [x2] = api.coord([to, row]) as [number, number];
    return { type: 'rect' as const, shape: { x: Math.min(x1, x2), y: y - 7, width: Math.max(1.5, Math.abs(x2 - x1)), height: 14 }, style: { fill: api.visual('color') as string } };
  };
  const colourOf = (step: WaterfallPicture['steps'][number]) => (step.isTotal ? colours.muted : step.to > step.from ? colours.bad : colours.good);
  return {
    ...frame(colours), grid: gridOf(widthPx),
    tooltip: { ...frame(colours).tooltip, trigger: 'item' as const, formatter: ({ dataIndex }: { dataIndex: number }) => `${steps[dataIndex]!.name}: ${format(steps[dataIndex]!.from)} → ${format(steps[dataIndex]!.to)}` },
    xAxis: valueAxis(colours, format, widthPx), yAxis: nameAxis(steps.map(({ name }) => name), colours, widthPx),
    series: [{ type: 'custom' as const, renderItem: box, encode: { x: [1, 2], y: 0 }, data: steps.map((step, i) => ({ value: [i, step.from, step.to], itemStyle: { color: colourOf(step) } })) }],
  };
}

function matrix({ names, cells, format }: MatrixPicture, colours: StudyColours, widthPx: number) {
  const most = Math.max(...cells.map(({ value }) => Math.abs(value)), Number.MIN_VALUE);
  const short = (name: string) => (widthPx < NARROW_PX && name.length > 6 ? `${name.slice(0, 6)}…` : name);
  const axis = { type: 'category' as const, data: names.map(short), axisTick: { show: false }, axisLine: { lineStyle: { color: colours.line } }, splitArea: { show: false } };
  const label = { color: colours.text, interval: 0, overflow: 'break' as const, lineHeight: 14 };
  const cellPx = (widthPx - Math.min(180, widthPx * 0.3) - 30) / Math.max(1, names.length);
  return {
    ...frame(colours), grid: { left: Math.min(180, widthPx * 0.3) + 12, right: 12, top: 60, bottom: 10 },
    tooltip: { ...frame(colours).tooltip, formatter: ({ data }: { data: { value: [number, number, number] } }) => `${names[data.value[1]]!} + ${names[data.value[0]]!}: ${format(data.value[2])}` },
    xAxis: { ...axis, position: 'top' as const, axisLabel: { ...label, width: Math.max(30, cellPx - 6), fontSize: 11 } },
    yAxis: { ...axis, inverse: true, axisLabel: { ...label, width: Math.min(180, widthPx * 0.3) } },
    visualMap: { show: false, min: -most, max: most, inRange: { color: [colours.bad, colours.panel, colours.good] } },
    series: [{
      type: 'heatmap' as const, itemStyle: { borderColor: colours.line, borderWidth: 1 },
      label: { show: true, color: colours.text, fontSize: 11, textBorderColor: colours.panel, textBorderWidth: 3, formatter: ({ value }: { value: unknown }) => format((value as number[])[2]!) },
      data: cells.flatMap(({ a, b, value }) => [{ value: [a, b, value] }, { value: [b, a, value] }]),
    }],
  };
}

/** Dots of like value are stacked. */
const BIN_COUNT = 36;

function dots({ nights, mean, format }: DotsPicture, colours: StudyColours) {
  const values = nights.map(({ value }) => value);
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const binWidth = (most - least) / BIN_COUNT || 1;
  const heights = new Map<number, number>();
  const data = nights.map(({ seed, value, isWorse }) => {
    const bin = Math.round((value - least) / binWidth);
    const height = (heights.get(bin) ?? 0) + 1;
    heights.set(bin, height);
    return { value: [value, height, seed], itemStyle: { color: isWorse ? colours.bad : colours.good }, symbol: isWorse ? 'diamond' : 'circle' };
  });
  return {
    ...frame(colours), grid: { left: 20, right: 28, top: 26, bottom: 28 },
    tooltip: { ...frame(colours).tooltip, formatter: ({ data: dot }: { data: { value: [number, number, number] } }) => `#${dot.value[2]}: ${format(dot.value[0])}` },
    xAxis: valueAxis(colours, format), yAxis: { type: 'value' as const, min: 0, max: Math.max(4, ...heights.values()) + 1, show: false },
    series: [{
      type: 'scatter' as const, symbolSize: 12, data,
      markLine: { symbol: 'none', silent: true, label: { color: colours.text, formatter: format(mean) }, lineStyle: { color: colours.text, type: 'dashed' as const }, data: [{ xAxis: mean }] },
    }],
  };
}

function course({ points, format }: CoursePicture, colours: StudyColours) {
  const known = points.filter(({ half }) => half !== null);
  // From the third night on: the interval of two is so wide that it would flatten all others.
  const shown = known.length > 2 ? known.slice(1) : known;
  const band = { type: 'line' as const, showSymbol: false, lineStyle: { opacity: 0 }, silent: true, tooltip: { show: false } };
  return {
    ...frame(colours), grid: { left: 64, right: 20, top: 12, bottom: 28 },
    tooltip: { ...frame(colours).tooltip, trigger: 'axis' as const, valueFormatter: (value: unknown) => format(Number(Array.isArray(value) ? value[1] : value)) },
    xAxis: { type: 'value' as const, min: 1, max: Math.max(2, points.length), minInterval: 1, axisLabel: { color: colours.muted }, axisLine: { lineStyle: { color: colours.line } }, splitLine: { show: false } },
    yAxis: { ...valueAxis(colours, format), scale: true },
    series: [
      { ...band, data: shown.map(({ count, mean, half }) => [count, mean - half!]), lineStyle: { color: colours.good, opacity: 0.55, type: 'dashed' as const, width: 1.5 } },
      { ...band, data: shown.map(({ count, mean, half }) => [count, mean + half!]), lineStyle: { color: colours.good, opacity: 0.55, type: 'dashed' as const, width: 1.5 } },
      { type: 'line' as const, showSymbol: points.length < 3, symbolSize: 8, color: colours.text, lineStyle: { width: 2.4 }, data: points.map(({ count, mean }) => [count, mean]) },
    ],
  };
}

function front({ points, chosen, format, formatCost }: FrontPicture, colours: StudyColours) {
  return {
    ...frame(colours), grid: { left: 64, right: 28, top: 12, bottom: 28 },
    tooltip: { ...frame(colours).tooltip, trigger: 'item' as const, formatter: ({ value }: { value: unknown }) => `${formatCost((value as number[])[0]!)}: ${format((value as number[])[1]!)}` },
    xAxis: valueAxis(colours, formatCost), yAxis: valueAxis(colours, format),
    series: [
      { type: 'line' as const, step: 'end' as const, symbolSize: 7, color: colours.good, lineStyle: { width: 2 }, data: points.map(({ costYuan, value }) => [costYuan, value]) },
      { type: 'scatter' as const, symbol: 'diamond', symbolSize: 16, itemStyle: { color: colours.text }, data: [[chosen.costYuan, chosen.value]] },
    ],
  };
}
