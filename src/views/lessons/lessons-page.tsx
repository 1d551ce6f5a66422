import './lessons.css';
import { useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useStore } from 'zustand';
import type { Audience, Lesson } from '../../catalog/lessons/lesson.ts';
import { LESSON_WORDS } from '../../i18n/lessons/lesson-words.ts';
import type { SettingsStore, TrainingShelf } from '../../state/index.ts';
import { SidePageHeader } from '../hud/side-page-header.tsx';
import { LessonCard } from './lesson-card.tsx';
import { TrainingBook } from './training-book.tsx';

export interface LessonsPageProps {
  readonly settings: SettingsStore;
  readonly lessons: readonly Lesson[];
  readonly shelf: Promise<TrainingShelf | null>;
  readonly hrefOf: (query: string) => string;
  /** `2026-11-22` */
  readonly today: () => string;
  readonly newId: () => string;
}

const AUDIENCES: readonly Audience[] = ['crew', 'station', 'public'];

export function LessonsPage({ settings, lessons, shelf, hrefOf, today, newId }: LessonsPageProps) {
  const language = useStore(settings, (each) => each.language);
  const w = LESSON_WORDS[language];
  /** Printed alone; null: the page as it is. */
  const [printed, setPrinted] = useState<string | null>(null);
  useEffect(() => {
    document.title = w.pageTitle;
  }, [w]);
  useEffect(() => {
    if (printed === null) return;
    window.print();
    setPrinted(null);
  }, [printed]);
  return (
    <I18nProvider locale={language}>
      <div className={printed === null ? 'lessons-page' : 'lessons-page prints-one'}>
        <SidePageHeader settings={settings} drillHref={hrefOf('page=home')} skipText={w.skip} backText={w.back} />
        <main id="content" className="lessons" data-testid="lessons">
          <div>
            <h1>{w.title}</h1>
            <p className="lessons-lead">{w.lead}</p>
          </div>
          {AUDIENCES.map((audience) => (
            <section key={audience} aria-labelledby={`for-${audience}`}>
              <h2 id={`for-${audience}`}>{w.audience[audience]}</h2>
              <ul className="lesson-list">
                {lessons.filter((lesson) => lesson.audience === audience).map((lesson) => (
                  <LessonCard key={lesson.id} lesson={lesson} language={language} href={hrefOf(lesson.query)} isPrinted={printed === lesson.id} onPrint={() => setPrinted(lesson.id)} />
                ))}
              </ul>
            </section>
          ))}
          <TrainingBook shelf={shelf} lessons={lessons} language={language} today={today} newId={newId} />
        </main>
      </div>
    </I18nProvider>
  );
}
