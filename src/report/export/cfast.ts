import type { Names } from '../../catalog/hazard.ts';
import { ZERO_CELSIUS_K, type SimInput } from '../../sim/index.ts';
import { openSheet } from './cfast/cfast-sheet.ts';
import { fanGroups } from './cfast/fans.ts';
import { fireGroups } from './cfast/fires.ts';
import { namelistComment, namelistGroup } from './cfast/namelist.ts';
import { tellOmissions } from './cfast/omissions.ts';
import { materialGroups } from './cfast/materials.ts';
import { roomGroups } from './cfast/rooms.ts';
import { targetGroups } from './cfast/targets.ts';
import { ventGroups } from './cfast/vents.ts';
import type { ExportFormat } from './export-format.ts';

/** Source: [cfast-users-guide] the version whose groups are written; every CFAST since 7.6 reads them. */
const CFAST_VERSION = 7700;
/** Seconds between rows of CFAST's tables. */
const PRINT_S = 60;
const SPREADSHEET_S = 10;

/** Building and fire for CFAST 7. */
export const cfast: ExportFormat = {
  names: { zh: '建筑和火源（CFAST 7 输入文件）', en: 'building and fire (CFAST 7 input)' },
  write: (input) => [{ name: `${input.scenarioId}.in`, text: toCfast(input).text }],
  omissions: (input) => toCfast(input).omissions,
};

interface CfastInput {
  readonly text: string;
  readonly omissions: readonly Names[];
}

/** The first line has to be a group: by it CFAST knows its own files. */
export function toCfast(input: SimInput): CfastInput {
  const sheet = openSheet(input);
  tellOmissions(sheet);
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['Materials', materialGroups(sheet)], ['Compartments', roomGroups(sheet)], ['Wall, floor and ceiling vents', ventGroups(sheet)],
    ['Fans', fanGroups(sheet)], ['Fires', fireGroups(sheet)], ['Targets', targetGroups(sheet)],
  ];
  const lines = [
    namelistGroup('HEAD', [['VERSION', CFAST_VERSION], ['TITLE', input.scenarioId]]),
    namelistComment('Written by Lifelane.'),
    ...sheet.omissions.map(({ en }) => namelistComment(`Note: ${en}.`)),
    namelistGroup('TIME', [['SIMULATION', input.durationS], ['PRINT', PRINT_S], ['SMOKEVIEW', SPREADSHEET_S], ['SPREADSHEET', SPREADSHEET_S]]),
    namelistGroup('INIT', [['PRESSURE', input.ambient.pressurePa], ['INTERIOR_TEMPERATURE', input.ambient.indoorTempK - ZERO_CELSIUS_K], ['EXTERIOR_TEMPERATURE', input.ambient.tempK - ZERO_CELSIUS_K]]),
    ...sections.filter(([, groups]) => groups.length > 0).flatMap(([title, groups]) => ['', namelistComment(title), ...groups]),
    '', namelistGroup('TAIL', []),
  ];
  return { text: `${lines.join('\n')}\n`, omissions: sheet.omissions };
}
