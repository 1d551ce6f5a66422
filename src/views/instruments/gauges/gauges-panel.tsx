import './gauges.css';
import { useMemo } from 'react';
import { fill } from '../../../i18n/fill.ts';
import { GAUGE_WORDS, type GaugeWords } from '../../../i18n/gauges/gauge-words.ts';
import { CYLINDER_FULL_MPA, crewAir, inletGauges, microDial, nozzleGauge, pumpGauges, WHISTLE_MPA, type CrewAir, type MicroDial, type NamedGauge } from '../../../report/gauges.ts';
import type { Frame } from '../../../sim/index.ts';
import { SIDES, type RunData, type Side } from '../../../state/index.ts';
import { elapsed, number } from '../../format.ts';
import { frameOf, useMoment, useRun, useWords } from '../../hud/page-context.ts';
import { thingName } from '../../names.ts';
import { Gauge } from './gauge.tsx';

/** What a fire officer reads off gauges, of both towers at this second. */
export function GaugesPanel() {
  return <div className="gauges" data-testid="gauges">{SIDES.map((side) => <SideGauges key={side} side={side} />)}</div>;
}

function SideGauges({ side }: { readonly side: Side }) {
  const { t, language } = useWords();
  const timeS = useMoment();
  const run = useRun(side);
  const frame = frameOf(run, timeS);
  if (!run || !frame) return null;
  const w = GAUGE_WORDS[language];
  return (
    <section className={`gauge-side ${side === 'asFound' ? 'as-found' : 'rectified'}`} aria-label={t(`side.${side}`)} data-testid={`gauges-${side}`}>
      <h3 className="gauge-side-name"><span className="side-mark" aria-hidden="true" />{t(`side.${side}`)}</h3>
      <WaterGauges run={run} frame={frame} w={w} />
      <Air run={run} frame={frame} w={w} />
      <Dial run={run} timeS={timeS} w={w} />
    </section>
  );
}

interface PartProps {
  readonly run: RunData;
  readonly frame: Frame;
  readonly w: GaugeWords;
}

function WaterGauges({ run: { input }, frame, w }: PartProps) {
  const { language } = useWords();
  const name = (gauge: NamedGauge) => ({ ...gauge, name: thingName(gauge.id, { input, language }) });
  const gauges = [{ ...nozzleGauge(frame), id: 'nozzle', name: w.nozzle }, ...pumpGauges(input, frame).map(name), ...inletGauges(input, frame).map(name)];
  if (input.water.hydrants.length === 0) return <p className="muted">{w.noWater}</p>;
  return (
    <ul className="gauge-row" aria-label={w.water} title={w.nozzleHint}>
      {gauges.map((gauge) => (
        <li key={gauge.id} aria-label={fill(w.value, { name: gauge.name, pressure: number(gauge.pressureMpa, language, 2), flow: number(gauge.flowLPerS, language, 1) })}>
          <Gauge pressureMpa={gauge.pressureMpa} flowLPerS={gauge.flowLPerS} name={gauge.name} />
        </li>
      ))}
    </ul>
  );
}

function Air({ run: { input }, frame, w }: PartProps) {
  const crews = crewAir(input, frame);
  if (crews.length === 0) return null;
  return (
    <section className="crew-air" aria-label={w.air} title={w.airHint}>
      <h4>{w.air}</h4>
      <ul>{crews.map((crew) => <AirBar key={crew.unitIndex} crew={crew} run={{ input }} w={w} />)}</ul>
    </section>
  );
}

function AirBar({ crew, run: { input }, w }: { readonly crew: CrewAir; readonly run: Pick<RunData, 'input'>; readonly w: GaugeWords }) {
  const { language } = useWords();
  const { pressureMpa, leftMin, isOnScene } = crew;
  const name = thingName(input.response.units[crew.unitIndex]!.id, { input, language });
  const isDown = pressureMpa <= WHISTLE_MPA;
  const text = !isOnScene ? w.away : isDown ? w.whistle : fill(w.airValue, { pressure: number(pressureMpa, language, 1), minutes: number(leftMin, language) });
  return (
    <li data-low={isDown}>
      <span className="air-name">{name}</span>
      <span className="air-bar" aria-hidden="true" style={{ '--left': isOnScene ? pressureMpa / CYLINDER_FULL_MPA : 0, '--whistle': WHISTLE_MPA / CYLINDER_FULL_MPA } as React.CSSProperties} />
      <span className="air-text">{text}</span>
    </li>
  );
}

function Dial({ run, timeS, w }: { readonly run: RunData; readonly timeS: number; readonly w: GaugeWords }) {
  const dial = useMemo(() => microDial(run.input, run.events, timeS), [run, timeS]);
  if (dial === null) return null;
  return (
    <section className="micro-dial" aria-label={w.dial} title={w.dialHint}>
      <h4>{w.dial} <span className="muted">{dial.sinceS === null ? w.notTold : fill(w.since, { time: elapsed(dial.sinceS) })}</span></h4>
      <ol>
        {dial.marks.map((mark) => (
          <li key={mark.id} data-state={stateOf(mark, dial)}><strong>{mark.atMostS / 60}</strong> {w.mark[mark.id]} <span className="muted">{textOf(mark, dial, w)}</span></li>
        ))}
      </ol>
    </section>
  );
}

type Mark = MicroDial['marks'][number];

function stateOf({ doneS, atMostS }: Mark, { sinceS }: MicroDial): 'done' | 'late' | 'open' | 'missed' {
  if (doneS !== null) return doneS <= atMostS ? 'done' : 'late';
  return sinceS !== null && sinceS > atMostS ? 'missed' : 'open';
}

function textOf(mark: Mark, dial: MicroDial, w: GaugeWords): string {
  const state = stateOf(mark, dial);
  if (mark.doneS === null) return state === 'missed' ? w.missed : w.open;
  return fill(state === 'done' ? w.onTime : w.late, { time: elapsed(mark.doneS) });
}
