import type { i18n } from 'i18next';
import type { Root } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { HOME_WORDS } from '../i18n/home/home-words.ts';
import { fill } from '../i18n/fill.ts';
import { scenarioCard } from '../scenario/scenario-card.ts';
import { createSettings, MOST_FILE_MB, namesIn, openShelf, scenarioName, tooBigMb, type KeptRun, type Shelf } from '../state/index.ts';
import { HomePage, type LibraryCard } from '../views/home/home-page.tsx';
import { applyLook } from './apply-look.ts';
import { writeDeepLink, type DeepLink } from './deep-link.ts';
import { findScenario, shippedScenarios } from './shipped-scenarios.ts';

/** The home page: the drills, the modes, and the run that was left. Nothing is computed here. */
export function openHome(root: Root, link: DeepLink, translator: i18n): void {
  const settings = createSettings({ language: link.language, theme: link.theme, pictureMode: 'picture' });
  const files = shippedScenarios();
  const cards = libraryOf(files);
  const opening: Promise<Shelf | null> = openShelf();
  let kept: readonly KeptRun[] = [];
  let notice: string | null = null;

  const withLook = (query: string) => `?${query}&lang=${settings.getState().language}&theme=${settings.getState().theme}`;

  async function openFile(file: File): Promise<void> {
    const { own } = HOME_WORDS[settings.getState().language];
    notice = null;
    try {
      const sizeMb = tooBigMb(file);
      // A file may come before the shelf is open.
      const shelf = await opening;
      if (sizeMb !== null) notice = fill(own.tooBig, { sizeMb, limitMb: MOST_FILE_MB });
      else if (shelf === null) notice = own.notKept;
      else {
        await shelf.keepFile({ fileName: file.name, text: await file.text() });
        location.assign(withLook(`draft=${encodeURIComponent(file.name)}`));
      }
    } catch (error) {
      notice = fill(own.unreadable, { message: error instanceof Error ? error.message : String(error) });
    }
    show();
  }
  async function clear(): Promise<void> {
    await (await opening)?.clear();
    kept = [];
    show();
  }
  function nameOf({ fileName, isOwn }: KeptRun) {
    const shipped = isOwn ? null : findScenario(files, scenarioName(fileName));
    return (shipped && namesIn(shipped)) ?? { zh: fileName, en: fileName };
  }
  function sync(): void {
    const { language, theme } = settings.getState();
    applyLook(settings, translator);
    history.replaceState(null, '', `?page=home&lang=${language}&theme=${theme}${location.hash}`);
    show();
  }
  function show(): void {
    root.render(
      <I18nextProvider i18n={translator}>
        <HomePage
          settings={settings} cards={cards} kept={kept} nameOf={nameOf} hrefOf={withLook} notice={notice}
          hrefOfRun={(run) => writeDeepLink({ ...run, ...settings.getState(), scenario: scenarioName(run.fileName), draft: run.isOwn ? run.fileName : null })}
          onFile={(file) => void openFile(file)} onClear={() => void clear()}
        />
      </I18nextProvider>,
    );
  }

  settings.subscribe(sync);
  sync();
  void opening.then(async (opened) => {
    kept = (await opened?.runs()) ?? [];
    show();
  });
}

/** A drill of which no card can be made is not shown; none of the shipped ones is. */
function libraryOf(files: ReturnType<typeof shippedScenarios>): readonly LibraryCard[] {
  return files.flatMap((file) => {
    const card = scenarioCard(file.text);
    return card === null ? [] : [{ name: scenarioName(file.fileName), card }];
  });
}
