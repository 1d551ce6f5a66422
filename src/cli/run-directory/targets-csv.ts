import { ZERO_CELSIUS_K, type World } from '../../sim/index.ts';
import { csvText } from '../../report/csv.ts';
import { rounded } from './csv.ts';

/** Written where something is watched. Gas around the plate, the plate at its depth, what a cool black gauge there would show. */
export const TARGETS_HEADER = 'timeS,target,gasTempC,surfaceTempC,fluxKwPerM2\n';

export function targetRows({ input, smoke, timeS }: World): string {
  let rows = '';
  for (let t = 0; t < input.targets.length; t++) {
    rows += `${timeS},${csvText(input.targets[t]!.id)},${rounded(smoke.targetGasTempK[t]! - ZERO_CELSIUS_K, 1)},${rounded(smoke.targetSurfaceTempK[t]! - ZERO_CELSIUS_K, 1)},${rounded(smoke.targetFluxKwPerM2[t]!, 3)}\n`;
  }
  return rows;
}
