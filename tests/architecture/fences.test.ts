/** The fences hold: each is tested by planting the violation it forbids. */
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const eslint = new ESLint({ cwd: ROOT });

/** Lints `code` as if it stood in the existing file `path`; returns the rules that fired. */
async function lint(path: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: `${ROOT}/${path}` });
  return result!.messages.map((message) => message.ruleId ?? message.message);
}

/** Compiles `code` as a new file in `folder` with that folder's own project options; returns the error texts. */
function compile(folder: string, code: string): string[] {
  const configPath = `${ROOT}/${folder}/tsconfig.json`;
  const config = ts.parseJsonConfigFileContent(ts.readConfigFile(configPath, (p) => ts.sys.readFile(p)).config, ts.sys, `${ROOT}/${folder}`);
  const planted = `${ROOT}/${folder}/planted-violation.ts`;
  const options = { ...config.options, noEmit: true, composite: false, emitDeclarationOnly: false, declaration: false, incremental: false };
  delete (options as Record<string, unknown>).tsBuildInfoFile;
  const host = ts.createCompilerHost(options);
  const readFile = (path: string) => ts.sys.readFile(path);
  const fileExists = (path: string) => ts.sys.fileExists(path);
  host.readFile = (path) => (path === planted ? code : readFile(path));
  host.fileExists = (path) => path === planted || fileExists(path);
  host.getSourceFile = (path, version) => {
    const text = host.readFile(path);
    return text === undefined ? undefined : ts.createSourceFile(path, text, version);
  };
  const program = ts.createProgram([planted], options, host);
  const source = program.getSourceFile(planted);
  return [...program.getSemanticDiagnostics(source), ...program.getSyntacticDiagnostics(source)].map((d) => ts.flattenDiagnosticMessageText(d.messageText, '\n'));
}

describe('lint fences', () => {
  it.each([
    ['src/sim/hash.ts', 'export const a = Math.random();', 'no-restricted-properties'],
    ['src/sim/hash.ts', 'export const a = Math.exp(1);', 'no-restricted-properties'],
    ['src/sim/hash.ts', 'export const a = (x: number) => x ** 3;', 'no-restricted-syntax'],
    ['src/sim/hash.ts', 'export const isRectified = true;', 'no-restricted-syntax'],
    ['src/sim/hash.ts', 'export const a = Date.now();', 'no-restricted-globals'],
    ['src/sim/hash.ts', "import * as z from 'zod';\nexport { z };", 'lifelane/layers'],
    ['src/sim/hash.ts', "export { conditionOf } from '../scenario/condition.ts';", 'lifelane/layers'],
    ['src/sim/hash.ts', 'export interface A { readonly width: number }', 'lifelane/unit-suffix'],
    ['src/scenario/condition.ts', "export { runToEnd } from '../run/run.ts';", 'lifelane/layers'],
    ['src/scenario/condition.ts', "export { draw } from '../sim/rng.ts';", 'lifelane/layers'],
    ['src/run/run.ts', "import * as THREE from 'three';\nexport { THREE };", 'lifelane/layers'],
    ['src/views/tower/tower.ts', "export { mountTactical } from '../tactical/tactical.ts';", 'lifelane/layers'],
    ['src/run/run.ts', '// TODO later\nexport const a = 1;', 'no-warning-comments'],
    ['src/run/run.ts', `${'export const a = 1;\n'.repeat(401)}`, 'max-lines'],
  ])('%#: %s keeps out what breaks its fence', async (path, code, rule) => {
    expect(await lint(path, code)).toContain(rule);
  });

  it('lets a clean line of the core pass', async () => {
    expect(await lint('src/sim/hash.ts', 'export function areaM2(widthM: number, depthM: number): number {\n  return widthM * depthM;\n}\n')).toEqual([]);
  });
});

describe('compiler fences', () => {
  it('a pure layer knows no window, console, process or performance', () => {
    for (const folder of ['src/sim', 'src/scenario', 'src/report']) {
      const errors = compile(folder, 'window.alert(1);\nconsole.log(1);\nprocess.exit(1);\nperformance.now();\n');
      expect(errors.filter((text) => /Cannot find name/.test(text)), folder).toHaveLength(4);
    }
  });

  it('a system cannot write the slice of another', () => {
    const plant = (line: string) =>
      compile('src/sim', `import type { System } from './world.ts';\nexport const step: System<'water'> = (own, world) => {\n  ${line}\n};\n`);
    expect(plant('own.deliveredL += 1;')).toEqual([]);
    expect(plant('world.smoke.pressurePa[0] = 1;').join()).toMatch(/only permits reading|read-only/);
    expect(plant('world.response.firstWaterS = 1;').join()).toMatch(/read-only/);
  });
});
