import type { Names } from '../../catalog/hazard.ts';
import { ScenarioError } from '../scenario-error.ts';
import { positionFinder } from '../read-text.ts';
import { loadScenario } from '../load.ts';
import { openCase, tellUnreadKeys, type CfastCase } from './cfast-case.ts';
import type { GroupReader } from './group-reader.ts';
import { importCompartments } from './import-compartments.ts';
import { importFans } from './import-fans.ts';
import { importFires } from './import-fires.ts';
import { importMaterials } from './import-materials.ts';
import { createImportNotes } from './import-notes.ts';
import { importOpenings } from './import-openings.ts';
import { importTargets } from './import-targets.ts';
import { readNamelist } from './read-namelist.ts';
import { scenarioFileText } from './scenario-file-text.ts';
import { createScenarioIds } from './scenario-ids.ts';

/** Assumed: the largest tower that CFAST takes is 0.2 MB. */
export const MAX_CFAST_CHARS = 2_000_000;
/** Of a scenario. */
const DURATION_S = { low: 60, high: 21_600 } as const;
/** Source: [cfast-users-guide] where a file says nothing. */
const USUAL_DURATION_S = 900;
const USUAL_PRESSURE_PA = 101_325;
const USUAL_TEMP_C = 20;

export interface ImportedScenario {
  /** A scenario file that loads. */
  readonly text: string;
  /** What of the file has no place in it. */
  readonly warnings: readonly Names[];
}

/**
 * A CFAST 7 input as a scenario file.
 * @throws ScenarioError with every fault of the file, at its line and column
 */
export function importCfast(text: string, fileName: string): ImportedScenario {
  const notes = createImportNotes();
  const stop = () => {
    if (notes.issues.length === 0) return;
    const at = positionFinder(text);
    throw new ScenarioError([...notes.issues].sort((a, b) => a.offset - b.offset).map(({ offset, ...rest }) => ({ fileName, ...at(offset), ...rest })));
  };
  checkKind(text, notes.report);
  stop();
  const cfast = openCase(readNamelist(text, notes), notes);
  const document = scenarioOf(cfast, fileName);
  stop();
  tellUnreadKeys(cfast);
  const imported = { text: scenarioFileText(document, { fileName, warnings: notes.warnings }), warnings: notes.warnings };
  loadScenario(imported.text, `${fileName} as a scenario`);
  return imported;
}

function checkKind(text: string, report: (offset: number, path: string, problem: string, allowed: string) => void): void {
  if (text.length > MAX_CFAST_CHARS) report(0, '', `the file holds ${(text.length / 1e6).toFixed(1)} MB`, `at most ${MAX_CFAST_CHARS / 1e6} MB`);
  else if (/^\s*"?VERSN/i.test(text)) report(0, '', 'is of the older kind with comma-separated lines', 'a CFAST 7 input with groups like &HEAD … /; open and save it once in a later CEdit');
  else if (!/^[ \t]*&HEAD\b/im.test(text)) report(0, '', 'is no CFAST 7 input: it has no group &HEAD', '&HEAD VERSION = 7700, TITLE = \'…\' /');
}

function scenarioOf(cfast: CfastCase, fileName: string): Readonly<Record<string, unknown>> {
  const title = cfast.groups.HEAD[0]?.text('TITLE') || fileName;
  const durationS = durationOf(cfast);
  const materials = importMaterials(cfast);
  const rooms = importCompartments(cfast, materials);
  const { openings, injects } = importOpenings(cfast, rooms);
  const fans = importFans(cfast, rooms);
  const fires = importFires(cfast, rooms, durationS);
  const targets = importTargets(cfast, { rooms, materials, fires });
  const late = injects.filter(({ atS }) => atS > durationS);
  if (late.length > 0) cfast.notes.warn({ zh: '模拟结束后的开口变化没有读入', en: 'changes of vents after the end of the run left out' });
  return {
    version: 1,
    id: createScenarioIds().take(fileName.replace(/\.in$/i, ''), 'cfast'),
    names: { zh: title, en: title },
    idea: { zh: '由 CFAST 7 输入文件导入。', en: 'Imported from a CFAST 7 input.' },
    time: '12:00',
    durationS,
    weather: weatherOf(cfast.groups.INIT[0]),
    building: { storeys: rooms.storeys, materials: materials.list, compartments: rooms.compartments, openings, fans, targets },
    fires,
    injects: injects.filter(({ atS }) => atS <= durationS),
  };
}

function durationOf({ groups, notes }: CfastCase): number {
  const wantedS = groups.TIME[0]?.number('SIMULATION', USUAL_DURATION_S, { low: 0, high: 1e9, unit: 's' }) ?? USUAL_DURATION_S;
  const durationS = Math.min(DURATION_S.high, Math.max(DURATION_S.low, Math.round(wantedS)));
  if (durationS !== wantedS) notes.warn({ zh: `模拟时长 ${wantedS} 秒改为 ${durationS} 秒`, en: `a run of ${wantedS} s became one of ${durationS} s` });
  return durationS;
}

function weatherOf(group: GroupReader | undefined): Readonly<Record<string, number>> {
  const temp = { low: -40, high: 50, unit: 'degC' };
  const tempC = group?.number('EXTERIOR_TEMPERATURE', USUAL_TEMP_C, temp) ?? USUAL_TEMP_C;
  const indoorTempC = group?.number('INTERIOR_TEMPERATURE', USUAL_TEMP_C, temp) ?? USUAL_TEMP_C;
  const pressurePa = group?.number('PRESSURE', USUAL_PRESSURE_PA, { low: 50_000, high: 110_000, unit: 'Pa' }) ?? USUAL_PRESSURE_PA;
  return { tempC, ...(indoorTempC === tempC ? {} : { indoorTempC }), pressurePa };
}
