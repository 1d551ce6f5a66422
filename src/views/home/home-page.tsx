import './home.css';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { Button, I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { HOME_WORDS, type HomeWords } from '../../i18n/home/home-words.ts';
import { nameIn } from '../../i18n/index.ts';
import { fill } from '../../i18n/fill.ts';
import type { ScenarioCard } from '../../scenario/scenario-card.ts';
import type { KeptRun, SettingsStore } from '../../state/index.ts';
import { elapsed } from '../format.ts';
import { ChoiceButtons } from '../hud/choice-buttons.tsx';
import { LookChoices } from '../hud/look-choices.tsx';
import { DrillCard } from './drill-card.tsx';
import { MODES } from './modes.ts';
import { OpenFile } from './open-file.tsx';

export interface HomePageProps {
  readonly settings: SettingsStore;
  /** In the order in which they are suggested. */
  readonly cards: readonly LibraryCard[];
  /** Latest first. */
  readonly kept: readonly KeptRun[];
  readonly nameOf: (run: KeptRun) => { readonly zh: string; readonly en: string };
  readonly hrefOf: (query: string) => string;
  readonly hrefOfRun: (run: KeptRun) => string;
  readonly notice: string | null;
  readonly onFile: (file: File) => void;
  readonly onClear: () => void;
}

export interface LibraryCard {
  /** As in an address. */
  readonly name: string;
  readonly card: ScenarioCard;
}

type Order = 'shipped' | 'level' | 'length';

export function HomePage(props: HomePageProps) {
  const { settings, cards, hrefOf, notice, onFile } = props;
  const language = useStore(settings, (each) => each.language);
  const w = HOME_WORDS[language];
  useEffect(() => {
    document.title = w.pageTitle;
  }, [w]);
  return (
    <I18nProvider locale={language}>
      <DropArea text={w.own.drop} onFile={onFile}>
        <HomeHeader settings={settings} w={w} />
        <main className="home" data-testid="home">
          <div className="home-hero">
            <h1>{w.title}</h1>
            <p className="home-lead">{w.lead}</p>
          </div>
          <GoOn {...props} w={w} />
          <Modes w={w} hrefOf={hrefOf} />
          <Library w={w} cards={cards} language={language} hrefOf={hrefOf} />
          <OpenFile w={w} notice={notice} onFile={onFile} />
          <p className="small-print">{w.footer}</p>
        </main>
      </DropArea>
    </I18nProvider>
  );
}

function HomeHeader({ settings, w }: { readonly settings: SettingsStore; readonly w: HomeWords }) {
  const { t } = useTranslation('page');
  return (
    <header className="header side-page-header">
      <a className="skip-link" href="#library">{w.skip}</a>
      <p className="brand">{t('app.name')} <span className="brand-latin">{t('app.latin')}</span></p>
      <div className="control-group"><LookChoices settings={settings} /></div>
    </header>
  );
}

/** The last run, at the second where it was left; the ones before it as links. */
function GoOn({ settings, kept, nameOf, hrefOfRun, onClear, w }: HomePageProps & { readonly w: HomeWords }) {
  const language = useStore(settings, (each) => each.language);
  const [last, ...earlier] = kept;
  if (last === undefined) return null;
  const at = ({ timeS, durationS }: KeptRun) => fill(w.goOnAt, { time: elapsed(timeS), duration: elapsed(durationS) });
  return (
    <section className="go-on" aria-labelledby="go-on-title" data-testid="go-on">
      <h2 id="go-on-title">{w.goOn}</h2>
      <a className="go-on-last" href={hrefOfRun(last)} data-testid="go-on-last">
        <strong>{nameIn(nameOf(last), language)}</strong>
        <span className="muted">{at(last)} · {fill(w.goOnSeed, { seed: last.seed })}</span>
        <progress max={Math.max(1, last.durationS)} value={last.timeS} aria-hidden="true" />
      </a>
      {earlier.length === 0 ? null : (
        <details>
          <summary>{w.earlier}</summary>
          <ul>{earlier.map((run) => <li key={run.fileName}><a href={hrefOfRun(run)}>{nameIn(nameOf(run), language)}</a> <span className="muted">{at(run)}</span></li>)}</ul>
        </details>
      )}
      <p className="small-print">{w.clearHint} <Button className="button" onPress={onClear} data-testid="clear-kept">{w.clear}</Button></p>
    </section>
  );
}

function Modes({ w, hrefOf }: { readonly w: HomeWords; readonly hrefOf: HomePageProps['hrefOf'] }) {
  return (
    <nav aria-labelledby="modes-title" data-testid="modes">
      <h2 id="modes-title">{w.modes}</h2>
      <ul className="modes">
        {MODES.map(({ id, query, icon }) => (
          <li key={id}>
            <a className="mode" href={hrefOf(query)} data-testid={`mode-${id}`}>
              <svg viewBox="0 0 24 24" width="34" height="34" aria-hidden="true"><path d={icon} /></svg>
              <span><strong>{w.mode[id].title}</strong><span>{w.mode[id].text}</span></span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface LibraryProps {
  readonly w: HomeWords;
  readonly cards: readonly LibraryCard[];
  readonly language: 'zh-CN' | 'en';
  readonly hrefOf: HomePageProps['hrefOf'];
}

function Library({ w, cards, language, hrefOf }: LibraryProps) {
  const [order, setOrder] = useState<Order>('shipped');
  const sorted = useMemo(() => sortCards(cards, order), [cards, order]);
  return (
    <section id="library" tabIndex={-1} aria-labelledby="library-title" data-testid="library">
      <div className="panel-head">
        <h2 id="library-title">{w.library} <span className="muted library-count">{fill(w.libraryCount, { count: cards.length })}</span></h2>
        <ChoiceButtons label={w.sort.label} options={(['shipped', 'level', 'length'] as const).map((id) => ({ id, text: w.sort[id] }))} value={order} onChange={setOrder} testId="library-order" />
      </div>
      <ul className="drill-cards">{sorted.map(({ name, card }) => <DrillCard key={name} card={card} href={hrefOf(`scenario=${name}`)} lessonHref={card.lessonOf === null ? null : hrefOf(`page=${card.lessonOf}&scenario=${name}`)} language={language} />)}</ul>
      <p className="small-print">{w.levelHint}</p>
    </section>
  );
}

function sortCards(cards: readonly LibraryCard[], order: Order): readonly LibraryCard[] {
  if (order === 'shipped') return cards;
  const key = ({ card }: LibraryCard) => (order === 'level' ? card.hazards.length : card.durationS);
  return [...cards].sort((a, b) => key(a) - key(b));
}

function DropArea({ text, onFile, children }: { readonly text: string; readonly onFile: (file: File) => void; readonly children: ReactNode }) {
  const [isOver, setOver] = useState(false);
  return (
    <div
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (event.relatedTarget === null) setOver(false);
      }}
      onDrop={(event) => {
        const file = event.dataTransfer.files[0];
        if (!file) return;
        event.preventDefault();
        setOver(false);
        onFile(file);
      }}
    >
      {children}
      {isOver ? <div className="drop-note">{text}</div> : null}
    </div>
  );
}
