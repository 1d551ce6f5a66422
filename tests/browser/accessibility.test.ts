/** No serious or critical violation by axe, in both themes, wide and narrow. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openShort } from './drive.ts';
import { launchChromium, serve, type Site } from './serve.ts';

let site: Site;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  site = await serve();
  browser = await launchChromium();
  page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await openShort(page, site.url, 'lang=en&theme=dark&t=300');
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

it.each([
  { theme: 'Dark', width: 1440 },
  { theme: 'Light', width: 1440 },
  { theme: 'Light', width: 390 },
  { theme: 'Dark', width: 390 },
])('has no serious violation: $theme, $width wide', async ({ theme, width }) => {
  await page.setViewportSize({ width, height: 900 });
  await page.getByTestId('theme').getByRole('radio', { name: theme }).click();
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(grave.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`))).toEqual([]);
});
