/** Looking at the towers: wipe, one storey alone, x-ray, layers of towers and map, gauges, tour, projector. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShort, watch } from './drive.ts';
import { launchChromium, serve, type Site } from './serve.ts';

let site: Site;
let browser: Browser;
let page: Page;
let mishaps: string[];

beforeAll(async () => {
  site = await serve();
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  mishaps = watch(page, site.url);
  await openShort(page, site.url, 'lang=en&theme=dark&t=400');
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const picture = async () => page.getByTestId('tower-host').screenshot();
const option = (name: string | RegExp) => page.getByRole('option', { name }).click();
/** The picture stands: what has not moved for half a second is drawn once more, and then no more. */
async function settle(): Promise<void> {
  let last = await picture();
  await expect.poll(async () => {
    const before = last;
    last = await picture();
    return last.equals(before);
  }, { interval: 800 }).toBe(true);
}
const changedFrom = (before: Buffer) => expect.poll(async () => (await picture()).equals(before)).toBe(false);

describe('the tour', () => {
  it('is offered, goes from part to part by keyboard, and is not offered again', async () => {
    await page.getByTestId('tour-start').click();
    const card = page.getByRole('dialog', { name: 'Tour of the page' });
    await card.getByText('step 1 of 7').waitFor();
    for (let i = 2; i <= 7; i++) {
      await page.keyboard.press('ArrowRight');
      await card.getByText(`step ${i} of 7`).waitFor();
    }
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    expect(await page.getByTestId('tour-offer').count()).toBe(0);
    expect(await page.evaluate(() => localStorage.getItem('lifelane.preferences'))).toContain('"isTourSeen":true');
  });

  it('can be taken again from the header', async () => {
    await page.getByRole('button', { name: 'Tour of the page, once more' }).click();
    await page.getByRole('dialog', { name: 'Tour of the page' }).getByText('step 1 of 7').waitFor();
    await page.keyboard.press('Escape');
    await page.getByTestId('tour').waitFor({ state: 'detached' });
  });
});

describe('the twin', () => {
  it('says where the towers part on the clock, and a press goes there', async () => {
    const flag = page.getByTestId('parting-flag');
    expect(await flag.getAttribute('aria-label')).toMatch(/^23:0\d:\d\d the two towers part here: (As found|Rectified) .+/);
    await flag.click();
    expect(await page.getByTestId('clock').innerText()).toBe((await flag.getAttribute('aria-label'))!.slice(0, 8));
    expect(await page.getByTestId('clock').innerText()).not.toBe('23:00:28');
    await page.getByTestId('scrub').fill('400');
  });

  it('lays one night over the other, with a divider that keys and the pointer move', async () => {
    await page.getByTestId('picture-mode').getByRole('radio', { name: 'Wipe' }).click();
    const handle = page.getByRole('slider', { name: /^Divider/ });
    const value = async () => Number(await handle.getAttribute('aria-valuenow'));
    expect(await value()).toBe(50);
    await handle.focus();
    await page.keyboard.press('ArrowRight');
    expect(await value()).toBe(52);
    await page.keyboard.press('Home');
    await settle();
    const rectified = await picture();
    await page.keyboard.press('End');
    await changedFrom(rectified);
    const box = (await handle.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + 100);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 - 300, box.y + 100);
    await page.mouse.up();
    expect(await value()).toBeLessThan(80);
    await page.getByTestId('picture-mode').getByRole('radio', { name: 'Picture' }).click();
  });

  it('shows one storey alone from its plan, and an x-ray from the view menu', async () => {
    await settle();
    const whole = await picture();
    await page.getByTestId('instrument').getByRole('radio', { name: 'Plan', exact: true }).click();
    await page.getByTestId('plan-alone').click();
    expect(await page.getByTestId('plan-alone').innerText()).toBe('Show the whole tower');
    await changedFrom(whole);
    await settle();
    const alone = await picture();
    await page.getByTestId('look').click();
    expect(await page.getByTestId('alone').innerText()).toContain('storey 9 alone');
    expect(await page.getByTestId('picture-quality').innerText()).toMatch(/^Picture quality: (highest|high|medium|low) \(\d+% resolution\)/);
    await page.getByTestId('camera').getByRole('radio', { name: 'Stair section' }).click();
    expect(await page.getByRole('switch', { name: /^X-ray/ }).isChecked()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.getByTestId('plan-alone').innerText()).toBe('Show this storey alone');
    await changedFrom(alone);
    await page.getByTestId('look').click();
    await page.locator('label').filter({ has: page.getByRole('switch', { name: /^X-ray/ }) }).click();
    await page.getByTestId('camera').getByRole('radio', { name: 'Street' }).click();
    await page.keyboard.press('Escape');
  });

  it('opens a room of the plan by keyboard', async () => {
    await page.locator('[data-testid="plan-asFound"] .plan-room[tabindex="0"]').focus();
    await page.keyboard.press('ArrowRight');
    const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(name).toMatch(/visibility/);
    await page.keyboard.press('Enter');
    await page.getByTestId('inspector-close').click();
  });
});

describe('layers and gauges', () => {
  it('tells a layer of the towers with its unit, and storey by storey in the table', async () => {
    await page.getByTestId('layer').getByRole('button').click();
    await option('Toxic dose');
    await expect.poll(() => page.getByTestId('layer-legend').innerText()).toMatch(/felling dose each minute[\s\S]*%\/min/);
    await page.getByTestId('picture-mode').getByRole('radio', { name: 'Storey table' }).click();
    expect(await page.getByTestId('storey-table').innerText()).toContain('Toxic dose, worst of the storey (%/min)');
    const [, , inside = 0] = (await page.getByTestId('whole-tower').locator('td, th').allInnerTexts()).map(Number);
    const storeys = await page.getByTestId('storey-table').locator('tbody tr').evaluateAll((all) => all.map((row) => Number(row.children[2]!.textContent)));
    expect(storeys.reduce((sum, count) => sum + count, 0)).toBe(inside);
    expect(inside).toBeGreaterThan(0);
    await page.getByTestId('picture-mode').getByRole('radio', { name: 'Picture' }).click();
    await page.getByTestId('layer').getByRole('button').click();
    await option('As it looks');
  });

  it('says in words what the layers of the map draw', async () => {
    await page.getByTestId('site-layer').getByRole('radio', { name: 'Swept path' }).click();
    expect(await page.getByTestId('site-facts').innerText()).toMatch(/As found[\s\S]*stops at \d+ m, needs [\d.]+ m of width, finds [\d.]+ m[\s\S]*Rectified[\s\S]*gets to the end/);
    await page.getByTestId('site-layer').getByRole('radio', { name: 'Ladder reach' }).click();
    expect(await page.getByTestId('site-facts').innerText()).toMatch(/the site cannot be used now[\s\S]*the site is free/);
    await page.getByTestId('site-layer').getByRole('radio', { name: 'Site', exact: true }).click();
  });

  it('reads gauges, air and the micro station on both sides', async () => {
    await page.getByTestId('instrument').getByRole('radio', { name: 'Gauges' }).click();
    const rectified = page.getByTestId('gauges-rectified');
    await rectified.getByRole('listitem', { name: /^Hydrant in use: [\d.]+ MPa, [\d.]+ L\/s$/ }).waitFor();
    expect(await rectified.innerText()).toMatch(/Breathing air[\s\S]*(MPa, whistle in about \d+ min|not on scene)/);
    expect(await rectified.innerText()).toMatch(/Micro station 1·3·5 called \d\d:\d\d ago[\s\S]*1 turned out \d\d:\d\d/);
  });
});

describe('the projector', () => {
  it('makes type larger without running out of the window, and a press in the picture still finds its storey', async () => {
    await page.getByTestId('theme').getByRole('radio', { name: /^Projector/ }).click();
    expect(await page.evaluate(() => [document.documentElement.hasAttribute('data-projector'), document.documentElement.dataset['theme'], document.documentElement.scrollWidth <= innerWidth])).toEqual([true, 'light', true]);
    await settle();
    const box = (await page.getByTestId('tower-host').boundingBox())!;
    await page.mouse.click(box.x + box.width * 0.25, box.y + box.height * 0.55);
    await page.getByTestId('inspector-close').click();
    await page.getByTestId('theme').getByRole('radio', { name: 'Dark' }).click();
    expect(await page.evaluate(() => document.documentElement.hasAttribute('data-projector'))).toBe(false);
  });

  it('turns sound on only when asked, and nothing went wrong on the way', async () => {
    const button = page.getByTestId('sound');
    expect(await button.getAttribute('aria-pressed')).toBe('false');
    await button.click();
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    await button.click();
    expect(mishaps).toEqual([]);
  });
});
