import { useEffect, useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { FRAME_COLUMNS, type Frame } from '../../sim/index.ts';
import type { FinishedNight, Outcome } from '../../state/drill/index.ts';
import { elapsed } from '../format.ts';
import { useDrillText } from './use-result.ts';

const SPEED = 30;
/** Opens at the last hand of the dial: there is something to see before anybody plays it. */
const OPENS_AT_S = 300;
const TICK_MS = 100;
const WIDTH = FRAME_COLUMNS.compartments.length;
const OD = [FRAME_COLUMNS.compartments.indexOf('upperOdPerM'), FRAME_COLUMNS.compartments.indexOf('lowerOdPerM')] as const;
const HRR = FRAME_COLUMNS.compartments.indexOf('hrrKw');
/** Optical density that is drawn black. */
const BLACK_OD_PER_M = 2;

/** A second to show; another one each time, so that the same second can be asked for again. */
export interface Jump {
  readonly timeS: number;
}

/** Both towers, storey by storey, on one clock: stairs and corridors by their smoke, homes by their fire. */
export function TwinReplay({ outcome, jump = null }: { readonly outcome: Outcome; readonly jump?: Jump | null }) {
  const { t } = useDrillText();
  const endS = outcome.asFound.run.endTick;
  const [timeS, setTimeS] = useState(Math.min(endS, OPENS_AT_S));
  const [isPlaying, setPlaying] = useState(false);
  useEffect(() => {
    if (jump === null) return;
    setPlaying(false);
    setTimeS(Math.min(endS, jump.timeS));
  }, [jump, endS]);
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setInterval(() => setTimeS((now) => Math.min(endS, now + (SPEED * TICK_MS) / 1000)), TICK_MS);
    return () => clearInterval(timer);
  }, [isPlaying, endS]);
  return (
    <div className="station-twin" data-testid="twin">
      <div className="twin-towers">
        <TowerStrip night={outcome.asFound} timeS={timeS} title={t('result.asFound')} className="as-found" />
        <TowerStrip night={outcome.rectified} timeS={timeS} title={t('result.rectified')} className="rectified" />
      </div>
      <p className="muted strip-legend">{t('result.stripLegend')} <span className="strip-cell strip-key" style={{ '--smoke': 1 } as React.CSSProperties} aria-hidden="true" /> {t('result.stripSmoke')} <span className="strip-cell strip-key" style={{ '--fire': 1 } as React.CSSProperties} aria-hidden="true" /> {t('result.stripFire')}</p>
      <div className="station-row">
        <Button className="station-quiet" data-testid="twin-play" onPress={() => { if (timeS >= endS) setTimeS(0); setPlaying(!isPlaying); }}>{isPlaying ? t('result.pause') : t('result.play')}</Button>
        <input type="range" className="twin-scrub" min={0} max={endS} value={timeS} aria-label={t('result.scrub')} aria-valuetext={t('result.sinceIgnition', { time: elapsed(timeS) })} onChange={(event) => setTimeS(Number(event.target.value))} />
        <span className="twin-time">{t('result.sinceIgnition', { time: elapsed(timeS) })}</span>
      </div>
    </div>
  );
}

interface StoreyCells {
  readonly number: number;
  readonly stair: readonly number[];
  readonly corridor: readonly number[];
  readonly homes: readonly number[];
}

function TowerStrip({ night, timeS, title, className }: { readonly night: FinishedNight; readonly timeS: number; readonly title: string; readonly className: string }) {
  const { input, frames } = night.run;
  const storeys = useMemo(() => {
    const cells = input.storeys.map((storey, s): StoreyCells => {
      const of = (...kinds: string[]) => input.compartments.flatMap((compartment, c) => (compartment.storeyIndex === s && kinds.includes(compartment.kind) ? [c] : []));
      return { number: storey.number, stair: of('stair'), corridor: of('corridor', 'lobby'), homes: of('flat') };
    });
    return cells.reverse();
  }, [input]);
  const frame = frameAt(frames, timeS);
  return (
    <figure className={`strip ${className}`}>
      <figcaption>{title}</figcaption>
      <div aria-hidden="true">
        {storeys.map((storey) => (
          <div key={storey.number} className="strip-storey">
            <span className="strip-number">{storey.number}</span>
            <span className="strip-cell strip-stair" style={{ '--smoke': smoke(frame, storey.stair) } as React.CSSProperties} />
            <span className="strip-cell" style={{ '--smoke': smoke(frame, storey.corridor), '--fire': fire(frame, storey.corridor) } as React.CSSProperties} />
            {storey.homes.map((home) => <span key={home} className="strip-cell strip-home" style={{ '--smoke': smoke(frame, [home]), '--fire': fire(frame, [home]) } as React.CSSProperties} />)}
          </div>
        ))}
      </div>
    </figure>
  );
}

function frameAt(frames: readonly Frame[], timeS: number): Frame | undefined {
  const last = frames.findLast((frame) => frame.timeS <= timeS);
  return last ?? frames[0];
}

function smoke(frame: Frame | undefined, cells: readonly number[]): number {
  if (!frame) return 0;
  const odPerM = Math.max(0, ...cells.flatMap((c) => OD.map((column) => frame.compartments[c * WIDTH + column]!)));
  return Math.min(1, odPerM / BLACK_OD_PER_M);
}

function fire(frame: Frame | undefined, cells: readonly number[]): number {
  return frame && cells.some((c) => frame.compartments[c * WIDTH + HRR]! > 1) ? 1 : 0;
}
