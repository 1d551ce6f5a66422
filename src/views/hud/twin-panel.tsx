import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { INSPECTOR_WORDS } from '../../i18n/inspector/inspector-words.ts';
import { TOWER_WORDS } from '../../i18n/tower/tower-words.ts';
import { ChoiceButtons } from './choice-buttons.tsx';
import { openFinder } from '../../state/index.ts';
import { usePage, useWords } from './page-context.ts';
import { LayerLegend, LayerPicker } from './layer-picker.tsx';
import { LookMenu } from './look-menu.tsx';
import { Scoreboard } from './scoreboard.tsx';
import { StoreyTable } from './storey-table.tsx';
import { TourOffer } from './tour-offer.tsx';
import { NARROW, useMedia } from './use-media.ts';
import { ViewHost } from './view-host.tsx';
import { WipeHandle } from './wipe-handle.tsx';
import { useZoomKey, ZoomHint } from './zoom-key.tsx';

export function TwinPanel() {
  const { state, pictures } = usePage();
  const { t } = useWords();
  const mode = useStore(state.settings, (settings) => settings.pictureMode);
  const [failure, setFailure] = useState<string | null>(null);
  const zoom = useZoomKey();
  const isNarrow = useMedia(NARROW);
  const isTable = failure !== null || mode === 'table';
  return (
    <section className="panel twin" aria-label={t('tower.title')}>
      <Scoreboard />
      <div className="twin-picture" onWheelCapture={zoom.onWheelCapture}>
        {isTable ? (
          <StoreyTable />
        ) : (
          <ViewHost mount={pictures.tower} label={t('tower.caption')} loading={t('tower.loading')} onFail={setFailure} testId="tower-host" />
        )}
        {isTable || mode !== 'wipe' ? null : <WipeHandle />}
        {isTable ? null : <LayerLegend />}
        <ZoomHint toldCount={zoom.toldCount} />
        {isNarrow ? null : <TourOffer />}
        {failure === null ? null : <p className="notice no-webgl" data-testid="no-webgl" title={failure}>{t('tower.noWebgl')}</p>}
        <div className="twin-tools">
          <FindButton />
          <LayerPicker />
          {isTable ? null : <LookMenu />}
          {failure === null ? <ModeButtons /> : null}
        </div>
      </div>
    </section>
  );
}

function FindButton() {
  const { selection } = usePage().state;
  const { language } = useWords();
  return <Button className="button" onPress={() => openFinder(selection)} data-testid="find">{INSPECTOR_WORDS[language].find}</Button>;
}

function ModeButtons() {
  const { state } = usePage();
  const { t, language } = useWords();
  const mode = useStore(state.settings, (settings) => settings.pictureMode);
  return (
    <ChoiceButtons
      label={t('tower.show')}
      options={[
        { id: 'picture', text: t('tower.picture') },
        { id: 'wipe', text: TOWER_WORDS[language].wipe.mode },
        { id: 'table', text: t('tower.table') },
      ]}
      value={mode}
      onChange={(pictureMode) => state.settings.setState({ pictureMode })}
      testId="picture-mode"
    />
  );
}
