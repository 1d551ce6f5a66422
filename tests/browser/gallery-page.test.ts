/** The gallery shows every hazard with its figures at once, and runs one in the browser: both conditions, its measures, another night, a stop; both languages, phone and paper. */
import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HAZARDS } from '../../src/catalog/hazards/registry.ts';
import { openGallery, type Exhibit } from '../../src/report/gallery/gallery.ts';
import { NOT_YET } from '../../src/report/gallery/not-yet.ts';
import { loadHydraulics } from '../../src/run/hydraulics/epanet.ts';
import { chooseLanguage, waitUntilDone, watchedPage } from './drive.ts';
import { FIREFOX, launchChromium, launchFirefox, serve, type Site } from './serve.ts';

const { exhibits } = JSON.parse(readFileSync(new URL('../../docs/hazards.json', import.meta.url), 'utf8')) as { readonly exhibits: readonly Exhibit[] };
/** A short scene: a sofa in a closed flat, nobody at home. */
const KIND = 'storedOil';

let site: Site;
beforeAll(async () => {
  site = await serve();
});
afterAll(async () => {
  await site?.close();
});

async function openAll(page: Page, query: string): Promise<void> {
  await page.goto(`${site.url}?page=gallery&${query}`);
  await page.getByTestId('gallery').waitFor();
}

async function openOne(page: Page, kind: string, query: string): Promise<void> {
  await page.goto(`${site.url}?page=gallery&hazard=${kind}&${query}`);
  await page.getByTestId('exhibit').waitFor();
}

const RAW_KEY = /\b(group|facts|moved|said|run|scene|notYet|side|unit)\.[a-z][A-Za-z]+|\{\{/;
/** Everything in one language: names in the other one say so. */
const textIn = (page: Page, language: 'en' | 'zh-CN') =>
  page.locator('main').evaluate((main, wanted) => {
    const copy = main.cloneNode(true) as HTMLElement;
    for (const other of copy.querySelectorAll('[lang], code')) if (other.getAttribute('lang') !== wanted) other.remove();
    return copy.textContent ?? '';
  }, language);
const wordsIn = (text: string): string[] => [...new Set(text.match(/[A-Za-z]{3,}/g) ?? [])].filter((word) => !['json', 'docs', 'hazards', 'MPa'].includes(word));

/** What both browsers must do. */
function contract(name: string, launch: () => Promise<Browser>): void {
  describe(name, () => {
    let browser: Browser;
    let page: Page;
    let mishaps: string[];
    let requests: string[];

    beforeAll(async () => {
      browser = await launch();
      ({ page, mishaps, requests } = await watchedPage(browser, site.url));
      await openAll(page, 'lang=en&theme=dark');
    });
    afterAll(async () => {
      await browser?.close();
    });

    it('opens without a run and without pictures', () => {
      expect(requests.filter((url) => /gallery-.*\.js/.test(url))).toHaveLength(1);
      expect(requests.filter((url) => /three|phaser|charts|worker|tower|tactical/.test(url))).toEqual([]);
    });

    it('shows every hazard with its lesson and the published figures', async () => {
      expect(await page.locator('.hazard-card').count()).toBe(HAZARDS.length);
      for (const { kind, names, lesson } of HAZARDS) {
        const text = await page.getByTestId(`card-${kind}`).innerText();
        for (const part of [names.en, names.zh, lesson.en]) expect(text).toContain(part);
        const bars = await page.getByTestId(`card-${kind}`).locator('[data-measure]').evaluateAll((items) => items.map((item) => item.getAttribute('data-measure')));
        expect(bars, kind).toEqual(exhibits.find((exhibit) => exhibit.kind === kind)!.measures.map(({ id }) => id));
      }
      expect(await page.getByTestId('card-shutRiserValve').innerText()).toContain(`${exhibits.find(({ kind }) => kind === 'shutRiserValve')!.measures[0]!.mean.asFound.toFixed(2)} L/s`);
    });

    it('names what the model cannot compute yet', async () => {
      for (const { names, lacks } of NOT_YET) for (const text of [names.en, lacks.en]) expect(await page.getByTestId('group-not-yet').innerText()).toContain(text);
    });

    it('speaks Chinese and English throughout', async () => {
      expect(await textIn(page, 'en')).not.toMatch(/\p{Script=Han}/u);
      await chooseLanguage(page, '中文');
      await page.getByRole('heading', { name: '隐患图鉴', level: 1 }).waitFor();
      const text = await textIn(page, 'zh-CN');
      expect(text).not.toMatch(RAW_KEY);
      expect(wordsIn(text)).toEqual([]);
      expect(page.url()).toContain('page=gallery&lang=zh-CN');
      await chooseLanguage(page, 'EN');
    });

    it('runs a hazard that is opened, in both conditions, and finds what Node finds', async () => {
      await page.getByTestId(`card-${KIND}`).getByRole('link').click();
      await page.getByTestId('exhibit').waitFor();
      expect(page.url()).toContain(`page=gallery&hazard=${KIND}`);
      await waitUntilDone(page);
      const { measures } = openGallery({ hydraulics: await loadHydraulics() }).show(KIND, [1]);
      const amount = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
      const { mean } = measures.find(({ id }) => id === 'maxHrrKw')!;
      const shown = page.getByTestId('moved-maxHrrKw');
      await shown.getByText('This night (seed 1)').waitFor();
      expect(await shown.innerText()).toContain(`As found: ${amount.format(mean.asFound)} kW`);
      expect(await shown.innerText()).toContain(`Rectified: ${amount.format(mean.rectified)} kW`);
      expect(await page.getByTestId('said-maxHrrKw').innerText()).toBe(`${amount.format(mean.worseBy)} kW more with the hazard.`);
      expect(await shown.locator('svg[role="img"]').getAttribute('aria-label')).toContain(`as found ${amount.format(mean.asFound)} kW`);
    });

    it('runs another night, and says so in the address', async () => {
      await page.getByTestId('another-seed').click();
      await page.getByTestId('moved-maxHrrKw').getByText('This night (seed 2)').waitFor({ timeout: 120_000 });
      expect(page.url()).toContain('seed=2');
    });

    it('says all of it in Chinese', async () => {
      await chooseLanguage(page, '中文');
      await page.getByRole('heading', { name: '违规存放可燃油料', level: 1 }).waitFor();
      const text = await textIn(page, 'zh-CN');
      expect(text).not.toMatch(RAW_KEY);
      expect(text).toContain('多了');
      await chooseLanguage(page, 'EN');
    });

    it('leads back to all hazards, to the card that was opened', async () => {
      await page.getByTestId('to-all').click();
      await page.getByTestId('gallery').waitFor();
      await page.waitForFunction((kind) => document.activeElement?.id === `card-${kind}`, KIND);
      await page.goBack();
      await page.getByTestId('exhibit').waitFor();
      expect(await page.getByTestId('exhibit').getAttribute('data-kind')).toBe(KIND);
    });

    it('did all that without an error', () => {
      expect(mishaps).toEqual([]);
    });
  });
}

contract('Chromium', launchChromium);
describe.runIf(FIREFOX !== undefined)('with Firefox', () => contract('Firefox', launchFirefox));

describe('for everyone', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchChromium();
    page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })).newPage();
  });
  afterAll(async () => {
    await browser?.close();
  });

  const violationsOf = async () => (await new AxeBuilder({ page }).analyze()).violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`));

  it.each([['zh-CN', 'dark', 1440], ['en', 'light', 390]] as const)('has no violation that axe knows and no sideways scroll: %s, %s, %i wide', async (language, theme, width) => {
    await page.setViewportSize({ width, height: 844 });
    await openAll(page, `lang=${language}&theme=${theme}`);
    expect(await violationsOf()).toEqual([]);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await openOne(page, KIND, `lang=${language}&theme=${theme}`);
    await waitUntilDone(page);
    expect(await violationsOf()).toEqual([]);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

  it('gives fingers 24 px', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    const small = await page.locator('a:visible, button:visible, input:visible').evaluateAll((items) =>
      items.filter((item) => !item.classList.contains('skip-link')).map((item) => ({ text: item.textContent, box: item.getBoundingClientRect() })).filter(({ box }) => box.width < 24 || box.height < 24).map(({ text }) => text));
    expect(small).toEqual([]);
  });

  it('opens a hazard by keyboard and stops its run', async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await openAll(page, 'lang=en&theme=light');
    await page.locator('#card-closedGuards').focus();
    await page.keyboard.press('Enter');
    await page.getByTestId('exhibit').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.getByTestId('cancel').focus();
    await page.keyboard.press('Enter');
    await page.locator('html[data-run="cancelled"]').waitFor({ state: 'attached' });
    expect(await page.getByTestId('run-again').isVisible()).toBe(true);
  });

  it('lists all hazards where the address names one that does not exist', async () => {
    await openAll(page, 'hazard=nonsense&lang=en&theme=light');
    expect(await page.getByRole('alert').innerText()).toContain('No hazard is called nonsense');
  });

  it('prints the cards without buttons', async () => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByTestId('card-dryRiser').isVisible()).toBe(true);
    for (const button of await page.getByRole('button').all()) expect(await button.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
  });

  it('is one step from the drill, in a tab of its own, and leads back', async () => {
    await page.goto(`${site.url}?scenario=garden-a4&lang=en&theme=light`);
    const [opened] = await Promise.all([page.context().waitForEvent('page'), page.getByTestId('to-gallery').click()]);
    await opened.getByTestId('gallery').waitFor();
    expect(opened.url()).toContain('page=gallery&lang=en&theme=light');
    expect(await opened.getByTestId('to-drill').getAttribute('href')).toBe('?lang=en&theme=light');
    await opened.close();
  });
});
