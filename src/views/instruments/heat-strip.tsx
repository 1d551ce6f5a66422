import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { fill } from '../../i18n/fill.ts';
import { columnAt, valuesOf, type StoreyCourse, type StoreyQuantity } from '../../report/storey-course.ts';
import type { RunData, Side } from '../../state/index.ts';
import { clock, elapsed } from '../format.ts';
import { usePage } from '../hud/page-context.ts';
import { paintStrip } from './paint-strip.ts';
import { storeyValueText } from './storey-value.ts';
import { timeTicks } from './time-ticks.ts';
import { useInstrumentWords, useNow } from './use-instrument-words.ts';

export interface HeatStripProps {
  readonly run: RunData;
  readonly course: StoreyCourse;
  /** Grows when the course has more to draw. */
  readonly version: number;
  readonly quantity: StoreyQuantity;
  readonly side: Side;
  readonly label: string;
}

interface Cell {
  readonly storeyIndex: number;
  readonly column: number;
}

/** One tower: storeys up, time across. The pointer or the arrow keys read a cell; a press goes to that second and storey. */
export function HeatStrip({ run, course, version, quantity, side, label }: HeatStripProps) {
  const { state } = usePage();
  const { t } = useInstrumentWords();
  const theme = useStore(state.settings, (settings) => settings.theme);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [cell, setCell] = useState<Cell | null>(null);
  const host = useNow<HTMLDivElement>(run.input.durationS);
  useEffect(() => {
    if (canvas.current) paintStrip(canvas.current, course, quantity, theme);
  }, [course, version, quantity, theme]);

  function go({ storeyIndex, column }: Cell): void {
    state.playback.goTo(column * course.columnS);
    state.instruments.setState({ storeyIndex });
    state.selection.setState({ selected: { kind: 'storey', index: storeyIndex, side }, isFinding: false });
  }
  function cellUnder(event: { readonly clientX: number; readonly clientY: number }): Cell {
    const box = canvas.current!.getBoundingClientRect();
    const column = Math.floor(((event.clientX - box.left) / box.width) * course.columnCount);
    const up = Math.floor(((box.bottom - event.clientY) / box.height) * course.storeyCount);
    return limited({ column, storeyIndex: up }, course);
  }
  function onKeyDown(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    const from = cell ?? { column: columnAt(course, state.playback.timeS()), storeyIndex: 0 };
    if (event.key === 'Enter') go(from);
    else if (step) setCell(limited({ column: from.column + step[0], storeyIndex: from.storeyIndex + step[1] }, course));
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <figure className={`heat-strip ${side === 'asFound' ? 'as-found' : 'rectified'}`} data-testid={`heat-${side}`}>
      <figcaption><span className="side-mark" aria-hidden="true" />{t(`side.${side}`)} <output className="heat-value">{cell ? <CellText cell={cell} run={run} course={course} quantity={quantity} /> : null}</output></figcaption>
      <div className="heat-frame">
        <StoreyAxis run={run} />
        <div
          ref={host} className="heat-field" role="application" aria-label={label} tabIndex={0}
          onPointerMove={(event) => setCell(cellUnder(event))} onPointerLeave={() => setCell(null)} onBlur={() => setCell(null)}
          onClick={(event) => go(cellUnder(event))} onKeyDown={onKeyDown}
        >
          <canvas ref={canvas} width={course.columnCount} height={course.storeyCount} aria-hidden="true" />
          {cell ? <span className="heat-cursor" style={{ insetInlineStart: `${((cell.column + 0.5) / course.columnCount) * 100}%`, insetBlockEnd: `${(cell.storeyIndex / course.storeyCount) * 100}%`, blockSize: `${100 / course.storeyCount}%` }} /> : null}
        </div>
        <div className="heat-times" aria-hidden="true">{timeTicks(run.input.durationS).map((atS) => <span key={atS} style={{ insetInlineStart: `${(atS / run.input.durationS) * 100}%` }}>{elapsed(atS)}</span>)}</div>
      </div>
    </figure>
  );
}

const STEPS: Readonly<Record<string, readonly [columns: number, storeys: number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

function limited({ column, storeyIndex }: Cell, { columnCount, storeyCount }: StoreyCourse): Cell {
  return { column: Math.max(0, Math.min(columnCount - 1, column)), storeyIndex: Math.max(0, Math.min(storeyCount - 1, storeyIndex)) };
}

function CellText({ cell, run, course, quantity }: { readonly cell: Cell } & Pick<HeatStripProps, 'run' | 'course' | 'quantity'>) {
  const { w, language } = useInstrumentWords();
  const value = valuesOf(course, quantity)[cell.storeyIndex * course.columnCount + cell.column]!;
  return <>{fill(w.heat.at, { clock: clock(run.input.startClockS, cell.column * course.columnS), storey: run.input.storeys[cell.storeyIndex]!.number, value: storeyValueText(quantity, value, { w, language }) })}</>;
}

/** Every fifth storey by its number, the lowest and the highest too. */
function StoreyAxis({ run }: { readonly run: RunData }) {
  const { storeys } = run.input;
  const isLabelled = (i: number) => i === 0 || i === storeys.length - 1 || (storeys[i]!.number % 5 === 0 && i < storeys.length - 3);
  return (
    <div className="heat-storeys" aria-hidden="true">
      {storeys.map((storey, i) => (isLabelled(i) ? <span key={storey.id} style={{ insetBlockEnd: `${((i + 0.5) / storeys.length) * 100}%` }}>{storey.number}</span> : null))}
    </div>
  );
}
