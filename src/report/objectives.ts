import type { Objective } from '../scenario/scenario.ts';
import type { MeasuredValues } from './measures/measures.ts';

export interface ObjectiveResult {
  readonly id: string;
  readonly measure: string;
  readonly value: number | null;
  readonly atMost: number | null;
  readonly atLeast: number | null;
  readonly isMet: boolean;
}

/** A thing that never happened meets no objective: not "at most 600 s", not "at least 5 L/s". */
export function objectiveResults(objectives: readonly Objective[], values: MeasuredValues): ObjectiveResult[] {
  return objectives.map(({ id, measure, atMost, atLeast }) => {
    const value = values[measure] ?? null;
    const isMet = value !== null && (atMost === null || value <= atMost) && (atLeast === null || value >= atLeast);
    return { id, measure, value, atMost, atLeast, isMet };
  });
}
