import { useState } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import type { KnownBrief, KnownQuestion } from '../../drill/index.ts';
import { elapsed } from '../format.ts';
import { askedSoFar, passedQuestions } from './passed-questions.ts';
import { fill, useCrew, useCrewText, type PlayProps } from './use-crew.ts';

/** What this role is asked now, and what came of the last answers: minutes and hands are told after the choice. */
export function Questions({ brief, picture, role }: PlayProps) {
  const { w } = useCrewText();
  const [asked, setAsked] = useState<readonly KnownQuestion[]>([]);
  const askedByNow = askedSoFar(asked, picture);
  if (askedByNow !== asked) setAsked(askedByNow);
  const own = picture.open.filter((question) => question.role === role);
  const busyS = Math.ceil(picture.busyUntilS - picture.clockS);
  return (
    <section className="crew-card crew-questions" aria-label={w.question.title}>
      <h2>{w.question.title}</h2>
      {busyS > 0 && own.length === 0 ? <p className="step-busy" role="status">{fill(w.question.busy, { seconds: busyS })}</p> : null}
      {busyS <= 0 && own.length === 0 ? <p className="muted">{w.question.none}</p> : null}
      {own.map((question) => <Question key={question.id} question={question} brief={brief} />)}
      <Passed questions={passedQuestions(askedByNow, picture, role).slice(0, SHOWN_PASSED)} />
      <Replies brief={brief} picture={picture} role={role} />
    </section>
  );
}

/** The order of answers says nothing; fixed by their names, so that two devices agree. */
function shuffled<T extends { readonly id: string }>(options: readonly T[], salt: string): readonly T[] {
  const rank = (id: string) => [...`${salt}.${id}`].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 9973, 7);
  return [...options].sort((a, b) => rank(a.id) - rank(b.id));
}

/** An answer that takes crews from what they were ordered to says so before it is given. */
function Recalls({ units, brief }: { readonly units: readonly string[]; readonly brief: KnownBrief }) {
  const { w, name, language } = useCrewText();
  if (units.length === 0) return null;
  const names = units.map((id) => name(brief.units.find((unit) => unit.id === id)!.names)).join(language === 'zh-CN' ? '、' : ', ');
  return <small className="answer-recalls">{fill(w.question.recalls, { units: names })}</small>;
}

function Question({ question, brief }: { readonly question: KnownQuestion; readonly brief: KnownBrief }) {
  const crew = useCrew();
  const { w, name } = useCrewText();
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [isSent, setSent] = useState(false);
  const send = (options: readonly string[]) => {
    setSent(true);
    setPicked(options);
    crew.give({ kind: 'choose', decision: question.id, options: [...options] });
  };
  const options = shuffled(question.options, question.id);
  return (
    <div className="crew-question" data-testid={`question-${question.id}`}>
      <h3>{name(question.names)}</h3>
      <ul className={question.kind === 'many' ? 'answers answers-many' : 'answers'}>
        {options.map((option) => (
          <li key={option.id}>
            {question.kind === 'many' ? (
              <ToggleButton className="answer" isDisabled={isSent} isSelected={picked.includes(option.id)} onChange={(isOn) => setPicked((now) => (isOn ? [...now, option.id] : now.filter((id) => id !== option.id)))} data-testid={`${question.id}-${option.id}`}><span className="answer-tick" aria-hidden="true" /> <span>{name(option.names)}<Recalls units={option.recalls} brief={brief} /></span></ToggleButton>
            ) : (
              <Button className="answer" isDisabled={isSent} onPress={() => send([option.id])} data-testid={`${question.id}-${option.id}`} {...(picked.includes(option.id) ? { 'data-taken': true } : {})}><span>{name(option.names)}<Recalls units={option.recalls} brief={brief} /></span></Button>
            )}
          </li>
        ))}
      </ul>
      {question.kind === 'many' ? <Button className="station-big" isDisabled={isSent || picked.length === 0} onPress={() => send(picked)} data-testid={`${question.id}-send`}>{fill(w.question.send, { count: picked.length })}</Button> : null}
    </div>
  );
}

/** How many answers stay in sight. Assumed: what one has in mind; 2 .. 4. */
const SHOWN_ANSWERS = 3;
/** Assumed: the one just lost and the one before it; 1 .. 3. */
const SHOWN_PASSED = 2;

function Passed({ questions }: { readonly questions: readonly KnownQuestion[] }) {
  const { w, name } = useCrewText();
  return <div role="status">{questions.map(({ id, names }) => <p key={id} className="reply" data-testid={`passed-${id}`}>{fill(w.question.passed, { question: name(names) })}</p>)}</div>;
}

function Replies({ picture }: PlayProps) {
  const { w, name } = useCrewText();
  const last = [...picture.answers].sort((a, b) => b.atS - a.atS).slice(0, SHOWN_ANSWERS);
  return (
    <div className="replies" role="status" aria-label={w.answers.title}>
      {last.map(({ id, names, chosen, isOfMachine }) => (
        <div key={id} className="reply reply-right" data-testid={`answer-${id}`}>
          <strong>{name(names)}</strong>{isOfMachine ? ` (${w.answers.machine})` : ''}
          {chosen.map((option) => <p key={option.names.en}>{name(option.names)} <Cost takesS={option.takesS} crewCount={option.crewCount} />{option.reply === null ? null : <><br /><em>{name(option.reply)}</em></>}</p>)}
        </div>
      ))}
    </div>
  );
}

function Cost({ takesS, crewCount }: { readonly takesS: number; readonly crewCount: number }) {
  const { w } = useCrewText();
  if (takesS === 0 && crewCount === 0) return null;
  const text = takesS === 0 ? fill(w.answers.crew, { crewCount }) : crewCount === 0 ? fill(w.answers.time, { time: elapsed(takesS) }) : fill(w.answers.cost, { time: elapsed(takesS), crewCount });
  return <small className="crew-cost">{text}</small>;
}
