import { useEffect, useState } from 'react';
import { Button, FileTrigger, Form, Input, Label, TextField } from 'react-aria-components';
import type { Lesson } from '../../catalog/lessons/lesson.ts';
import { fill, nameIn, type Language } from '../../i18n/index.ts';
import { LESSON_WORDS } from '../../i18n/lessons/lesson-words.ts';
import { bookCsv, bookText, readBook, sumBook, type TrainingEntry } from '../../report/training-book.ts';
import type { TrainingShelf } from '../../state/index.ts';
import { downloadText } from '../hud/download.ts';
import { number } from '../format.ts';
import { Picker } from '../hud/picker.tsx';

export interface TrainingBookProps {
  readonly shelf: Promise<TrainingShelf | null>;
  readonly lessons: readonly Lesson[];
  readonly language: Language;
  readonly today: () => string;
  readonly newId: () => string;
}

type Book = { readonly shelf: TrainingShelf; readonly entries: readonly TrainingEntry[] } | 'opening' | 'unavailable';

export function TrainingBook({ shelf, lessons, language, today, newId }: TrainingBookProps) {
  const w = LESSON_WORDS[language].book;
  const [book, setBook] = useState<Book>('opening');
  const [notice, setNotice] = useState('');
  const read = async (open: TrainingShelf) => setBook({ shelf: open, entries: await open.entries() });
  useEffect(() => {
    void shelf.then((open) => (open === null ? setBook('unavailable') : read(open)));
  }, [shelf]);
  const nameOf = (id: string) => {
    const lesson = lessons.find((each) => each.id === id);
    return lesson === undefined ? id : nameIn(lesson.names, language);
  };

  async function add(open: TrainingShelf, entry: TrainingEntry): Promise<void> {
    await open.add([entry]);
    await read(open);
  }
  async function importFile(open: TrainingShelf, file: File): Promise<void> {
    const found = readBook(await file.text());
    if ('kind' in found) {
      const problem = found.kind === 'entry' ? fill(w.problem.entry, { n: found.n }) : w.problem[found.kind];
      return setNotice(fill(w.notABook, { file: file.name, problem }));
    }
    setNotice(fill(w.imported, { count: await open.add(found) }));
    await read(open);
  }

  return (
    <section className="panel training-book" aria-labelledby="book-title" data-testid="training-book">
      <h2 id="book-title">{w.title}</h2>
      <p className="muted">{book === 'unavailable' ? w.unavailable : w.hint}</p>
      {typeof book === 'string' ? null : (
        <>
          <EntryForm lessons={lessons} language={language} onAdd={(entry) => void add(book.shelf, { ...entry, id: newId(), date: today() })} />
          {book.entries.length === 0 ? <p>{w.none}</p> : <Sums entries={book.entries} language={language} today={today()} />}
          {book.entries.length === 0 ? null : (
            <EntryTable entries={book.entries} language={language} nameOf={nameOf} onRemove={(id) => void book.shelf.remove(id).then(() => read(book.shelf))} />
          )}
          <p className="book-tools">
            <Button className="button" isDisabled={book.entries.length === 0} onPress={() => downloadText('training-book.csv', 'text/csv', bookCsv(book.entries, [w.date, w.lesson, w.team, w.score, w.note], nameOf))}>{w.exportCsv}</Button>
            <Button className="button" isDisabled={book.entries.length === 0} onPress={() => downloadText('training-book.json', 'application/json', bookText(book.entries))}>{w.exportFile}</Button>
            <FileTrigger acceptedFileTypes={['application/json', '.json']} onSelect={(files) => files?.[0] && void importFile(book.shelf, files[0])}>
              <Button className="button">{w.importFile}</Button>
            </FileTrigger>
          </p>
        </>
      )}
      <p role="status">{notice}</p>
    </section>
  );
}

type NewEntry = Omit<TrainingEntry, 'id' | 'date'>;

function EntryForm({ lessons, language, onAdd }: { readonly lessons: readonly Lesson[]; readonly language: Language; readonly onAdd: (entry: NewEntry) => void }) {
  const w = LESSON_WORDS[language].book;
  const [lessonId, setLessonId] = useState(lessons[0]!.id);
  const [team, setTeam] = useState('');
  const [score, setScore] = useState('');
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState('');

  function submit(): void {
    const graded = score.trim() === '' ? null : Number(score);
    if (team.trim() === '') return setProblem(w.needsTeam);
    if (graded !== null && !(graded >= 0 && graded <= 100)) return setProblem(w.badScore);
    setProblem('');
    onAdd({ lessonId, team: team.trim(), score: graded, note: note.trim() });
    setScore('');
    setNote('');
  }

  return (
    <Form className="book-form" onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <Picker label={w.lesson} options={lessons.map((lesson) => ({ id: lesson.id, text: nameIn(lesson.names, language) }))} value={lessonId} onChange={setLessonId} testId="book-lesson" />
      <Field label={w.team} hint={w.teamHint} value={team} onChange={setTeam} />
      <Field label={w.score} hint={w.scoreHint} value={score} onChange={setScore} inputMode="decimal" />
      <Field label={w.note} hint={w.noteHint} value={note} onChange={setNote} />
      <Button type="submit" className="button">{w.add}</Button>
      {problem === '' ? null : <p className="book-problem" role="alert">{problem}</p>}
    </Form>
  );
}

interface FieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly inputMode?: 'decimal';
}

function Field({ label, hint, value, onChange, inputMode }: FieldProps) {
  return (
    <TextField className="book-field" value={value} onChange={onChange} maxLength={200}>
      <Label className="field-label">{label}</Label>
      <Input className="input" placeholder={hint} {...(inputMode === undefined ? {} : { inputMode })} />
    </TextField>
  );
}

function Sums({ entries, language, today }: { readonly entries: readonly TrainingEntry[]; readonly language: Language; readonly today: string }) {
  const w = LESSON_WORDS[language].book;
  const { weekCount, monthMeanScore, ranking } = sumBook(entries, today);
  const points = (score: number | null) => (score === null ? w.noScore : fill(w.points, { score: number(score, language, 1) }));
  return (
    <div className="book-sums">
      <p><span className="muted">{w.week}</span> <strong>{fill(w.times, { count: weekCount })}</strong></p>
      <p><span className="muted">{w.month}</span> <strong>{points(monthMeanScore)}</strong></p>
      {ranking.length === 0 ? null : (
        <table>
          <caption>{w.quarter}</caption>
          <thead><tr><th scope="col">{w.rank}</th><th scope="col">{w.team}</th><th scope="col">{w.count}</th><th scope="col">{w.mean}</th></tr></thead>
          <tbody>{ranking.map(({ team, sessionCount, meanScore }, i) => <tr key={team}><td>{i + 1}</td><th scope="row">{team}</th><td>{sessionCount}</td><td>{points(meanScore)}</td></tr>)}</tbody>
        </table>
      )}
    </div>
  );
}

interface EntryTableProps {
  readonly entries: readonly TrainingEntry[];
  readonly language: Language;
  readonly nameOf: (lessonId: string) => string;
  readonly onRemove: (id: string) => void;
}

function EntryTable({ entries, language, nameOf, onRemove }: EntryTableProps) {
  const w = LESSON_WORDS[language].book;
  return (
    <ol className="book-entries">
      {entries.map(({ id, date, lessonId, team, score, note }) => (
        <li key={id}>
          <span className="book-date">{date}</span> <strong>{nameOf(lessonId)}</strong> <span>{team}</span>
          <span className="book-score">{score === null ? '–' : fill(w.points, { score: number(score, language, 1) })}</span>
          <span className="book-note">{note}</span>
          <Button className="button" aria-label={fill(w.remove, { date, team })} onPress={() => onRemove(id)}>✕</Button>
        </li>
      ))}
    </ol>
  );
}
