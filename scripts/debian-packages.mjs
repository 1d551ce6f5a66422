/** Packages of Debian, installed where a test needs them and they are missing. Says what it does. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** What tests drive and Node does not bring. @returns whether it is there now */
export function installPackages(say, names) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return false;
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args) => {
    const [command, ...rest] = [...sudo, 'apt-get', '-o', 'DPkg::Lock::Timeout=300', ...args];
    execFileSync(command, rest, { stdio: 'ignore', timeout: 600_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  };
  try {
    say(`packages: installing Debian's ${names.join(', ')}`);
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', ...names);
    return true;
  } catch {
    say(`packages: Debian's ${names.join(', ')} could not be installed`);
    return false;
  }
}
