/** A district small enough for a test: towers of three or four storeys, nights of minutes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run-cli.ts';

export const TOWERS_CSV = `楼栋编号,楼栋名称,英文名,层数,每层户数,雨棚占比（%）,消防车道,消防供水,其他隐患,东坐标（m）,北坐标（m）
A1,甲栋,Tower A,3,4,70,畅通,有水,楼梯防火门常开,0,0
B2,乙栋,Tower B,4,4,30,堵塞,无水,,100,40
C3,丙栋,Tower C,3,4,0,堵塞,有水,,200,80
`;

export const district = (over: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  version: 1, kind: 'district', id: 'tiny', names: { zh: '小街道整改评估', en: 'Tiny Street' }, district: { zh: '小街道', en: 'Tiny Street' }, preparedBy: { zh: '消防工作站', en: 'Fire work station' }, date: '2021-03-31',
  archetypes: [{ id: 'low', names: { zh: '低层', en: 'low' }, file: join(ROOT, 'scenarios/district/tower-low.jsonc') }],
  ledger: { towers: 'towers.csv' },
  prices: { combustibleCanopy: { yuanPerFlat: 900 }, blockedFireLane: { yuan: 12_000 }, wedgedStairDoors: { yuanPerFlat: 120 }, dryRiser: { yuan: 42_000 }, emptyPool: { yuan: 17_000 } },
  purses: [{ id: 'fund', names: { zh: '维修资金', en: 'maintenance fund' }, yuan: 120_000 }],
  runs: { pairs: 3, durationS: 150 },
  ...over,
});

/** Writes a district and its files into a folder. @returns path of the district file */
export function writeDistrict(folder: string, file: Readonly<Record<string, unknown>> = district(), files: Readonly<Record<string, string | Uint8Array>> = { 'towers.csv': TOWERS_CSV }): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const path = join(folder, 'district.jsonc');
  writeFileSync(path, JSON.stringify(file, null, 1));
  return path;
}
