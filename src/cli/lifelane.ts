/** The command line: `lifelane check | run | compare | attribute | campaign | worker | gallery | replay | export | import | schema`. */
import { Command, CommanderError, Option } from 'commander';
import { ENGINE_VERSION } from '../run/engine-version.ts';
import { parseDays, parseEveryS, parseExport, parseJobs, parseLanguage, parseMonths, parsePercent, parseRuns, parseSeed, parseUntilS, parseWaitS, parseYuan, EXPORT_NAMES } from './arguments.ts';
import { CliError, EXIT } from './cli-error.ts';
import { attributeScenario, type AttributeCommandOptions } from './commands/attribute.ts';
import { campaign, type CampaignCommandOptions } from './commands/campaign.ts';
import { check } from './commands/check.ts';
import { compare, type CompareCommandOptions } from './commands/compare.ts';
import { exportScenario, type ExportCommandOptions } from './commands/export.ts';
import { gallery, type GalleryCommandOptions } from './commands/gallery.ts';
import { importScenario, type ImportCommandOptions } from './commands/import.ts';
import { replay, type ReplayCommandOptions } from './commands/replay.ts';
import { run, type RunCommandOptions } from './commands/run.ts';
import { schema } from './commands/schema.ts';
import { worker, type WorkerCommandOptions } from './commands/worker.ts';
import { languageOfTerminal } from './language.ts';
import { printJson, warnLines, type CommonOptions } from './output.ts';

const DEFAULT_RUNS = 20;
const GALLERY_RUNS = 3;
const ATTRIBUTE_RUNS = 5;
/** Seconds between two rows of a series. */
const DEFAULT_EVERY_S = 20;
/** Seconds for which a Redis that is gone is waited for, and after which a silent worker's job goes to another. */
const REDIS_WAIT_S = 60;
const JOB_LEASE_S = 30;

/** Parses, runs, and returns the exit code; says what is wrong in one message, never with a stack trace. */
export async function main(argv: readonly string[]): Promise<number> {
  let exitCode: number = EXIT.done;
  const program = createProgram((code) => (exitCode = code));
  try {
    await program.parseAsync([...argv]);
    return exitCode;
  } catch (error) {
    return explain(error, argv.includes('--json'));
  }
}

function createProgram(end: (exitCode: number) => void): Command {
  const program = new Command('lifelane').description('Fire drill simulator for residential high-rises: the same night in two towers, as found and rectified.');
  program.version(ENGINE_VERSION).exitOverride().showSuggestionAfterError();
  addCheck(program, end);
  addRun(program, end);
  addCompare(program, end);
  addAttribute(program, end);
  addCampaign(program, end);
  addWorker(program, end);
  addGallery(program, end);
  addReplay(program, end);
  addExport(program, end);
  addImport(program, end);
  common(program.command('schema').description('print the JSON Schema of scenario files').option('--district', 'that of district files').option('--out <file>', 'write it to a file instead'))
    .action((options: { out?: string; district?: boolean }) => end(schema(options)));
  return program;
}

function common(command: Command): Command {
  return command
    .option('--json', 'print one JSON document on stdout')
    .option('--lang <zh|en>', 'language of what is printed', parseLanguage, languageOfTerminal(process.env));
}

function addCheck(program: Command, end: (exitCode: number) => void): void {
  common(program.command('check').description('check scenario and district files; print every issue').argument('<file...>', 'scenario and district files'))
    .action((files: string[], options: CommonOptions) => end(check(files, options)));
}

function addRun(program: Command, end: (exitCode: number) => void): void {
  common(program.command('run').description('compute one night').argument('<file>', 'scenario file'))
    .option('--rectify <none|all|ID,ID>', 'hazards to rectify, or single obstacles of them', 'none')
    .option('--seed <n>', 'seed of the night', parseSeed, 1)
    .option('--until <s>', 'simulated seconds; default: as the scenario says', parseUntilS)
    .option('--commands <log>', 'JSON file of commands: [{"tick": 60, "command": {"kind": "setPump", …}}]')
    .option('--every <s>', 'seconds between two rows of the series; a multiple of 4', parseEveryS, DEFAULT_EVERY_S)
    .option('--drawn', 'with what the file declares uncertain drawn by the seed, as studies do')
    .option('--trajectory', 'with --out: where everybody was every second, a file a storey, as PedPy reads it')
    .option('--out <dir>', 'directory for the files of the run')
    .action(async (file: string, options: RunCommandOptions) => end(await run(file, options)));
}

function addCompare(program: Command, end: (exitCode: number) => void): void {
  common(program.command('compare').description('compute many nights, each as found and rectified').argument('<file>', 'scenario file'))
    .option('--runs <n>', 'number of nights', parseRuns, DEFAULT_RUNS)
    .option('--seed <n>', 'seed of the first night; the others count up', parseSeed, 1)
    .option('--measure <ID,ID>', 'measures whose certainty is printed; files hold all; the first one settles')
    .option('--settle <percent>', 'stop once the interval of the difference is within this percentage of it; --runs is then the limit', parsePercent)
    .option('--until <s>', 'simulated seconds; default: as the scenario says', parseUntilS)
    .option('--jobs <n>', 'nights computed at the same time; default: one a processor', parseJobs)
    .option('--out <dir>', 'directory for tables and recordings')
    .action(async (file: string, options: Omit<CompareCommandOptions, 'workerUrl'>) => end(await compare(file, { ...options, workerUrl: workerUrl('pair-worker') })));
}

function addAttribute(program: Command, end: (exitCode: number) => void): void {
  common(program.command('attribute').description('tell what each hazard costs, alone and jointly').argument('<file>', 'scenario file'))
    .option('--runs <n>', 'number of nights', parseRuns, ATTRIBUTE_RUNS)
    .option('--seed <n>', 'seed of the first night; the others count up', parseSeed, 1)
    .addOption(new Option('--method <name>', 'auto: every set of hazards up to 8 kinds, drawn orders above').choices(['auto', 'exact', 'sampled']).default('auto'))
    .addOption(new Option('--by <what>', 'kind: hazard by hazard; chain: by what fails').choices(['kind', 'chain']).default('kind'))
    .option('--measure <ID,ID>', 'measures to print; files hold all; the first one settles and plans')
    .option('--settle <percent>', 'stop once no other hazard can be dearer than the dearest by more than this percentage of the whole difference, or all intervals are that narrow; --runs is then the limit', parsePercent)
    .option('--budget <yuan>', 'choose the repairs that save most for this money', parseYuan)
    .option('--price <kind=yuan,…>', 'prices of repairs, over those of the file')
    .option('--must <kind,…>', 'repairs to be made whatever they save')
    .option('--payer <kind=purse,…>', "who pays for a repair, over the file's parties")
    .option('--purse <purse=yuan,…>', 'what each who pays has; --budget is then the limit of all together')
    .option('--months <n>', 'plan month by month, and say what is left where hazards come back', parseMonths)
    .option('--per-month <n>', 'works that can be done in a month', parseMonths)
    .option('--due <kind=month,…>', 'month by whose end a repair must be made')
    .option('--inspect <days>', 'days between two re-inspections; default: nobody looks again', parseDays)
    .option('--kept', 'cameras, contracts, patrols and training keep things fixed')
    .option('--until <s>', 'simulated seconds; default: as the scenario says', parseUntilS)
    .option('--jobs <n>', 'runs computed at the same time; default: one a processor', parseJobs)
    .option('--out <dir>', 'directory for tables')
    .action(async (file: string, options: Omit<AttributeCommandOptions, 'workerUrl'>) => end(await attributeScenario(file, { ...options, workerUrl: workerUrl('condition-worker') })));
}

function addCampaign(program: Command, end: (exitCode: number) => void): void {
  common(program.command('campaign').description('compute a district tower by tower, rank it and plan its budget; goes on where it was stopped').argument('<file>', 'district file'))
    .requiredOption('--out <dir>', 'directory for the store and the report')
    .option('--jobs <n>', 'pairs computed at the same time; default: one a processor', parseJobs)
    .option('--redis <url>', 'let workers compute: redis://host:port')
    .option('--wait <s>', 'seconds to wait for a Redis that is gone', parseWaitS, REDIS_WAIT_S)
    .action(async (file: string, options: Omit<CampaignCommandOptions, 'workerUrl'>) => end(await campaign(file, { ...options, workerUrl: workerUrl('tower-worker') })));
}

function addWorker(program: Command, end: (exitCode: number) => void): void {
  common(program.command('worker').description('compute for campaigns, from any machine, until told to stop'))
    .requiredOption('--redis <url>', 'where campaigns put their jobs: redis://host:port')
    .option('--jobs <n>', 'pairs computed at the same time; default: one a processor', parseJobs)
    .option('--lease <s>', "seconds after which a silent worker's job goes to another", parseWaitS, JOB_LEASE_S)
    .option('--wait <s>', 'seconds to wait for a Redis that is gone', parseWaitS, REDIS_WAIT_S)
    .action(async (options: Omit<WorkerCommandOptions, 'workerUrl'>) => end(await worker({ ...options, workerUrl: workerUrl('tower-worker') })));
}

function addGallery(program: Command, end: (exitCode: number) => void): void {
  common(program.command('gallery').description('show each hazard alone on its smallest scene, as found and rectified').argument('[kind...]', 'hazard kinds; default: all'))
    .option('--runs <n>', 'number of nights', parseRuns, GALLERY_RUNS)
    .option('--seed <n>', 'seed of the first night; the others count up', parseSeed, 1)
    .action(async (kinds: string[], options: GalleryCommandOptions) => end(await gallery(kinds, options)));
}

function addReplay(program: Command, end: (exitCode: number) => void): void {
  common(program.command('replay').description('compute a recording again and check every hash').argument('<recording>', 'recording.json of a run'))
    .option('--scenario <file>', 'the scenario file, when it is no longer where it was')
    .action(async (file: string, options: ReplayCommandOptions) => end(await replay(file, options)));
}

function addExport(program: Command, end: (exitCode: number) => void): void {
  common(program.command('export').description('write a scenario for another program').argument('<file>', 'scenario file'))
    .requiredOption(`--to <${EXPORT_NAMES.join('|')}>`, 'format', parseExport)
    .requiredOption('--out <dir>', 'directory for the files')
    .option('--rectify <none|all|ID,ID>', 'hazards to rectify, or single obstacles of them', 'none')
    .option('--open <ID,ID>', 'inp: open hydrants; default: those of the highest storey')
    .action(async (file: string, options: ExportCommandOptions) => end(await exportScenario(file, options)));
}

function addImport(program: Command, end: (exitCode: number) => void): void {
  common(program.command('import').description('make a scenario file of a CFAST 7 input').argument('<file>', 'CFAST input (.in)'))
    .requiredOption('--out <file>', 'scenario file to write')
    .action((file: string, options: ImportCommandOptions) => end(importScenario(file, options)));
}

/** Beside this file once built. Not written as `new URL(…, import.meta.url)`, which bundlers take for an asset. */
function workerUrl(name: 'pair-worker' | 'condition-worker' | 'tower-worker'): string {
  return import.meta.url.replace(/[^/]*$/, `${name}.js`);
}

function explain(error: unknown, isJson: boolean): number {
  if (error instanceof CommanderError) return explainUsage(error, isJson);
  const { exitCode, lines, details } = error instanceof CliError ? error : new CliError(EXIT.failed, [`lifelane: internal error: ${error instanceof Error ? error.message : String(error)}`]);
  warnLines(lines);
  if (isJson) printJson({ error: { messages: lines, ...details } });
  if (process.env['LIFELANE_DEBUG'] !== undefined && error instanceof Error) warnLines([error.stack ?? '']);
  return exitCode;
}

/** Commander has already written its message (or the help asked for). */
function explainUsage(error: CommanderError, isJson: boolean): number {
  if (error.exitCode === 0) return EXIT.done;
  if (isJson) printJson({ error: { messages: [error.message] } });
  return EXIT.badInput;
}

// A reader that stops reading (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  throw error;
});

process.exitCode = await main(process.argv);
