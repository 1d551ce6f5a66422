import type { i18n } from 'i18next';
import type { Root } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { addFirstWords, FIRST_MESSAGES } from '../i18n/first/first-words.ts';
import { fill } from '../i18n/fill.ts';
import { measureById } from '../report/measures/measures.ts';
import { createMoneyBook, createSettings, FIRST_CHOICE, MOST_FILE_MB, openShelf, openStudyStore, scenarioName, tooBigMb, StudyClient, type StudyWorkerLike } from '../state/index.ts';
import { FirstPage } from '../views/first/first-page.tsx';
import { applyLook } from './apply-look.ts';
import { draftIn, writeDeepLink, type DeepLink } from './deep-link.ts';
import { firstAddress, measureIn, studyIn } from './first-address.ts';
import { findScenario, FIRST_SCENARIO, shippedScenarios } from './shipped-scenarios.ts';
import { startThread } from './thread.ts';

/** Assumed: more workers than this fill the memory of a plain computer (about 150 MB each) before they save time; 4 .. 16. */
const MOST_WORKERS = 8;

/** Which fix first: a study in a pool of workers, its question in the address. */
export function openFirstPage(root: Root, link: DeepLink, translator: i18n): void {
  addFirstWords(translator);
  const files = shippedScenarios();
  const settings = createSettings({ language: link.language, theme: link.theme, pictureMode: 'picture' });
  const file = findScenario(files, link.scenario ?? FIRST_SCENARIO) ?? findScenario(files, FIRST_SCENARIO) ?? files[0]!;
  const measureId = measureIn(location.search);
  const isGiven = measureId !== null && measureById(measureId) !== null;
  const client = new StudyClient(
    { startWorker, workerCount: Math.max(1, Math.min(navigator.hardwareConcurrency || 1, MOST_WORKERS)), followsAim: !isGiven, openStore: openStudyStore },
    file,
    { ...FIRST_CHOICE, ...studyIn(location.search), firstSeed: link.seed, ...(isGiven ? { measureId } : {}) },
  );
  const moneyBook = createMoneyBook();
  const loadChart = async () => (await import('../views/charts/study-chart.ts')).mountStudyChart;

  const linkTo = (seed: number) => ({ scenario: scenarioName(client.store.getState().file.fileName), seed, language: settings.getState().language, theme: settings.getState().theme });
  const draftOf = () => (client.store.getState().file.isOwn ? client.store.getState().file.fileName : null);
  const drillHref = (seed: number) => writeDeepLink({ ...linkTo(seed), timeS: 0, rectify: 'all', draft: draftOf() });
  /** As the study has computed it: with what it drew, where the file declares anything. */
  const nightHref = (seed: number) => writeDeepLink({ ...linkTo(seed), timeS: 0, rectify: 'all', draft: draftOf(), ...((client.store.getState().scenario?.varying.length ?? 0) > 0 ? { night: 'drawn' as const } : {}) });
  function sync(): void {
    const { choice, phase } = client.store.getState();
    applyLook(settings, translator);
    document.documentElement.dataset['run'] = phase;
    history.replaceState(null, '', `${firstAddress({ ...linkTo(choice.firstSeed), choice, draft: draftOf() })}${location.hash}`);
    root.render(
      <I18nextProvider i18n={translator}>
        <FirstPage page={{ client, settings, files, nightHref, moneyBook, loadChart, notice, onFile }} drillHref={drillHref(choice.firstSeed)} />
      </I18nextProvider>,
    );
  }
  const draft = draftIn(location.search);
  let notice: string | null = null;
  async function openFile(chosen: File): Promise<void> {
    const { ask } = FIRST_MESSAGES[settings.getState().language];
    const sizeMb = tooBigMb(chosen);
    notice = sizeMb === null ? null : fill(ask.tooBig, { sizeMb, limitMb: MOST_FILE_MB });
    if (sizeMb === null) {
      const own = { fileName: chosen.name, text: await chosen.text(), isOwn: true };
      client.open(own);
      // Its nights open on the drill page, which finds it there; where nothing is kept they say that it is missing.
      const shelf = await openShelf();
      await shelf?.keepFile(own).catch(() => undefined);
      shelf?.close();
    }
    sync();
  }
  async function openDraft(fileName: string): Promise<void> {
    const shelf = await openShelf();
    const kept = (await shelf?.file(fileName).catch(() => null)) ?? null;
    shelf?.close();
    if (kept !== null) client.open({ fileName, text: kept.text, isOwn: true });
  }
  const onFile = (chosen: File) => void openFile(chosen);
  settings.subscribe(sync);
  client.store.subscribe((now, before) => {
    if (now.choice !== before.choice || now.file !== before.file || now.phase !== before.phase) sync();
  });
  sync();
  if (draft !== null) void openDraft(draft);
}

function startWorker(): StudyWorkerLike {
  return startThread('lifelane-study');
}
