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
/** Longest that the page waits for a visitor: no machine takes this long between two presses. */
const PATIENT_S = 600;
const HASTY_S = 15;

let site: Site;
let browser: Browser;
let page: Page;
let mishaps: string[];

beforeAll(async () => {
  site = await serve();
  browser = await launchChromium();
  page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })).newPage();
  mishaps = watch(page, site.url);
  await page.addInitScript(noteSteps);
  await open(PATIENT_S);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function open(idleS: number): Promise<void> {
  await page.goto(`${site.url}?page=kiosk&lang=zh-CN&theme=dark&pace=30&idle=${idleS}`);
  await page.getByTestId('begin').waitFor();
}

interface Noted {
  readonly steps: string[];
  /** Captions of each step, one after another; of a step without them all that it says. */
  readonly said: Record<string, string[]>;
}

/** Runs in the page. What plays by itself may be over before a test looks: each step is noted down as it is drawn. */
function noteSteps(): void {
  const noted: Noted = ((globalThis as { noted?: Noted }).noted = { steps: [], said: {} });
  const note = (): void => {
    const step = document.querySelector<HTMLElement>('[data-testid="kiosk"]')?.dataset['step'];
    if (step === undefined) return;
    if (noted.steps.at(-1) !== step) noted.steps.push(step);
    const text = (document.querySelector('[data-testid="captions"]') ?? document.querySelector('main'))?.textContent ?? '';
    const said = (noted.said[step] ??= []);
    if (said.at(-1) !== text) said.push(text);
  };
  new MutationObserver(note).observe(document, { childList: true, characterData: true, subtree: true, attributes: true, attributeFilter: ['data-step'] });
}
const noted = (): Promise<Noted> => page.evaluate(() => (globalThis as unknown as { noted: Noted }).noted);

/** A step that waits for the visitor. */
const step = (name: string) => page.locator(`[data-testid="kiosk"][data-step="${name}"]`).waitFor({ timeout: STEP_LIMIT_MS });
const press = (testId: string) => page.getByTestId(testId).click();
const textOf = (testId: string) => page.getByTestId(testId).innerText();
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
  // A vote closes by itself ten seconds after its first press.
  await press('fear-canopies');
  await step('vote1');
  expect((await legend())[0]).toEqual(['你家', LOOKS.home]);
  expect(wordsIn(await page.locator('main').innerText())).toEqual([]);
  await press('vote-stay');
  // On a slow machine it may have closed by itself.
  await page.getByTestId('close-vote').click({ timeout: 10_000 }).catch(() => undefined);
  // The night stands still while a vote is open.
  await step('vote2');
  for (const side of ['asFound', 'rectified']) await page.getByTestId(`own-${side}`).filter({ hasText: /^关门等着$/ }).waitFor();
  expect(await page.getByTestId('own-home').innerText()).toMatch(/楼道/);
  expect(await textOf('vote-back')).toContain('接着守在家');
  await page.keyboard.press('1');
  await step('vote3');
  // On the road until the night says that they are there.
  const [coming, here, ...others] = (await noted()).said['engines']!;
  expect(coming).toMatch(/^消防车还在路上。.*多挡 [\d.]+ 分钟.*够得着 \d+ 楼/);
  expect(here).toMatch(/^消防车来了。左边被车挡住，右边直接开到楼下。.*多挡 [\d.]+ 分钟.*够得着 \d+ 楼/);
  expect(others).toEqual([]);
  await page.keyboard.press('1');
  await step('card');
  expect((await noted()).steps).toEqual(['attract', 'home', 'walk', 'spark', 'vote1', 'flee', 'vote2', 'engines', 'vote3', 'outcome', 'card']);
});

it('ends on a card of the table, and redraws it when one hazard is put right', async () => {
  const shown = (set: number) => String(Math.round(summariseSet(TABLE, set, 'trappedCount').mean));
  const asFound = async () => page.getByTestId('trappedCount-asFound').locator('strong').innerText();
  expect(await asFound()).toBe(shown(setWithout(TABLE, [])));
  expect(await textOf('feared')).toContain('窗外的雨棚');
  expect(await textOf('your-home')).toContain('你家今晚');
  for (const fixed of [['ebikes'], [], ['ebikes']]) {
    await press('fix-ebikes');
    await expect.poll(asFound).toBe(shown(setWithout(TABLE, fixed)));
  }
  expect(await textOf('outcome-as-found')).toBe('改了 1 样以后');
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
  await page.locator('[data-testid="kiosk"][data-visit="1"]').waitFor();
  await step('attract');
  const { steps, said } = await noted();
  expect(steps.slice(-3)).toEqual(['pledge', 'thanks', 'attract']);
  expect(said['thanks']!.every((text) => text.endsWith('再来一次'))).toBe(true);
});

it('begins anew when a visitor walks away, in the language of the hall', async () => {
  await open(HASTY_S);
  await press('language');
  await press('begin');
  await page.getByTestId('idle-note').waitFor();
  await page.locator('[data-testid="kiosk"][data-step="attract"][data-visit="1"]').waitFor();
  await page.getByTestId('begin').filter({ hasText: '开始' }).waitFor();
  expect((await noted()).steps).toEqual(['attract', 'home', 'attract']);
});

it('needs three keys only', async () => {
  await open(PATIENT_S);
  // Once to come to the way on, once to take it.
  for (const key of ['2', '2']) await page.keyboard.press(key);
  await step('home');
  for (const key of ['2', '1', '3', '2']) await page.keyboard.press(key);
  await step('walk');
  await page.keyboard.press('3');
  await page.getByTestId('fear-lane').locator('.vote-dots').filter({ hasText: /^●$/ }).waitFor();
});

it('is left by the staff only: a long press, and a question', async () => {
  await page.goBack().catch(() => undefined);
  expect(page.url()).toContain('page=kiosk');
  await press('staff-corner');
  expect(await page.getByTestId('staff-dialog').count()).toBe(0);
  // Held until it asks, however long that takes.
  await page.getByTestId('staff-corner').hover();
  await page.mouse.down();
  await page.getByTestId('staff-dialog').waitFor();
  await page.mouse.up();
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
