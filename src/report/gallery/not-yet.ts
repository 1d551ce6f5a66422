import type { Names } from '../../catalog/hazard.ts';

export interface MissingHazard {
  readonly names: Names;
  /** What the core would have to compute with. */
  readonly lacks: Names;
}

/** Named in the plans; each waits for something that the core can compute with. */
export const NOT_YET: readonly MissingHazard[] = [
  { names: { zh: '无应急照明', en: 'no emergency lighting' }, lacks: { zh: '光：行走只看烟', en: 'light: walking depends on smoke alone' } },
  { names: { zh: '喷淋失效', en: 'no sprinkler where one stood' }, lacks: { zh: '喷头和喷头的水', en: 'sprinkler heads and their water' } },
  { names: { zh: '无高层灭火无人机', en: 'no drone' }, lacks: { zh: '带水枪和相机的无人机', en: 'drones as units with a nozzle and a camera' } },
  { names: { zh: '立管、干管漏损', en: 'leaking riser' }, lacks: { zh: '没有人打开的出水口', en: 'an outflow that nobody opened' } },
  { names: { zh: '减压阀失效', en: 'failed reducing valve' }, lacks: { zh: '会在高压下脱手、爆开的水带水枪；只算阀门，失效反而出水更多', en: 'hose and nozzle that give way to pressure; the valve alone only helps' } },
  { names: { zh: '屋顶门上锁', en: 'locked roof' }, lacks: { zh: '屋顶避难：居民只往下走，锁不锁没有差别', en: 'the roof as a refuge: residents walk down only, so its lock costs nothing' } },
  { names: { zh: '用电起火的频次', en: 'how often overloaded wiring lights' }, lacks: { zh: '起火之前的几个月；“私拉乱接”只是其中一夜的火', en: 'the months before the fire; `overloadedWiring` is its fire of one night' } },
  { names: { zh: '车位周转、回潮', en: 're-parking and re-growth' }, lacks: { zh: '起火之前的几个小时；“无标线”每夜停同样的车', en: 'the hours before the fire; `unmarkedLane` parks the same cars every night' } },
  { names: { zh: '水位、车道物联感知', en: 'sensors on tanks and lanes (U1)' }, lacks: { zh: '指挥员在有人去看之前知道些什么', en: 'what the commander knows before anybody looks' } },
  { names: { zh: '宣传、云平台、场馆', en: 'publicity, platform, education base (U2)' }, lacks: { zh: '演练之外学到的知识', en: 'knowledge apart from drills' } },
  { names: { zh: '维保规范、标识标准、第三方评估', en: 'rules, signs, third-party evaluation (U4)' }, lacks: { zh: '起火之前的几个月', en: 'the months before the fire' } },
];
