import type { ExportFormat } from './export-format.ts';
import { cfast } from './cfast.ts';
import { inp } from './inp.ts';

export const EXPORTS = { inp, cfast } as const satisfies Record<string, ExportFormat>;
export type ExportName = keyof typeof EXPORTS;
