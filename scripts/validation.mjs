/**
 * `npm run validation [-- name… | --print | --accept-worse | --facade]`: every reference fire through the present model; writes docs/validation/smoke
 * and docs/validation/facade, with --facade only the latter. With names only those runs, or with --print all of them: tables on the terminal, nothing written.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));
const args = process.argv.slice(2);
const mainOf = async (part) => (await runnerImport(`/tests/validation/${part}/main.ts`, { root: process.cwd(), configFile: false, logLevel: 'error' })).module.main;
if (!args.includes('--facade')) process.exitCode = (await mainOf('smoke'))(args);
if (args.includes('--facade') || args.length === 0) (await mainOf('facade'))(args);
