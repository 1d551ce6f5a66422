import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { fill } from '../../../i18n/fill.ts';
import { ORDER_WORDS } from '../../../i18n/orders/order-words.ts';
import { pairPhase, type Branch, type CommandTree } from '../../../state/index.ts';
import { elapsed, number } from '../../format.ts';
import { usePage, useWords } from '../../hud/page-context.ts';

const MEASURES = ['maxTrappedCount', 'casualtyCount', 'firstWaterS', 'storeysBurnt'] as const;
type MeasureId = (typeof MEASURES)[number];

/** Every log that was tried, with the ends of both nights, side by side; a press goes back to it. */
export function BranchTable({ tree, onOpen }: { readonly tree: CommandTree; readonly onOpen: (branch: Branch) => void }) {
  const { language } = useWords();
  const w = ORDER_WORDS[language];
  if (tree.branches.length < 2) return null;
  return (
    <section aria-labelledby="branches-title">
      <h3 id="branches-title">{w.branches}</h3>
      <div className="branches-scroll">
        <table className="branches" data-testid="branches">
          <thead>
            <tr><th scope="col">{w.columns.name}</th>{MEASURES.map((id) => <th key={id} scope="col">{w.columns[id]}</th>)}<th /></tr>
          </thead>
          <tbody>
            {tree.branches.map((branch) => <BranchRow key={branch.id} branch={branch} isCurrent={branch.id === tree.currentId} onOpen={() => onOpen(branch)} />)}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function BranchRow({ branch, isCurrent, onOpen }: { readonly branch: Branch; readonly isCurrent: boolean; readonly onOpen: () => void }) {
  const { language } = useWords();
  const { state } = usePage();
  const isComputing = useStore(state.status, (status) => pairPhase(status) === 'computing');
  const w = ORDER_WORDS[language];
  const { id, parentId, log } = branch;
  return (
    <tr aria-current={isCurrent || undefined}>
      <th scope="row">
        {fill(w.branch, { n: id + 1 })} <span className="muted">{log.length === 0 ? w.asItRan : fill(w.orderCount, { count: log.length })}{parentId === null ? '' : ` · ${fill(w.from_, { n: parentId + 1 })}`}</span>
      </th>
      {MEASURES.map((measure) => <EndCell key={measure} branch={branch} measure={measure} isComputing={isCurrent && isComputing} />)}
      <td>{isCurrent ? <span className="muted">{w.now}</span> : <Button className="button" onPress={onOpen}>{w.open}</Button>}</td>
    </tr>
  );
}

function EndCell({ branch: { ends }, measure, isComputing }: { readonly branch: Branch; readonly measure: MeasureId; readonly isComputing: boolean }) {
  const { language } = useWords();
  const w = ORDER_WORDS[language];
  const text = (side: keyof Branch['ends']) => {
    const end = ends[side];
    if (end === null) return isComputing ? w.computing : '–';
    const value = end[measure] ?? null;
    if (value === null) return w.never;
    return measure === 'firstWaterS' ? elapsed(value) : number(value, language, 1);
  };
  return (
    <td aria-label={fill(w.cells, { asFound: text('asFound'), rectified: text('rectified') })}>
      <span className="as-found">{text('asFound')}</span> <span aria-hidden="true">→</span> <span className="rectified">{text('rectified')}</span>
    </td>
  );
}
