import { OUTSIDE, type OpeningInput, type SimInput } from '../../../sim/index.ts';
import { someOf, type CfastSheet } from './cfast-sheet.ts';
import { namelistGroup, type NamelistField } from './namelist.ts';

/** Source: [cfast-users-guide] floor and ceiling that a vent joins may lie so far apart. */
const MAX_SLAB_M = 0.01;
/** A step of a scenario, drawn as CFAST's straight line from the second before. */
const STEP_S = 1;

/** Every opening is one vent: its crack and its leaf together, open by the share that both give. */
export function ventGroups(sheet: CfastSheet): string[] {
  const { openings } = sheet.input;
  tellWideSlabs(sheet);
  return openings.map((opening) => (opening.orientation === 'floor' ? floorVent(opening, sheet) : wallVent(opening, sheet)));
}

/** CFAST counts heights from the floor of the compartment that its file has first. */
function wallVent(opening: OpeningInput, { input, names, roomNames }: CfastSheet): string {
  const { fromIndex, toIndex, sillZM, headZM } = opening;
  const [first, second] = toIndex === OUTSIDE || fromIndex < toIndex ? [fromIndex, toIndex] : [toIndex, fromIndex];
  const floorM = input.compartments[first]!.floorM;
  return namelistGroup('VENT', [
    ['TYPE', 'WALL'], ['ID', names.take(opening.id)], ['COMP_IDS', [roomNames[first]!, nameOf(second, roomNames)]],
    ['BOTTOM', sillZM - floorM], ['TOP', headZM - floorM], ['WIDTH', wholeAreaM2(opening) / (headZM - sillZM)],
    ...courseFields(opening, input), ['FACE', faceOf(opening.azimuthDeg)],
  ]);
}

/** The upper end is named first. */
function floorVent(opening: OpeningInput, { input, names, roomNames }: CfastSheet): string {
  return namelistGroup('VENT', [
    ['TYPE', opening.toIndex === OUTSIDE ? 'CEILING' : 'FLOOR'], ['ID', names.take(opening.id)], ['COMP_IDS', [nameOf(opening.toIndex, roomNames), roomNames[opening.fromIndex]!]],
    ['AREA', wholeAreaM2(opening)], ['SHAPE', 'SQUARE'], ...courseFields(opening, input),
  ]);
}

function nameOf(index: number, roomNames: readonly string[]): string {
  return index === OUTSIDE ? 'OUTSIDE' : roomNames[index]!;
}

function wholeAreaM2({ areaM2, leakAreaM2 }: OpeningInput): number {
  return areaM2 + leakAreaM2;
}

/** Of an opening that stands wide open all the time: nothing. */
function courseFields(opening: OpeningInput, input: SimInput): NamelistField[] {
  const share = (openFrac: number) => (opening.leakAreaM2 + openFrac * opening.areaM2) / wholeAreaM2(opening);
  const startFrac = opening.isLocked && opening.kind === 'door' ? 0 : opening.openFrac;
  const points = [{ atS: 0, openFrac: startFrac }];
  for (const { atS, openFrac } of settingsOf(opening.id, input)) {
    const last = points.at(-1)!;
    if (openFrac === last.openFrac) continue;
    const beforeS = Math.max(last.atS, atS - STEP_S);
    if (beforeS > last.atS) points.push({ atS: beforeS, openFrac: last.openFrac });
    if (atS > points.at(-1)!.atS) points.push({ atS, openFrac });
    else points[points.length - 1] = { atS, openFrac };
  }
  if (points.every(({ openFrac }) => openFrac === 1)) return [];
  if (points.length === 1) points.push({ atS: input.durationS, openFrac: startFrac });
  return [['CRITERION', 'TIME'], ['T', points.map(({ atS }) => atS)], ['F', points.map(({ openFrac }) => share(openFrac))]];
}

function settingsOf(openingId: string, { injects }: SimInput): { readonly atS: number; readonly openFrac: number }[] {
  return injects
    .flatMap(({ atS, command }) => (command.kind === 'setOpening' && command.opening === openingId ? [{ atS, openFrac: command.openFrac }] : []))
    .sort((a, b) => a.atS - b.atS);
}

const FACES = ['REAR', 'RIGHT', 'FRONT', 'LEFT'] as const;
const QUADRANT_DEG = 90;

/** The side of the box nearest to the façade's outward normal; openings between rooms have any. */
function faceOf(azimuthDeg: number | null): string {
  return azimuthDeg === null ? 'FRONT' : FACES[Math.round(azimuthDeg / QUADRANT_DEG) % FACES.length]!;
}

function tellWideSlabs({ input, omit }: CfastSheet): void {
  const apart = input.openings.filter(({ orientation, fromIndex, toIndex }) => {
    const below = input.compartments[fromIndex];
    const above = input.compartments[toIndex];
    return orientation === 'floor' && below !== undefined && above !== undefined && Math.abs(above.floorM - below.floorM - below.heightM) >= MAX_SLAB_M;
  });
  if (apart.length === 0) return;
  const ids = someOf(apart.map(({ id }) => id));
  omit({ zh: `${apart.length} 个楼板开口上下相距 1 厘米以上，CFAST 会拒绝：${ids}`, en: `CFAST refuses floor openings whose two ends lie a centimetre or more apart (${apart.length}): ${ids}` });
}
