import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import type { StudyChart, StudyPicture } from '../study-picture.ts';
import { useFirst, useFirstWords } from './first-context.ts';

export interface FigureProps {
  readonly title: string;
  readonly hint?: string;
  readonly picture: StudyPicture;
  readonly heightPx: number;
  readonly head: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
  readonly testId: string;
}

/** A picture, or the same as a table: whoever does not see it reads it. */
export function Figure({ title, hint, picture, heightPx, head, rows, testId }: FigureProps) {
  const { t } = useFirstWords();
  const [isTable, setTable] = useState(false);
  return (
    <figure className="study-figure" data-testid={testId}>
      <figcaption>
        <h3>{title}</h3>
        <Button className="button" onPress={() => setTable(!isTable)} aria-label={`${title}: ${t(isTable ? 'picture.chart' : 'picture.table')}`}>{t(isTable ? 'picture.chart' : 'picture.table')}</Button>
      </figcaption>
      {hint === undefined ? null : <p className="muted study-hint">{hint}</p>}
      {isTable ? <StudyTable caption={title} head={head} rows={rows} /> : <Picture picture={picture} heightPx={heightPx} title={title} />}
    </figure>
  );
}

function Picture({ picture, heightPx, title }: Pick<FigureProps, 'picture' | 'heightPx' | 'title'>) {
  const { loadChart, settings } = useFirst();
  const { t } = useFirstWords();
  const theme = useStore(settings, (look) => look.theme);
  const host = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<StudyChart | null>(null);
  useEffect(() => {
    let mounted: StudyChart | null = null;
    let isGone = false;
    void loadChart().then((mount) => {
      if (isGone || !host.current) return;
      mounted = mount(host.current);
      setChart(mounted);
    });
    return () => {
      isGone = true;
      mounted?.unmount();
    };
  }, [loadChart]);
  // After the theme's colours have reached the page.
  useEffect(() => {
    const drawn = requestAnimationFrame(() => chart?.draw(picture));
    return () => cancelAnimationFrame(drawn);
  }, [chart, picture, theme, heightPx]);
  return (
    <div className="study-picture" style={{ blockSize: heightPx }}>
      <div ref={host} className="study-host" role="img" aria-label={title} />
      {chart ? null : <p className="muted study-loading">{t('picture.loading')}</p>}
    </div>
  );
}

export function StudyTable({ caption, head, rows }: { readonly caption: string; readonly head: readonly string[]; readonly rows: readonly (readonly ReactNode[])[] }) {
  return (
    <div className="study-scroll" role="group" tabIndex={0} aria-label={caption}>
      <table className="study-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead><tr>{head.map((text, i) => <th key={i} scope="col">{text}</th>)}</tr></thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={i}>{row.map((cell, k) => (k === 0 ? <th key={k} scope="row">{cell}</th> : <td key={k}>{cell}</td>))}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
