/**
 * `npm run kiosk:soak -- [--minutes N] [--pace P]`: scripted visitors at the built show for N minutes (5) with what plays by itself P times faster (20): some play it through, some vote
 * by keys, some walk away, some hold the staff's corner by chance. Says how many came, what went wrong, and how the heap went. Exit 1 where anything did.
 */
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { preview } from 'vite';
import { findChromium } from './browsers.mjs';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '5' }, pace: { type: 'string', default: '20' } } });
const [minutes, pace] = [Number(values.minutes), Number(values.pace)];
if (!(minutes > 0 && minutes <= 720) || !(Number.isInteger(pace) && pace >= 1 && pace <= 50)) {
  console.error(`kiosk:soak: --minutes ${values.minutes} --pace ${values.pace}; allowed: more than 0 to 720 minutes, pace 1..50`);
  process.exit(2);
}
/** Longest that a show may take, wall ms: past it the visitor calls it stuck. */
const STUCK_MS = 150_000;
/** Of what the heap held after the first visitors. Assumed: room for code that was not compiled yet. */
const HEAP_GROWTH_FRAC = 1.3;

const server = await preview({ logLevel: 'error', preview: { port: 0, host: '127.0.0.1', open: false } });
const browser = await chromium.launch({ executablePath: findChromium(() => undefined), args: ['--disable-quic', '--js-flags=--expose-gc'] });
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
const mishaps = [];
page.on('pageerror', (error) => mishaps.push(`page error: ${error.message}`));
page.on('console', (message) => {
  if (message.type() === 'error') mishaps.push(`console: ${message.text()}`);
});
page.on('framenavigated', (frame) => {
  if (frame === page.mainFrame() && !/page=kiosk/.test(frame.url())) mishaps.push(`left for ${frame.url()}`);
});
const session = await page.context().newCDPSession(page);

const kinds = ['whole', 'keys', 'short', 'leaves', 'presses everything'];
const counts = Object.fromEntries(kinds.map((kind) => [kind, 0]));
const heaps = [];
const frameRates = [];
let resetCount = 0;
const startMs = Date.now();
const untilMs = startMs + minutes * 60_000;
try {
  await page.goto(`http://127.0.0.1:${server.httpServer.address().port}/?page=kiosk&lang=zh-CN&pace=${pace}&idle=8`);
  await page.locator('[data-testid="towers"][data-drawn]').waitFor({ timeout: 60_000 });
  for (let visitor = 0; Date.now() < untilMs; visitor++) {
    const kind = kinds[visitor % kinds.length];
    await visit(kind, visitor);
    counts[kind] += 1;
    resetCount += 1;
    heaps.push(await heapMb());
  }
} catch (error) {
  mishaps.push(`stuck: ${error.message.split('\n')[0]} (step ${await stepNow().catch(() => '?')})`);
}
const early = Math.max(...heaps.slice(0, 6));
const late = heaps.slice(-6);
const lateMb = late.reduce((sum, mb) => sum + mb, 0) / Math.max(1, late.length);
if (heaps.length >= 12 && lateMb > early * HEAP_GROWTH_FRAC) mishaps.push(`heap grew from ${early.toFixed(1)} to ${lateMb.toFixed(1)} MB`);
console.log(`${resetCount} visitors in ${((Date.now() - startMs) / 60_000).toFixed(1)} min at ${pace} times the pace: ${kinds.map((kind) => `${counts[kind]} ${kind}`).join(', ')}`);
console.log(`heap of the page after each visitor, collected: ${heaps.map((mb) => mb.toFixed(1)).join(' ')} MB; first six at most ${early.toFixed(1)}, last six on average ${lateMb.toFixed(1)}`);
console.log(`picture: ${frameRates.length > 0 ? `${Math.min(...frameRates).toFixed(0)} .. ${Math.max(...frameRates).toFixed(0)} frames/s while the night played` : 'not timed'}`);
console.log(mishaps.length === 0 ? 'no error, every reset came' : [...new Set(mishaps)].join('\n'));
await browser.close();
await server.close();
process.exitCode = mishaps.length === 0 && resetCount > 0 ? 0 : 1;

async function heapMb() {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

function stepNow() {
  return page.getByTestId('kiosk').getAttribute('data-step');
}

/** One visitor, until the attract loop is back. */
async function visit(kind, visitor) {
  const before = await page.getByTestId('kiosk').getAttribute('data-visit');
  const endMs = Date.now() + STUCK_MS;
  let isTimed = false;
  await page.getByTestId(kind === 'short' ? 'begin-short' : 'begin').click();
  for (let turn = 0; (await page.getByTestId('kiosk').getAttribute('data-visit')) === before; turn++) {
    if (Date.now() > endMs) throw new Error(`${kind} visitor ${visitor} was not done after ${STUCK_MS / 1000} s`);
    const step = await stepNow();
    if (!isTimed && step === 'engines') {
      isTimed = true;
      await timeFrames();
    }
    await act(kind, step, visitor + turn);
    await page.waitForTimeout(120);
  }
}

async function timeFrames() {
  const drawn = () => page.evaluate(() => [Number(document.querySelector('[data-testid="towers"]')?.getAttribute('data-drawn') ?? 0), performance.now()]);
  const [from, fromMs] = await drawn();
  await page.waitForTimeout(800);
  const [to, toMs] = await drawn();
  if (to > from) frameRates.push(((to - from) * 1000) / (toMs - fromMs));
}

async function act(kind, step, n) {
  const tap = (selector) => page.locator(selector).first().click({ timeout: 400 }).catch(() => undefined);
  if (kind === 'leaves' && step !== 'home' && step !== 'walk') return; // walks away at the first vote
  if (kind === 'keys') return page.keyboard.press(n % 5 === 4 ? '3' : '2');
  if (kind === 'presses everything') {
    const buttons = page.locator('.kiosk button:not([disabled])');
    const count = await buttons.count();
    if (count > 0) await buttons.nth((n * 7) % count).click({ timeout: 400 }).catch(() => undefined);
    if ((await page.getByTestId('staff-dialog').count()) > 0) await tap('[data-testid="staff-stay"]');
    return;
  }
  if (step === 'home') await tap(n % 2 ? '[data-testid="storey-up"]' : '[data-testid="family-elder"]');
  if (step === 'walk') await tap('.hazard-choice');
  if (step?.startsWith('vote')) await tap(`.vote-list li:nth-child(${1 + (n % 2)}) button`);
  if (step === 'card') await tap(`.fix-list li:nth-child(${1 + (n % 4)}) button`);
  if (n % 3 === 0 || step?.startsWith('vote') || step === 'walk') await tap('[data-testid="close-vote"]:not([disabled]), [data-testid="go-on"]');
}
