import { useState } from 'react';
import { usePage, useWords } from './page-context.ts';
import { ViewHost } from './view-host.tsx';

export function MapPanel() {
  const { pictures } = usePage();
  const { t } = useWords();
  const [failure, setFailure] = useState<string | null>(null);
  return (
    <section className="panel map" aria-labelledby="map-title">
      <h2 id="map-title" className="panel-title">{t('map.title')}</h2>
      {failure === null ? (
        <ViewHost mount={pictures.tactical} label={t('map.caption')} loading={t('map.loading')} onFail={setFailure} testId="tactical-host" />
      ) : (
        <p className="notice">{t('map.failed', { message: failure })}</p>
      )}
    </section>
  );
}
