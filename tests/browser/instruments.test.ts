/** Home, instruments, layers and what the browser keeps, as a person uses them. */
import { readdirSync, readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseLanguage, edited, openFile, SHORT_NAME, SHORT_TITLE, shortScenario, shownHashes, untilNoted, waitUntilDone, watch } from './drive.ts';
import { launchChromium, serve, type Site } from './serve.ts';

let site: Site;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let mishaps: string[];

beforeAll(async () => {
  site = await serve();
  browser = await launchChromium();
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  page = await context.newPage();
  mishaps = watch(page, site.url);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const shippedCount = readdirSync(new URL('../../scenarios/', import.meta.url)).filter((name) => name.endsWith('.jsonc') && !name.startsWith('district-')).length;
/** Six minutes: long enough for the fire to be noticed as found. */
const drill = edited(shortScenario(), { '"durationS": 600': '"durationS": 360' });

const graveViolations = async (within: string) => {
  const { violations } = await new AxeBuilder({ page }).include(within).analyze();
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${node.target.join(' ')}`));
};
const show = async (name: string) => page.getByTestId('instrument').getByRole('radio', { name, exact: true }).click();
const elapsedText = async () => (await page.getByTestId('elapsed').textContent()) ?? '';
const width = () => page.evaluate(() => document.documentElement.scrollWidth);

describe('home', () => {
  it('is what an address without a drill opens: every drill as a card, every mode as a link', async () => {
    await page.goto(`${site.url}?lang=en&theme=dark`);
    await page.getByTestId('home').waitFor();
    expect(await page.getByTestId('library').locator('[data-drill]').count()).toBe(shippedCount);
    expect(await page.locator('[data-drill="night-33f"]').innerText()).toMatch(/Night on the ninth floor[\s\S]*60 min[\s\S]*33 storeys[\s\S]*16 hazards[\s\S]*many at once/);
    for (const mode of ['drill', 'gallery', 'validation']) expect(await page.getByTestId(`mode-${mode}`).getAttribute('href')).toMatch(/^\?(scenario|page)=/);
    expect(await page.getByTestId('go-on').count()).toBe(0);
    expect(await graveViolations('body')).toEqual([]);
  });

  it('orders the drills and speaks both languages, on a phone too', async () => {
    await page.getByTestId('library-order').getByRole('radio', { name: 'Easy first' }).click();
    expect(await page.locator('[data-drill]').first().innerText()).toContain('single');
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(width).toBeLessThanOrEqual(390);
    await chooseLanguage(page, '中文');
    await page.getByRole('heading', { name: '同一夜，同一栋楼，两种结局' }).waitFor();
    expect((await page.getByTestId('home').innerText()).match(/[A-Za-z]{4,}/g)?.filter((word) => !['jsonc', 'json'].includes(word))).toEqual([]);
    await expect.poll(width).toBeLessThanOrEqual(390);
    await page.getByTestId('theme').getByRole('radio').nth(1).click();
    expect(await graveViolations('body')).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
    await chooseLanguage(page, 'EN');
  });

  it("opens a file of the reader's own, which the address then names", async () => {
    await openFile(page, SHORT_NAME, drill);
    await page.getByTestId('scenario-picker').filter({ hasText: SHORT_TITLE }).waitFor();
    await waitUntilDone(page);
    await expect.poll(() => page.url()).toContain(`draft=${SHORT_NAME}`);
  });
});

describe('instruments', () => {
  it('say when each thing happened in both nights and go there', async () => {
    await show('Time line');
    const row = page.locator('[data-milestone="reported"]');
    await row.waitFor();
    const [asFound, rectified] = await row.locator('button').allTextContents();
    expect([asFound, rectified].map((text) => /^\d\d:\d\d$/.test(text ?? ''))).toEqual([true, true]);
    expect(asFound! > rectified!).toBe(true);
    await row.locator('.as-found button').click();
    expect(await elapsedText()).toContain(asFound);
    const parting = page.getByTestId('parting');
    expect(await parting.innerText()).toMatch(/the two towers part here for good[\s\S]*from here [\s\S]*As found: (\d\d:\d\d:\d\d .|never)[\s\S]*Rectified: (\d\d:\d\d:\d\d .|never)/);
    await parting.getByRole('button').click();
    expect(await elapsedText()).toMatch(/0\d:\d\d/);
  });

  it('answer what people ask of both towers in a line each, and lead to the place', async () => {
    await show('Ten questions');
    const answers = page.getByTestId('questions').locator('tbody tr');
    await expect.poll(() => answers.count()).toBeGreaterThanOrEqual(10);
    for (const row of await answers.all()) for (const text of await row.locator('td').allInnerTexts()) expect(text).toMatch(/[A-Za-z0-9]{2}/);
    expect(await page.locator('[data-question="firstWater"]').innerText()).not.toContain('given once both');
    await page.locator('[data-question="oldest"] .as-found button').click();
    await page.locator('.inspector-head').waitFor();
    await page.getByRole('button', { name: 'Close' }).first().click();
    await page.locator('[data-question="parting"] .as-found button').click();
    await page.getByTestId('time-line').waitFor();
  });

  it('draw storeys × time, read by keyboard, and lead to the second and the storey', async () => {
    await show('Heat map');
    const strip = page.getByTestId('heat-asFound');
    await expect.poll(() => coloursIn(page, '[data-testid="heat-asFound"] canvas')).toBeGreaterThan(3);
    await strip.getByRole('application').focus();
    for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowUp');
    for (let i = 0; i < 60; i++) await page.keyboard.press('ArrowRight');
    expect(await strip.locator('output').textContent()).toMatch(/\d\d:\d\d:\d\d storey 9: \d+ °C/);
    const before = await elapsedText();
    await page.keyboard.press('Enter');
    expect(await elapsedText()).not.toBe(before);
    await page.getByRole('button', { name: 'Close' }).first().click();
    await show('Plan');
    expect(await page.getByTestId('plan-storey').innerText()).toContain('storey 9');
  });

  it('give the strips as a table', async () => {
    await show('Heat map');
    await page.getByTestId('heat-form').getByRole('radio', { name: 'Table' }).click();
    const rows = page.getByTestId('heat-table').locator('tbody tr');
    await expect.poll(() => rows.count()).toBe(33);
    expect(await rows.filter({ has: page.getByRole('rowheader', { name: '9', exact: true }) }).innerText()).toMatch(/\d+ °C \(\d\d:\d\d\)/);
    await page.getByTestId('heat-form').getByRole('radio', { name: 'Picture' }).click();
  });

  it('show the storey from above: smoke, doors, people; a room opens in the inspector', async () => {
    await show('Plan');
    for (const side of ['asFound', 'rectified']) {
      await page.getByTestId(`plan-${side}`).locator('.plan-room').first().waitFor();
      expect(await page.getByTestId(`plan-${side}`).locator('.plan-room').count()).toBeGreaterThanOrEqual(7);
      expect(await page.getByTestId(`plan-${side}`).locator('.plan-door').count()).toBeGreaterThanOrEqual(6);
    }
    await page.getByTestId('plan-up').click();
    expect(await page.getByTestId('plan-storey').innerText()).toContain('storey 10');
    await page.getByTestId('plan-asFound').locator('.plan-room').filter({ hasText: '10F flat 2' }).locator('path').first().click();
    await page.locator('.inspector-head').filter({ hasText: /10F/ }).waitFor();
    await page.getByRole('button', { name: 'Close' }).first().click();
  });

  it('have no serious violation and fit a phone', async () => {
    for (const name of ['Ten questions', 'Figures', 'Time line', 'Heat map', 'Plan']) {
      await show(name);
      expect(await graveViolations('[data-testid="instruments"]'), name).toEqual([]);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    for (const name of ['Figures', 'Time line', 'Heat map', 'Plan']) {
      await show(name);
      await expect.poll(width, { message: name }).toBeLessThanOrEqual(390);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it('paint the towers with a layer and its bands', async () => {
    await page.getByTestId('layer').getByRole('button').click();
    await page.getByRole('option', { name: 'Air pressure' }).click();
    await expect.poll(() => page.getByTestId('layer-legend').locator('li').allInnerTexts()).toEqual(['≥ 20', '5–20', '−5 … 5', '−20 … −5', '< −20', 'Pa']);
  });
});

describe('what the browser keeps', () => {
  it('comes back to the same second after a reload', async () => {
    await page.getByTestId('scrub').fill('240');
    await expect.poll(() => page.url()).toContain('t=240');
    await page.reload();
    await page.getByTestId('scenario-picker').filter({ hasText: SHORT_TITLE }).waitFor();
    await expect.poll(elapsedText, { timeout: 60_000 }).toContain('04:00');
    await waitUntilDone(page);
  });

  it('runs a recording again that is dropped on the page, and says that every code agrees', async () => {
    const { rectified } = await shownHashes(page);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('download-rectified').click()]);
    const text = readFileSync(await download.path(), 'utf8');
    await openFile(page, 'night.recording.json', text);
    const note = page.getByTestId('replay-note');
    await note.waitFor();
    await page.locator('[data-testid="replay-note"][data-verdict="same"]').waitFor({ timeout: 150_000 });
    expect(await note.innerText()).toMatch(/all \d+ check codes agree/);
    expect((await shownHashes(page)).rectified).toBe(rectified);
    await openFile(page, 'broken.recording.json', text.replace('"version":1', '"version":7').replace('"version": 1', '"version": 7'));
    await page.getByText('recording of version 7').waitFor();
  });

  it('offers on the home page to go on where it was', async () => {
    await page.getByTestId('scrub').fill('300');
    await expect.poll(() => page.url()).toContain('t=300');
    await untilNoted(page, 300);
    await page.getByTestId('to-home').click();
    const last = page.getByTestId('go-on-last');
    await last.waitFor();
    expect(await last.innerText()).toMatch(new RegExp(`${SHORT_NAME}[\\s\\S]*watched to 05:00 of 06:00`));
    expect(await last.getAttribute('href')).toContain('t=300');
    await page.getByTestId('clear-kept').click();
    await last.waitFor({ state: 'detached' });
  });
});

it('did all that without an error', () => {
  expect(mishaps).toEqual([]);
});

function coloursIn(on: Page, selector: string): Promise<number> {
  return on.locator(selector).evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true })!;
    copy.drawImage(canvas, 0, 0);
    return new Set(new Uint32Array(copy.getImageData(0, 0, canvas.width, canvas.height).data.buffer)).size;
  });
}
