import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import type { AnyHazard } from '../../catalog/hazards/registry.ts';
import { exhibitText, settingOf } from '../../report/gallery/exhibit-text.ts';
import { FailureNote } from '../hud/error-panel.tsx';
import { MapPanel } from '../hud/map-panel.tsx';
import { usePage } from '../hud/page-context.ts';
import { PartBoundary } from '../hud/part-boundary.tsx';
import { PlaybackBar } from '../hud/playback-bar.tsx';
import { SeedField } from '../hud/seed-field.tsx';
import { TwinPanel } from '../hud/twin-panel.tsx';
import { usePlaybackKeys } from '../hud/use-playback-keys.ts';
import { SHOWN } from './exhibits.ts';
import { followInPlace, type OpenHazard } from './hazard-card.tsx';
import { HazardSymbol } from './hazard-symbol.tsx';
import { Moved } from './moved.tsx';
import { remedyOf, useGalleryWords } from './use-gallery-words.ts';

export interface ExhibitViewProps extends OpenHazard {
  readonly hazard: AnyHazard;
  /** By a link of this page: whoever reads with the keyboard goes on at its heading. */
  readonly isOpenedHere: boolean;
}

/** One hazard on its scene: both conditions run side by side, what they move, and what is known of the hazard. */
export function ExhibitView({ hazard, isOpenedHere, ...open }: ExhibitViewProps) {
  const { t, tPage, name, otherName, otherLanguage } = useGalleryWords();
  const heading = useRef<HTMLHeadingElement>(null);
  usePlaybackKeys();
  useEffect(() => {
    if (isOpenedHere) heading.current?.focus({ preventScroll: true });
  }, [hazard, isOpenedHere]);
  useEffect(() => {
    document.title = t('exhibitTitle', { name: name(hazard.names) });
  });
  return (
    <>
      <main id="content" className="gallery exhibit" data-testid="exhibit" data-kind={hazard.kind}>
        <Neighbours hazard={hazard} {...open} />
        <div className="exhibit-head">
          <HazardSymbol symbol={hazard.symbol} sizePx={60} />
          <div>
            <h1 ref={heading} tabIndex={-1}>{name(hazard.names)} <span className="other-name" lang={otherLanguage}>{otherName(hazard.names)}</span></h1>
            <p className="lesson">{name(hazard.lesson)}</p>
          </div>
          <SeedTools />
        </div>
        <FailureNote />
        <PartBoundary message={(message) => tPage('errors.crashed', { message })}>
          <div className="exhibit-stage">
            <div className="exhibit-pictures">
              <TwinPanel />
              {isOnTheGround(hazard) ? <MapPanel /> : null}
            </div>
            <div className="exhibit-side">
              <Moved hazard={hazard} />
              <Facts hazard={hazard} />
            </div>
          </div>
        </PartBoundary>
      </main>
      <PlaybackBar />
    </>
  );
}

/** What is on the lane, at the kerb or on the way is seen from above. */
function isOnTheGround({ chain, kind }: AnyHazard): boolean {
  return chain === 'access' || kind === 'blockedOutdoorHydrant' || kind === 'hiddenAdapter' || kind === 'unlabelledAdapter';
}

function Neighbours({ hazard, hrefOf, onOpen }: OpenHazard & { readonly hazard: AnyHazard }) {
  const { t, name } = useGalleryWords();
  const at = SHOWN.findIndex(({ kind }) => kind === hazard.kind);
  const beside = [{ arrow: '‹', key: 'previous', other: SHOWN.at(at - 1) }, { arrow: '›', key: 'next', other: SHOWN[(at + 1) % SHOWN.length] }] as const;
  return (
    <nav className="neighbours" aria-label={t('neighbours')}>
      <a className="button" href={hrefOf(null)} data-testid="to-all" onClick={(event) => followInPlace(event, () => onOpen(null))}>← {t('backToAll')}</a>
      {beside.map(({ arrow, key, other }) => (other ? (
        <a key={key} className="button" href={hrefOf(other.kind)} aria-label={t(key, { name: name(other.names) })} title={name(other.names)} onClick={(event) => followInPlace(event, () => onOpen(other.kind))}>
          {key === 'previous' ? <Arrow text={arrow} /> : null}
          <span className="neighbour-name">{name(other.names)}</span>
          {key === 'next' ? <Arrow text={arrow} /> : null}
        </a>
      ) : null))}
    </nav>
  );
}

function Arrow({ text }: { readonly text: string }) {
  return <span aria-hidden="true">{text}</span>;
}

function Facts({ hazard }: { readonly hazard: AnyHazard }) {
  const { t, name } = useGalleryWords();
  const words = remedyOf(hazard.kind);
  return (
    <section className="panel facts" aria-labelledby="facts-title">
      <h2 id="facts-title" className="panel-title">{t('facts.title')}</h2>
      <dl className="card-facts">
        <div><dt>{t('facts.scene')}</dt><dd>{t(`scene.${settingOf(hazard.kind).scene}`)}</dd></div>
        <div><dt>{t('facts.remedy')}</dt><dd>{words === null ? null : name(words.remedy)} <span className="muted">({t(hazard.remedy === undefined ? 'facts.gone' : 'facts.substitute')})</span></dd></div>
        <div><dt>{t('facts.party')}</dt><dd>{words === null ? null : name(words.party)}</dd></div>
        <div><dt>{t('facts.source')}</dt><dd lang="en" className="source">{hazard.source}</dd></div>
        <div><dt>{t('facts.kind')}</dt><dd><code>{hazard.kind}</code></dd></div>
      </dl>
      <p className="small-print">{t('facts.partyHint')}</p>
      <a className="button" download={`${hazard.kind}.jsonc`} href={`data:application/json;charset=utf-8,${encodeURIComponent(exhibitText(hazard.kind))}`} title={t('facts.downloadHint')}>{t('facts.download')}</a>
    </section>
  );
}

function SeedTools() {
  const { state } = usePage();
  const { t } = useGalleryWords();
  const { current, seed } = useStore(state.scenario);
  return (
    <div className="seed-tools">
      <SeedField />
      <Button className="button" isDisabled={current === null} onPress={() => { if (current) state.openScenario(current, seed + 1); }} aria-describedby="another-hint" data-testid="another-seed">{t('run.another')}</Button>
      <span id="another-hint" className="visually-hidden">{t('run.anotherHint')}</span>
    </div>
  );
}
