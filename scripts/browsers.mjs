/**
 * Finds the browsers that tests and screenshots drive: an installed Chrome or Chromium, else Playwright's own download,
 * else Debian's package. Says what it did; never pretends.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { installPackages } from './debian-packages.mjs';

const CHROMES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/opt/google/chrome/chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
const FIREFOXES = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

const installed = (variable, paths) => [process.env[variable], ...paths].find((path) => path && existsSync(path));

/** @returns path of a Chromium; throws with what was tried when none can be had */
export function findChromium(say = console.error) {
  const found = installed('CHROMIUM', CHROMES);
  if (found) return report(say, `browser: ${found}`, found);
  say('browser: no Chrome or Chromium installed; asking Playwright to download one');
  const cli = new URL('../node_modules/playwright-core/cli.js', import.meta.url).pathname;
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'ignore', timeout: 240_000 });
  if (existsSync(chromium.executablePath())) return report(say, `browser: downloaded ${chromium.executablePath()}`, chromium.executablePath());
  if (installPackages(say, ['chromium', 'fonts-noto-cjk'])) {
    const packaged = installed('CHROMIUM', CHROMES);
    if (packaged) return report(say, `browser: installed Debian's package, ${packaged}`, packaged);
  }
  throw new Error("no browser: install Chrome or Chromium, or set CHROMIUM to its path (tried the usual paths, Playwright's download and Debian's package)");
}

/** Firefox is the second opinion on determinism. @returns its path, or null with a plain word about it */
export function findFirefox(say = console.error) {
  const found = installed('FIREFOX', FIREFOXES) ?? (installPackages(say, ['firefox-esr']) ? installed('FIREFOX', FIREFOXES) : undefined);
  if (!found) say('browser: no Firefox to be had; its determinism test will be counted as skipped');
  return found ?? null;
}

function report(say, line, value) {
  say(line);
  return value;
}
