/** 下命令：给谁、做什么；两栋楼都照做。 */
export const zhOrders = {
  lead: '命令从画面上的这一刻起生效，两栋楼都照做。没有下命令的队伍由程序按预案指挥。',
  to: '给谁',
  target: { unit: '队伍', nozzle: '水枪', storeys: '几层楼', home: '一户', plant: '设备', wind: '刮风' },
  which: '哪支队伍', what: '做什么', where: '几层', anywhere: '看情况', from: '从', until: '到', downTo: '转移到几层', home: '哪一户', plant: '哪台', speed: '风速（米/秒）', direction: '风从哪边来',
  directions: { 0: '北', 45: '东北', 90: '东', 135: '东南', 180: '南', 225: '西南', 270: '西', 315: '西北' },
  unitOrder: {
    asPlanned: '按预案', hold: '待命', withdraw: '撤出', attack: '内攻', search: '搜救', knock: '敲门疏散', extinguish: '用灭火器', supply: '向楼内供水', clearLane: '清障', layHose: '人工铺水带', walkIn: '徒步进入', cutMains: '断电关气', pressurise: '楼梯间送风', ventilate: '开口排烟', relieve: '接替水枪', droneLook: '无人机侦察', relay: '远处取水（接力或运水）',
  },
  nozzleOrder: { asPlanned: '水枪自选', straight: '直流水枪', fog: '喷雾水枪', foam: '泡沫' },
  storeysOrder: { evacuate: '下楼疏散', stay: '关门留守', moveDown: '往下转移' },
  homeOrder: { evacuate: '下楼', stay: '留守', pushOn: '冒烟往下走', lift: '等电梯' },
  switch: { on: '开', off: '停' },
  fireLift: '消防电梯',
  give: '下达（{{clock}}）',
  given: '已下的命令', none: '还没有下命令。', takeBack: '收回：{{order}}',
  said: {
    unit: '{{who}}：{{order}}{{storey}}', storeys: '{{from}}–{{until}} 层：{{order}}', storeysDown: '{{from}}–{{until}} 层：转移到 {{to}} 层等候', home: '{{home}}：{{order}}', plant: '{{what}}：{{order}}', wind: '{{direction}}风 {{speed}} 米/秒', door: '{{what}}：开 {{percent}}%', doorShut: '{{what}}：关', doorOpen: '{{what}}：敞开', other: '点火：{{what}}', moveObstacle: '移开 {{what}}', reportFire: '有人报火情', callBrigade: '拨打 119', applianceStopped: '{{who}}：手动驾驶，停在进口 {{at}} 米处', appliancePassed: '{{who}}：手动驾驶通过，顶开 {{count}} 处',
  },
  onStorey: '，{{storey}} 层',
  branches: '试过的几种做法', branch: '做法 {{n}}', asItRan: '没有命令', orderCount: '{{count}} 条命令', from_: '由做法 {{n}} 改来', now: '正在看', open: '回到这一种', computing: '演算中…',
  columns: { name: '做法', maxTrappedCount: '被困最多', casualtyCount: '伤亡', firstWaterS: '首次出水', storeysBurnt: '烧过几层' },
  never: '没有', cells: '现状 {{asFound}}，整改后 {{rectified}}',
};
