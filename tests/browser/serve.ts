/** Serves the built page and starts the browsers that drive it. Builds nothing: `npm run build` comes first. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, firefox, type Browser } from 'playwright-core';
import { preview } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Site {
  /** Ends in a slash. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** The built page on a port of the system's choice. */
export async function serve(): Promise<Site> {
  if (!existsSync(`${ROOT}dist/app/index.html`)) throw new Error('dist/app is missing: run `npm run build` first');
  const server = await preview({ root: ROOT, logLevel: 'error', preview: { port: 0, host: '127.0.0.1', open: false } });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('the preview server has no port');
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}

/** How long anything on a page is waited for. On a machine with other work the first picture alone takes half a minute. */
const PATIENCE_MS = 90_000;

function patient(browser: Browser): Browser {
  const open = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await open(options);
    context.setDefaultTimeout(PATIENCE_MS);
    return context;
  };
  return browser;
}

export async function launchChromium(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  return patient(await chromium.launch({ executablePath, args: ['--disable-quic', '--no-first-run', '--disable-background-networking'] }));
}

export const FIREFOX = process.env['FIREFOX'];

/** Firefox as installed, through WebDriver BiDi; headless it has no WebGL. */
export async function launchFirefox(): Promise<Browser> {
  if (FIREFOX === undefined) throw new Error('FIREFOX names no browser');
  return patient(await firefox.launch({ channel: 'moz-firefox', executablePath: FIREFOX }));
}
