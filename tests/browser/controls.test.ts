/** Hazard switches and playback on a night that is computed. A switch sets the phase before its click returns: the next `done` is the new run's. */
import type { Browser, ElementHandle, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShort, shownHashes, waitUntilDone, watch, type Hashes } from './drive.ts';
import { launchChromium, serve, type Site } from './serve.ts';

let site: Site;
let browser: Browser;
let page: Page;
let mishaps: string[];
let first: Hashes;

beforeAll(async () => {
  site = await serve();
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  mishaps = watch(page, site.url);
  await openShort(page, site.url, 'lang=en&t=60');
  first = await shownHashes(page);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const elapsedText = async () => (await page.getByTestId('elapsed').textContent()) ?? '';
const changedFrom = (before: string) => page.waitForFunction((text) => document.querySelector('[data-testid="elapsed"]')?.textContent !== text, before, { timeout: 60_000 });

describe('playback', () => {
  it('plays and pauses by the space bar', async () => {
    await pauseAt(0);
    const before = await elapsedText();
    await page.locator('body').press('Space');
    await changedFrom(before);
    await page.locator('body').press('Space');
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
    const paused = await elapsedText();
    await page.waitForTimeout(600);
    expect(await elapsedText()).toBe(paused);
  });

  it('takes every speed', async () => {
    for (const speed of [1, 4, 10, 30, 60]) {
      const choice = page.getByTestId('speed').getByRole('radio', { name: `${speed} times`, exact: true });
      await choice.click();
      expect(await choice.getAttribute('aria-checked')).toBe('true');
    }
  });

  it('scrubs by keyboard and says the time of day', async () => {
    await pauseAt(0);
    const scrub = page.getByTestId('scrub');
    await scrub.press('End');
    await expect.poll(elapsedText).toMatch(/10:00/);
    expect(await page.getByTestId('clock').textContent()).toBe('23:10:00');
    await scrub.press('ArrowLeft');
    await expect.poll(elapsedText).toMatch(/9:50/);
    expect(await scrub.getAttribute('aria-valuetext')).toMatch(/23:09:50/);
    await scrub.press('Home');
    await expect.poll(() => page.getByTestId('clock').textContent()).toBe('23:00:00');
  });
});

describe('hazard switches', () => {
  it('computes the right tower alone when one hazard is kept, while playback goes on', async () => {
    await pauseAt(0);
    const workers = countWorkers();
    await flip('stairDoors');
    const before = await elapsedText();
    await page.locator('body').press('Space');
    await changedFrom(before);
    await waitUntilDone(page);
    const now = await shownHashes(page);
    expect(now.asFound).toBe(first.asFound);
    expect(now.rectified).not.toBe(first.rectified);
    expect(workers()).toBe(1);
    expect(await page.getByTestId('score-rectified').textContent()).toContain('Rectified but 1 hazard');
    expect(await page.getByTestId('switch-effect').innerText()).toMatch(/^The right tower now keeps /);
  });

  it('gives equal towers when every hazard is kept, and answers while it computes', async () => {
    const keepAll = await page.getByRole('button', { name: 'Keep all' }).elementHandle();
    expect(await answer('Light', keepAll)).toEqual({ before: 'computing', after: 'computing' });
    await waitUntilDone(page);
    const { asFound, rectified } = await shownHashes(page);
    expect(asFound).toBe(first.asFound);
    expect(rectified).toBe(asFound);
  });

  it('comes back to the first codes when all is put right', async () => {
    await page.getByRole('button', { name: 'Put all right' }).click();
    await waitUntilDone(page);
    expect(await shownHashes(page)).toEqual(first);
  });
});

it('did all that without an error', () => {
  expect(mishaps).toEqual([]);
});

async function pauseAt(timeS: number): Promise<void> {
  const pause = page.getByRole('button', { name: 'Pause', exact: true });
  if (await pause.isVisible()) await pause.click();
  await page.getByTestId('scrub').fill(String(timeS));
  await page.getByTestId('scrub').blur();
}

async function flip(hazard: string): Promise<void> {
  await page.locator('label', { has: page.getByTestId(`hazard-${hazard}`) }).or(page.getByTestId(`hazard-${hazard}`)).first().click();
  await page.locator('body').evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
}

function countWorkers(): () => number {
  let count = 0;
  page.on('worker', () => (count += 1));
  return () => count;
}

/** Presses `first` and a theme in one breath: the phase of the runs then, and at the next picture in that theme. */
function answer(theme: 'Dark' | 'Light', first: ElementHandle<Element> | null): Promise<{ readonly before: string | undefined; readonly after: string | undefined }> {
  return page.evaluate(async ([name, first]) => {
    const root = document.documentElement;
    if (first instanceof HTMLElement) first.click();
    const before = root.dataset['run'];
    document.querySelector<HTMLElement>(`[data-testid="theme"] [aria-label="${name}"]`)!.click();
    while (root.dataset['theme'] !== name.toLowerCase()) await new Promise((done) => setTimeout(done, 1));
    await new Promise((done) => requestAnimationFrame(done));
    return { before, after: root.dataset['run'] };
  }, [theme, first] as const);
}
