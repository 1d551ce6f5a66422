import { facade } from './report.ts';
import { useValidationWords } from './use-validation-words.ts';

interface FluxPoint {
  readonly window: string;
  readonly model: number;
  readonly measured: number;
  readonly isMarked: boolean;
}

/** Cells of the table of every point: `42.1 (24.5)`, the model and what was measured. */
const PAIR = /^([\d.]+) \(([\d.]+)\)$/;

function fluxPoints(): FluxPoint[] {
  return facade.flatMap(({ rows }) => rows.flatMap((row) => row.flatMap(({ text, isMarked }) => {
    const pair = PAIR.exec(text);
    return pair === null ? [] : [{ window: row[0]!.text, model: Number(pair[1]), measured: Number(pair[2]), isMarked }];
  })));
}

const SIZE = 340;
const LEFT = 44;
const BOTTOM = 40;
const TOP = 10;
const LOW = 1;
const HIGH = 400;
const TICKS = [1, 3, 10, 30, 100, 300];

const along = (value: number): number => Math.log(Math.min(HIGH, Math.max(LOW, value)) / LOW) / Math.log(HIGH / LOW);
const x = (value: number): number => LEFT + along(value) * (SIZE - LEFT - 10);
const y = (value: number): number => SIZE - BOTTOM - along(value) * (SIZE - TOP - BOTTOM);

/** Model over measured, a mark a window; points that the table marks are framed. */
export function FluxScatter() {
  const { t } = useValidationWords();
  const points = fluxPoints();
  const windows = [...new Set(points.map((point) => point.window))];
  return (
    <figure className="chart scatter">
      <figcaption>{t('chart.scatter')}</figcaption>
      <svg viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={t('chart.scatter')}>
        {TICKS.map((tick) => (
          <g key={tick}>
            <path className="chart-grid" d={`M${x(LOW)} ${y(tick)}H${x(HIGH)}M${x(tick)} ${y(LOW)}V${y(HIGH)}`} />
            <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end">{tick}</text>
            <text x={x(tick)} y={SIZE - BOTTOM + 15} textAnchor="middle">{tick}</text>
          </g>
        ))}
        <path className="chart-diagonal" d={`M${x(LOW)} ${y(LOW)}L${x(HIGH)} ${y(HIGH)}`} />
        <text x={(LEFT + SIZE) / 2} y={SIZE - 6} textAnchor="middle">{t('chart.measuredAxis')}</text>
        <text transform={`translate(12 ${(TOP + SIZE - BOTTOM) / 2}) rotate(-90)`} textAnchor="middle">{t('chart.modelAxis')}</text>
        {points.map((point, i) => <Mark key={i} place={[x(point.measured), y(point.model)]} shape={windows.indexOf(point.window)} isMarked={point.isMarked} />)}
      </svg>
      <ul className="legend" aria-label={t('chart.legend')}>
        {windows.map((window, i) => <li key={window}><svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><Mark place={[8, 8]} shape={i} isMarked={false} /></svg>{t('chart.window', { n: window })}</li>)}
        <li><svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true"><Mark place={[10, 10]} shape={0} isMarked /></svg>{t('marked')}</li>
      </ul>
    </figure>
  );
}

/** Told apart by shape, not only by colour. */
const SHAPES = ['M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0', 'M-3.2-3.2h6.4v6.4h-6.4z', 'M0-4.2 4 3.2H-4z', 'M0-4.4 4.4 0 0 4.4-4.4 0z', 'M-3.5-3.5 3.5 3.5M3.5-3.5-3.5 3.5'];

function Mark({ place: [atX, atY], shape, isMarked }: { readonly place: readonly [number, number]; readonly shape: number; readonly isMarked: boolean }) {
  return (
    <g transform={`translate(${atX.toFixed(1)} ${atY.toFixed(1)})`}>
      <path className={`mark mark-${shape % SHAPES.length}`} d={SHAPES[shape % SHAPES.length]} />
      {isMarked ? <circle className="mark-frame" r="7.5" /> : null}
    </g>
  );
}
