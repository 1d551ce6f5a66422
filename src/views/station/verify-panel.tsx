import { useState } from 'react';
import { Button, DropZone, FileTrigger } from 'react-aria-components';
import { checkRecord, MAX_RECORD_BYTES, type RecordCheck } from '../../drill/index.ts';
import { useStationText } from './use-station.ts';

/** Is a recording as it was saved? */
export function VerifyPanel() {
  const { t } = useStationText();
  const [check, setCheck] = useState<RecordCheck | null>(null);
  const read = async (file: Blob): Promise<void> => setCheck(checkRecord(file.size > MAX_RECORD_BYTES ? ' '.repeat(MAX_RECORD_BYTES + 1) : await file.text()));
  return (
    <section className="station-verify" data-testid="verify">
      <h2>{t('verify.title')}</h2>
      <DropZone
        className="station-drop"
        aria-label={t('verify.title')}
        onDrop={(event) => {
          const item = event.items.find((each) => each.kind === 'file');
          if (item?.kind === 'file') void item.getFile().then(read);
        }}
      >
        <p>{t('verify.text')}</p>
        <FileTrigger acceptedFileTypes={['.json']} onSelect={(list) => list?.[0] && void read(list[0])}>
          <Button className="station-quiet">{t('verify.pick')}</Button>
        </FileTrigger>
      </DropZone>
      <div role="status" data-testid="verified">{check === null ? null : <Verdict check={check} />}</div>
    </section>
  );
}

function Verdict({ check }: { readonly check: RecordCheck }) {
  const { t } = useStationText();
  if (!check.isSound) return <p className="station-alert">{t(`verify.${check.fault}`, { detail: check.detail })}</p>;
  const { scenarioId, startedAt, result, hash } = check.record;
  return (
    <p className="station-good">
      {t('verify.sound')} {t('verify.soundText', { scenario: scenarioId, date: startedAt, points: result.points })} <code>{hash}</code>
    </p>
  );
}
