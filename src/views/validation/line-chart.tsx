import { niceScale, type Scale } from '../chart-scale.ts';
import { figure } from './figure.ts';
import type { ReportedPanel, ReportedSeries } from './smoke-report.ts';
import { useValidationWords } from './use-validation-words.ts';

const WIDTH = 340;
const HEIGHT = 208;
const LEFT = 44;
const RIGHT = 12;
const TOP = 22;
const BOTTOM = 26;
/** A label centred nearer to the end than this would be cut off. */
const NEAR_END = 40;

interface Axes {
  readonly x: (timeS: number) => string;
  readonly y: (value: number) => string;
}

/** Measured dots, CFAST dashed, ours solid, over minutes. */
export function LineChart({ panel }: { readonly panel: ReportedPanel }) {
  const { t, name, place } = useValidationWords();
  const [what = '', unit = ''] = splitUnit(name(panel.what));
  const title = `${place(panel.of)} · ${what}`;
  const values = panel.series.flatMap((series) => series.values);
  const scale = niceScale(Math.min(...values), Math.max(...values));
  const axes = axesOf(panel.untilS, scale);
  const hasOurs = panel.series.some(({ look }) => look === 'ours');
  const peaks = panel.series.map(({ look, values: own }) => t('chart.peak', { who: t(`cases.${look}`), value: `${figure(Math.max(...own))} ${unit}` })).join(', ');
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('chart.label', { title, peaks })}>
        <text className="chart-unit" x={LEFT - 6} y={12} textAnchor="end">{unit}</text>
        <ValueAxis scale={scale} axes={axes} />
        <TimeAxis untilS={panel.untilS} axes={axes} minutesWord={t('chart.minutes')} />
        {panel.series.map((series, i) => <Curve key={i} series={series} axes={axes} />)}
        {hasOurs ? null : <text className="chart-note" x={WIDTH - RIGHT} y={TOP + 12} textAnchor="end">{t('notModelled')}</text>}
      </svg>
    </figure>
  );
}

/** `upper layer, °C` -> its name and its unit. */
function splitUnit(text: string): [what: string, unit: string] {
  const at = text.lastIndexOf(', ');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 2)];
}

function axesOf(untilS: number, scale: Scale): Axes {
  return {
    x: (timeS) => (LEFT + (timeS / untilS) * (WIDTH - LEFT - RIGHT)).toFixed(1),
    y: (value) => (HEIGHT - BOTTOM - ((value - scale.low) / (scale.high - scale.low)) * (HEIGHT - TOP - BOTTOM)).toFixed(1),
  };
}

function ValueAxis({ scale, axes }: { readonly scale: Scale; readonly axes: Axes }) {
  return scale.ticks.map((tick) => (
    <g key={tick}>
      <path className="chart-grid" d={`M${LEFT} ${axes.y(tick)}H${WIDTH - RIGHT}`} />
      <text x={LEFT - 6} y={Number(axes.y(tick)) + 4} textAnchor="end">{tick}</text>
    </g>
  ));
}

function TimeAxis({ untilS, axes, minutesWord }: { readonly untilS: number; readonly axes: Axes; readonly minutesWord: string }) {
  const minutes = niceScale(0, untilS / 60).ticks.filter((minute) => minute * 60 <= untilS);
  return minutes.map((minute, i) => {
    const x = axes.x(minute * 60);
    const isLast = i === minutes.length - 1;
    return (
      <g key={minute}>
        <path className="chart-grid" d={`M${x} ${HEIGHT - BOTTOM}v5`} />
        <text x={x} y={HEIGHT - 8} textAnchor={isLast && Number(x) > WIDTH - NEAR_END ? 'end' : 'middle'}>{isLast ? `${minute} ${minutesWord}` : minute}</text>
      </g>
    );
  });
}

function Curve({ series: { look, timesS, values }, axes }: { readonly series: ReportedSeries; readonly axes: Axes }) {
  const at = (i: number): string => `${axes.x(timesS[i]!)} ${axes.y(values[i]!)}`;
  const d = look === 'measured' ? values.map((_, i) => `M${at(i)}h0`).join('') : `M${values.map((_, i) => at(i)).join('L')}`;
  return <path className={`curve curve-${look}`} d={d} />;
}

/** Once for a family of charts. */
export function Legend({ hasMeasured }: { readonly hasMeasured: boolean }) {
  const { t } = useValidationWords();
  const looks = hasMeasured ? (['measured', 'cfast', 'ours'] as const) : (['cfast', 'ours'] as const);
  return (
    <ul className="legend" aria-label={t('chart.legend')}>
      {looks.map((look) => (
        <li key={look}>
          <svg viewBox="0 0 34 10" width="34" height="10" aria-hidden="true"><path className={`curve curve-${look}`} d={look === 'measured' ? 'M5 5h0M17 5h0M29 5h0' : 'M1 5H33'} /></svg>
          {t(`cases.${look}`)}
        </li>
      ))}
    </ul>
  );
}
