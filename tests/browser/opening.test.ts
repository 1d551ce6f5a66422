/** What a visitor meets: the page opens on the façade fire by itself, draws it, computes both towers and calls nobody. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { waitUntilDone, watch } from './drive.ts';
import { launchChromium, serve, type Site } from './serve.ts';

let site: Site;
let browser: Browser;
let page: Page;
let mishaps: string[];

beforeAll(async () => {
  site = await serve();
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  mishaps = watch(page, site.url);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

it('opens on garden-a4 with a picture of both towers and no set-up', async () => {
  const startMs = Date.now();
  await page.goto(`${site.url}?scenario=garden-a4`);
  await page.locator('[data-testid="tower-host"][data-ready="true"] canvas').waitFor();
  await page.getByTestId('scenario-picker').filter({ hasText: '花园' }).waitFor();
  console.log(`first picture after ${Date.now() - startMs} ms`);
  expect(page.url()).toContain('scenario=garden-a4');
  // There before it is painted: first the page, then the first frame of the night.
  await expect.poll(() => colourCount(page, '[data-testid="tower-host"] canvas')).toBeGreaterThan(100);
});

it('computes both towers and compares them in numbers', async () => {
  const startMs = Date.now();
  await waitUntilDone(page);
  console.log(`both nights computed another ${Date.now() - startMs} ms later`);
  await page.getByTestId('instrument').getByRole('radio', { name: '对比', exact: true }).click();
  const rows = await page.getByTestId('figures').locator('tbody tr').all();
  expect(rows.length).toBeGreaterThan(4);
  for (const row of rows) {
    const [asFound, rectified] = await row.locator('td.as-found, td.rectified').allTextContents();
    expect(asFound).toMatch(/\d|尚未/);
    expect(rectified).toMatch(/\d|尚未/);
  }
  expect(await page.getByTestId('measures').locator('tbody tr[data-measure]').count()).toBeGreaterThan(10);
});

it('gives the same check codes as Node, as far as the golden ones reach', async () => {
  const golden = JSON.parse(readFileSync(new URL('../golden/garden-a4-seed1.json', import.meta.url), 'utf8')) as Record<'asFound' | 'rectified', { readonly hashes: Readonly<Record<string, string>> }>;
  for (const side of ['asFound', 'rectified'] as const) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId(`download-${side}`).click()]);
    const { hashes } = JSON.parse(readFileSync(await download.path(), 'utf8')) as { readonly hashes: readonly { readonly tick: number; readonly all: string }[] };
    const known = Object.entries(golden[side].hashes);
    expect(known.length).toBeGreaterThan(10);
    expect(Object.fromEntries(hashes.filter(({ tick }) => String(tick) in golden[side].hashes).map(({ tick, all }) => [tick, all]))).toEqual(Object.fromEntries(known));
  }
});

it('logs no error, throws none and calls no other origin', () => {
  expect(mishaps).toEqual([]);
});

/** Different colours in what is on screen there; a blank canvas has one. */
async function colourCount(on: Page, selector: string): Promise<number> {
  const png = (await on.locator(selector).screenshot()).toString('base64');
  return on.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const pixels = new Uint32Array(context.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer);
    return new Set(pixels).size;
  }, png);
}

it('ships no more than ten megabytes, everything counted', () => {
  const files = readdirSync('dist/app', { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  console.log(`all assets: ${bytes} bytes`);
  expect(bytes).toBeGreaterThan(1_000_000);
  expect(bytes).toBeLessThanOrEqual(10_000_000);
});
