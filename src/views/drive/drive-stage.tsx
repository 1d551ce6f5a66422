import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { fill } from '../../i18n/fill.ts';
import type { DriveWords } from '../../i18n/drive/drive-words.ts';
import type { Loop } from '../loop.ts';
import { elapsed } from '../format.ts';
import { drawDrive, driveColours, type DriveColours } from './draw-drive.ts';
import type { DriveSession, Pedal } from './drive-session.ts';

const KEYS: Readonly<Record<string, Pedal>> = {
  ArrowUp: 'forward', KeyW: 'forward', ArrowDown: 'back', KeyS: 'back', ArrowLeft: 'left', KeyA: 'left', ArrowRight: 'right', KeyD: 'right', Space: 'brake',
};
const PADS: readonly (readonly [Pedal, 'left' | 'right' | 'forward' | 'back_' | 'brake', string])[] = [['left', 'left', '◀'], ['forward', 'forward', '▲'], ['right', 'right', '▶'], ['back', 'back_', '▼'], ['brake', 'brake', '■']];

export interface StageProps {
  readonly session: DriveSession;
  readonly loop: Loop;
  readonly w: DriveWords;
  readonly nameOf: (id: string) => string;
  readonly themeKey: string;
}

/** Picture, readings and pedals of one drive. */
export function DriveStage({ session, loop, w, nameOf, themeKey }: StageProps) {
  const told = useStore(session.told);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => paint(canvas.current!, session, loop), [session, loop, themeKey]);
  const isDriving = told.phase === 'driving';
  const note = told.touching.length > 0 ? fill(w.touching, { what: told.touching.map(nameOf).join('、') }) : told.isOffLane ? w.offLane : w.clear;
  return (
    <section className="drive-stage">
      <div className="drive-picture">
        <canvas
          ref={canvas}
          className="drive-canvas"
          data-testid="drive-canvas"
          data-phase={told.phase}
          tabIndex={0}
          role="img"
          aria-label={`${fill(w.picture, { at: Math.max(0, Math.round(told.atM)), length: Math.round(session.course.line.lengthM) })} ${w.keys}`}
          onKeyDown={(event) => {
            if (event.code === 'Enter') session.stopHere();
            const pedal = KEYS[event.code];
            if (pedal === undefined) return;
            event.preventDefault();
            session.hold(pedal, true);
          }}
          onKeyUp={(event) => {
            const pedal = KEYS[event.code];
            if (pedal !== undefined) session.hold(pedal, false);
          }}
          onBlur={() => {
            for (const pedal of Object.values(KEYS)) session.hold(pedal, false);
          }}
        />
        {told.phase === 'loading' ? <p className="drive-wait" role="status">{w.loading}</p> : null}
        {told.phase === 'failed' ? <p className="drive-wait" role="alert">{fill(w.failed, { message: told.message })}</p> : null}
      </div>
      <dl className="drive-readings">
        <div><dt>{w.atM}</dt><dd data-testid="drive-at">{fill(w.metres, { value: Math.max(0, told.atM).toFixed(1) })}</dd></div>
        <div><dt>{w.speed}</dt><dd>{fill(w.kmh, { value: Math.round(told.speedKmPerH) })}</dd></div>
        <div><dt>{w.took}</dt><dd>{elapsed(told.tookS)}</dd></div>
        <div><dt>{w.pushed}</dt><dd>{told.nudged.length === 0 ? w.none : told.nudged.length}</dd></div>
      </dl>
      <p className={told.touching.length > 0 || told.isOffLane ? 'drive-note is-warning' : 'drive-note'} role="status">{isDriving ? note : ''}</p>
      <div className="drive-pedals" role="group" aria-label={w.keys}>
        {PADS.map(([pedal, word, sign]) => (
          <Button key={pedal} className={`button drive-pedal drive-${pedal}`} isDisabled={!isDriving || told.isCareful} onPressStart={() => session.hold(pedal, true)} onPressEnd={() => session.hold(pedal, false)} data-testid={`pedal-${pedal}`}>
            <span aria-hidden="true">{sign}</span> {w[word]}
          </Button>
        ))}
      </div>
      <p className="drive-hint">{w.keys}</p>
      <div className="drive-tools">
        <Button className="button is-main" isDisabled={!isDriving} onPress={() => session.stopHere()} data-testid="stop-here">{w.stopHere}</Button>
        <Button className="button" isDisabled={!isDriving} onPress={() => void session.letShow(!told.isCareful)} data-testid="careful">{told.isCareful ? w.takeOver : w.careful}</Button>
      </div>
    </section>
  );
}

function paint(canvas: HTMLCanvasElement, session: DriveSession, loop: Loop): () => void {
  const context = canvas.getContext('2d')!;
  const colours: DriveColours = driveColours(canvas);
  return loop.add(() => {
    const [widthPx, heightPx] = [Math.round(canvas.clientWidth * devicePixelRatio), Math.round(canvas.clientHeight * devicePixelRatio)];
    if (canvas.width !== widthPx) canvas.width = widthPx;
    if (canvas.height !== heightPx) canvas.height = heightPx;
    if (session.latest !== null) drawDrive(context, { widthPx, heightPx }, session.course, session.latest, colours);
  });
}
