import { nameIn } from '../../i18n/index.ts';
import { measured } from '../format.ts';
import { thingName } from '../names.ts';
import { hazardName } from './hazard-name.ts';
import { gatherThings } from './kept-things.ts';
import { useRun, useWords } from './page-context.ts';
import type { MeasureMove, SwitchEffect } from './switch-effect.ts';
import { useSwitchEffect } from './use-switch-effect.ts';

/** More than this many are counted, not named. */
const NAMED_MAX = 2;

/** Answers the question that a switch asks: the right tower's night before and after it. */
export function SwitchEffectNote() {
  const effect = useSwitchEffect();
  return effect === null ? null : <SwitchEffectText effect={effect} />;
}

/** Which things came or went, and what moved by it. */
export function SwitchEffectText({ effect: { before, kept, putRight, moves } }: { readonly effect: SwitchEffect }) {
  const { t, language } = useWords();
  const asFound = useRun('asFound');
  if (asFound === null) return null;
  const nameOf = (id: string) => (asFound.scenario.hazards.some((hazard) => hazard.id === id) ? hazardName(id, asFound, language) : thingName(id, { input: asFound.input, language }));
  const listed = (ids: readonly string[]) => {
    const gathered = gatherThings(ids, asFound);
    return gathered.length > NAMED_MAX ? t('hazards.several', { count: gathered.length }) : gathered.map(nameOf).join(t('hazards.and'));
  };
  const isOfFound = before.runId === asFound.runId;
  const heads = [...(kept.length > 0 ? [t('hazards.nowKept', { names: listed(kept) })] : []), ...(putRight.length > 0 ? [t(isOfFound ? 'hazards.foundWithout' : 'hazards.nowRight', { names: listed(putRight) })] : [])];
  return (
    <div className="switch-effect" role="status" data-testid="switch-effect">
      <p><strong>{heads.join(' ')}</strong></p>
      {moves.length === 0 ? <p className="muted">{t('hazards.noEffect')}</p> : <ul>{moves.map((move) => <Move key={move.measure.id} move={move} />)}</ul>}
    </div>
  );
}

function Move({ move: { measure, before, after } }: { readonly move: MeasureMove }) {
  const { t, language } = useWords();
  const text = (value: number | null) => (value === null ? t('report.notHappened') : measured(value, measure.unit, t, language));
  // What never came is worse than any second of it.
  const rank = (value: number | null) => value ?? Infinity;
  const isBetter = rank(after) < rank(before) === (measure.better === 'lower');
  if (before === after) return <li data-measure={measure.id}>{nameIn(measure.names, language)} <span className="value muted">{t('hazards.unmoved', { value: text(after) })}</span></li>;
  return <li data-measure={measure.id}>{nameIn(measure.names, language)} <span className="value">{text(before)} → <span className={isBetter ? 'better' : 'worse'}>{text(after)}</span></span></li>;
}
