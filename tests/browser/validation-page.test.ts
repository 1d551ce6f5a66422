/** The product shows how good its model is: overview and misses at once, every fire with its curves, both languages, phone and paper, and nothing heavy. */
import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SmokeReport } from '../../src/views/validation/smoke-report.ts';
import { chooseLanguage, watchedPage } from './drive.ts';
import { FIREFOX, launchChromium, launchFirefox, serve, type Site } from './serve.ts';

const report = JSON.parse(readFileSync(new URL('../../docs/validation/smoke/page.json', import.meta.url), 'utf8')) as SmokeReport;
const missedCount = report.aims.filter(({ isMet }) => !isMet).length;
const runs = report.groups.flatMap((group) => group.runs);

let site: Site;
beforeAll(async () => {
  site = await serve();
});
afterAll(async () => {
  await site?.close();
});

async function openPage(page: Page, query: string): Promise<void> {
  await page.goto(`${site.url}?page=validation&${query}`);
  await page.getByTestId('validation').waitFor();
}

async function openCase(page: Page, scenario: string): Promise<void> {
  const details = page.getByTestId(`case-${scenario}`).locator('details');
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
  await details.locator('table').first().waitFor();
}
const visibleText = (page: Page) => page.locator('body').innerText();
/** Sources, commands and paths stay as they are printed. */
const SOURCES = /实测来源.*|对照：CFAST 7.*|npm run \S+|LIFELANE_\S+|(docs|tests|scenarios)\/[\w/.-]+/g;
const LATIN_IN_CHINESE = ['Lifelane', 'CFAST', 'JuPedSim', 'Weidmann', 'Evac', 'Steckler', 'NIST', 'Lacrosse', 'Grenfell'];
const RAW_KEY = /\b(part|misses|plain|limit|criterion|kind|quantities|cases|chart|tables)\.[a-z][A-Za-z]+|\{\{/;

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
      await openPage(page, 'lang=en&theme=dark');
    });
    afterAll(async () => {
      await browser?.close();
    });

    it('opens by its address without three, Phaser, ECharts or the worker', () => {
      expect(requests.filter((url) => /validation-.*\.js/.test(url))).toHaveLength(1);
      expect(requests.filter((url) => /three|phaser|charts|worker|tower|tactical/.test(url))).toEqual([]);
    });

    it('says how many aims are met and lists every one that is not', async () => {
      for (const part of ['measured', 'cfast', 'facade', 'people']) expect(await page.getByTestId(`part-${part}`).innerText()).toMatch(/\d+ of \d+ met/);
      const smokeMisses = await page.getByTestId('misses').locator('[data-part="measured"] li, [data-part="cfast"] li').count();
      expect(smokeMisses).toBe(missedCount);
      const items = await page.getByTestId('misses').locator('li').allInnerTexts();
      expect(items.filter((text) => !text.includes('missed'))).toEqual([]);
      expect(await page.getByTestId('misses').locator('li svg').count()).toBe(items.length);
    });

    it('has a card with a labelled chart for every run, and its curves and errors below', async () => {
      for (const { scenario, panels } of runs) {
        const charts = page.getByTestId(`case-${scenario}`).locator('svg[role="img"]');
        expect(await charts.count(), scenario).toBe(panels.length > 0 ? 1 : 0);
        if (panels.length > 0) expect(await charts.getAttribute('aria-label'), scenario).toMatch(/Highest: .*(Ours|CFAST)/);
      }
      const stair = page.getByTestId('case-nrcc-tower-bk-r');
      await stair.locator('summary').click();
      await stair.locator('table').first().waitFor();
      expect(await stair.locator('svg[role="img"]').count()).toBe(runs.find(({ scenario }) => scenario === 'nrcc-tower-bk-r')!.panels.length);
      expect(await stair.locator('.curve-measured').count()).toBeGreaterThan(0);
    });

    it('draws the figures of the report', async () => {
      const table = await page.getByTestId('quantities').locator('tbody tr').allInnerTexts();
      expect(table).toHaveLength(report.quantities.length);
      report.quantities.forEach(({ ours }, i) => expect(table[i]).toContain(ours === null ? 'not modelled' : String(Number(ours.bias.toPrecision(3)))));
    });

    it('speaks Chinese and English throughout', async () => {
      expect(await visibleText(page)).not.toMatch(RAW_KEY);
      expect((await visibleText(page)).match(/\p{Script=Han}+/gu)).toEqual(['生命通道', '中文']);
      await chooseLanguage(page, '中文');
      await page.getByRole('heading', { name: '模型校核', level: 1 }).waitFor();
      const text = await visibleText(page);
      expect(text).not.toMatch(RAW_KEY);
      expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
      expect(page.url()).toContain('page=validation&lang=zh-CN');
      const words = text.replace(SOURCES, '').match(/[A-Za-z]{4,}/g) ?? [];
      expect([...new Set(words)].filter((word) => !LATIN_IN_CHINESE.includes(word))).toEqual([]);
      await chooseLanguage(page, 'EN');
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
    page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    await openPage(page, 'lang=en&theme=dark');
  });
  afterAll(async () => {
    await browser?.close();
  });

  it.each([
    { theme: 'Dark', width: 1440 },
    { theme: 'Light', width: 390 },
  ])('has no violation that axe knows: $theme, $width wide, a fire of each kind open', async ({ theme, width }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.getByTestId('theme').getByRole('radio', { name: theme }).click();
    for (const scenario of ['nist-nrc-1', 'nrcc-tower-bk-r', 'tower-12']) await openCase(page, scenario);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`))).toEqual([]);
  });

  it.each(['en', 'zh-CN'] as const)('fits a phone in %s: no sideways scroll with everything open', async (language) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await chooseLanguage(page, language === 'en' ? 'EN' : '中文');
    for (const family of ['measured', 'cfast']) {
      const button = page.getByTestId(`cases-${family}`).getByRole('button');
      if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
    }
    await page.getByTestId('case-tower-33').locator('table').waitFor();
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  it('opens a fire by keyboard', async () => {
    await openPage(page, 'lang=en&theme=light');
    const stair = page.getByTestId('case-nrcc-tower-cmp-r');
    await stair.locator('summary').focus();
    await page.keyboard.press('Enter');
    await stair.locator('table').first().waitFor();
  });

  it('prints the overview and the misses, not the buttons', async () => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByTestId('total').isVisible()).toBe(true);
    expect(await page.getByTestId('misses').isVisible()).toBe(true);
    for (const button of await page.getByRole('button').all()) expect(await button.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
  });

  it('is one step from the drill, in a tab of its own, and leads back', async () => {
    await page.goto(`${site.url}?scenario=garden-a4&lang=en&theme=light`);
    const [opened] = await Promise.all([page.context().waitForEvent('page'), page.getByTestId('to-validation').click()]);
    await opened.getByTestId('validation').waitFor();
    expect(opened.url()).toContain('page=validation&lang=en&theme=light');
    expect(await opened.getByTestId('to-drill').getAttribute('href')).toBe('?lang=en&theme=light');
    await opened.close();
  });
});
