import { useState } from 'react';
import { Button, Switch } from 'react-aria-components';
import { useStore } from 'zustand';
import { nameIn, type Messages } from '../../i18n/index.ts';
import { partyIn } from '../../i18n/remedies.ts';
import type { HazardSummary } from '../../run/worker-messages.ts';
import { number } from '../format.ts';
import { ThingLink } from '../inspector/thing-link.tsx';
import { hazardName } from './hazard-name.ts';
import { obstaclesOf } from './kept-things.ts';
import { usePage, useRun, useWords } from './page-context.ts';
import { SwitchEffectNote } from './switch-effect-note.tsx';

type Chain = keyof Messages['hazards']['chain'];
const CHAINS: readonly Chain[] = ['access', 'water', 'ascent', 'people', 'fire'];

/** One switch a hazard: on, the right tower keeps it and is run again. */
export function HazardPanel() {
  const { state } = usePage();
  const { t } = useWords();
  const run = useRun('rectified');
  const standing = useStore(state.scenario, (scenario) => scenario.standing);
  const [shown, setShown] = useState<HazardSummary | null>(null);
  const hazards = run?.scenario.hazards ?? [];
  return (
    <section className="panel hazards" aria-labelledby="hazards-title">
      <div className="panel-head">
        <h2 id="hazards-title" className="panel-title">{t('hazards.title')}</h2>
        <div className="panel-tools">
          <Button className="button" onPress={() => state.setStanding([])} isDisabled={standing.length === 0}>{t('hazards.fixAll')}</Button>
          <Button className="button" onPress={() => state.setStanding(hazards.map((hazard) => hazard.id))} isDisabled={standing.length === hazards.length}>{t('hazards.keepAll')}</Button>
        </div>
      </div>
      <div className="hazard-list">
        {CHAINS.map((chain) => (
          <ChainGroup key={chain} chain={chain} hazards={hazards.filter((hazard) => hazard.chain === chain)} standing={standing} onShow={setShown} />
        ))}
        {run && hazards.length === 0 ? <p className="muted">{t('hazards.none')}</p> : null}
      </div>
      <div className="hazard-foot">
        <SwitchEffectNote />
        <HazardNote hazard={shown} />
      </div>
    </section>
  );
}

interface ChainGroupProps {
  readonly chain: Chain;
  readonly hazards: readonly HazardSummary[];
  readonly standing: readonly string[];
  readonly onShow: (hazard: HazardSummary) => void;
}

function ChainGroup({ chain, hazards, standing, onShow }: ChainGroupProps) {
  const { t } = useWords();
  if (hazards.length === 0) return null;
  const count = hazards.filter((hazard) => standing.includes(hazard.id)).length;
  return (
    <fieldset className="hazard-group">
      <legend>
        {t(`hazards.chain.${chain}`)} <span className="muted">{t('hazards.count', { standing: count, all: hazards.length })}</span>
      </legend>
      {hazards.map((hazard) => <HazardSwitch key={hazard.id} hazard={hazard} standing={standing} onShow={onShow} />)}
    </fieldset>
  );
}

function HazardSwitch({ hazard, standing, onShow }: { readonly hazard: HazardSummary; readonly standing: readonly string[]; readonly onShow: (hazard: HazardSummary) => void }) {
  const { state } = usePage();
  const { t, language } = useWords();
  const run = useRun('rectified');
  const isStanding = standing.includes(hazard.id);
  const name = run === null ? nameIn(hazard.names, language) : hazardName(hazard.id, run, language);
  return (
    <div className="hazard-row" onPointerEnter={() => onShow(hazard)} onFocus={() => onShow(hazard)}>
      <Switch
        className="switch"
        isSelected={isStanding}
        onChange={(on) => state.setStanding(on ? [...standing, hazard.id] : standing.filter((id) => id !== hazard.id))}
        aria-label={t('hazards.switchLabel', { name })}
        aria-describedby={`lesson-${hazard.id}`}
        data-testid={`hazard-${hazard.id}`}
      >
        <span className="switch-track" aria-hidden="true"><span className="switch-knob" /></span>
        <span className="switch-name">{name}</span>
        <span className="switch-state">{t(isStanding ? 'hazards.standing' : 'hazards.fixed')}</span>
      </Switch>
      <ObstacleLinks hazard={hazard} />
      <span id={`lesson-${hazard.id}`} hidden>{nameIn(hazard.lesson, language)}</span>
    </div>
  );
}

/** What the hazard is made of on the lane, each with a card that asks what it costs by itself. */
function ObstacleLinks({ hazard }: { readonly hazard: HazardSummary }) {
  const { t } = useWords();
  const asFound = useRun('asFound');
  const ids = asFound === null ? [] : obstaclesOf(hazard, asFound);
  if (asFound === null || ids.length < 2) return null;
  return (
    <details className="hazard-things" data-testid={`things-${hazard.id}`}>
      <summary>{t('hazards.things', { count: ids.length })}</summary>
      <ul>{ids.map((id) => <li key={id}><ThingLink id={id} input={asFound.input} side="asFound" /></li>)}</ul>
    </details>
  );
}

/** The lesson of the hazard under the pointer or in focus, in a place of its own so that nothing jumps. */
function HazardNote({ hazard }: { readonly hazard: HazardSummary | null }) {
  const { t, language } = useWords();
  if (!hazard) return <p className="hazard-note muted">{t('hazards.intro')}</p>;
  const price = hazard.costYuan === null ? [] : [t('hazards.cost', { yuan: number(hazard.costYuan, language) })];
  const party = hazard.party === null ? [] : [t('hazards.party', { party: partyIn(hazard.party, language) })];
  return (
    <div className="hazard-note" data-testid="hazard-note">
      <p>{nameIn(hazard.lesson, language)}</p>
      <p className="muted">{[...price, ...party].join(' · ')}</p>
    </div>
  );
}
