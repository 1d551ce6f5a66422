import { auditSmoke } from '../../src/sim/smoke/audit.ts';
import { aScaleRun, SCALE_COUNTS } from './a-scale-building.ts';

export { SCALE_COUNTS };

/** One building of the bench with the audit after every tick. */
export function runAudited(compartmentCount: number, durationS: number): void {
  const run = aScaleRun(compartmentCount);
  const audit = auditSmoke(run.world);
  for (let k = 0; k < durationS; k++) {
    run.run(1);
    audit.check();
  }
}

/** Bytes allocated in a step, without audit, after a warm-up; `collect` is the garbage collector, which must not run by itself meanwhile. */
export function allocatedBytesPerStep(compartmentCount: number, stepCount: number, collect: () => void): number {
  const run = aScaleRun(compartmentCount);
  run.run(300);
  collect();
  const before = process.memoryUsage().heapUsed;
  run.run(stepCount);
  return (process.memoryUsage().heapUsed - before) / stepCount;
}
