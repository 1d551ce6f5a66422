import { z } from 'zod';

/** What a scenario file can point at by id. */
export const REF_KINDS = [
  'storey', 'compartment', 'opening', 'facadeCell', 'fuel', 'detector', 'household', 'lane', 'aerialSite', 'obstacle', 'outdoorHydrant', 'hydrant', 'waterLink', 'waterNode', 'adapter', 'unit', 'station',
] as const;
export type RefKind = (typeof REF_KINDS)[number];

/** An id that must exist once the file is expanded; the check is the loader's. */
export function refTo(kind: RefKind) {
  return z.string().min(1).meta({ refTo: kind });
}
