import type { z } from 'zod';
import { NONE, OUTSIDE, type CompartmentInput, type FanInput, type MaterialInput, type TargetInput } from '../../sim/index.ts';
import type { FilePath, IssueList } from '../issue-list.ts';
import type { fanSchema, targetSchema } from '../schema/building-schema.ts';
import { lookUp } from './id-index.ts';
import { materialIndexOf } from './surface-materials.ts';

/** Fans of a spelled-out building; heights of the file count from the floor of the compartment they are in. */
export function expandFan(spec: z.infer<typeof fanSchema>, compartments: readonly CompartmentInput[], path: FilePath, issues: IssueList): FanInput {
  const end = (key: 'from' | 'to'): number => (spec[key] === 'outside' ? OUTSIDE : lookUp('compartment', compartments, spec[key], [...path, key], issues));
  const fromIndex = end('from');
  const toIndex = end('to');
  if (fromIndex === toIndex) issues.report([...path, 'to'], `blows from "${spec.from}" back into it`, 'two different compartments, or one and "outside"');
  checkCurve(spec.curve, path, issues);
  // A fan in the open air breathes at the height of its other end.
  const floorM = compartments[fromIndex]?.floorM ?? compartments[toIndex]?.floorM ?? 0;
  const { id, areaM2, curve, starts, delayS, isWorking } = spec;
  return { id, fromIndex, toIndex, intakeZM: floorM + spec.intakeHeightM, outletZM: (compartments[toIndex]?.floorM ?? floorM) + spec.outletHeightM, areaM2, curve, starts, delayS, isWorking };
}

function checkCurve(curve: FanInput['curve'], path: FilePath, issues: IssueList): void {
  const wrong = curve.findIndex((point, i) => i > 0 && (point.risePa <= curve[i - 1]!.risePa || point.flowM3PerS > curve[i - 1]!.flowM3PerS));
  if (wrong !== NONE) issues.report([...path, 'curve', wrong], `${curve[wrong]!.risePa} Pa, ${curve[wrong]!.flowM3PerS} m3/s after ${curve[wrong - 1]!.risePa} Pa, ${curve[wrong - 1]!.flowM3PerS} m3/s`, 'pressure must rise from point to point and flow must not');
}

interface TargetPlace {
  readonly compartments: readonly CompartmentInput[];
  readonly materials: readonly MaterialInput[];
  readonly path: FilePath;
}

export function expandTarget(spec: z.infer<typeof targetSchema>, { compartments, materials, path }: TargetPlace, issues: IssueList): TargetInput {
  const compartmentIndex = lookUp('compartment', compartments, spec.compartment, [...path, 'compartment'], issues);
  const heightM = compartments[compartmentIndex]?.heightM ?? Infinity;
  if (spec.heightM > heightM) issues.report([...path, 'heightM'], `${spec.heightM} m is above the ceiling`, `0..${heightM} m`);
  if (spec.depthM > spec.thicknessM) issues.report([...path, 'depthM'], `${spec.depthM} m is deeper than the plate`, `0..${spec.thicknessM} m`);
  const { id, positionM, normal, thicknessM, depthM } = spec;
  return { id, compartmentIndex, positionM, heightM: spec.heightM, normal, materialIndex: materialIndexOf(spec.material, materials, [...path, 'material'], issues), thicknessM, depthM };
}
