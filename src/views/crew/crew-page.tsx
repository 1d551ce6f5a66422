import '../drill-result/drill.css';
import '../drill-result/paper.css';
import './crew.css';
import { useEffect } from 'react';
import { Button, I18nProvider } from 'react-aria-components';
import { KEPT_WORDS } from '../../i18n/kept/kept-words.ts';
import type { CrewDrill } from '../../state/crew/index.ts';
import type { LrsLink } from '../../state/lrs/index.ts';
import type { SettingsStore } from '../../state/index.ts';
import { Paper } from '../drill-result/paper.tsx';
import { LrsProvider } from '../drill-result/use-lrs.ts';
import { ResultProvider } from '../drill-result/use-result.ts';
import { ComputingStage } from '../drill-result/computing-stage.tsx';
import { SidePageHeader } from '../hud/side-page-header.tsx';
import { BriefStage } from './brief-stage.tsx';
import { PlayStage } from './play-stage.tsx';
import { ResultStage } from './result-stage.tsx';
import { CrewProvider, useCrew, useCrewState, useCrewText } from './use-crew.ts';

export interface CrewPageProps {
  readonly crew: CrewDrill;
  readonly settings: SettingsStore;
  readonly homeHref: string;
  readonly lrs: LrsLink;
  /** Opens towers and map with the log of orders that is looked at. */
  readonly onReview: () => void;
}

/** A crew commands a night whose truth is hidden until the end. */
export function CrewPage({ crew, settings, homeHref, lrs, onReview }: CrewPageProps) {
  const { w, language } = useCrewText();
  useEffect(() => {
    document.title = w.pageTitle;
  });
  return (
    <I18nProvider locale={language}>
      <CrewProvider value={crew}>
        <ResultProvider value={crew}>
          <SidePageHeader settings={settings} drillHref={homeHref} skipText={w.skip} backText={w.back} />
          <LrsProvider value={lrs}><Stages onReview={onReview} /></LrsProvider>
        </ResultProvider>
      </CrewProvider>
    </I18nProvider>
  );
}

function Stages({ onReview }: Pick<CrewPageProps, 'onReview'>) {
  const crew = useCrew();
  const { stage, message, brief, picture, computedFrac } = useCrewState();
  const { w, language } = useCrewText();
  useEffect(() => {
    scrollTo(0, 0);
  }, [stage]);
  return (
    <>
      <main id="content" className={`station crew crew-${stage}`} data-testid="crew" data-stage={stage}>
        {stage === 'loading' ? <p className="station-wait" role="status">{w.loading}</p> : null}
        {stage === 'brief' && brief ? <BriefStage brief={brief} /> : null}
        {stage === 'starting' ? <p className="station-wait" role="status">{picture?.session === 'catchingUp' ? KEPT_WORDS[language].catchingUp : w.brief.starting}</p> : null}
        {stage === 'play' && brief && picture ? <PlayStage brief={brief} picture={picture} /> : null}
        {stage === 'computing' ? <ComputingStage text={w.result.computing} computedFrac={computedFrac} /> : null}
        {stage === 'result' ? <ResultStage onReview={onReview} /> : null}
        {stage === 'failed' ? <><p className="station-alert" role="alert">{w.failed} <span className="station-lines">{message}</span></p><Button className="station-big" onPress={() => crew.open()}>{w.again}</Button></> : null}
      </main>
      {stage === 'result' ? <Paper /> : null}
    </>
  );
}
