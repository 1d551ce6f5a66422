/** A street's campaign on the page: the example, a tower chosen on map and in table, own and wrong files, tables out; phone. */
import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watch } from './drive.ts';
import { launchChromium, serve, type Site } from './serve.ts';

const LIMIT_MS = 60_000;
const EXAMPLE = readFileSync(new URL('../../docs/district-demo.json', import.meta.url), 'utf8');

let site: Site;
let browser: Browser;
let page: Page;
let mishaps: string[];

beforeAll(async () => {
  site = await serve();
  browser = await launchChromium();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', acceptDownloads: true });
  page = await context.newPage();
  mishaps = watch(page, site.url);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const open = (name: string, text: string) => page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

describe('a street', () => {
  it('is reached from the home page and shows its example', async () => {
    await page.goto(`${site.url}?page=home&lang=en&theme=light`);
    await page.getByText('A street to rectify').click();
    await page.getByTestId('campaign-conclusion').waitFor({ timeout: LIMIT_MS });
    expect(await page.getByTestId('campaign-rank').locator('tbody tr').count()).toBe(24);
    expect(await page.getByTestId('campaign-map').getByRole('button').count()).toBe(24);
  }, LIMIT_MS);

  it('shows a tower that is chosen in the table or, by key, on the map', async () => {
    await page.getByTestId('campaign-rank').getByRole('button').nth(3).click();
    const byTable = await page.getByTestId('campaign-tower').textContent();
    const mark = page.getByTestId('campaign-map').getByRole('button', { name: /^No\. 1:/ });
    await mark.focus();
    await page.keyboard.press('Enter');
    expect(await mark.getAttribute('aria-pressed')).toBe('true');
    expect(await page.getByTestId('campaign-tower').textContent()).not.toBe(byTable);
  });

  it('says which grade each tower gets, whose money is short, and writes less than nothing one way', async () => {
    const rank = page.getByTestId('campaign-rank');
    expect(await rank.locator('tbody tr').first().locator('.tier-cell').innerText()).toMatch(/^High → Low/);
    expect(await rank.locator('tbody tr').last().locator('.tier-cell').innerText()).not.toContain('→');
    expect(await rank.innerText()).toContain('the purses that may pay for this tower are short');
    expect(await rank.innerText()).toMatch(/−\d/);
    expect(await page.locator('main').innerText()).not.toMatch(/(^|[[\s])-\d/);
  });

  it('fits a sheet of A4 with all its columns', async () => {
    const size = page.viewportSize()!;
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 718, height: 1000 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(718);
    await page.emulateMedia({ media: null });
    await page.setViewportSize(size);
  });

  it('hands out its tables', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('campaign-csv').click()]);
    expect(download.suggestedFilename()).toBe('district-demo.towers.csv');
    expect(readFileSync(await download.path(), 'utf8').trimEnd().split('\n')).toHaveLength(25);
    const [months] = await Promise.all([page.waitForEvent('download'), page.getByTestId('campaign-csv-plan').click()]);
    expect(readFileSync(await months.path(), 'utf8')).not.toMatch(/\d\.\d{3,}/);
  });

  it('refuses what is no campaign with its place, keeps what was there, and takes a file of the reader', async () => {
    await open('other.json', '{"format": "lifelane-campaign", "version": 1}');
    const notice = await page.getByTestId('campaign-notice').textContent();
    expect(notice).toContain('"other.json" cannot be used: engineVersion');
    expect(await page.getByTestId('campaign-rank').locator('tbody tr').count()).toBe(24);
    await open('mine.json', EXAMPLE.replaceAll('Songtao Street: rectification', 'My street: rectification'));
    await page.getByRole('heading', { level: 1, name: /My street/ }).waitFor();
    expect(await page.getByTestId('campaign-notice').count()).toBe(0);
  });

  it('has no barrier that a machine can find, and fits a phone', async () => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 120)}`)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(mishaps).toEqual([]);
  });
});
