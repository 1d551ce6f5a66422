import './gallery.css';
import { useEffect, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { hazardByKind } from '../../catalog/hazards/registry.ts';
import { NOT_YET } from '../../report/gallery/not-yet.ts';
import type { SettingsStore } from '../../state/index.ts';
import { PageProvider, type PageContext } from '../hud/page-context.ts';
import { SidePageHeader } from '../hud/side-page-header.tsx';
import { ExhibitView } from './exhibit.tsx';
import { GROUPED, SEEDS, SHOWN } from './exhibits.ts';
import { HazardCard, type OpenHazard } from './hazard-card.tsx';
import { useGalleryWords } from './use-gallery-words.ts';

export interface GalleryPageProps extends OpenHazard {
  readonly settings: SettingsStore;
  /** Address of the drill. */
  readonly drillHref: string;
  /** The hazard that the address names, also one that does not exist. */
  readonly kind: string | null;
  /** Runs the scene of that hazard. */
  readonly exhibit: PageContext | null;
  readonly isOpenedHere: boolean;
}

/** Every hazard with what it costs; one of them opened runs both conditions. */
export function GalleryPage({ settings, drillHref, kind, exhibit, isOpenedHere, ...open }: GalleryPageProps) {
  const { t, language } = useGalleryWords();
  const hazard = kind === null ? null : hazardByKind(kind);
  return (
    <I18nProvider locale={language}>
      <div className={hazard && exhibit ? 'page' : undefined}>
        <SidePageHeader settings={settings} drillHref={drillHref} skipText={t('skip')} backText={t('back')} />
        {hazard && exhibit ? <PageProvider key={hazard.kind} value={exhibit}><ExhibitView hazard={hazard} isOpenedHere={isOpenedHere} {...open} /></PageProvider> : <AllHazards unknownKind={hazard ? null : kind} {...open} />}
      </div>
    </I18nProvider>
  );
}

function AllHazards({ unknownKind, ...open }: OpenHazard & { readonly unknownKind: string | null }) {
  const { t } = useGalleryWords();
  useEffect(() => {
    document.title = t('pageTitle');
  });
  return (
    <main id="content" className="gallery" data-testid="gallery">
      <div className="gallery-head">
        <h1>{t('title')}</h1>
        <p className="gallery-lead">{t('lead')}</p>
        <p className="small-print">{t('figuresFrom', SEEDS)}</p>
        {unknownKind === null ? null : <p className="notice" role="alert">{t('unknown', { kind: unknownKind })}</p>}
        <nav aria-label={t('jump')}>
          <ul className="jumps">{GROUPED.map(({ group, hazards }) => <li key={group}><a className="button" href={`#group-${group}`}>{t(`group.${group}.title`)} <span className="muted">{hazards.length}</span></a></li>)}</ul>
        </nav>
      </div>
      {GROUPED.map(({ group, hazards }) => (
        <Section key={group} id={group} title={t(`group.${group}.title`)} about={`${t(`group.${group}.what`)} ${t('count', { count: hazards.length })}`}>
          <ul className="hazard-cards">{hazards.map((hazard) => <HazardCard key={hazard.kind} hazard={hazard} {...open} />)}</ul>
        </Section>
      ))}
      <NotYet />
      <p className="small-print">{t('all', { count: SHOWN.length })}</p>
    </main>
  );
}

function Section({ id, title, about, children }: { readonly id: string; readonly title: string; readonly about: string; readonly children: ReactNode }) {
  return (
    <section id={`group-${id}`} aria-labelledby={`group-title-${id}`} data-testid={`group-${id}`}>
      <h2 id={`group-title-${id}`}>{title}</h2>
      <p className="muted">{about}</p>
      {children}
    </section>
  );
}

/** What the plans name and the model cannot compute: said, not left out. */
function NotYet() {
  const { t, name } = useGalleryWords();
  return (
    <Section id="not-yet" title={t('notYet.title')} about={t('notYet.intro')}>
      <dl className="not-yet">{NOT_YET.map(({ names, lacks }) => <div key={names.en}><dt>{name(names)}</dt><dd>{name(lacks)}</dd></div>)}</dl>
    </Section>
  );
}
