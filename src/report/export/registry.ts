import type { ExportFormat } from './export-format.ts';
import { inp } from './inp.ts';

export const EXPORTS = { inp } as const satisfies Record<string, ExportFormat>;
export type ExportName = keyof typeof EXPORTS;
