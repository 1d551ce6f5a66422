/** One drill, one seed, one check code a side: in Node, Chromium and Firefox. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openShort, shortScenario, shownHashes, watch, type Hashes } from './drive.ts';
import { nodeHashes } from './node-hashes.ts';
import { FIREFOX, launchChromium, launchFirefox, serve, type Site } from './serve.ts';

let site: Site;
let expected: Hashes;

beforeAll(async () => {
  site = await serve();
  expected = await nodeHashes(shortScenario());
});
afterAll(() => site?.close());

it('gives the same codes in Chromium as in Node, on the page and in the record', async () => {
  await inBrowser(launchChromium(), async (page) => {
    await openShort(page, site.url);
    expect(await shownHashes(page)).toEqual(expected);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('download-rectified').click()]);
    const recording = JSON.parse(readFileSync(await download.path(), 'utf8')) as { readonly seed: number; readonly hashes: readonly { readonly all: string }[] };
    expect(recording.seed).toBe(1);
    expect(recording.hashes.at(-1)?.all).toBe(expected.rectified);
  });
});

it('gives other codes for another seed', async () => {
  const other = await nodeHashes(shortScenario(), 2);
  expect(other.asFound).not.toBe(expected.asFound);
  await inBrowser(launchChromium(), async (page) => {
    await openShort(page, site.url, 'lang=en&seed=2');
    expect(await shownHashes(page)).toEqual(other);
  });
});

it.skipIf(FIREFOX === undefined)('gives the same codes in Firefox, which shows the storey table where it has no WebGL', async () => {
  await inBrowser(launchFirefox(), async (page) => {
    const mishaps = watch(page, site.url);
    await openShort(page, site.url);
    expect(await shownHashes(page)).toEqual(expected);
    await page.getByTestId('no-webgl').waitFor();
    expect(await page.getByTestId('storey-table').locator('tbody tr').count()).toBe(33);
    expect(mishaps.filter((line) => !/WebGL/i.test(line))).toEqual([]);
  });
});

async function inBrowser(launching: Promise<Browser>, act: (page: Page) => Promise<void>): Promise<void> {
  const browser = await launching;
  try {
    await act(await browser.newPage({ viewport: { width: 1440, height: 900 } }));
  } finally {
    await browser.close();
  }
}
