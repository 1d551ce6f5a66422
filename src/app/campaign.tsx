import type { i18n } from 'i18next';
import type { Root } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { CAMPAIGN_PAGE_WORDS } from '../i18n/campaign-page/campaign-page-words.ts';
import { fill } from '../i18n/fill.ts';
import { readCampaign } from '../scenario/district/read-campaign.ts';
import { createSettings } from '../state/index.ts';
import { CampaignPage, type CampaignShown } from '../views/campaign/campaign-page.tsx';
import { applyLook } from './apply-look.ts';
import type { DeepLink } from './deep-link.ts';

/** Assumed: five thousand towers are about 60 MB; a page can hold that. */
const MOST_MB = 100;
const BYTES_PER_MB = 1_048_576;

/** A street's campaign, read from the file that the command line wrote. Nothing is computed here but sums. */
export function openCampaign(root: Root, link: DeepLink, translator: i18n): void {
  const settings = createSettings({ language: link.language, theme: link.theme, pictureMode: 'picture' });
  const isExampleAsked = new URLSearchParams(location.search).get('district') === 'example';
  let shown: CampaignShown = { district: null, isExample: false, notice: null, isLoading: false };

  const words = () => CAMPAIGN_PAGE_WORDS[settings.getState().language];
  const withLook = (query: string) => `?${query}&lang=${settings.getState().language}&theme=${settings.getState().theme}`;
  const show = (change: Partial<CampaignShown>) => {
    shown = { ...shown, ...change };
    sync();
  };
  /** What was shown before stays where a file is refused. */
  function take(fileName: string, text: string, isExample: boolean): void {
    const read = readCampaign(text);
    if (read.kind === 'refused') show({ isLoading: false, notice: fill(words().refused, { file: fileName, path: read.path, problem: read.problem }) });
    else show({ district: read.document, isExample, notice: null, isLoading: false });
  }
  async function openFile(file: File): Promise<void> {
    if (file.size > MOST_MB * BYTES_PER_MB) return show({ notice: fill(words().tooBig, { file: file.name, sizeMb: Math.round(file.size / BYTES_PER_MB), limitMb: MOST_MB }) });
    show({ isLoading: true, notice: null });
    take(file.name, await file.text(), false);
  }
  async function openExample(): Promise<void> {
    show({ isLoading: true, notice: null });
    try {
      const { default: text } = await import('../../docs/district-demo.json?raw');
      take('district-demo.json', text, true);
    } catch (error) {
      show({ isLoading: false, notice: fill(words().notFound, { message: error instanceof Error ? error.message : String(error) }) });
    }
  }
  function sync(): void {
    applyLook(settings, translator);
    history.replaceState(null, '', `${withLook(shown.isExample ? 'page=campaign&district=example' : 'page=campaign')}${location.hash}`);
    root.render(
      <I18nextProvider i18n={translator}>
        <CampaignPage settings={settings} shown={shown} homeHref={withLook('page=home')} onFile={(file) => void openFile(file)} onExample={() => void openExample()} />
      </I18nextProvider>,
    );
  }
  settings.subscribe(sync);
  sync();
  if (isExampleAsked) void openExample();
}
