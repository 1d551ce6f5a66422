import { useEffect, useState, type ReactNode } from 'react';
import { I18nProvider, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { DrawnNote } from './drawn-note.tsx';
import { ErrorPanel, FailureNote } from './error-panel.tsx';
import { EventLog } from './event-log.tsx';
import { HazardPanel } from './hazard-panel.tsx';
import { Header } from './header.tsx';
import { InspectorDock } from './inspector-dock.tsx';
import { InstrumentPanel } from './instrument-panel.tsx';
import { MapPanel } from './map-panel.tsx';
import { openOwnFile } from './own-file.ts';
import { PageProvider, usePage, useWords, type PageContext } from './page-context.ts';
import { PartBoundary } from './part-boundary.tsx';
import { PlaybackBar } from './playback-bar.tsx';
import { ReplayNote } from './replay-note.tsx';
import { TourOffer } from './tour-offer.tsx';
import { ReportPanel } from './report-panel.tsx';
import { TwinPanel } from './twin-panel.tsx';
import { usePlaybackKeys } from './use-playback-keys.ts';
import { NARROW, useMedia } from './use-media.ts';

export function Page({ page }: { readonly page: PageContext }) {
  return (
    <PageProvider value={page}>
      <Localised />
    </PageProvider>
  );
}

function Localised() {
  const { t, language } = useWords();
  const isNarrow = useMedia(NARROW);
  usePlaybackKeys();
  useEffect(() => {
    document.title = t('app.pageTitle');
  }, [t]);
  return (
    <I18nProvider locale={language}>
      <DropArea>
        <Header />
        <Part><ErrorPanel /></Part>
        <Part><FailureNote /></Part>
        <Part><ReplayNote /></Part>
        <Part><DrawnNote /></Part>
        {isNarrow ? <NarrowStage /> : <WideStage />}
        <Part><PlaybackBar /></Part>
      </DropArea>
    </I18nProvider>
  );
}

function Part({ children }: { readonly children: ReactNode }) {
  const { t } = useWords();
  return <PartBoundary message={(message) => t('errors.crashed', { message })}>{children}</PartBoundary>;
}

function WideStage() {
  return (
    <main>
      <div className="stage">
        <div className="stage-left">
          <Part><TwinPanel /></Part>
          <Part><InstrumentPanel /></Part>
        </div>
        <div className="stage-right">
          <Part><MapPanel /></Part>
          <Part><HazardPanel /></Part>
          <Part><InspectorDock /></Part>
        </div>
      </div>
      <div className="below">
        <Part><ReportPanel /></Part>
        <Part><EventLog /></Part>
      </div>
    </main>
  );
}

const TABS = [
  { id: 'compare', Content: InstrumentPanel },
  { id: 'map', Content: MapPanel },
  { id: 'hazards', Content: HazardPanel },
] as const;

function NarrowStage() {
  const { t } = useWords();
  return (
    <main>
      <Part><TwinPanel /></Part>
      <Part><TourOffer /></Part>
      <Tabs className="tabs">
        <TabList className="tab-list" aria-label={t('tabs.label')}>
          {TABS.map(({ id }) => <Tab key={id} id={id} className="tab">{t(`tabs.${id}`)}</Tab>)}
          <Tab id="report" className="tab">{t('tabs.report')}</Tab>
        </TabList>
        {TABS.map(({ id, Content }) => (
          <TabPanel key={id} id={id}><Part><Content /></Part></TabPanel>
        ))}
        <TabPanel id="report">
          <Part><ReportPanel /></Part>
          <Part><EventLog /></Part>
        </TabPanel>
      </Tabs>
      <Part><InspectorDock /></Part>
    </main>
  );
}

/** The whole page takes a dropped scenario file. */
function DropArea({ children }: { readonly children: ReactNode }) {
  const { state } = usePage();
  const { t } = useWords();
  const [isOver, setOver] = useState(false);
  return (
    <div
      className="page"
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (event.relatedTarget === null) setOver(false);
      }}
      onDrop={(event) => {
        const file = event.dataTransfer.files[0];
        if (!file) return;
        event.preventDefault();
        setOver(false);
        void openOwnFile(state, file, t);
      }}
    >
      {children}
      {isOver ? <div className="drop-note">{t('header.dropHere')}</div> : null}
    </div>
  );
}
