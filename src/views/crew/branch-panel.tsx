import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { measureById } from '../../report/measures/measures.ts';
import { alternativesTo, logAfter, ordersIn, type OrderChange } from '../../state/crew/index.ts';
import type { Finished } from '../../state/drill/index.ts';
import type { Branch } from '../../state/index.ts';
import { commandSentence } from '../moments/command-sentence.ts';
import { ComputingStage } from '../drill-result/computing-stage.tsx';
import { measureOfDrill } from '../drill-result/result-words.ts';
import { useDrillText } from '../drill-result/use-result.ts';
import { elapsed } from '../format.ts';
import { ChoiceButtons } from '../hud/choice-buttons.tsx';
import { Picker } from '../hud/picker.tsx';
import { fill, useCrew, useCrewState, useCrewText } from './use-crew.ts';

type Change = 'leaveOut' | 'earlier60' | 'earlier180' | 'instead';
const CHANGES: Readonly<Record<Exclude<Change, 'instead'>, OrderChange>> = { earlier60: { kind: 'earlier', earlierS: 60 }, earlier180: { kind: 'earlier', earlierS: 180 }, leaveOut: { kind: 'leaveOut' } };
const COLUMNS = ['firstWaterS', 'trappedCount', 'casualtyCount', 'storeysBurnt'] as const;

/** One order sooner or not at all; the new end beside the old ones, every try kept. */
export function BranchPanel({ finished }: { readonly finished: Finished }) {
  const { drill, commands, outcome } = finished;
  const crew = useCrew();
  const { isBranching, computedFrac } = useCrewState();
  const { w, language } = useCrewText();
  const orders = ordersIn(commands);
  // The attack first: what moves most hangs on it.
  const [chosen, setChosen] = useState(() => String(Math.max(0, orders.findIndex(({ logged: { command } }) => command.kind === 'orderUnit' && command.order === 'attack'))));
  const [change, setChange] = useState<Change>('earlier180');
  const order = orders[Number(chosen)];
  const context = { input: outcome.asFound.run.input, language };
  const alternatives = useMemo(() => (order === undefined ? [] : alternativesTo(order.logged.command, outcome.asFound.run.input)), [order, outcome]);
  const [instead, setInstead] = useState('0');
  // Another order may have fewer.
  const other = alternatives[Number(instead)] ?? alternatives[0];
  const asked = change === 'instead' && other === undefined ? 'earlier180' : change;
  return (
    <section data-testid="branch">
      <h2>{w.result.branch}</h2>
      <p className="muted">{w.result.branchText}</p>
      {order === undefined ? <p>{w.result.noOrders}</p> : (
        <div className="crew-branch">
          <Picker label={w.result.order} options={orders.map(({ logged }, i) => ({ id: String(i), text: `${elapsed(logged.tick - 1 - drill.zeroS)} ${commandSentence(logged.command, context)}` }))} value={chosen} onChange={setChosen} testId="branch-order" />
          <ChoiceButtons<Change> label={w.result.change} options={([...Object.keys(CHANGES), ...(alternatives.length === 0 ? [] : ['instead'])] as Change[]).map((id) => ({ id, text: w.result[id] }))} value={asked} onChange={setChange} testId="branch-change" />
          {asked !== 'instead' ? null : <Picker label={w.result.instead} options={alternatives.map((command, i) => ({ id: String(i), text: commandSentence(command, context) }))} value={String(alternatives.indexOf(other!))} onChange={setInstead} testId="branch-instead" />}
          <Button className="station-big" isDisabled={isBranching} onPress={() => void crew.branch(logAfter(commands, order, asked === 'instead' ? { kind: 'instead', command: other! } : CHANGES[asked], drill.zeroS + 1))} data-testid="branch-go">{w.result.go}</Button>
        </div>
      )}
      {isBranching ? <ComputingStage text={w.result.branching} computedFrac={computedFrac} /> : null}
      <Tries finished={finished} describe={(branch) => describeBranch(branch, commands, (logged) => commandSentence(logged, context))} />
    </section>
  );
}

/** What differs from the log that was played. */
function describeBranch({ log }: Branch, played: Finished['commands'], said: (command: Finished['commands'][number]['command']) => string): string {
  const has = (list: Finished['commands'], { tick, command }: Finished['commands'][number]) => list.some((each) => each.tick === tick && JSON.stringify(each.command) === JSON.stringify(command));
  const changed = played.find((each) => !has(log, each));
  if (changed === undefined) return '';
  const moved = log.find((each) => !has(played, each));
  if (moved === undefined) return `${said(changed.command)} ✕`;
  return moved.tick === changed.tick ? `${said(changed.command)} → ${said(moved.command)}` : `${said(changed.command)} −${elapsed(changed.tick - moved.tick)}`;
}

function Tries({ finished, describe }: { readonly finished: Finished; readonly describe: (branch: Branch) => string }) {
  const { tree } = useCrewState();
  const { w, name } = useCrewText();
  const words = useDrillText();
  return (
    <div className="crew-scroll">
      <table className="station-table" data-testid="tries">
        <thead><tr><th scope="col">{w.result.tries} <small className="muted">{w.result.side}</small></th>{COLUMNS.map((id) => <th key={id} scope="col">{name(measureById(id)!.names)}</th>)}</tr></thead>
        <tbody>
          {tree.branches.map((branch) => (
            <tr key={branch.id} aria-current={branch.id === tree.currentId}>
              <th scope="row">{branch.id === 0 ? w.result.played : fill(w.result.try, { n: branch.id })} <small className="muted">{describe(branch)}</small></th>
              {COLUMNS.map((id) => <td key={id} data-testid={`try-${branch.id}-${id}`}>{branch.ends.asFound === null ? '…' : measureOfDrill(id, branch.ends.asFound[id], finished, words)} / {branch.ends.rectified === null ? '…' : measureOfDrill(id, branch.ends.rectified[id], finished, words)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
