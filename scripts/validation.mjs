/**
 * `npm run validation [-- name… | --print | --accept-worse | --facade | --water]`: every reference fire through the present model; writes docs/validation/smoke,
 * facade and water, with --facade or --water only that part. With names only those runs, or with --print all of them: tables on the terminal, nothing written.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));
const args = process.argv.slice(2);
const mainOf = async (part) => (await runnerImport(`/tests/validation/${part}/main.ts`, { root: process.cwd(), configFile: false, logLevel: 'error' })).module.main;
const isPart = args.includes('--facade') || args.includes('--water');
if (!isPart) process.exitCode = (await mainOf('smoke'))(args);
if (args.includes('--facade') || args.length === 0) (await mainOf('facade'))(args);
if (args.includes('--water') || args.length === 0) await (await mainOf('water'))(args);
