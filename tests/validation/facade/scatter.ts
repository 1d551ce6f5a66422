/** Model over measured on logarithmic axes as SVG text, readable on light and dark pages: one colour a window, the factor of 1.5 dashed. */
export interface ScatterPoint {
  readonly group: string;
  readonly measured: number;
  readonly model: number;
}

const SIZE = 380;
const LEFT = 44;
const BOTTOM = 34;
const TOP = 10;
const RIGHT = 92;
const LOW = 1;
const HIGH = 400;
const INK = '#808080';
const COLOURS = ['#2f86c1', '#c8743a', '#4a9b5f', '#9c5fb0', '#b8455a', '#7a7a2a'] as const;
const TICKS = [1, 2, 5, 10, 20, 50, 100, 200, 400] as const;
const FACTOR = 1.5;

export function scatterSvg(points: readonly ScatterPoint[], unit: string): string {
  const groups = [...new Set(points.map(({ group }) => group))];
  const plotM = SIZE - LEFT;
  const place = (value: number): number => Math.log(Math.min(HIGH, Math.max(LOW, value)) / LOW) / Math.log(HIGH / LOW);
  const x = (value: number): string => (LEFT + place(value) * plotM).toFixed(1);
  const y = (value: number): string => (TOP + (1 - place(value)) * plotM).toFixed(1);
  const grid = TICKS.map((tick) => `<path d="M${x(LOW)} ${y(tick)}H${x(HIGH)}M${x(tick)} ${y(LOW)}V${y(HIGH)}" stroke="${INK}" stroke-opacity="0.2"/><text x="${LEFT - 4}" y="${Number(y(tick)) + 3}" text-anchor="end">${tick}</text><text x="${x(tick)}" y="${TOP + plotM + 13}" text-anchor="middle">${tick}</text>`);
  const line = (factor: number, dash: string): string => `<path d="M${x(LOW * Math.max(1, 1 / factor))} ${y(LOW * Math.max(1, factor))}L${x(HIGH / Math.max(1, factor))} ${y(HIGH * Math.min(1, factor))}" stroke="${INK}"${dash}/>`;
  const dots = points.map(({ group, measured, model }) => `<circle cx="${x(measured)}" cy="${y(model)}" r="3" fill="${COLOURS[groups.indexOf(group) % COLOURS.length]}"/>`);
  const key = groups.map((group, i) => `<circle cx="${SIZE + 12}" cy="${20 + 16 * i}" r="3" fill="${COLOURS[i % COLOURS.length]}"/><text x="${SIZE + 20}" y="${23 + 16 * i}">window ${group}</text>`);
  const axes = `<text x="${LEFT + plotM / 2}" y="${TOP + plotM + 27}" text-anchor="middle">measured, ${unit}</text><text transform="translate(12 ${TOP + plotM / 2}) rotate(-90)" text-anchor="middle">model, ${unit}</text>`;
  const dash = ' stroke-dasharray="5 4"';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE + RIGHT} ${SIZE + TOP + BOTTOM - LEFT + 34}" width="${SIZE + RIGHT}" font-family="sans-serif" font-size="10" fill="${INK}">\n${grid.join('')}\n${line(1, '')}${line(FACTOR, dash)}${line(1 / FACTOR, dash)}\n${dots.join('')}\n${key.join('')}${axes}\n</svg>\n`;
}
