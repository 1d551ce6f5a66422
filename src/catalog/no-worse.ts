import type { z } from 'zod';

/** A remedy leaves no more than the hazard did; for `.superRefine`. @param rectified  the field that says what is left */
export function noWorse<Found extends string, Rectified extends string>(found: Found, rectified: Rectified) {
  return (spec: Readonly<Record<Found | Rectified, number>>, issues: z.RefinementCtx): void => {
    if (spec[rectified] > spec[found]) issues.addIssue({ code: 'custom', path: [rectified], message: `${spec[rectified]} is more than ${found} ${spec[found]}: the remedy would be worse than the hazard` });
  };
}
