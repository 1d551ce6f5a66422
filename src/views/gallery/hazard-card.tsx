import type { MouseEvent } from 'react';
import type { AnyHazard } from '../../catalog/hazards/registry.ts';
import { exhibitOf, upgradeOf } from './exhibits.ts';
import { HazardSymbol } from './hazard-symbol.tsx';
import { PairedBar } from './paired-bar.tsx';
import { remedyOf, useGalleryWords } from './use-gallery-words.ts';

export interface OpenHazard {
  /** Address of a hazard, or of all of them. */
  readonly hrefOf: (kind: string | null) => string;
  readonly onOpen: (kind: string | null) => void;
}

export function HazardCard({ hazard, hrefOf, onOpen }: OpenHazard & { readonly hazard: AnyHazard }) {
  const { t, name, otherName, otherLanguage } = useGalleryWords();
  const { kind, names, lesson, symbol, source } = hazard;
  const words = remedyOf(kind);
  const upgrade = upgradeOf(kind);
  return (
    <li className="hazard-card" data-testid={`card-${kind}`}>
      <h3>
        <a href={hrefOf(kind)} id={`card-${kind}`} onClick={(event) => followInPlace(event, () => onOpen(kind))}>
          <HazardSymbol symbol={symbol} />
          <span className="hazard-names">
            <span>{name(names)}</span>
            <span className="other-name" lang={otherLanguage}>{otherName(names)}</span>
          </span>
        </a>
        {upgrade === null ? null : <span className="upgrade">{upgrade}</span>}
      </h3>
      <p className="lesson">{name(lesson)}</p>
      <div className="card-measures">{exhibitOf(kind)?.measures.map((measure) => <PairedBar key={measure.id} measure={measure} />)}</div>
      <dl className="card-facts">
        <div><dt>{t('facts.remedy')}</dt><dd>{words === null ? null : name(words.remedy)}</dd></div>
        <div><dt>{t('facts.party')}</dt><dd>{words === null ? null : name(words.party)}</dd></div>
        <div><dt>{t('facts.source')}</dt><dd lang="en" className="source">{source}</dd></div>
      </dl>
    </li>
  );
}

/** A plain click stays on the page; a new tab is a new tab. */
export function followInPlace(event: MouseEvent, onFollow: () => void): void {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  onFollow();
}
