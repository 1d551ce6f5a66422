/**
 * Pictures of the built page for the documents: `npm run build && npm run screens`. Waits for both runs, then for the pictures.
 * Names after `--` make only the pictures that begin so: `npm run screens -- station twin`.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { preview } from 'vite';
import { findChromium } from './browsers.mjs';

const FOLDER = 'docs/screens';
const LIMIT_BYTES = 350_000;
const RUN_LIMIT_MS = 300_000;
/** Software rasterisers draw a few frames a second: time for the picture to follow the clock. */
const SETTLE_MS = 2500;
const SHARP_LIMIT_MS = 60_000;
const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

/** Pages that share a drill and a language are computed once; `shots` change the rest on the spot. */
const SESSIONS = [
  {
    query: 'scenario=garden-a4&lang=zh-CN&theme=dark&t=900',
    shots: [
      { name: 'home-zh-dark', theme: 'dark', viewport: WIDE },
      { name: 'home-zh-light', theme: 'light', viewport: WIDE },
      { name: 'phone-zh-dark', theme: 'dark', viewport: PHONE },
      { name: 'phone-zh-light', theme: 'light', viewport: PHONE },
    ],
  },
  {
    query: 'scenario=garden-a4&lang=en&theme=dark&t=900',
    shots: [
      { name: 'readme', theme: 'dark', viewport: { width: 1280, height: 800 } },
      { name: 'home-en-dark', theme: 'dark', viewport: WIDE },
      { name: 'phone-en-dark', theme: 'dark', viewport: PHONE },
      { name: 'report-en-light', theme: 'light', viewport: WIDE, only: '[data-testid="report"]' },
    ],
  },
  {
    query: 'scenario=night-33f&lang=zh-CN&theme=dark&t=900',
    shots: [
      { name: 'night-33f-zh-dark', theme: 'dark', viewport: WIDE },
      { name: 'site-map-phone-zh-dark', theme: 'dark', viewport: PHONE, tab: 1 },
      { name: 'inspector-zh-dark', theme: 'dark', viewport: WIDE, person: true },
      { name: 'inspector-phone-zh-light', theme: 'light', viewport: PHONE, person: true },
      { name: 'time-line-zh-dark', theme: 'dark', viewport: WIDE, instrument: 2 },
      { name: 'heat-zh-dark', theme: 'dark', viewport: WIDE, instrument: 3 },
      { name: 'plan-zh-light', theme: 'light', viewport: WIDE, instrument: 4 },
      { name: 'plan-phone-zh-dark', theme: 'dark', viewport: PHONE, instrument: 4 },
      { name: 'gauges-zh-light', theme: 'light', viewport: WIDE, instrument: 5, map: 2 },
      { name: 'orders-zh-dark', theme: 'dark', viewport: WIDE, instrument: 6 },
      { name: 'twin-wipe-zh-dark', theme: 'dark', viewport: WIDE, instrument: 1, picture: 1 },
      { name: 'stair-section-zh-dark', theme: 'dark', viewport: WIDE, instrument: 0, camera: 3 },
      { name: 'storey-alone-zh-dark', theme: 'dark', viewport: WIDE, instrument: 0, camera: 0, storey: 9 },
      { name: 'storey-alone-phone-zh-light', theme: 'light', viewport: PHONE, instrument: 0, camera: 0, storey: 9 },
      { name: 'projector-zh', theme: 'projector', viewport: WIDE, instrument: 0, camera: 0 },
    ],
  },
  {
    query: 'scenario=night-33f&lang=en&theme=light&t=900',
    shots: [
      { name: 'night-33f-en-light', theme: 'light', viewport: WIDE },
      { name: 'night-33f-phone-en-light', theme: 'light', viewport: PHONE },
      { name: 'site-map-phone-en-light', theme: 'light', viewport: PHONE, tab: 1 },
      { name: 'inspector-en-light', theme: 'light', viewport: WIDE, person: true },
      { name: 'time-line-en-light', theme: 'light', viewport: WIDE, instrument: 2 },
      { name: 'time-line-phone-en-dark', theme: 'dark', viewport: PHONE, instrument: 2 },
      { name: 'plan-en-dark', theme: 'dark', viewport: WIDE, instrument: 4 },
      { name: 'stair-section-en-light', theme: 'light', viewport: WIDE, instrument: 1, camera: 3 },
      { name: 'storey-alone-en-light', theme: 'light', viewport: WIDE, instrument: 1, camera: 0, storey: 9 },
      { name: 'site-map-en-light', theme: 'light', viewport: WIDE, only: '.panel.map' },
    ],
  },
];

/** Pages that need no run, or only so much of it as a first picture: address, what to wait for, what to press before the picture. */
const PAGE_SHOTS = [
  { name: 'lessons-zh-dark', query: 'page=lessons&lang=zh-CN&theme=dark', ready: 'main' },
  { name: 'lessons-en-light', query: 'page=lessons&lang=en&theme=light', ready: 'main' },
  { name: 'station-phone-zh-dark', query: 'page=station&scenario=ebike-lobby&lang=zh-CN&theme=dark', ready: '[data-testid="station"]', viewport: PHONE },
  { name: 'station-play-phone-zh-dark', query: 'page=station&scenario=ebike-lobby&lang=zh-CN&theme=dark&pace=8', ready: '[data-testid="station"]', viewport: PHONE, press: ['start', 'start-yes', 'decision-confirm?'] },
  { name: 'kiosk-zh-dark', query: 'page=kiosk&lang=zh-CN&theme=dark&pace=10', ready: '[data-testid="begin"]', settleMs: 12_000 },
  { name: 'kiosk-vote-zh-dark', query: 'page=kiosk&lang=zh-CN&theme=dark&pace=10', ready: '[data-testid="begin"]', press: ['begin', 'family-elder', 'go-on'] },
  { name: 'first-zh-light', query: 'page=first&scenario=night-33f&seed=1&lang=zh-CN&theme=light', ready: '[data-testid="first-headline"]', settleMs: 6000 },
];

/** The home page: nothing runs. */
const HOME_SHOTS = ['zh-CN', 'en'].flatMap((language) =>
  [['dark', WIDE], ['light', WIDE], ['light', PHONE]].map(([theme, viewport]) => ({ name: `library-${viewport === PHONE ? 'phone-' : ''}${language.slice(0, 2)}-${theme}`, language, theme, viewport })),
);

/** The page on validation: no run to wait for. The top of the page, and its first curves. */
const VALIDATION_SHOTS = ['zh-CN', 'en'].flatMap((language) =>
  [['dark', WIDE], ['light', WIDE], ['dark', PHONE], ['light', PHONE]].map(([theme, viewport]) => ({
    name: `validation-${viewport === PHONE ? 'phone-' : ''}${language.slice(0, 2)}-${theme}`, language, theme, viewport,
  })),
);

/** The gallery: every hazard with its figures, and one hazard after its runs. */
const GALLERY_HAZARD = 'closedGuards';
const GALLERY_SHOTS = VALIDATION_SHOTS.map((shot) => ({ ...shot, name: shot.name.replace('validation', 'gallery') }));

/** A slow renderer draws the towers coarsely while they move and in full once they stand. */
function isSharp() {
  const canvas = document.querySelector('[data-testid="tower-host"] canvas');
  return canvas !== null && canvas.width >= canvas.clientWidth;
}

/** Radios in the order of the page. */
const THEMES = ['dark', 'light', 'projector'];

async function shoot(page, { name, theme, viewport, only, instrument, map = 0, picture = 0, camera, storey, tab = 0, person = false }) {
  await page.setViewportSize(viewport);
  await page.getByTestId('picture-mode').getByRole('radio').nth(picture).click();
  if (viewport !== PHONE) await page.getByTestId('site-layer').getByRole('radio').nth(map).click();
  if (viewport === PHONE) await page.locator('.tabs [role="tab"]').nth(tab).click();
  if (camera !== undefined) await look(page, camera, storey);
  if (instrument !== undefined) await page.getByTestId('instrument').getByRole('radio').nth(instrument).click();
  await page.getByTestId('theme').getByRole('radio').nth(THEMES.indexOf(theme)).click();
  await page.evaluate(() => {
    document.activeElement?.blur();
    scrollTo(0, 0);
  });
  if (tab > 0) await page.locator('.tabs').evaluate((tabs) => tabs.scrollIntoView());
  if (person) await openPerson(page);
  await page.mouse.move(0, 0);
  await page.locator('[data-testid="tower-host"][data-ready="true"]').waitFor();
  await page.waitForTimeout(SETTLE_MS);
  await page.waitForFunction(isSharp, undefined, { timeout: SHARP_LIMIT_MS });
  await page.waitForTimeout(SETTLE_MS);
  // The bar at the foot of the window would lie across a part taller than the window.
  if (only) await page.addStyleTag({ content: '.playback { display: none }' });
  const target = only ? page.locator(only) : page;
  await save(target, name);
  if (person) await page.getByTestId('inspector-close').click();
}

/** The first of those who are trapped, and why. */
async function openPerson(page) {
  await page.getByTestId('trappedCount-asFound').click();
  await page.locator('.found-row').first().click();
  await page.locator('.inspector-tabs [role="tab"]').nth(1).click();
}

/** A camera of the view menu, and the whole tower or one storey of it. The stair section brings its x-ray, another camera ends it. */
async function look(page, camera, storey) {
  await page.getByTestId('look').click();
  const xray = page.getByTestId('xray').locator('input');
  if (camera !== 3 && (await xray.isChecked())) await page.getByTestId('xray').click();
  await page.getByTestId('camera').getByRole('radio').nth(camera).click();
  await page.getByTestId('alone').getByRole('button').click();
  const options = page.getByRole('option');
  await (storey === undefined ? options.first() : options.filter({ hasText: new RegExp(`\\D${storey}\\D`) })).click();
  await page.keyboard.press('Escape');
}

/** A press with a question mark waits for its button and does not press it. */
async function shootPage(browser, url, { name, query, ready, viewport = WIDE, press = [], settleMs = SETTLE_MS }) {
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
  await page.goto(`${url}?${query}`);
  await page.locator(ready).first().waitFor({ timeout: RUN_LIMIT_MS });
  for (const step of press) {
    const target = page.getByTestId(step.replace('?', ''));
    if (step.endsWith('?')) await target.waitFor({ timeout: RUN_LIMIT_MS });
    else await target.click();
  }
  await page.waitForTimeout(settleMs);
  await save(page, name);
  await page.close();
}

async function shootHome(browser, url, { name, language, theme, viewport }) {
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
  await page.goto(`${url}?page=home&lang=${language}&theme=${theme}`);
  await page.getByTestId('home').waitFor();
  await save(page, name);
  await page.close();
}

async function shootValidation(browser, url, { name, language, theme, viewport }) {
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
  await page.goto(`${url}?page=validation&lang=${language}&theme=${theme}`);
  await page.getByTestId('validation').waitFor();
  await save(page, name);
  await page.getByTestId('cases-measured').evaluate((section) => section.scrollIntoView());
  await save(page, `${name}-curves`);
  await page.close();
}

async function shootGallery(browser, url, { name, language, theme, viewport }) {
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
  await page.goto(`${url}?page=gallery&lang=${language}&theme=${theme}`);
  await page.getByTestId('gallery').waitFor();
  await save(page, name);
  await page.goto(`${url}?page=gallery&hazard=${GALLERY_HAZARD}&lang=${language}&theme=${theme}`);
  await page.locator('html[data-run="done"]').waitFor({ state: 'attached', timeout: RUN_LIMIT_MS });
  await page.locator('[data-testid="tower-host"][data-ready="true"]').waitFor();
  await page.waitForTimeout(SETTLE_MS);
  await page.waitForFunction(isSharp, undefined, { timeout: SHARP_LIMIT_MS });
  await save(page, `${name}-${GALLERY_HAZARD}`);
  await page.close();
}

/** A PNG, or a JPEG where that would be large: the repository carries every one of these for ever. */
async function save(target, name) {
  const png = await target.screenshot();
  const isLarge = png.length > LIMIT_BYTES;
  const path = `${FOLDER}/${name}.${isLarge ? 'jpg' : 'png'}`;
  const bytes = isLarge ? await target.screenshot({ type: 'jpeg', quality: 85 }) : png;
  rmSync(`${FOLDER}/${name}.${isLarge ? 'png' : 'jpg'}`, { force: true });
  writeFileSync(path, bytes);
  console.log(`${path}  ${Math.round(bytes.length / 1000)} kB`);
}

if (!existsSync('dist/app/index.html')) {
  console.error('dist/app is missing: run `npm run build` first');
  process.exit(1);
}
mkdirSync(FOLDER, { recursive: true });
const wanted = process.argv.slice(2);
const isWanted = ({ name }) => wanted.length === 0 || wanted.some((start) => name.startsWith(start));
const startedMs = Date.now();
const server = await preview({ logLevel: 'error', preview: { port: 0, host: '127.0.0.1', open: false } });
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--disable-quic'] });
try {
  const url = `http://127.0.0.1:${server.httpServer.address().port}/`;
  for (const { query, shots } of SESSIONS) {
    const chosen = shots.filter(isWanted);
    if (chosen.length === 0) continue;
    const page = await browser.newPage({ viewport: WIDE, reducedMotion: 'reduce' });
    // The pictures are of the page as it is on a second visit.
    await page.addInitScript(() => localStorage.setItem('lifelane.preferences', JSON.stringify({ isTourSeen: true })));
    await page.goto(`${url}?${query}`);
    await page.locator('html[data-run="done"]').waitFor({ state: 'attached', timeout: RUN_LIMIT_MS });
    for (const shot of chosen) await shoot(page, shot);
    await page.close();
  }
  for (const shot of PAGE_SHOTS.filter(isWanted)) await shootPage(browser, url, shot);
  for (const shot of HOME_SHOTS.filter(isWanted)) await shootHome(browser, url, shot);
  for (const shot of VALIDATION_SHOTS.filter(isWanted)) await shootValidation(browser, url, shot);
  for (const shot of GALLERY_SHOTS.filter(isWanted)) await shootGallery(browser, url, shot);
} finally {
  await browser.close();
  await server.close();
  console.log(`${Math.round((Date.now() - startedMs) / 1000)} s`);
}
