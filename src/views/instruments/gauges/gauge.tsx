import { number } from '../../format.ts';
import { useWords } from '../../hud/page-context.ts';

export interface GaugeProps {
  readonly pressureMpa: number;
  readonly flowLPerS: number;
  readonly name: string;
}

/** Full swing of the hand, and the least that a jet wants at a hydrant. Source: gb50974-2014 7.4.12, 0.35 MPa in towers. */
const FULL_MPA = 2.4;
const JET_MPA = 0.35;
const SWEEP_RAD = 1.5 * Math.PI;
const START_RAD = 0.75 * Math.PI;
const RADIUS = 40;

/** A round gauge: pressure as the hand and in figures, flow under it. Its words are its host's label. */
export function Gauge({ pressureMpa, flowLPerS, name }: GaugeProps) {
  const { language } = useWords();
  const shareFrac = Math.min(1, Math.max(0, pressureMpa / FULL_MPA));
  const [hx, hy] = onDial(shareFrac, RADIUS - 8);
  return (
    <div className="gauge" aria-hidden="true">
      <svg viewBox="0 0 100 88">
        <path d={arc(0, 1)} className="gauge-track" />
        <path d={arc(0, JET_MPA / FULL_MPA)} className="gauge-weak" />
        <path d={arc(JET_MPA / FULL_MPA, 1)} className="gauge-good" />
        <path d={`M50 48L${hx} ${hy}`} className="gauge-hand" />
        <circle cx="50" cy="48" r="4" className="gauge-pin" />
        <text x="50" y="72" className="gauge-pressure">{number(pressureMpa, language, 2)}</text>
        <text x="50" y="84" className="gauge-unit">MPa</text>
      </svg>
      <span className="gauge-flow">{number(flowLPerS, language, 1)} L/s</span>
      <span className="gauge-name">{name}</span>
    </div>
  );
}

function onDial(shareFrac: number, radius: number): readonly [number, number] {
  const rad = START_RAD + shareFrac * SWEEP_RAD;
  return [50 + Math.cos(rad) * radius, 48 + Math.sin(rad) * radius];
}

function arc(fromFrac: number, toFrac: number): string {
  const [x0, y0] = onDial(fromFrac, RADIUS);
  const [x1, y1] = onDial(toFrac, RADIUS);
  return `M${x0} ${y0}A${RADIUS} ${RADIUS} 0 ${(toFrac - fromFrac) * SWEEP_RAD > Math.PI ? 1 : 0} 1 ${x1} ${y1}`;
}
