/** What the plans do about each hazard and who usually has to, as the shipped drills name them; a drill of one's own names its own party. */
import { nameIn, type Language } from './language.ts';

interface InBoth {
  readonly zh: string;
  readonly en: string;
}

export interface RemedyWords {
  readonly remedy: InBoth;
  readonly party: InBoth;
}

const PARTIES = {
  property: { zh: '物业', en: 'property manager' },
  propCity: { zh: '物业与城管', en: 'property manager, city management' },
  propTraffic: { zh: '物业与交警', en: 'property manager, traffic police' },
  owners: { zh: '业主', en: 'owners' },
  ownersStreet: { zh: '业主与街道', en: 'owners, street office' },
  power: { zh: '供电与物业', en: 'power company, property manager' },
  street: { zh: '街道', en: 'street office' },
  community: { zh: '社区', en: 'community' },
  district: { zh: '区政府', en: 'district government' },
  developer: { zh: '开发商与住建', en: 'developer, housing authority' },
  shopStreet: { zh: '店主与街道', en: 'shop owner, street office' },
  shopGas: { zh: '店主与燃气公司', en: 'shop owner, gas company' },
  gas: { zh: '燃气公司与街道', en: 'gas company, street office' },
  waterCo: { zh: '供水公司', en: 'water company' },
  propPark: { zh: '物业与停车管理', en: 'property manager, parking management' },
  ownersPower: { zh: '业主与供电', en: 'owners, power company' },
  propCommunity: { zh: '物业与社区', en: 'property manager, community' },
} as const;

const done = (party: keyof typeof PARTIES, zh: string, en: string): RemedyWords => ({ remedy: { zh, en }, party: PARTIES[party] });

/** A file names its party in free text: one of the usual ones reads in both languages, any other as it is written. */
export function partyIn(party: string, language: Language): string {
  const usual = Object.values(PARTIES).find(({ zh }) => zh === party);
  return usual === undefined ? party : nameIn(usual, language);
}

/** By the kind of the hazard. */
export const REMEDIES: Readonly<Record<string, RemedyWords>> = {
  blockedFireLane: done('propCity', '清走车辆、固定桩和摊位，一小区一对策。', 'Cars, fixed bollards and stalls go; one plan for each estate.'),
  unmarkedLane: done('propTraffic', '划线、立牌、装抓拍，每周查一次违停。', 'Lines, signs and a camera; parking checked every week.'),
  occupiedAerialSite: done('propCity', '腾空场地，划出登高操作区。', 'The site is emptied and marked out for ladders.'),
  farStation: done('district', '就近建小型消防站。', 'A small station is built nearby.'),
  noReinforcement: done('district', '编入战区，跨区增援。', 'The district joins a war zone and gets engines of others.'),
  shutRiserValve: done('property', '打开阀门，挂牌铅封。', 'The valve is opened, labelled and sealed.'),
  dryRiser: done('property', '修复立管，恢复供水，每季试水。', 'The riser is mended, filled and tested every quarter.'),
  emptyRoofTank: done('property', '补满水箱，出水阀常开。', 'The tank is filled and its outlet stays open.'),
  emptyPool: done('property', '补满水池，修好补水管。', 'The pool is filled and its supply mended.'),
  deadFirePump: done('property', '修好或更换消防泵。', 'The pump is mended or replaced.'),
  manualFirePump: done('property', '控制柜打到自动，不许私自改回。', 'The panel is set to automatic and stays there.'),
  missingHydrantKit: done('property', '补齐水带、水枪，封条贴箱门，每月清点一次。', 'Hoses and nozzles are put back, boxes sealed and counted every month.'),
  unlabelledAdapter: done('property', '挂牌写明供水分区和额定压力。', 'A plate names the zone and the rated pressure.'),
  hiddenAdapter: done('property', '挖出、除锈、换新。', 'The inlet is dug out, freed of rust or replaced.'),
  blockedOutdoorHydrant: done('propPark', '挪车、划禁停线。', 'The car goes and a no-parking line is painted.'),
  weakMain: done('waterCo', '改造市政管网，保证 15 升/秒、0.10 MPa。', 'The main is rebuilt: 15 L/s at 0.10 MPa.'),
  noSupplyEngine: done('district', '配高层供水车。', 'A supply engine for high-rises is bought.'),
  noHeavyTender: done('district', '配大功率水罐车。', 'A high-flow tender is bought.'),
  closedGuards: done('ownersStreet', '拆除，或开 0.8×0.8 米逃生口。', 'Guards come down or get an escape port of 0.8 x 0.8 m.'),
  breachedCableShaft: done('power', '每层重新封堵。', 'The shaft is sealed again at every storey.'),
  wedgedStairDoors: done('property', '取走木楔，修好闭门器，每周逐层推一遍门。', 'Wedges go, closers are mended; every door is tried every week.'),
  missingSmokeDoors: done('property', '装回防火门。', 'The doors are hung again.'),
  obstructedStair: done('propCommunity', '清走杂物，恢复净宽。', 'The stair is cleared to its full width.'),
  lockedStair: done('property', '拆锁，改为内开即走。', 'The lock goes; the door opens from inside.'),
  failedSmokeControl: done('property', '修好风机，接回联动。', 'The fan is mended and wired to the alarm again.'),
  deadFireLift: done('property', '修复消防电梯，保证备用电源。', 'The fire lift is mended, its second supply too.'),
  weakMicroStation: done('community', '配足六人，训练，配空气呼吸器。', 'Six trained people with breathing sets.'),
  unmannedMicroStation: done('community', '夜间有人值守。', 'Somebody is there at night.'),
  noAerial: done('district', '配举高消防车。', 'An aerial appliance is bought.'),
  noHighReach: done('district', '组建高层专业编队。', 'A high-rise formation is set up.'),
  combustibleCanopy: done('ownersStreet', '拆除，或换成不燃材料。', 'Canopies come down or are replaced by ones that do not burn.'),
  balconyClutter: done('owners', '清空阳台。', 'Balconies are cleared.'),
  combustibleInsulation: done('developer', '换成不燃保温。', 'The insulation is replaced by one that does not burn.'),
  ebikeInLobby: done('property', '移到室外车棚，充电自动断电。', 'Bikes go to a shed outside that cuts the charge by itself.'),
  overloadedWiring: done('ownersPower', '换线、装匹配的断路器。', 'Wires are renewed and breakers fit them.'),
  builtOverGasPipe: done('gas', '拆除占压，阀门挂牌，几分钟内能关。', 'The pipe is uncovered and its valve marked: shut in minutes.'),
  lpgCylinder: done('shopGas', '改用管道气。', 'Piped gas instead.'),
  alcoholFuel: done('shopStreet', '停用，清走。', 'It is no longer used and taken away.'),
  storedOil: done('shopStreet', '登记、清走、追责。', 'It is registered, taken away and prosecuted.'),
  noDetection: done('street', '装联网探测器和警报。', 'Networked detectors and sounders are fitted.'),
  deadAlarm: done('property', '修好警报，每月试响。', 'The sounders are mended and tried every month.'),
  noPush: done('street', '接入平台，报警推送到手机和社区。', 'The alarm is sent to telephones and the community.'),
  untrainedResidents: done('community', '每年至少演练一次。', 'At least one drill a year.'),
  noBuildingHead: done('street', '每栋选出楼栋长，挨户叫醒。', 'Each building has a head who knocks at every door.'),
};
