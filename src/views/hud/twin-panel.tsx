import { useState } from 'react';
import { useStore } from 'zustand';
import { ChoiceButtons } from './choice-buttons.tsx';
import { usePage, useWords } from './page-context.ts';
import { Scoreboard } from './scoreboard.tsx';
import { SelectionCard } from './selection-card.tsx';
import { StoreyTable } from './storey-table.tsx';
import { ViewHost } from './view-host.tsx';

export function TwinPanel() {
  const { state, pictures } = usePage();
  const { t } = useWords();
  const mode = useStore(state.settings, (settings) => settings.pictureMode);
  const [failure, setFailure] = useState<string | null>(null);
  const isTable = failure !== null || mode === 'table';
  return (
    <section className="panel twin" aria-label={t('tower.title')}>
      <Scoreboard />
      <div className="twin-picture">
        {isTable ? (
          <StoreyTable />
        ) : (
          <ViewHost mount={pictures.tower} label={t('tower.caption')} loading={t('tower.loading')} onFail={setFailure} testId="tower-host" />
        )}
        {failure === null ? null : <p className="notice no-webgl" data-testid="no-webgl" title={failure}>{t('tower.noWebgl')}</p>}
        <div className="twin-tools">
          {failure === null ? <ModeButtons /> : null}
        </div>
        <SelectionCard />
      </div>
    </section>
  );
}

function ModeButtons() {
  const { state } = usePage();
  const { t } = useWords();
  const mode = useStore(state.settings, (settings) => settings.pictureMode);
  return (
    <ChoiceButtons
      label={t('tower.show')}
      options={[
        { id: 'picture', text: t('tower.picture') },
        { id: 'table', text: t('tower.table') },
      ]}
      value={mode}
      onChange={(pictureMode) => state.settings.setState({ pictureMode })}
      testId="picture-mode"
    />
  );
}
