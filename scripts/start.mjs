/** npm start: builds the page when its sources are newer, serves it, prints the address, opens the browser when there is one. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';
import { newestMs } from './newest.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const built = 'dist/app/index.html';
if (newestMs(built) < newestMs('src', 'scenarios', 'index.html', 'vite.config.ts', 'package-lock.json')) {
  console.log('Building the page …');
  await build({ logLevel: 'warn' });
}
const port = Number(process.env.PORT ?? 4173);
if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error(`PORT is "${process.env.PORT}"; allowed: 1..65535`);
  process.exit(2);
}
const server = await preview({ preview: { port, strictPort: false }, logLevel: 'warn' });
const url = server.resolvedUrls?.local[0] ?? `http://localhost:${port}/`;
console.log(`生命通道 Lifelane: ${url}   (Ctrl-C stops it)`);
openBrowser(url);

function openBrowser(address) {
  if (process.env.CI || process.env.NO_OPEN) return;
  const hasScreen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  const opener = { darwin: 'open', win32: 'explorer' }[process.platform] ?? '/usr/bin/xdg-open';
  if (!hasScreen || (opener.startsWith('/') && !existsSync(opener))) return;
  spawn(opener, [address], { stdio: 'ignore', detached: true }).on('error', () => undefined).unref();
}
