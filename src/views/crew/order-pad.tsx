import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { ORDER_WORDS } from '../../i18n/orders/order-words.ts';
import type { Command, UnitOrder } from '../../sim/index.ts';
import { tasksOf, unitsOf, type PadTask, type TaskGroup } from './order-tasks.ts';
import { fill, useCrew, useCrewText, type PlayProps } from './use-crew.ts';

interface Draft {
  readonly unit: string | null;
  readonly group: TaskGroup | null;
  readonly order: UnitOrder | null;
  /** Digits of a storey, as they are typed. */
  readonly typed: string;
}
const EMPTY: Draft = { unit: null, group: null, order: null, typed: '' };

/** Three taps, or three keys: unit, task, storey; or unit, group, task. */
export function OrderPad({ brief, picture, role }: PlayProps) {
  const crew = useCrew();
  const { w, name, language } = useCrewText();
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const [said, setSaid] = useState('');
  const words = ORDER_WORDS[language];
  const units = unitsOf(brief, role);
  const unit = units.find(({ id }) => id === draft.unit);
  const tasks = unit ? tasksOf(unit, draft.group) : [];

  const give = (command: Command & { readonly unit: string }, order: string, storey: number | null = null): void => {
    crew.give({ kind: 'order', command });
    const who = name(units.find(({ id }) => id === command.unit)!.names);
    setSaid(fill(w.orders.sent, { order: fill(words.said.unit, { who, order, storey: storey === null ? '' : fill(words.onStorey, { storey }) }) }));
    setDraft(EMPTY);
  };
  const send = (unitId: string, order: UnitOrder, storey: number | null): void => give({ kind: 'orderUnit', unit: unitId, order, storey }, words.unitOrder[order], storey);
  const pickTask = (task: PadTask): void => {
    if (draft.unit === null) return;
    if (task.kind === 'group') setDraft({ ...draft, group: task.group });
    else if (task.kind === 'nozzle') give({ kind: 'orderNozzle', unit: draft.unit, nozzle: task.nozzle }, words.nozzleOrder[task.nozzle]);
    else if (task.needsStorey) setDraft({ ...draft, order: task.order });
    else send(draft.unit, task.order, null);
  };
  const taskText = (task: PadTask): string => (task.kind === 'group' ? `${w.orders.groups[task.group]} ›` : task.kind === 'nozzle' ? words.nozzleOrder[task.nozzle] : words.unitOrder[task.order]);
  const storeyTyped = Number(draft.typed);
  const isStorey = draft.typed !== '' && storeyTyped >= brief.lowestStorey && storeyTyped <= brief.highestStorey;

  useOrderKeys((key) => {
    if (key === 'Escape') setDraft(EMPTY);
    else if (draft.unit !== null && draft.order !== null) {
      if (key === 'Enter' && isStorey) send(draft.unit, draft.order, storeyTyped);
      else if (key === 'Backspace') setDraft({ ...draft, typed: draft.typed.slice(0, -1) });
      else if (/^\d$/.test(key)) setDraft({ ...draft, typed: `${draft.typed}${key}`.slice(-2) });
      else return false;
    } else if (/^[1-9]$/.test(key)) {
      const at = Number(key) - 1;
      if (unit) {
        const task = tasks[at];
        if (task) pickTask(task);
      } else if (units[at]) setDraft({ ...EMPTY, unit: units[at].id });
    } else if (key === 'Backspace' && draft.group !== null) setDraft({ ...draft, group: null });
    else return false;
    return true;
  });

  return (
    <section className="crew-card" aria-label={w.orders.title} data-testid="order-pad">
      <h2>{w.orders.title} {draft.unit === null ? null : <Button className="station-small" onPress={() => setDraft(EMPTY)} data-testid="order-back">{w.orders.back}</Button>}</h2>
      <p className="order-path" role="status">{unit ? name(unit.names) : w.orders.unit}{draft.group ? ` › ${w.orders.groups[draft.group]}` : ''}{draft.order ? ` › ${words.unitOrder[draft.order]} › ${isStorey ? fill(w.orders.typed, { storey: storeyTyped }) : w.orders.where}` : unit ? ` › ${w.orders.task}` : ''} <small className="muted">{draft.order ? w.orders.storeyKeys : w.orders.keys}</small></p>
      {draft.order !== null && draft.unit !== null ? <Storeys lowest={brief.lowestStorey} highest={brief.highestStorey} any={w.orders.any} onPick={(storey) => send(draft.unit!, draft.order!, storey)} />
        : unit ? <Keys items={tasks.map((task) => ({ id: taskId(task), text: taskText(task) }))} onPick={(id) => pickTask(tasks.find((task) => taskId(task) === id)!)} testId="task" />
        : <Keys items={units.map(({ id, names }) => ({ id, text: name(names), isIdle: picture.units.find((now) => now.id === id)?.order === 'hold' }))} onPick={(id) => setDraft({ ...EMPTY, unit: id })} testId="unit" />}
      <p className="order-said" role="status" data-testid="order-said">{said}</p>
    </section>
  );
}

function taskId(task: PadTask): string {
  return task.kind === 'order' ? task.order : task.kind === 'nozzle' ? `nozzle-${task.nozzle}` : task.group;
}

function Keys({ items, onPick, testId }: { readonly items: readonly { readonly id: string; readonly text: string; readonly isIdle?: boolean }[]; readonly onPick: (id: string) => void; readonly testId: string }) {
  const { w } = useCrewText();
  return (
    <ul className="order-keys">
      {items.map(({ id, text, isIdle }, i) => <li key={id}><Button className="order-key" onPress={() => onPick(id)} data-testid={`${testId}-${id}`}><kbd aria-hidden="true">{i + 1}</kbd> <span>{text}{isIdle === true ? <small> · {w.units.waits}</small> : null}</span></Button></li>)}
    </ul>
  );
}

function Storeys({ lowest, highest, any, onPick }: { readonly lowest: number; readonly highest: number; readonly any: string; readonly onPick: (storey: number | null) => void }) {
  const storeys = Array.from({ length: highest - lowest + 1 }, (_, i) => lowest + i);
  return (
    <ul className="order-storeys">
      {storeys.map((storey) => <li key={storey}><Button className="order-storey" onPress={() => onPick(storey)} data-testid={`storey-${storey}`}>{storey}</Button></li>)}
      <li className="order-any"><Button className="order-storey" onPress={() => onPick(null)} data-testid="storey-any">{any}</Button></li>
    </ul>
  );
}

/** Keys of the page, unless somebody writes into a field or a dialog is open. The handler says whether the key was its own. */
function useOrderKeys(onKey: (key: string) => boolean | void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement;
      if (event.ctrlKey || event.metaKey || event.altKey || target.closest('input, textarea, select, [role="dialog"]') || document.querySelector('[role="dialog"]')) return;
      if (!/^(\d|Enter|Escape|Backspace)$/.test(event.key)) return;
      if (onKey(event.key) === false) return;
      event.preventDefault();
      event.stopPropagation();
    };
    addEventListener('keydown', listen, { capture: true });
    return () => removeEventListener('keydown', listen, { capture: true });
  });
}
