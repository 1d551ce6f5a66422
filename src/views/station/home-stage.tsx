import { Button } from 'react-aria-components';
import { namesIn, scenarioName } from '../../state/index.ts';
import { elapsed } from '../format.ts';
import { useStation, useStationState, useStationText } from './use-station.ts';
import { VerifyPanel } from './verify-panel.tsx';

/** Which drill; one that was cut off; a recording to verify. */
export function HomeStage() {
  const station = useStation();
  const { message } = useStationState();
  const { t, name } = useStationText();
  const { files, paceFactor } = station.ports;
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="station-lead">{t('lead')}</p>
      {paceFactor === 1 ? null : <p className="station-note">{t('rehearsal', { pace: paceFactor })}</p>}
      {message === null ? null : <p className="station-alert" role="alert">{t('failed')} {message}</p>}
      <KeptDrill />
      <h2>{t('choose')}</h2>
      {files.length === 0 ? <p>{t('none')}</p> : null}
      <ul className="station-cards">
        {files.map((file) => {
          const names = namesIn(file);
          return (
            <li key={file.fileName}>
              <Button className="station-card" onPress={() => station.prepare(file)} data-testid={`choose-${scenarioName(file.fileName)}`}>
                <strong>{names ? name(names) : scenarioName(file.fileName)}</strong>
                <span>{ideaOf(file.text, name)}</span>
              </Button>
            </li>
          );
        })}
      </ul>
      <VerifyPanel />
    </>
  );
}

/** The sentence that a file says about itself. */
function ideaOf(text: string, name: (names: { readonly zh: string; readonly en: string }) => string): string {
  const found = /"idea":\s*\{\s*"zh":\s*"([^"]+)",\s*"en":\s*"([^"]+)"/.exec(text);
  return found ? name({ zh: found[1]!, en: found[2]! }) : '';
}

function KeptDrill() {
  const station = useStation();
  const { kept } = useStationState();
  const { t } = useStationText();
  if (kept === null) return null;
  const isResult = kept.stage === 'result';
  return (
    <section className="station-kept" data-testid="kept">
      <h2>{t('kept.title')}</h2>
      <p>{isResult ? t('kept.result') : t('kept.said', { time: elapsed(kept.clockS) })}</p>
      <div className="station-row">
        <Button className="station-big" onPress={() => station.goOn()} data-testid="go-on">{isResult ? t('kept.show') : t('kept.goOn')}</Button>
        <Button className="station-quiet" onPress={() => station.forget()} data-testid="forget">{t('kept.forget')}</Button>
      </div>
    </section>
  );
}
