import { NONE, type CompartmentInput, type SimInput } from '../../../sim/index.ts';
import { someOf, type CfastSheet } from './cfast-sheet.ts';
import { floorPlanOf } from './floor-plan.ts';
import { namelistGroup } from './namelist.ts';

/** Source: [cfast-users-guide] what CFAST takes as released. */
const MAX_ROOM_COUNT = 100;

export function roomGroups(sheet: CfastSheet): string[] {
  const { input, omit } = sheet;
  const roomCount = input.compartments.length;
  if (roomCount > MAX_ROOM_COUNT) {
    omit({ zh: `${roomCount} 个分室超过 CFAST 的上限 ${MAX_ROOM_COUNT}：文件写全了，但要用放宽上限重新编译的 CFAST 才能读`, en: `${roomCount} compartments are more than the ${MAX_ROOM_COUNT} CFAST takes: all are written, only a CFAST built with larger tables reads them` });
  }
  const bent = input.compartments.filter((room) => !floorPlanOf(room).isExact).map(({ id }) => id);
  if (bent.length > 0) omit({ zh: `${bent.length} 个非矩形分室改为同面积、尽量同周长的矩形：${someOf(bent)}`, en: `boxes of the same area, and perimeter where it can be, stand for compartments of other form (${bent.length}): ${someOf(bent)}` });
  return input.compartments.map((room, i) => roomGroup(room, sheet.roomNames[i]!, sheet));
}

function roomGroup(room: CompartmentInput, name: string, { input, materialNames }: CfastSheet): string {
  const { originM, widthM, depthM } = floorPlanOf(room);
  const surface = (key: string, index: number) =>
    index === NONE ? [[`${key}_MATL_ID`, 'OFF'] as const] : [[`${key}_MATL_ID`, materialNames[index]!] as const, [`${key}_THICKNESS`, thicknessM(input, index)] as const];
  return namelistGroup('COMP', [
    ['ID', name], ['WIDTH', widthM], ['DEPTH', depthM], ['HEIGHT', room.heightM], ['ORIGIN', [originM[0], originM[1], room.floorM]],
    ...surface('CEILING', room.ceilingMaterialIndex), ...surface('WALL', room.wallMaterialIndex), ...surface('FLOOR', room.floorMaterialIndex),
    ...(room.zoneCount === 1 ? [['SHAFT', true] as const] : room.kind === 'corridor' ? [['HALL', true] as const] : []),
    ...(room.leakAreaM2 > 0 ? [['LEAK_AREA_RATIO', [room.leakAreaM2 / (2 * (widthM + depthM) * room.heightM), 0]] as const] : []),
  ]);
}

function thicknessM({ materials }: SimInput, index: number): number {
  return materials[index]!.thicknessM;
}
