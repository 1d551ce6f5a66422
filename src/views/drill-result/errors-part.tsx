import type { ReactNode } from 'react';
import { undoneDecisions } from './result-words.ts';
import { useDrillText, useResult, useResultState } from './use-result.ts';

/** Typical errors, and what nobody came to: a drill in which nothing was done is no drill without an error. */
export function ErrorsPart({ timeOf }: { /** What leads to the second of an error; null: nothing does. */ readonly timeOf: ((atS: number) => ReactNode) | null }) {
  const result = useResult();
  const { finished } = useResultState();
  const { t, name } = useDrillText();
  const score = result.score();
  if (finished === null || score === null) return null;
  const undone = undoneDecisions(finished.plan, finished.drill);
  return (
    <section>
      <h2>{t('result.errors')}</h2>
      {score.errors.length === 0 ? <p className={undone.length === 0 ? 'station-good' : 'muted'}>{t('result.noErrors')}</p> : (
        <ul className="plain">{score.errors.map(({ id, names, atS, deduct }) => <li key={id}><strong>{name(names)}</strong> {timeOf?.(atS)} <span className="muted">{deduct > 0 ? t('result.deduct', { points: deduct }) : ''}</span></li>)}</ul>
      )}
      {undone.length === 0 ? null : <><h3>{t('result.undone')}</h3><ul className="plain undone" data-testid="undone">{undone.map(({ id, names }) => <li key={id}>{name(names)}</li>)}</ul></>}
    </section>
  );
}
