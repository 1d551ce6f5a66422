/**
 * `npm run build && npm run bench -- view [--quick]`: the page as a station without a graphics card has it. The twin view of `night-33f` at
 * 1440 x 900, both runs done and full of people and smoke, played by the default speed in software WebGL. Writes bench/view.json.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { preview } from 'vite';
import { findChromium } from '../browsers.mjs';
import { installProbe } from './view-probe.mjs';

const ROOT = join(fileURLToPath(import.meta.url), '../../..');
const RESULTS = 'bench/view.json';
const QUERY = 'scenario=night-33f&seed=1&lang=zh-CN&theme=dark';
/** Fire out of the window, stairs full of people, the brigade at work. */
const FROM_S = 900;
const RUN_LIMIT_MS = 600_000;
/** The governor finds its level, scripts get compiled. */
const WARM_MS = 10_000;
const MEASURED_MS = process.argv.includes('--quick') ? 6000 : 15_000;
const REPEATS = process.argv.includes('--quick') ? 3 : 7;
const SCRUBS_S = [600, 1500, 300, 2100, 1200, 1800, 420];
const TARGET = { framesPerS: 15, draws: 250, viewMs: 4, longTasks: 0, scrubMs: 100, inspectorMs: 100 };

function percentile(values, frac) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * frac))] ?? NaN;
}
const median = (values) => percentile(values, 0.5);

/** Processor seconds of the process that rasterises and of all that run pages and workers. */
async function processorS(session) {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const sum = (type) => processInfo.filter((each) => each.type === type).reduce((total, { cpuTime }) => total + cpuTime, 0);
  return { gpu: sum('GPU'), renderer: sum('renderer') };
}

async function openNight(page, url) {
  await page.addInitScript(() => localStorage.setItem('lifelane.preferences', JSON.stringify({ isTourSeen: true })));
  await page.addInitScript(installProbe);
  await page.goto(`${url}?${QUERY}&t=${FROM_S}`);
  await page.locator('html[data-run="done"]').waitFor({ state: 'attached', timeout: RUN_LIMIT_MS });
  await page.locator('[data-testid="tower-host"][data-ready="true"]').waitFor();
  await page.locator('[data-testid="tactical-host"][data-ready="true"]').waitFor();
}

/** What the page says of itself in its view menu. */
async function qualitySaid(page) {
  await page.getByTestId('look').click();
  const note = page.getByTestId('picture-quality');
  const said = { level: Number(await note.getAttribute('data-level')), text: await note.innerText() };
  await page.keyboard.press('Escape');
  return said;
}

/** A picture may take several turns of the loop: all that was done since the one before counts for it. */
function picturesOf(turns) {
  const pictures = [];
  let sum = { viewMs: 0, glMs: 0, draws: 0, triangles: 0 };
  for (const { atMs, isShown, ...spent } of turns) {
    for (const name of Object.keys(sum)) sum[name] += spent[name];
    if (!isShown) continue;
    pictures.push({ atMs, ...sum });
    sum = { viewMs: 0, glMs: 0, draws: 0, triangles: 0 };
  }
  return pictures.slice(1);
}

const spreadOf = (values) => ({ median: median(values), p95: percentile(values, 0.95) });

async function measurePlayback(page, session) {
  const scrub = page.getByTestId('scrub');
  await scrub.fill(String(FROM_S));
  await page.getByTestId('play').click();
  await page.waitForTimeout(WARM_MS);
  await scrub.fill(String(FROM_S));
  await page.evaluate(() => Object.assign(globalThis.viewProbe, { turns: [], longTasks: [] }));
  const before = await processorS(session);
  await page.waitForTimeout(MEASURED_MS);
  const { turns, longTasks } = await page.evaluate(() => ({ ...globalThis.viewProbe }));
  const after = await processorS(session);
  const canvas = await page.locator('[data-testid="tower-host"] canvas').evaluate(({ width, height }) => ({ widthPx: width, heightPx: height }));
  await page.getByTestId('play').click();
  const quality = { ...(await qualitySaid(page)), ...canvas };
  const pictures = picturesOf(turns);
  const gapsMs = pictures.slice(1).map(({ atMs }, i) => atMs - pictures[i].atMs);
  return {
    quality,
    framesPerS: { median: 1000 / median(gapsMs), slowestTenth: 1000 / percentile(gapsMs, 0.9), mean: (1000 * gapsMs.length) / gapsMs.reduce((sum, ms) => sum + ms, 0) },
    draws: Math.max(...pictures.map(({ draws }) => draws)),
    triangles: median(pictures.map(({ triangles }) => triangles)),
    viewMs: spreadOf(pictures.map(({ viewMs }) => viewMs)),
    glMs: spreadOf(pictures.map(({ glMs }) => glMs)),
    longTasks: longTasks.map(({ ms }) => Math.round(ms)),
    processorMsAFrame: { gpu: (1000 * (after.gpu - before.gpu)) / pictures.length, renderer: (1000 * (after.renderer - before.renderer)) / pictures.length },
  };
}

/** From the hand's event until a picture of the new second has been handed over. */
async function measureScrub(page) {
  const takenMs = [];
  for (const toS of SCRUBS_S.slice(0, REPEATS)) {
    takenMs.push(await page.evaluate((timeS) => new Promise((resolve) => {
      const input = document.querySelector('[data-testid="scrub"]');
      const { viewProbe } = globalThis;
      const startMs = performance.now();
      const { towerPictures } = viewProbe;
      input.value = String(timeS);
      input.dispatchEvent(new Event('input', { bubbles: true }));
      const look = () => {
        if (viewProbe.towerPictures > towerPictures) setTimeout(() => resolve(performance.now() - startMs));
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    }), toS));
    await page.waitForTimeout(1500);
  }
  return { median: median(takenMs), worst: Math.max(...takenMs) };
}

/** From the hand's event until the browser has painted a page with the inspector on it. */
async function measureInspector(page) {
  const box = await page.getByTestId('tower-host').boundingBox();
  const takenMs = [];
  for (let i = 0; i < REPEATS; i++) {
    // The ear is there before the hand.
    await page.evaluate(() => {
      globalThis.inspected = new Promise((resolve) => {
        let fromMs = NaN;
        addEventListener('pointerup', () => (fromMs = performance.now()), { capture: true, once: true });
        const look = () => {
          if (document.querySelector('[data-testid="inspector-close"]')) requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - fromMs)));
          else setTimeout(look);
        };
        look();
      });
    });
    await page.mouse.click(box.x + box.width * 0.25, box.y + box.height * (0.35 + 0.05 * i));
    takenMs.push(await page.evaluate(() => globalThis.inspected));
    await page.getByTestId('inspector-close').click();
    await page.getByTestId('inspector-close').waitFor({ state: 'detached' });
    await page.waitForTimeout(1500);
  }
  return { median: median(takenMs), worst: Math.max(...takenMs) };
}

function verdict(value, target, isAtLeast = false) {
  const isMet = isAtLeast ? value >= target : value <= target;
  return `(${isAtLeast ? '>=' : '<='} ${target} ${isMet ? 'ok' : 'MISSED'})`;
}

function print({ machine, playback, scrubMs, inspectorMs }) {
  const { quality, framesPerS, draws, triangles, viewMs, glMs, longTasks, processorMsAFrame } = playback;
  const one = (value) => value.toFixed(1);
  console.log(`${machine.cpu}, ${machine.coreCount} cores, ${machine.renderer}; load ${one(machine.loadAtStart)} at start, ${one(machine.loadAtPlayback)} at playback`);
  console.log(`quality       level ${quality.level}, ${quality.widthPx} x ${quality.heightPx}: ${quality.text}`);
  console.log(`frames / s    median ${one(framesPerS.median)} ${verdict(framesPerS.median, TARGET.framesPerS, true)}, mean ${one(framesPerS.mean)}, slowest tenth ${one(framesPerS.slowestTenth)}`);
  console.log(`draw calls    ${draws} ${verdict(draws, TARGET.draws)}, ${Math.round(triangles)} triangles`);
  console.log(`view ms       median ${one(viewMs.median)} ${verdict(viewMs.median, TARGET.viewMs)}, p95 ${one(viewMs.p95)}; in WebGL calls ${one(glMs.median)}, p95 ${one(glMs.p95)}`);
  console.log(`CPU ms/frame  GPU process ${one(processorMsAFrame.gpu)}, renderer ${one(processorMsAFrame.renderer)}`);
  console.log(`long tasks    ${longTasks.length} ${verdict(longTasks.length, TARGET.longTasks)} ${longTasks.join(' ')}`);
  console.log(`scrub ms      median ${one(scrubMs.median)} ${verdict(scrubMs.median, TARGET.scrubMs)}, worst ${one(scrubMs.worst)}`);
  console.log(`inspector ms  median ${one(inspectorMs.median)} ${verdict(inspectorMs.median, TARGET.inspectorMs)}, worst ${one(inspectorMs.worst)}`);
}

async function measure() {
  if (!existsSync(join(ROOT, 'dist/app/index.html'))) throw new Error('dist/app is missing: run `npm run build` first');
  const loadAtStart = loadavg()[0];
  const server = await preview({ root: ROOT, logLevel: 'error', preview: { port: 0, host: '127.0.0.1', open: false } });
  const browser = await chromium.launch({ executablePath: findChromium(() => undefined), args: ['--disable-quic'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await openNight(page, `http://127.0.0.1:${server.httpServer.address().port}/`);
    const renderer = await page.evaluate(() => {
      const gl = document.createElement('canvas').getContext('webgl2');
      return gl.getParameter(gl.getExtension('WEBGL_debug_renderer_info').UNMASKED_RENDERER_WEBGL);
    });
    const loadAtPlayback = loadavg()[0];
    const playback = await measurePlayback(page, await browser.newBrowserCDPSession());
    const scrubMs = await measureScrub(page);
    const inspectorMs = await measureInspector(page);
    return { machine: { cpu: cpus()[0]?.model, coreCount: cpus().length, renderer, loadAtStart, loadAtPlayback }, measuredAt: new Date().toISOString(), playback, scrubMs, inspectorMs };
  } finally {
    await browser.close();
    await server.close();
  }
}

const results = await measure();
print(results);
mkdirSync(join(ROOT, dirname(RESULTS)), { recursive: true });
writeFileSync(join(ROOT, RESULTS), `${JSON.stringify(results, null, 2)}\n`);
