import type { ExportFormat } from './export-format.ts';
import { cfast } from './cfast.ts';
import { geojson } from './geojson.ts';
import { inp } from './inp.ts';
import { jupedsim } from './jupedsim.ts';

export const EXPORTS = { inp, cfast, jupedsim, geojson } as const satisfies Record<string, ExportFormat>;
export type ExportName = keyof typeof EXPORTS;
