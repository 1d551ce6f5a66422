import type { CoursePoint } from '../../report/gallery/measure-course.ts';
import { niceScale, type Scale } from '../chart-scale.ts';
import { useMoment } from '../hud/page-context.ts';
import { useGalleryWords } from './use-gallery-words.ts';

export interface MeasureChartProps {
  readonly label: string;
  /** Shown at the value axis; seconds are drawn as minutes. */
  readonly unit: string;
  readonly isTime: boolean;
  readonly untilS: number;
  readonly asFound: readonly CoursePoint[];
  readonly rectified: readonly CoursePoint[];
}

const WIDTH = 420;
const HEIGHT = 190;
const LEFT = 40;
const RIGHT = 14;
const TOP = 22;
const BOTTOM = 26;
const S_PER_MIN = 60;

/** A measure over the night: dashed with the hazard, solid without, and where playback stands. */
export function MeasureChart({ label, unit, isTime, untilS, asFound, rectified }: MeasureChartProps) {
  const { t } = useGalleryWords();
  const shown = (value: number) => (isTime ? value / S_PER_MIN : value);
  const scale = niceScale(0, Math.max(...[...asFound, ...rectified].map(({ value }) => shown(value)), 0));
  const x = (timeS: number) => LEFT + (timeS / untilS) * (WIDTH - LEFT - RIGHT);
  const y = (value: number) => HEIGHT - BOTTOM - ((value - scale.low) / (scale.high - scale.low)) * (HEIGHT - TOP - BOTTOM);
  const at = ({ timeS, value }: CoursePoint) => `${x(timeS).toFixed(1)} ${y(shown(value)).toFixed(1)}`;
  return (
    <svg className="course-svg" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <text x={2} y={12}>{unit}</text>
      <ValueAxis scale={scale} y={y} />
      <TimeAxis untilS={untilS} x={x} word={t('moved.minutes')} />
      <Playhead x={x} />
      <path className="course-as-found" d={`M${asFound.map(at).join('L')}`} />
      <path className="course-rectified" d={`M${rectified.map(at).join('L')}`} />
      <EndMark point={asFound.at(-1)} at={at} kind="diamond" />
      <EndMark point={rectified.at(-1)} at={at} kind="dot" />
    </svg>
  );
}

function ValueAxis({ scale, y }: { readonly scale: Scale; readonly y: (value: number) => number }) {
  return scale.ticks.map((tick) => (
    <g key={tick}>
      <path className="chart-grid" d={`M${LEFT} ${y(tick).toFixed(1)}H${WIDTH - RIGHT}`} />
      <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end">{tick}</text>
    </g>
  ));
}

function TimeAxis({ untilS, x, word }: { readonly untilS: number; readonly x: (timeS: number) => number; readonly word: string }) {
  const minutes = niceScale(0, untilS / S_PER_MIN).ticks.filter((minute) => minute * S_PER_MIN <= untilS);
  return minutes.map((minute, i) => {
    const isLast = i === minutes.length - 1;
    const at = x(minute * S_PER_MIN);
    return (
      <g key={minute}>
        <path className="chart-grid" d={`M${at.toFixed(1)} ${HEIGHT - BOTTOM}v5`} />
        <text x={isLast ? Math.min(at + 12, WIDTH - 2) : at} y={HEIGHT - 8} textAnchor={isLast ? 'end' : 'middle'}>{isLast ? `${minute} ${word}` : minute}</text>
      </g>
    );
  });
}

function Playhead({ x }: { readonly x: (timeS: number) => number }) {
  const at = x(useMoment());
  return <path className="playhead" d={`M${at.toFixed(1)} ${TOP}V${HEIGHT - BOTTOM}`} />;
}

function EndMark({ point, at, kind }: { readonly point: CoursePoint | undefined; readonly at: (point: CoursePoint) => string; readonly kind: 'diamond' | 'dot' }) {
  if (!point) return null;
  return <path className={kind === 'diamond' ? 'end-as-found' : 'end-rectified'} transform={`translate(${at(point)})`} d={kind === 'diamond' ? 'M0-5.5 5.5 0 0 5.5-5.5 0z' : 'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0'} />;
}
