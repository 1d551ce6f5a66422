/** Orders to both towers, branches and the way back, as a person gives them. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseLanguage, edited, openFile, SHORT_NAME, SHORT_TITLE, shortScenario, shownHashes, waitUntilDone, watch, type Hashes } from './drive.ts';
import { launchChromium, serve, type Site } from './serve.ts';

let site: Site;
let browser: Browser;
let page: Page;
let mishaps: string[];

beforeAll(async () => {
  site = await serve();
  browser = await launchChromium();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  page = await context.newPage();
  mishaps = watch(page, site.url);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const drill = edited(shortScenario(), { '"durationS": 600': '"durationS": 360' });
const rows = () => page.getByTestId('branches').locator('tbody tr');
const choose = async (target: string) => page.getByTestId('order-target').getByRole('radio', { name: target, exact: true }).click();
/** An order sets the phase before its click returns: the next `done` is that of the night with it. */
async function give(): Promise<void> {
  await page.getByTestId('give-order').click();
  await waitUntilDone(page);
}

describe('orders', () => {
  let before: Hashes;

  it('change both nights from the second on screen, and are kept beside the night without', async () => {
    await page.goto(`${site.url}?scenario=night-33f&lang=en&theme=dark`);
    await openFile(page, SHORT_NAME, drill);
    await page.getByTestId('scenario-picker').filter({ hasText: SHORT_TITLE }).waitFor();
    await waitUntilDone(page);
    before = await shownHashes(page);
    await page.getByTestId('instrument').getByRole('radio', { name: 'Orders' }).click();
    await choose('Wind');
    await give();
    expect(await shownHashes(page)).not.toEqual(before);
    await rows().nth(1).waitFor();
    expect(await rows().allInnerTexts()).toEqual([expect.stringMatching(/Try 1 no orders[\s\S]*→[\s\S]*Back to this one/), expect.stringMatching(/Try 2 orders: 1 · changed from try 1[\s\S]*→[\s\S]*on screen/)]);
  });

  it('taken back, give the identical night again', async () => {
    await rows().first().getByRole('button').click();
    await waitUntilDone(page);
    expect(await shownHashes(page)).toEqual(before);
    expect(await rows().count()).toBe(2);
  });

  it('grow further branches, on a phone and in Chinese too, without a serious violation', async () => {
    await choose('Storeys');
    await give();
    expect(await rows().count()).toBe(3);
    await page.getByTestId('find-moments').click();
    await page.locator('[data-testid="moments"][data-phase="ended"]').waitFor();
    await page.getByTestId('moments').getByText('All alternatives (1)').click();
    expect(await page.getByTestId('moments').innerText()).toMatch(/storeys 1 to \d+: stay, doors shut[\s\S]*without this order/);
    await chooseLanguage(page, '中文');
    expect(await page.getByTestId('orders').innerText()).toMatch(/关门留守/);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const { violations } = await new AxeBuilder({ page }).include('[data-testid="instruments"]').analyze();
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)).toEqual([]);
  });
});

describe('lessons', () => {
  it('open, and what was trained is in the book after a reload', async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${site.url}?page=lessons&lang=en&theme=light`);
    await page.locator('[data-lesson="gate"] summary').click();
    expect(await page.getByTestId('lesson-gate').getAttribute('href')).toContain('scenario=blocked-gate');
    const book = page.getByTestId('training-book');
    await book.getByLabel('Team').fill('East gate');
    await book.getByLabel('Score').fill('120');
    await book.getByRole('button', { name: 'Put it down' }).click();
    await book.getByText('A score lies between 0 and 100.').waitFor();
    await book.getByLabel('Score').fill('82.5');
    await book.getByRole('button', { name: 'Put it down' }).click();
    await book.getByText('Mean score this month').waitFor();
    await page.reload();
    await page.getByTestId('training-book').getByText('East gate').first().waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ')}`)).toEqual([]);
  });
});

it('did all that without an error', () => {
  expect(mishaps).toEqual([]);
});
