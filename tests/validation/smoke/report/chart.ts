/** Small line charts as SVG text, readable on light and dark pages: measured dots, CFAST dashed, ours solid. */
import { niceScale } from '../../../../src/views/chart-scale.ts';

export interface Panel {
  /** A compartment, a target or an opening. */
  readonly of: string;
  /** Quantity and unit. */
  readonly what: string;
  readonly untilS: number;
  readonly series: readonly PanelSeries[];
  /** Written in the lower right corner. */
  readonly note?: string;
}

export interface PanelSeries {
  readonly look: 'measured' | 'cfast' | 'ours';
  readonly points: readonly (readonly [timeS: number, value: number])[];
}

const COLUMNS = 3;
const WIDTH = 250;
const HEIGHT = 160;
const LEFT = 38;
const RIGHT = 8;
const TOP = 20;
const BOTTOM = 22;
const INK = '#808080';
const COLOURS = { measured: '#808080', cfast: '#c8743a', ours: '#2f86c1' } as const;

export function chartSvg(panels: readonly Panel[]): string {
  const columns = Math.min(COLUMNS, panels.length);
  const width = columns * WIDTH;
  const height = Math.ceil(panels.length / COLUMNS) * HEIGHT + 18;
  const body = panels.map((panel, i) => `<g transform="translate(${(i % COLUMNS) * WIDTH} ${Math.floor(i / COLUMNS) * HEIGHT})">${panelSvg(panel)}</g>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="10">\n${body.join('\n')}\n${keySvg(height)}\n</svg>\n`;
}

function keySvg(height: number): string {
  const y = height - 6;
  return `<g fill="${INK}"><path d="M44 ${y - 3}h0" stroke="${COLOURS.measured}" stroke-width="3.4" stroke-linecap="round"/><text x="52" y="${y}">measured</text><path d="M110 ${y - 3}h24" stroke="${COLOURS.cfast}" stroke-width="1.5" stroke-dasharray="5 3"/><text x="140" y="${y}">CFAST</text><path d="M186 ${y - 3}h24" stroke="${COLOURS.ours}" stroke-width="1.8"/><text x="216" y="${y}">ours</text></g>`;
}

function panelSvg(panel: Panel): string {
  const values = panel.series.flatMap(({ points }) => points.map(([, value]) => value));
  const scale = niceScale(Math.min(...values), Math.max(...values));
  const x = (timeS: number): string => (LEFT + (timeS / panel.untilS) * (WIDTH - LEFT - RIGHT)).toFixed(1);
  const y = (value: number): string => (HEIGHT - BOTTOM - ((value - scale.low) / (scale.high - scale.low)) * (HEIGHT - TOP - BOTTOM)).toFixed(1);
  const rows = scale.ticks.map((tick) => `<path d="M${LEFT} ${y(tick)}H${WIDTH - RIGHT}" stroke="${INK}" stroke-opacity="0.25"/><text x="${LEFT - 4}" y="${Number(y(tick)) + 3}" text-anchor="end">${tick}</text>`);
  const minutes = niceScale(0, panel.untilS / 60).ticks.filter((minute) => minute * 60 <= panel.untilS);
  const isLast = (i: number): boolean => i === minutes.length - 1;
  const columns = minutes.map((minute, i) => `<text x="${x(minute * 60)}" y="${HEIGHT - 8}" text-anchor="${isLast(i) ? 'end' : 'middle'}">${minute}${isLast(i) ? ' min' : ''}</text>`);
  const note = panel.note === undefined ? '' : `<text x="${WIDTH - RIGHT}" y="${HEIGHT - BOTTOM - 6}" text-anchor="end" font-style="italic">${escaped(panel.note)}</text>`;
  const lines = panel.series.map(({ look, points }) => (look === 'measured' ? dots(points, x, y) : path(points, look, x, y)));
  return `<g fill="${INK}"><text x="${LEFT}" y="12" font-weight="bold">${escaped(`${panel.of}: ${panel.what}`)}</text>${rows.join('')}${columns.join('')}${note}</g>${lines.join('')}`;
}

type Place = (value: number) => string;

function dots(points: PanelSeries['points'], x: Place, y: Place): string {
  const line = points.map(([timeS, value]) => `M${x(timeS)} ${y(value)}h0`).join('');
  return `<path d="${line}" stroke="${COLOURS.measured}" stroke-width="3.4" stroke-linecap="round"/>`;
}

function path(points: PanelSeries['points'], look: 'cfast' | 'ours', x: Place, y: Place): string {
  const dash = look === 'cfast' ? ' stroke-dasharray="5 3"' : '';
  const line = points.map(([timeS, value], i) => `${i === 0 ? 'M' : 'L'}${x(timeS)} ${y(value)}`).join('');
  return `<path d="${line}" fill="none" stroke="${COLOURS[look]}" stroke-width="${look === 'ours' ? 1.8 : 1.5}"${dash}/>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
