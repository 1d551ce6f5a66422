/** Words on the plan, the shortest that a fire officer uses. */
import { UNIT, type ObstacleKind, type UnitKind } from '../../sim/index.ts';
import { zoneName } from '../../report/thing-names.ts';
import type { Language, Side } from '../view.ts';

export interface PlanWords {
  readonly side: Readonly<Record<Side, string>>;
  readonly unit: Readonly<Record<UnitKind, string>>;
  readonly state: Readonly<Record<number, string>>;
  readonly obstacle: Readonly<Record<ObstacleKind, string>>;
  readonly lane: string;
  readonly gate: string;
  readonly aerialSite: string;
  readonly hydrant: string;
  readonly adapter: string;
  readonly zone: (zone: string) => string;
  readonly entrance: string;
  readonly wind: string;
  readonly north: string;
  readonly storeys: (count: number) => string;
}

const ZH: PlanWords = {
  side: { asFound: '现状', rectified: '整改后' },
  unit: { micro: '微型站', pumper: '水罐车', heavyTender: '大流量车', supplyEngine: '供水车', aerial: '登高车', rescue: '抢险车' },
  state: {
    [UNIT.onScene]: '到场', [UNIT.waterOn]: '出水', [UNIT.waterOff]: '停水', [UNIT.clearingLane]: '清障', [UNIT.onLane]: '行进', [UNIT.settingUp]: '展开',
    [UNIT.climbing]: '登楼', [UNIT.connecting]: '接水', [UNIT.attacking]: '内攻', [UNIT.searching]: '搜救', [UNIT.withdrawn]: '撤出', [UNIT.atWorks]: '作业',
  },
  obstacle: { car: '私家车', fixedBollard: '固定桩', removableBollard: '活动桩', stall: '摊位', branch: '树枝', wire: '架空线', pier: '石墩' },
  lane: '消防车道', gate: '大门', aerialSite: '登高操作场地', hydrant: '消火栓', adapter: '水泵接合器', zone: (zone) => zoneName(zone, 'zh-CN') ?? zone, entrance: '入口', wind: '风', north: '北',
  storeys: (count) => `${count} 层`,
};

const EN: PlanWords = {
  side: { asFound: 'As found', rectified: 'Rectified' },
  unit: { micro: 'Micro', pumper: 'Pumper', heavyTender: 'Tender', supplyEngine: 'Supply', aerial: 'Aerial', rescue: 'Rescue' },
  state: {
    [UNIT.onScene]: 'on scene', [UNIT.waterOn]: 'water on', [UNIT.waterOff]: 'water off', [UNIT.clearingLane]: 'clearing', [UNIT.onLane]: 'on lane', [UNIT.settingUp]: 'setting up',
    [UNIT.climbing]: 'climbing', [UNIT.connecting]: 'connecting', [UNIT.attacking]: 'attack', [UNIT.searching]: 'search', [UNIT.withdrawn]: 'withdrawn', [UNIT.atWorks]: 'at the plant',
  },
  obstacle: { car: 'Car', fixedBollard: 'Fixed bollard', removableBollard: 'Bollard', stall: 'Stall', branch: 'Branch', wire: 'Wire', pier: 'Pier' },
  lane: 'Fire lane', gate: 'Gate', aerialSite: 'Aerial site', hydrant: 'Hydrant', adapter: 'Inlet', zone: (zone) => zoneName(zone, 'en') ?? zone, entrance: 'Entrance', wind: 'Wind', north: 'N',
  storeys: (count) => `${count} storeys`,
};

export function planWords(language: Language): PlanWords {
  return language === 'zh-CN' ? ZH : EN;
}

export const FONT_STACK = '"Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif';
