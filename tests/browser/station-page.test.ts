/** The micro station's drill in a browser: played well, badly and not at all; a reload, a second try, the instructor, the paper and the recording. */
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkRecord } from '../../src/drill/index.ts';
import { anLrs } from '../builders/an-lrs.ts';
import { holdClock, openWatched, PHONE, untilKept, untilThere, WIDE, type Opened } from './drive.ts';
import { launchChromium, serve, type Site } from './serve.ts';

/** Written pictures of each stage go here when it is set: for a person who looks. */
const SHOTS = process.env['STATION_SHOTS'];
const GOOD = { confirm: 'camera', start: 'go', way: 'outside', power: 'cut', medium: 'powder', stairDoor: 'close', broadcast: 'stay', lane: 'clear', cardWhere: 'right', cardFuel: 'right', cardPeople: 'right', cardDone: 'right' };
const BAD = { confirm: 'reset', start: 'ask', way: 'garage', power: 'leave', medium: 'hose', stairDoor: 'leave', broadcast: 'leave', lane: 'phone', cardWhere: 'wrong', cardFuel: 'wrong', cardPeople: 'wrong', cardDone: 'wrong' };

let site: Site;
let browser: Browser;
beforeAll(async () => {
  site = await serve();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function open(query: string, viewport = PHONE): Promise<Opened> {
  const opened = await openWatched(browser, site.url, `page=station&scenario=ebike-lobby&${query}`, { viewport, isHoldable: true });
  await opened.page.getByTestId('station').waitFor();
  return opened;
}

async function shot(page: Page, name: string): Promise<void> {
  if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/${name}.png` });
}

async function start(page: Page): Promise<void> {
  await page.getByTestId('start').click();
  await page.getByTestId('start-yes').click();
  await page.getByTestId('play').waitFor();
}

/** Nothing of it goes by until `untilThere` or `result` lets the clock go. */
async function startHeld(page: Page): Promise<void> {
  await page.getByTestId('start').click();
  await holdClock(page);
  await page.getByTestId('start-yes').click();
  await page.getByTestId('play').waitFor();
}

/** The drill stands, by its instructor, whatever the clock does. */
async function freeze(page: Page): Promise<void> {
  await page.getByTestId('instructor').click();
  await page.getByTestId('pause').click();
  await page.keyboard.press('Escape');
  await page.locator('[data-testid="play"][data-session="paused"]').waitFor();
}

async function thaw(page: Page): Promise<void> {
  await page.getByTestId('instructor').click();
  await page.getByTestId('resume').click();
  await page.keyboard.press('Escape');
  await page.locator('[data-testid="play"][data-session="running"]').waitFor();
}

const second = async (page: Page) => Number(await page.getByTestId('play').getAttribute('data-second'));
async function result(page: Page): Promise<void> {
  await page.clock.resume();
  await page.getByTestId('result').waitFor({ timeout: 120_000 });
}
const points = async (page: Page) => Number(await page.getByTestId('result').getAttribute('data-points'));

/** One tap each, as the questions open, on a held clock; a checklist takes these items. */
async function play(page: Page, answers: Readonly<Record<string, string>>, lists: Readonly<Record<string, readonly string[]>>, home: 1 | 2, name?: string): Promise<void> {
  const tap = async (testId: string, clickCount = 1) => {
    await untilThere(page, testId);
    await page.getByTestId(testId).click({ clickCount });
  };
  const single = async (decision: string) => tap(`${decision}-${answers[decision]!}`);
  const list = async (decision: string) => {
    for (const option of lists[decision]!) await tap(`${decision}-${option}`);
    await page.getByTestId(`${decision}-send`).click();
  };
  if (answers['confirm'] !== 'none') await single('confirm');
  await single('start');
  await list('call119');
  if (name) await shot(page, `${name}-call`);
  await list('kit');
  await single('way');
  await single('broadcast');
  for (const storey of [4, 3, 2]) for (const flat of [1, 2, 3, 4]) await tap(`home-F${storey}.flat${flat}`, home);
  if (name) await shot(page, `${name}-board`);
  await single('power');
  if (name) await shot(page, `${name}-door`);
  await single('medium');
  await single('stairDoor');
  for (const decision of ['lane', 'cardWhere', 'cardFuel', 'cardPeople', 'cardDone']) await single(decision);
}

const GOOD_LISTS = { call119: ['address', 'storey', 'fuel', 'trapped', 'phone', 'meet'], kit: ['powder', 'hose', 'mask', 'radio', 'keys'] };
const BAD_LISTS = { call119: ['loss', 'blame'], kit: ['ladder', 'bucket'] };

describe('the micro station in Chinese', () => {
  const scored: Record<string, number> = {};

  it('asks before it starts, survives a reload at the same second, and is played well', async () => {
    const { page, mishaps, context } = await open('lang=zh-CN&theme=dark&pace=8');
    await page.getByTestId('name-duty').fill('张三');
    await page.getByTestId('place').fill('花园小区3栋');
    await shot(page, 'prepare-zh-phone');
    await page.getByTestId('start').click();
    await page.keyboard.press('Escape');
    expect(await page.getByTestId('station').getAttribute('data-stage')).toBe('prepare');
    await startHeld(page);
    await untilThere(page, 'decision-confirm');
    await shot(page, 'alarm-zh-phone');
    await freeze(page);
    await page.clock.resume();
    const axe = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze();
    expect(axe.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`)).toEqual([]);
    await holdClock(page);
    await thaw(page);
    await page.getByTestId('confirm-camera').click();
    await untilThere(page, 'start-go');
    await freeze(page);
    await page.clock.resume();
    const cutS = await second(page);
    await untilKept(page, ({ isPaused, clockS }) => isPaused && Math.floor(clockS) === cutS);
    await page.goto(`${site.url}?page=station&lang=zh-CN&theme=dark&pace=8`);
    await page.getByTestId('kept').waitFor();
    await shot(page, 'home-zh-phone');
    await page.getByTestId('go-on-0').click();
    await page.locator('[data-testid="play"][data-session="paused"]').waitFor({ timeout: 60_000 });
    expect(await second(page)).toBe(cutS);
    await page.getByTestId('start-go').waitFor();
    await holdClock(page);
    await thaw(page);
    const answers = { ...GOOD };
    await playFromStart(page, answers, 'good-zh-phone');
    await result(page);
    scored['well'] = await points(page);
    await shot(page, 'result-zh-phone');
    expect(await page.getByTestId('paper').textContent()).toContain('张三');
    expect(mishaps).toEqual([]);
    await context.close();
  }, 300_000);

  it('is played badly', async () => {
    const { page, mishaps, context } = await open('lang=zh-CN&theme=light&pace=30');
    await startHeld(page);
    await play(page, BAD, BAD_LISTS, 2);
    await result(page);
    scored['badly'] = await points(page);
    expect(mishaps).toEqual([]);
    await context.close();
  }, 240_000);

  it('is not played at all, and scores least', async () => {
    const { page, mishaps, context } = await open('lang=zh-CN&theme=light&pace=60');
    await start(page);
    await result(page);
    scored['not'] = await points(page);
    expect(mishaps).toEqual([]);
    await recordStoreIsTold(page);
    await context.close();
    expect(scored['well']).toBeGreaterThan(80);
    expect(scored['well']).toBeGreaterThan(scored['badly']! + 40);
    expect(scored['badly']).toBeGreaterThanOrEqual(scored['not']);
  }, 240_000);
});

/** Off until it is switched on; a wrong key and a store that lets no page in are said, then all of it arrives. */
async function recordStoreIsTold(page: Page): Promise<void> {
  const [open, shut] = [await anLrs({ origin: new URL(site.url).origin, secret: 'richtig' }), await anLrs()];
  const save = async (endpoint: string, secret: string) => {
    await page.getByTestId('lrs-endpoint').fill(endpoint);
    await page.getByTestId('lrs-secret').fill(secret);
    await page.getByTestId('lrs-save').click();
  };
  await page.getByTestId('lrs').click();
  await page.getByTestId('lrs-key').fill('station');
  await page.getByTestId('lrs-on').click();
  await save(open.url, 'falsch');
  await page.getByTestId('lrs-tell').click();
  await page.locator('[data-fault="refused"]').waitFor();
  await shot(page, 'lrs-refused-zh-phone');
  await save(shut.url, 'richtig');
  await page.locator('[data-fault="cors"]').waitFor();
  await page.keyboard.press('Escape');
  await page.getByTestId('lrs').filter({ hasText: '条待发' }).click();
  await save(open.url, 'richtig');
  await page.locator('[data-testid="lrs-queue"][data-waiting="0"]').waitFor();
  const sentCount = Number(await page.getByTestId('lrs-queue').getAttribute('data-sent'));
  expect(sentCount).toBeGreaterThan(10);
  await page.getByTestId('lrs-tell').click();
  await page.waitForTimeout(300);
  expect(open.stored.size).toBe(sentCount);
  await Promise.all([open.close(), shut.close()]);
}

/** The rest of a good drill, from the start of the station on. */
async function playFromStart(page: Page, answers: Readonly<Record<string, string>>, name: string): Promise<void> {
  const { confirm: _done, ...rest } = answers;
  await play(page, { ...rest, confirm: 'none' }, GOOD_LISTS, 1, name);
}

describe('the micro station in English', () => {
  it('is paused by the instructor, judged, tried again, printed on three pages, and its recording is verified', async () => {
    const { page, mishaps, context } = await open('lang=en&theme=light&pace=10', WIDE);
    await startHeld(page);
    await untilThere(page, 'decision-confirm');
    await page.getByTestId('instructor').click();
    await page.getByTestId('pause').click();
    const frozenS = await second(page);
    await page.getByTestId('inject-wind').click();
    await shot(page, 'instructor-en');
    await page.getByTestId('step').click();
    expect(await second(page)).toBe(frozenS + 1);
    expect(await page.getByTestId('inject-wind').isDisabled()).toBe(true);
    await page.getByTestId('resume').click();
    await page.keyboard.press('Escape');
    await page.getByTestId('look').click();
    await page.getByTestId('look-scrub').focus();
    await page.keyboard.press('Home');
    const zeroS = Number(await page.getByTestId('look-back').getAttribute('data-look'));
    // The clock has gone on since then, by the step at least.
    expect(zeroS).toBeLessThanOrEqual(frozenS);
    expect(await second(page)).toBe(zeroS);
    await shot(page, 'look-back-en');
    await page.getByTestId('look-now').click();
    await page.getByTestId('look').click();
    await page.getByTestId('look-scrub').focus();
    await page.keyboard.press('Home');
    await page.getByTestId('look-from').click();
    await page.getByTestId('look-from-yes').click();
    await untilThere(page, 'confirm-lift');
    await page.getByTestId('confirm-lift').click();
    expect(await page.getByTestId('look-back').count()).toBe(0);
    await untilThere(page, 'reply-confirm.lift');
    await shot(page, 'play-en');
    await page.getByTestId('stop').click();
    await page.getByTestId('stop-yes').click();
    await result(page);
    const found = await points(page);
    await page.getByTestId('override-confirm').click();
    await page.getByTestId('override-points').fill('4');
    await page.getByTestId('override-reason').fill('Radio was out of order');
    await page.getByTestId('override-save').click();
    expect(await points(page)).toBe(Math.max(0, found === 0 ? 0 : found + 4));
    await shot(page, 'result-en');
    await holdClock(page);
    await page.getByTestId('try-again').click();
    await page.getByTestId('play').waitFor({ timeout: 60_000 });
    await untilThere(page, 'decision-confirm');
    // A second try that a dead battery cuts off is there again, at its second.
    await freeze(page);
    await page.clock.resume();
    const cutS = await second(page);
    await untilKept(page, ({ finished }) => finished?.again?.isPaused === true && Math.floor(finished.again.clockS) === cutS);
    await page.goto(`${site.url}?page=station&lang=en&theme=light&pace=10`);
    await page.getByTestId('kept-0').getByText('second try').waitFor();
    await page.getByTestId('go-on-0').click();
    await page.locator('[data-testid="play"][data-session="paused"]').waitFor({ timeout: 60_000 });
    expect(await page.getByTestId('station').getAttribute('data-stage')).toBe('retry');
    expect(await second(page)).toBe(cutS);
    await holdClock(page);
    await thaw(page);
    await page.getByTestId('confirm-camera').click();
    await page.clock.resume();
    await page.getByTestId('retried').waitFor({ timeout: 120_000 });
    await paperIsClean(page, 'en');
    await recordingIsVerified(page);
    expect(mishaps).toEqual([]);
    await context.close();
  }, 300_000);
});

describe('the drill at the gate on a phone', () => {
  it('takes no answer while it is frozen, shows a press at once, waits for the engine and runs on to it; the paper tells both', async () => {
    const { page, mishaps, context } = await openWatched(browser, site.url, 'page=station&scenario=blocked-gate&lang=zh-CN&theme=light&pace=8', { viewport: PHONE });
    await page.getByTestId('situation').waitFor();
    await start(page);
    const tap = (...ids: readonly string[]) => ids.reduce(async (before, id) => { await before; await page.getByTestId(id).click({ timeout: 60_000 }); }, Promise.resolve());
    await tap('confirm-phone', 'start-go', 'call119-address', 'call119-send', 'gate-saw', 'cars-owners', 'door-hold', 'lift-home', 'first-fireUp', 'instructor', 'pause');
    await page.keyboard.press('Escape');
    const told = (home: string) => page.getByTestId(`home-${home}`).getAttribute('data-told');
    await page.getByTestId('frozen').waitFor();
    expect(await page.getByTestId('home-F4.flat1').evaluate((element) => element.closest('[inert]') !== null)).toBe(true);
    expect(await page.getByTestId('home-F4.flat5').getAttribute('data-burning')).toBe('true');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    await tap('instructor', 'resume');
    await page.keyboard.press('Escape');
    await tap('home-F4.flat1');
    expect(await told('F4.flat1')).toBe('leave');
    await tap('home-F4.flat1');
    expect(await told('F4.flat1')).toBe('stay');
    await tap(...[4, 5, 6].flatMap((storey) => [1, 2, 3, 4, 5, 6].map((flat) => `home-F${storey}.flat${flat}`)).filter((id) => id !== 'home-F4.flat5'));
    await tap('hurry');
    // The line to be read out says what was done, not what should be.
    await page.getByTestId('notes-people').getByText('已通知 17 / 17 户').waitFor();
    await tap('cardWhere-right', 'cardLane-right', 'cardPeople-right', 'cardDone-right');
    await result(page);
    const homes = await page.getByTestId('paper-homes').textContent();
    expect(homes?.match(/下楼 \d\d:\d\d|留守 \d\d:\d\d/g)).toHaveLength(17);
    expect(homes).toContain('起火');
    expect(await points(page)).toBeGreaterThan(70);
    expect(await page.getByTestId('paper-scene').textContent()).toMatch(/停表 1 次.*快进/);
    await paperIsClean(page, 'gate');
    expect(mishaps).toEqual([]);
    await context.close();
  }, 180_000);
});

async function paperIsClean(page: Page, name: string): Promise<void> {
  const pdf = await page.pdf({ format: 'A4', ...(SHOTS === undefined ? {} : { path: `${SHOTS}/paper-${name}.pdf` }) });
  const pageCount = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  expect(pageCount).toBeGreaterThan(0);
  expect(pageCount).toBeLessThanOrEqual(3);
}

async function recordingIsVerified(page: Page): Promise<void> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('recording').click()]);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text.length).toBeLessThan(50_000);
  expect(checkRecord(text).isSound).toBe(true);
  const [csv] = await Promise.all([page.waitForEvent('download'), page.getByTestId('csv').click()]);
  expect(readFileSync(await csv.path()).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  await page.goto(`${site.url}?page=station&lang=en`);
  const drop = async (edited: string) => page.getByTestId('verify').locator('input[type="file"]').setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(edited) });
  await drop(text);
  await page.getByTestId('verified').getByText('Sound').waitFor();
  await drop(text.replace('"points":4', '"points":8'));
  await page.getByTestId('verified').getByText('edited').waitFor();
}
