/** The command line from outside: arguments in, files, texts and exit codes out. */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTrajectory } from '../../builders/a-trajectory.ts';
import { ROOT, runCli } from '../../builders/run-cli.ts';

const SCENARIO = 'scenarios/garden-a4.jsonc';
const work = mkdtempSync(join(tmpdir(), 'lifelane-cli-'));
const at = (name: string) => join(work, name);
const put = (name: string, text: string) => {
  writeFileSync(at(name), text);
  return at(name);
};
const lines = (path: string) => readFileSync(path, 'utf8').trimEnd().split('\n');

beforeAll(() => runCli(['--version']), 120_000); // builds once
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('bad input is one clear message and exit 2', () => {
  it.each<[string, string[], string]>([
    ['a missing file', ['check', 'nowhere.jsonc'], 'nowhere.jsonc: no such file'],
    ['a directory', ['run', 'scenarios'], 'scenarios: is a directory; give a file'],
    ['no file', ['compare'], "missing required argument 'file'"],
    ['an unknown command', ['simulate'], "unknown command 'simulate'"],
    ['an unknown option', ['run', SCENARIO, '--sead', '3'], "unknown option '--sead'"],
    ['a negative seed', ['run', SCENARIO, '--seed', '-1'], "'-1' is invalid. Allowed: a whole number from 0 to 4294967295"],
    ['no runs', ['compare', SCENARIO, '--runs', '0'], 'Allowed: a whole number from 1 to 1000'],
    ['a time in words', ['run', SCENARIO, '--until', 'noon'], 'Allowed: a whole number from 1 to 86400'],
    ['rows between frames', ['run', SCENARIO, '--every', '3'], 'Allowed: a multiple of 4'],
    ['another language', ['check', SCENARIO, '--lang', 'fr'], 'Allowed: zh, en'],
    ['an unknown hazard', ['run', SCENARIO, '--rectify', 'pumpp'], 'unknown hazard "pumpp" in --rectify; known: '],
    ['commands that are none', ['run', SCENARIO, '--commands', 'package.json'], 'package.json: '],
    ['an output that is a file', ['run', SCENARIO, '--until', '8', '--out', 'package.json'], 'package.json: exists and is not a directory'],
    ['a recording that is none', ['replay', 'package.json'], 'package.json: not a recording'],
    ['a measure that is none', ['attribute', SCENARIO, '--measure', 'gold'], 'unknown measure "gold" in --measure; known: firstCallS'],
    ['every set of sixteen hazards', ['attribute', SCENARIO, '--method', 'exact'], '--method exact: 16 kinds of hazard; at most 8'],
    ['a tower without hazards', ['attribute', 'scenarios/verification/steckler-010.jsonc'], 'has no hazard to attribute anything to'],
    ['trajectories nowhere', ['run', SCENARIO, '--trajectory'], '--trajectory needs --out'],
    ['an unknown format', ['export', SCENARIO, '--to', 'dxf', '--out', 'x'], 'Allowed: inp'],
    ['a hydrant that is not there', ['export', SCENARIO, '--to', 'inp', '--out', 'x', '--open', 'F99.hydrantA'], 'no hydrant "F99.hydrantA"; known: F1.hydrantA'],
  ])('%s', async (_, args, message) => {
    const { exitCode, stdout, stderr } = await runCli(args);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  });

  it('says where a scenario file is broken', async () => {
    const path = put('broken.jsonc', '{ "version": 1,\n  "id": ');
    const { exitCode, stderr } = await runCli(['check', path]);
    expect(stderr.trimEnd().split('\n').every((line) => /:\d+:\d+/.test(line) && line.startsWith(path))).toBe(true);
    expect(exitCode).toBe(2);
  });

  it('says it as a document with --json', async () => {
    const { exitCode, stdout } = await runCli(['run', put('broken2.jsonc', '{'), '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ error: { issues: [{ line: 1 }] } });
    expect(exitCode).toBe(2);
  });
});

describe('check', () => {
  it('accepts the shipped scenarios', async () => {
    const { exitCode, stdout } = await runCli(['check', SCENARIO, 'scenarios/night-33f.jsonc', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ isValid: true, files: [{ storeys: 30 }, { storeys: 33 }] });
    expect(exitCode).toBe(0);
  });
});

describe('schema', () => {
  it('prints a JSON Schema', async () => expect(JSON.parse((await runCli(['schema'])).stdout)).toHaveProperty('$schema'));
});

describe('run', () => {
  const out = at('run');
  beforeAll(async () => {
    const { exitCode } = await runCli(['run', SCENARIO, '--seed', '5', '--until', '130', '--out', out]);
    expect(exitCode).toBe(0);
  }, 60_000);

  it('writes the files of a run directory', () => {
    expect(readdirSync(out).sort()).toEqual(['compartments.csv', 'events.ndjson', 'openings.csv', 'people.csv', 'radio.txt', 'recording.json', 'summary.json', 'water.csv']);
    expect(JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8'))).toMatchObject({ seed: 5, simulatedS: 130, isComplete: true });
  });

  it('writes tables with units in stable columns and as many cells as heads', () => {
    const heads: Readonly<Record<string, string>> = {
      'compartments.csv': 'timeS,compartment,pressurePa,layerHeightM,upperTempC,lowerTempC,upperOpticalDensityPerM,visibilityM,upperCoPpm,lowerCoPpm,upperO2Frac,upperCo2Frac,hrrKw',
      'openings.csv': 'timeS,opening,openFrac,massFlowInKgPerS,massFlowOutKgPerS',
      'people.csv': 'person,home,state,awareS,moveS,outS,exit,fedToxic,fedHeat,isTrapped,because',
      'water.csv': 'timeS,kind,id,pressureM,flowLPerS',
    };
    for (const [name, head] of Object.entries(heads)) {
      const [first, ...rows] = lines(join(out, name));
      expect(first).toBe(head);
      expect(rows.length, name).toBeGreaterThan(10);
      expect(new Set(rows.map((row) => row.split(',').length)), name).toEqual(new Set([head.split(',').length]));
    }
  });

  it('writes what is watched, where something is', async () => {
    const watched = at('watched');
    await runCli(['run', 'scenarios/verification/atf-corridors-100.jsonc', '--until', '60', '--out', watched]);
    const [head, ...rows] = lines(join(watched, 'targets.csv'));
    expect(head).toBe('timeS,target,gasTempC,surfaceTempC,fluxKwPerM2');
    const [timeS, target, gasTempC, surfaceTempC, fluxKwPerM2] = rows.at(-1)!.split(',');
    expect([timeS, target]).toEqual(['60', 'target7']);
    for (const [cell, least] of [[gasTempC, 25], [surfaceTempC, 20.1], [fluxKwPerM2, 0.01]] as const) expect(Number(cell)).toBeGreaterThan(least);
  });

  it('writes where everybody was, a file a storey, as PedPy reads it', async () => {
    const traced = at('traced');
    expect((await runCli(['run', SCENARIO, '--seed', '5', '--until', '60', '--trajectory', '--out', traced])).exitCode).toBe(0);
    const files = readdirSync(traced).filter((name) => name.startsWith('trajectory-'));
    const read = files.map((name) => readTrajectory(readFileSync(join(traced, name), 'utf8')));
    for (const { framesPerS, unit } of read) expect({ framesPerS, unit }).toEqual({ framesPerS: 1, unit: 'm' });
    const rows = read.flatMap((file) => file.rows);
    expect(Math.max(...rows.map(({ frame }) => frame))).toBe(60);
    // Nobody is in two places in one frame, and nobody covers more than a fast runner's way in a second.
    for (const id of new Set(rows.map((row) => row.id))) {
      const steps = rows.filter((row) => row.id === id).sort((a, b) => a.frame - b.frame);
      for (let k = 1; k < steps.length; k++) {
        const [before, after] = [steps[k - 1]!, steps[k]!];
        expect(after.frame).toBeGreaterThan(before.frame);
        expect(Math.hypot(after.xM - before.xM, after.yM - before.yM)).toBeLessThan(8 * (after.frame - before.frame));
      }
    }
  });

  it('writes one event a line', () => {
    for (const line of lines(join(out, 'events.ndjson'))) expect(JSON.parse(line)).toHaveProperty('kind');
  });

  it('can be replayed, and an edited recording is found out', async () => {
    const recording = join(out, 'recording.json');
    expect((await runCli(['replay', recording])).exitCode).toBe(0);
    const edited = JSON.parse(readFileSync(recording, 'utf8')) as { seed: number };
    writeFileSync(join(out, 'edited.json'), JSON.stringify({ ...edited, seed: 6 }));
    const { exitCode, stderr } = await runCli(['replay', join(out, 'edited.json')]);
    expect(stderr).toMatch(/differs, first at tick 60 in \w+/);
    expect(exitCode).toBe(1);
  });

  it('refuses a recording of another engine, and one whose scenario was edited', async () => {
    const recording = JSON.parse(readFileSync(join(out, 'recording.json'), 'utf8')) as Record<string, unknown>;
    const other = await runCli(['replay', put('other.json', JSON.stringify({ ...recording, engineVersion: '0.0.1' }))]);
    expect(other).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('recorded by engine "0.0.1"') as string });
    const changed = put('changed.jsonc', `${readFileSync(join(ROOT, SCENARIO), 'utf8')}\n`);
    const edited = await runCli(['replay', join(out, 'recording.json'), '--scenario', changed]);
    expect(edited).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('is not the file this was recorded with') as string });
  });

  it('follows a log of commands', async () => {
    const log = put('log.json', JSON.stringify([{ tick: 10, command: { kind: 'setWind', windMPerS: 9, windFromDeg: 90 } }]));
    const { stdout } = await runCli(['run', SCENARIO, '--seed', '5', '--until', '130', '--commands', log, '--json']);
    const plain = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')) as { finalHash: string };
    expect((JSON.parse(stdout) as { finalHash: string }).finalHash).not.toBe(plain.finalHash);
  });

  it('refuses an order for a branch that the unit does not carry', async () => {
    const log = put('branch.json', JSON.stringify([{ tick: 10, command: { kind: 'orderNozzle', unit: 'district1.rescue1', nozzle: 'fog' } }]));
    const { exitCode, stderr } = await runCli(['run', SCENARIO, '--until', '12', '--commands', log]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('branch.json: 0.command.nozzle: "district1.rescue1" carries no fog branch (kit: blower); asPlanned, straight');
  });

  it('leaves what was computed when interrupted', async () => {
    const dir = at('interrupted');
    const hasStarted = () => (statSync(join(dir, 'events.ndjson'), { throwIfNoEntry: false }) !== undefined);
    const { exitCode } = await runCli(['run', SCENARIO, '--until', '80000', '--out', dir], { interruptWhen: hasStarted });
    expect(exitCode).toBe(1);
    expect(JSON.parse(readFileSync(join(dir, 'summary.json'), 'utf8'))).toMatchObject({ isComplete: false });
    expect(existsSync(join(dir, 'recording.json'))).toBe(true);
  });
});

describe('compare', () => {
  it('gives the same document however many jobs share the work', async () => {
    const compare = (jobs: string) => runCli(['compare', SCENARIO, '--runs', '2', '--until', '60', '--jobs', jobs, '--json']);
    const [one, two] = [await compare('1'), await compare('2')];
    expect(one.stdout).toBe(two.stdout);
    expect(JSON.parse(one.stdout)).toMatchObject({ isComplete: true, nights: [{ seed: 1 }, { seed: 2 }] });
  });

  it('stops where the interval is narrow enough, at the same night however many jobs run ahead', async () => {
    const compare = (jobs: string) => runCli(['compare', SCENARIO, '--runs', '9', '--until', '60', '--settle', '50', '--measure', 'storeysBurnt', '--jobs', jobs, '--json']);
    const [one, two] = [await compare('1'), await compare('2')];
    expect(one.stdout).toBe(two.stdout);
    const document = JSON.parse(one.stdout) as { nights: unknown[]; studies: { measureId: string; course: unknown[] }[] };
    expect(document).toMatchObject({ isComplete: true, settled: { measureId: 'storeysBurnt', percent: 50, isSettled: true } });
    expect(document.nights).toHaveLength(5);
    expect(document.studies.find(({ measureId }) => measureId === 'storeysBurnt')!.course).toHaveLength(5);
  });

  it('prints a table by the three things that fail, in Chinese where asked', async () => {
    const { exitCode, stdout } = await runCli(['compare', SCENARIO, '--runs', '2', '--until', '60', '--out', at('pair')], { env: { LC_ALL: 'zh_CN.UTF-8' } });
    for (const title of ['车进不去', '水上不去', '人上不去', '整改后', '为什么不同']) expect(stdout).toContain(title);
    expect(readdirSync(at('pair')).sort()).toEqual(['README.md', 'compare.csv', 'compare.json', 'convergence.csv', 'drawn.csv', 'nights.csv', 'recordings']);
    expect(exitCode).toBe(0);
    const replayed = await runCli(['replay', join(at('pair'), 'recordings', 'seed-2-rectified.json')]);
    expect(replayed.exitCode).toBe(0);
  });
});

describe('a drawn night', () => {
  it('is another than the one written, says so in its recording, and replays', async () => {
    const run = (name: string, ...more: string[]) => runCli(['run', 'scenarios/garden-a4.jsonc', '--seed', '3', '--until', '60', '--out', at(name), ...more, '--json']);
    const [written, drawn] = [await run('written'), await run('drawn', '--drawn')];
    const hashOf = ({ stdout }: { readonly stdout: string }) => (JSON.parse(stdout) as { finalHash: string }).finalHash;
    expect(hashOf(written)).not.toBe(hashOf(drawn));
    expect(JSON.parse(readFileSync(join(at('written'), 'recording.json'), 'utf8'))).not.toHaveProperty('night');
    expect(JSON.parse(readFileSync(join(at('drawn'), 'recording.json'), 'utf8'))).toHaveProperty('night', 'drawn');
    expect((await runCli(['replay', join(at('drawn'), 'recording.json')])).exitCode).toBe(0);
  });
});

describe('a plan on the command line', () => {
  const plan = (...more: string[]) => runCli(['attribute', 'scenarios/blocked-gate.jsonc', '--runs', '1', '--until', '60', ...more]);
  it.each<[string, string[], string]>([
    ['a purse that nobody pays out of', ['--purse', 'fund=5'], 'nobody pays out of "fund" in --purse; known: '],
    ['a purse without a sum', ['--payer', 'blockedFireLane=fund', '--purse', 'fund=much'], '"fund=much" in --purse is no sum'],
    ['a payer for no hazard', ['--payer', 'dryRiser=fund', '--budget', '5'], 'unknown hazard "dryRiser" in --payer'],
    ['half an entry', ['--payer', 'blockedFireLane', '--budget', '5'], '"blockedFireLane" in --payer; allowed: kind=purse,…'],
    ['upkeep without months', ['--budget', '5', '--inspect', '30'], 'give --months as well'],
    ['a deadline that is none', ['--budget', '5', '--months', '6', '--due', 'blockedFireLane=soon'], '"blockedFireLane=soon" in --due is no month'],
    ['a negative budget', ['--budget', '-1'], 'Allowed: a whole number from 0'],
  ])('refuses %s before anything is computed', async (_, more, problem) => {
    const { exitCode, stderr } = await plan(...more);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(problem);
  });

  it('plans month by month out of purses, with what is left where hazards come back', async () => {
    const { exitCode, stdout } = await plan('--price', 'blockedFireLane=20000,unmarkedLane=9000', '--payer', 'blockedFireLane=fund,unmarkedLane=fund', '--purse', 'fund=30000', '--must', 'unmarkedLane', '--months', '6', '--inspect', '30', '--per-month', '1', '--measure', 'firstWaterS', '--json');
    expect(exitCode).toBe(0);
    const { plan: { question, upkeep } } = JSON.parse(stdout) as { plan: { question: { purses: Record<string, number> }; upkeep: { steps: { kinds: string[] }[]; course: unknown[]; upkeep: unknown } } };
    expect(question.purses).toEqual({ fund: 30_000 });
    expect(upkeep.steps[0]!.kinds).toEqual(['unmarkedLane']);
    expect(upkeep.course).toHaveLength(7);
    expect(upkeep.upkeep).toEqual({ inspectEveryDays: 30, foundFrac: 0.95, isKept: false });
  });
});

describe('attribute', () => {
  it('shares the difference out among the hazards, the same whatever the jobs', async () => {
    const out = at('attributed');
    const args = ['attribute', 'scenarios/blocked-gate.jsonc', '--runs', '2', '--until', '400'];
    expect((await runCli([...args, '--jobs', '2', '--out', out])).exitCode).toBe(0);
    const document = JSON.parse(readFileSync(join(out, 'attribution.json'), 'utf8')) as { method: string; measures: { measureId: string; difference: { mean: number }; groups: { share: { mean: number } }[]; pairs: unknown[] }[] };
    expect(document.method).toBe('exact');
    for (const { measureId, difference, groups, pairs } of document.measures) {
      expect(groups.reduce((sum, { share }) => sum + share.mean, 0), measureId).toBeCloseTo(difference.mean, 6);
      expect(pairs).toHaveLength(3);
    }
    const alone = await runCli([...args, '--jobs', '1', '--json']);
    expect(JSON.parse(alone.stdout)).toEqual(document);
    expect(lines(join(out, 'attribution.csv'))).toHaveLength(1 + document.measures.length * 3);
    expect(lines(join(out, 'sets.csv'))).toHaveLength(1 + 2 * 2 ** 3);
    expect(readFileSync(join(out, 'README.md'), 'utf8')).toContain('`sets.csv`');
  }, 300_000);
});
