import { Button } from 'react-aria-components';
import { namesIn, scenarioName } from '../../state/index.ts';
import { KeptDrills } from '../drill-result/kept-drills.tsx';
import { LrsDialog } from '../drill-result/lrs-dialog.tsx';
import { useStation, useStationState, useStationText } from './use-station.ts';
import { VerifyPanel } from './verify-panel.tsx';

/** Which drill; one that was cut off; a recording to verify. */
export function HomeStage() {
  const station = useStation();
  const { message, kept } = useStationState();
  const { t, name, language } = useStationText();
  const { files, paceFactor } = station.ports;
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="station-lead">{t('lead')}</p>
      {paceFactor === 1 ? null : <p className="station-note">{t('rehearsal', { pace: paceFactor })}</p>}
      {message === null ? null : <p className="station-alert" role="alert">{t('failed')} {message}</p>}
      <KeptDrills kept={kept} isChanged={(drill) => station.isChanged(drill)} hrefOf={({ seed }) => (seed === station.ports.seed ? null : `?page=station&seed=${seed}&lang=${language}`)} onGoOn={(drill) => station.goOn(drill)} onForget={(id) => void station.discard(id)} />
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
                <small className="muted">{minutesOf(file.text, (minutes) => t('prepare.minutes', { minutes }))}</small>
              </Button>
            </li>
          );
        })}
      </ul>
      <VerifyPanel />
      <div className="station-row"><LrsDialog /></div>
    </>
  );
}

/** How long its drill lasts at most: the second `durationS` of a file, that of the drill; the first is the night's. */
function minutesOf(text: string, said: (minutes: number) => string): string {
  const found = /"drill":[^]*?"durationS":\s*(\d+)/.exec(text);
  return found ? said(Math.round(Number(found[1]) / 60)) : '';
}

/** The sentence that a file says about itself. */
function ideaOf(text: string, name: (names: { readonly zh: string; readonly en: string }) => string): string {
  const found = /"idea":\s*\{\s*"zh":\s*"([^"]+)",\s*"en":\s*"([^"]+)"/.exec(text);
  return found ? name({ zh: found[1]!, en: found[2]! }) : '';
}
