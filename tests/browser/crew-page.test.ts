/** The crew's lesson in a browser: commanded by tap and key in Chinese, one role on a phone in English; hidden truth, the instructor, evidence, paper. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWatched, PHONE, untilKept, WIDE, type Opened } from './drive.ts';
import { launchChromium, serve, type Site } from './serve.ts';

const WAIT_MS = 120_000;

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

async function open(query: string, viewport: typeof WIDE): Promise<Opened> {
  const opened = await openWatched(browser, site.url, `page=crew&theme=light&${query}`, { viewport });
  await opened.page.getByTestId('start').waitFor({ timeout: WAIT_MS });
  return opened;
}

async function start(page: Page): Promise<void> {
  await page.getByTestId('start').click();
  await page.getByTestId('start-yes').click();
  await page.getByTestId('play').waitFor({ timeout: WAIT_MS });
}

const click = (page: Page, id: string) => page.getByTestId(id).click({ timeout: WAIT_MS });
const points = async (page: Page) => Number(await page.getByTestId('result').getAttribute('data-points'));

async function freeze(page: Page): Promise<void> {
  await click(page, 'pause');
  await page.locator('[data-session="paused"]').waitFor();
}

async function list(page: Page, question: string, options: readonly string[]): Promise<void> {
  for (const option of options) await click(page, `${question}-${option}`);
  await click(page, `${question}-send`);
}

describe('the crew in Chinese', () => {
  it('is commanded by tap and key, sees no truth before the end, and reads its score by the second', async () => {
    const { page, context, mishaps } = await open('lang=zh-CN&pace=4', WIDE);
    await page.getByTestId('name-command').fill('李四');
    await start(page);
    // Frozen, nothing runs away from a slow machine; answers and orders count all the same.
    await freeze(page);
    expect(await page.getByTestId('side-front').getAttribute('data-seen')).toBe('false');
    await list(page, 'initial', ['gate', 'control', 'plan', 'roles']);
    // Given while the clock stands, it is given: no badge asks for it again.
    await page.getByTestId('answer-initial').waitFor();
    expect(await page.getByTestId('question-initial').count()).toBe(0);
    await click(page, 'role-water');
    await click(page, 'stop-check');
    await click(page, 'look');
    await page.getByTestId('look-scrub').focus();
    await page.keyboard.press('Home');
    const nowS = Number(await page.getByTestId('look-scrub').getAttribute('max'));
    const zeroS = Number(await page.getByTestId('look-scrub').getAttribute('min'));
    await page.locator(`[data-testid="play"][data-second="${zeroS}"]`).waitFor();
    await page.getByTestId('answer-initial').waitFor({ state: 'detached' });
    await click(page, 'look-now');
    await page.locator(`[data-testid="play"][data-second="${nowS}"][data-session="paused"]`).waitFor();
    await page.getByTestId('answer-initial').waitFor();
    await click(page, 'resume');
    await click(page, 'role-command');
    await page.getByTestId('question-recce').waitFor({ timeout: WAIT_MS });
    await freeze(page);
    expect(await page.getByTestId('side-front').getAttribute('data-seen')).toBe('true');
    const axe = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze();
    expect(axe.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`)).toEqual([]);
    await click(page, 'cue-flames9');
    await click(page, 'recce-round');
    await click(page, 'role-water');
    await click(page, 'lane-split');
    await click(page, 'role-command');
    await click(page, 'tell-33');
    await click(page, 'tell-10');
    await click(page, 'word-stay');
    await click(page, 'tell-14');
    await click(page, 'tell-12');
    await click(page, 'word-moveDown');
    await click(page, 'unit-small.pumper2');
    await click(page, 'task-attack');
    await click(page, 'storey-9');
    // Three keys: the fifth unit, the first task, the storey.
    await page.keyboard.type('519');
    await page.keyboard.press('Enter');
    await page.getByTestId('order-said').filter({ hasText: '抢险车1：内攻，9 层' }).waitFor();
    // Unit, group, task: nothing is further away.
    await page.keyboard.type('564');
    await page.getByTestId('order-said').filter({ hasText: '抢险车1：断电关气' }).waitFor();
    await click(page, 'instructor');
    await click(page, 'inject-doorWedged');
    await click(page, 'inject-doorWedged-yes');
    await click(page, 'show-command-radio');
    await page.keyboard.press('Escape');
    await page.getByTestId('withheld-radio').getByText('还没给看').waitFor();
    await click(page, 'role-water');
    await page.getByTestId('radio').waitFor();
    await click(page, 'role-command');
    await page.getByTestId('withheld-radio').waitFor();
    expect(await page.getByTestId('radio').count()).toBe(0);
    await click(page, 'resume');
    await page.locator('[data-testid="orders-given"][data-count="5"]').waitFor({ timeout: WAIT_MS });
    // Below the fire: on 9, or on the 6 that its droppings have lit by then.
    expect(await page.getByTestId('orders-given').innerText()).toMatch(/12–14 层：转移到 [36] 层等候/);
    await page.getByTestId('answer-lane').getByText('12 人').waitFor({ timeout: WAIT_MS });
    await click(page, 'stop');
    await click(page, 'stop-yes');
    await page.getByTestId('result').waitFor({ timeout: WAIT_MS });
    // What was done early on earns its points; who is left trapped costs most of theirs.
    expect(await points(page)).toBeGreaterThan(10);
    expect(await page.getByTestId('paper').textContent()).toContain('李四');
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBeLessThanOrEqual(3);
    await page.getByTestId('evidence-lane').first().click();
    // Another order in the place of one: the new end beside the old, the past as it was.
    await page.getByTestId('branch-change').getByText('改成').click();
    await page.getByTestId('branch-go').click();
    await page.getByTestId('try-1-firstWaterS').filter({ hasNotText: '…' }).waitFor({ timeout: WAIT_MS });
    expect(await page.getByTestId('tries').innerText()).toContain('→');
    expect(await page.getByTestId('branch-go').isEnabled()).toBe(true);
    expect(await page.getByTestId('criteria').innerText()).toContain('满分，');
    await untilKept(page, ({ stage }) => stage === 'result');
    await page.reload();
    await page.getByTestId('go-on-0').filter({ hasText: '看结果' }).waitFor({ timeout: WAIT_MS });
    expect(mishaps).toEqual([]);
    await context.close();
  }, 480_000);
});

describe('the crew in English', () => {
  it('fits a phone, plays one role and leaves the others to the machine, freezes', async () => {
    const { page, context, mishaps } = await open('lang=en&pace=2', PHONE);
    for (const role of ['command', 'water', 'search']) await click(page, `take-${role}`);
    await start(page);
    await page.getByTestId('role-attack').and(page.locator('[data-selected]')).waitFor();
    expect(await page.getByTestId('role-command').isDisabled()).toBe(true);
    await page.getByTestId('unit-small.pumper2').waitFor();
    expect(await page.getByTestId('unit-small.pumper1').count()).toBe(0);
    await page.getByTestId('answer-initial').getByText('by the machine').waitFor({ timeout: WAIT_MS });
    await freeze(page);
    const frozen = await page.getByTestId('play').getAttribute('data-second');
    await untilKept(page, ({ stage, isPaused, clockS }) => stage === 'drill' && isPaused && Math.floor(clockS) === Number(frozen));
    await page.waitForTimeout(400);
    expect(await page.getByTestId('play').getAttribute('data-second')).toBe(frozen);
    await page.reload();
    await click(page, 'go-on-0');
    await page.locator('[data-session="paused"]').waitFor({ timeout: WAIT_MS });
    expect(await page.getByTestId('play').getAttribute('data-second')).toBe(frozen);
    expect(await page.getByTestId('role-command').isDisabled()).toBe(true);
    await page.getByTestId('answer-initial').getByText('by the machine').waitFor();
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    expect(mishaps).toEqual([]);
    await context.close();
  }, 240_000);
});
