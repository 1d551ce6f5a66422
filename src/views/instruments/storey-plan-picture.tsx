import { useMemo, useState, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { placeName } from '../../i18n/index.ts';
import { fill } from '../../i18n/fill.ts';
import type { Frame, SimInput } from '../../sim/index.ts';
import type { Selection, Side } from '../../state/index.ts';
import { celsius } from '../format.ts';
import { frameOf, useMoment, usePage, useRun } from '../hud/page-context.ts';
import { colourOf, SCALES } from '../scales.ts';
import { sightM } from '../sight.ts';
import { nextRoom, planOf, type PlanDoor, type PlanRoom, type StoreyPlan } from './plan-geometry.ts';
import { crewsOn, hydrantHeadM, openFrac, peopleOn, roomNow, type PersonDot } from './storey-now.ts';
import { storeyValueText } from './storey-value.ts';
import { useInstrumentWords } from './use-instrument-words.ts';

export function StoreyPlanPicture({ side, storeyIndex }: { readonly side: Side; readonly storeyIndex: number }) {
  const { t, w } = useInstrumentWords();
  const run = useRun(side);
  const timeS = useMoment();
  const plan = useMemo(() => (run && storeyIndex < run.input.storeys.length ? planOf(run.input, storeyIndex) : null), [run, storeyIndex]);
  const frame = frameOf(run, timeS);
  if (!run || !plan || !frame) return null;
  const people = peopleOn(run, frame, storeyIndex);
  return (
    <figure className={`plan ${side === 'asFound' ? 'as-found' : 'rectified'}`} data-testid={`plan-${side}`} data-people={people.length}>
      <figcaption><span className="side-mark" aria-hidden="true" />{t(`side.${side}`)} <span className="muted">{fill(w.plan.people, { count: people.length })}</span></figcaption>
      <svg viewBox={plan.viewBox} role="group" aria-label={fill(w.plan.picture, { side: t(`side.${side}`), storey: run.input.storeys[storeyIndex]!.number })}>
        <Hatch side={side} />
        <Rooms side={side} input={run.input} frame={frame} plan={plan} />
        {plan.rooms.map(({ index, sign, cornerM: [x, y] }) => (sign === null ? null : <text key={index} className="plan-sign" aria-hidden="true" x={x + 0.4} y={-y + 1.35}>{fill(w.plan[sign.is], { n: sign.text })}</text>))}
        {plan.doors.map((door) => <Door key={door.index} door={door} frac={openFrac(frame, door.index)} />)}
        {plan.hydrants.map(({ index, atM }) => <Hydrant key={index} atM={atM} headM={hydrantHeadM(frame, index)} side={side} index={index} />)}
        {crewsOn(run, frame, plan).map(({ index, xM, yM }) => <rect key={index} className="plan-crew" x={xM - 0.45} y={-yM - 0.45} width="0.9" height="0.9" />)}
        {people.map((person) => <Person key={person.index} person={person} side={side} />)}
      </svg>
    </figure>
  );
}

/** Picking a thing of the plan opens it in the inspector. */
function usePick(side: Side, thing: Pick<Selection, 'kind' | 'index'>): () => void {
  const { selection } = usePage().state;
  return () => selection.setState({ selected: { ...thing, side }, isFinding: false });
}

function Hatch({ side }: { readonly side: Side }) {
  return (
    <defs>
      <pattern id={`overhead-${side}`} width="0.9" height="0.9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V0.9" className="plan-hatch" /></pattern>
    </defs>
  );
}

interface RoomsProps {
  readonly side: Side;
  readonly frame: Frame;
  readonly plan: StoreyPlan;
  readonly input: SimInput;
}

/** One stop for the tab key; arrow keys go from room to room, Enter opens the room in the inspector. */
function Rooms({ side, input, frame, plan }: RoomsProps) {
  const { state } = usePage();
  const [at, setAt] = useState(0);
  const { w, language } = useInstrumentWords();
  const theme = useStore(state.settings, (settings) => settings.theme);
  const current = Math.min(at, plan.rooms.length - 1);
  const open = (room: PlanRoom) => state.selection.setState({ selected: { kind: 'compartment', index: room.index, side }, isFinding: false });
  function onKeyDown(event: KeyboardEvent<SVGGElement>, room: PlanRoom): void {
    const way = WAYS[event.key];
    if (event.key === 'Enter' || event.key === ' ') open(room);
    else if (way) {
      const to = nextRoom(plan, plan.rooms.indexOf(room), way);
      setAt(to);
      event.currentTarget.parentElement?.querySelector<SVGGElement>(`[data-room="${plan.rooms[to]!.id}"]`)?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return plan.rooms.map((room: PlanRoom, i) => {
    const now = roomNow(frame, room.index, input);
    const label = fill(w.plan.room, { place: placeName(room.id, language), temp: celsius(now.tempK), sight: storeyValueText('sight', now.odPerM, { w, language }) });
    return (
      <g
        key={room.index} className="plan-room" role="button" aria-label={label} tabIndex={i === current ? 0 : -1} data-room={room.id}
        onClick={() => open(room)} onFocus={() => setAt(i)} onKeyDown={(event) => onKeyDown(event, room)}
      >
        <title>{label}</title>
        <path d={room.path} fill={colourOf(SCALES.sight, sightM(now.odPerM), theme)} />
        {now.isOverhead ? <path d={room.path} fill={`url(#overhead-${side})`} /> : null}
        {now.hrrKw > 0 ? <path className="plan-fire" d={room.path} /> : null}
        {now.hrrKw > 0 ? <Flame x={room.centreM[0]} y={-room.centreM[1]} /> : null}
      </g>
    );
  });
}

const WAYS: Readonly<Record<string, readonly [east: number, north: number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

function Flame({ x, y }: { readonly x: number; readonly y: number }) {
  return <path className="plan-flame" transform={`translate(${x} ${y + 0.9}) scale(0.13)`} d="M0 0c-9 0 -11 -8 -6 -13c1 3 3 3 3 1c-1 -5 1 -9 5 -12c0 5 7 7 7 15c0 6 -4 9 -9 9z" />;
}

/** Shut: a bar in the wall; open: the leaf stands off it. */
function Door({ door, frac }: { readonly door: PlanDoor; readonly frac: number }) {
  const [[x0, y0], [x1, y1]] = [door.fromM, door.toM];
  const isOpen = frac > 0.05;
  if (door.isWindow) return <path className={isOpen ? 'plan-window open' : 'plan-window'} d={`M${x0} ${-y0}L${x1} ${-y1}`} />;
  const [ux, uy] = [x1 - x0, y1 - y0];
  const leaf = isOpen ? `M${x0} ${-y0}L${x0 - uy * frac + ux * (1 - frac)} ${-(y0 + ux * frac + uy * (1 - frac))}` : `M${x0} ${-y0}L${x1} ${-y1}`;
  return <><path className="plan-gap" d={`M${x0} ${-y0}L${x1} ${-y1}`} /><path className={isOpen ? 'plan-door open' : 'plan-door'} d={leaf} /></>;
}

interface HydrantProps {
  readonly atM: readonly [number, number];
  readonly headM: number;
  readonly side: Side;
  readonly index: number;
}

function Hydrant({ atM: [x, y], headM, side, index }: HydrantProps) {
  const { w, language } = useInstrumentWords();
  const pick = usePick(side, { kind: 'hydrant', index });
  const text = storeyValueText('pressure', headM, { w, language });
  return (
    <g className="plan-hydrant" onClick={pick}>
      <title>{fill(w.plan.hydrant, { value: text })}</title>
      <circle cx={x} cy={-y} r="0.7" />
      <path d={`M${x - 0.35} ${-y - 0.35}V${-y + 0.35}M${x + 0.35} ${-y - 0.35}V${-y + 0.35}M${x - 0.35} ${-y}H${x + 0.35}`} />
      <text x={x + 1} y={-y + 0.45}>{text}</text>
    </g>
  );
}

function Person({ person, side }: { readonly person: PersonDot; readonly side: Side }) {
  const pick = usePick(side, { kind: 'person', index: person.index });
  const { xM, look } = person;
  const y = -person.yM;
  if (look === 'window') return <path className="plan-window-person" onClick={pick} d={`M${xM} ${y - 0.75}L${xM + 0.7} ${y + 0.6}H${xM - 0.7}z`} />;
  if (look === 'down') return <path className="plan-down" onClick={pick} d={`M${xM - 0.5} ${y - 0.5}L${xM + 0.5} ${y + 0.5}M${xM + 0.5} ${y - 0.5}L${xM - 0.5} ${y + 0.5}`} />;
  return <circle className={look === 'moving' ? 'plan-person moving' : 'plan-person'} onClick={pick} cx={xM} cy={y} r="0.38" />;
}
