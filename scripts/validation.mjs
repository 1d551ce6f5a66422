/**
 * `npm run validation [-- name… | --print | --accept-worse]`: every reference fire through the present model; writes docs/validation/smoke.
 * With names only those runs, or with --print all of them: tables on the terminal, nothing written.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));
const { module } = await runnerImport('/tests/validation/smoke/main.ts', { root: process.cwd(), configFile: false, logLevel: 'error' });
process.exitCode = module.main(process.argv.slice(2));
