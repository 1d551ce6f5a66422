import '../drill-result/drill.css';
import '../drill-result/paper.css';
import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { SettingsStore } from '../../state/index.ts';
import type { Station } from '../../state/drill/index.ts';
import type { LrsLink } from '../../state/lrs/index.ts';
import { ComputingStage } from '../drill-result/computing-stage.tsx';
import { SidePageHeader } from '../hud/side-page-header.tsx';
import { HomeStage } from './home-stage.tsx';
import { Paper } from '../drill-result/paper.tsx';
import { PlayStage } from './play-stage.tsx';
import { PrepareStage } from './prepare-stage.tsx';
import { ResultStage } from './result-stage.tsx';
import { LrsProvider } from '../drill-result/use-lrs.ts';
import { ResultProvider } from '../drill-result/use-result.ts';
import { StationProvider, useStationState, useStationText } from './use-station.ts';

export interface StationPageProps {
  readonly station: Station;
  readonly settings: SettingsStore;
  readonly homeHref: string;
  readonly lrs: LrsLink;
}

/** The micro fire station's drill, one stage at a time. */
export function StationPage({ station, settings, homeHref, lrs }: StationPageProps) {
  const { t, language } = useStationText();
  useEffect(() => {
    document.title = t('pageTitle');
  });
  return (
    <I18nProvider locale={language}>
      <StationProvider value={station}>
        <SidePageHeader settings={settings} drillHref={homeHref} skipText={t('skip')} backText={t('back')} />
        <ResultProvider value={station}><LrsProvider value={lrs}><Stages /></LrsProvider></ResultProvider>
      </StationProvider>
    </I18nProvider>
  );
}

function Stages() {
  const { stage, computedFrac } = useStationState();
  const { t } = useStationText();
  useEffect(() => {
    scrollTo(0, 0);
  }, [stage]);
  return (
    <>
      <main id="content" className="station" data-testid="station" data-stage={stage}>
        {stage === 'home' ? <HomeStage /> : null}
        {stage === 'prepare' ? <PrepareStage /> : null}
        {stage === 'play' || stage === 'retry' ? <PlayStage /> : null}
        {stage === 'computing' || stage === 'retryComputing' ? <ComputingStage text={t('play.computing')} computedFrac={computedFrac} /> : null}
        {stage === 'result' ? <ResultStage /> : null}
      </main>
      {stage === 'result' ? <Paper /> : null}
    </>
  );
}
