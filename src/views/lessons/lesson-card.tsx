import { Button } from 'react-aria-components';
import type { Lesson } from '../../catalog/lessons/lesson.ts';
import { fill, nameIn, type Language } from '../../i18n/index.ts';
import { LESSON_WORDS } from '../../i18n/lessons/lesson-words.ts';

export interface LessonCardProps {
  readonly lesson: Lesson;
  readonly language: Language;
  readonly href: string;
  readonly isPrinted: boolean;
  readonly onPrint: () => void;
}

/** Folded to a line; open, and on paper, the whole teacher's sheet. */
export function LessonCard({ lesson, language, href, isPrinted, onPrint }: LessonCardProps) {
  const w = LESSON_WORDS[language];
  const say = (names: Lesson['names']) => nameIn(names, language);
  return (
    <li className={isPrinted ? 'lesson is-printed' : 'lesson'} data-lesson={lesson.id}>
      <details open={isPrinted || undefined}>
        <summary>
          <h3>{say(lesson.names)}</h3>
          <span className="lesson-facts">
            <span>{fill(w.minutes, { minutes: lesson.minutes })}</span>
            <span><span className="visually-hidden">{w.level.label}: </span>{w.level[lesson.level]}</span>
          </span>
        </summary>
        <div className="lesson-sheet">
          <p className="lesson-tools">
            <a className="button" href={href} data-testid={`lesson-${lesson.id}`}>{w.open}</a>
            <Button className="button" onPress={onPrint}>{w.print}</Button>
          </p>
          <Part title={w.objectives} items={lesson.objectives.map(say)} />
          <Part title={w.before} items={lesson.before.map(say)} />
          <h4>{w.decisions}</h4>
          <table className="lesson-decisions">
            <thead><tr><th scope="col">{w.when}</th><th scope="col">{w.decision}</th><th scope="col">{w.why}</th></tr></thead>
            <tbody>
              {lesson.decisions.map(({ when, decision, why }) => (
                <tr key={when.en}><th scope="row">{say(when)}</th><td>{say(decision)}</td><td>{say(why)}</td></tr>
              ))}
            </tbody>
          </table>
          <Part title={w.questions} items={lesson.questions.map(say)} />
          <p className="lesson-notes">{w.notes}</p>
        </div>
      </details>
    </li>
  );
}

function Part({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  return (
    <>
      <h4>{title}</h4>
      <ul className="lesson-points">{items.map((item) => <li key={item}>{item}</li>)}</ul>
    </>
  );
}
