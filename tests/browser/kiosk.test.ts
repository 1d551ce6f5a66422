/** One visitor's whole show, what plays by itself thirty times faster, a visitor who walks away, three keys, the staff's way out, and a card on paper. */
import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { setWithout, summariseSet, type SubsetTable } from '../../src/report/kiosk/subset-table.ts';
import { LOOKS } from '../../src/views/kiosk/facade/looks.ts';
import { watch } from './drive.ts';
import { launchChromium, serve, type Site } from './serve.ts';

const TABLE = JSON.parse(readFileSync(new URL('../../docs/kiosk-show.json', import.meta.url), 'utf8')) as SubsetTable;
const STEP_LIMIT_MS = 120_000;

let site: Site;
let browser: Browser;
let page: Page;
let mishaps: string[];

beforeAll(async () => {
  site = await serve();
  browser = await launchChromium();
  page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })).newPage();
  mishaps = watch(page, site.url);
  await page.goto(`${site.url}?page=kiosk&lang=zh-CN&theme=dark&pace=30&idle=15`);
  await page.getByTestId('begin').waitFor();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const step = (name: string) => page.locator(`[data-testid="kiosk"][data-step="${name}"]`).waitFor({ timeout: STEP_LIMIT_MS });
const press = (testId: string) => page.getByTestId(testId).click();
const textOf = (testId: string) => page.getByTestId(testId).innerText();
/** The vote may close by itself first. */
const vote = async (testId: string) => {
  await press(testId);
  await page.getByTestId('close-vote').click({ timeout: 500 }).catch(() => undefined);
};
/** What the legend says, with the colour that it says it of. */
const legend = () => page.getByTestId('legend').locator('li').evaluateAll((items) => items.map((item) => {
  const [red = 0, green = 0, blue = 0] = getComputedStyle(item.firstElementChild!).color.match(/\d+/g)!.map(Number);
  return [item.textContent, `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`];
}));
const wordsIn = (text: string) => [...new Set(text.match(/[A-Za-z]{2,}/g) ?? [])].filter((word) => !['English'].includes(word));

it('says that the towers are being computed while there is nothing to paint', async () => {
  const idle = await (await browser.newContext()).newPage();
  // The script of the worker never comes.
  await idle.route(/worker/, () => undefined);
  await idle.goto(`${site.url}?page=kiosk&lang=zh-CN`);
  await idle.getByTestId('towers-waiting').waitFor();
  expect(await idle.getByTestId('towers-waiting').innerText()).toBe('正在演算…');
  await idle.context().close();
});

it('plays the night while nobody is here', async () => {
  await page.waitForFunction(() => Number(document.querySelector('[data-testid="towers"]')?.getAttribute('data-drawn') ?? 0) > 5, undefined, { timeout: STEP_LIMIT_MS });
  expect(await page.getByTestId('towers').getAttribute('aria-label')).toMatch(/左边走出 \d+ 人/);
  expect(await page.getByTestId('towers-waiting').count()).toBe(0);
  expect(await legend()).toEqual([['在走', LOOKS.person], ['关门等', LOOKS.waiting], ['烟', LOOKS.smoke], ['电动车', LOOKS.ebike], ['雨棚', LOOKS.canopy]]);
});

it('finds a household like the visitor’s and puts a dot on it', async () => {
  await press('begin');
  await step('home');
  await press('family-elder');
  expect(await textOf('picked')).toMatch(/20 层.*老人/);
  await press('storey-down');
  expect(await textOf('storey')).toBe('19 层');
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

it('leads through four pictures and three votes that both towers obey', async () => {
  await press('go-on');
  await step('walk');
  await vote('fear-canopies');
  await step('vote1');
  expect((await legend())[0]).toEqual(['你家', LOOKS.home]);
  expect(wordsIn(await page.locator('main').innerText())).toEqual([]);
  await page.evaluate(() => {
    const told: string[] = ((globalThis as { toldOfEngines?: string[] }).toldOfEngines = []);
    new MutationObserver(() => {
      const text = document.querySelector('[data-step="engines"] [data-testid="captions"] p')?.textContent ?? null;
      if (text !== null && told.at(-1) !== text) told.push(text);
    }).observe(document.body, { childList: true, characterData: true, subtree: true, attributes: true });
  });
  await vote('vote-stay');
  await step('flee');
  await page.waitForFunction(() => ['asFound', 'rectified'].every((side) => document.querySelector(`[data-testid="own-${side}"]`)?.textContent === '关门等着'), undefined, { timeout: STEP_LIMIT_MS });
  expect(await page.getByTestId('own-home').innerText()).toMatch(/楼道/);
  await step('vote2');
  expect(await textOf('vote-back')).toContain('接着守在家');
  await page.keyboard.press('1');
  await step('engines');
  expect(await textOf('captions')).toMatch(/多挡 [\d.]+ 分钟.*够得着 \d+ 楼/s);
  await step('vote3');
  // On the road until the night says that they are there.
  expect(await page.evaluate(() => (globalThis as { toldOfEngines?: string[] }).toldOfEngines)).toEqual(['消防车还在路上。', '消防车来了。左边被车挡住，右边直接开到楼下。']);
  await page.keyboard.press('1');
  await step('card');
});

it('ends on a card of the table, and redraws it when one hazard is put right', async () => {
  const shown = (set: number) => String(Math.round(summariseSet(TABLE, set, 'trappedCount').mean));
  const asFound = async () => page.getByTestId('trappedCount-asFound').locator('strong').innerText();
  expect(await asFound()).toBe(shown(setWithout(TABLE, [])));
  expect(await textOf('feared')).toContain('窗外的雨棚');
  expect(await textOf('your-home')).toContain('你家今晚');
  await page.evaluate(() => {
    const cell = document.querySelector('[data-testid="trappedCount-asFound"] strong')!;
    document.querySelector('[data-testid="fix-ebikes"]')!.addEventListener('click', () => {
      const startMs = performance.now();
      new MutationObserver(() => ((globalThis as { redrawnMs?: number }).redrawnMs = performance.now() - startMs)).observe(cell, { characterData: true, subtree: true, childList: true });
    }, { capture: true });
  });
  await press('fix-ebikes');
  await expect.poll(asFound).toBe(shown(setWithout(TABLE, ['ebikes'])));
  expect(await textOf('outcome-as-found')).toBe('改了 1 样以后');
  expect(await page.evaluate(() => (globalThis as { redrawnMs?: number }).redrawnMs)).toBeLessThan(300);
});

it('gives a pledge to take along, on the telephone and on one sheet of paper', async () => {
  await press('go-on');
  await step('pledge');
  expect(await textOf('pledge')).toContain('点一下');
  await press('pledge-0');
  expect(await textOf('pledge')).toContain('96119');
  expect(await page.getByTestId('qr').locator('path').getAttribute('d')).toMatch(/^(M\d+ \d+h1v1h-1z){300,}$/);
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
});

it('thanks, and begins anew by itself', async () => {
  await press('go-on');
  await step('thanks');
  expect(await textOf('again')).toBe('再来一次');
  await step('attract');
  expect(await page.getByTestId('kiosk').getAttribute('data-visit')).toBe('1');
});

it('begins anew when a visitor walks away, in the language of the hall', async () => {
  await press('language');
  await press('begin');
  await step('home');
  await page.getByTestId('idle-note').waitFor({ timeout: 30_000 });
  await step('attract');
  expect(await textOf('begin')).toContain('开始');
});

it('needs three keys only', async () => {
  // Once to come to the way on, once to take it.
  for (const key of ['2', '2']) await page.keyboard.press(key);
  await step('home');
  for (const key of ['2', '1', '3', '2']) await page.keyboard.press(key);
  await step('walk');
  await page.keyboard.press('3');
  expect(await page.getByTestId('fear-lane').locator('.vote-dots').innerText()).toBe('●');
});

it('is left by the staff only: a long press, and a question', async () => {
  await page.goBack().catch(() => undefined);
  expect(page.url()).toContain('page=kiosk');
  await press('staff-corner');
  expect(await page.getByTestId('staff-dialog').count()).toBe(0);
  await page.getByTestId('staff-corner').click({ delay: 3400 });
  await page.getByTestId('staff-dialog').waitFor();
  expect(await textOf('tally')).toMatch(/看完 1 次/);
  await press('staff-leave');
  await page.waitForURL((url) => !url.search.includes('kiosk'));
});

it('kept counts and nothing else, and did all that without an error', async () => {
  const kept = await page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith('lifelane.kiosk')));
  expect(kept.map(([key]) => key)).toEqual(['lifelane.kiosk.tally']);
  expect(Object.keys(JSON.parse(kept[0]![1] as string) as object).sort()).toEqual(['finishedCount', 'presses', 'visitCount']);
  expect(mishaps).toEqual([]);
});
