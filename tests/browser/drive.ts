/** What every test of the page does: open it, give it a short drill, wait for the runs, listen for what must not happen. */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';

const SHIPPED = new URL('../../scenarios/night-33f.jsonc', import.meta.url);
export const SHORT_NAME = 'ten-minutes.jsonc';
/** Name of the short drill on the page, in both languages: what a test waits for. */
export const SHORT_TITLE = /First ten minutes|最初十分钟/;
export const RUN_LIMIT_MS = 400_000;

export const PHONE = { width: 390, height: 844 };
export const WIDE = { width: 1440, height: 900 };

export interface Opened {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly mishaps: string[];
}

/** A page of its own at this address, listened to from the start. `isHoldable`: its clock goes by itself until a test holds it. */
export async function openWatched(browser: Browser, url: string, query: string, { viewport = WIDE, isHoldable = false }: { readonly viewport?: typeof WIDE; readonly isHoldable?: boolean }): Promise<Opened> {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce', acceptDownloads: true });
  if (isHoldable) await context.clock.install();
  const page = await context.newPage();
  const mishaps = watch(page, url);
  await page.goto(`${url}?${query}`);
  return { context, page, mishaps };
}

/** The shipped night cut to ten minutes: the same tower, hazards and solver in a sixth of the time. */
export function shortScenario(): string {
  return edited(readFileSync(SHIPPED, 'utf8'), {
    '"durationS": 3600': '"durationS": 600',
    '"zh": "夜半九楼", "en": "Night on the ninth floor"': '"zh": "最初十分钟", "en": "First ten minutes"',
  });
}

/** Replaces each text by another; a text that is not there fails the test at once. */
export function edited(text: string, changes: Readonly<Record<string, string>>): string {
  return Object.entries(changes).reduce((result, [from, to]) => {
    if (!result.includes(from)) throw new Error(`the scenario no longer holds ${from}`);
    return result.replace(from, to);
  }, text);
}

export async function openFile(page: Page, name: string, text: string): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

/** The page with the short drill in it, both runs done. */
export async function openShort(page: Page, url: string, query = 'lang=en'): Promise<void> {
  await page.goto(`${url}?scenario=night-33f&${query}`);
  await openFile(page, SHORT_NAME, shortScenario());
  await page.getByTestId('scenario-picker').filter({ hasText: SHORT_TITLE }).waitFor();
  await waitUntilDone(page);
}

export async function waitUntilDone(page: Page): Promise<void> {
  await page.locator('html[data-run="done"]').waitFor({ state: 'attached', timeout: RUN_LIMIT_MS });
}

export interface Hashes {
  readonly asFound: string;
  readonly rectified: string;
}

/** The check codes that the report shows. */
export async function shownHashes(page: Page): Promise<Hashes> {
  const read = async (side: string) => (await page.getByTestId(`hash-${side}`).textContent()) ?? '';
  return { asFound: await read('asFound'), rectified: await read('rectified') };
}

/** Drivers of software rasterisers talk about themselves; that is not the page. */
const DRIVER_TALK = /GL Driver Message|Automatic fallback to software WebGL/;
/** A headless Firefox may have no WebGL at all: the page then says so in place of the towers, and all else works. */
const NO_WEBGL = /THREE\.WebGLRenderer: .*(context could not be created|Error creating WebGL context)/s;

/** Everything on this page that must not be, as lines; stays empty on a good day. */
export function watch(page: Page, url: string): string[] {
  const seen: string[] = [];
  const isFirefox = page.context().browser()?.browserType().name() === 'firefox';
  page.on('console', (message) => {
    if (isFirefox && NO_WEBGL.test(message.text())) return;
    if (['error', 'warning'].includes(message.type()) && !DRIVER_TALK.test(message.text())) seen.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => seen.push(`page error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url())) seen.push(`request: ${request.url()}`);
  });
  return seen;
}

export interface WatchedPage {
  readonly page: Page;
  readonly mishaps: string[];
  /** Addresses asked for since it was opened. */
  readonly requests: string[];
}

/** A wide page that still moves nothing, watched from before its first request. */
export async function watchedPage(browser: Browser, url: string): Promise<WatchedPage> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  return { page, mishaps: watch(page, url), requests };
}

export const chooseLanguage = async (page: Page, language: 'EN' | '中文'): Promise<void> => page.getByTestId('language').getByRole('radio', { name: language, exact: true }).click();

/** From here on the page's clock stands: nothing goes by while a slow machine looks for a button. */
export async function holdClock(page: Page): Promise<void> {
  // Held at a time to come: it may have gone on since it was read.
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 60_000);
}

/** Lets a held clock go on, a little at a time, until this is there. */
export async function untilThere(page: Page, testId: string): Promise<void> {
  while ((await page.getByTestId(testId).count()) === 0) await page.clock.runFor(200);
}

/** A drill as the browser keeps it: what a reload finds. */
export interface KeptDrill {
  readonly stage: string;
  readonly clockS: number;
  readonly isPaused: boolean;
  readonly finished: { readonly again?: { readonly isPaused: boolean; readonly clockS: number } | null } | null;
}

/** What is in the browser's base, read past the page. */
function rowsOf(page: Page, base: string, table: string): Promise<unknown[]> {
  return page.evaluate(([name, store]) => new Promise<unknown[]>((resolve, reject) => {
    const asked = indexedDB.open(name);
    asked.onerror = () => reject(asked.error!);
    asked.onsuccess = () => {
      const all = asked.result.transaction(store).objectStore(store).getAll() as IDBRequest<unknown[]>;
      all.onsuccess = () => { asked.result.close(); resolve(all.result); };
    };
  }), [base, table] as const);
}

/** Waits until what a reload needs is there: it is kept about once a second, on a busy machine later. */
async function untilThereIs<Row>(page: Page, [base, table]: readonly [string, string], isIt: (row: Row) => boolean): Promise<void> {
  await expect.poll(async () => (await rowsOf(page, base, table)).some((row) => isIt(row as Row)), { timeout: 60_000 }).toBe(true);
}

export const untilKept = (page: Page, isIt: (kept: KeptDrill) => boolean): Promise<void> => untilThereIs(page, ['lifelane-drills', 'drills'], isIt);

/** The run on screen is noted down at this second, for the home page. */
export const untilNoted = (page: Page, timeS: number): Promise<void> => untilThereIs<{ readonly timeS: number }>(page, ['lifelane', 'runs'], (run) => run.timeS === timeS);
