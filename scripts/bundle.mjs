import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const ROOT = join(fileURLToPath(import.meta.url), '../..');

/** The core is TypeScript: builds a file of this checkout with all it imports, as the command line is built; returns the path to import. */
export async function bundle(entry, name) {
  const outDir = join(ROOT, '.cache/bundles', name);
  mkdirSync(outDir, { recursive: true });
  await build({
    root: ROOT, configFile: false, logLevel: 'error', publicDir: false,
    build: { ssr: true, outDir, target: 'node20', minify: false, rolldownOptions: { input: { [name]: join(ROOT, entry) }, output: { entryFileNames: '[name].mjs' } } },
  });
  return pathToFileURL(join(outDir, `${name}.mjs`)).href;
}
