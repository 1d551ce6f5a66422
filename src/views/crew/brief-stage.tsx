import { Checkbox, Input, Label, TextField } from 'react-aria-components';
import type { KnownBrief } from '../../drill/index.ts';
import { Confirm } from '../drill-result/confirm.tsx';
import { KeptDrills } from '../drill-result/kept-drills.tsx';
import { LrsDialog } from '../drill-result/lrs-dialog.tsx';
import { fill, useCrew, useCrewState, useCrewText } from './use-crew.ts';

/** What it is about, who plays what; a start that asks once more. */
export function BriefStage({ brief }: { readonly brief: KnownBrief }) {
  const crew = useCrew();
  const { taken, people, place, kept } = useCrewState();
  const { w, name, language } = useCrewText();
  const { paceFactor } = crew.ports;
  const units = (ids: readonly string[]) => ids.map((id) => brief.units.find((unit) => unit.id === id)).flatMap((unit) => (unit ? [name(unit.names)] : [])).join(name({ zh: '、', en: ', ' }));
  return (
    <>
      <p className="crew-kicker">{w.brief.kicker}</p>
      <h1>{name(brief.names)}</h1>
      <p className="station-lead">{w.brief.lead}</p>
      {paceFactor === 1 ? null : <p className="station-note">{fill(w.rehearsal, { pace: paceFactor })}</p>}
      <KeptDrills kept={kept} isChanged={(drill) => crew.isChanged(drill)} hrefOf={(drill) => (crew.isOfThisPage(drill) ? null : `?page=crew&scenario=${drill.scenario}&seed=${drill.seed}&lang=${language}`)} onGoOn={(drill) => crew.goOn(drill)} onForget={(id) => void crew.discard(id)} />
      <div className="crew-columns">
        <section>
          <h2>{w.brief.aims}</h2>
          <ol className="station-aims">{brief.aims.map((aim, i) => <li key={aim.en}><span className="station-aim-number" aria-hidden="true">{i + 1}</span>{name(aim)}</li>)}</ol>
        </section>
        <section>
          <h2>{w.brief.how}</h2>
          <p>{w.brief.howText}</p>
          <p>{w.brief.paceText}</p>
        </section>
      </div>
      <section>
        <h2>{w.brief.roles}</h2>
        <p className="muted">{w.brief.rolesText}</p>
        <ul className="crew-roles">
          {brief.roles.map((role) => (
            <li key={role.id} className="crew-role">
              <Checkbox className="fix" isSelected={taken.includes(role.id)} onChange={(isOn) => crew.take(role.id, isOn)} data-testid={`take-${role.id}`}>
                <span className="answer-tick" aria-hidden="true" /> <span><strong>{name(role.names)}</strong><br />{name(role.duty)}</span>
              </Checkbox>
              <p className="small-print">{fill(w.brief.units, { units: units(role.units) })}</p>
              <TextField className="station-field" value={people[role.id] ?? ''} onChange={(value) => crew.name(role.id, value)} maxLength={60} isDisabled={!taken.includes(role.id)}>
                <Label className="visually-hidden">{name(role.names)}: {w.brief.name}</Label>
                <Input placeholder={w.brief.name} data-testid={`name-${role.id}`} />
              </TextField>
            </li>
          ))}
        </ul>
        <TextField className="station-field" value={place} onChange={(value) => crew.setPlace(value)} maxLength={100}>
          <Label>{w.brief.place}</Label>
          <Input placeholder={w.brief.placeHint} data-testid="place" />
        </TextField>
      </section>
      {taken.length === 0 ? <p className="station-alert" role="status">{w.brief.none}</p> : (
        <div className="station-row crew-start">
          <Confirm text={w.brief.start} className="station-big" testId="start" title={w.brief.sure} said={w.brief.sureText} yes={w.brief.yes} no={w.brief.no} onYes={() => crew.start()} />
        </div>
      )}
      <div className="station-row"><LrsDialog /></div>
    </>
  );
}
