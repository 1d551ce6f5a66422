import type { Names } from '../../catalog/hazard.ts';
import type { SimInput } from '../../sim/index.ts';

/** A way of handing a scenario to another program. A new format is one file and one line in the registry. */
export interface ExportFormat {
  readonly names: Names;
  /** @throws ExportRefused when the scenario has nothing this format could say */
  readonly write: (input: SimInput, choices: ExportChoices) => readonly ExportedFile[];
  /** What of the scenario the format cannot hold, each a sentence. */
  readonly omissions?: (input: SimInput) => readonly Names[];
  /** What the other program says of the files, in words; absent where it cannot be asked. */
  readonly remarks?: (files: readonly ExportedFile[]) => Promise<readonly Names[]>;
}

export interface ExportChoices {
  /** Hydrants drawn as open (`inp`); null: those of the highest storey. */
  readonly openHydrants: readonly string[] | null;
}

export interface ExportedFile {
  /** Without folders. */
  readonly name: string;
  readonly text: string;
}

/** The scenario has nothing to export this way; the message says what is missing. */
export class ExportRefused extends Error {}
