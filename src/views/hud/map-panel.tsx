import { useState } from 'react';
import { useStore } from 'zustand';
import { SITE_WORDS } from '../../i18n/site/site-words.ts';
import { SIDES, SITE_LAYERS, type Side } from '../../state/index.ts';
import { ChoiceButtons } from './choice-buttons.tsx';
import { usePage, useRun, useWords } from './page-context.ts';
import { siteFacts } from './site-facts.ts';
import { ViewHost } from './view-host.tsx';

export function MapPanel() {
  const { pictures, state } = usePage();
  const { t, language } = useWords();
  const [failure, setFailure] = useState<string | null>(null);
  const layer = useStore(state.instruments, (choice) => choice.siteLayer);
  const w = SITE_WORDS[language];
  return (
    <section className="panel map" aria-labelledby="map-title" data-layer={layer}>
      <div className="panel-head">
        <h2 id="map-title" className="panel-title">{t('map.title')}</h2>
        <ChoiceButtons label={w.label} options={SITE_LAYERS.map((id) => ({ id, text: w.layer[id] }))} value={layer} onChange={(siteLayer) => state.instruments.setState({ siteLayer })} testId="site-layer" />
      </div>
      {failure === null ? (
        <ViewHost mount={pictures.tactical} label={t('map.caption')} loading={t('map.loading')} onFail={setFailure} testId="tactical-host" />
      ) : (
        <p className="notice">{t('map.failed', { message: failure })}</p>
      )}
      {layer === 'none' ? null : <div className="site-facts" tabIndex={0} role="region" aria-label={w.facts} data-testid="site-facts">{SIDES.map((side) => <Facts key={side} side={side} />)}</div>}
    </section>
  );
}

function Facts({ side }: { readonly side: Side }) {
  const { state } = usePage();
  const { t, language } = useWords();
  const run = useRun(side);
  const layer = useStore(state.instruments, (choice) => choice.siteLayer);
  if (!run) return null;
  return (
    <div className={side === 'asFound' ? 'as-found' : 'rectified'}>
      <h3><span className="side-mark" aria-hidden="true" />{t(`side.${side}`)}</h3>
      <ul>{siteFacts(layer, run.input, language).map((fact) => <li key={fact}>{fact}</li>)}</ul>
    </div>
  );
}
