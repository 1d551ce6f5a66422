import type { CriterionScore } from '../../drill/index.ts';
import type { Finished } from '../../state/drill/index.ts';
import { measureById } from '../../report/measures/measures.ts';
import { namesIn } from '../../state/index.ts';
import { elapsed } from '../format.ts';
import { fixItems } from './fix-items.ts';
import { courseLines, factText, gradeText, judgedOf, limitTexts, measureText, pointsText, SHOWN_MEASURES, zeroText } from './result-words.ts';
import { useDrillText, useResult, useResultState, type DrillText } from './use-result.ts';

/** Lines that stay free for people who joined, and for what is found later. */
const FREE_SIGN_LINES = 3;
const FREE_FIX_LINES = 2;
/** A longer course is set in two columns of smaller print, so that record and sign-in stay one sheet. Assumed: what one A4 holds beside the tables; 8 .. 12. */
const WIDE_LINES = 9;

/** What is printed, and nothing else: record and sign-in, evaluation, rectification list; three A4 pages at most. */
export function Paper() {
  const result = useResult();
  const { finished } = useResultState();
  const words = useDrillText();
  const score = result.score();
  const record = result.record();
  if (finished === null || score === null || record === null) return null;
  return (
    <div className={finished.plan.mode === 'crew' || courseLines(finished, words).length > WIDE_LINES ? 'paper paper-dense' : 'paper'} data-testid="paper" aria-hidden="true">
      <RecordSheet />
      <EvaluationSheet />
      <FixSheet code={record.hash} />
    </div>
  );
}

/** Sheets are filed apart: each says which drill, when, where and with what result. */
function SheetHead({ title }: { readonly title: string }) {
  const result = useResult();
  const { file, place, startedAt } = useResultState();
  const words = useDrillText();
  const { t, name } = words;
  const score = result.score();
  const names = file === null ? null : namesIn(file);
  return (
    <>
      <h1>{names ? `${name(names)} · ` : ''}{title}</h1>
      <dl className="sheet-head">
        <div><dt>{t('paper.date')}</dt><dd>{startedAt}</dd></div>
        <div><dt>{t('paper.place')}</dt><dd className={place.trim() === '' ? 'sheet-blank' : ''}>{place}</dd></div>
        {score === null ? null : <div><dt>{t('paper.score')}</dt><dd>{t('result.points', { points: pointsText(score.points) })} · {gradeText(score, words)}</dd></div>}
        <div><dt>{t('paper.seed')}</dt><dd>{result.ports.seed}</dd></div>
      </dl>
    </>
  );
}

/** Lines to sign on by hand, each with its day. */
function SignLines({ signers }: { readonly signers: readonly string[] }) {
  const { t } = useDrillText();
  return <p className="sheet-foot">{signers.map((signer) => <span key={signer}>{signer} <span className="sheet-blank" /> {t('paper.signedOn')} <span className="sheet-blank sheet-blank-short" /></span>)}</p>;
}

function RecordSheet() {
  const { finished, people } = useResultState();
  const words = useDrillText();
  const { t, name } = words;
  if (finished === null) return null;
  const { plan, drill, outcome } = finished;
  return (
    <section className="sheet">
      <SheetHead title={t('paper.record')} />
      <table>
        <thead><tr><th>{t(plan.mode === 'crew' ? 'paper.crewMarks' : 'paper.marks')}</th><th>{t('paper.limit')}</th><th>{t('paper.found')}</th></tr></thead>
        <tbody>{plan.marks.map((mark) => <tr key={mark.id}><td>{name(mark.names)}</td><td>{elapsed(mark.atMostS)}</td><td>{drill.markedS[mark.id] === undefined ? t('dial.missed') : elapsed(drill.markedS[mark.id]! - drill.zeroS)}</td></tr>)}</tbody>
      </table>
      <h2>{t('paper.timeline')}</h2>
      <table className="sheet-course"><tbody>{courseLines(finished, words).map((line) => <tr key={`${line.sinceS}.${line.what}`}><td className="sheet-time">{elapsed(line.sinceS)}</td><td>{line.what}</td></tr>)}</tbody></table>
      <h2>{t(plan.mode === 'crew' ? 'paper.crewResult' : 'paper.result', { zero: zeroText(drill) })}</h2>
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
      <SheetHead title={t('paper.evaluate')} />
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
      <SignLines signers={[t('paper.leader'), t('paper.checked')]} />
    </section>
  );
}

/** Seconds that a printed point names; the file has them all. Assumed: two lines of a table; 3 .. 6. */
const PRINTED_FACTS = 4;

function evidenceText(criterion: CriterionScore, finished: Finished, words: DrillText): string {
  const { evidence } = criterion;
  const judged = judgedOf(finished);
  const texts = evidence.slice(0, PRINTED_FACTS).map((fact) => factText(fact, judged, words));
  return [...texts, ...(evidence.length > PRINTED_FACTS ? ['…'] : []), ...limitTexts(criterion, judged, words)].join(' · ');
}

function FixSheet({ code }: { readonly code: string }) {
  const result = useResult();
  const { finished, fixes: chosen } = useResultState();
  const words = useDrillText();
  const { t } = words;
  const score = result.score();
  if (finished === null || score === null) return null;
  const all = fixItems(score, finished.outcome, words);
  const ticked = all.filter(({ id }) => chosen[id] !== undefined);
  const items = ticked.length === 0 ? all : ticked;
  return (
    <section className="sheet">
      <SheetHead title={t('paper.fix')} />
      <table>
        <thead><tr><th>{t('paper.number')}</th><th>{t('paper.problem')}</th><th>{t('paper.measure')}</th><th>{t('paper.who')}</th><th>{t('paper.when')}</th><th>{t('paper.done')}</th></tr></thead>
        <tbody>
          {items.map((item, i) => <tr key={item.id}><td>{i + 1}</td><td>{item.problem}</td><td>{item.what}</td><td>{chosen[item.id]?.who ?? item.party}</td><td className="sheet-date">{chosen[item.id]?.when ?? ''}</td><td className="sheet-date" /></tr>)}
          {Array.from({ length: FREE_FIX_LINES }, (_, i) => <tr key={`free.${i}`}><td>{items.length + i + 1}</td><td /><td /><td /><td /><td /></tr>)}
        </tbody>
      </table>
      <SignLines signers={[t('paper.leader'), t('paper.agreed')]} />
      <p className="sheet-small">{t('paper.code', { code })} · {t('paper.from')}</p>
    </section>
  );
}
