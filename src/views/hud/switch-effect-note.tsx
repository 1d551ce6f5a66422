import { useState } from 'react';
import { useStore } from 'zustand';
import { nameIn } from '../../i18n/index.ts';
import { measureRun } from '../../report/measures/measures.ts';
import { asMeasured, type RunData } from '../../state/index.ts';
import { measured } from '../format.ts';
import { usePage, useRun, useWords } from './page-context.ts';
import { hazardName } from './hazard-name.ts';
import { switchEffect, type EndedNight, type MeasureMove } from './switch-effect.ts';

/** More than this many are counted, not named. */
const NAMED_MAX = 2;

/** Answers the question that a switch asks: the right tower's night before and after it. */
export function SwitchEffectNote() {
  const { state } = usePage();
  const { t, language } = useWords();
  const run = useRun('rectified');
  const isDone = useStore(state.status, ({ sides }) => sides.rectified.phase === 'done');
  const [nights, setNights] = useState<readonly EndedNight[]>([]);
  if (isDone && run !== null && nights.at(-1)?.runId !== run.runId) setNights([...nights.slice(-1), endedNight(run)]);
  const effect = isDone && nights.length === 2 ? switchEffect(nights[0]!, nights[1]!) : null;
  if (effect === null || run === null) return null;
  const nameOf = (id: string) => hazardName(id, run, language);
  const listed = (ids: readonly string[]) => (ids.length > NAMED_MAX ? t('hazards.several', { count: ids.length }) : ids.map(nameOf).join(t('hazards.and')));
  const heads = [...(effect.kept.length > 0 ? [t('hazards.nowKept', { names: listed(effect.kept) })] : []), ...(effect.putRight.length > 0 ? [t('hazards.nowRight', { names: listed(effect.putRight) })] : [])];
  return (
    <div className="switch-effect" role="status" data-testid="switch-effect">
      <p><strong>{heads.join(' ')}</strong></p>
      {effect.moves.length === 0 ? <p className="muted">{t('hazards.noEffect')}</p> : <ul>{effect.moves.map((move) => <Move key={move.measure.id} move={move} />)}</ul>}
    </div>
  );
}

function Move({ move: { measure, before, after } }: { readonly move: MeasureMove }) {
  const { t, language } = useWords();
  const text = (value: number | null) => (value === null ? t('report.notHappened') : measured(value, measure.unit, t, language));
  // What never came is worse than any second of it.
  const rank = (value: number | null) => value ?? Infinity;
  const isBetter = rank(after) < rank(before) === (measure.better === 'lower');
  return <li data-measure={measure.id}>{nameIn(measure.names, language)} <span className="value">{text(before)} → <span className={isBetter ? 'better' : 'worse'}>{text(after)}</span></span></li>;
}

function endedNight(run: RunData): EndedNight {
  const { file, seed, commands = [] } = run.order;
  const standing = run.scenario.hazards.filter(({ isStanding }) => isStanding).map(({ id }) => id);
  return { runId: run.runId, key: JSON.stringify([file.fileName, file.night ?? null, file.text, seed, commands]), standing, measures: measureRun(asMeasured(run)) };
}
