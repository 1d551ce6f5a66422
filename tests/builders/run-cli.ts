import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface CliResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface CliOptions {
  readonly env?: NodeJS.ProcessEnv;
  /** Sends one SIGINT as soon as this is true. */
  readonly interruptWhen?: () => boolean;
}

/** The command line as a person runs it, from the repository's root, in English. */
export function runCli(args: readonly string[], { env = {}, interruptWhen }: CliOptions = {}): Promise<CliResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['scripts/lifelane.mjs', ...args], { cwd: ROOT, env: { ...process.env, LC_ALL: 'C', ...env } });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    const watch = interruptWhen === undefined ? undefined : setInterval(() => {
      if (!interruptWhen()) return;
      clearInterval(watch);
      child.kill('SIGINT');
    }, 50);
    child.on('error', reject);
    child.on('close', (exitCode) => {
      clearInterval(watch);
      resolve({ exitCode, stdout, stderr });
    });
  });
}
