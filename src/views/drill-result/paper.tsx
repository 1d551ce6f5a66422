import type { CriterionScore, DrillScore } from '../../drill/index.ts';
import { fullPointsOf, type Finished } from '../../state/drill/index.ts';
import { measureById } from '../../report/measures/measures.ts';
import { namesIn } from '../../state/index.ts';
import { clock, elapsed } from '../format.ts';
import { situationOf } from '../situation.ts';
import { fixItems } from './fix-items.ts';
import { courseLines } from './course-lines.ts';
import { PaperHomes } from './paper-homes.tsx';
import { factText, gradeText, judgedOf, measureOfDrill, pointsText, SHOWN_MEASURES, shortfallTexts, whyTexts } from './result-words.ts';
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
    <div className="paper paper-dense" data-testid="paper" aria-hidden="true">
      <RecordSheet code={record.hash} />
      <EvaluationSheet code={record.hash} />
      <FixSheet code={record.hash} />
    </div>
  );
}

interface SheetProps {
  /** That tells an edited recording. */
  readonly code: string;
}

const SHEET_COUNT = 3;

function SheetFoot({ page, code }: SheetProps & { readonly page: number }) {
  const { t } = useDrillText();
  return <p className="sheet-small">{t('paper.page', { page, count: SHEET_COUNT, code })} · {t('paper.from')}</p>;
}

/** Known, or a line to write it on. */
function HeadField({ label, text, isLong = false }: { readonly label: string; readonly text: string; readonly isLong?: boolean }) {
  return <div><dt>{label}</dt><dd className={text.trim() === '' ? `sheet-blank ${isLong ? '' : 'sheet-blank-short'}` : ''}>{text}</dd></div>;
}

/** Sheets are filed apart: each says which drill, when, where and with what result. The first one bears the title that a station files. */
function SheetHead({ title, isFirst = false }: { readonly title: string; readonly isFirst?: boolean }) {
  const result = useResult();
  const { file, place, startedAt, endedAt, people, finished } = useResultState();
  const words = useDrillText();
  const { t, name } = words;
  const score = result.score();
  const names = file === null ? null : namesIn(file);
  const isFiled = isFirst && finished?.plan.mode === 'station';
  // Where a post has no name yet somebody will sign by hand: nobody can count them here.
  const posts = finished?.plan.roles ?? [];
  const headCount = posts.every(({ id }) => (people[id] ?? '').trim() !== '') ? posts.length : 0;
  return (
    <>
      {isFiled ? <><h1>{t('paper.title')}</h1><p className="sheet-subtitle">{names ? name(names) : ''}</p></> : <h1>{names ? `${name(names)} · ` : ''}{title}</h1>}
      <dl className="sheet-head">
        {isFirst ? <><HeadField label={t('paper.started')} text={startedAt} /><HeadField label={t('paper.ended')} text={endedAt} /><HeadField label={t('paper.headCount')} text={headCount === 0 ? '' : String(headCount)} /><HeadField label={t('paper.unit')} text="" isLong /></> : <div><dt>{t('paper.date')}</dt><dd>{startedAt}</dd></div>}
        <div><dt>{t('paper.place')}</dt><dd className={place.trim() === '' ? 'sheet-blank' : ''}>{place}</dd></div>
        {score === null ? null : <div><dt>{t('paper.score')}</dt><dd>{t('result.points', { points: pointsText(score.points) })} · {gradeText(score, words)}</dd></div>}
        {isFirst ? <><HeadField label={t('paper.subject')} text={t(finished?.plan.mode === 'crew' ? 'paper.crewSubjectText' : 'paper.subjectText')} /><HeadField label={t('paper.form')} text={t('paper.formText')} /></> : null}
        {isFirst && finished !== null && finished.drill.zeroS < Infinity ? <HeadField label={t('paper.took')} text={elapsed(finished.drill.timeS - finished.drill.zeroS)} /> : null}
        <div><dt>{t('paper.recordNumber')}</dt><dd>{recordNumber(startedAt, result.record()?.hash ?? '')}</dd></div>
      </dl>
    </>
  );
}

/** Of the day, the minute and the content: no two drills share it. `20261123-0757-9f3a` */
function recordNumber(startedAt: string, hash: string): string {
  const [day = '', minute = ''] = startedAt.split(' ').map((part) => part.replace(/\D/g, ''));
  return [day, minute.slice(0, 4), hash.slice(0, 4)].filter((part) => part !== '').join('-');
}

/** What was drilled, on which clock, and what was tried again: without it the times below say little. */
function SceneLines() {
  const result = useResult();
  const { finished, retry } = useResultState();
  const { t, name, language } = useDrillText();
  if (finished === null) return null;
  const { plan, outcome, aids } = finished;
  const { startClockS, storeyCount, flatsPerStorey, peopleCount } = situationOf(outcome.asFound.run.input);
  const used = aids === null ? [] : [
    ...(aids.topPaceFactor <= 1 ? [] : [t('paper.aidPace', { pace: aids.topPaceFactor })]),
    ...(aids.holdCount === 0 ? [] : [t('paper.aidHeld', { count: aids.holdCount, time: elapsed(aids.heldS) })]),
    ...(aids.hurriedS < 1 ? [] : [t('paper.aidHurried', { time: elapsed(aids.hurriedS) })]),
  ];
  const again = plan.phases.find(({ id }) => id === retry?.phase);
  return (
    <>
      <p data-testid="paper-scene">{t('paper.situation', { time: clock(startClockS, 0).slice(0, 5), storeys: storeyCount, flats: flatsPerStorey, people: peopleCount, seed: result.ports.seed })}{used.length === 0 ? '' : ` ${t('paper.aids', { list: used.join(language === 'zh-CN' ? '；' : '; ') })}`}</p>
      {again === undefined || retry?.afterPoints == null ? null : <p>{t('paper.again', { phase: name(again.names), before: pointsText(retry.beforePoints), after: pointsText(retry.afterPoints), full: pointsText(fullPointsOf(plan, again.id)) })}</p>}
    </>
  );
}

/** Lines to sign on by hand, each with its day. */
function SignLines({ signers }: { readonly signers: readonly string[] }) {
  const { t } = useDrillText();
  return <p className="sheet-foot">{signers.map((signer) => <span key={signer}>{signer} <span className="sheet-blank" /> {t('paper.signedOn')} <span className="sheet-blank sheet-blank-short" /></span>)}</p>;
}

/** What came of it, as found and rectified: beside the record of a crew, above what a station has to fix. */
function Outcome({ finished }: { readonly finished: Finished }) {
  const words = useDrillText();
  const { t, name } = words;
  return (
    <>
      <h2>{t(finished.plan.mode === 'crew' ? 'paper.crewResult' : 'paper.result')}</h2>
      <table>
        <thead><tr><th /><th>{t('paper.asFound')}</th><th>{t('paper.rectified')}</th></tr></thead>
        <tbody>{SHOWN_MEASURES.map((id) => <tr key={id}><td>{name(measureById(id)!.names)}</td><td>{measureOfDrill(id, finished.outcome.asFoundValues[id], finished, words)}</td><td>{measureOfDrill(id, finished.outcome.rectifiedValues[id], finished, words)}</td></tr>)}</tbody>
      </table>
    </>
  );
}

function RecordSheet({ code }: SheetProps) {
  const { finished, people } = useResultState();
  const words = useDrillText();
  const { t, name } = words;
  if (finished === null) return null;
  const { plan, drill } = finished;
  const markText = (atS: number | undefined, zeroS: number, atMostS: number): string => (atS === undefined ? t('dial.missed') : `${elapsed(atS - zeroS)} ${t(atS - zeroS <= atMostS ? 'paper.met' : 'paper.notMet')}`);
  return (
    <section className="sheet">
      <SheetHead title={t('paper.record')} isFirst />
      <SceneLines />
      <table>
        <thead><tr><th>{t(plan.mode === 'crew' ? 'paper.crewMarks' : 'paper.marks')}</th><th>{t('paper.limit')}</th><th>{t('paper.found')}</th></tr></thead>
        <tbody>{plan.marks.map((mark, i) => <tr key={mark.id}><td>{plan.mode === 'station' && plan.aims[i] !== undefined ? name(plan.aims[i]) : name(mark.names)}</td><td>{elapsed(mark.atMostS)}</td><td>{markText(drill.markedS[mark.id], drill.zeroS, mark.atMostS)}</td></tr>)}</tbody>
      </table>
      <h2>{t(plan.mode === 'crew' ? 'paper.crewTimeline' : 'paper.timeline')}</h2>
      <table className="sheet-course"><tbody>{courseLines(finished, words).map((line) => <tr key={`${line.sinceS}.${line.what}`}><td className="sheet-time">{elapsed(line.sinceS)}</td><td>{line.what}</td></tr>)}</tbody></table>
      {plan.mode === 'crew' ? <Outcome finished={finished} /> : null}
      <h2>{t('paper.sign')}</h2>
      <table className="sheet-sign">
        <thead><tr><th>{t('paper.role')}</th><th>{t('paper.duty')}</th><th>{t('paper.name')}</th><th>{t('paper.signature')}</th></tr></thead>
        <tbody>
          {plan.roles.map((role) => <tr key={role.id}><td>{name(role.names)}</td><td>{name(role.duty)}</td><td>{people[role.id] ?? ''}</td><td /></tr>)}
          {Array.from({ length: FREE_SIGN_LINES }, (_, i) => <tr key={i}><td /><td /><td /><td /></tr>)}
        </tbody>
      </table>
      {plan.mode === 'station' ? <><p>{t('paper.see')}</p><SignLines signers={[t('paper.recorder'), t('paper.leader')]} /></> : null}
      <SheetFoot page={1} code={code} />
    </section>
  );
}

/** Assumed: what one line each leaves room for below the table; 4 .. 8. */
const SHORTCOMING_COUNT = 6;

/** In words: typical errors, then the dearest points that are missing; lines to write on where there are none. */
function Shortcomings({ score, finished }: { readonly score: DrillScore; readonly finished: Finished }) {
  const words = useDrillText();
  const { t, name } = words;
  const missed = score.improvements.flatMap(({ id }) => score.criteria.filter((criterion) => criterion.id === id && criterion.reason === null));
  const lines = [
    ...score.errors.map(({ names }) => t('paper.fault', { what: name(names) })),
    ...missed.map((criterion) => t('paper.lesson', { name: name(criterion.names), what: shortfallTexts(criterion, judgedOf(finished), words).join(words.language === 'zh-CN' ? '；' : '; ') })),
  ];
  return (
    <>
      <h2>{t('paper.shortcomings')}</h2>
      {lines.length === 0 ? <div className="sheet-lines sheet-lines-few" /> : <ol className="sheet-list">{lines.slice(0, SHORTCOMING_COUNT).map((line) => <li key={line}>{line}</li>)}</ol>}
    </>
  );
}

function EvaluationSheet({ code }: SheetProps) {
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
        <thead><tr><th>{t('paper.item')}</th><th>{t('paper.full')}</th><th>{t('paper.points')}</th><th>{t(finished.plan.mode === 'crew' ? 'paper.crewEvidence' : 'paper.evidence')}</th></tr></thead>
        <tbody>
          {score.criteria.map((criterion) => <tr key={criterion.id}><td>{name(criterion.names)}</td><td>{criterion.weight}</td><td>{pointsText(criterion.points)}</td><td>{criterion.reason === null ? evidenceText(criterion, finished, words) : t('result.overridden', { reason: criterion.reason })}</td></tr>)}
          {score.errors.map((error) => <tr key={error.id}><td>{t('paper.fault', { what: name(error.names) })}</td><td /><td>{error.deduct > 0 ? `−${error.deduct}` : 0}</td><td>{elapsed(error.atS - drill.zeroS)}</td></tr>)}
          <tr className="sheet-total"><td>{t('paper.total')}</td><td>100</td><td>{pointsText(score.points)}</td><td>{gradeText(score, words)}</td></tr>
        </tbody>
      </table>
      <h2>{t('paper.behaviours')}</h2>
      <p>{score.behaviours.map(({ id, colour }) => `${t(`behaviour.${id}`)} ${t(`colour.${colour}`)}`).join(' · ')}</p>
      {finished.plan.mode === 'station' ? <PaperHomes finished={finished} /> : null}
      <Shortcomings score={score} finished={finished} />
      <h2>{t('paper.opinion')}</h2>
      <div className="sheet-lines" />
      <SignLines signers={[t('paper.leader'), t('paper.checked')]} />
      <SheetFoot page={2} code={code} />
    </section>
  );
}

/** Seconds that a printed point names; the file has them all. Assumed: two lines of a table; 3 .. 6. */
const PRINTED_FACTS = 4;

function evidenceText(criterion: CriterionScore, finished: Finished, words: DrillText): string {
  const { evidence } = criterion;
  const judged = judgedOf(finished);
  // What is missing says more than what was done.
  const told = [...evidence].sort((a, b) => Number(a.timeS < Infinity) - Number(b.timeS < Infinity));
  const texts = told.slice(0, PRINTED_FACTS).map((fact) => factText(fact, judged, words));
  return [...texts, ...(evidence.length > PRINTED_FACTS ? ['…'] : []), ...whyTexts(criterion, judged, words)].join(' · ');
}

function FixSheet({ code }: SheetProps) {
  const result = useResult();
  const { finished, fixes: chosen } = useResultState();
  const words = useDrillText();
  const { t } = words;
  const score = result.score();
  if (finished === null || score === null) return null;
  const all = fixItems(score, finished, words);
  const isTicked = all.some(({ id, isOfScene }) => isOfScene && chosen[id] !== undefined);
  // What went badly is always there; of the scene's hazards those that the reader found at home, or all to look for.
  const items = all.filter(({ id, isOfScene }) => !isOfScene || !isTicked || chosen[id] !== undefined);
  return (
    <section className="sheet">
      <SheetHead title={t('paper.fix')} />
      {finished.plan.mode === 'station' ? <><Outcome finished={finished} /><h2>{t('paper.fix')}</h2></> : null}
      {!isTicked && all.some(({ isOfScene }) => isOfScene) ? <p>{t('paper.allFound')}</p> : null}
      {items.some(({ isOfScene }) => isOfScene) ? <p>{t('paper.ownText')}</p> : null}
      <table>
        <thead><tr><th>{t('paper.number')}</th><th>{t('paper.problem')}</th><th>{t('paper.measure')}</th><th>{t('paper.ownCheck')}</th><th>{t('paper.who')}</th><th>{t('paper.when')}</th><th>{t('paper.done')}</th></tr></thead>
        <tbody>
          {items.map((item, i) => <tr key={item.id}><td>{i + 1}</td><td>{item.problem}</td><td>{item.what}</td><td className="sheet-own">{item.isOfScene ? t('paper.ownYesNo') : '–'}</td><td className="sheet-who">{chosen[item.id]?.who ?? ''}</td><td className="sheet-date">{chosen[item.id]?.when ?? ''}</td><td className="sheet-date" /></tr>)}
          {Array.from({ length: FREE_FIX_LINES }, (_, i) => <tr key={`free.${i}`}><td>{items.length + i + 1}</td><td /><td /><td /><td /><td /><td /></tr>)}
        </tbody>
      </table>
      <SignLines signers={[t('paper.leader'), t('paper.agreed')]} />
      <SheetFoot page={3} code={code} />
    </section>
  );
}
