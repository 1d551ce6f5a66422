import { useMemo } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import { namesIn } from '../../state/index.ts';
import { loadScenario } from '../../scenario/load.ts';
import type { DrillPlan } from '../../scenario/drill-plan.ts';
import { clock } from '../format.ts';
import { Confirm } from '../drill-result/confirm.tsx';
import { situationOf, type SituationFacts } from '../situation.ts';
import { useStation, useStationState, useStationText } from './use-station.ts';

/** Who does what, where, what for; then a start that asks once more. */
export function PrepareStage() {
  const station = useStation();
  const { file, people, place } = useStationState();
  const { t, name } = useStationText();
  // The whole file is looked at here, before anybody has signed in to a drill that cannot run.
  const plan = useMemo(() => (file === null ? null : loadPlan(file.text, file.fileName)), [file]);
  if (file === null || plan === null) return null;
  if (plan.fault !== null) return <p className="station-alert" role="alert">{t('failed')} <span className="station-lines">{plan.fault}</span></p>;
  const names = namesIn(file);
  return (
    <>
      <h1>{names ? name(names) : file.fileName}</h1>
      <Situation {...situationOf(plan.base)} cabinet={plan.drill.cabinet} durationS={plan.drill.durationS} />
      <section>
        <h2>{t('prepare.aims')}</h2>
        <ol className="station-aims">{plan.drill.aims.map((aim, i) => <li key={aim.en}><span className="station-aim-number" aria-hidden="true">{[1, 3, 5][i] ?? ''}</span>{name(aim)}</li>)}</ol>
      </section>
      <section>
        <h2>{t('prepare.title')}</h2>
        <p className="muted">{t('prepare.names')}</p>
        <div className="station-fields">
          <TextField className="station-field" value={place} onChange={(value) => station.setPlace(value)} maxLength={100}>
            <Label>{t('prepare.place')}</Label>
            <Input placeholder={t('prepare.placeHint')} data-testid="place" />
          </TextField>
          {plan.drill.roles.map((role) => (
            <TextField key={role.id} className="station-field" value={people[role.id] ?? ''} onChange={(value) => station.name(role.id, value)} maxLength={60}>
              <Label>{name(role.names)} <span className="muted">{name(role.duty)}</span></Label>
              <Input data-testid={`name-${role.id}`} />
            </TextField>
          ))}
        </div>
      </section>
      <div className="station-row">
        <Button className="station-quiet" onPress={() => station.home()}>{t('prepare.other')}</Button>
        <Confirm text={t('prepare.start')} className="station-big" testId="start" title={t('prepare.sure')} said={t('prepare.sureText', { minutes: minutesOf(plan.drill.durationS) })} yes={t('prepare.yes')} no={t('prepare.no')} onYes={() => station.start()} />
      </div>
    </>
  );
}

interface SituationProps extends SituationFacts {
  readonly cabinet: DrillPlan['cabinet'];
  readonly durationS: number;
}

/** What the people would know of their own tower, in three lines; and that no real call is made. */
function Situation({ startClockS, storeyCount, flatsPerStorey, peopleCount, laneM, cabinet, durationS }: SituationProps) {
  const { t, name, language } = useStationText();
  return (
    <section data-testid="situation">
      <h2>{t('prepare.situation')} · {t('prepare.minutes', { minutes: minutesOf(durationS) })}</h2>
      <ul className="plain">
        <li>{t('prepare.tower', { time: clock(startClockS, 0).slice(0, 5), storeys: storeyCount, flats: flatsPerStorey, people: peopleCount })}{laneM === null ? '' : (language === 'zh-CN' ? '' : ' ') + t('prepare.lane', { metres: Math.round(laneM) })}</li>
        {cabinet === null ? null : <li>{t('prepare.cabinet', { cabinet: name(cabinet) })}</li>}
        <li><strong>{t('prepare.no119')}</strong></li>
      </ul>
    </section>
  );
}

function minutesOf(durationS: number): number {
  return Math.round(durationS / 60);
}

function loadPlan(text: string, fileName: string) {
  try {
    const { drill, base } = loadScenario(text, fileName);
    return drill === null ? null : { drill, base, fault: null };
  } catch (error) {
    return { drill: null, base: null, fault: (error as Error).message };
  }
}
