import { useMemo } from 'react';
import type { RunData } from '../../state/index.ts';
import { clock } from '../format.ts';
import { frameOf, useMoment, usePage, useRun, useWords } from './page-context.ts';
import { storeyFacts, type StoreyFacts } from './storey-facts.ts';

/** The towers as a table: what the picture shows, for those who cannot see it or whose browser cannot draw it. */
export function StoreyTable() {
  const { t } = useWords();
  const timeS = useMoment();
  const left = useRun('asFound');
  const right = useRun('rectified');
  const leftFacts = useFacts(left, timeS);
  const rightFacts = useFacts(right, timeS);
  if (!left || leftFacts.length === 0) return <p className="muted">{t('storeys.empty')}</p>;
  return (
    <div className="storey-table" tabIndex={0} role="region" aria-label={t('tower.table')}>
      <table data-testid="storey-table">
        <caption>{t('storeys.caption', { clock: clock(left.input.startClockS, timeS) })}</caption>
        <thead>
          <tr>
            <th scope="colgroup" colSpan={3} className="as-found">{t('side.asFound')}</th>
            <td />
            <th scope="colgroup" colSpan={3} className="rectified">{t('side.rectified')}</th>
          </tr>
          <tr>
            <SideHeads />
            <th scope="col">{t('storeys.storey')}</th>
            <SideHeads />
          </tr>
        </thead>
        <tbody>
          {leftFacts.map((facts, i) => (
            <tr key={facts.number}>
              <SideCells facts={facts} />
              <th scope="row"><StoreyButton storeyIndex={leftFacts.length - 1 - i} text={t('place.storey', { n: facts.number })} /></th>
              <SideCells facts={rightFacts[i] ?? null} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Shows the plan of the storey under the towers. */
function StoreyButton({ storeyIndex, text }: { readonly storeyIndex: number; readonly text: string }) {
  const { state } = usePage();
  return <button type="button" className="event-time" onClick={() => state.instruments.setState({ shown: 'plan', storeyIndex })}>{text}</button>;
}

function useFacts(run: RunData | null, timeS: number): readonly StoreyFacts[] {
  const frame = frameOf(run, timeS);
  return useMemo(() => (run && frame ? storeyFacts(run.input, frame) : []), [run, frame]);
}

function SideHeads() {
  const { t } = useWords();
  return (
    <>
      <th scope="col">{t('storeys.burning')}</th>
      <th scope="col">{t('storeys.smoky')}</th>
      <th scope="col">{t('storeys.people')}</th>
    </>
  );
}

function SideCells({ facts }: { readonly facts: StoreyFacts | null }) {
  const { t } = useWords();
  if (!facts) return <td colSpan={3} />;
  return (
    <>
      <td className={facts.isBurning ? 'cell-fire' : 'cell-none'}>{facts.isBurning ? t('storeys.yes') : '·'}</td>
      <td className={facts.isSmoky ? 'cell-smoke' : 'cell-none'}>{facts.isSmoky ? t('storeys.yes') : '·'}</td>
      <td className={facts.peopleCount > 0 ? '' : 'cell-none'}>{facts.peopleCount}</td>
    </>
  );
}
