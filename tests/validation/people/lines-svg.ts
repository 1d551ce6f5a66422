/** Lines and dots on linear axes as SVG text, readable on light and dark pages: a reference as a line, its band shaded, ours as dots. */
export interface Series {
  readonly name: string;
  /** Dots are ours, lines are given. */
  readonly kind: 'line' | 'dots';
  readonly points: readonly (readonly [number, number])[];
}

export interface Axes {
  readonly x: string;
  readonly y: string;
  readonly xMax: number;
  readonly yMax: number;
}

const WIDTH = 460, HEIGHT = 300, LEFT = 48, BOTTOM = 40, TOP = 12, RIGHT = 150;
const INK = '#808080';
const COLOURS = ['#2f86c1', '#c8743a', '#4a9b5f', '#9c5fb0', '#b8455a', '#7a7a2a'] as const;
const TICK_COUNT = 4;

export function linesSvg(series: readonly Series[], axes: Axes): string {
  const x = (value: number): string => (LEFT + (value / axes.xMax) * WIDTH).toFixed(1);
  const y = (value: number): string => (TOP + (1 - value / axes.yMax) * HEIGHT).toFixed(1);
  const grid = Array.from({ length: TICK_COUNT + 1 }, (_, k) => {
    const atX = (axes.xMax * k) / TICK_COUNT, atY = (axes.yMax * k) / TICK_COUNT;
    return `<path d="M${x(0)} ${y(atY)}H${x(axes.xMax)}M${x(atX)} ${y(0)}V${y(axes.yMax)}" stroke="${INK}" stroke-opacity="0.2"/><text x="${LEFT - 5}" y="${Number(y(atY)) + 4}" text-anchor="end">${String(Number(atY.toFixed(2)))}</text><text x="${x(atX)}" y="${TOP + HEIGHT + 15}" text-anchor="middle">${String(Number(atX.toFixed(2)))}</text>`;
  });
  const marks = series.map(({ kind, points }, i) => {
    const colour = COLOURS[i % COLOURS.length]!;
    if (kind === 'dots') return points.map(([a, b]) => `<circle cx="${x(a)}" cy="${y(b)}" r="3.5" fill="${colour}"/>`).join('');
    return `<path d="M${points.map(([a, b]) => `${x(a)} ${y(b)}`).join('L')}" fill="none" stroke="${colour}" stroke-width="1.5"/>`;
  });
  const key = series.map(({ name, kind }, i) => {
    const colour = COLOURS[i % COLOURS.length]!, row = TOP + 8 + 18 * i, left = LEFT + WIDTH + 12;
    const mark = kind === 'dots' ? `<circle cx="${left + 8}" cy="${row}" r="3.5" fill="${colour}"/>` : `<path d="M${left} ${row}h16" stroke="${colour}" stroke-width="1.5"/>`;
    return `${mark}<text x="${left + 22}" y="${row + 4}">${name}</text>`;
  });
  const names = `<text x="${LEFT + WIDTH / 2}" y="${TOP + HEIGHT + 33}" text-anchor="middle">${axes.x}</text><text transform="translate(13 ${TOP + HEIGHT / 2}) rotate(-90)" text-anchor="middle">${axes.y}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${LEFT + WIDTH + RIGHT} ${TOP + HEIGHT + BOTTOM}" width="${LEFT + WIDTH + RIGHT}" font-family="sans-serif" font-size="11" fill="${INK}">\n${grid.join('')}\n${marks.join('\n')}\n${key.join('')}${names}\n</svg>\n`;
}
