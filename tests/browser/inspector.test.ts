/** Picks an old resident from the list, follows them, reads story and reasons, in both languages, by mouse and by keyboard. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShort, RUN_LIMIT_MS, waitUntilDone, watch } from './drive.ts';
import { launchChromium, serve, type Site } from './serve.ts';

let site: Site;
let browser: Browser;
let page: Page;
let mishaps: string[];

beforeAll(async () => {
  site = await serve();
  browser = await launchChromium();
  page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })).newPage();
  mishaps = watch(page, site.url);
  await openShort(page, site.url, 'lang=zh-CN&theme=dark');
  await page.getByTestId('scrub').fill('590');
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const inspector = () => page.getByTestId('inspector');
const rows = () => page.locator('.found-row');

async function findInTrouble(text: string): Promise<void> {
  await page.getByTestId('find').click();
  await page.getByTestId('find-list').click();
  await page.getByRole('option', { name: /被困或倒下的人|Trapped or down now/ }).click();
  await page.getByTestId('find-text').fill(text);
  // The list follows what is typed a little later: before, its first row may hold the word by chance.
  await expect.poll(async () => (await rows().allTextContents()).filter((row) => !row.includes(text))).toEqual([]);
  await rows().first().waitFor();
}

describe('an old resident', () => {
  let name = '';

  it('is found in the list and told in Chinese: both towers, story, reasons', async () => {
    await findInTrouble('老');
    expect(await rows().count()).toBeGreaterThan(0);
    name = (await rows().first().locator('span').first().textContent()) ?? '';
    expect(name).toMatch(/^\d+层\d户老(太太|先生)，\d+岁$/);
    await rows().first().click();
    await expect.poll(() => inspector().getByRole('heading', { level: 2 }).textContent()).toBe(name);
    await expect.poll(() => page.getByTestId('pair').textContent()).toMatch(/现状.*整改后.*得知火情.*结局/s);
    const story = (await page.getByTestId('story').textContent()) ?? '';
    expect(story).toMatch(/得知火情：|被惊醒：/);
    expect(story).toMatch(/\d\d:\d\d:\d\d/);
    expect(story).not.toMatch(/\{\{|undefined|NaN|F\d+\./);
  });

  it('has a chain of at most five steps whose times lead there', async () => {
    await inspector().getByRole('tab', { name: '为什么' }).click();
    const steps = page.getByTestId('why').locator('ol > li');
    await steps.first().waitFor();
    const count = await steps.count();
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThanOrEqual(5);
    expect(await page.getByTestId('why').textContent()).toMatch(/起因：|记录不足/);
    expect(await steps.last().textContent()).toContain(name);
    const first = steps.first().getByRole('button').first();
    const time = (await first.textContent()) ?? '';
    await first.click();
    await expect.poll(() => page.getByTestId('clock').textContent()).toBe(time);
    expect(await page.getByTestId('parting').textContent()).toContain('此人的两夜从这里分开');
  });

  it('leads from a step to its place and back', async () => {
    await page.getByTestId('why').getByRole('button', { name: /看这里/ }).first().click();
    await page.getByTestId('values').waitFor();
    expect(await page.getByTestId('values').textContent()).toMatch(/推演计算|图纸与设定/);
    await inspector().getByRole('button', { name: '返回名单' }).click();
    await expect.poll(() => inspector().getByRole('heading', { level: 2 }).textContent()).toBe(name);
  });

  it('is followed by the camera, and seen through until a hand takes the picture', async () => {
    await page.getByTestId('scrub').fill('590');
    const canvas = page.locator('[data-testid="tower-host"] canvas');
    await canvas.waitFor();
    const pressed = (mode: string) => page.getByTestId(`camera-${mode}`).getAttribute('aria-pressed');
    const before = await canvas.screenshot();
    await page.getByTestId('camera-follow').click();
    expect(await pressed('follow')).toBe('true');
    await expect.poll(async () => (await canvas.screenshot()).equals(before)).toBe(false);
    await page.getByTestId('camera-eyes').click();
    expect([await pressed('follow'), await pressed('eyes')]).toEqual(['false', 'true']);
    const box = (await canvas.boundingBox())!;
    await page.mouse.move(box.x + 100, box.y + 100);
    await page.mouse.down();
    await page.mouse.move(box.x + 160, box.y + 120, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => pressed('eyes')).toBe('false');
  });

  it('is told in English too', async () => {
    await page.getByRole('radio', { name: 'EN' }).click();
    await expect.poll(() => inspector().getByRole('heading', { level: 2 }).textContent()).toMatch(/^elderly (wo)?man, \d+, \d+F flat \d$/);
    await inspector().getByRole('tab', { name: 'Story' }).click();
    expect(await page.getByTestId('story').textContent()).toMatch(/Learns of the fire: |Woken: /);
    await inspector().getByRole('tab', { name: 'Why' }).click();
    const why = (await inspector().textContent()) ?? '';
    expect(why).toMatch(/Cause: |does not prove/);
    expect(why).not.toMatch(/[\u4e00-\u9fff]|\{\{|undefined|NaN/);
  });
});

describe('the panel', () => {
  it('opens, finds and closes by keyboard, and gives the focus back', async () => {
    await page.getByTestId('inspector-close').click();
    await page.getByTestId('find').focus();
    await page.keyboard.press('Enter');
    await page.getByTestId('find-text').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('elderly');
    await rows().first().waitFor();
    await rows().first().focus();
    await page.keyboard.press('Enter');
    await page.getByTestId('pair').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => inspector().count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('find');
  });

  it('lists who is trapped from a press on their number, and finds there what is named of the whole tower', async () => {
    const counted = /\d+/.exec(await page.getByTestId('trappedCount-asFound').innerText())![0];
    await page.getByTestId('trappedCount-asFound').click();
    await rows().first().waitFor();
    expect(await page.getByTestId('find-list').innerText()).toContain('Trapped or down now');
    expect(Number(counted)).toBeGreaterThan(0);
    expect(/^\d+/.exec(await page.getByTestId('finder').getByRole('status').innerText())![0]).toBe(counted); // nobody has died in this night's ten minutes
    await page.getByTestId('find-text').fill('pumper');
    await rows().filter({ hasText: 'pumper' }).first().waitFor();
    expect(await page.getByTestId('finder').getByRole('status').innerText()).toMatch(/^Nobody in “Trapped or down now”; in the whole tower \d+:$/);
    await page.getByTestId('find-text').fill('');
    await page.getByTestId('inspector-close').click();
  });

  it('opens from a row or a click on the towers without moving the page', async () => {
    const place = () => page.getByTestId('tower-host').boundingBox();
    const before = await place();
    await page.getByTestId('find').click();
    await page.getByTestId('find-list').click();
    await page.getByRole('option', { name: 'All residents' }).click();
    await rows().first().click();
    await page.getByTestId('story').locator('li').first().waitFor();
    expect(await place()).toEqual(before);
    await page.getByTestId('inspector-close').click();
    const box = (await page.locator('[data-testid="tower-host"] canvas').boundingBox())!;
    await page.mouse.click(box.x + box.width * 0.25, box.y + box.height * 0.55);
    await inspector().waitFor();
    expect(await inspector().getByRole('heading', { level: 2 }).textContent()).not.toBe('');
  });

  it.each(['dark', 'light'])('has no serious violation (%s)', async (theme) => {
    await page.getByTestId('theme').getByRole('radio').nth(theme === 'dark' ? 0 : 1).click();
    await page.getByTestId('find').click();
    await rows().first().waitFor();
    await noGraveViolation();
    await rows().first().click();
    await page.getByTestId('pair').waitFor();
    await noGraveViolation();
  });

  it('is a sheet on a phone and leaves part of the towers free', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByTestId('find').click();
    await rows().first().click();
    await page.getByTestId('pair').waitFor();
    const sheet = (await inspector().boundingBox())!;
    const towers = (await page.getByTestId('tower-host').boundingBox())!;
    expect(sheet.width).toBeGreaterThan(380);
    expect(sheet.y - towers.y).toBeGreaterThan(100);
    await noGraveViolation();
  });

  it('says of one bollard what it costs, and puts all right again', async () => {
    await page.getByTestId('find').click();
    await page.getByTestId('find-list').click();
    await page.getByRole('option', { name: 'Places and equipment' }).click();
    await page.getByTestId('find-text').fill('fixed bollard 1');
    await rows().filter({ hasText: 'fixed bollard 1' }).first().click();
    await page.getByTestId('what-if-only').click();
    await page.locator('[data-testid="what-if"][data-answered]').waitFor({ timeout: RUN_LIMIT_MS });
    expect(await page.getByTestId('score-rectified').textContent()).toContain('Rectified but for fixed bollard 1');
    expect(await page.getByTestId('what-if').innerText()).toContain('The right tower now keeps fixed bollard 1:');
    await page.getByTestId('what-if-without').click();
    await page.getByTestId('score-rectified').filter({ hasText: 'As found without fixed bollard 1' }).waitFor({ timeout: RUN_LIMIT_MS });
    await page.locator('[data-testid="what-if"][data-answered]').waitFor({ timeout: RUN_LIMIT_MS });
    expect(await page.getByTestId('what-if').innerText()).toContain('As found, but without fixed bollard 1:');
    // How water comes in both nights, each by its name; none in this short one.
    expect(await page.getByTestId('way-asFound').innerText()).toMatch(/^As found\n.*No water reaches the fire/);
    expect(await page.getByTestId('way-rectified').innerText()).toMatch(/^As found without fixed bollard 1\n/);
    await page.getByTestId('what-if-back').click();
    await page.getByTestId('score-rectified').filter({ hasNotText: 'but for' }).filter({ hasText: 'Rectified' }).waitFor({ timeout: RUN_LIMIT_MS });
    await waitUntilDone(page);
    await page.getByTestId('inspector-close').click();
  });

  it('did all that without an error', () => expect(mishaps).toEqual([]));
});

async function noGraveViolation(): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('[data-testid="inspector"]').analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(grave.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${node.target.join(' ')}`))).toEqual([]);
}
