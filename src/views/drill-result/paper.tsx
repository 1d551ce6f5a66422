import { useStore } from 'zustand';
import type { CriterionScore } from '../../drill/index.ts';
import type { Finished } from '../../state/drill/index.ts';
import { measureById } from '../../report/measures/measures.ts';
import { namesIn } from '../../state/index.ts';
import { elapsed } from '../format.ts';
import { fixItems } from './fix-items.ts';
import { fixes } from './fix-list.ts';
import { courseLines, factText, gradeText, measureText, pointsText, SHOWN_MEASURES } from './result-words.ts';
import { useDrillText, useResult, useResultState, type DrillText } from './use-result.ts';

/** Lines that stay free for people who joined, and for what is found later. */
const FREE_SIGN_LINES = 3;
const FREE_FIX_LINES = 2;

/** What is printed, and nothing else: record and sign-in, evaluation, rectification list; three A4 pages at most. */
export function Paper() {
  const result = useResult();
  const { finished } = useResultState();
  const score = result.score();
  const record = result.record();
  if (finished === null || score === null || record === null) return null;
  return (
    <div className={finished.plan.mode === 'crew' ? 'paper paper-dense' : 'paper'} data-testid="paper" aria-hidden="true">
      <RecordSheet />
      <EvaluationSheet />
      <FixSheet code={record.hash} />
    </div>
  );
}

function RecordSheet() {
  const result = useResult();
  const { finished, file, people, place, startedAt } = useResultState();
  const words = useDrillText();
  const { t, name } = words;
  if (finished === null || file === null) return null;
  const { plan, drill, outcome } = finished;
  const names = namesIn(file);
  return (
    <section className="sheet">
      <h1>{names ? name(names) : ''} · {t('paper.record')}</h1>
      <dl className="sheet-head">
        <div><dt>{t('paper.date')}</dt><dd>{startedAt}</dd></div>
        <div><dt>{t('paper.place')}</dt><dd>{place}</dd></div>
        <div><dt>{t('paper.seed')}</dt><dd>{result.ports.seed}</dd></div>
      </dl>
      <table>
        <thead><tr><th>{t(plan.mode === 'crew' ? 'paper.crewMarks' : 'paper.marks')}</th><th>{t('paper.limit')}</th><th>{t('paper.found')}</th></tr></thead>
        <tbody>{plan.marks.map((mark) => <tr key={mark.id}><td>{name(mark.names)}</td><td>{elapsed(mark.atMostS)}</td><td>{drill.markedS[mark.id] === undefined ? t('dial.missed') : elapsed(drill.markedS[mark.id]! - drill.zeroS)}</td></tr>)}</tbody>
      </table>
      <h2>{t('paper.timeline')}</h2>
      <table className="sheet-course"><tbody>{courseLines(finished, words).map((line) => <tr key={`${line.sinceS}.${line.what}`}><td className="sheet-time">{elapsed(line.sinceS)}</td><td>{line.what}</td></tr>)}</tbody></table>
      <h2>{t('paper.result')}</h2>
      <table>
        <thead><tr><th /><th>{t('paper.asFound')}</th><th>{t('paper.rectified')}</th></tr></thead>
        <tbody>{SHOWN_MEASURES.map((id) => <tr key={id}><td>{name(measureById(id)!.names)}</td><td>{measureText(id, outcome.asFoundValues[id], words)}</td><td>{measureText(id, outcome.rectifiedValues[id], words)}</td></tr>)}</tbody>
      </table>
      <h2>{t('paper.sign')}</h2>
      <table className="sheet-sign">
        <thead><tr><th>{t('paper.role')}</th><th>{t('paper.duty')}</th><th>{t('paper.name')}</th><th>{t('paper.signature')}</th></tr></thead>
        <tbody>
          {plan.roles.map((role) => <tr key={role.id}><td>{name(role.names)}</td><td>{name(role.duty)}</td><td>{people[role.id] ?? ''}</td><td /></tr>)}
          {Array.from({ length: FREE_SIGN_LINES }, (_, i) => <tr key={i}><td /><td /><td /><td /></tr>)}
        </tbody>
      </table>
    </section>
  );
}

function EvaluationSheet() {
  const result = useResult();
  const { finished } = useResultState();
  const words = useDrillText();
  const { t, name } = words;
  const score = result.score();
  if (finished === null || score === null) return null;
  const { drill } = finished;
  return (
    <section className="sheet">
      <h1>{t('paper.evaluate')}: {pointsText(score.points)} · {gradeText(score, words)}</h1>
      <table>
        <thead><tr><th>{t('paper.item')}</th><th>{t('paper.full')}</th><th>{t('paper.points')}</th><th>{t('paper.evidence')}</th></tr></thead>
        <tbody>
          {score.criteria.map((criterion) => <tr key={criterion.id}><td>{name(criterion.names)}</td><td>{criterion.weight}</td><td>{pointsText(criterion.points)}</td><td>{criterion.reason === null ? evidenceText(criterion, finished, words) : t('result.overridden', { reason: criterion.reason })}</td></tr>)}
          {score.errors.map((error) => <tr key={error.id}><td>! {name(error.names)}</td><td /><td>{error.deduct > 0 ? `−${error.deduct}` : 0}</td><td>{elapsed(error.atS - drill.zeroS)}</td></tr>)}
          <tr className="sheet-total"><td>{t('paper.total')}</td><td>100</td><td>{pointsText(score.points)}</td><td>{gradeText(score, words)}</td></tr>
        </tbody>
      </table>
      <h2>{t('paper.behaviours')}</h2>
      <p>{score.behaviours.map(({ id, colour }) => `${t(`behaviour.${id}`)}: ${t(`colour.${colour}`)}`).join(' · ')}</p>
      <h2>{t('paper.opinion')}</h2>
      <div className="sheet-lines" />
      <p className="sheet-foot"><span>{t('paper.leader')}: ____________</span><span>{t('paper.checked')}: ____________</span></p>
    </section>
  );
}

/** Seconds that a printed point names; the file has them all. Assumed: two lines of a table; 3 .. 6. */
const PRINTED_FACTS = 4;

function evidenceText({ evidence }: CriterionScore, { plan, drill }: Finished, words: DrillText): string {
  const texts = evidence.slice(0, PRINTED_FACTS).map((fact) => factText(fact, { plan, drill }, words));
  return [...texts, ...(evidence.length > PRINTED_FACTS ? ['…'] : [])].join(' · ');
}

function FixSheet({ code }: { readonly code: string }) {
  const result = useResult();
  const { finished } = useResultState();
  const words = useDrillText();
  const { t } = words;
  const { chosen } = useStore(fixes);
  const score = result.score();
  if (finished === null || score === null) return null;
  const all = fixItems(score, finished.outcome, words);
  const ticked = all.filter(({ id }) => chosen[id] !== undefined);
  const items = ticked.length === 0 ? all : ticked;
  return (
    <section className="sheet">
      <h1>{t('paper.fix')}</h1>
      <table>
        <thead><tr><th>{t('paper.number')}</th><th>{t('paper.problem')}</th><th>{t('paper.measure')}</th><th>{t('paper.who')}</th><th>{t('paper.when')}</th><th>{t('paper.done')}</th></tr></thead>
        <tbody>
          {items.map((item, i) => <tr key={item.id}><td>{i + 1}</td><td>{item.problem}</td><td>{item.what}</td><td>{chosen[item.id]?.who ?? item.party}</td><td className="sheet-date">{chosen[item.id]?.when ?? ''}</td><td className="sheet-date" /></tr>)}
          {Array.from({ length: FREE_FIX_LINES }, (_, i) => <tr key={`free.${i}`}><td>{items.length + i + 1}</td><td /><td /><td /><td /><td /></tr>)}
        </tbody>
      </table>
      <p className="sheet-small">{t('paper.code', { code })} · {t('paper.from')}</p>
    </section>
  );
}
