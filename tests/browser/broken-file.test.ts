/** A file with mistakes is answered with the place of each; the towers on screen stay. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { edited, openFile, openShort, shortScenario, shownHashes, watch, type Hashes } from './drive.ts';
import { launchChromium, serve, type Site } from './serve.ts';

let site: Site;
let browser: Browser;
let page: Page;
let mishaps: string[];
let before: Hashes;

beforeAll(async () => {
  site = await serve();
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  mishaps = watch(page, site.url);
  await openShort(page, site.url);
  before = await shownHashes(page);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const lane = (widthM: number) => `"water": { "template": "twoZone", "lowZoneTopStorey": 16 }, "site": { "lanes": [{ "id": "main", "centrelineM": [[0, -40], [0, 0]], "widthM": ${widthM} }] }`;

const CASES = [
  { what: 'a syntax error', name: 'syntax.jsonc', changes: { '"durationS": 600,': '"durationS": ,' }, offending: '"durationS": ,' },
  { what: 'a fire lane 26 m wide', name: 'lane.jsonc', changes: { '"water": { "template": "twoZone", "lowZoneTopStorey": 16 }': lane(26) }, offending: '"widthM": 26' },
  { what: 'an unknown hazard', name: 'hazard.jsonc', changes: { '"kind": "wedgedStairDoors"': '"kind": "hauntedStair"' }, offending: 'hauntedStair' },
];

it.each(CASES)('says where: $what', async ({ name, changes, offending }) => {
  const text = edited(shortScenario(), changes);
  await openFile(page, name, text);
  const panel = page.getByTestId('errors').filter({ hasText: name });
  await panel.waitFor();
  const lineNumber = text.slice(0, text.indexOf(offending)).split('\n').length;
  const issue = panel.locator('li').filter({ hasText: offending }).first();
  expect(await issue.innerText()).toMatch(new RegExp(`${name}:${lineNumber}:\\d+`));
  expect(await issue.locator('pre').innerText()).toContain(offending);
  expect(await page.locator('html').getAttribute('data-run')).toBe('done');
  expect(await shownHashes(page)).toEqual(before);
  await panel.getByRole('button', { name: 'Close' }).click();
  await panel.waitFor({ state: 'detached' });
});

it('refuses a file over the limit before reading it', async () => {
  await openFile(page, 'big.jsonc', ' '.repeat(3_000_000));
  const panel = page.getByTestId('errors').filter({ hasText: 'The file has 2.9 MB; the limit is 2 MB' });
  await panel.waitFor();
  expect(await shownHashes(page)).toEqual(before);
});

it('did all that without an error', () => {
  expect(mishaps).toEqual([]);
});
