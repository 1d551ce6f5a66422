import { useState } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Input, Label, Modal, TextField } from 'react-aria-components';
import type { CriterionScore, DrillScore } from '../../drill/index.ts';
import { factText, whyTexts, pointsText, type Judged } from './result-words.ts';
import { useResult, useDrillText } from './use-result.ts';

export interface ScoreTableProps {
  readonly judged: Judged;
  readonly score: DrillScore;
  /** Shows a second of the night; without it evidence is text. */
  readonly onSecond?: (timeS: number) => void;
}

/** Each criterion with its points and the seconds it rests on; the instructor may judge otherwise and says why. */
export function ScoreTable({ judged, score, onSecond }: ScoreTableProps) {
  const words = useDrillText();
  const { t, name } = words;
  return (
    <section data-testid="criteria">
      <h2>{t('result.criteria')}</h2>
      <table className="station-table score-table">
        <thead><tr><th scope="col">{t('result.item')}</th><th scope="col">{t('result.got')}</th><th scope="col" className={onSecond ? '' : 'wide-only'}>{t(judged.plan.mode === 'crew' ? 'paper.crewEvidence' : 'paper.evidence')}</th><th scope="col"><span className="visually-hidden">{t('result.override')}</span></th></tr></thead>
        <tbody>
          {score.criteria.map((criterion) => (
            <tr key={criterion.id}>
              <th scope="row">{name(criterion.names)}{criterion.reason === null ? null : <small className="overridden">{t('result.overridden', { reason: criterion.reason })}</small>}{onSecond ? null : <small className="narrow-only muted"><Evidence criterion={criterion} judged={judged} /></small>}</th>
              <td className={criterion.points >= criterion.weight ? 'full' : criterion.points > 0 ? 'part' : 'none'} data-testid={`points-${criterion.id}`}>{pointsText(criterion.points)} / {criterion.weight}</td>
              <td className={onSecond ? 'muted' : 'wide-only muted'}><Evidence criterion={criterion} judged={judged} {...(onSecond ? { onSecond } : {})} /></td>
              <td><OverrideButton criterion={criterion} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What a point rests on; a second that was is a way to it. */
function Evidence({ criterion, judged, onSecond }: { readonly criterion: CriterionScore } & Omit<ScoreTableProps, 'score'>) {
  const words = useDrillText();
  const limits = whyTexts(criterion, judged, words);
  if (!onSecond) return [...criterion.evidence.map((fact) => factText(fact, judged, words)), ...limits].join(' · ');
  return (
    <span className="evidence">
      {criterion.evidence.map((fact, i) => {
        const text = factText(fact, judged, words);
        return fact.timeS < Infinity && fact.kind !== 'measure' ? <Button key={i} className="evidence-link" onPress={() => onSecond(fact.timeS)} data-testid={`evidence-${criterion.id}`}>{text}</Button> : <span key={i}>{text}</span>;
      })}
      {limits.map((limit) => <span key={limit}>{limit}</span>)}
    </span>
  );
}

function OverrideButton({ criterion }: { readonly criterion: CriterionScore }) {
  const result = useResult();
  const { t, name } = useDrillText();
  const [points, setPoints] = useState('');
  const [reason, setReason] = useState('');
  const value = Number(points);
  const isGood = points.trim() !== '' && value >= 0 && value <= criterion.weight && reason.trim() !== '';
  return (
    <DialogTrigger>
      <Button className="station-small" aria-label={`${t('result.override')}: ${name(criterion.names)}`} data-testid={`override-${criterion.id}`}>{t('result.override')}</Button>
      <Modal className="station-modal" isDismissable>
        <Dialog className="station-dialog">
          {({ close }) => (
            <>
              <Heading slot="title">{t('result.overrideTitle', { name: name(criterion.names) })}</Heading>
              <TextField className="station-field" value={points} onChange={setPoints}><Label>{t('result.overridePoints', { weight: criterion.weight })}</Label><Input inputMode="decimal" data-testid="override-points" /></TextField>
              <TextField className="station-field" value={reason} onChange={setReason} maxLength={200}><Label>{t('result.overrideReason')}</Label><Input data-testid="override-reason" /></TextField>
              <div className="station-row">
                <Button className="station-quiet" onPress={close}>{t('result.cancel')}</Button>
                <Button className="station-big" isDisabled={!isGood} data-testid="override-save" onPress={() => { result.override({ criterion: criterion.id, points: value, reason: reason.trim() }); close(); }}>{t('result.save')}</Button>
              </div>
            </>
          )}
        </Dialog>
      </Modal>
    </DialogTrigger>
  );
}
