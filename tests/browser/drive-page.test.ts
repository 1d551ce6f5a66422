/** At the wheel: keys and pedals, a stop beside a car, the careful driver, and the night with that drive in its orders. */
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseCommandLog } from '../../src/run/command-log.ts';
import { openWatched, PHONE, WIDE, type Opened } from './drive.ts';
import { launchChromium, serve, type Site } from './serve.ts';

/** Written pictures go here when it is set: for a person who looks. */
const SHOTS = process.env['DRIVE_SHOTS'];

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

async function open(query: string, viewport = WIDE): Promise<Opened> {
  const opened = await openWatched(browser, site.url, `page=drive&${query}`, { viewport });
  await opened.page.locator('canvas[data-phase="driving"]').waitFor();
  return opened;
}

async function shot(page: Page, name: string): Promise<void> {
  if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
}

const metre = async (page: Page): Promise<number> => Number.parseFloat((await page.getByTestId('drive-at').textContent()) ?? '');

describe('at the wheel', () => {
  it('drives by keys and stops where the driver says; the night then has that drive in its orders', async () => {
    const { context, page, mishaps } = await open('scenario=blocked-gate&lang=en&theme=dark');
    const canvas = page.getByTestId('drive-canvas');
    await canvas.focus();
    await page.keyboard.down('KeyW');
    await expect.poll(() => metre(page), { timeout: 60_000 }).toBeGreaterThan(1);
    await page.keyboard.up('KeyW');
    await shot(page, 'driving-en-dark');
    await page.keyboard.press('Enter');
    await page.getByTestId('drive-outcome').waitFor();
    expect(await page.getByTestId('drive-outcome').textContent()).toMatch(/Stopped \d+\.\d m from the gate/);
    await shot(page, 'outcome-en-dark');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);

    const [file] = await Promise.all([page.waitForEvent('download'), page.getByTestId('drive-save').click()]);
    const log = parseCommandLog(readFileSync(await file.path(), 'utf8'), 'drive');
    expect(log).toHaveLength(1);
    expect(log[0]!.command.kind).toBe('applianceStopped');
    await page.getByTestId('drive-run').click();
    await page.waitForURL(/scenario=blocked-gate/);
    // The night itself, not only the tab's memory, has the drive.
    await page.getByTestId('instrument').getByRole('radio', { name: 'Orders' }).click();
    await page.locator('.orders-given li').first().waitFor({ timeout: 60_000 });
    expect(await page.locator('.orders-given li').count()).toBe(1);
    expect(mishaps).toEqual([]);
    await context.close();
  });

  it('shows on a phone how the careful driver fares, in agreement with the swept path', async () => {
    const { context, page, mishaps } = await open('scenario=blocked-gate&lang=zh-CN&theme=light', PHONE);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    await page.getByTestId('drive-tower').getByText('现状').click();
    await page.locator('canvas[data-phase="driving"]').waitFor();
    await page.getByTestId('careful').click();
    await page.getByTestId('drive-outcome').waitFor({ timeout: 60_000 });
    await shot(page, 'careful-zh-light-phone');
    const text = (await page.getByTestId('drive-outcome').textContent()) ?? '';
    const stoppedM = Number(/停在离大门 ([\d.]+) 米/.exec(text)?.[1]);
    const bookM = Number(/会停在 ([\d.]+) 米/.exec(text)?.[1]);
    expect(Math.abs(stoppedM - bookM)).toBeLessThan(2);
    await page.getByTestId('drive-again').click();
    await page.locator('canvas[data-phase="driving"]').waitFor();
    expect(mishaps).toEqual([]);
    await context.close();
  });
});
