/** Both languages say everything, and a phone shows everything. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chooseLanguage, openShort, shortScenario, watch } from './drive.ts';
import { launchChromium, serve, type Site } from './serve.ts';

let site: Site;
let browser: Browser;
let page: Page;
let mishaps: string[];

beforeAll(async () => {
  site = await serve();
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  mishaps = watch(page, site.url);
  await openShort(page, site.url, 'lang=en&t=300');
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** A key that no language knows is shown as itself. */
const RAW_KEY = /\b(app|header|side|totals|tower|storeys|map|playback|progress|compare|hazards|report|events|errors|tabs|selection|personState|unitState|unitKind|removal|obstacleKind|place)\.[a-z][A-Za-z]+|\{\{/;
const HAN = /\p{Script=Han}+/gu;
/** Brand, the other language's own name, and names of parties, which a scenario gives in its own language. */
const HAN_IN_ENGLISH = ['生命通道', '中文'];
const LATIN_WORD = /[A-Za-z]{4,}/g;
/** Brand, file names of drills that are not open, and ids that the drill itself gives; hexadecimal check codes fall out below. */
const LATIN_IN_CHINESE = ['Lifelane', 'garden', 'night'];
const isIdOfDrill = (word: string) => shortScenario().includes(`"${word}`);

const visibleText = () => page.locator('body').innerText();
const choose = (language: 'EN' | '中文') => chooseLanguage(page, language);

it('speaks English throughout', async () => {
  const text = await visibleText();
  expect(text).not.toMatch(RAW_KEY);
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect([...new Set(text.match(HAN) ?? [])].filter((word) => !HAN_IN_ENGLISH.includes(word))).toEqual([]);
});

it('speaks Chinese throughout after the switch', async () => {
  await choose('中文');
  await page.getByTestId('scenario-picker').filter({ hasText: '最初十分钟' }).waitFor();
  const text = await visibleText();
  expect(text).not.toMatch(RAW_KEY);
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  expect(await page.title()).toContain('生命通道');
  for (const english of ['As found', 'Rectified', 'Report', 'Hazard switches', 'Storeys', 'Computed', 'better']) expect(text).not.toContain(english);
  const words = [...new Set(text.match(LATIN_WORD) ?? [])].filter((word) => !LATIN_IN_CHINESE.includes(word) && !/^[a-f]+$/.test(word) && !isIdOfDrill(word));
  expect(words).toEqual([]);
});

it('comes back to English', async () => {
  await choose('EN');
  await page.getByTestId('score-asFound').filter({ hasText: 'As found' }).waitFor();
  expect(await visibleText()).toContain('Hazard switches');
});

it.each(['en', 'zh-CN'] as const)('fits a phone in %s: no sideways scroll, every tab, playback in sight', async (language) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await choose(language === 'en' ? 'EN' : '中文');
  const tabs = await page.getByRole('tab').all();
  expect(tabs.length).toBe(4);
  for (const tab of tabs) {
    await tab.click();
    const name = await tab.textContent();
    expect(await tab.getAttribute('aria-selected'), `tab ${name}`).toBe('true');
    expect(await page.getByRole('tabpanel').innerText(), `tab ${name}`).not.toBe('');
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: `width of tab ${name}` }).toBeLessThanOrEqual(390);
    const play = await page.getByTestId('play').boundingBox();
    expect(play!.y + play!.height, `playback under tab ${name}`).toBeLessThanOrEqual(844);
  }
});

it('did all that without an error', () => {
  expect(mishaps).toEqual([]);
});
