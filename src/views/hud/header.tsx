import { Button, FileTrigger } from 'react-aria-components';
import { useStore } from 'zustand';
import { nameIn } from '../../i18n/index.ts';
import { INSTRUMENT_WORDS } from '../../i18n/instruments/instrument-words.ts';
import { namesIn, scenarioName, type ScenarioFile } from '../../state/index.ts';
import { LookChoices } from './look-choices.tsx';
import { openOwnFile } from './own-file.ts';
import { usePage, useRun, useWords } from './page-context.ts';
import { Picker } from './picker.tsx';
import { SeedField } from './seed-field.tsx';
import { TourButton } from './tour-offer.tsx';

export function Header() {
  const { state } = usePage();
  const { t, language } = useWords();
  const theme = useStore(state.settings, (settings) => settings.theme);
  return (
    <header className="header">
      <a className="skip-link" href="#report">{t('app.skipToReport')}</a>
      <h1 className="brand">
        <a href={`?page=home&lang=${language}&theme=${theme}`} aria-label={`${t('app.name')} ${t('app.latin')}: ${INSTRUMENT_WORDS[language].home}`} data-testid="to-home">
          <HomeIcon /> {t('app.name')} <span className="brand-latin">{t('app.latin')}</span>
        </a>
      </h1>
      <div className="header-controls">
        <ScenarioControls />
        <SettingControls />
      </div>
    </header>
  );
}

function ScenarioControls() {
  const { state } = usePage();
  const { t } = useWords();
  const { files, current, seed } = useStore(state.scenario);
  const known = current && !files.includes(current) ? [...files, current] : files;
  const nameOf = useScenarioNames();
  return (
    <div className="control-group">
      <Picker
        label={t('header.scenario')}
        options={known.map((file) => ({ id: file.fileName, text: nameOf(file) }))}
        value={current?.fileName ?? null}
        onChange={(fileName) => {
          const file = known.find((each) => each.fileName === fileName);
          if (file && file !== current) state.openScenario(file, seed);
        }}
        testId="scenario-picker"
      />
      <FileTrigger
        acceptedFileTypes={['.jsonc', '.json']}
        onSelect={(list) => {
          if (list?.[0]) void openOwnFile(state, list[0], t);
        }}
      >
        <Button className="button icon-button" aria-label={t('header.open')} data-testid="open-file">
          <FolderIcon />
        </Button>
      </FileTrigger>
      <SeedField />
    </div>
  );
}

/** A drill by its name, a file that names itself in no known way by its file's. */
function useScenarioNames(): (file: ScenarioFile) => string {
  const { t, language } = useWords();
  const run = useRun('asFound');
  return (file) => {
    const names = run?.order.file === file ? run.scenario.names : namesIn(file);
    return `${file.isOwn ? `${t('header.ownFile')}: ` : ''}${names === null ? scenarioName(file.fileName) : nameIn(names, language)}`;
  };
}

function SettingControls() {
  const { state } = usePage();
  const { t } = useWords();
  const { language, theme } = useStore(state.settings);
  return (
    <div className="control-group">
      <a className="button validation-link" href={`?page=validation&lang=${language}&theme=${theme}`} target="_blank" rel="noopener" aria-label={t('header.validationHint')} title={t('header.validationHint')} data-testid="to-validation">
        <CurveIcon /> <span className="validation-link-text">{t('header.validation')}</span>
      </a>
      <FirstLink />
      <a className="button validation-link" href={`?page=gallery&lang=${language}&theme=${theme}`} target="_blank" rel="noopener" aria-label={t('header.galleryHint')} title={t('header.galleryHint')} data-testid="to-gallery">
        <CardsIcon /> <span className="validation-link-text">{t('header.gallery')}</span>
      </a>
      <TourButton />
      <LookChoices settings={state.settings} />
    </div>
  );
}

function HomeIcon() {
  return (
    <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
      <path d="M3 9.5L10 3.5l7 6V17h-4.5v-5h-5v5H3z" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" />
    </svg>
  );
}

/** A file of one's own is nowhere on the site: the page it opens then starts with the first drill. */
function FirstLink() {
  const { state } = usePage();
  const { t } = useWords();
  const { language, theme } = useStore(state.settings);
  const { current, seed } = useStore(state.scenario);
  const scenario = current === null || current.isOwn ? '' : `&scenario=${scenarioName(current.fileName)}&seed=${seed}`;
  return (
    <a className="button validation-link" href={`?page=first${scenario}&lang=${language}&theme=${theme}`} target="_blank" rel="noopener" aria-label={t('header.firstHint')} title={t('header.firstHint')} data-testid="to-first">
      <RankIcon /> <span className="validation-link-text">{t('header.first')}</span>
    </a>
  );
}

function RankIcon() {
  return (
    <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
      <path d="M3 5h13M3 10h9M3 15h5" fill="none" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" />
    </svg>
  );
}

function FolderIcon() {
  return (
    <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
      <path d="M2 5.5A1.5 1.5 0 0 1 3.5 4h4l2 2h7A1.5 1.5 0 0 1 18 7.5v7a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 2 14.5z" fill="none" stroke="currentColor" strokeWidth="1.6" />
    </svg>
  );
}

function CurveIcon() {
  return (
    <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
      <path d="M3 3v14h14M5.5 13.5l3.5-4 3 2.5 5-6" fill="none" stroke="currentColor" strokeWidth="1.6" />
    </svg>
  );
}

function CardsIcon() {
  return (
    <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
      <path d="M3 3h6v6H3zM11 3h6v6h-6zM3 11h6v6H3zM14 11.5l3 5.5h-6z" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" />
    </svg>
  );
}
