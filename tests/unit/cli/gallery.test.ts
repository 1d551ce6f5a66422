import { describe, expect, it } from 'vitest';
import type { Exhibit } from '../../../src/report/gallery/gallery.ts';
import { runCli } from '../../builders/run-cli.ts';

describe('gallery', () => {
  it('gives one document: the seeds, and each hazard asked for with the measures it moves', async () => {
    const { stdout, exitCode } = await runCli(['gallery', 'storedOil', 'alcoholFuel', '--runs', '2', '--json']);
    expect(exitCode).toBe(0);
    const document = JSON.parse(stdout) as { readonly exhibits: readonly Exhibit[] };
    expect(document).toMatchObject({ format: 'lifelane-gallery', version: 1, seeds: [1, 2], exhibits: [{ kind: 'storedOil', scene: 'flat' }, { kind: 'alcoholFuel' }] });
    const { asFound, rectified, worseBy } = document.exhibits[0]!.measures[0]!.mean;
    expect(worseBy).toBeCloseTo(asFound - rectified, 6);
  });

  it('says how many nights it stands on, in Chinese where asked', async () => {
    const { stdout } = await runCli(['gallery', 'alcoholFuel', '--runs', '1', '--lang', 'zh']);
    expect(stdout).toContain('种子 1');
    expect(stdout).toContain('醇基燃料');
  });

  it('refuses a hazard that does not exist, with the nearest that does', async () => {
    const { exitCode, stderr, stdout } = await runCli(['gallery', 'storedOill']);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain('unknown hazard "storedOill"; did you mean "storedOil"?');
  });
});
